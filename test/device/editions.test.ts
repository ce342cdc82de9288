/** Published editions on a tablet: they come with sync, change the plan, rest sealed, hold offline, and never hold up a case. */
import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '#catalogue/edition.ts';
import type { Command } from '#domain/case/decide.ts';
import { addDays } from '#domain/foundation/plain-date.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import type { PublishedEditionData } from '#domain/guide/published.ts';
import { openStores } from '#device/store/schema.ts';
import type { KeptEdition } from '#sync/editions.ts';
import { offline } from './support/fake-server.ts';
import { ANA } from '../support/cases.ts';
import { ANA_STAFF, BETO_STAFF, caseId, createTablet, phoneChange, registration, startServer } from './support/tablet.ts';

const words = { 'step.bc-lawyer.name': 'Abogado del estado', 'step.bc-lawyer.why': 'Le ayuda sin costo' };
const lawyer: PublishedEditionData['added'][number] = {
  id: 'bc-lawyer', kind: 'service', needs: { all: [] }, gives: ['carta'], for: {}, agency: 'state-government', place: 'centre-help', cost: 0, leadDays: { least: 0, usual: 0, most: 1 },
  bring: ['nothing'], validFrom: '2026-11-01', source: 'Periódico Oficial BC', sure: 'law',
};
/** The carta ends and the state gives it in its place: whoever has nothing begins at the lawyer's. */
const edition = (name: string, over: object = {}): PublishedEditionData => ({
  edition: name, base: CATALOGUE.edition, validFrom: '2026-11-23', changes: [{ id: 'carta', validTo: '2026-11-01' }], added: [lawyer], texts: { es: words, en: words }, ...over,
});
const kept = (number: number, published: unknown): KeptEdition => ({ number, publishedAt: '2026-11-23T08:00:00.000Z' as never, publishedBy: ANA, edition: published });
const returnee: Command = { type: 'setPathway', data: { pathway: 'returnee' } };

describe('an edition', () => {
  test('comes with the next sync, is told to the screens, changes what comes next, and holds offline after a restart', async () => {
    const server = startServer();
    const tablet = createTablet(server);
    const tab = await tablet.signedIn(ANA_STAFF);
    await tab.act(caseId(1), registration(1));
    await tab.act(caseId(1), returnee);
    expect(await tab.nextSteps([caseId(1)])).toEqual({ [caseId(1)]: 'carta' });
    server.editions.push(kept(1, edition('BC-1')));
    await tab.syncNow();
    expect(tab.signals).toContainEqual({ kind: 'editions' });
    expect((await tab.editions()).published.map((one) => one.edition)).toEqual(['BC-1']);
    expect(await tab.nextSteps([caseId(1)])).toEqual({ [caseId(1)]: 'bc-lawyer' });
    tab.end();
    tablet.network.isDown = true;
    const again = await tablet.openTab();
    await again.unlock(ANA, ANA_STAFF.password);
    expect((await again.editions()).published[0]?.texts.es['step.bc-lawyer.name']).toBe('Abogado del estado');
    expect(await again.nextSteps([caseId(1)])).toEqual({ [caseId(1)]: 'bc-lawyer' });
  });

  test('that begins later is here and does not hold yet', async () => {
    const server = startServer();
    server.editions.push(kept(1, edition('BC-1', { validFrom: '2026-12-01' })));
    const tab = await createTablet(server).signedIn(ANA_STAFF);
    await tab.act(caseId(1), registration(1));
    await tab.act(caseId(1), returnee);
    expect((await tab.editions()).published).toHaveLength(1);
    expect(await tab.nextSteps([caseId(1)])).toEqual({ [caseId(1)]: 'carta' });
  });

  test('is asked for once, and reaches the other tab', async () => {
    const server = startServer();
    const tablet = createTablet(server);
    const asked: string[] = [];
    tablet.network.before = (path) => { if (path.startsWith('/api/catalogue')) asked.push(path); return undefined; };
    const tab = await tablet.signedIn(ANA_STAFF);
    const other = await tablet.openTab();
    await other.unlock(ANA, ANA_STAFF.password);
    await other.syncNow();
    expect(asked).toEqual([]);
    server.editions.push(kept(1, edition('BC-1')));
    await tab.syncNow();
    await tab.syncNow();
    await expect.poll(async () => (await other.editions()).published.length).toBe(1);
    server.editions.push(kept(2, edition('BC-2')));
    await tab.syncNow();
    expect(asked).toEqual(['/api/catalogue/editions?after=0', '/api/catalogue/editions?after=1']);
  });

  test('rests sealed, and a colleague of the same centre finds it here without asking anew', async () => {
    const server = startServer();
    server.editions.push(kept(1, edition('BC-1')));
    const tablet = createTablet(server);
    (await tablet.signedIn(ANA_STAFF)).end();
    const { work, copy } = await openStores({ indexedDB: tablet.indexedDB, IDBKeyRange });
    const rows = await copy.meta.filter(({ key }) => key.startsWith('editions/')).toArray();
    expect(rows.map(({ value }) => ArrayBuffer.isView(value))).toEqual([true]);
    expect(Buffer.from(rows[0]!.value as Uint8Array).toString('latin1')).not.toContain('bc-lawyer');
    work.close();
    copy.close();
    const beto = await tablet.signedIn(BETO_STAFF);
    expect((await beto.editions()).published).toHaveLength(1);
    expect(beto.signals.some((signal) => signal.kind === 'editions')).toBe(false);
  });

  test.each([
    ['of a schema that this version does not know', edition('BC-9', { added: [{ ...lawyer, flavour: 'new' }] }), '2'],
    ['over an entry that this version does not ship', edition('BC-9', { changes: [{ id: 'only-in-a-newer-app', cost: 0 }] }), 'BC-9'],
    ['that is nothing at all', null, '2'],
  ])('%s is kept and told, and the one before goes on', async (_, unusable, name) => {
    const server = startServer();
    server.editions.push(kept(1, edition('BC-1')), kept(2, unusable));
    const tab = await createTablet(server).signedIn(ANA_STAFF);
    expect(await tab.editions()).toMatchObject({ published: [{ edition: 'BC-1' }], unusable: [name] });
    expect((await tab.syncState()).phase).toBe('idle');
    server.editions.push(kept(3, edition('BC-10')));
    await tab.syncNow();
    expect(await tab.editions()).toMatchObject({ published: [{ edition: 'BC-1' }, { edition: 'BC-10' }], unusable: [] });
  });

  test.each([
    ['no answer', () => offline()],
    ['a portal', () => new Response('<html></html>', { headers: { 'content-type': 'text/html' } })],
    ['an error', () => new Response('{"error":{"code":"server-trouble"}}', { status: 503, headers: { 'content-type': 'application/json' } })],
    ['another shape', () => new Response('{"editions":7}', { headers: { 'content-type': 'application/json' } })],
  ])('that can’t be had (%s) holds up nothing and comes with a later sync', async (_, answer) => {
    const server = startServer();
    const tablet = createTablet(server);
    const tab = await tablet.signedIn(ANA_STAFF);
    server.editions.push(kept(1, edition('BC-1')));
    tablet.network.before = (path) => (path.startsWith('/api/catalogue') ? answer() : undefined);
    await tab.act(caseId(1), registration(1));
    await tab.act(caseId(1), phoneChange('664 111 1111'));
    await tab.syncNow();
    expect(server.stored).toHaveLength(2);
    expect([(await tab.syncState()).phase, (await tab.syncState()).unsent]).toEqual(['idle', 0]);
    delete tablet.network.before;
    await tab.syncNow();
    expect((await tab.editions()).published).toHaveLength(1);
  });

  test('of a server that was restored is taken anew, and one that is no longer there goes', async () => {
    const server = startServer();
    server.editions.push(kept(1, edition('BC-1')), kept(2, edition('BC-2')));
    const tab = await createTablet(server).signedIn(ANA_STAFF);
    server.server.epoch = 'epoch-2';
    server.editions.splice(1, 1, kept(2, edition('BC-3')));
    await tab.syncNow();
    expect((await tab.editions()).published.map((one) => one.edition)).toEqual(['BC-1', 'BC-3']);
    server.server.epoch = 'epoch-3';
    server.editions.length = 0;
    await tab.syncNow();
    expect((await tab.editions()).published).toEqual([]);
  });

  test('is nobody’s while the tablet is locked', async () => {
    const tab = await createTablet(startServer()).openTab();
    expect(await tab.editions()).toEqual({ published: [], unusable: [] });
  });
});

test('an added step that needs a yes is not arranged without it', async () => {
  const server = startServer();
  server.editions.push(kept(1, edition('BC-1', { added: [{ ...lawyer, consent: 'transport', movesAway: true }] })));
  const tab = await createTablet(server).signedIn(ANA_STAFF);
  await tab.act(caseId(1), registration(1));
  const complete: Command = { type: 'completeStep', data: { step: 'bc-lawyer', on: '2026-11-23' as PlainDate, edition: 'BC-1' } };
  expect(await tab.act(caseId(1), complete)).toMatchObject({ ok: false, error: { code: 'no-consent' } });
  await tab.act(caseId(1), { type: 'giveConsent', data: { purpose: 'transport', agency: 'state-government', how: 'spoken' } });
  expect((await tab.act(caseId(1), complete)).ok).toBe(true);
});

test('an added paper that is renewed is due in the list as a shipped one is', async () => {
  const server = startServer();
  server.editions.push(kept(1, edition('BC-1', { added: [{ ...lawyer, kind: 'document', gives: ['bc-lawyer'], validForDays: 30, renewal: { opensDaysBefore: 5 } }], changes: [] })));
  const tab = await createTablet(server).signedIn(ANA_STAFF);
  await tab.act(caseId(1), registration(1));
  const day = (await tab.openCase(caseId(1)))!.state.arrival.arrivedOn;
  await tab.act(caseId(1), { type: 'completeStep', data: { step: 'bc-lawyer', on: addDays(day, -30), edition: 'BC-1' } });
  expect((await tab.today())?.groups.dueNow.rows.map((one) => one.duty)).toEqual([{ why: 'renew', step: 'bc-lawyer', due: day, left: 0 }]);
});

test('a programme that an edition has ended pays nothing from that day on', async () => {
  const server = startServer();
  server.editions.push(kept(1, edition('BC-1', { changes: [{ id: 'paisano-card', validTo: '2026-11-01' }] })));
  const tab = await createTablet(server).signedIn(ANA_STAFF);
  await tab.act(caseId(1), registration(1));
  await tab.act(caseId(1), { type: 'giveConsent', data: { purpose: 'cash-card', agency: 'bienestar', how: 'spoken' } });
  const ask: Command = { type: 'requestCash', data: { requestId: '00000000-0000-4000-8000-00000000aaaa' as never, programme: 'paisano-card', amount: 200_000 as never } };
  expect(await tab.act(caseId(1), ask)).toMatchObject({ ok: false, error: { code: 'not-entitled' } });
  server.editions.push(kept(2, edition('BC-2', { changes: [] })));
  await tab.syncNow();
  expect((await tab.act(caseId(1), ask)).ok).toBe(true);
});

test('a step done notes the edition in force, and an old record of another edition still opens', async () => {
  const server = startServer();
  server.editions.push(kept(1, edition('BC-1')));
  const tab = await createTablet(server).signedIn(ANA_STAFF);
  await tab.act(caseId(1), registration(1));
  await tab.act(caseId(1), { type: 'completeStep', data: { step: 'bc-lawyer', on: '2026-11-23' as PlainDate, edition: 'BC-1' } });
  await tab.act(caseId(1), { type: 'completeStep', data: { step: 'shelter', on: '2026-11-23' as PlainDate, edition: 'an edition of long ago' } });
  await tab.syncNow();
  const view = await tab.openCase(caseId(1));
  expect([view?.state.steps['bc-lawyer']?.edition, view?.state.steps['shelter']?.edition]).toEqual(['BC-1', 'an edition of long ago']);
});
