// Editions of the catalogue against a real database: who may publish, what is refused, and that nothing published is ever changed.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CATALOGUE } from '#catalogue/edition.ts';
import type { CaseId, ItemId } from '#domain/foundation/ids.ts';
import { pesos } from '#domain/foundation/money.ts';
import type { PublishedEditionData } from '#domain/guide/published.ts';
import type { StatusView } from '#domain/status/status-view.ts';
import { EDITIONS_PATH, EditionsAnswer, KeptEdition, PublishRefusal } from '#sync/editions.ts';
import { createApp } from '#server/http/app.ts';
import { createWorld, newId, request, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';

let world: World;
let admin: Tablet;
let ana: Tablet;
beforeAll(async () => {
  world = await createWorld();
  const centre = await world.centre('Tijuana');
  await world.worker('admin', 'administrator', null);
  await world.worker('ana', 'caseworker', centre.id);
  [admin, ana] = [await signIn(world, 'admin'), await signIn(world, 'ana')];
});
afterAll(() => world.end());

const legal = {
  id: 'bc-lawyer', kind: 'service', needs: { all: [] }, gives: ['bc-lawyer'], for: {}, agency: 'state-government', place: 'bc-office', cost: 0, leadDays: { least: 0, usual: 0, most: 1 },
  bring: ['nothing'], validFrom: '2026-11-01', source: 'Periódico Oficial BC', sure: 'law',
} as const;
const words = { 'step.bc-lawyer.name': 'Abogado del estado', 'step.bc-lawyer.why': 'Le ayuda sin costo', 'place.bc-office': 'Calle Segunda 12, Tijuana' };
const edition = (name: string, over: object = {}): PublishedEditionData => ({
  edition: name, base: CATALOGUE.edition, validFrom: '2026-11-23', changes: [{ id: 'nss', cost: 1200 }], added: [legal as never], texts: { es: words, en: words, ht: { 'step.bc-lawyer.name': 'Avoka leta a' } }, ...over,
});
const publish = (tablet: Tablet, data: unknown, after: number) => tablet.call('POST', EDITIONS_PATH, { edition: data, after });
const read = async (tablet: Tablet, after = 0) => EditionsAnswer.parse(await (await tablet.call('GET', `${EDITIONS_PATH}?after=${after}`)).json());
const refusal = async (answer: Response) => PublishRefusal.parse(await answer.json()).error;

test('an administrator publishes, everybody signed in reads, and open tablets of every centre are nudged, on other servers too', async () => {
  const other = await createApp(world.services);
  const live = await ana.call('GET', '/api/sync/events');
  const heard = live.body!.getReader();
  await heard.read();
  const there = (await other.request('http://ventanilla.test/api/sync/events', { headers: { cookie: ana.cookie } })).body!.getReader();
  await there.read();
  const answer = await publish(admin, edition('BC-1'), 0);
  expect([answer.status, KeptEdition.parse(await answer.json())]).toEqual([201, { number: 1, publishedAt: '2026-11-23T15:00:00.000Z', publishedBy: admin.session.worker.id, edition: edition('BC-1') }]);
  for (const one of [heard, there]) {
    let said = '';
    while (!said.includes('event: changed')) said = new TextDecoder().decode((await one.read()).value);
    await one.cancel();
  }
  expect((await read(ana)).editions.map(({ number, edition: one }) => [number, one])).toEqual([[1, edition('BC-1')]]);
  expect((await read(ana, 1)).editions).toEqual([]);
  expect((await publish(ana, edition('BC-2'), 1)).status).toBe(403);
  expect((await request(world, 'GET', EDITIONS_PATH)).status).toBe(401);
  expect((await ana.call('GET', `${EDITIONS_PATH}?after=x`)).status).toBe(400);
});

test('who has not seen the last edition is told so; of two at once one gets through', async () => {
  const late = await publish(admin, edition('BC-2'), 0);
  expect([late.status, await refusal(late)]).toEqual([409, { code: 'edition-meanwhile', latest: 1 }]);
  const both = await Promise.all([publish(admin, edition('BC-2'), 1), publish(admin, edition('BC-3'), 1)]);
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
  expect((await read(ana)).editions.map(({ number }) => number)).toEqual([1, 2]);
});

test('what is wrong with an edition is said, all of it; what is of no shape is unreadable', async () => {
  const wrong = await publish(admin, edition('BC-1', { validFrom: '2026-11-22', changes: [{ id: 'ghost', cost: 1 }], added: [] }), 2);
  expect(wrong.status).toBe(422);
  expect(await refusal(wrong)).toMatchObject({ code: 'edition-refused', faults: expect.arrayContaining([{ code: 'edition-taken', at: 'BC-1' }, { code: 'begins-too-early', at: '2026-11-23' }, { code: 'unknown-entry', at: 'ghost' }, { code: 'entry-dropped', at: 'bc-lawyer' }]) });
  expect((await publish(admin, edition('BC-4', { added: [{ ...legal, entitlement: { amount: 500_000, oncePerPerson: true } }] }), 2)).status).toBe(400);
  expect((await read(ana)).editions).toHaveLength(2);
});

test('an added step that needs a yes is an exception without it, as a shipped one is', async () => {
  const bus = { ...legal, id: 'bc-bus', gives: ['bc-bus'], consent: 'transport', movesAway: true };
  const more = { ...words, 'step.bc-bus.name': 'Autobús del estado', 'step.bc-bus.why': 'Le lleva a su municipio' };
  expect((await publish(admin, edition('BC-bus', { added: [legal, bus], texts: { es: more, en: more, ht: { 'step.bc-lawyer.name': 'Avoka leta a' } } }), 2)).status).toBe(201);
  const caseId = newId<CaseId>();
  const done = (step: string) => ana.event(caseId, { type: 'stepCompleted', data: { step, on: '2026-11-23' as never, edition: 'BC-bus' } });
  const said = await ana.push(ana.opening(caseId), done('bc-lawyer'), done('bc-bus'), done('transport-home'), ana.event(caseId, { type: 'consentGiven', data: { purpose: 'transport', agency: 'state-government', how: 'spoken' } }), done('bc-bus'));
  expect(said.map((one) => ('exceptions' in one ? one.exceptions : one))).toEqual([[], [], ['no-consent'], ['no-consent'], [], []]);
});

test('money of a programme that an edition has ended goes before a supervisor, and no more once another takes the end back', async () => {
  const texts = { es: { ...words, 'step.bc-bus.name': 'Autobús del estado', 'step.bc-bus.why': 'Le lleva a su municipio' }, en: { ...words, 'step.bc-bus.name': 'State bus', 'step.bc-bus.why': 'Takes them to their town' }, ht: { 'step.bc-lawyer.name': 'Avoka leta a' } };
  const added = [legal, { ...legal, id: 'bc-bus', gives: ['bc-bus'], consent: 'transport', movesAway: true }];
  const ask = async (): Promise<unknown> => {
    const caseId = newId<CaseId>();
    const said = await ana.push(ana.opening(caseId), ana.event(caseId, { type: 'consentGiven', data: { purpose: 'cash-card', agency: 'bienestar', how: 'spoken' } }), ana.event(caseId, { type: 'cashRequested', data: { requestId: newId<ItemId>(), programme: 'paisano-card', amount: pesos(2000) } }));
    const last = said.at(-1);
    return last && 'exceptions' in last ? last.exceptions : last;
  };
  expect(await ask()).toEqual([]);
  expect((await publish(admin, edition('BC-end', { added, texts, changes: [{ id: 'paisano-card', validTo: '2026-11-22' }] }), 3)).status).toBe(201);
  expect(await ask()).toEqual(['not-entitled']);
  expect((await publish(admin, edition('BC-more', { added, texts, changes: [] }), 4)).status).toBe(201);
  expect(await ask()).toEqual([]);
});

test('what was published can be neither changed nor taken away', async () => {
  for (const sql of [`update editions set body = '{}'`, 'delete from editions', 'truncate editions']) await expect(world.database.pool.query(sql)).rejects.toThrow(/only ever added/);
});

test('the phone shows what the edition in force says, with its words in the languages there are, and no other words of it', async () => {
  const caseId = newId<CaseId>();
  const token = `token-${newId()}`;
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  await ana.push(
    ana.opening(caseId), ana.event(caseId, { type: 'personEdited', data: { changes: { birth: { known: 'year', year: 1990 } } } }), ana.event(caseId, { type: 'stepCompleted', data: { step: 'bc-lawyer', on: '2026-11-23' as never, edition: 'BC-1' } }),
    ana.event(caseId, { type: 'statusLinkIssued', data: { linkId: newId<ItemId>(), tokenHash: sha256(token), slipCodeHash: sha256(`${token}:A2C4`) } }),
  );
  const view = (await (await request(world, 'POST', '/api/status', { token, answer: { birthYear: 1990 } })).json()) as StatusView;
  expect(view.done).toContain('bc-lawyer');
  expect(view.names).toEqual({ 'step.bc-lawyer.name': { es: 'Abogado del estado', en: 'Abogado del estado', ht: 'Avoka leta a' } });
});
