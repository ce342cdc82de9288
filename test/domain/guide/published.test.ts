/** Published editions over the shipped catalogue: what they may say, what they may not, and which one holds on a day. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOGUE, EDITIONS } from '#catalogue/edition.ts';
import { ES } from '#catalogue/text/es.ts';
import { PlainDate } from '#domain/foundation/plain-date.ts';
import { applyEdition, faultsOfEdition, inForceOn } from '#domain/guide/apply-edition.ts';
import { changedFacts } from '#domain/guide/changed-facts.ts';
import { ConsentPurpose } from '#domain/guide/catalogue.ts';
import { begunOn, wordsWith } from '#domain/guide/edition-texts.ts';
import { overlaps } from '#domain/guide/editions.ts';
import { plan } from '#domain/guide/planner.ts';
import { PublishedEdition } from '#domain/guide/published.ts';
import type { PublishedEditionData } from '#domain/guide/published.ts';

const day = (text: string) => PlainDate.parse(text);
const notBefore = day('2026-11-25');
const knows = (key: string) => key in ES;
const edition = (over: Partial<PublishedEditionData> = {}): PublishedEdition =>
  PublishedEdition.parse({ edition: '2026-11-BC-1', base: CATALOGUE.edition, validFrom: '2026-12-01', changes: [], added: [], texts: { es: {}, en: {} }, ...over });
const legal: PublishedEditionData['added'][number] = {
  id: 'bc-legal-help', kind: 'service', needs: { all: [] }, gives: ['bc-legal-help'], for: { states: ['BC'] }, agency: 'bc-migrants', place: 'bc-migrants-office', cost: 0,
  leadDays: { least: 0, usual: 1, most: 3 }, bring: ['photo-id'], validFrom: '2026-12-01', source: 'Periódico Oficial BC 2026-11-20', sure: 'law',
};
const words = { 'step.bc-legal-help.name': 'Ayuda legal de Baja California', 'step.bc-legal-help.why': 'Un abogado del estado le ayuda', 'agency.bc-migrants': 'Atención al Migrante', 'place.bc-migrants-office': 'Oficina en Tijuana' };
const withLegal = edition({ added: [legal], texts: { es: words, en: words } });
const faults = (next: PublishedEdition, earlier: readonly PublishedEdition[] = []) => faultsOfEdition(next, { shipped: EDITIONS, earlier, notBefore, knows });
const applied = (published: PublishedEdition) => { const made = applyEdition(CATALOGUE, published); if (!made.ok) throw new Error(JSON.stringify(made.error)); return made.value; };

describe('an edition laid over the catalogue', () => {
  test('changes what it names, takes away what is null, adds its own, and leaves the others as they are', () => {
    const after = applied(edition({
      changes: [{ id: 'nss', cost: 5000, leadDays: { least: 1, usual: 2, most: 4 }, desk: null, directory: { phones: [{ number: '664 000 0000' }] } }, { id: 'imss-cover-decree', validTo: null }, { id: 'school-entry', validTo: '2027-01-31' }],
      added: [legal], texts: { es: words, en: words },
    }));
    const entry = (id: string) => after.entries.find((one) => one.id === id)!;
    expect(entry('nss')).toMatchObject({ cost: 5000, leadDays: { usual: 2 }, directory: { phones: [{ number: '664 000 0000' }] } });
    expect('desk' in entry('nss')).toBe(false);
    expect('validTo' in entry('imss-cover-decree')).toBe(false);
    expect(entry('school-entry').validTo).toBe('2027-01-31');
    expect(after.entries.at(-1)).toEqual(legal);
    expect(after.edition).toBe('2026-11-BC-1');
    for (const before of CATALOGUE.entries) if (!['nss', 'imss-cover-decree', 'school-entry'].includes(before.id)) expect(entry(before.id)).toBe(before);
  });
  test("a state's new service is in the plan of who lives there and of nobody else", () => {
    const steps = (state: string) => plan({ catalogue: applied(withLegal), holdings: new Map(), profile: { pathway: 'returnee', age: 30, state, flags: new Set() }, unavailable: new Set(), goals: undefined, today: day('2026-12-01') }).steps;
    expect(steps('BC').find(({ step }) => step === 'bc-legal-help')?.state).toBe('ready');
    expect(steps('OC').find(({ step }) => step === 'bc-legal-help')?.state).not.toBe('ready');
  });
  test.each([
    ['an entry that is not there', edition({ changes: [{ id: 'ghost', cost: 0 }] }), 'unknown-entry', 'ghost'],
    ['one entry changed twice', edition({ changes: [{ id: 'nss', cost: 0 }, { id: 'nss', cost: 1 }] }), 'change-twice', '2026-11-BC-1'],
    ['an id that is taken', edition({ added: [{ ...legal, id: 'nss' }], texts: { es: words, en: words } }), 'id-taken', 'nss'],
    ['one id added twice', edition({ added: [legal, legal], texts: { es: words, en: words } }), 'id-taken', 'bc-legal-help'],
    ['a need that nothing gives', edition({ added: [{ ...legal, needs: 'ghost' }], texts: { es: words, en: words } }), 'need-not-given', 'bc-legal-help ghost'],
    ['dates the wrong way round', edition({ changes: [{ id: 'nss', validFrom: '2026-12-01', validTo: '2026-11-30' }] }), 'dates-order', 'nss'],
    ['an end before the beginning that was there', edition({ changes: [{ id: 'nss', validTo: '2000-01-01' }] }), 'dates-order', 'nss'],
    ['a renewal of what has no end', edition({ added: [{ ...legal, renewal: { opensDaysBefore: 3 } }], texts: { es: words, en: words } }), 'unsound', 'bc-legal-help'],
    ['what only the Procuraduría gives', edition({ added: [{ ...legal, gives: ['protection-plan'] }], texts: { es: words, en: words } }), 'gate-opened', 'bc-legal-help'],
    ['what only a lawyer gives', edition({ added: [{ ...legal, gives: ['bc-legal-help', 'legal-advice'] }], texts: { es: words, en: words } }), 'gate-opened', 'bc-legal-help'],
    ["another agency where the consulate's gate hangs on it", edition({ changes: [{ id: 'consulate-id', agency: 'inm' }] }), 'agency-fixed', 'consulate-id'],
    ['another agency for what is nobody’s business', edition({ changes: [{ id: 'health', agency: 'inm' }] }), 'agency-fixed', 'health'],
    ['another agency where a yes was said to this one', edition({ changes: [{ id: 'transport-home', agency: 'state-government' }] }), 'agency-fixed', 'transport-home'],
    ['a move without consent', edition({ added: [{ ...legal, movesAway: true }], texts: { es: words, en: words } }), 'consent-missing', 'bc-legal-help'],
    ['a return that is not by choice', edition({ added: [{ ...legal, consent: 'return', movesAway: true }], texts: { es: words, en: words } }), 'consent-missing', 'bc-legal-help'],
    ['the own consulate without asking', edition({ added: [{ ...legal, agency: 'consulate-of-origin' }], texts: { es: words, en: words } }), 'consent-missing', 'bc-legal-help'],
  ] as const)('is refused with %s', (_, published, code, at) => {
    expect(applyEdition(CATALOGUE, published)).toMatchObject({ ok: false, error: expect.arrayContaining([{ code, at }]) });
    expect(faults(published)).toContainEqual({ code, at });
  });
  test('money, protection and papers held by definition have no place in it, nor has a field that nobody knows', () => {
    for (const over of [{ entitlement: { amount: 1, oncePerPerson: true } }, { protection: true }, { shown: { impliedBy: ['returnee'] } }, { clears: 'doubtful' }, { colour: 'red' }]) {
      expect(PublishedEdition.safeParse({ ...edition(), added: [{ ...legal, ...over }] }).success).toBe(false);
    }
    expect(PublishedEdition.safeParse({ ...edition(), changes: [{ id: 'paisano-card', entitlement: { amount: 1, oncePerPerson: true } }] }).success).toBe(false);
    expect(PublishedEdition.safeParse({ ...edition(), texts: { es: { 'case.title': 'x' }, en: {} } }).success).toBe(false);
  });
  test('whatever is changed, it applies or says why; what it does not name is the same, and every person still has a plan', () => {
    const lead = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30)).map(([a, b, c]) => ({ least: a, usual: a + b, most: a + b + c }));
    const date = fc.integer({ min: 0, max: 900 }).map((days) => new Date(Date.UTC(2025, 5, 1) + days * 86_400_000).toISOString().slice(0, 10));
    const change = fc.record({
      id: fc.constantFrom(...CATALOGUE.entries.map(({ id }) => id), 'ghost'), cost: fc.oneof(fc.nat(100_000), fc.constant(null)), leadDays: lead, validFrom: date, validTo: fc.oneof(date, fc.constant(null)),
      place: fc.constantFrom('online', 'centre-work'), desk: fc.constantFrom('help', null), sure: fc.constantFrom('law', 'unsure'),
    }, { requiredKeys: ['id'] });
    fc.assert(fc.property(fc.array(change, { maxLength: 8 }), fc.boolean(), fc.constantFrom('returnee', 'asylum', 'mpp'), (changes, adds, pathway) => {
      const published = edition({ changes: changes as PublishedEditionData['changes'], ...(adds ? { added: [legal], texts: { es: words, en: words } } : {}) });
      const made = applyEdition(CATALOGUE, published);
      if (!made.ok) { expect(made.error.length).toBeGreaterThan(0); return; }
      const named = new Set(changes.map(({ id }) => id));
      for (const [at, before] of CATALOGUE.entries.entries()) if (!named.has(before.id)) expect(made.value.entries[at]).toBe(before);
      expect(made.value.entries.length).toBe(CATALOGUE.entries.length + (adds ? 1 : 0));
      const planned = plan({ catalogue: made.value, holdings: new Map(), profile: { pathway, age: 30, flags: new Set() }, unavailable: new Set(), goals: undefined, today: day('2026-12-01'), consents: new Set(ConsentPurpose.options) });
      expect(planned.steps.length).toBe(made.value.entries.length);
    }), { numRuns: 150, seed: 3 });
  });
});

test('what is different about an entry under another edition is named, whatever the order of its keys', () => {
  const nss = CATALOGUE.entries.find(({ id }) => id === 'nss')!;
  expect(changedFacts(nss, { ...nss, leadDays: { most: nss.leadDays.most, usual: nss.leadDays.usual, least: nss.leadDays.least }, source: 'another source' })).toEqual([]);
  const { cost: _, ...priceless } = { ...nss, place: 'online', bring: [], leadDays: { ...nss.leadDays, most: 99 } };
  expect(changedFacts(nss, priceless)).toEqual(['place', 'cost', 'leadDays', 'bring']);
});

describe('publishing', () => {
  test('a sound edition may go out, and the next that carries it on', () => {
    expect(faults(withLegal)).toEqual([]);
    expect(faults(PublishedEdition.parse({ ...withLegal, edition: '2026-11-BC-2' }), [withLegal])).toEqual([]);
  });
  test.each([
    ['the name of a shipped edition', edition({ edition: CATALOGUE.edition }), [], 'edition-taken', CATALOGUE.edition],
    ['a name that was published', edition(), [edition()], 'edition-taken', '2026-11-BC-1'],
    ['a first day that is over', edition({ validFrom: '2026-11-24' }), [], 'begins-too-early', '2026-11-25'],
    ['a first day before that of the last one', edition({ edition: 'b', validFrom: '2026-11-30' }), [edition()], 'begins-too-early', '2026-12-01'],
    ['another catalogue below it', edition({ base: '2020-01' }), [], 'other-base', '2020-01'],
    ['an added service let fall', edition({ edition: 'b' }), [withLegal], 'entry-dropped', 'bc-legal-help'],
    ['a service without its words', edition({ added: [legal], texts: { es: {}, en: {} } }), [], 'text-missing', 'step.bc-legal-help.why'],
    ['a place without English words', edition({ changes: [{ id: 'nss', place: 'imss-otay' }], texts: { es: { 'place.imss-otay': 'IMSS Otay' }, en: {} } }), [], 'text-missing', 'place.imss-otay'],
    ['Creole words for what has none in Spanish', edition({ texts: { es: {}, en: {}, ht: { 'place.x1': 'x' } } }), [], 'text-missing', 'place.x1'],
  ] as const)('is refused with %s', (_, next, earlier, code, at) => {
    expect(faults(next, earlier)).toContainEqual({ code, at });
  });
});

describe('the edition in force', () => {
  const first = edition({ changes: [{ id: 'nss', cost: 1 }] });
  const mended = edition({ edition: 'mended', changes: [{ id: 'nss', cost: 2 }] });
  const later = edition({ edition: 'later', validFrom: '2027-02-01', changes: [{ id: 'nss', cost: 3 }] });
  const unfit = edition({ edition: 'unfit', validFrom: '2027-03-01', changes: [{ id: 'ghost' }] });
  const on = (date: string) => inForceOn(EDITIONS, [first, mended, later, unfit], day(date)).catalogue;
  test('is the shipped one before any, then the last that has begun; of two of one day the later; what this app can’t apply is passed over', () => {
    expect(on('2026-11-30')).toBe(CATALOGUE);
    expect([on('2026-12-01'), on('2027-01-31'), on('2027-02-01'), on('2027-05-01')].map((one) => one?.edition)).toEqual(['mended', 'mended', 'later', 'later']);
    expect(on('2020-01-01')).toBeUndefined();
  });
  test('each has its days, and no two share one', () => {
    const all = ['2026-12-01', '2027-02-01'].map((date) => on(date)!);
    expect(all.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([['2026-12-01', '2027-01-31'], ['2027-02-01', '2027-02-28']]);
    expect(overlaps(all)).toEqual([]);
  });
});

describe('the words of an edition', () => {
  test('come over the shipped ones; a language without them reads Spanish; a credential goes by the added step that gives it', () => {
    const published = edition({
      added: [{ ...legal, gives: ['bc-legal-help', 'bc-letter'] }],
      texts: { es: { ...words, 'step.nss.name': 'NSS nuevo' }, en: { ...words, 'step.nss.name': 'New NSS' }, ht: { 'step.bc-legal-help.name': 'Èd legal' } },
    });
    const shipped = { 'step.nss.name': 'Nimewo sekirite sosyal', 'step.rfc.name': 'RFC' };
    expect(wordsWith(shipped, published, 'ht')).toMatchObject({ 'step.nss.name': 'NSS nuevo', 'step.rfc.name': 'RFC', 'step.bc-legal-help.name': 'Èd legal', 'step.bc-letter.name': 'Èd legal' });
    expect(wordsWith(shipped, published, 'en')['step.nss.name']).toBe('New NSS');
    expect(wordsWith(shipped, undefined, 'ht')).toBe(shipped);
    expect([begunOn([published], day('2026-11-30')), begunOn([published], day('2026-12-01'))]).toEqual([undefined, published]);
  });
});
