// A renewed key: all is sealed anew under it, colleagues with no network lose nothing of what they saw, and in the end the older key opens nothing.
import { IDBKeyRange } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import { AttachmentId } from '#domain/foundation/ids.ts';
import type { DeviceId, ItemId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { openStores } from '#device/store/schema.ts';
import type { Stores } from '#device/store/schema.ts';
import { importKey, fromBase64, keyIdOf } from '#device/vault/sealing.ts';
import { ANA, BETO, item } from '../support/cases.ts';
import type { FakeServer } from './support/fake-server.ts';
import { killWritesAfter } from './support/killed-writes.ts';
import { ANA_STAFF, BETO_STAFF, caseId, createTablet, phoneChange, registration, startServer } from './support/tablet.ts';

type Device = ReturnType<typeof createTablet>;
afterEach(() => { vi.restoreAllMocks(); });

/** Beto (who may see protection) and Ana (who may not) share the tablet; Beto leaves unsent work, a draft and a photo, and the server renews its keys. */
async function sharedTablet() {
  const server = startServer();
  const tablet = createTablet(server);
  (await tablet.signedIn(ANA_STAFF)).end();
  const beto = await tablet.signedIn(BETO_STAFF);
  await beto.act(caseId(1), registration(1));
  await beto.act(caseId(1), { type: 'addProtectionNote', data: { noteId: item(1), text: 'protected' } });
  await beto.syncNow();
  tablet.network.isDown = true;
  await beto.act(caseId(1), phoneChange('664 111 1111'));
  await beto.act(caseId(2), registration(2, { given: 'Unsent', firstSurname: 'Ruiz' }));
  await beto.act(caseId(2), { type: 'addProtectionNote', data: { noteId: item(2), text: 'protected too' } });
  await beto.saveDraft({ id: item(4) as ItemId, savedAt: '2026-11-23T09:00:00.000Z' as Instant, values: { given: 'Draft' } });
  await beto.addAttachment(caseId(1), new TextEncoder().encode('photo'.repeat(50)).buffer, 'image/png');
  beto.end();
  tablet.network.isDown = false;
  server.server.keyGeneration = 2;
  return { server, tablet };
}

async function look<T>(tablet: Device, read: (stores: Stores) => Promise<T>): Promise<T> {
  const stores = await openStores({ indexedDB: tablet.indexedDB, IDBKeyRange });
  const seen = await read(stores);
  stores.work.close();
  stores.copy.close();
  return seen;
}

/** The ids of the keys under which anything lies. */
const keysInUse = (tablet: Device): Promise<Set<string>> => look(tablet, async ({ work, copy }) => {
  const rows = (await Promise.all([work.outbox, work.kept, work.drafts, work.attachments, copy.packs, copy.records, copy.snapshot].map((table) => table.toArray()))).flat() as { box?: Uint8Array }[];
  return new Set(rows.flatMap(({ box }) => (box && box.length > 0 ? [keyIdOf(box)] : [])));
});

const linksOn = (tablet: Device): Promise<number> => look(tablet, async ({ work }) => ((await work.meta.get('key-links'))?.value as unknown[] | undefined)?.length ?? 0);
const photoIds = (tablet: Device) => look(tablet, ({ work }) => work.attachments.toCollection().primaryKeys());

const newestKey = (server: FakeServer, tablet: Device, compartment: 'core' | 'protection'): Promise<string> => look(tablet, async ({ work }) => {
  const device = (await work.meta.get('device-id'))?.value as DeviceId;
  return (await importKey(crypto, fromBase64(server.keyOf(device, compartment) ?? ''))).id;
});
const newestKeys = async (server: FakeServer, tablet: Device): Promise<string[]> => [await newestKey(server, tablet, 'core'), await newestKey(server, tablet, 'protection')].toSorted();

/** What Beto sees with no network. */
async function seenByBeto(tablet: Device) {
  const wasDown = tablet.network.isDown;
  tablet.network.isDown = true;
  const tab = await tablet.openTab();
  expect((await tab.unlock(BETO, BETO_STAFF.password)).ok).toBe(true);
  const [one, two] = [await tab.openCase(caseId(1)), await tab.openCase(caseId(2))];
  const photos = await Promise.all((await photoIds(tablet)).map((id) => tab.attachment(AttachmentId.parse(id))));
  const seen = {
    phone: one?.state.person.phone, notes: [one, two].flatMap((each) => each?.state.protection?.notes.map((note) => note.text) ?? []), names: (await tab.rows()).map((row) => row.name).toSorted(),
    drafts: (await tab.drafts()).map((draft) => draft.values), photos: photos.every((photo) => photo.ok), unsent: (await tab.syncState()).unsent + (await tab.syncState()).setAside,
  };
  tab.end();
  tablet.network.isDown = wasDown;
  return seen;
}

test('all is sealed anew at the next run, and a colleague who holds only the older key sees everything with no network', async () => {
  const { server, tablet } = await sharedTablet();
  const before = await seenByBeto(tablet);
  tablet.network.before = (path) => (path.includes('/push') || path.includes('/attachments/') ? new Response('', { status: 503 }) : undefined);
  const ana = await tablet.signedIn(ANA_STAFF);
  await ana.act(caseId(1), { type: 'addNote', data: { noteId: item(9), text: 'by Ana' } });
  ana.end();
  // A push that fails ends a run: what is renewed waits for one that goes through.
  delete tablet.network.before;
  const again = await tablet.openTab();
  await again.unlock(ANA, ANA_STAFF.password);
  await again.syncNow();
  again.end();
  const inUse = await keysInUse(tablet);
  // Ana opens no protection: that waits, under its older key, for Beto.
  expect([inUse.size, inUse.has(await newestKey(server, tablet, 'core'))]).toEqual([2, true]);
  const after = await seenByBeto(tablet);
  expect({ ...after, unsent: before.unsent }).toEqual(before);
  const beto = await tablet.signedIn(BETO_STAFF);
  await beto.syncNow();
  beto.end();
  expect(inUse.has(await newestKey(server, tablet, 'protection'))).toBe(false);
  expect([...(await keysInUse(tablet)).keys()].toSorted()).toEqual(await newestKeys(server, tablet));
  expect({ ...(await seenByBeto(tablet)), unsent: before.unsent }).toEqual(before);
});

test('the new key lies under the older one until all who unlock here have it, and a day more', async () => {
  const { tablet } = await sharedTablet();
  (await tablet.signedIn(ANA_STAFF)).end();
  expect(await linksOn(tablet)).toBe(1);
  tablet.clock.now += 25 * 3_600_000;
  const ana = await tablet.openTab();
  await ana.unlock(ANA, ANA_STAFF.password);
  await ana.syncNow();
  expect(await linksOn(tablet)).toBe(1); // Beto has not been here
  ana.end();
  const beto = await tablet.signedIn(BETO_STAFF);
  tablet.clock.now += 25 * 3_600_000;
  await beto.syncNow();
  beto.end();
  expect(await linksOn(tablet)).toBe(0);
  expect((await seenByBeto(tablet)).names).toHaveLength(2);
});

test('a tab that was open all the while reads what another sealed anew, and seals with the newer key from then on', async () => {
  const { server, tablet } = await sharedTablet();
  const open = await tablet.openTab();
  await open.unlock(ANA, ANA_STAFF.password);
  (await tablet.signedIn(ANA_STAFF)).end();
  expect((await open.openCase(caseId(1)))?.state.person.phone).toBe('664 111 1111');
  await open.act(caseId(1), { type: 'addNote', data: { noteId: item(9), text: 'later' } });
  const last = await look(tablet, ({ work }) => work.outbox.orderBy('seq').last());
  expect(last && keyIdOf(last.box)).toBe(await newestKey(server, tablet, 'core'));
  open.end();
});

test('a server restored from before the renewal gives the older key as the newest: nothing is lost, and all goes back under it', async () => {
  const { server, tablet } = await sharedTablet();
  const before = await seenByBeto(tablet);
  (await tablet.signedIn(BETO_STAFF)).end();
  server.server.keyGeneration = 1;
  const beto = await tablet.signedIn(BETO_STAFF);
  await beto.syncNow();
  beto.end();
  expect({ ...(await seenByBeto(tablet)), unsent: before.unsent }).toEqual(before);
  expect([...(await keysInUse(tablet)).keys()].toSorted()).toEqual(await newestKeys(server, tablet));
});

test('killed at any write of the sign-in or of the sealing anew, nothing is lost and the next run ends it', async () => {
  const writes = async (killAt: number) => {
    const { server, tablet } = await sharedTablet();
    const before = await seenByBeto(tablet);
    const written = killWritesAfter(killAt);
    const tab = await tablet.openTab();
    await tab.signIn(BETO_STAFF.username, BETO_STAFF.password).then(() => tab.syncNow()).catch(() => {});
    tab.end();
    vi.restoreAllMocks();
    expect({ ...(await seenByBeto(tablet)), unsent: before.unsent }, `killed at write ${killAt}`).toEqual(before);
    (await tablet.signedIn(BETO_STAFF)).end();
    expect([...(await keysInUse(tablet)).keys()].toSorted(), `killed at write ${killAt}`).toEqual(await newestKeys(server, tablet));
    expect({ ...(await seenByBeto(tablet)), unsent: before.unsent }, `ended after write ${killAt}`).toEqual(before);
    return written();
  };
  const all = await writes(Number.POSITIVE_INFINITY);
  expect(all).toBeGreaterThan(15);
  for (let at = 0; at < all; at += 1) await writes(at);
}, 120_000);

test('after a restore the older key is the newest again for everybody: who unlocks with no network, and whose session was open all the time', async () => {
  const { server, tablet } = await sharedTablet();
  const ana = await tablet.signedIn(ANA_STAFF);
  await ana.syncNow();
  ana.end();
  const open = await tablet.signedIn(BETO_STAFF);
  await open.syncNow();
  // Restored from before the renewal; Beto signs in again beside the session that he has left open.
  server.server.keyGeneration = 1;
  server.server.epoch = 'epoch-2';
  const beto = await tablet.signedIn(BETO_STAFF);
  await beto.syncNow();
  await beto.syncNow();
  beto.end();
  const newest = await newestKeys(server, tablet);
  expect([...(await keysInUse(tablet)).keys()].toSorted()).toEqual(newest);
  const offline = await tablet.openTab();
  expect((await offline.unlock(ANA, ANA_STAFF.password)).ok).toBe(true);
  await offline.act(caseId(1), phoneChange('664 222 2222'));
  await offline.syncNow();
  offline.end();
  expect([...(await keysInUse(tablet)).keys()].toSorted()).toEqual(newest);
  await open.act(caseId(1), phoneChange('664 333 3333'));
  await open.syncNow();
  await open.syncNow();
  open.end();
  expect([...(await keysInUse(tablet)).keys()].toSorted()).toEqual(newest);
});
