// The file that a tablet saved: made by the tablet's own code, taken in by the real server.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sealedExport } from '#device/engine/sealed-export.ts';
import { openStores } from '#device/store/schema.ts';
import type { OutboxRow, Stores } from '#device/store/schema.ts';
import { createKeyring } from '#device/vault/keyring.ts';
import { createParcelSealer } from '#device/vault/parcels.ts';
import type { Bytes } from '#device/vault/sealing.ts';
import type { Signer } from '#device/vault/signing.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseId, DeviceId, ItemId } from '#domain/foundation/ids.ts';
import { parcelIdentity } from '#sync/parcels.ts';
import { boxIdentity, HAND_IN_FILE_PATH, HandInFileAnswer } from '#sync/sealed-file.ts';
import { crypto, newSigner, register } from '../support/signers.ts';
import { createWorld, newId, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';

let world: World;
let ana: Tablet;
let boss: Tablet;
let farBoss: Tablet;
let admin: Tablet;
let key: Signer;
let stores: Stores;

beforeAll(async () => {
  world = await createWorld();
  const [here, there] = [await world.centre('Tijuana'), await world.centre('Nogales')];
  await world.worker('ana', 'caseworker', here.id, true);
  await world.worker('boss', 'supervisor', here.id);
  await world.worker('farboss', 'supervisor', there.id, true);
  await world.worker('admin', 'administrator', null);
  [ana, boss, farBoss, admin] = [await signIn(world, 'ana'), await signIn(world, 'boss'), await signIn(world, 'farboss'), await signIn(world, 'admin')];
  key = await newSigner();
  const word = await register(ana, key);
  stores = await openStores({ indexedDB: new IDBFactory(), IDBKeyRange });
  await stores.work.meta.put({ key: `author-key/${key.keyId}`, value: word });
});
beforeEach(() => stores.work.outbox.clear());
afterAll(async () => { stores.work.close(); stores.copy.close(); await world.end(); });

/** Keeps events as the tablet does; without parcels as a version did that made none. */
async function keep(events: readonly CaseEvent[], withParcel = true): Promise<void> {
  const ring = await createKeyring(crypto, ana.session.keys.map((one) => ({ centreId: ana.session.worker.centreId ?? '', ...one })));
  const seal = await createParcelSealer(crypto, ana.session.parcelKey ?? '');
  for (const event of events) {
    const columns = { seq: event.seq, eventId: event.id, caseId: event.caseId, centreId: event.centreId, author: event.workerId, at: event.at, compartment: event.type === 'protectionNoteAdded' ? 'protection' as const : 'core' as const, status: 'waiting' as const };
    const row: OutboxRow = { ...columns, box: await ring.sealJson(ana.session.worker.centreId ?? event.centreId, columns.compartment, boxIdentity(columns), event) };
    await stores.work.outbox.put(withParcel ? { ...row, parcel: { signedBy: key.keyId, box: await seal(parcelIdentity(ana.deviceId, { id: event.id, caseId: event.caseId, author: event.workerId }), event) } } : row);
  }
}
const file = async (): Promise<Record<string, unknown>> => JSON.parse(await (await sealedExport(stores.work, ana.deviceId, world.clock.now.getTime())).text()) as Record<string, unknown>;
const bring = (by: Tablet, content: unknown): Promise<Response> => by.call('POST', HAND_IN_FILE_PATH, content);
const told = async (by: Tablet, content: unknown) => {
  const { taken, known, refused } = HandInFileAnswer.parse(await (await bring(by, content)).json());
  return [taken, known, refused.map((one) => one.reason)];
};
const caseOf = (text = 'a secret word') => {
  const caseId = newId<CaseId>();
  return [ana.opening(caseId), ana.event(caseId, { type: 'protectionNoteAdded', data: { noteId: newId<ItemId>(), text } }), ana.event(caseId, { type: 'noteAdded', data: { noteId: newId<ItemId>(), text } })];
};
const signed = (events: readonly CaseEvent[]) => Promise.all(events.map((event) => key.sign(event)));

test.each([true, false])('a file is taken in as its authors’ work, once, whoever brings it (with parcels: %s)', async (withParcel) => {
  const events = await signed(caseOf());
  await keep(events, withParcel);
  const content = await file();
  expect(JSON.stringify(content)).not.toContain('secret');
  expect(await told(boss, content)).toEqual([3, 0, []]);
  expect(await told(admin, content)).toEqual([0, 3, []]);
  // The tablet reaches the network after all.
  expect((await ana.push(...events)).map((one) => one.outcome)).toEqual(['known', 'known', 'known']);
  const { rows } = await world.database.pool.query<{ worker_id: string }>('select distinct worker_id from events where case_id = $1', [events[0]?.caseId]);
  expect(rows).toEqual([{ worker_id: ana.session.worker.id }]);
  const { rows: noted } = await world.database.pool.query<{ worker_id: string }>(`select worker_id from audit where act = 'fileTakenIn' order by number desc limit 1`);
  expect(noted).toEqual([{ worker_id: admin.session.worker.id }]);
});

test('what is forged, unsigned or changed in it is refused by itself, and the rest is taken', async () => {
  const stranger = await newSigner();
  const [opening, apart, note] = caseOf();
  if (!opening || !apart || !note) throw new Error('no events');
  // A note in the name of whoever brings the file proves nothing either.
  const ofBoss = { ...note, id: newId<typeof note.id>(), seq: note.seq + 1, workerId: boss.session.worker.id };
  await keep([await key.sign(opening), await stranger.sign(apart), note, ofBoss]);
  const last = await key.sign(ana.event(opening.caseId, { type: 'noteAdded', data: { noteId: newId<ItemId>(), text: 'x' } }, { seq: note.seq + 2 }));
  await keep([last]);
  const row = await stores.work.outbox.get(last.seq);
  if (row?.parcel) await stores.work.outbox.put({ ...row, parcel: { ...row.parcel, box: row.parcel.box.map((byte, at) => (at === 90 ? byte ^ 1 : byte)) as Bytes } });
  expect(await told(boss, await file())).toEqual([1, 0, ['bad-signature', 'not-yours', 'not-yours', 'bad-parcel']]);
});

test('a file of a tablet that is not known here, or another centre’s, and what is no file, are named', async () => {
  await keep(await signed(caseOf()));
  const content = await file();
  const codes: unknown[] = [];
  for (const [by, one] of [[boss, { ...content, deviceId: newId<DeviceId>() }], [farBoss, content], [boss, { ...content, version: 2 }], [boss, 'x'], [boss, { ...content, entries: [{}] }], [ana, content]] as const) {
    const answer = await bring(by, one);
    codes.push([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]);
  }
  expect(codes).toEqual([[422, 'foreign-tablet'], [422, 'foreign-tablet'], [400, 'unreadable'], [400, 'unreadable'], [400, 'unreadable'], [403, 'not-permitted']]);
  // A stranger's file under this tablet's name brings nothing in.
  expect(await told(boss, { ...content, entries: (content['entries'] as { parcel: string; box: string }[]).map((entry) => ({ ...entry, parcel: undefined, box: entry.box.replace(/^..../, 'AAAA') })) })).toEqual([0, 0, ['unreadable', 'unreadable', 'unreadable']]);
});

test('an entry of another centre’s case stays out when a supervisor brings it', async () => {
  const [opening] = caseOf();
  if (!opening) throw new Error('no event');
  await keep([await key.sign({ ...opening, centreId: farBoss.session.worker.centreId ?? opening.centreId })]);
  const content = await file();
  expect(await told(boss, content)).toEqual([0, 0, ['not-yours']]);
});
