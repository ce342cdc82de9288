// Whose an event is, in whoever's session it comes: forged, altered and replayed ones are refused and told, what was true is taken in.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Signer } from '#device/vault/signing.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseId, DeviceId, EventId, ItemId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import type { PushResult } from '#sync/protocol.ts';
import type { Refusals } from '#sync/server-api.ts';
import type { AuthorKey } from '#sync/signing.ts';
import { newSigner, register } from '../support/signers.ts';
import { createWorld, newId, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';

let world: World;
let ana: Tablet;
let beto: Tablet;
let boss: Tablet;
let far: Tablet;
let key: Signer;
let word: AuthorKey;
const shared = newId<DeviceId>();


beforeAll(async () => {
  world = await createWorld();
  const [here, there] = [await world.centre('Tijuana'), await world.centre('Nogales')];
  await world.worker('ana', 'caseworker', here.id, true);
  await world.worker('beto', 'caseworker', here.id);
  await world.worker('boss', 'supervisor', here.id, true);
  await world.worker('far', 'caseworker', there.id);
  [ana, beto, boss, far] = [await signIn(world, 'ana', shared), await signIn(world, 'beto', shared), await signIn(world, 'boss'), await signIn(world, 'far', shared)];
  key = await newSigner();
  word = await register(ana, key);
});
afterAll(() => world.end());

const said = (results: readonly PushResult[]) => results.map((one) => (one.outcome === 'refused' ? one.reason : one.outcome === 'accepted' && one.exceptions.length > 0 ? one.exceptions : one.outcome));
const note = (caseId: CaseId, text = 'a secret word', around: Partial<CaseEvent> = {}) => ana.event(caseId, { type: 'noteAdded', data: { noteId: newId<ItemId>(), text } }, around);
const told = async (caseId: CaseId) => ((await (await boss.call('GET', '/api/refusals')).json()) as Refusals).refusals.filter((one) => one.caseId === caseId).map((one) => one.reason);
const opened = async (): Promise<CaseId> => { const caseId = newId<CaseId>(); expect(said(await beto.push(await key.sign(ana.opening(caseId))))).toEqual(['accepted']); return caseId; };

describe('an absent worker’s events in a colleague’s session', () => {
  test('are taken in as their author’s, once, and keep what proves it', async () => {
    const caseId = await opened();
    const event = await key.sign(note(caseId));
    expect(said(await beto.push(event))).toEqual(['accepted']);
    expect([said(await beto.push(event)), said(await ana.push(event))]).toEqual([['known'], ['known']]);
    const { rows: [row] } = await world.database.pool.query<{ worker_id: string; sig: string; signed_at: string }>('select worker_id, sig, signed_at from events where id = $1', [event.id]);
    expect(row).toEqual({ worker_id: ana.session.worker.id, sig: event.sig, signed_at: event.at });
  });

  test('have their author’s rights and not the session’s', async () => {
    const caseId = await opened();
    expect(said(await beto.push(await key.sign(ana.event(caseId, { type: 'protectionNoteAdded', data: { noteId: newId<ItemId>(), text: 'x' } }))))).toEqual(['accepted']);
    expect(said(await boss.push(await key.sign(ana.event(caseId, { type: 'caseAssigned', data: { workerId: null } }, { deviceId: boss.deviceId }))))).toEqual(['bad-signature']);
    expect(said(await beto.push(await key.sign(ana.event(caseId, { type: 'caseAssigned', data: { workerId: null } }))))).toEqual(['not-yours']);
  });

  test.each<[string, (event: CaseEvent & { sig: string }) => object | Promise<object>]>([
    ['forged with a key of the forger’s own', async (event) => (await newSigner()).sign(event)],
    ['altered after signing', (event) => ({ ...event, base: 7 })],
    ['with something added', (event) => ({ ...event, more: 'x' })],
    ['with another’s signature', async (event) => ({ ...event, sig: (await key.sign(note(event.caseId))).sig })],
    ['with no signature at all in its form', (event) => ({ ...event, sig: 'x' })],
  ])('are refused and told when %s', async (_, change) => {
    const caseId = await opened();
    expect(said(await beto.push(await change(await key.sign(note(caseId)))))).toEqual(['bad-signature']);
    expect(await told(caseId)).toEqual(['bad-signature']);
  });

  test('are refused from another centre’s session, and unsigned', async () => {
    const caseId = await opened();
    expect([said(await far.push(await key.sign(note(caseId)))), said(await beto.push(note(caseId)))]).toEqual([['not-yours'], ['not-yours']]);
  });
});

test('another content under an id that is taken is refused and told, and the first stays', async () => {
  const caseId = await opened();
  const id = newId<EventId>();
  const first = await key.sign(note(caseId, 'first', { id }));
  expect(said(await beto.push(first, await key.sign(note(caseId, 'second', { id }))))).toEqual(['accepted', 'bad-signature']);
  expect(said(await ana.push(await key.sign(note(caseId, 'third', { id })), first))).toEqual(['bad-signature', 'known']);
  expect(await told(caseId)).toEqual(['bad-signature']);
  const { rows } = await world.database.pool.query<{ text: string }>(`select body->'data'->>'text' as text from events where id = $1`, [id]);
  expect(rows).toEqual([{ text: 'first' }]);
});

test('in their own session the altered is refused, the unsigned of an older app is taken and counted', async () => {
  const caseId = await opened();
  expect(said(await ana.push({ ...(await key.sign(note(caseId))), base: 3 }, note(caseId)))).toEqual(['bad-signature', 'accepted']);
  expect(world.lines.some((line) => line.includes('"unsigned-events"') && line.includes('"count":1'))).toBe(true);
});

test('a server that has forgotten a key learns it again by its own word, and by no other', async () => {
  const caseId = await opened();
  await world.database.pool.query('delete from device_author_keys');
  const push = async (authors: readonly AuthorKey[], event: object) => said(((await (await beto.call('POST', '/api/sync/push', { protocol: 1, deviceId: shared, sentAt: world.clock.now.toISOString(), events: [event], authors })).json()) as { results: PushResult[] }).results);
  const stranger = await newSigner();
  expect(await push([{ ...word, publicKey: stranger.publicKey }], await stranger.sign(note(caseId)))).toEqual(['bad-signature']);
  expect(await push([word], await key.sign(note(caseId)))).toEqual(['accepted']);
});

test('of a worker who lost access, what was done before comes in with a mark, what was done after does not', async () => {
  const caseId = await opened();
  const before = await key.sign(note(caseId));
  world.clock.now = new Date(world.clock.now.getTime() + 3_600_000);
  await world.database.pool.query('update workers set active = false, left_at = $2 where id = $1', [ana.session.worker.id, world.clock.now]);
  world.clock.now = new Date(world.clock.now.getTime() + 3_600_000);
  const after = await key.sign(note(caseId, 'later', { at: world.clock.now.toISOString() as Instant }));
  expect(said(await beto.push(before, after))).toEqual([['author-left'], 'revoked']);
  expect(await told(caseId)).toEqual(['revoked']);
});
