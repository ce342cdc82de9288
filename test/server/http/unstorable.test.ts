// What PostgreSQL can't hold is refused at the border by a code: no 5xx, nothing in the log for somebody to look at, and nobody else is held up.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId, ItemId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { isStorable } from '#server/database/storable.ts';
import type { Refusals } from '#sync/server-api.ts';
import { PASSWORD, createWorld, newId, request, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';

let world: World;
let ana: Tablet;
let boss: Tablet;
let admin: Tablet;
beforeAll(async () => {
  world = await createWorld();
  const centre = await world.centre('Tijuana');
  await world.worker('ana', 'caseworker', centre.id);
  await world.worker('boss', 'supervisor', centre.id);
  await world.worker('admin', 'administrator', null);
  [ana, boss, admin] = [await signIn(world, 'ana'), await signIn(world, 'boss'), await signIn(world, 'admin')];
});
afterAll(async () => {
  expect(world.lines.filter((line) => line.includes('ERROR'))).toEqual([]);
  await world.end();
});

const NUL = 'a\u0000b';
const HALF = 'a\ud800b';
const outcomes = async (...events: readonly unknown[]) => (await ana.push(...events)).map((one) => (one.outcome === 'refused' ? one.reason : one.outcome));

test.each<[boolean, unknown]>([
  [true, { a: ['ñ', '😀', 'a\\u0000', '\\\\', 1, null, true] }], [true, undefined], [false, NUL], [false, { [NUL]: 1 }], [false, ['\\\u0000']], [false, HALF], [false, '\udc00'], [false, '\\\\\ud834'],
])('%s: whether it can be held', (storable, value) => { expect(isStorable(value)).toBe(storable); });

describe('an event', () => {
  test.each([NUL, HALF, 'x'.repeat(5_000), '', 'María López'])('of an unknown type holds up no other and tells nobody what stood there: %j', async (type) => {
    const [bad, good] = [newId<CaseId>(), newId<CaseId>()];
    expect(await outcomes({ ...ana.opening(bad), type }, ana.opening(good))).toEqual(['unknown-type', 'accepted']);
    const { refusals } = (await (await boss.call('GET', '/api/refusals')).json()) as Refusals;
    expect(refusals.filter((one) => one.caseId === bad)).toMatchObject([{ type: '?', reason: 'unknown-type' }]);
  });

  test.each([NUL, HALF])('with %j in its text is refused alone', async (text) => {
    const caseId = newId<CaseId>();
    const note = () => ana.event(caseId, { type: 'noteAdded', data: { noteId: newId<ItemId>(), text: text.replace('a', 'note') } });
    expect(await outcomes(ana.opening(caseId), note(), ana.event(caseId, { type: 'noteAdded', data: { noteId: newId<ItemId>(), text: 'good' } }))).toEqual(['accepted', 'unreadable', 'accepted']);
  });

  test('from a clock that is wrong by thousands of years is taken in', async () => {
    for (const [at, sentAt] of [['0000-01-01T00:00:00.000Z', '0000-01-01T00:00:00.000Z'], ['2026-11-23T14:00:00.000Z', '9999-12-31T23:59:59.999Z'], ['9999-12-31T23:59:59.999Z', '0001-01-01T00:00:00.000Z']] as const) {
      const answer = await ana.call('POST', '/api/sync/push', { protocol: 1, deviceId: ana.deviceId, sentAt, events: [{ ...ana.opening(newId<CaseId>()), at: at as Instant }] });
      expect(((await answer.json()) as { results: unknown[] }).results).toMatchObject([{ outcome: 'accepted' }]);
    }
  });
});

describe('a name or label', () => {
  test.each([NUL, HALF])('with %j is unreadable', async (text) => {
    const workers = `/api/workers/${ana.session.worker.id}`;
    const answers = [
      await request(world, 'POST', '/api/session', { username: 'ana', password: PASSWORD, device: { id: newId(), label: text } }),
      await admin.call('POST', '/api/centres', { name: text, state: 'BC' }),
      await admin.call('POST', '/api/workers', { name: text, username: 'newone', password: PASSWORD, role: 'administrator', centreId: null, protection: false }),
      await admin.call('PATCH', workers, { name: text }),
    ];
    expect(answers.map((one) => one.status)).toEqual([400, 400, 400, 400]);
  });
});

test('a tablet’s report of more than there can be, or of a year that is none, is unreadable', async () => {
  const report = (more: object) => ana.call('POST', '/api/devices/report', { deviceId: ana.deviceId, unsent: 1, setAside: 0, ...more });
  for (const more of [{ unsent: 2 ** 31 }, { setAside: 2 ** 31 }, { unsent: Number.MAX_SAFE_INTEGER }, { oldestAt: '0000-01-01T00:00:00.000Z' }]) expect((await report(more)).status).toBe(400);
  for (const more of [{ unsent: 2 ** 31 - 1 }, { oldestAt: '0001-01-01T00:00:00.000Z' }, { oldestAt: '9999-12-31T23:59:59.999Z' }]) expect((await report(more)).status).toBe(200);
});
