// A worker who left and a tablet that was withdrawn, as the tablet lives it: handed in first, forgotten then, and told at the door.
import { IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { openStores } from '#device/store/schema.ts';
import { ANA, BETO } from '../support/cases.ts';
import { ANA_STAFF, BETO_STAFF, caseId, createTablet, phoneChange, registration, startServer } from './support/tablet.ts';

/** Beto has something unsent and went home; Ana works with no network. */
async function bothUnsent() {
  const server = startServer();
  const tablet = createTablet(server);
  const beto = await tablet.signedIn(BETO_STAFF);
  tablet.network.isDown = true;
  await beto.act(caseId(1), registration(1));
  beto.end();
  tablet.network.isDown = false;
  tablet.network.before = (path) => (path.includes('/push') ? new Response('', { status: 503 }) : undefined);
  const ana = await tablet.signedIn(ANA_STAFF);
  await ana.act(caseId(2), registration(2));
  delete tablet.network.before;
  return { server, tablet, ana };
}
const atRest = async (indexedDB: IDBFactory) => {
  const { work, copy } = await openStores({ indexedDB, IDBKeyRange });
  const counts = { wrappings: await work.wrappings.count(), waiting: await work.outbox.where('eventId').notEqual('').filter((row) => row.status === 'waiting').count(), copy: 0 };
  for (const table of copy.tables) counts.copy += await table.count();
  work.close();
  copy.close();
  return counts;
};

test('[S17] a worker who left: everything unsent is handed in, then the tablet forgets how they get in and says so, and the colleague goes on', async () => {
  const { server, tablet, ana } = await bothUnsent();
  server.left.add(ANA);
  await ana.syncNow();
  expect([...server.cases.keys()].toSorted()).toEqual([caseId(1), caseId(2)]);
  expect(ana.signals.some((one) => one.kind === 'locked')).toBe(true);
  ana.end();
  const door = await tablet.openTab();
  expect([await door.notice(), (await door.knownWorkers()).map((one) => one.workerId)]).toMatchObject([{ kind: 'worker-left', name: 'Ana Mesa' }, [BETO]]);
  expect(await door.unlock(ANA, ANA_STAFF.password)).toEqual({ ok: false, error: { code: 'unknown-worker' } });
  await door.unlock(BETO, BETO_STAFF.password);
  await door.syncNow();
  expect([await door.notice(), await door.syncState()]).toMatchObject([undefined, { unsent: 0, setAside: 0 }]);
});

test('[S17] a withdrawn tablet hands in what everybody left, then holds no case and lets nobody in until somebody signs in anew', async () => {
  const { server, tablet, ana } = await bothUnsent();
  server.server.isWithdrawn = true;
  await ana.syncNow();
  ana.end();
  expect([...server.cases.keys()].toSorted()).toEqual([caseId(1), caseId(2)]);
  expect(await atRest(tablet.indexedDB)).toEqual({ wrappings: 0, waiting: 0, copy: 0 });
  const door = await tablet.openTab();
  expect([await door.notice(), await door.knownWorkers(), await door.rows()]).toMatchObject([{ kind: 'tablet-withdrawn' }, [], []]);
  expect((await door.signIn('beto', BETO_STAFF.password)).ok).toBe(true);
  await door.syncNow();
  expect([await door.notice(), (await door.rows()).map((row) => row.id).toSorted()]).toEqual([undefined, [caseId(1), caseId(2)]]);
});

test('[S17] nothing is forgotten while the handing in does not get through', async () => {
  const { server, tablet, ana } = await bothUnsent();
  server.server.isWithdrawn = true;
  let asked = 0;
  tablet.network.before = (path) => { if (!path.includes('hand-in')) return undefined; asked += 1; return asked > 1 ? new Response('<html></html>', { status: 502 }) : undefined; };
  await ana.syncNow();
  expect([server.stored.length, (await ana.syncState()).phase, (await ana.rows()).length]).toEqual([0, 'waiting', 2]);
  expect((await atRest(tablet.indexedDB)).wrappings).toBe(2);
  delete tablet.network.before;
  await ana.syncNow();
  expect(await atRest(tablet.indexedDB)).toEqual({ wrappings: 0, waiting: 0, copy: 0 });
});

test('[S17] a session that only ran out takes nothing away', async () => {
  const { server, tablet, ana } = await bothUnsent();
  delete tablet.jar.member;
  await ana.syncNow();
  expect([server.stored.length, (await ana.syncState()).phase, (await atRest(tablet.indexedDB)).wrappings]).toEqual([0, 'signed-out', 2]);
});

test('[S17] a colleague who left is forgotten on a tablet that others go on using, after what they had unsent went out', async () => {
  const { server, tablet, ana } = await bothUnsent();
  server.left.add(BETO);
  await ana.syncNow();
  expect([...server.cases.keys()].toSorted()).toEqual([caseId(1), caseId(2)]);
  expect((await ana.knownWorkers()).map((one) => one.workerId)).toEqual([ANA]);
  await ana.act(caseId(1), phoneChange('664 111 1111'));
  expect((await ana.outbox()).every((one) => one.status === 'waiting' && one.author === ANA)).toBe(true);
  expect((await atRest(tablet.indexedDB)).wrappings).toBe(1);
});
