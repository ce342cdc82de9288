// One's own access: which passwords the server takes.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, PASSWORD, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';
import type { Centre, Worker } from '#sync/server-api.ts';

let world: World;
let centre: Centre;
let jefa: Tablet;
let ana: Worker;
beforeAll(async () => {
  world = await createWorld();
  centre = await world.centre('Tijuana Chaparral');
  ana = await world.worker('ana', 'caseworker', centre.id);
  await world.worker('jefa', 'administrator', null);
  jefa = await signIn(world, 'jefa');
});
afterAll(() => world.end());

const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { error?: { code: string } }).error?.code];

describe('a password that an administrator gives', () => {
  const give = (password: string, more: object = {}) => jefa.call('POST', '/api/workers', { name: 'Rosario Peñaloza', username: 'rosario', password, role: 'caseworker', centreId: centre.id, protection: false, ...more });

  test('is refused when many choose it, or when it is made of the colleague’s own names', async () => {
    expect(await codeOf(await give('Mexico2026!!!!'))).toEqual([422, 'password-common']);
    expect(await codeOf(await give('chaparral nublado'))).toEqual([422, 'password-personal']);
    expect(await codeOf(await jefa.call('PATCH', `/api/workers/${ana.id}`, { password: 'ana chaparral 2026' }))).toEqual([422, expect.stringMatching(/^password-/)]);
    // A new centre counts as well as the old one.
    expect((await give('chaparral nublado', { username: 'rosario2', centreId: (await world.centre('Matamoros')).id })).status).toBe(201);
  });

  test('leaves the old one as it was when it is refused', async () => {
    await signIn(world, 'ana');
    expect((await jefa.call('PATCH', `/api/workers/${ana.id}`, { password: PASSWORD })).status).toBe(200);
  });
});
