// The tablet signs what its worker does, with a key that outlives a lock and that nobody finds on the disk.
import { IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { openStores } from '#device/store/schema.ts';
import { isSignedBy } from '#server/identity/author-keys.ts';
import { readSignature, signedTextOf } from '#sync/signing.ts';
import { ANA, BETO } from '../support/cases.ts';
import { ANA_STAFF, BETO_STAFF, caseId, createTablet, phoneChange, registration, startServer } from './support/tablet.ts';

test('every event carries its author’s signature, of one key before and after a lock and another sign-in; a colleague has another key', async () => {
  const server = startServer();
  const tablet = createTablet(server);
  const first = await tablet.signedIn(ANA_STAFF);
  tablet.network.isDown = true;
  await first.act(caseId(1), registration(1));
  first.end();
  const again = await tablet.openTab();
  await again.unlock(ANA, ANA_STAFF.password);
  await again.act(caseId(1), phoneChange('664 111 1111'));
  tablet.network.isDown = false;
  await again.signIn('ana', ANA_STAFF.password);
  await again.syncNow();
  await again.act(caseId(1), phoneChange('664 222 2222'));
  await again.syncNow();
  again.end();
  const beto = await tablet.signedIn(BETO_STAFF);
  await beto.act(caseId(1), phoneChange('664 333 3333'));
  await beto.syncNow();

  expect(server.authorKeys.map((one) => one.workerId)).toEqual([ANA, BETO]);
  expect(server.written.length).toBeGreaterThanOrEqual(4);
  for (const event of server.written) {
    const key = server.authorKeys.find((one) => one.workerId === event.workerId);
    const { keyId = '' } = readSignature(event.sig ?? '') ?? {};
    expect(isSignedBy({ workerId: event.workerId, keyId, publicKey: key?.publicKey ?? '', revokedAt: null }, signedTextOf(event), event.sig ?? '')).toBe(true);
  }
  expect(new Set(server.authors.map((one) => one.publicKey))).toEqual(new Set(server.authorKeys.map((one) => one.publicKey)));

  const { work, copy } = await openStores({ indexedDB: tablet.indexedDB, IDBKeyRange });
  for (const table of work.tables) for (const row of await table.toArray()) expect(Object.values(row as object).some((value) => value instanceof CryptoKey)).toBe(false);
  work.close();
  copy.close();
});

test('work goes on, signed, when the key could not be made known, and it is made known in a later run', async () => {
  const server = startServer();
  const tablet = createTablet(server);
  tablet.network.before = (path) => (path.includes('author-key') ? new Response('<html></html>', { status: 502 }) : undefined);
  const tab = await tablet.signedIn(ANA_STAFF);
  await tab.act(caseId(1), registration(1));
  await tab.syncNow();
  expect([server.stored.length, server.authorKeys.length]).toEqual([server.written.length, 0]);
  delete tablet.network.before;
  await tab.syncNow();
  expect(server.authorKeys.map((one) => one.workerId)).toEqual([ANA]);
});
