import { IDBObjectStore as FDBObjectStore } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import { offline } from './support/fake-server.ts';
import { ANA_STAFF, BETO_STAFF, caseId, createTablet, phoneChange, registration, startServer } from './support/tablet.ts';
import type { Tab } from './support/tablet.ts';

async function tabletWithOne() {
  const server = startServer();
  const tablet = createTablet(server);
  const tab = await tablet.signedIn(ANA_STAFF);
  await tab.act(caseId(1), registration(1));
  await tab.syncNow();
  return { server, tablet, tab };
}
const statuses = async (tab: Tab) => (await tab.outbox()).map((one) => one.status);

describe('a restored server', () => {
  test('[S14] after the server was restored from an older copy, everything is taken anew and what it lost is sent again', async () => {
    const { server, tablet, tab } = await tabletWithOne();
    const backup = structuredClone(server.cases.get(caseId(1)));
    tablet.network.before = (path) => (path.includes('/pull') ? offline() : undefined);
    await tab.act(caseId(1), phoneChange('664 111 1111'));
    await tab.syncNow(); // accepted, and its state never came back
    delete tablet.network.before;
    if (backup) server.cases.set(caseId(1), backup);
    server.server.epoch = 'epoch-2';
    await tab.act(caseId(2), registration(2));
    await tab.syncNow();
    await tab.syncNow();
    expect(server.cases.get(caseId(1))?.state.person.phone).toBe('664 111 1111');
    expect((await tab.openCase(caseId(1)))?.state.person.phone).toBe('664 111 1111');
    expect(await statuses(tab)).toEqual([]);
    expect(await tab.rows()).toHaveLength(2);
  });

  test('[S14] a tablet that could not note what to send again (its disk full, its tab killed) hears of the restore once more', async () => {
    const { server, tab } = await tabletWithOne();
    server.cases.clear();
    server.stored.length = 0;
    server.server.epoch = 'epoch-2';
    const put = Reflect.get(FDBObjectStore.prototype, 'put') as (...args: unknown[]) => never;
    const full = vi.spyOn(FDBObjectStore.prototype, 'put').mockImplementation(function fails(this: InstanceType<typeof FDBObjectStore>, ...args) {
      if (this.name === 'outbox') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await tab.syncNow();
    full.mockRestore();
    await tab.syncNow();
    await tab.syncNow();
    expect(server.stored).toHaveLength(1);
    expect(await statuses(tab)).toEqual([]);
  });

  test('[S14] what the old copy still holds is sent again too, when the line breaks before the new copy is there', async () => {
    const { server, tablet, tab } = await tabletWithOne();
    server.cases.clear();
    server.stored.length = 0;
    server.server.epoch = 'epoch-2';
    tablet.network.before = (path) => (path.includes('/manifest') ? offline() : undefined);
    await tab.syncNow();
    await tab.act(caseId(1), phoneChange('664 111 1111'));
    await tab.syncNow();
    delete tablet.network.before;
    await tab.syncNow();
    await tab.syncNow();
    expect(server.cases.get(caseId(1))?.state.person.phone).toBe('664 111 1111');
    expect(await statuses(tab)).toEqual([]);
  });

  test('[S14] what was accepted before the first copy came is sent again when it comes: the server may be another by then', async () => {
    const server = startServer();
    const tablet = createTablet(server);
    tablet.network.before = (path) => (path.includes('/manifest') || path.includes('/pull') ? offline() : undefined);
    const tab = await tablet.signedIn(ANA_STAFF);
    await tab.act(caseId(1), registration(1));
    await tab.syncNow();
    expect(await statuses(tab)).toEqual([]);
    server.cases.clear();
    server.stored.length = 0;
    server.server.epoch = 'epoch-2';
    delete tablet.network.before;
    await tab.syncNow();
    await tab.syncNow();
    expect(server.stored).toHaveLength(1);
    expect((await tab.rows()).map((row) => row.hasPending)).toEqual([false]);
  });

  test('[S14] what the restored server lost goes before what was done since, and does not come to lie upon it', async () => {
    const { server, tablet, tab } = await tabletWithOne();
    const backup = structuredClone(server.cases.get(caseId(1)));
    await tab.act(caseId(1), phoneChange('664 111 1111'));
    await tab.syncNow();
    if (backup) server.cases.set(caseId(1), backup);
    server.server.epoch = 'epoch-2';
    tablet.network.isDown = true;
    await tab.act(caseId(1), phoneChange('664 222 2222'));
    tablet.network.isDown = false;
    await tab.syncNow();
    await tab.syncNow();
    expect(server.cases.get(caseId(1))?.state.person.phone).toBe('664 222 2222');
    expect((await tab.openCase(caseId(1)))?.state.person.phone).toBe('664 222 2222');
    expect(await statuses(tab)).toEqual([]);
  });

  test('[S14] a colleague with more rights who is new on the tablet does not hide that the server was restored', async () => {
    const { server, tablet, tab } = await tabletWithOne();
    tab.end();
    server.cases.clear();
    server.stored.length = 0;
    server.server.epoch = 'epoch-2';
    const beto = await tablet.signedIn(BETO_STAFF);
    await beto.syncNow();
    await beto.syncNow();
    expect(server.stored).toHaveLength(1);
    expect((await beto.rows()).map((row) => row.hasPending)).toEqual([false]);
  });
});
