// Versions of the app on one tablet: the new one understands what the old one left, the old one gives way to the new.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBKeyRange } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { openStores } from '#device/store/schema.ts';
import { ANA_STAFF, caseId, createTablet, phoneChange, registration, startServer } from './support/tablet.ts';

type Fixture = { deviceId: string; meta: { key: string; value: unknown }[]; outbox: (Record<string, unknown> & { eventId: string; box: string })[] };
const FIXTURE = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/outbox-v1.json'), 'utf8')) as Fixture;

const done = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(new Error('indexeddb')); });

/** The database as that version made it, without any code of this one; Dexie multiplies its versions by ten. */
async function leftBehind(indexedDB: IDBFactory): Promise<void> {
  const asked = indexedDB.open('ventanilla-work', 10);
  asked.onupgradeneeded = () => {
    const database = asked.result;
    database.createObjectStore('meta', { keyPath: 'key' });
    database.createObjectStore('wrappings', { keyPath: 'workerId' });
    const outbox = database.createObjectStore('outbox', { keyPath: 'seq' });
    outbox.createIndex('caseId', 'caseId');
    outbox.createIndex('eventId', 'eventId', { unique: true });
    database.createObjectStore('drafts', { keyPath: 'id' }).createIndex('author', 'author');
    database.createObjectStore('attachments', { keyPath: 'id' }).createIndex('state', 'state');
  };
  const database = await done(asked);
  const writing = database.transaction(['meta', 'outbox'], 'readwrite');
  for (const row of FIXTURE.meta) writing.objectStore('meta').put(row);
  for (const row of FIXTURE.outbox) writing.objectStore('outbox').put({ ...row, box: Uint8Array.from(Buffer.from(row.box, 'base64')) });
  await new Promise<void>((resolve) => { writing.oncomplete = () => resolve(); });
  database.close();
}

describe('an outbox that an older version left', () => {
  test('is read, shown and sent, in its order', async () => {
    const server = startServer();
    const tablet = createTablet(server);
    await leftBehind(tablet.indexedDB);
    const before = await tablet.openTab();
    expect(await before.syncState()).toMatchObject({ unsent: 2 });
    const tab = await tablet.signedIn(ANA_STAFF);
    expect(server.stored).toEqual(FIXTURE.outbox.map((row) => row.eventId));
    expect((await tab.openCase(caseId(1)))?.state.notes.map((one) => one.text)).toEqual(['typed before the new version']);
    expect(await tab.outbox()).toEqual([]);
  });
});

describe('an old tab beside a new one', () => {
  test('gives the store to a later version that asks for it, says so, and writes nothing more', async () => {
    const tablet = createTablet(startServer());
    const old = await tablet.signedIn(ANA_STAFF);
    tablet.network.isDown = true;
    await old.act(caseId(1), registration(1));
    const later = new Dexie('ventanilla-work', { indexedDB: tablet.indexedDB, IDBKeyRange });
    later.version(3).stores({ outbox: 'seq, caseId, &eventId, status' });
    await later.open();
    expect(old.signals.filter((one) => one.kind === 'outdated')).toHaveLength(1);
    await expect(old.act(caseId(1), phoneChange('6641112222'))).rejects.toThrow();
    expect(await later.table('outbox').count()).toBe(1);
    later.close();
  });

  test('that is opened over a later version’s store says so instead of guessing at it', async () => {
    const tablet = createTablet(startServer());
    const { work, copy } = await openStores({ indexedDB: tablet.indexedDB, IDBKeyRange });
    await work.meta.put({ key: 'store-epoch', value: 99 });
    work.close();
    copy.close();
    await expect(tablet.openTab()).rejects.toThrow('store-too-new');
    expect(tablet.lost).toEqual([{ kind: 'outdated' }]);
  });
});
