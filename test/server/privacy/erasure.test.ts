// Erasing a case against PostgreSQL: asked by one, decided by another; afterwards no table and no file holds a word of it, what must stay stays, and an older copy of the database does not bring it back.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AttachmentId, CaseId, ItemId, PersonId } from '#domain/foundation/ids.ts';
import { checkAudit } from '#server/audit/check.ts';
import { attachmentsIn, createFileStore } from '#server/attachments/attachment-store.ts';
import { inTransaction } from '#server/database/transaction.ts';
import { eraseCase } from '#server/privacy/erase.ts';
import { applyErasures, MANIFEST } from '#server/privacy/manifest.ts';
import type { Erasure, ErasurePreview, Erasures } from '#sync/erasures.ts';
import { Manifest } from '#sync/protocol.ts';
import { ATTACHMENT_HEADERS } from '#sync/server-api.ts';
import { jpegOf } from '../../support/pictures.ts';
import { everythingHeld, placesOf } from '../support/everywhere.ts';
import { createWorld, newId, request, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';

const sha = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const TOKEN = 'e'.repeat(22);
const MARKERS = ['Zqnombre', 'Zqnota', 'Zqprotegida', 'Zqfoto', 'ZQSERIAL1'];
const PHOTO = jpegOf({}, (at) => 'Zqfoto'.charCodeAt(at % 6));

let world: World;
let ana: Tablet;
let sara: Tablet;
let otra: Tablet;
let admin: Tablet;
const caseId = newId<CaseId>();
const other = newId<CaseId>();
const personId = newId<PersonId>();
const photo = newId<AttachmentId>();
const requestId = newId<ItemId>();
const held = () => everythingHeld(world.database.pool, world.services.dataDir);
const decide = (tablet: Tablet, id: string, approve = true) => tablet.call('POST', `/api/erasures/${id}/decision`, { approve });
const codeOf = async (answer: Response): Promise<unknown> => ((await answer.json()) as { error?: { code: string } }).error?.code;
const send = (tablet: Tablet, id = photo, of = caseId) => tablet.call('PATCH', `/api/attachments/${id}`, PHOTO, {
  [ATTACHMENT_HEADERS.offset]: '0', [ATTACHMENT_HEADERS.length]: String(PHOTO.length), [ATTACHMENT_HEADERS.caseId]: of, [ATTACHMENT_HEADERS.sha256]: sha(PHOTO), 'content-type': 'application/octet-stream',
});

beforeAll(async () => {
  world = await createWorld();
  const [centre, away] = [await world.centre('Tijuana'), await world.centre('Matamoros')];
  await world.worker('ana', 'caseworker', centre.id, true);
  await world.worker('sara', 'supervisor', centre.id, true);
  await world.worker('lejos', 'supervisor', away.id);
  await world.worker('otra', 'supervisor', centre.id);
  await world.worker('admin', 'administrator', null);
  [ana, sara, otra, admin] = [await signIn(world, 'ana'), await signIn(world, 'sara'), await signIn(world, 'otra'), await signIn(world, 'admin')];
  const said = await ana.push(
    ana.event(caseId, { type: 'caseOpened', data: { personId, returnId: newId(), folio: 'XX-ERA-1', name: { given: 'Ana', firstSurname: 'Zqnombre' }, arrival: { arrivedOn: '2026-11-23' } } as never }),
    ana.event(caseId, { type: 'noteAdded', data: { noteId: newId<ItemId>(), text: 'Zqnota' } }), ana.event(caseId, { type: 'protectionNoteAdded', data: { noteId: newId<ItemId>(), text: 'Zqprotegida' } }),
    ana.event(caseId, { type: 'statusLinkIssued', data: { linkId: newId<ItemId>(), tokenHash: sha(TOKEN), slipCodeHash: sha(`${TOKEN}:ABCD2345`) } }),
    ana.event(caseId, { type: 'photoAdded', data: { attachmentId: photo, of: 'person' } }), ana.event(caseId, { type: 'consentGiven', data: { purpose: 'cash-card', how: 'spoken' } }),
    ana.event(caseId, { type: 'cashRequested', data: { requestId, programme: 'paisano-card', amount: 200_000 as never } }),
    ana.opening(other, { personId }),
  );
  expect(said.map((one) => one.outcome)).toEqual(Array.from({ length: 8 }, () => 'accepted'));
  expect((await send(ana)).status).toBe(204);
  await ana.call('GET', '/api/sync/manifest');
  await ana.pull();
  await ana.call('GET', `/api/cases/${caseId}/history`);
});
afterAll(() => world.end());

test('what is searched for afterwards is found before', async () => {
  const before = await held();
  expect(MARKERS.slice(0, 4).filter((word) => placesOf(before, word).length === 0)).toEqual([]);
  expect(placesOf(before, 'Zqnombre')).toEqual(['cases', 'events', 'packs']);
});

test('[A15] one asks, another decides; while money waits nobody can', async () => {
  const lejos = await signIn(world, 'lejos');
  expect((await lejos.call('POST', '/api/erasures', { caseId, basis: 'person-asked' })).status).toBe(404);
  expect((await ana.call('POST', '/api/erasures', { caseId, basis: 'person-asked' })).status).toBe(403);
  expect((await admin.call('POST', '/api/erasures', { caseId, basis: 'person-asked' })).status).toBe(403);
  const asked = await sara.call('POST', '/api/erasures', { caseId, basis: 'person-asked' });
  expect(asked.status).toBe(201);
  const { id } = (await asked.json()) as Erasure;
  expect(await codeOf(await otra.call('POST', '/api/erasures', { caseId, basis: 'by-mistake' }))).toBe('asked-already');
  expect(await codeOf(await decide(sara, id))).toBe('own-request');
  expect((await decide(lejos, id)).status).toBe(404);
  expect(await codeOf(await decide(otra, id))).toBe('hindered');
  const list = ((await (await admin.call('GET', '/api/erasures')).json()) as Erasures).erasures;
  expect(list).toMatchObject([{ id, status: 'asked', folio: null, hindrances: ['money-open'], counts: { events: 7, photos: 1, links: 1 } }]);
  // Declined, it may be asked for again.
  expect((await decide(admin, id, false)).status).toBe(200);
  expect(await codeOf(await decide(otra, id))).toBe('decided-already');
});

test('after it no table and no file holds a word of the case; the receipt, the envelopes and what was paid stay', async () => {
  const paid = await sara.push(
    sara.event(caseId, { type: 'cashApproved', data: { requestId } }, { at: world.clock.now.toISOString() as never }),
    sara.event(caseId, { type: 'cashHandedOver', data: { requestId, cardSerial: 'ZQSERIAL1', signature: newId<AttachmentId>() } }, { at: world.clock.now.toISOString() as never }),
  );
  expect(paid.map((one) => one.outcome)).toEqual(['accepted', 'accepted']);
  const preview = (await (await sara.call('GET', `/api/cases/${caseId}/erasure`)).json()) as ErasurePreview;
  expect(preview).toMatchObject({ counts: { events: 9, photos: 1, links: 1 }, hindrances: [], tablets: 3, erasure: { status: 'declined' } });
  const { id } = (await (await sara.call('POST', '/api/erasures', { caseId, basis: 'person-asked' })).json()) as Erasure;
  const cursor = (await ana.pull()).cursor;
  const done = await decide(admin, id);
  expect(done.status).toBe(200);
  expect(await done.json()).toMatchObject({ status: 'done', counts: { events: 9, photos: 1, links: 1 }, decidedBy: { name: 'Name of admin' }, folio: null, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown });

  const after = await held();
  expect(MARKERS.map((word) => placesOf(after, word))).toEqual(MARKERS.map(() => []));
  expect(placesOf(after, 'XX-ERA-1')).toEqual([]);
  // By its id it is named only where something has to stay: who saw it, what was said of it, the receipt, the mark for tablets, what was paid.
  expect(placesOf(after, caseId)).toEqual(['audit', 'audit_payloads', 'cash_grants', 'erasures', 'events', 'tombstones', `file ${MANIFEST}`]);
  const { rows } = await world.database.pool.query('select body, body_salt, sig, body_hash from events where case_id = $1', [caseId]);
  expect(rows).toHaveLength(9);
  expect(rows.every((row: Record<string, unknown>) => row['body'] === null && row['body_salt'] === null && row['sig'] === null && typeof row['body_hash'] === 'string')).toBe(true);
  expect((await checkAudit(world.database.pool)).found).toBeUndefined();

  const page = await ana.pull(cursor);
  expect(page.changes).toEqual([{ kind: 'gone', caseId, erased: true }]);
  expect(Manifest.parse(await (await ana.call('GET', '/api/sync/manifest')).json()).erased).toEqual([caseId]);
  for (const path of [`/api/cases/${caseId}/history`, `/api/attachments/${photo}`, `/api/cases/${caseId}/erasure`]) expect((await sara.call('GET', path)).status, path).toBe(404);
  expect((await request(world, 'POST', '/api/status', { token: TOKEN, answer: { slipCode: 'ABCD2345' } })).status).toBe(404);
});

test('what a tablet still had of it is refused as erased and told to nobody else; what had come before is known; nothing of it comes back', async () => {
  const { rows: [first] } = await world.database.pool.query<{ id: string }>(`select id from events where case_id = $1 and type = 'noteAdded'`, [caseId]);
  const late = ana.event(caseId, { type: 'noteAdded', data: { noteId: newId<ItemId>(), text: 'Zqtarde' } });
  const anew = ana.event(caseId, { type: 'caseOpened', data: { personId, returnId: newId(), folio: 'XX-ERA-2', name: { given: 'Ana', firstSurname: 'Zqtarde' }, arrival: { arrivedOn: '2026-11-23' } } as never });
  const again = { ...late, id: first?.id };
  expect(await ana.push(late, anew, again)).toEqual([{ id: late.id, outcome: 'refused', reason: 'erased' }, { id: anew.id, outcome: 'refused', reason: 'erased' }, { id: first?.id, outcome: 'known' }]);
  expect((await send(ana, newId<AttachmentId>())).status).toBe(404);
  expect(placesOf(await held(), 'Zqtarde')).toEqual([]);
  expect((await world.database.pool.query('select 1 from refusals where case_id = $1', [caseId])).rowCount).toBe(0);
});

test('the person is not paid a second time in the case that stays', async () => {
  const again = newId<ItemId>();
  await ana.push(ana.event(other, { type: 'consentGiven', data: { purpose: 'cash-card', how: 'spoken' } }), ana.event(other, { type: 'cashRequested', data: { requestId: again, programme: 'paisano-card', amount: 200_000 as never } }));
  expect(await sara.push(sara.event(other, { type: 'cashApproved', data: { requestId: again } }))).toMatchObject([{ outcome: 'refused', reason: 'already-granted' }]);
});

test('a receipt can’t be changed, nor an event emptied without one', async () => {
  for (const statement of [`update erasures set basis = 'retention'`, 'delete from erasures', `update events set body = null, body_salt = null, sig = null, signed_at = null where case_id = '${other}'`, `update events set body = '{}' where case_id = '${caseId}'`]) {
    await expect(world.database.pool.query(statement), statement).rejects.toThrow(/kept|only ever added/);
  }
});

test('a database of an older copy is made to forget again at start, and a file that lost a line learns it', async () => {
  const { pool } = world.database;
  const store = createFileStore(attachmentsIn(world.services.dataDir));
  const third = newId<CaseId>();
  await ana.push(ana.opening(third, { folio: 'XX-ERA-3' }), ana.event(third, { type: 'noteAdded', data: { noteId: newId<ItemId>(), text: 'Zqtercera' } }));
  const kept = newId<AttachmentId>();
  expect((await send(ana, kept, third)).status).toBe(204);
  // The older copy: it has the case, and no receipt.
  const line = { id: newId(), caseId: third, centreId: sara.session.worker.centreId, basis: 'retention', askedBy: sara.session.worker.id, askedAt: world.clock.now, decidedBy: admin.session.worker.id, decidedAt: world.clock.now, counts: { events: 2, photos: 1, links: 0 }, contentHash: 'f'.repeat(64) };
  writeFileSync(join(world.services.dataDir, MANIFEST), `${JSON.stringify(line)}\n{"id": "cut`);
  expect(await applyErasures(world.services, store)).toBe(1);
  const after = await held();
  expect(placesOf(after, 'Zqtercera')).toEqual([]);
  expect(after.has(`file ${kept}`)).toBe(false);
  expect((await pool.query(`select counts, content_hash from erasures where case_id = $1 and status = 'done'`, [third])).rows).toEqual([{ counts: line.counts, content_hash: line.contentHash }]);
  // The first case's line was lost with the file, and is written again.
  expect(placesOf(after, caseId)).toContain(`file ${MANIFEST}`);
  expect(await applyErasures(world.services, store)).toBe(0);
  expect((await checkAudit(pool)).found).toBeUndefined();
});

test('an erasure that breaks off leaves everything as it was', async () => {
  const { pool } = world.database;
  const decided = { id: newId(), caseId: other, centreId: sara.session.worker.centreId ?? newId(), basis: 'by-mistake' as const, askedBy: sara.session.worker.id, askedAt: world.clock.now, decidedBy: admin.session.worker.id, decidedAt: world.clock.now };
  await expect(inTransaction(pool, async (client) => { await eraseCase(client, decided, { entry: { act: 'caseErased', workerId: null } }); throw new Error('broke off'); })).rejects.toThrow('broke off');
  expect((await sara.call('GET', `/api/cases/${other}/history`)).status).toBe(200);
  expect((await pool.query('select 1 from erased_files')).rowCount).toBe(0);
});
