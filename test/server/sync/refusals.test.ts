// What the server set aside is told to a supervisor of the centre, without a word of what was typed, until it is mended.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId, ItemId } from '#domain/foundation/ids.ts';
import type { Refusals } from '#sync/server-api.ts';
import { createWorld, newId, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';

let world: World;
let ana: Tablet;
let beto: Tablet;
let boss: Tablet;
let guardian: Tablet;
let elsewhere: Tablet;

beforeAll(async () => {
  world = await createWorld();
  const [here, there] = [await world.centre('Tijuana'), await world.centre('Nogales')];
  await world.worker('ana', 'caseworker', here.id);
  await world.worker('beto', 'caseworker', here.id, true);
  await world.worker('boss', 'supervisor', here.id);
  await world.worker('guardian', 'supervisor', here.id, true);
  await world.worker('elsewhere', 'supervisor', there.id, true);
  [ana, beto, boss, guardian, elsewhere] = await Promise.all([signIn(world, 'ana'), signIn(world, 'beto'), signIn(world, 'boss'), signIn(world, 'guardian'), signIn(world, 'elsewhere')]) as [Tablet, Tablet, Tablet, Tablet, Tablet];
});
afterAll(() => world.end());

const told = async (tablet: Tablet, caseId: CaseId) => ((await (await tablet.call('GET', '/api/refusals')).json()) as Refusals).refusals.filter((one) => one.caseId === caseId);
const note = (tablet: Tablet, caseId: CaseId, text = 'a secret word') => tablet.event(caseId, { type: 'noteAdded', data: { noteId: newId<ItemId>(), text } });

describe('a refused event', () => {
  test('is told to the supervisors of the centre: whose, from which tablet, why, and nothing of what it says', async () => {
    const caseId = newId<CaseId>();
    const refused = note(ana, caseId);
    await ana.push(refused);
    const rows = await told(boss, caseId);
    expect(rows).toEqual([{ eventId: refused.id, caseId, workerId: ana.session.worker.id, deviceId: ana.deviceId, type: 'noteAdded', reason: 'no-such-case', at: world.clock.now.toISOString() }]);
    expect(await told(elsewhere, caseId)).toEqual([]);
    const { rows: kept } = await world.database.pool.query('select * from refusals');
    expect(JSON.stringify(kept)).not.toContain('a secret word');
  });

  test('leaves the list when it is taken after all, and stays once when it is refused again', async () => {
    const caseId = newId<CaseId>();
    const refused = note(ana, caseId);
    await ana.push(refused);
    await ana.push(refused);
    expect(await told(boss, caseId)).toHaveLength(1);
    await ana.push(ana.opening(caseId), refused);
    expect(await told(boss, caseId)).toEqual([]);
    expect((await ana.push(refused))[0]?.outcome).toBe('known');
    expect(await told(boss, caseId)).toEqual([]);
  });

  test('is told also when it could not be read, or was not the sender’s to send', async () => {
    const caseId = newId<CaseId>();
    await ana.push({ ...note(ana, caseId), type: 'notInvented' }, { ...note(ana, caseId), data: {} }, note(beto, caseId), { nonsense: true }, { ...note(ana, caseId), deviceId: beto.deviceId });
    expect((await told(boss, caseId)).map((one) => one.reason).toSorted()).toEqual(['not-yours', 'unknown-type', 'unreadable', 'wrong-device']);
    expect((await told(boss, caseId)).every((one) => one.workerId === ana.session.worker.id && one.deviceId === ana.deviceId)).toBe(true);
  });

  test('that the database can’t hold is told as unreadable', async () => {
    const caseId = newId<CaseId>();
    await ana.push(ana.opening(caseId), note(ana, caseId, 'a \u0000 b'));
    expect((await told(boss, caseId)).map((one) => one.reason)).toEqual(['unreadable']);
  });

  test('under protection is told only to a supervisor who may see protection', async () => {
    const caseId = newId<CaseId>();
    await beto.push(beto.event(caseId, { type: 'protectionNoteAdded', data: { noteId: newId<ItemId>(), text: 'x' } }));
    expect(await told(boss, caseId)).toEqual([]);
    expect(await told(guardian, caseId)).toMatchObject([{ type: 'protectionNoteAdded', reason: 'no-such-case' }]);
  });

  test('that another worker sent under an id that is taken does not hide or change the first', async () => {
    const caseId = newId<CaseId>();
    const mine = note(ana, caseId);
    await ana.push(ana.opening(caseId), mine);
    await beto.push({ ...note(beto, caseId), id: mine.id });
    expect(await told(boss, caseId)).toMatchObject([{ eventId: mine.id, workerId: beto.session.worker.id, reason: 'not-yours' }]);
    await ana.push(mine);
    expect(await told(boss, caseId)).toHaveLength(1);
  });
});
