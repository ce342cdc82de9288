import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import type { ItemId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { SealedFile } from '#sync/sealed-file.ts';
import { openStores } from '#device/store/schema.ts';
import { fromBase64, importKey, open } from '#device/vault/sealing.ts';
import { ANA, BETO, item } from '../support/cases.ts';
import { ANA_STAFF, BETO_STAFF, caseId, createTablet, phoneChange, registration, startServer } from './support/tablet.ts';

/** Every key and value of every database, as the bytes and letters a thief would look through. */
async function everythingAtRest(indexedDB: IDBFactory): Promise<string> {
  const parts: string[] = [];
  const walk = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) parts.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1'));
    else if (value instanceof ArrayBuffer) parts.push(Buffer.from(value).toString('latin1'));
    else if (value !== null && typeof value === 'object') for (const [key, inner] of Object.entries(value)) { parts.push(key); walk(inner); }
    else parts.push(String(value));
  };
  const done = <T>(request: { result: T; onsuccess: unknown; onerror: unknown }): Promise<T> => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = reject;
  });
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name ?? ''));
    for (const store of Array.from(database.objectStoreNames)) {
      const objects = database.transaction(store).objectStore(store);
      walk(await done(objects.getAll()));
      walk(await done(objects.getAllKeys()));
    }
    database.close();
  }
  return parts.join('\n');
}

describe('at rest', () => {
  test('there is not one name, number, note, draft, photo, vacancy, password or key in clear', async () => {
    const server = startServer();
    server.server.passkeys = true;
    const tablet = createTablet(server);
    const beto = await tablet.signedIn(BETO_STAFF);
    const answer = new TextEncoder().encode('the answer of a passkey: 32 byte');
    expect((await beto.addPasskey(BETO, BETO_STAFF.password, { credentialId: 'Y3JlZGVudGlhbA', salt: btoa('s'.repeat(32)), answer: answer.slice().buffer })).ok).toBe(true);
    await beto.act(caseId(1), registration(1, { given: 'Xochimarker', firstSurname: 'Zapatamarker' }, { phone: '664 777 1234', trustedContact: { name: 'Tiamarker' } }));
    await beto.act(caseId(1), { type: 'addProtectionNote', data: { noteId: item(1), text: 'protectionmarker' } });
    // As a version before kept it.
    const { copy } = await openStores({ indexedDB: tablet.indexedDB, IDBKeyRange });
    await copy.meta.put({ key: 'vacancies', value: { vacancies: [{ title: 'oldvacancymarker' }] } });
    copy.close();
    await beto.syncNow();
    expect((await beto.vacancies()).map((one) => one.title)).toEqual(['Albañil vacancymarker']);
    expect((await beto.centres()).map((one) => one.name)).toContain('Centro Matamoros');
    await beto.act(caseId(2), registration(2, { given: 'Unsentmarker', firstSurname: 'Ruiz' }));
    tablet.network.isDown = true;
    await beto.act(caseId(1), { type: 'addNote', data: { noteId: item(2), text: 'notemarker' } });
    await beto.act(caseId(1), { type: 'addProtectionNote', data: { noteId: item(3), text: 'protectionmarker two' } });
    await beto.saveDraft({ id: item(4) as ItemId, savedAt: '2026-11-23T09:00:00.000Z' as Instant, values: { given: 'Draftmarker' } });
    await beto.addAttachment(caseId(1), new TextEncoder().encode('photomarker'.repeat(50)).buffer, 'image/png');
    tablet.network.isDown = false;
    await beto.syncNow();
    // The same cases once more, as packs and a snapshot.
    const second = createTablet(server);
    const packed = await second.signedIn(BETO_STAFF);
    await packed.act(caseId(1), phoneChange('664 777 9999'));
    await packed.syncNow();

    for (const { indexedDB } of [tablet, second]) {
      const raw = await everythingAtRest(indexedDB);
      expect(raw).toContain('Beto Silla'); // the dump sees what is in clear: staff names, by decision
      const device = /device-id\nvalue\n([0-9a-f-]{36})/.exec(raw)?.[1] ?? '';
      const key = server.keyOf(device, 'core') ?? '';
      expect(key).toHaveLength(44);
      const secrets = [
        'Xochimarker', 'Zapatamarker', 'Tiamarker', 'xochimarker', 'Unsentmarker', '664 777 1234', '6647771234', '6647779999', 'notemarker', 'protectionmarker',
        'Draftmarker', 'photomarker', 'vacancymarker', 'oldvacancymarker', 'Centro Matamoros', 'noteAdded', 'protectionNoteAdded', 'TJ-A23', BETO_STAFF.password, key, Buffer.from(key, 'base64').toString('latin1'), 'the answer of a passkey',
      ];
      expect(secrets.filter((secret) => raw.includes(secret))).toEqual([]);
    }
  });

  test('two sealed entries that were swapped on the disk open no more, and nothing is thrown away', async () => {
    const tablet = createTablet(startServer());
    const tab = await tablet.signedIn(ANA_STAFF);
    tablet.network.isDown = true;
    await tab.act(caseId(1), registration(1));
    await tab.act(caseId(2), registration(2));
    tab.end();
    const { work } = await openStores({ indexedDB: tablet.indexedDB, IDBKeyRange });
    const [one, two] = await work.outbox.orderBy('seq').toArray();
    if (one && two) await work.outbox.bulkPut([{ ...one, box: two.box }, { ...two, box: one.box }]);
    work.close();
    const again = await tablet.openTab();
    await again.unlock(ANA, ANA_STAFF.password);
    expect(await again.rows()).toEqual([]);
    expect((await again.outbox()).map((entry) => [entry.status, entry.reason])).toEqual([['set-aside', 'unreadable'], ['set-aside', 'unreadable']]);
    expect((await again.syncState()).unsent).toBe(2);
  });

  test('a sealed copy of the outbox opens with the server\'s key of this device and says nothing without it', async () => {
    const server = startServer();
    const tablet = createTablet(server);
    const tab = await tablet.signedIn(ANA_STAFF);
    tablet.network.isDown = true;
    await tab.act(caseId(1), registration(1));
    const text = await (await tab.exportSealed()).text();
    expect(text).not.toContain('Marie');
    const file = SealedFile.parse(JSON.parse(text));
    const [entry] = file.entries;
    const key = await importKey(crypto, fromBase64(server.keyOf(file.deviceId, 'core') ?? ''));
    expect(entry?.keyId).toBe(key.id);
    const identity = ['event', entry?.seq, entry?.eventId, entry?.caseId, entry?.centreId, entry?.author, entry?.compartment].join('|');
    const plain = await open(crypto, key, identity, fromBase64(entry?.box ?? ''));
    expect(JSON.parse(new TextDecoder().decode(plain))).toMatchObject({ type: 'caseOpened', data: { name: { given: 'Marie-Ange' } } });
  });

  test('a wrong password five times over slows the tablet down, whichever tab asks', async () => {
    const tablet = createTablet(startServer());
    (await tablet.signedIn(BETO_STAFF)).end();
    for (let n = 0; n < 5; n += 1) {
      const tab = await tablet.openTab();
      await tab.unlock(BETO, 'wrong');
      tab.end();
    }
    const tab = await tablet.openTab();
    expect(await tab.unlock(BETO, BETO_STAFF.password)).toMatchObject({ ok: false, error: { code: 'wait' } });
    tablet.clock.now += 31_000;
    expect((await tab.unlock(BETO, BETO_STAFF.password)).ok).toBe(true);
  });
});
