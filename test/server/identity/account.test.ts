// One's own access: which passwords the server takes, changing one's own, and the sessions.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeviceId } from '#domain/foundation/ids.ts';
import { Sessions } from '#sync/account.ts';
import { createWorld, newId, PASSWORD, request, signIn } from '../support/world.ts';
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

const NEW = 'zapato verde rie poco';
const tryIn = async (username: string, password: string) => (await request(world, 'POST', '/api/session', { username, password, device: { id: newId(), label: '' } })).status;
const sessionsOf = async (tablet: Tablet) => Sessions.parse(await (await tablet.call('GET', '/api/sessions')).json()).sessions;
const isIn = async (tablet: Tablet) => (await tablet.call('GET', '/api/session')).status === 200;

describe('one’s own password', () => {
  test('is changed with the old one: the other sessions end, this one goes on, and it is noted', async () => {
    await world.worker('berta', 'caseworker', centre.id);
    const [here, there] = [await signIn(world, 'berta'), await signIn(world, 'berta')];
    expect(await codeOf(await here.call('POST', '/api/session/password', { oldPassword: 'not this one', newPassword: NEW }))).toEqual([409, 'wrong-password']);
    expect(await codeOf(await here.call('POST', '/api/session/password', { oldPassword: PASSWORD, newPassword: PASSWORD }))).toEqual([422, 'password-same']);
    expect(await codeOf(await here.call('POST', '/api/session/password', { oldPassword: PASSWORD, newPassword: 'contraseña12345' }))).toEqual([422, 'password-common']);
    expect(await isIn(there)).toBe(true);
    expect((await here.call('POST', '/api/session/password', { oldPassword: PASSWORD, newPassword: NEW })).status).toBe(204);
    expect([await isIn(here), await isIn(there), await tryIn('berta', PASSWORD), await tryIn('berta', NEW)]).toEqual([true, false, 401, 200]);
    const { rows } = await world.database.pool.query(`select 1 from audit where act = 'passwordChanged' and worker_id = $1`, [here.session.worker.id]);
    expect(rows).toHaveLength(1);
  });

  test('is slowed down when the old one is guessed at, together with the door', async () => {
    await world.worker('carla', 'caseworker', centre.id);
    const here = await signIn(world, 'carla');
    const statuses = await Promise.all(Array.from({ length: 7 }, async () => (await here.call('POST', '/api/session/password', { oldPassword: 'a guess', newPassword: NEW })).status));
    expect(statuses.toSorted((one, two) => one - two)).toEqual([409, 409, 409, 409, 409, 429, 429]);
    expect(await tryIn('carla', PASSWORD)).toBe(429);
  });
});

describe('sessions', () => {
  test('are listed with their tablet, since when and last seen, and no address; one, or all others, are ended', async () => {
    const dora = await world.worker('dora', 'caseworker', centre.id);
    const [here, there, third] = [await signIn(world, 'dora', newId<DeviceId>()), await signIn(world, 'dora'), await signIn(world, 'dora')];
    const began = world.clock.now;
    world.clock.now = new Date(began.getTime() + 3_600_000);
    const listed = await sessionsOf(here);
    expect(listed.map((one) => one.isThis)).toEqual([true, false, false]);
    expect(listed[0]).toMatchObject({ deviceId: here.deviceId, tablet: `T ${here.session.deviceCode}`, lastSeen: world.clock.now.toISOString() });
    expect(Object.keys(listed[0] ?? {}).toSorted()).toEqual(['deviceId', 'id', 'isThis', 'lastSeen', 'since', 'tablet']);
    const one = listed.find(({ deviceId }) => deviceId === there.deviceId)?.id ?? '';
    expect((await here.call('DELETE', `/api/sessions/${one}`)).status).toBe(204);
    expect([await isIn(here), await isIn(there), await isIn(third)]).toEqual([true, false, true]);
    expect((await here.call('DELETE', '/api/sessions')).status).toBe(204);
    expect([await isIn(here), await isIn(third)]).toEqual([true, false]);
    // The administrator's hand, and only hers.
    expect((await here.call('DELETE', `/api/workers/${dora.id}/sessions`)).status).toBe(403);
    expect((await jefa.call('DELETE', `/api/workers/${dora.id}/sessions`)).status).toBe(204);
    expect([await isIn(here), await isIn(jefa)]).toEqual([false, true]);
    const { rows } = await world.database.pool.query(`select count(*)::int as n from audit where act = 'sessionsEnded'`);
    expect(rows).toEqual([{ n: 3 }]);
    world.clock.now = began;
  });

  test('of somebody else are not there', async () => {
    await world.worker('eva', 'caseworker', centre.id);
    const eva = await signIn(world, 'eva');
    const [theirs] = await sessionsOf(jefa);
    expect((await eva.call('DELETE', `/api/sessions/${theirs?.id ?? ''}`)).status).toBe(404);
    expect(await isIn(jefa)).toBe(true);
    // What no database could hold is no session either.
    for (const id of ['%00', 'x%00y']) expect((await eva.call('DELETE', `/api/sessions/${id}`)).status).toBe(404);
    expect((await jefa.call('POST', `/api/erasures/${'-'.repeat(36)}/decision`, { approve: true })).status).toBe(404);
  });
});
