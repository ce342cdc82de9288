// [S16] An erased case leaves the tablet: every store is opened with the keys and searched, and what was unsent is told and let go of.
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import type { EventId } from '#domain/foundation/ids.ts';
import type { RingKey } from '#device/vault/keyring.ts';
import { createKeyring } from '#device/vault/keyring.ts';
import { pullAll } from '#device/sync/pull.ts';
import { identityOf, openStores } from '#device/store/schema.ts';
import { ANA, CENTRE, item } from '../support/cases.ts';
import { ANA_STAFF, BETO_STAFF, caseId, createTablet, phoneChange, registration, startServer } from './support/tablet.ts';

const PHOTO = Uint8Array.of(255, 216, 255, 1, 2, 3).buffer;
type Tablet = ReturnType<typeof createTablet>;

/** Everything on the disk that these keys open, as text, and the case's rows that stay. */
async function opened(tablet: Tablet, device: string): Promise<string> {
  const key = (compartment: 'core' | 'protection'): RingKey => ({ centreId: CENTRE, compartment, key: createHash('sha256').update(`${device}/${compartment}`).digest('base64') });
  const ring = await createKeyring(crypto, [key('core'), key('protection')]);
  const { work, copy } = await openStores({ indexedDB: tablet.indexedDB, IDBKeyRange });
  const texts: string[] = [];
  const read = async (identity: string, box: Uint8Array<ArrayBuffer> | undefined): Promise<void> => {
    const bytes = box && (await ring.open(identity, box));
    if (bytes) texts.push((bytes[0] === 0x1f ? gunzipSync(bytes) : Buffer.from(bytes)).toString('latin1'));
  };
  for (const row of [...(await work.outbox.toArray()), ...(await work.kept.toArray())]) await read(identityOf.event(row), row.box);
  for (const row of await work.attachments.toArray()) texts.push(`photo of ${row.caseId}`);
  for (const row of await copy.packs.toArray()) await read(identityOf.pack(row), row.box);
  for (const row of await copy.records.toArray()) await read(identityOf.record(row), row.box);
  for (const row of await copy.snapshot.toArray()) await read(identityOf.snapshot(row), row.box);
  work.close();
  copy.close();
  return texts.join('\n');
}
const deviceOf = async (tablet: Tablet): Promise<string> => {
  const { work, copy } = await openStores({ indexedDB: tablet.indexedDB, IDBKeyRange });
  const id = (await work.meta.get('device-id'))?.value as string;
  work.close();
  copy.close();
  return id;
};

async function withCases() {
  const server = startServer();
  const first = createTablet(server);
  const beto = await first.signedIn(BETO_STAFF);
  for (const n of [1, 2, 3]) await beto.act(caseId(n), registration(n, { given: 'Zqnombre', firstSurname: `Caso${'abc'.at(n - 1) ?? ''}x` }));
  await beto.act(caseId(1), { type: 'addProtectionNote', data: { noteId: item(5), text: 'Zqprotegida' } });
  await beto.syncNow();
  return { server, first, beto };
}

test('[S16] at the next contact state, packs, columns, photos and what was kept of it are gone; the other cases stay', async () => {
  const { server, first } = await withCases();
  // A tablet that took its first copy in packs, with a later change as a record over them.
  const tablet = createTablet(server);
  const tab = await tablet.signedIn(BETO_STAFF);
  await tab.act(caseId(1), { type: 'addNote', data: { noteId: item(1), text: 'Zqnota' } });
  await tab.addAttachment(caseId(1), PHOTO, 'image/jpeg');
  await tab.syncNow();
  const device = await deviceOf(tablet);
  const before = await opened(tablet, device);
  for (const word of ['Casoax', 'Zqprotegida', 'Zqnota', `photo of ${caseId(1)}`]) expect(before).toContain(word);

  server.erase(caseId(1));
  await tab.syncNow();
  for (const one of [tablet, first]) {
    if (one === first) await (await first.signedIn(BETO_STAFF)).syncNow();
    const after = await opened(one, await deviceOf(one));
    for (const word of ['Casoax', 'Zqprotegida', 'Zqnota', `photo of ${caseId(1)}`]) expect(after).not.toContain(word);
    expect(after).toContain('Casobx');
  }
  expect((await tab.rows()).map((row) => row.name).toSorted()).toEqual(['Zqnombre Casobx', 'Zqnombre Casocx']);
  expect((await tab.search('Casoax')).map((hit) => hit.row.id)).not.toContain(caseId(1));
  expect(await tab.openCase(caseId(1))).toBeUndefined();
  expect(await tab.outbox()).toEqual([]);
  expect((await tab.act(caseId(1), phoneChange('664 111 1111'))).ok).toBe(false);
});

test('[S16] what was unsent is refused, loses its content, is told to its author, and goes once that was seen', async () => {
  const { server } = await withCases();
  const tablet = createTablet(server);
  const ana = await tablet.signedIn(ANA_STAFF);
  tablet.network.isDown = true;
  await ana.act(caseId(1), { type: 'addNote', data: { noteId: item(1), text: 'Zqanas' } });
  ana.end();
  tablet.network.isDown = false;
  server.erase(caseId(1));
  // A colleague's session brings the news; the author's entry is emptied with nobody having sent it.
  const beto = await tablet.signedIn(BETO_STAFF);
  expect(await beto.outbox()).toEqual([]);
  expect(await opened(tablet, await deviceOf(tablet))).not.toContain('Zqanas');
  beto.end();
  const again = await tablet.openTab();
  await again.unlock(ANA, ANA_STAFF.password);
  const [told, ...more] = await again.outbox();
  expect([told?.status, told?.reason, told?.author, more.length]).toEqual(['set-aside', 'erased', ANA, 0]);
  expect(await again.syncState()).toMatchObject({ unsent: 0, setAside: 1 });
  // Another try sends nothing; only what was emptied can be let go of.
  await again.dropErased(told?.eventId as EventId);
  expect(await again.outbox()).toEqual([]);
  expect(await again.syncState()).toMatchObject({ unsent: 0, setAside: 0 });
});

test('[S16] an entry that has content can’t be let go of', async () => {
  const { server } = await withCases();
  const tablet = createTablet(server);
  const tab = await tablet.signedIn(ANA_STAFF);
  tablet.network.isDown = true;
  const said = await tab.act(caseId(2), phoneChange('664 111 1111'));
  if (said.ok && said.value[0]) await tab.dropErased(said.value[0]);
  expect(await tab.outbox()).toHaveLength(1);
});

test('[S16] a session without the protection key leaves no protection pack that it can’t look into, and who has the key takes it anew', async () => {
  const { server } = await withCases();
  const tablet = createTablet(server);
  (await tablet.signedIn(BETO_STAFF)).end();
  server.erase(caseId(1));
  (await tablet.signedIn(ANA_STAFF)).end();
  expect(await opened(tablet, await deviceOf(tablet))).not.toContain('Zqprotegida');
  const beto = await tablet.signedIn(BETO_STAFF);
  await beto.syncNow();
  expect((await beto.openCase(caseId(2)))?.state.protection).toEqual({ notes: [], flags: [] });
});

test('[S16] stopped between the two stores, it is done again; a first copy brings the news too', async () => {
  const { server } = await withCases();
  const tablet = createTablet(server);
  const tab = await tablet.signedIn(BETO_STAFF);
  await tab.addAttachment(caseId(1), PHOTO, 'image/jpeg');
  await tab.syncNow();
  server.erase(caseId(1));
  // Restored since: the mark in the feed lies before the copy's cursor.
  server.server.epoch = 'epoch-2';
  server.server.position += 50;
  await tab.syncNow();
  await tab.syncNow();
  expect(await opened(tablet, await deviceOf(tablet))).not.toMatch(/Casoax|photo of/);
});

test('[S16] a photo of a case that was erased meanwhile is not kept', async () => {
  const { server } = await withCases();
  const tablet = createTablet(server);
  const tab = await tablet.signedIn(BETO_STAFF);
  server.erase(caseId(1));
  await tab.syncNow();
  expect(await tab.addAttachment(caseId(1), PHOTO, 'image/jpeg')).toEqual({ ok: false, error: 'no-such-case' });
  expect(await opened(tablet, await deviceOf(tablet))).not.toContain('photo of');
});

test('[S16] what was begun while the news of an erasure came in goes too', async () => {
  const steps: string[] = [];
  const page = { protocol: 1, epoch: 'e', centreId: CENTRE, changes: [{ kind: 'gone', caseId: caseId(1), erased: true }], cursor: 2, more: false };
  const parts = {
    calls: { get: async () => ({ kind: 'answer', status: 200, contentType: 'application/json', body: page }) },
    copy: { position: async () => ({ epoch: 'e', cursor: 1 }), applyChanges: async () => { steps.push('gone'); } },
    pending: { owesAll: async () => false }, onChanged: async () => {}, forget: async (ids: readonly string[]) => { steps.push(...ids); }, letGo: async () => {},
  };
  expect(await pullAll(parts as unknown as Parameters<typeof pullAll>[0])).toBe('done');
  expect(steps).toEqual([caseId(1), 'gone', caseId(1)]);
});
