// [S19] A case goes to another centre: the tablets of the one it left forget it, and lose nothing that was made before they heard of it.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import type { CentreId, ItemId } from '#domain/foundation/ids.ts';
import { identityOf, openStores } from '#device/store/schema.ts';
import { createServerCopy } from '#device/store/server-copy.ts';
import { createKeyring } from '#device/vault/keyring.ts';
import type { RingKey } from '#device/vault/keyring.ts';
import { CENTRE, given, OTHER_CENTRE, item, uuid } from '../support/cases.ts';
import { ANA_STAFF, SUPERVISOR_STAFF, caseId, createTablet, phoneChange, registration, startServer } from './support/tablet.ts';

const PHOTO = Uint8Array.of(255, 216, 255, 1, 2, 3).buffer;
const CASE = caseId(1);
const note = (n: number) => ({ type: 'addNote', data: { noteId: item(n), text: `Zqnota${n}` } }) as const;
const pass = { type: 'moveCase', data: { toCentreId: OTHER_CENTRE, note: 'Viaja esta noche' } } as const;

async function twoTablets() {
  const server = startServer();
  const desk = createTablet(server);
  const sara = await desk.signedIn(SUPERVISOR_STAFF);
  for (const n of [1, 2]) await sara.act(caseId(n), registration(n, { given: 'Zqnombre', firstSurname: `Caso${'ab'.at(n - 1) ?? ''}x` }));
  await sara.syncNow();
  const tablet = createTablet(server);
  const ana = await tablet.signedIn(ANA_STAFF);
  return { server, desk, sara, tablet, ana };
}

test('[S19] the centres are known with no network, and only to one of them can a case be passed', async () => {
  const { sara } = await twoTablets();
  expect((await sara.centres()).map((one) => one.name)).toEqual(['Centro Tijuana', 'Centro Matamoros']);
  const to = async (toCentreId: CentreId) => { const said = await sara.act(CASE, { type: 'moveCase', data: { toCentreId } }); return said.ok || said.error.code; };
  expect([await to(CENTRE), await to(uuid<CentreId>(999))]).toEqual(['wrong-state', 'bad-value']);
});

test('[S19] passed on and not sent yet: it is found, as somebody else’s, in no list of work, and nothing is done in it', async () => {
  const { desk, sara } = await twoTablets();
  desk.network.isDown = true;
  await sara.act(caseId(2), { type: 'assignCase', data: { workerId: SUPERVISOR_STAFF.actor.workerId } });
  expect((await sara.act(CASE, pass)).ok).toBe(true);
  expect((await sara.search('Casoax'))[0]?.row).toMatchObject({ id: CASE, goesTo: OTHER_CENTRE });
  expect(Object.values((await sara.today())?.groups ?? {}).flatMap((group) => group.rows.map((row) => row.id))).not.toContain(CASE);
  expect((await sara.openCase(CASE))?.state.centreId).toBe(OTHER_CENTRE);
  for (const command of [note(5), { type: 'moveCase', data: { toCentreId: CENTRE } } as const, { type: 'assignCase', data: { workerId: null } } as const]) {
    const said = await sara.act(CASE, command);
    expect(said.ok || said.error.code).toBe('not-yours');
  }
  desk.network.isDown = false;
  await sara.syncNow();
  expect([await sara.openCase(CASE), await sara.outbox()]).toEqual([undefined, []]);
  expect((await sara.search('Casoax')).map((hit) => hit.row.id)).not.toContain(CASE);
});

test('[S19] a photo of a case that has left is given again to a server that was restored, and is forgotten after 30 days', async () => {
  const { server, sara, tablet, ana } = await twoTablets();
  await ana.addAttachment(CASE, PHOTO, 'image/jpeg');
  await ana.syncNow();
  await sara.act(CASE, pass);
  await sara.syncNow();
  await ana.syncNow();
  const [photo = ''] = server.uploads.keys();
  server.uploads.clear();
  server.server.epoch = 'epoch-2';
  await ana.syncNow();
  await ana.syncNow();
  expect([...server.uploads.keys()]).toEqual([photo]);
  tablet.clock.now += 31 * 86_400_000;
  await ana.syncNow();
  const { work, copy } = await openStores({ indexedDB: tablet.indexedDB, IDBKeyRange });
  expect(await work.attachments.count()).toBe(0);
  work.close();
  copy.close();
});

test('[S19] what another tablet made before it heard of it goes in, photo too; then nothing of the case is left there', async () => {
  const { server, sara, tablet, ana } = await twoTablets();
  await ana.act(CASE, note(1));
  await ana.addAttachment(CASE, PHOTO, 'image/jpeg');
  await ana.syncNow();
  tablet.network.isDown = true;
  await ana.act(CASE, note(2));
  const late = await ana.addAttachment(CASE, PHOTO, 'image/jpeg');
  await ana.saveDraft({ id: uuid<ItemId>(77), savedAt: '2026-11-23T09:00:00.000Z' as never, values: { kind: 'complete', caseId: CASE } });
  await sara.act(CASE, pass);
  await sara.syncNow();
  expect((await ana.openCase(CASE))?.state.notes).toHaveLength(2);

  tablet.network.isDown = false;
  await ana.syncNow();
  expect(server.cases.get(CASE)?.state).toMatchObject({ centreId: OTHER_CENTRE, notes: [{ text: 'Zqnota1' }, { text: 'Zqnota2' }] });
  expect(server.uploads.has(late.ok ? late.value : '')).toBe(true);
  expect([await ana.openCase(CASE), await ana.outbox(), await ana.drafts()]).toEqual([undefined, [], []]);
  expect((await ana.rows()).map((row) => row.id)).toEqual([caseId(2)]);
  expect(await ana.syncState()).toMatchObject({ unsent: 0, setAside: 0, photosUnsent: 0 });
  const said = await ana.act(CASE, note(3));
  expect(said.ok || said.error.code).toBe('no-such-case');

  // Nothing of it rests on the disk but what was sent, sealed, for the day of a restore.
  const { work, copy } = await openStores({ indexedDB: tablet.indexedDB, IDBKeyRange });
  expect((await work.attachments.toArray()).map((row) => [row.state, typeof row.leftAt])).toEqual([['sent', 'number'], ['sent', 'number']]);
  expect((await work.kept.toArray()).every((row) => row.caseId === CASE)).toBe(true);
  const device = (await work.meta.get('device-id'))?.value as string;
  const ring = await createKeyring(crypto, [{ centreId: CENTRE, compartment: 'core', key: server.keyOf(device, 'core') ?? '' }]);
  const texts: string[] = [];
  for (const row of await copy.records.toArray()) if (row.box) texts.push(JSON.stringify(await ring.openJson(identityOf.record(row), row.box)));
  for (const row of await copy.snapshot.toArray()) texts.push(JSON.stringify(await ring.openJson(identityOf.snapshot(row), row.box)));
  expect(texts.join(' ')).toContain('Casobx');
  expect(texts.join(' ')).not.toContain('Casoax');
});

test('[S19] what its centre would decide about it, unknowing, is set aside in sight, and stays named once the case has gone', async () => {
  const { sara, tablet, ana } = await twoTablets();
  tablet.network.isDown = true;
  await ana.act(CASE, { type: 'closeCase', data: { reason: 'completed' } });
  await sara.act(CASE, pass);
  await sara.syncNow();
  tablet.network.isDown = false;
  await ana.syncNow();
  expect(await ana.openCase(CASE)).toBeUndefined();
  expect(await ana.outbox()).toMatchObject([{ caseId: CASE, type: 'caseClosed', status: 'set-aside', reason: 'case-moved' }]);
});

test('[S19] it comes back: the tablet has it again, and what is done then is of this centre', async () => {
  const { server, sara, ana } = await twoTablets();
  await sara.act(CASE, pass);
  await sara.syncNow();
  await ana.syncNow();
  expect(await ana.openCase(CASE)).toBeUndefined();
  server.move(CASE, CENTRE);
  await ana.syncNow();
  expect((await ana.openCase(CASE))?.state).toMatchObject({ centreId: CENTRE, assignedTo: null });
  expect((await ana.today())?.groups.moved.rows.map((row) => [row.id, row.cameFrom])).toEqual([[CASE, OTHER_CENTRE]]);
  expect((await ana.act(CASE, phoneChange('664 123 4567'))).ok).toBe(true);
  await ana.syncNow();
  expect(server.cases.get(CASE)?.state.person.phone).toBe('664 123 4567');
});

test('[S19] on a tablet of both centres what the one lets go of is the other’s to show, whichever hears of it first', async () => {
  const key = (centreId: CentreId, fill: number): RingKey => ({ centreId, compartment: 'core', key: Buffer.alloc(32, fill).toString('base64') });
  const keyring = await createKeyring(crypto, [key(CENTRE, 1), key(OTHER_CENTRE, 2)]);
  const state = given();
  for (const order of [[CENTRE, OTHER_CENTRE], [OTHER_CENTRE, CENTRE]] as const) {
    const { work, copy } = await openStores({ indexedDB: new IDBFactory(), IDBKeyRange });
    const at = (centreId: CentreId) => createServerCopy({ store: copy, keyring, centreId });
    await at(CENTRE).applyChanges([{ kind: 'state', state }], { epoch: 'e', cursor: 1 });
    for (const centreId of order) await at(centreId).applyChanges([centreId === CENTRE ? { kind: 'gone', caseId: state.id } : { kind: 'state', state: { ...state, centreId } }], { epoch: 'e', cursor: 2 });
    expect([await at(CENTRE).state(state.id), await at(CENTRE).isGone(state.id), await at(CENTRE).rows()]).toEqual([undefined, true, []]);
    expect([(await at(OTHER_CENTRE).state(state.id))?.folio, await at(OTHER_CENTRE).isGone(state.id), (await at(OTHER_CENTRE).rows()).length]).toEqual([state.folio, false, 1]);
    work.close();
    copy.close();
  }
});
