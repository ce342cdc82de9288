// A passkey of the tablet's own lock, beside the password: it opens what the password opens, for its worker on its tablet
// only, follows every renewal, and goes wherever the way in goes.
import { IDBKeyRange } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import type { WorkerId } from '#domain/foundation/ids.ts';
import { openStores } from '#device/store/schema.ts';
import type { WrappingRow, WorkStore } from '#device/store/schema.ts';
import { PASSWORD_PATH } from '#sync/account.ts';
import { ANA, BETO } from '../support/cases.ts';
import { killWritesAfter } from './support/killed-writes.ts';
import { ANA_STAFF, BETO_STAFF, caseId, createTablet, phoneChange, registration, startServer } from './support/tablet.ts';
import type { Tab } from './support/tablet.ts';

type Device = ReturnType<typeof createTablet>;
const NEW = 'zapato verde rie poco';
const REFUSED = { ok: false, error: 'no-passkey' };
afterEach(() => { vi.restoreAllMocks(); });

/** What that passkey answers: the same each time. */
const answerOf = (finger: number): ArrayBuffer => new Uint8Array(32).fill(finger).buffer;
const madeBy = (finger: number) => ({ credentialId: `finger-${finger}`, salt: btoa(String(finger).repeat(32)), answer: answerOf(finger) });

function offering() {
  const server = startServer();
  server.server.passkeys = true;
  return { server, tablet: createTablet(server) };
}

/** Ana signed in, did something, and set her passkey up; the tablet is locked. */
async function withPasskey() {
  const { server, tablet } = offering();
  const tab = await tablet.signedIn(ANA_STAFF);
  await tab.act(caseId(1), registration(1));
  await tab.syncNow();
  expect(await tab.addPasskey(ANA, ANA_STAFF.password, madeBy(1))).toEqual({ ok: true, value: null });
  tab.end();
  return { server, tablet };
}

async function inTab<T>(tablet: Device, work: (tab: Tab) => Promise<T>): Promise<T> {
  const tab = await tablet.openTab();
  try { return await work(tab); } finally { tab.end(); }
}
const opens = (tablet: Device, workerId: WorkerId = ANA, finger = 1) => inTab(tablet, async (tab) => {
  const said = await tab.unlockByPasskey(workerId, answerOf(finger));
  return said.ok ? (await tab.rows()).length : said;
});
const hasPasskey = (tablet: Device) => inTab(tablet, async (tab) => (await tab.knownWorkers()).filter((one) => one.passkey).map((one) => one.workerId));
async function inStore<T>(tablet: Device, work: (store: WorkStore) => Promise<T>): Promise<T> {
  const { work: store, copy } = await openStores({ indexedDB: tablet.indexedDB, IDBKeyRange });
  const seen = await work(store);
  store.close();
  copy.close();
  return seen;
}

test('opens the tablet with no network, sends with the session that is there, and the password goes on working', async () => {
  const { server, tablet } = await withPasskey();
  tablet.network.isDown = true;
  await inTab(tablet, async (tab) => {
    expect((await tab.knownWorkers())[0]?.passkey).toEqual({ credentialId: 'finger-1', salt: btoa('1'.repeat(32)) });
    expect((await tab.unlockByPasskey(ANA, answerOf(1))).ok).toBe(true);
    expect((await tab.act(caseId(1), phoneChange('664 111 1111'))).ok).toBe(true);
    tablet.network.isDown = false;
    await tab.syncNow();
    expect(await tab.syncState()).toMatchObject({ phase: 'idle', unsent: 0 });
  });
  expect(server.cases.get(caseId(1))?.state.person.phone).toBe('664 111 1111');
  expect(await inTab(tablet, async (tab) => (await tab.unlock(ANA, ANA_STAFF.password)).ok)).toBe(true);
});

test('opens for its own worker and answer only, and no other box laid in its place; a wrong answer is no try', async () => {
  const { tablet } = await withPasskey();
  await inTab(tablet, async (tab) => {
    await tab.signIn(BETO_STAFF.username, BETO_STAFF.password);
    expect((await tab.addPasskey(BETO, BETO_STAFF.password, madeBy(2))).ok).toBe(true);
  });
  expect([await opens(tablet, ANA, 2), await opens(tablet, BETO, 1), await opens(tablet, ANA, 3)]).toEqual([REFUSED, REFUSED, REFUSED]);
  expect([await opens(tablet, ANA, 1), await opens(tablet, BETO, 2)]).toEqual([1, 1]);
  const [ana, beto] = await inStore(tablet, async (store) => [await store.wrappings.get(ANA), await store.wrappings.get(BETO)]);
  const swaps: Partial<WrappingRow>[] = [{ passkey: ana?.passkey }, { passkey: beto?.passkey && ana?.passkey && { ...beto.passkey, box: ana.passkey.box } }, { passkey: beto?.passkey && { ...beto.passkey, box: beto.box } }];
  for (const swap of swaps) {
    await inStore(tablet, (store) => store.wrappings.update(BETO, swap as WrappingRow));
    expect([await opens(tablet, BETO, 1), await opens(tablet, BETO, 2)]).toEqual([REFUSED, REFUSED]);
  }
  expect(await inStore(tablet, async (store) => (await store.wrappings.get(BETO))?.wrongTries)).toBe(0);
});

test('is bound to its tablet: the wrappings carried to another open nothing there', async () => {
  const { tablet } = await withPasskey();
  const row = await inStore(tablet, (store) => store.wrappings.get(ANA));
  const { tablet: other } = offering();
  (await other.signedIn(BETO_STAFF)).end();
  await inStore(other, async (store) => { if (row) await store.wrappings.put(row); });
  expect(await opens(other)).toEqual(REFUSED);
});

test('is set up with the right password only, which is counted, and where the server offers it', async () => {
  const { server, tablet } = offering();
  const tab = await tablet.signedIn(ANA_STAFF);
  expect(await tab.addPasskey(ANA, 'another one', madeBy(1))).toEqual({ ok: false, error: { code: 'wrong-password', triesLeft: 4 } });
  server.server.passkeys = false;
  await tab.signIn(ANA_STAFF.username, ANA_STAFF.password);
  expect(await tab.addPasskey(ANA, ANA_STAFF.password, madeBy(1))).toEqual({ ok: false, error: { code: 'not-offered' } });
  tab.end();
  expect([await hasPasskey(tablet), await opens(tablet)]).toEqual([[], REFUSED]);
});

test('follows a renewed key and another own password, without being asked', async () => {
  const { server, tablet } = await withPasskey();
  server.server.keyGeneration = 2;
  await inTab(tablet, async (tab) => { await tab.signIn(ANA_STAFF.username, ANA_STAFF.password); await tab.syncNow(); expect(await tab.changePassword(ANA, ANA_STAFF.password, NEW)).toEqual({ ok: true, value: null }); });
  tablet.network.isDown = true;
  expect(await opens(tablet)).toBe(1);
  expect(await inTab(tablet, async (tab) => [(await tab.unlock(ANA, ANA_STAFF.password)).ok, (await tab.unlock(ANA, NEW)).ok])).toEqual([false, true]);
});

test('while a change of password has not ended still opens, and is not set up; the next sign-in keeps it where it knew the password', async () => {
  const { tablet } = await withPasskey();
  await inTab(tablet, async (tab) => {
    tablet.network.after = (path) => (path === PASSWORD_PATH ? 'lost' : undefined);
    expect(await tab.changePassword(ANA, ANA_STAFF.password, NEW)).toEqual({ ok: false, error: { code: 'unsure' } });
    delete tablet.network.after;
    expect(await tab.addPasskey(ANA, ANA_STAFF.password, madeBy(2))).toEqual({ ok: false, error: { code: 'unsure' } });
  });
  expect(await opens(tablet)).toBe(1);
  await inTab(tablet, (tab) => tab.signIn(ANA_STAFF.username, NEW));
  expect([await opens(tablet), await opens(tablet, ANA, 2)]).toEqual([1, REFUSED]);
});

const GOES: readonly (readonly [string, (device: Awaited<ReturnType<typeof withPasskey>>) => Promise<unknown>])[] = [
  ['ten wrong passwords', async ({ tablet }) => {
    for (let n = 0; n < 10; n += 1) { tablet.clock.now += 900_000; await inTab(tablet, (tab) => tab.unlock(ANA, 'wrong')); }
  }],
  ['a worker who left, told by their own session', async ({ server, tablet }) => { server.left.add(ANA); await inTab(tablet, async (tab) => { await tab.unlockByPasskey(ANA, answerOf(1)); await tab.syncNow(); }); }],
  ['a worker who left, told by a colleague’s', async ({ server, tablet }) => { server.left.add(ANA); (await tablet.signedIn(BETO_STAFF)).end(); }],
  ['a withdrawn tablet', async ({ server, tablet }) => { server.server.isWithdrawn = true; await inTab(tablet, async (tab) => { await tab.unlockByPasskey(ANA, answerOf(1)); await tab.syncNow(); }); }],
  ['another password, given elsewhere', async ({ tablet }) => {
    // A tablet of its own tells the server.
    await inTab(tablet, async (tab) => { tablet.network.after = (path) => (path === PASSWORD_PATH ? 'lost' : undefined); await tab.changePassword(ANA, ANA_STAFF.password, NEW); delete tablet.network.after; });
    await inStore(tablet, (store) => store.wrappings.update(ANA, { next: undefined }));
    await inTab(tablet, (tab) => tab.signIn(ANA_STAFF.username, NEW));
  }],
  ['a server that offers none any more', async ({ server, tablet }) => { server.server.passkeys = false; (await tablet.signedIn(ANA_STAFF)).end(); }],
  ['its worker, who takes it away and signs in again', async ({ tablet }) => { await inTab(tablet, (tab) => tab.dropPasskey(ANA)); expect(await opens(tablet)).toEqual(REFUSED); (await tablet.signedIn(ANA_STAFF)).end(); }],
];
test.each(GOES)('goes with %s', async (_, go) => {
  const device = await withPasskey();
  expect(await opens(device.tablet)).toBe(1);
  await go(device);
  expect([await hasPasskey(device.tablet), await opens(device.tablet)]).toEqual([[], REFUSED]);
});

test('a right one forgets the wrong passwords, as a right password does', async () => {
  const { tablet } = await withPasskey();
  for (let n = 0; n < 9; n += 1) { tablet.clock.now += 900_000; await inTab(tablet, (tab) => tab.unlock(ANA, 'wrong')); }
  expect(await opens(tablet)).toBe(1);
  expect(await inTab(tablet, (tab) => tab.unlock(ANA, 'wrong'))).toMatchObject({ ok: false, error: { code: 'wrong-password', triesLeft: 4 } });
});

test('once a colleague signed in on the tablet, work done after it waits for the password and is not lost', async () => {
  const { server, tablet } = await withPasskey();
  (await tablet.signedIn(BETO_STAFF)).end();
  await inTab(tablet, async (tab) => {
    await tab.unlockByPasskey(ANA, answerOf(1));
    await tab.act(caseId(2), registration(2));
    await tab.syncNow();
    expect(await tab.syncState()).toMatchObject({ phase: 'signed-out', unsent: 1 });
    expect((await tab.unlock(ANA, ANA_STAFF.password)).ok).toBe(true);
    await tab.syncNow();
    expect(await tab.syncState()).toMatchObject({ phase: 'idle', unsent: 0 });
  });
  expect(server.cases.has(caseId(2))).toBe(true);
});

test('killed at any write of the setting up or of a sign-in after it, the tablet opens with the password, and with the passkey as far as it was set up', async () => {
  const writes = async (killAt: number): Promise<number> => {
    const { tablet } = offering();
    (await tablet.signedIn(ANA_STAFF)).end();
    const written = killWritesAfter(killAt);
    const tab = await tablet.openTab();
    const isSetUp = await tab.addPasskey(ANA, ANA_STAFF.password, madeBy(1)).then((said) => said.ok, () => false);
    await tab.signIn(ANA_STAFF.username, ANA_STAFF.password).catch(() => undefined);
    tab.end();
    vi.restoreAllMocks();
    tablet.network.isDown = true;
    expect(await inTab(tablet, async (again) => (await again.unlock(ANA, ANA_STAFF.password)).ok), `killed at write ${killAt}`).toBe(true);
    expect((await hasPasskey(tablet)).length, `killed at write ${killAt}`).toBe(isSetUp ? 1 : 0);
    expect(await opens(tablet), `killed at write ${killAt}`).toEqual(isSetUp ? 0 : REFUSED);
    return written();
  };
  const all = await writes(Number.POSITIVE_INFINITY);
  expect(all).toBeGreaterThan(4);
  for (let at = 0; at < all; at += 1) await writes(at);
});
