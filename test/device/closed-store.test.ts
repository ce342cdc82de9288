// The stores are closed, held or emptied by somebody else while the app has them open.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { openStores } from '#device/store/schema.ts';
import type { StoreEvents } from '#device/store/schema.ts';

const timer = (_: number, callback: () => void) => setTimeout(callback);
const closedByBrowser = { disableAutoOpen: false };

async function open(heard: StoreEvents = {}) {
  const port = { indexedDB: new IDBFactory(), IDBKeyRange };
  return { port, ...(await openStores(port, heard)) };
}

test('a store that the browser closed is open again without anybody asking for it, with all that was in it', async () => {
  const failed = vi.fn();
  const { work } = await open({ timer, failed });
  await work.meta.put({ key: 'device-id', value: 'mine' });
  work.close(closedByBrowser);
  await vi.waitFor(() => expect(work.isOpen()).toBe(true));
  expect((await work.meta.get('device-id'))?.value).toBe('mine');
  expect(failed).not.toHaveBeenCalled();
});

test('while opening fails for a moment it is tried again; when it goes on failing that is said', async () => {
  for (const failures of [2, 99]) {
    const failed = vi.fn();
    const { port, work } = await open({ timer, failed });
    const real = port.indexedDB.open.bind(port.indexedDB);
    let left = failures;
    port.indexedDB.open = (...asked) => {
      if (left <= 0) return real(...asked);
      left -= 1;
      throw new DOMException('', 'AbortError');
    };
    work.close(closedByBrowser);
    if (failures === 2) await vi.waitFor(() => expect(work.isOpen()).toBe(true));
    else await vi.waitFor(() => expect(failed).toHaveBeenCalledTimes(1));
    expect(failed.mock.calls.length).toBe(failures === 2 ? 0 : 1);
  }
});

test('a store that the app closes stays closed', async () => {
  const heard = { timer: vi.fn(), failed: vi.fn() };
  const { work, copy } = await open(heard);
  for (const store of [work, copy]) {
    store.close();
    await expect(store.meta.count()).rejects.toThrow();
    expect(store.isOpen()).toBe(false);
  }
  expect([heard.timer.mock.calls, heard.failed.mock.calls]).toEqual([[], []]);
});

test('emptied under the app: told before anybody reads it, and nothing more is written under the counters of before', async () => {
  const emptied = vi.fn<NonNullable<StoreEvents['emptied']>>(async (fresh) => { await fresh.meta.put({ key: 'notice', value: 'told' }); });
  const { port, work } = await open({ timer, failed: () => {}, emptied });
  const gone = new Promise<void>((done) => { work.close(); port.indexedDB.deleteDatabase('ventanilla-work').addEventListener('success', () => done()); });
  await gone;
  await work.open().catch(() => {});
  expect(emptied).toHaveBeenCalledTimes(1);
  await expect(work.meta.put({ key: 'counter-seq', value: 1 })).rejects.toThrow();
  const again = await openStores(port);
  expect((await again.work.meta.toArray()).map((row) => row.key)).toEqual(['notice', 'store-epoch']);
});

test('a tab that holds the store in an older form and does not answer: told, and opened once it lets go', async () => {
  const port = { indexedDB: new IDBFactory(), IDBKeyRange };
  const old = await new Promise<IDBDatabase>((done) => {
    const asked = port.indexedDB.open('ventanilla-work', 10);
    asked.addEventListener('upgradeneeded', () => {
      const database = asked.result;
      for (const [name, keyPath] of [['meta', 'key'], ['wrappings', 'workerId'], ['drafts', 'id'], ['attachments', 'id']] as const) database.createObjectStore(name, { keyPath });
      const outbox = database.createObjectStore('outbox', { keyPath: 'seq' });
      outbox.createIndex('caseId', 'caseId');
      outbox.createIndex('eventId', 'eventId', { unique: true });
    });
    asked.addEventListener('success', () => done(asked.result));
  });
  const blocked = vi.fn(() => { setTimeout(() => old.close(), 20); });
  const { work } = await openStores(port, { blocked });
  expect(blocked).toHaveBeenCalled();
  expect((await work.meta.get('store-epoch'))?.value).toBe(1);
});
