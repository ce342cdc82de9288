// Two servers on one database: a tablet at one hears what was pushed to the other, and both may start at once.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseId } from '#domain/foundation/ids.ts';
import { migrate } from '#server/database/migrate.ts';
import { createApp } from '#server/http/app.ts';
import { createWorld, newId, request, signIn } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
let other: World;
beforeAll(async () => {
  world = await createWorld();
  other = { ...world, app: await createApp(world.services) };
  const centre = await world.centre('Tijuana');
  await world.worker('ana', 'caseworker', centre.id);
  await world.worker('beto', 'caseworker', centre.id);
});
afterAll(() => world.end());

/** Reads the line until a nudge comes. */
async function nudged(answer: Response): Promise<boolean> {
  const text = new TextDecoder();
  const reader = answer.body?.getReader();
  for (let heard = ''; ;) {
    const part = await reader?.read();
    if (part === undefined || part.done) return false;
    heard += text.decode(part.value);
    if (heard.includes('event: changed')) {
      await reader?.cancel();
      return true;
    }
  }
}
const listeners = async () => (await world.database.pool.query<{ n: number }>(`select count(*)::int as n from pg_stat_activity where query ilike 'listen ventanilla%' and datname = current_database()`)).rows[0]?.n ?? 0;
const bothListen = () => expect.poll(listeners, { timeout: 60_000 }).toBe(2);

test('a session is good at both, and a push at one nudges the tablets at the other', async () => {
  await bothListen();
  const [ana, beto] = [await signIn(world, 'ana'), await signIn(other, 'beto')];
  expect((await request(other, 'GET', '/api/session', undefined, { cookie: ana.cookie })).status).toBe(200);
  const line = await request(other, 'GET', '/api/sync/events', undefined, { cookie: beto.cookie });
  const caseId = newId<CaseId>();
  const heard = nudged(line);
  await ana.push(ana.opening(caseId));
  expect(await heard).toBe(true);
  expect((await beto.pull()).changes.some((one) => one.kind === 'state' && one.state.id === caseId)).toBe(true);
});

test('whose connection broke listens again, and nudges its tablets for what they may have missed', async () => {
  const beto = await signIn(other, 'beto');
  const heard = nudged(await request(other, 'GET', '/api/sync/events', undefined, { cookie: beto.cookie }));
  await world.database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen ventanilla%' and datname = current_database()`);
  expect(await heard).toBe(true);
  await bothListen();
});

test('that start together on a new database apply each migration once', async () => {
  expect(await Promise.all([migrate(world.database.pool), migrate(world.database.pool)])).toEqual([[], []]);
});
