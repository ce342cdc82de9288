// Parcels at the real server: opened, judged as their author's, and nothing else is in them than what was put in.
import { webcrypto } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createParcelSealer } from '#device/vault/parcels.ts';
import { toBase64 } from '#device/vault/sealing.ts';
import type { Signer } from '#device/vault/signing.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseId, DeviceId, EventId, ItemId, WorkerId } from '#domain/foundation/ids.ts';
import { parcelPublicKey } from '#server/identity/parcel-key.ts';
import { parcelIdentity } from '#sync/parcels.ts';
import type { Parcel } from '#sync/parcels.ts';
import type { PushResult } from '#sync/protocol.ts';
import type { Refusals } from '#sync/server-api.ts';
import { crypto, newSigner, registered } from '../support/signers.ts';
import { createWorld, newId, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';

let world: World;
let ana: Tablet;
let beto: Tablet;
let boss: Tablet;
let far: Tablet;
let key: Signer;
const shared = newId<DeviceId>();

beforeAll(async () => {
  world = await createWorld();
  const [here, there] = [await world.centre('Tijuana'), await world.centre('Nogales')];
  await world.worker('ana', 'caseworker', here.id, true);
  await world.worker('beto', 'caseworker', here.id);
  await world.worker('boss', 'supervisor', here.id, true);
  await world.worker('far', 'caseworker', there.id);
  [ana, beto, boss, far] = [await signIn(world, 'ana', shared), await signIn(world, 'beto', shared), await signIn(world, 'boss'), await signIn(world, 'far', shared)];
  key = await registered(ana);
});
afterAll(() => world.end());

const seal = async (event: CaseEvent, { to = ana.session.parcelKey ?? '', around = {} }: { to?: string; around?: Partial<Omit<Parcel, 'box'>> } = {}): Promise<Parcel> => {
  const outside = { id: event.id, caseId: event.caseId, author: event.workerId, ...around };
  return { ...outside, box: toBase64(await (await createParcelSealer(crypto, to))(parcelIdentity(shared, outside), event)) };
};
const said = (results: readonly PushResult[]) => results.map((one) => (one.outcome === 'refused' ? one.reason : one.outcome === 'accepted' && one.exceptions.length > 0 ? one.exceptions : one.outcome));
const unsigned = (event: CaseEvent): CaseEvent => { const { sig: _, ...rest } = event; return rest as CaseEvent; };
const note = (caseId: CaseId, text = 'a secret word') => ana.event(caseId, { type: 'noteAdded', data: { noteId: newId<ItemId>(), text } });
const told = async (caseId: CaseId) => ((await (await boss.call('GET', '/api/refusals')).json()) as Refusals).refusals.filter((one) => one.caseId === caseId).map((one) => one.reason);

test('every sign-in tells the key that parcels are sealed to, the same on every server with that secret', () => {
  expect(ana.session.parcelKey).toMatch(/^[A-Za-z0-9+/]{87}=$/);
  expect([beto.session.parcelKey, parcelPublicKey(world.services.secret)]).toEqual([ana.session.parcelKey, ana.session.parcelKey]);
  expect(parcelPublicKey('another secret')).not.toBe(ana.session.parcelKey);
});

describe('a parcel in a colleague’s session', () => {
  test('is its author’s event with its author’s rights, in the order sent, once', async () => {
    const caseId = newId<CaseId>();
    const [opening, apart] = [await key.sign(ana.opening(caseId)), await key.sign(ana.event(caseId, { type: 'protectionNoteAdded', data: { noteId: newId<ItemId>(), text: 'x' } }))];
    const own = beto.event(caseId, { type: 'noteAdded', data: { noteId: newId<ItemId>(), text: 'of beto' } });
    expect(said(await beto.push(await seal(opening), await seal(apart), own))).toEqual(['accepted', 'accepted', 'accepted']);
    expect(said(await beto.push(await seal(opening), opening))).toEqual(['known', 'known']);
    const { rows } = await world.database.pool.query<{ worker_id: string }>('select worker_id from events where case_id = $1 order by version', [caseId]);
    expect(rows.map((row) => row.worker_id)).toEqual([ana.session.worker.id, ana.session.worker.id, beto.session.worker.id]);
    expect(world.lines.join('')).not.toContain('a secret word');
  });

  test.each<[string, (event: CaseEvent & { sig: string }) => Promise<object>, string, readonly string[]]>([
    ['changed on the way', async (event) => { const parcel = await seal(event); return { ...parcel, box: parcel.box.replace(/.(?=.{8}$)/, (one) => (one === 'A' ? 'B' : 'A')) }; }, 'bad-parcel', ['bad-parcel']],
    ['under another event’s id', async (event) => ({ ...(await seal(event)), id: newId<EventId>() }), 'bad-parcel', ['bad-parcel']],
    ['with another inside than outside', (event) => seal(event, { around: { author: beto.session.worker.id as WorkerId } }), 'bad-parcel', ['bad-parcel']],
    ['from another tablet', async (event) => ({ ...(await seal({ ...event, deviceId: newId<DeviceId>() })) }), 'wrong-device', ['wrong-device']],
    ['sealed to a key that this server has not', (event) => seal(event, { to: parcelPublicKey('another secret') }), 'bad-parcel', []],
    ['forged inside', async (event) => seal(await (await newSigner()).sign(unsigned(event))), 'bad-signature', ['bad-signature']],
    ['unsigned inside', (event) => seal(unsigned(event)), 'not-yours', ['not-yours']],
  ])('is refused when %s', async (_, change, outcome, reports) => {
    const caseId = newId<CaseId>();
    await ana.push(await key.sign(ana.opening(caseId)));
    expect(said(await beto.push(await change(await key.sign(note(caseId)))))).toEqual([outcome]);
    expect(await told(caseId)).toEqual(reports);
    const { rows } = await world.database.pool.query('select 1 from events where case_id = $1', [caseId]);
    expect(rows).toHaveLength(1);
  });

  test('is nobody’s when it is unsigned inside, also in the session of whom it names: anybody can seal', async () => {
    const caseId = newId<CaseId>();
    await ana.push(await key.sign(ana.opening(caseId)));
    const forged = beto.event(caseId, { type: 'noteAdded', data: { noteId: newId<ItemId>(), text: 'never said' } });
    const stranger = await newSigner();
    expect(said(await beto.push(await seal(forged), await seal({ ...await stranger.sign(forged), id: newId<EventId>() })))).toEqual(['not-yours', 'bad-signature']);
  });

  test('is refused in another centre’s session', async () => {
    const caseId = newId<CaseId>();
    await ana.push(await key.sign(ana.opening(caseId)));
    expect(said(await far.push(await seal(await key.sign(note(caseId)))))).toEqual(['not-yours']);
  });
});

test('a random box is never more than refused', async () => {
  const caseId = newId<CaseId>();
  for (const box of ['', 'AAAA', toBase64(webcrypto.getRandomValues(new Uint8Array(300))), toBase64(Uint8Array.of(1, ...new Uint8Array(200)))]) {
    expect(said(await beto.push({ id: newId<EventId>(), caseId, author: ana.session.worker.id, box }))).toEqual(['bad-parcel']);
  }
});
