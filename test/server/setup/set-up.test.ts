// The first visit: set up once, by whoever has the server's link, and for good.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { issueSetUpToken } from '#server/setup/set-up-link.ts';
import { onReady } from '#server/start/on-ready.ts';
import { StartupError } from '#server/start/startup-error.ts';
import { inTransaction } from '#server/database/transaction.ts';
import { insertCentre } from '#server/identity/workers.ts';
import type { PopulateDemo } from '#server/setup/make-demo.ts';
import { createWorld, request } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
beforeEach(async () => { world = await createWorld(); });
afterEach(() => world.end());

const ready = (demo?: number) => onReady(world.services, { url: 'http://ventanilla.test', demo, say: () => undefined });
const asked = (token: string, username = 'jefa') => ({ token, centre: { name: 'Tijuana', state: 'BC' }, administrator: { name: 'La Jefa', username, password: 'una frase de paso larga' } });
const kind = async () => (await (await request(world, 'GET', '/api/first-visit')).json()) as { state: string };
const tokenIn = (lines: readonly string[]) => /\/set-up#(\S+)$/.exec(lines[0] ?? '')?.[1] ?? '';

describe('a new server', () => {
  test('prints a link by which the first administrator and the first centre are made, once', async () => {
    expect(await kind()).toEqual({ state: 'new' });
    const token = tokenIn(await ready());
    expect((await request(world, 'POST', '/api/first-visit/set-up', asked('x'.repeat(32)))).status).toBe(404);
    expect((await request(world, 'POST', '/api/first-visit/set-up', asked(token))).status).toBe(204);
    expect(await kind()).toEqual({ state: 'live' });
    expect((await request(world, 'POST', '/api/first-visit/set-up', asked(token, 'second'))).status).toBe(409);
    expect(await ready()).toEqual([]);
    const session = await request(world, 'POST', '/api/session', { username: 'jefa', password: 'una frase de paso larga', device: { id: crypto.randomUUID(), label: '' } });
    expect(await session.json()).toMatchObject({ worker: { role: 'administrator', name: 'La Jefa' }, demo: false });
  });

  test('that is set up twice at the same moment has one administrator', async () => {
    const token = await issueSetUpToken(world.services.pool);
    const answers = await Promise.all(['one1', 'two2', 'three3'].map((name) => request(world, 'POST', '/api/first-visit/set-up', asked(token, name))));
    expect(answers.map((one) => String(one.status)).toSorted((one, two) => one.localeCompare(two))).toEqual(['204', '409', '409']);
    const { rows } = await world.database.pool.query('select 1 from workers');
    expect(rows).toHaveLength(1);
  });

  test('keeps only the hash of its link, and a later start makes the earlier one void', async () => {
    const [first, second] = [tokenIn(await ready()), tokenIn(await ready())];
    const { rows } = await world.database.pool.query('select * from meta');
    expect(JSON.stringify(rows)).not.toContain(second);
    expect((await request(world, 'POST', '/api/first-visit/set-up', asked(first))).status).toBe(404);
    expect((await request(world, 'POST', '/api/first-visit/set-up', asked(second))).status).toBe(204);
  });

  test('takes no short password', async () => {
    const token = await issueSetUpToken(world.services.pool);
    const weak = { ...asked(token), administrator: { name: 'La Jefa', username: 'jefa', password: 'short' } };
    expect((await request(world, 'POST', '/api/first-visit/set-up', weak)).status).toBe(400);
    expect(await kind()).toEqual({ state: 'new' });
  });
});

test('a real centre never becomes a demonstration', async () => {
  const token = await issueSetUpToken(world.services.pool);
  await request(world, 'POST', '/api/first-visit/set-up', asked(token));
  await expect(ready(500)).rejects.toThrow(StartupError);
});

describe('a demonstration', () => {
  const centresNow = async () => (await world.database.pool.query('select 1 from centres')).rows.length;
  const populate: PopulateDemo = async ({ pool }, { people, onProgress }) => {
    await inTransaction(pool, (client) => insertCentre(client, { name: `For ${people}`, state: 'BC' }));
    onProgress(people, people);
    return { signIns: [{ username: 'ana', password: 'shown once', name: 'Ana', role: 'caseworker', centre: 'Tijuana' }] };
  };
  const withPlug = async (plug: PopulateDemo) => {
    await world.end();
    world = await createWorld({ populateDemo: plug });
  };

  test('is made once, also when asked for twice at the same moment, and never becomes a real centre', async () => {
    await withPlug(populate);
    const token = tokenIn(await ready());
    const answers = await Promise.all([1, 2].map(() => request(world, 'POST', '/api/first-visit/demo', {})));
    expect(answers.map((one) => String(one.status)).toSorted((one, two) => one.localeCompare(two))).toEqual(['201', '409']);
    expect([await kind(), await centresNow()]).toEqual([{ state: 'demo' }, 1]);
    expect((await request(world, 'POST', '/api/first-visit/set-up', asked(token))).status).toBe(409);
    expect((await request(world, 'POST', '/api/first-visit/demo', {})).status).toBe(409);
  });

  test('that broke off in the middle leaves a new server, and the next attempt begins from nothing', async () => {
    let broken = true;
    await withPlug(async (services, options) => {
      const made = await populate(services, options);
      if (broken) throw new Error('broke off');
      return made;
    });
    expect((await request(world, 'POST', '/api/first-visit/demo', {})).status).toBe(503);
    expect(await kind()).toEqual({ state: 'new' });
    broken = false;
    expect((await request(world, 'POST', '/api/first-visit/demo', {})).status).toBe(201);
    expect(await centresNow()).toBe(1);
  });

  test('asked for on the command line prints its progress and its sign-ins', async () => {
    const said: string[] = [];
    const lines = await onReady(world.services, { url: 'http://ventanilla.test', demo: 40, say: (line) => { said.push(line); }, populate });
    expect(said).toEqual(['Making the demonstration: 40 of 40 people']);
    expect(lines.join(' ')).toContain('shown once');
    expect(await kind()).toEqual({ state: 'demo' });
  });
});
