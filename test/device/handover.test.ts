// A case goes from one tablet to another with no network, is worked on there, and both tablets' work comes together without doubles.
import { IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { openStores } from '#device/store/schema.ts';
import type { DeviceId } from '#domain/foundation/ids.ts';
import { HandOverFile } from '#sync/handover.ts';
import { item, uuid } from '../support/cases.ts';
import { ANA_STAFF, BETO_STAFF, caseId, createTablet, phoneChange, registration, startServer } from './support/tablet.ts';

/** Ana's tablet and Beto's, which know each other and have no network any more. */
async function twoTablets() {
  const server = startServer();
  const [one, two] = [createTablet(server), createTablet(server)];
  (await one.signedIn(ANA_STAFF)).end();
  const beto = await two.signedIn(BETO_STAFF);
  const ana = await one.signedIn(ANA_STAFF);
  await beto.signIn('beto', BETO_STAFF.password);
  await beto.syncNow();
  one.network.isDown = true;
  two.network.isDown = true;
  const said = await beto.signIn('nobody', 'x');
  expect(said.ok).toBe(false);
  return { server, one, two, ana, beto };
}
const idOf = (blob: string): { from: DeviceId; to: DeviceId } => HandOverFile.parse(JSON.parse(blob));

async function otherTablet(server: ReturnType<typeof startServer>, tablet: Awaited<ReturnType<typeof twoTablets>>['ana']): Promise<DeviceId> {
  const probe = await tablet.openCase(caseId(1));
  const all = [...new Set(server.authorKeys.map((key) => key.deviceId))];
  const other = all.find((id) => id !== probe?.deviceId);
  if (!other) throw new Error('no other tablet');
  return other;
}

test('[S18] a case that only one tablet knows is handed over, worked on, and both send their own, whoever comes first', async () => {
  const { server, one, two, ana, beto } = await twoTablets();
  await ana.act(caseId(1), registration(1));
  await ana.act(caseId(1), { type: 'addNote', data: { noteId: item(1), text: 'Zqsecret' } });
  const made = await ana.handOver(caseId(1), await otherTablet(server, ana));
  if (!made.ok) throw new Error(made.error);
  const text = await made.value.text();
  expect(text).not.toMatch(/Marie|Zqsecret/);
  const bytes = await made.value.arrayBuffer();
  expect(await beto.takeOver(bytes)).toMatchObject({ ok: true, value: { caseId: caseId(1), name: 'Marie-Ange Jean-Baptiste', events: expect.any(Number) as number } });
  // Twice is once.
  expect(await beto.takeOver(bytes)).toMatchObject({ ok: true, value: { events: 0 } });
  expect((await beto.rows()).map((row) => row.id)).toEqual([caseId(1)]);
  expect((await beto.openCase(caseId(1)))?.state.notes.map((one) => one.text)).toEqual(['Zqsecret']);
  expect((await beto.act(caseId(1), phoneChange('664 222 2222'))).ok).toBe(true);
  expect((await beto.openCase(caseId(1)))?.state.person.phone).toBe('664 222 2222');
  // Only his own is his tablet's to send, and it waits while the case is not there.
  expect([(await beto.syncState()).unsent, (await beto.outbox()).length]).toEqual([1, 1]);
  two.network.isDown = false;
  await beto.syncNow();
  expect([server.stored.length, (await beto.syncState()).unsent, (await beto.syncState()).setAside]).toEqual([0, 1, 0]);
  one.network.isDown = false;
  await ana.syncNow();
  await beto.syncNow();
  await beto.syncNow();
  await ana.syncNow();
  expect(new Set(server.stored).size).toBe(server.stored.length);
  const views = [await ana.openCase(caseId(1)), await beto.openCase(caseId(1))];
  for (const view of views) expect([view?.state.person.phone, view?.state.notes.length, view?.unsent]).toEqual(['664 222 2222', 1, []]);
  expect(await beto.syncState()).toMatchObject({ unsent: 0, setAside: 0 });
  // Settled entries have left the outbox, all at once, and not only from sight.
  const { work, copy } = await openStores({ indexedDB: two.indexedDB, IDBKeyRange });
  expect(await work.outbox.count()).toBe(0);
  work.close();
  copy.close();
});

test('[S18] what the server knows of the case comes along for a tablet that has not heard of it', async () => {
  const { server, one, two, ana, beto } = await twoTablets();
  one.network.isDown = false;
  await ana.act(caseId(1), registration(1));
  await ana.syncNow();
  await ana.syncNow();
  one.network.isDown = true;
  await ana.act(caseId(1), phoneChange('664 111 1111'));
  const made = await ana.handOver(caseId(1), await otherTablet(server, ana));
  if (!made.ok) throw new Error(made.error);
  const said = await beto.takeOver(await made.value.arrayBuffer());
  expect(said).toMatchObject({ ok: true, value: { events: 1 } });
  expect((await beto.openCase(caseId(1)))?.state.person.phone).toBe('664 111 1111');
  await beto.act(caseId(1), { type: 'addNote', data: { noteId: item(2), text: 'of beto' } });
  two.network.isDown = false;
  await beto.syncNow();
  one.network.isDown = false;
  await ana.syncNow();
  await beto.syncNow();
  await ana.syncNow();
  for (const tab of [ana, beto]) {
    const view = await tab.openCase(caseId(1));
    expect([view?.state.person.phone, view?.state.notes.length, view?.unsent]).toEqual(['664 111 1111', 1, []]);
  }
  expect(new Set(server.stored).size).toBe(server.stored.length);
});

test('[S18] what lies under protection stays, and nothing else than what was handed over is taken', async () => {
  const { server, ana, beto } = await twoTablets();
  await beto.act(caseId(1), registration(1));
  await beto.act(caseId(1), { type: 'addProtectionNote', data: { noteId: item(3), text: 'Zqapart' } });
  const to = await otherTablet(server, beto);
  const made = await beto.handOver(caseId(1), to);
  if (!made.ok) throw new Error(made.error);
  const text = await made.value.text();
  const { from } = idOf(text);
  const bytes = (change: (file: HandOverFile) => object): ArrayBuffer => new TextEncoder().encode(JSON.stringify(change(HandOverFile.parse(JSON.parse(text))))).buffer as ArrayBuffer;
  const answers = await Promise.all([
    ana.takeOver(new TextEncoder().encode('x').buffer as ArrayBuffer), ana.takeOver(bytes((file) => ({ ...file, to: from }))), ana.takeOver(bytes((file) => ({ ...file, from: uuid<DeviceId>(5) }))),
    ana.takeOver(bytes((file) => ({ ...file, caseId: caseId(2) }))), ana.takeOver(bytes((file) => ({ ...file, box: file.box.replace(/.(?=.{12}$)/, (one) => (one === 'A' ? 'B' : 'A')) }))), beto.takeOver(await made.value.arrayBuffer()),
  ]);
  expect(answers.map((one) => (one.ok ? 'taken' : one.error))).toEqual(['not-a-file', 'for-another', 'unknown-author', 'altered', 'altered', 'for-another']);
  expect(await ana.rows()).toEqual([]);
  expect((await ana.takeOver(await made.value.arrayBuffer())).ok).toBe(true);
  expect(JSON.stringify(await ana.openCase(caseId(1)))).not.toContain('Zqapart');
  expect(await ana.handOver(caseId(9), to)).toMatchObject({ ok: false });
  expect(await beto.handOver(caseId(1), uuid<DeviceId>(5))).toEqual({ ok: false, error: 'unknown-tablet' });
});
