// What is kept longer than it has to be, over HTTP: proposed in numbers, asked for by an administrator, decided by somebody else, carried out as any erasure.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseId, CentreId, ItemId } from '#domain/foundation/ids.ts';
import type { Erasures } from '#sync/erasures.ts';
import { Retention } from '#sync/retention.ts';
import { createWorld, newId, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';

let world: World;
let sara: Tablet;
let admin: Tablet;
let centreId: CentreId;
const ids = { old: newId<CaseId>(), held: newId<CaseId>(), fresh: newId<CaseId>(), double: newId<CaseId>() };
beforeAll(async () => {
  world = await createWorld();
  centreId = (await world.centre('Tijuana')).id;
  await world.worker('sara', 'supervisor', centreId, true);
  await world.worker('admin', 'administrator', null);
  world.clock.now = new Date('2024-06-01T15:00:00.000Z');
  sara = await signIn(world, 'sara');
  const closed = (id: CaseId, reason = 'moved') => sara.event(id, { type: 'caseClosed', data: { reason: reason as 'moved' } });
  await sara.push(sara.opening(ids.old), closed(ids.old), sara.opening(ids.held), closed(ids.held), sara.event(ids.held, { type: 'holdSet', data: { hold: 'court', raised: true } }), sara.opening(ids.double), closed(ids.double, 'duplicate'));
  world.clock.now = new Date('2026-11-25T15:00:00.000Z');
  [sara, admin] = [await signIn(world, 'sara'), await signIn(world, 'admin')];
  await sara.push(sara.opening(ids.fresh), closed(ids.fresh), sara.event(ids.fresh, { type: 'noteAdded', data: { noteId: newId<ItemId>(), text: 'x' } }));
});
afterAll(() => world.end());

const preview = async () => Retention.parse(await (await admin.call('GET', '/api/retention')).json()).lines;

test('it is told in numbers, with what is held back, and nothing goes by itself', async () => {
  expect((await sara.call('GET', '/api/retention')).status).toBe(403);
  expect((await preview()).toSorted((a, b) => (a.kind < b.kind ? -1 : 1))).toEqual([
    { centreId, centre: 'Tijuana', kind: 'closed', cases: 1, heldBack: 1, since: '2026-06-01' },
    { centreId, centre: 'Tijuana', kind: 'double', cases: 1, heldBack: 0, since: '2024-09-01' },
  ]);
  expect((await world.database.pool.query('select 1 from erasures')).rowCount).toBe(0);
});

test('[A15] an administrator asks for a line, a supervisor decides, and it is erased with that basis', async () => {
  expect(await (await admin.call('POST', '/api/retention', { centreId, kind: 'closed' })).json()).toEqual({ asked: 1 });
  // Asked for, it is not proposed again; what is held stays where it is.
  expect((await preview()).find((one) => one.kind === 'closed')).toMatchObject({ cases: 0, heldBack: 1 });
  expect(await (await admin.call('POST', '/api/retention', { centreId, kind: 'closed' })).json()).toEqual({ asked: 0 });
  const [waiting] = ((await (await sara.call('GET', '/api/erasures')).json()) as Erasures).erasures;
  expect(waiting).toMatchObject({ caseId: ids.old, basis: 'retention', status: 'asked' });
  expect((await admin.call('POST', `/api/erasures/${waiting?.id}/decision`, { approve: true })).status).toBe(409);
  expect((await sara.call('POST', `/api/erasures/${waiting?.id}/decision`, { approve: true })).status).toBe(200);
  const { rows } = await world.database.pool.query<{ id: string }>('select id from cases');
  expect(rows.map((row) => row.id).toSorted()).toEqual([ids.held, ids.fresh, ids.double].toSorted());
});
