// What an absent worker left on the tablet goes out with whoever is at it, closed to them, and settles in the tablet.
import { IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { openStores } from '#device/store/schema.ts';
import { ANA, BETO, item } from '../support/cases.ts';
import { ANA_STAFF, BETO_STAFF, caseId, createTablet, phoneChange, registration, startServer } from './support/tablet.ts';

/** Beto (who may see protection) works with no network and goes home; Ana (who may not) is at the tablet next. */
async function leftByBeto() {
  const server = startServer();
  const tablet = createTablet(server);
  const beto = await tablet.signedIn(BETO_STAFF);
  tablet.network.isDown = true;
  await beto.act(caseId(1), registration(1));
  await beto.act(caseId(1), { type: 'addProtectionNote', data: { noteId: item(3), text: 'protectionmarker' } });
  await beto.act(caseId(1), phoneChange('664 111 1111'));
  await beto.addAttachment(caseId(1), new TextEncoder().encode('a photo'.repeat(50)).buffer, 'image/jpeg');
  beto.end();
  tablet.network.isDown = false;
  return { server, tablet };
}

test('[S12] an absent worker’s work goes out in a colleague’s session as its author’s, and the colleague can’t read what is not for them', async () => {
  const { server, tablet } = await leftByBeto();
  const ana = await tablet.signedIn(ANA_STAFF);
  await ana.syncNow();
  expect(server.parcels.length).toBeGreaterThanOrEqual(3);
  expect(new Set(server.written.map((event) => event.workerId))).toEqual(new Set([BETO]));
  expect(server.cases.get(caseId(1))?.state.protection?.notes.map((one) => one.text)).toEqual(['protectionmarker']);
  expect(server.cases.get(caseId(1))?.state.person.phone).toBe('664 111 1111');
  expect(JSON.stringify(server.parcels)).not.toContain('marker');
  expect((await ana.openCase(caseId(1)))?.state.protection).toBeUndefined();
  // Settled: nothing is unsent, for her and for him, and the photo went too.
  expect(await ana.syncState()).toMatchObject({ unsent: 0, setAside: 0, photosUnsent: 0 });
  ana.end();
  const sent = server.stored.length;
  const again = await tablet.openTab();
  await again.unlock(BETO, BETO_STAFF.password);
  await again.syncNow();
  expect([server.stored.length, (await again.outbox()).length, (await again.openCase(caseId(1)))?.unsent]).toEqual([sent, 0, []]);
});

test('[S1] what Beto noted under protection stays in his sight with no network, though a colleague who may not see it brought the newer state, and leaves the outbox with his own next look', async () => {
  const { tablet } = await leftByBeto();
  const ana = await tablet.signedIn(ANA_STAFF);
  await ana.syncNow();
  ana.end();
  tablet.network.isDown = true;
  const beto = await tablet.openTab();
  await beto.unlock(BETO, BETO_STAFF.password);
  const seen = async () => (await beto.openCase(caseId(1)))?.state.protection;
  expect([(await seen())?.notes.map((one) => one.text), (await seen())?.history?.length]).toEqual([['protectionmarker'], 1]);
  tablet.network.isDown = false;
  await beto.syncNow();
  expect([(await seen())?.notes.map((one) => one.text), (await seen())?.history?.length]).toEqual([['protectionmarker'], 1]);
  const { work, copy } = await openStores({ indexedDB: tablet.indexedDB, IDBKeyRange });
  expect(await work.outbox.count()).toBe(0);
  work.close();
  copy.close();
});

test('[S12] what Ana did upon what Beto left goes after it, in the order of the tablet', async () => {
  const { server, tablet } = await leftByBeto();
  tablet.network.before = (path) => (path.includes('/push') ? new Response('', { status: 503 }) : undefined);
  const ana = await tablet.signedIn(ANA_STAFF);
  await ana.act(caseId(1), phoneChange('664 222 2222'));
  delete tablet.network.before;
  await ana.syncNow();
  const authors = server.written.map((event) => event.workerId);
  expect([authors[0], authors.at(-1)]).toEqual([BETO, ANA]);
  expect(server.cases.get(caseId(1))?.state.person.phone).toBe('664 222 2222');
  expect(await ana.syncState()).toMatchObject({ unsent: 0, setAside: 0 });
});

test('[S12] what a colleague can’t carry waits for its author: no parcel, a key that the server has not heard of, or one that it can’t open', async () => {
  const { server, tablet } = await leftByBeto();
  const { work, copy } = await openStores({ indexedDB: tablet.indexedDB, IDBKeyRange });
  const [first, ...rest] = await work.outbox.orderBy('seq').toArray();
  if (!first?.parcel) throw new Error('no parcel was made');
  await work.outbox.update(first.seq, { parcel: { ...first.parcel, box: first.parcel.box.map((byte, at) => (at === 100 ? byte ^ 1 : byte)) as typeof first.parcel.box } });
  for (const row of rest) await work.outbox.update(row.seq, row === rest[0] ? { parcel: undefined } : { parcel: row.parcel && { ...row.parcel, signedBy: '0123456789abcdef' } });
  const ana = await tablet.signedIn(ANA_STAFF);
  await ana.syncNow();
  await ana.syncNow();
  expect(server.parcels.map((one) => one.id)).toEqual([first.eventId]);
  expect(await ana.syncState()).toMatchObject({ unsent: rest.length + 1, setAside: 0 });
  ana.end();
  const beto = await tablet.openTab();
  await beto.unlock(BETO, BETO_STAFF.password);
  await beto.syncNow();
  expect(await beto.syncState()).toMatchObject({ unsent: 0, setAside: 0 });
  expect(server.stored).toHaveLength(rest.length + 1);
  work.close();
  copy.close();
});
