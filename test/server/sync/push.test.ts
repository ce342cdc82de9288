// Push: every event gets its answer once, nothing doubles, nothing blocks another case, money goes once.
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pesos } from '#domain/foundation/money.ts';
import type { AttachmentId, CaseId, ItemId, PersonId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import type { PushResult } from '#sync/protocol.ts';
import { createWorld, newId, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';

let world: World;
let ana: Tablet;
let beto: Tablet;
let boss: Tablet;
let other: Tablet;

beforeAll(async () => {
  world = await createWorld();
  const [here, there] = [await world.centre('Tijuana'), await world.centre('Nogales')];
  await world.worker('ana', 'caseworker', here.id);
  await world.worker('beto', 'caseworker', here.id, true);
  await world.worker('boss', 'supervisor', here.id);
  await world.worker('other', 'caseworker', there.id, true);
  [ana, beto, boss, other] = [await signIn(world, 'ana'), await signIn(world, 'beto'), await signIn(world, 'boss'), await signIn(world, 'other')];
});
afterAll(() => world.end());

const said = (results: readonly PushResult[]) => results.map((one) => (one.outcome === 'refused' ? one.reason : one.outcome === 'accepted' && one.exceptions.length > 0 ? one.exceptions : one.outcome));
const note = (tablet: Tablet, caseId: CaseId, text: string, around = {}) => tablet.event(caseId, { type: 'noteAdded', data: { noteId: newId<ItemId>(), text } }, around);
const request = (tablet: Tablet, caseId: CaseId, requestId: ItemId) => tablet.event(caseId, { type: 'cashRequested', data: { requestId, programme: 'paisano-card', amount: pesos(2000) } });
const agrees = (tablet: Tablet, caseId: CaseId) => tablet.event(caseId, { type: 'consentGiven', data: { purpose: 'cash-card', agency: 'bienestar', how: 'spoken' } });
const approve = (tablet: Tablet, caseId: CaseId, requestId: ItemId) => tablet.event(caseId, { type: 'cashApproved', data: { requestId } });
const handOver = (tablet: Tablet, caseId: CaseId, requestId: ItemId, cardSerial: string) => tablet.event(caseId, { type: 'cashHandedOver', data: { requestId, cardSerial, signature: newId<AttachmentId>() } });
const count = async (table: string) => (await world.database.pool.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n;
const stateOf = async (tablet: Tablet, caseId: CaseId) => (await tablet.pull()).changes.flatMap((one) => (one.kind === 'state' && one.state.id === caseId ? [one.state] : []))[0];

describe('a push', () => {
  test('that is sent again after a lost answer changes nothing and says known', async () => {
    const caseId = newId<CaseId>();
    const events = [ana.opening(caseId), note(ana, caseId, 'one'), note(ana, caseId, 'two')];
    expect(said(await ana.push(...events))).toEqual(['accepted', 'accepted', 'accepted']);
    const before = [await count('events'), await stateOf(ana, caseId)];
    expect(said(await ana.push(...events))).toEqual(['known', 'known', 'known']);
    expect(said(await ana.push(events[2], note(ana, caseId, 'three'), events[0]))).toEqual(['known', 'accepted', 'known']);
    expect(await stateOf(ana, caseId)).toMatchObject({ version: 4 });
    expect(before[0]).toBe(((await count('events')) ?? 0) - 1);
  });

  test('made twice at the same moment is taken once', async () => {
    const caseId = newId<CaseId>();
    const events = [ana.opening(caseId), note(ana, caseId, 'one')];
    const answers = await Promise.all(Array.from({ length: 6 }, () => ana.push(...events)));
    expect(answers.map((one) => said(one).join()).toSorted()).toEqual(['accepted,accepted', ...Array.from({ length: 5 }, () => 'known,known')]);
    expect((await stateOf(ana, caseId))?.notes).toHaveLength(1);
  });

  test('with poisoned events refuses these alone, by their own ids where they have one', async () => {
    const [good, bad, later] = [newId<CaseId>(), newId<CaseId>(), newId<CaseId>()];
    const unstorable = note(ana, bad, 'a \u0000 b');
    const results = await ana.push(
      ana.opening(good), { nonsense: true }, null, { ...note(ana, good, 'x'), type: 'notInvented' }, ana.opening(bad), unstorable, note(ana, bad, 'fine'),
      { ...note(ana, good, 'x'), data: { noteId: 'no' } }, note(ana, good, 'last'), note(ana, later, 'no such case'), ana.opening(later),
    );
    expect(said(results)).toEqual(['accepted', 'unreadable', 'unreadable', 'unknown-type', 'accepted', 'unreadable', 'accepted', 'unreadable', 'accepted', 'no-such-case', 'accepted']);
    expect(results[1]?.id).toBeNull();
    expect(results[5]?.id).toBe(unstorable.id);
    expect((await stateOf(ana, bad))?.notes.map((one) => one.text)).toEqual(['fine']);
  });

  test('takes only its own worker’s and device’s events', async () => {
    const caseId = newId<CaseId>();
    await ana.push(ana.opening(caseId));
    expect(said(await ana.push(note(beto, caseId, 'x', { deviceId: ana.deviceId }), note(ana, caseId, 'x', { deviceId: beto.deviceId })))).toEqual(['not-yours', 'wrong-device']);
  });

  test('into another centre’s case, or with another’s event id, is not yours', async () => {
    const caseId = newId<CaseId>();
    const mine = note(ana, caseId, 'mine');
    await ana.push(ana.opening(caseId), mine);
    expect(said(await other.push(note(other, caseId, 'x'), note(other, caseId, 'x', { centreId: ana.session.worker.centreId ?? undefined })))).toEqual(['not-yours', 'not-yours']);
    expect(said(await beto.push({ ...note(beto, caseId, 'x'), id: mine.id }))).toEqual(['not-yours']);
  });

  test('of a caseworker can’t approve, assign or touch the protection part without the right to it', async () => {
    const caseId = newId<CaseId>();
    const requestId = newId<ItemId>();
    const protectedNote = (tablet: Tablet) => tablet.event(caseId, { type: 'protectionNoteAdded', data: { noteId: newId<ItemId>(), text: 'x' } });
    expect(said(await ana.push(ana.opening(caseId), agrees(ana, caseId), request(ana, caseId, requestId), approve(ana, caseId, requestId), protectedNote(ana)))).toEqual(['accepted', 'accepted', 'accepted', 'not-yours', 'not-yours']);
    expect(said(await beto.push(protectedNote(beto)))).toEqual(['accepted']);
  });

  test('from a clock that is wrong by days is corrected, and nothing happens later than now', async () => {
    const caseId = newId<CaseId>();
    const days = 3 * 86_400_000;
    const wrong = (event: { at: string }) => ({ ...event, at: new Date(Date.parse(event.at) + days).toISOString() as Instant });
    const opening = ana.opening(caseId);
    const answer = await ana.call('POST', '/api/sync/push', { protocol: 1, deviceId: ana.deviceId, sentAt: new Date(world.clock.now.getTime() + days).toISOString(), events: [wrong(opening), { ...note(ana, caseId, 'x'), at: '2099-01-01T00:00:00.000Z' }] });
    expect(await answer.json()).toMatchObject({ offsetMs: -days });
    expect(await stateOf(ana, caseId)).toMatchObject({ openedAt: opening.at, changedAt: world.clock.now.toISOString() });
  });

  test('of a folio that another case has is put before a person', async () => {
    const folio = 'ZZ-ZZZ-2222-Z';
    expect(said(await ana.push(ana.opening(newId<CaseId>(), { folio })))).toEqual(['accepted']);
    expect(said(await ana.push(ana.opening(newId<CaseId>(), { folio })))).toEqual(['already-open']);
  });
});

describe('the size of a push', () => {
  const raw = (body: Uint8Array, headers = {}) => ana.call('POST', '/api/sync/push', body, { 'content-type': 'application/json', ...headers });
  const wrap = (events: unknown[], protocol: unknown = 1) => JSON.stringify({ protocol, deviceId: ana.deviceId, sentAt: world.clock.now.toISOString(), events });
  const code = async (answer: Response) => [answer.status, ((await answer.json()) as { error?: { code: string } }).error?.code];

  test('is measured after inflation, and told apart from what can’t be read', async () => {
    const text = new TextEncoder();
    expect((await raw(gzipSync(wrap([note(ana, newId<CaseId>(), 'x')])), { 'content-encoding': 'gzip' })).status).toBe(200);
    expect(await code(await raw(gzipSync(wrap(['x'.repeat(2_000_000)])), { 'content-encoding': 'gzip' }))).toEqual([413, 'too-large']);
    expect(await code(await raw(text.encode(wrap(['x'.repeat(1_000_001)]))))).toEqual([413, 'too-large']);
    expect(await code(await raw(text.encode(wrap(Array.from({ length: 201 }, () => null)))))).toEqual([413, 'too-large']);
    expect(await code(await raw(text.encode('{')))).toEqual([400, 'unreadable']);
    expect(await code(await raw(text.encode('not gzip'), { 'content-encoding': 'gzip' }))).toEqual([400, 'unreadable']);
    expect(await code(await raw(text.encode('{"protocol":1}')))).toEqual([400, 'unreadable']);
    expect(await code(await raw(text.encode(wrap([], 0))))).toEqual([426, 'too-old']);
  });

  test('does not matter to a tablet that knew the server before it was restored: nothing of it is taken before it has pulled', async () => {
    const { rows: [row] } = await world.services.pool.query<{ value: string }>("select value from meta where key = 'epoch'");
    const sent = { protocol: 1, deviceId: ana.deviceId, sentAt: world.clock.now.toISOString(), events: [] };
    expect((await ana.call('POST', '/api/sync/push', { ...sent, epoch: row?.value })).status).toBe(200);
    expect(await code(await ana.call('POST', '/api/sync/push', { ...sent, epoch: 'another' }))).toEqual([409, 'epoch-changed']);
  });

  test('does not matter to a tablet that the server does not know: it signs in first', async () => {
    const answer = await ana.call('POST', '/api/sync/push', { protocol: 1, deviceId: newId(), sentAt: world.clock.now.toISOString(), events: [] });
    expect(await code(answer)).toEqual([403, 'unknown-device']);
  });
});

describe('money', () => {
  test('asked for by a tablet that did not ask the person is taken, and put before a supervisor', async () => {
    const caseId = newId<CaseId>();
    expect(said(await ana.push(ana.opening(caseId), request(ana, caseId, newId<ItemId>())))).toEqual(['accepted', ['no-consent']]);
    expect((await stateOf(ana, caseId))?.exceptions.map((one) => one.code)).toEqual(['no-consent']);
  });

  const opened = async (personId = newId<PersonId>()) => {
    const caseId = newId<CaseId>();
    const requestId = newId<ItemId>();
    expect((await ana.push(ana.opening(caseId, { personId }), agrees(ana, caseId), request(ana, caseId, requestId)))[2]?.outcome).toBe('accepted');
    return { caseId, requestId };
  };

  test('is approved once, by another person than asked', async () => {
    const caseId = newId<CaseId>();
    const own = newId<ItemId>();
    expect(said(await boss.push(boss.opening(caseId), agrees(boss, caseId), request(boss, caseId, own), approve(boss, caseId, own)))).toEqual(['accepted', 'accepted', 'accepted', 'own-request']);
    const asked = await opened();
    expect(said(await boss.push(approve(boss, asked.caseId, asked.requestId), approve(boss, asked.caseId, asked.requestId)))).toEqual(['accepted', 'wrong-state']);
  });

  test('approved for one person in two cases at the same moment is approved in one of them', async () => {
    for (let round = 0; round < 8; round += 1) {
      const personId = newId<PersonId>();
      const [one, two] = [await opened(personId), await opened(personId)];
      const answers = await Promise.all([boss.push(approve(boss, one.caseId, one.requestId)), boss.push(approve(boss, two.caseId, two.requestId))]);
      expect(answers.map((answer) => String(said(answer)[0])).toSorted()).toEqual(['accepted', 'already-granted']);
    }
  });

  test('paid in one case counts in another that a supervisor has judged to be the same person\'s, whichever of the two says so', async () => {
    for (const judgedIn of [0, 1]) {
      const cases = [await opened(), await opened()] as const;
      const [judged, otherCase] = judgedIn === 0 ? cases : [cases[1], cases[0]];
      await boss.push(approve(boss, cases[0].caseId, cases[0].requestId));
      expect(said(await boss.push(boss.event(judged.caseId, { type: 'duplicateJudged', data: { otherCaseId: otherCase.caseId, same: true } })))).toEqual(['accepted']);
      expect(said(await boss.push(approve(boss, cases[1].caseId, cases[1].requestId)))).toEqual(['already-granted']);
    }
  });

  test('asked for a second time for one person is recorded and marked', async () => {
    const personId = newId<PersonId>();
    await opened(personId);
    const caseId = newId<CaseId>();
    expect(said(await ana.push(ana.opening(caseId, { personId }), agrees(ana, caseId), request(ana, caseId, newId<ItemId>())))).toEqual(['accepted', 'accepted', ['already-granted']]);
  });

  test('handed over on one card to two people is recorded and marked, also at the same moment', async () => {
    const [one, two] = [await opened(), await opened()];
    await boss.push(approve(boss, one.caseId, one.requestId), approve(boss, two.caseId, two.requestId));
    const answers = await Promise.all([ana.push(handOver(ana, one.caseId, one.requestId, 'CARD-77')), beto.push(handOver(beto, two.caseId, two.requestId, 'CARD-77'))]);
    expect(answers.map((answer) => JSON.stringify(said(answer)[0])).toSorted()).toEqual(['"accepted"', '["serial-used"]']);
  });
});
