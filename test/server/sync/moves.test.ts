// [A17] A case moves between two centres, against PostgreSQL: both feeds, packs, what comes in afterwards from where it was, and what is kept by centre.
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AttachmentId, CaseId, CentreId, ItemId } from '#domain/foundation/ids.ts';
import type { CaseState } from '#domain/case/state.ts';
import { CorePack, Manifest } from '#sync/protocol.ts';
import { ATTACHMENT_HEADERS } from '#sync/server-api.ts';
import type { Refusals } from '#sync/server-api.ts';
import { jpegOf } from '../../support/pictures.ts';
import { createWorld, newId, request, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';

const sha = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
let world: World;
let [ana, elena, mario, marta, admin]: Tablet[] = [];
let [tijuana, matamoros]: CentreId[] = [];

beforeAll(async () => {
  world = await createWorld({ statusView: (state, { centre }) => ({ folio: state.folio, centre }) });
  const [here, there] = [await world.centre('Tijuana'), await world.centre('Matamoros')];
  [tijuana, matamoros] = [here.id, there.id];
  await world.worker('ana', 'caseworker', here.id, true);
  await world.worker('elena', 'supervisor', here.id);
  await world.worker('mario', 'caseworker', there.id, true);
  await world.worker('marta', 'supervisor', there.id);
  await world.worker('admin', 'administrator', null);
  [ana, elena, mario, marta, admin] = await Promise.all(['ana', 'elena', 'mario', 'marta', 'admin'].map((name) => signIn(world, name)));
});
afterAll(() => world.end());

const said = async (tablet: Tablet, ...events: readonly unknown[]): Promise<string[]> => (await tablet.push(...events)).map((one) => (one.outcome === 'refused' ? one.reason : one.outcome));
const note = (tablet: Tablet, caseId: CaseId, text: string, base = 0) => tablet.event(caseId, { type: 'noteAdded', data: { noteId: newId<ItemId>(), text } }, { base });
const move = (tablet: Tablet, caseId: CaseId, to: CentreId | undefined, base = 0) => tablet.event(caseId, { type: 'caseMoved', data: { toCentreId: to as CentreId, note: 'Viaja esta noche' } }, { base });
async function opened(by = ana): Promise<CaseId> {
  const caseId = newId<CaseId>();
  expect(await said(by as Tablet, (by as Tablet).opening(caseId))).toEqual(['accepted']);
  return caseId;
}
/** What a tablet at that cursor hears of the case, in the feed's order. */
async function heard(tablet: Tablet, caseId: CaseId, from = 0): Promise<{ kinds: string[]; state: CaseState | undefined; cursor: number }> {
  const kinds: string[] = [];
  let state: CaseState | undefined;
  for (let cursor = from; ;) {
    const page = await tablet.pull(cursor);
    for (const change of page.changes) {
      if (change.kind === 'gone' ? change.caseId !== caseId : change.state.id !== caseId) continue;
      kinds.push(change.kind === 'gone' && change.erased ? 'erased' : change.kind);
      state = change.kind === 'state' ? change.state : undefined;
    }
    cursor = page.cursor;
    if (!page.more) return { kinds, state, cursor };
  }
}

test('it leaves the one feed and comes into the other, in one go, and both centres are nudged', async () => {
  const caseId = await opened();
  const lines = await Promise.all([ana, mario].map((one) => request(world, 'GET', '/api/sync/events', undefined, { cookie: (one as Tablet).cookie })));
  const nudged = lines.map(async (line) => {
    const reader = (line.body as ReadableStream<Uint8Array>).getReader();
    for (let text = ''; !text.includes('changed');) text += new TextDecoder().decode((await reader.read()).value);
    await reader.cancel();
    return true;
  });
  const before = await heard(ana as Tablet, caseId);
  expect(await said(elena as Tablet, move(elena as Tablet, caseId, matamoros, 1))).toEqual(['accepted']);
  expect(await Promise.all(nudged)).toEqual([true, true]);
  expect((await heard(ana as Tablet, caseId, before.cursor)).kinds).toEqual(['gone']);
  expect((await heard(mario as Tablet, caseId)).state).toMatchObject({ centreId: matamoros, assignedTo: null, moves: [{ from: tijuana, note: 'Viaja esta noche', by: elena?.session.worker.id }], protection: { notes: [] } });
  expect((await heard(marta as Tablet, caseId)).state?.protection).toBeUndefined();
  expect([(await (ana as Tablet).call('GET', `/api/cases/${caseId}/history`)).status, (await (mario as Tablet).call('GET', `/api/cases/${caseId}/history`)).status]).toEqual([404, 200]);
  // And back: no word of its leaving stands in the feed of where it is.
  expect(await said(marta as Tablet, move(marta as Tablet, caseId, tijuana, 2))).toEqual(['accepted']);
  expect((await heard(ana as Tablet, caseId)).kinds).toEqual(['state']);
  expect((await heard(mario as Tablet, caseId)).kinds).toEqual(['gone']);
});

test('it goes nowhere by whoever may not, to where there is no centre, or to where it is', async () => {
  const caseId = await opened();
  expect(await said(ana as Tablet, move(ana as Tablet, caseId, matamoros, 1))).toEqual(['not-yours']);
  expect(await said(marta as Tablet, move(marta as Tablet, caseId, matamoros, 1))).toEqual(['not-yours']);
  expect(await said(elena as Tablet, move(elena as Tablet, caseId, newId<CentreId>(), 1), move(elena as Tablet, caseId, tijuana, 1))).toEqual(['bad-value', 'wrong-state']);
  expect((await heard(ana as Tablet, caseId)).state).toMatchObject({ centreId: tijuana, version: 1 });
});

describe('[S19] what comes in afterwards', () => {
  test('done before its tablet heard of it, is taken, and the tablet is told once more that the case has left; done after, is refused', async () => {
    const caseId = await opened();
    const early = note(ana as Tablet, caseId, 'before', 1);
    const secret = (ana as Tablet).event(caseId, { type: 'protectionNoteAdded', data: { noteId: newId<ItemId>(), text: 'protected' } }, { base: 1 });
    const mine = (ana as Tablet).event(caseId, { type: 'caseClosed', data: { reason: 'completed' } }, { base: 1 });
    await said(elena as Tablet, move(elena as Tablet, caseId, matamoros, 1));
    const { cursor } = await heard(ana as Tablet, caseId);
    expect(await said(ana as Tablet, early, secret, mine, note(ana as Tablet, caseId, 'after', 2))).toEqual(['accepted', 'accepted', 'case-moved', 'not-yours']);
    expect((await heard(ana as Tablet, caseId, cursor)).kinds).toEqual(['gone']);
    expect((await heard(mario as Tablet, caseId)).state).toMatchObject({ status: 'open', centreId: matamoros, notes: [{ text: 'before' }], protection: { notes: [{ text: 'protected' }] } });
    const { refusals } = (await (await (elena as Tablet).call('GET', '/api/refusals')).json()) as Refusals;
    expect(refusals.filter((one) => one.caseId === caseId).map((one) => one.reason).toSorted()).toEqual(['case-moved', 'not-yours']);
    // The answer was lost, and the tablet has a new copy since.
    const again = await heard(ana as Tablet, caseId);
    expect(await said(ana as Tablet, early)).toEqual(['known']);
    expect((await heard(ana as Tablet, caseId, again.cursor)).kinds).toEqual(['gone']);
  });

  test('opened, worked on and passed on before anything was sent: all in one push', async () => {
    const caseId = newId<CaseId>();
    expect(await said(elena as Tablet, (elena as Tablet).opening(caseId), note(elena as Tablet, caseId, 'x'), move(elena as Tablet, caseId, matamoros))).toEqual(['accepted', 'accepted', 'accepted']);
    expect((await heard(elena as Tablet, caseId)).kinds).toEqual(['gone']);
    expect((await heard(mario as Tablet, caseId)).state?.notes).toHaveLength(1);
  });

  test('a photo taken before: it comes in from where the case was, and only where it is now anybody sees it', async () => {
    const caseId = await opened();
    const id = newId<AttachmentId>();
    const photo = jpegOf({}, (at) => at % 251);
    const send = (tablet: Tablet | undefined, of: AttachmentId) => tablet?.call('PATCH', `/api/attachments/${of}`, photo, { [ATTACHMENT_HEADERS.offset]: '0', [ATTACHMENT_HEADERS.length]: String(photo.length), [ATTACHMENT_HEADERS.caseId]: caseId, [ATTACHMENT_HEADERS.sha256]: sha(photo) });
    const taken = (ana as Tablet).event(caseId, { type: 'photoAdded', data: { attachmentId: id, of: 'document' } }, { base: 1 });
    expect((await send(mario, newId<AttachmentId>()))?.status).toBe(404);
    await said(elena as Tablet, move(elena as Tablet, caseId, matamoros, 1));
    expect(await said(ana as Tablet, taken)).toEqual(['accepted']);
    expect((await send(ana, id))?.status).toBe(204);
    expect((await (ana as Tablet).call('HEAD', `/api/attachments/${id}`)).headers.get(ATTACHMENT_HEADERS.offset)).toBe(String(photo.length));
    expect([(await (ana as Tablet).call('GET', `/api/attachments/${id}`)).status, (await (mario as Tablet).call('GET', `/api/attachments/${id}`)).status]).toEqual([404, 200]);
    expect((await (admin as Tablet).call('HEAD', `/api/attachments/${id}`)).status).not.toBe(204);
  });
});

test('cases that go opposite ways at the same moment don’t wait for each other in a circle', async () => {
  const many = 12;
  const [going, coming] = [await Promise.all(Array.from({ length: many }, () => opened(ana))), await Promise.all(Array.from({ length: many }, () => opened(mario)))];
  const deadlocks = async (): Promise<number> => (await world.database.pool.query<{ deadlocks: string }>('select deadlocks from pg_stat_database where datname = current_database()')).rows.map((row) => Number(row.deadlocks))[0] ?? 0;
  const before = await deadlocks();
  const results = await Promise.all(going.flatMap((id, n) => [said(elena as Tablet, move(elena as Tablet, id, matamoros, 1)), said(marta as Tablet, move(marta as Tablet, coming[n] as CaseId, tijuana, 1)), said(ana as Tablet, note(ana as Tablet, id, 'meanwhile', 1))]));
  expect(results.flat().every((one) => one === 'accepted')).toBe(true);
  expect(await deadlocks()).toBe(before);
  const { rows } = await world.database.pool.query<{ centre_id: string; gone: number }>('select centre_id, count(*)::int as gone from tombstones where case_id = any($1) group by centre_id', [[...going, ...coming]]);
  expect(Object.fromEntries(rows.map((row) => [row.centre_id, row.gone]))).toEqual({ [tijuana ?? '']: many, [matamoros ?? '']: many });
});

describe('a first copy', () => {
  async function copied(tablet: Tablet): Promise<{ ids: Set<string>; names: readonly string[]; cursor: number }> {
    const { packs, cursor } = Manifest.parse(await (await tablet.call('GET', '/api/sync/manifest')).json());
    const ids = new Set<string>();
    for (const { name } of packs.filter((one) => one.compartment === 'core')) {
      const bytes = Buffer.from(await (await tablet.call('GET', `/api/sync/packs/${name}`)).arrayBuffer());
      for (const state of CorePack.parse(JSON.parse(gunzipSync(bytes).toString()))) ids.add(state.id);
    }
    return { ids, names: packs.map((one) => one.name), cursor };
  }
  const held = async (centreId: CentreId | undefined): Promise<Set<string>> => new Set((await world.database.pool.query<{ id: string }>('select id from cases where centre_id = $1', [centreId])).rows.map((row) => row.id));

  test('has every case of the centre and none that has left, though the others have moved up into its place', async () => {
    const first = await opened();
    await (ana as Tablet).push(...Array.from({ length: 120 }, () => (ana as Tablet).opening(newId<CaseId>())));
    const before = await copied(ana as Tablet);
    expect(before.ids).toEqual(await held(tijuana));
    await copied(mario as Tablet);
    await said(elena as Tablet, move(elena as Tablet, first, matamoros, 1));
    for (const name of before.names) {
      const answer = await (ana as Tablet).call('GET', `/api/sync/packs/${name}`);
      if (answer.status === 200) expect(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()).not.toContain(first);
    }
    expect((await copied(ana as Tablet)).ids).toEqual(await held(tijuana));
    const there = await copied(mario as Tablet);
    const after = await heard(mario as Tablet, first, there.cursor);
    expect(there.ids.has(first) || after.state !== undefined).toBe(true);
  });
});

test('many leave while packs are made, more than there are connections: nobody waits for ever', async () => {
  const many = await Promise.all(Array.from({ length: 40 }, () => opened(ana)));
  await world.database.pool.query('delete from pack_sets');
  const asked = Array.from({ length: 6 }, () => (ana as Tablet).call('GET', '/api/sync/manifest'));
  const moved = many.map((id) => said(elena as Tablet, move(elena as Tablet, id, matamoros, 1)));
  expect((await Promise.all(moved)).flat().every((one) => one === 'accepted')).toBe(true);
  expect((await Promise.all(asked)).map((one) => one.status)).toEqual(Array.from({ length: 6 }, () => 200));
});

test('the person’s link goes on working and tells the new centre', async () => {
  const caseId = newId<CaseId>();
  const token = `token-${newId()}`;
  await (ana as Tablet).push((ana as Tablet).opening(caseId), (ana as Tablet).event(caseId, { type: 'statusLinkIssued', data: { linkId: newId<ItemId>(), tokenHash: sha(token), slipCodeHash: sha(`${token}:A2C4`) } }));
  await said(elena as Tablet, move(elena as Tablet, caseId, matamoros, 2));
  expect(await (await request(world, 'POST', '/api/status', { token, answer: { slipCode: 'A2C4' } })).json()).toMatchObject({ centre: { name: 'Matamoros' } });
});

test('[A15] what was asked about its erasure goes along: the new centre decides, and the old one’s tablets forget it for good', async () => {
  const caseId = await opened();
  const asked = (await (await (elena as Tablet).call('POST', '/api/erasures', { caseId, basis: 'person-asked' })).json()) as { id: string };
  await said(elena as Tablet, move(elena as Tablet, caseId, matamoros, 1));
  await world.worker('olga', 'supervisor', tijuana as CentreId);
  const olga = await signIn(world, 'olga');
  expect((await olga.call('POST', `/api/erasures/${asked.id}/decision`, { approve: true })).status).toBe(404);
  expect((await (marta as Tablet).call('POST', `/api/erasures/${asked.id}/decision`, { approve: true })).status).toBe(200);
  expect((await heard(ana as Tablet, caseId)).kinds).toEqual(['erased']);
  expect((await heard(mario as Tablet, caseId)).kinds).toEqual(['erased']);
  expect(await said(ana as Tablet, note(ana as Tablet, caseId, 'late', 1))).toEqual(['erased']);
});
