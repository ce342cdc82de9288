/** The service directory as an HSDS 3.0 file: what goes out comes back, what others send is read as far as it goes, and nothing is lost without a word. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AGENCIES, BRING, PLACES } from '#catalogue/agencies.ts';
import { CENTRES } from '#catalogue/centres.ts';
import { CATALOGUE } from '#catalogue/edition.ts';
import { EN } from '#catalogue/text/en.ts';
import { ES } from '#catalogue/text/es.ts';
import { Pathway } from '#domain/case/events.ts';
import { PlainDate } from '#domain/foundation/plain-date.ts';
import { CatalogueEntry } from '#domain/guide/catalogue.ts';
import { Directory, Weekday } from '#domain/guide/directory.ts';
import { exportHsds } from '#domain/guide/hsds/export.ts';
import { readService, readServices } from '#domain/guide/hsds/import.ts';
import { knownFrom } from '#domain/guide/hsds/known.ts';
import { MOST_TEXT, readHsdsFile } from '#domain/guide/hsds/read-file.ts';
import { stableUuid } from '#domain/guide/hsds/stable-uuid.ts';
import { stateByName } from '#domain/guide/hsds/state-by-name.ts';
import { STATES } from '#domain/identifiers/states.ts';
import { BARE, STATE_OFFICE } from './fixtures.ts';

const today = PlainDate.parse('2026-11-24');
const words = (dictionary: Readonly<Record<string, string>>) => (key: string): string | undefined => dictionary[key];
const known = knownFrom({ agencies: AGENCIES, places: PLACES, bring: BRING, ids: CATALOGUE.entries.map(({ id }) => id), added: [], words: [words(ES), words(EN)] });
const sentences = { eligibility: () => 'Para personas repatriadas', wait: () => 'De 1 a 3 días' };
const exported = (entries: readonly CatalogueEntry[], es: Readonly<Record<string, string>> = ES, en: Readonly<Record<string, string>> = EN): string =>
  JSON.stringify(exportHsds({ catalogue: { ...CATALOGUE, entries: [...entries] }, centres: CENTRES, words: words(es), otherWords: { en: words(en) }, sentences, today }));
const imported = (text: string) => {
  const file = readHsdsFile(text);
  if (!file.ok) throw new Error(file.error);
  return { faults: file.value.faults, read: readServices(file.value.services, known, today) };
};
/** The draft as an entry again, when everything in it has a code. */
const entryOf = ({ texts: _texts, agency, place, bring, ...rest }: ReturnType<typeof readService>['draft']): unknown =>
  ({ ...rest, agency: (agency as { code: string }).code, place: (place as { code: string }).code, bring: bring.map((one) => (one as { code: string }).code) });

describe('out and in again', () => {
  test('the whole catalogue comes back as it went, with its words and without a note', () => {
    const { faults, read } = imported(exported(CATALOGUE.entries));
    expect(faults).toEqual([]);
    expect(read.map(({ draft }) => entryOf(draft))).toEqual(CATALOGUE.entries);
    expect(read.flatMap(({ notes }) => notes)).toEqual([]);
    for (const { draft } of read) {
      expect(draft.texts.es).toEqual({ name: words(ES)(`step.${draft.id}.name`), why: words(ES)(`step.${draft.id}.why`) });
      expect(draft.texts.en).toEqual({ name: words(EN)(`step.${draft.id}.name`), why: words(EN)(`step.${draft.id}.why`) });
    }
  });

  const line = fc.stringMatching(/^[A-ZÑa-zé0-9][A-ZÑa-zé0-9 ,.-]{1,60}[a-z]$/);
  const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  const opt = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const directory = fc.record({
    about: fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => lines.join(' ')),
    schedules: fc.array(fc.record({ days: fc.subarray([...Weekday.options], { minLength: 1 }), opens: clock, closes: clock, text: line }, { requiredKeys: ['days'] }), { minLength: 1, maxLength: 5 }),
    languages: fc.uniqueArray(fc.constantFrom('es', 'en', 'ht', 'nah', 'mix'), { minLength: 1 }),
    phones: fc.array(fc.record({ number: fc.stringMatching(/^\d{3} \d{3} \d{4}$/), extension: fc.nat(9999), text: line }, { requiredKeys: ['number'] }), { minLength: 1, maxLength: 3 }),
    address: fc.record({ line, town: line, state: fc.constantFrom(...Object.keys(STATES)), postalCode: fc.stringMatching(/^\d{5}$/) }),
    url: fc.constant('https://example.org/a'), email: fc.constant('a@example.org'),
  }, { requiredKeys: [] }).map((one) => (Object.keys(one).length > 0 ? Directory.parse(one) : undefined));
  const price = fc.oneof(fc.nat(1_000_000), fc.tuple(fc.nat(500_000), fc.nat(500_000)).map(([least, more]) => ({ least, most: least + more })));
  const entry = fc.record({
    base: fc.constantFrom(...CATALOGUE.entries), agency: fc.constantFrom(...AGENCIES), place: fc.constantFrom(...PLACES), bring: fc.uniqueArray(fc.constantFrom(...BRING), { maxLength: 8 }),
    cost: opt(price), minAge: opt(fc.integer({ min: 0, max: 120 })), maxAge: opt(fc.integer({ min: 0, max: 120 })), states: opt(fc.uniqueArray(fc.constantFrom(...Object.keys(STATES)), { minLength: 1, maxLength: 5 })),
    pathways: opt(fc.subarray([...Pathway.options], { minLength: 1 })), directory: opt(directory), name: line, why: opt(line),
  });

  test('whatever the mapping covers is kept: hours, telephones, address, languages, prices, ages, states, papers, words', () => {
    fc.assert(fc.property(entry, ({ base, minAge, maxAge, states, pathways, cost, directory: told, name, why, ...codes }) => {
      const people = { pathways, minAge, maxAge, states };
      const { cost: _cost, ...rest } = base;
      const one = CatalogueEntry.parse(JSON.parse(JSON.stringify({ ...rest, ...codes, cost, for: people, directory: told })));
      const es = { ...ES, [`step.${base.id}.name`]: name, [`step.${base.id}.why`]: why } as Record<string, string>;
      if (why === undefined) delete es[`step.${base.id}.why`];
      const { read: [back] } = imported(exported([one], es));
      expect(entryOf(back!.draft)).toEqual(one);
      expect(back!.draft.texts.es).toEqual({ name, ...(why === undefined ? {} : { why }) });
      expect(back!.notes).toEqual([]);
    }), { numRuns: 400, seed: 11 });
  });

  test('what a directory tool changed in HSDS fields is taken, and what only the rule says stays', () => {
    const page = JSON.parse(exported([CATALOGUE.entries.find(({ id }) => id === 'rfc')!])) as { contents: Record<string, unknown>[] };
    Object.assign(page.contents[0]!, { name: 'RFC nuevo', cost_options: [{ amount: 50, currency: 'MXN' }], minimum_age: 16 });
    const { read: [back] } = imported(JSON.stringify(page));
    const before = CATALOGUE.entries.find(({ id }) => id === 'rfc')!;
    expect(entryOf(back!.draft)).toEqual({ ...before, cost: 5000, for: { ...before.for, minAge: 16 } });
    expect(back!.draft.texts.es.name).toBe('RFC nuevo');
  });

  test('it is a page of an HSDS API: every object has an id, no id twice for two things, and the same again tomorrow', () => {
    const text = exported(CATALOGUE.entries);
    expect(exported(CATALOGUE.entries)).toBe(text);
    const page = JSON.parse(text) as { total_items: number; contents: { id: string; service_at_locations: { id: string; location: { id: string; name: string } }[] }[] };
    expect(page).toMatchObject({ total_items: CATALOGUE.entries.length, total_pages: 1, first_page: true, last_page: true, empty: false });
    const ids = page.contents.flatMap((one) => [one.id, ...one.service_at_locations.map(({ id }) => id)]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const names = new Map(page.contents.flatMap((one) => one.service_at_locations.map(({ location }) => [location.id, location.name] as const)));
    for (const { name } of CENTRES) expect([...names.values()]).toContain(name);
  });
  test('a computed id is the same for the same thing and another for another', () => {
    fc.assert(fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 3 }), fc.array(fc.string(), { minLength: 1, maxLength: 3 }), (a, b) => (stableUuid(...a) === stableUuid(...b)) === (a.join('\u0000') === b.join('\u0000'))));
  });
});

describe('a file from elsewhere', () => {
  test('everything that has a place is taken, and the rest is listed in the file\'s own words', () => {
    const { read: [office] } = imported(JSON.stringify([STATE_OFFICE]));
    expect(office!.draft).toEqual({
      id: 'apoyo-para-traslado-de-migrantes', kind: 'service', needs: { all: [] }, gives: ['apoyo-para-traslado-de-migrantes'], for: { minAge: 18, maxAge: 70, states: ['BC'] },
      agency: { words: 'Secretaría del Migrante' }, place: { words: 'Módulo Otay' }, bring: [{ code: 'carta' }, { words: 'Boleto de autobús' }], cost: 0,
      leadDays: { least: 0, usual: 1, most: 30 }, validFrom: '2026-11-24', source: 'HSDS, Secretaría del Migrante, 2026-09-30', sure: 'unsure',
      texts: { es: { name: 'Apoyo para traslado de migrantes', why: 'Apoyo económico para llegar a su municipio.' } },
      directory: {
        schedules: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], opens: '08:00', closes: '15:00', text: 'Con ficha' }, { text: 'El primer día del mes, jornada en la garita' }],
        phones: [{ number: '664 123 4567', extension: 12, text: 'De 8 a 15 horas' }], languages: ['ht'],
        address: { line: 'Blvd. Bellas Artes 10, Otay', town: 'Tijuana', state: 'BC', postalCode: '22500' }, url: 'https://example.org/traslado', email: 'apoyo@example.org',
      },
    });
    expect(office!.notes.map(({ code, field, text }) => [code, field, text])).toEqual([
      ['other-places', 'service_at_locations', 'Módulo Mexicali: Calle 1, Mexicali'],
      ['area-unknown', 'service_areas', 'Zona norte'],
      ['lead-days-guessed', 'wait_time', 'Tres días'],
      ['not-taken', 'application_process', 'Pida una ficha en la entrada.'],
      ['not-taken', 'organization.website', 'https://example.org'],
      ['not-taken', 'schedules.freq', 'MONTHLY'],
      ['not-taken', 'schedules.bymonthday', '1'],
      ['not-taken', 'languages.name', 'Mixteco'],
      ['not-taken', 'service_at_locations.location.transportation', 'Camión azul'],
      ['not-taken', 'contacts.name', 'Ana Persona'],
      ['not-taken', 'contacts.title', 'Jefa'],
    ]);
  });

  test('a bare service is still one: without an organization it is the state\'s, a price in dollars is told and not converted', () => {
    const { read: [bare] } = imported(JSON.stringify({ contents: [BARE] }));
    expect(bare!.draft).toMatchObject({ id: 'comedor', agency: { code: 'state-government' }, place: { code: 'state-office' }, cost: 2050, bring: [], for: {}, sure: 'unsure' });
    expect(bare!.draft.directory).toBeUndefined();
    expect(bare!.notes.map(({ code, text }) => [code, text])).toEqual([['other-currency', '5 usd'], ['lead-days-guessed', ''], ['not-active', 'inactive']]);
  });

  test('what the file repeats at another level is no loss, and what differs there is', () => {
    const phone = { number: '664 123 4567' };
    const { read: [one] } = imported(JSON.stringify({ name: 'A', status: 'active', phones: [phone], contacts: [{ phones: [phone, { number: '664 000 0000' }] }], organization: { name: 'DIF', phones: [phone] } }));
    expect(one!.notes.filter(({ code }) => code === 'not-taken')).toEqual([{ code: 'not-taken', field: 'contacts.phones.number', text: '664 000 0000' }]);
  });

  test('a name that is taken or says nothing still gives an id of its own', () => {
    const { read } = imported(JSON.stringify(['CURP', '警', 'Comedor', 'comedor', 'A '.repeat(80)].map((name, id) => ({ id: String(id), name }))));
    for (const { draft } of read) expect(draft.id).toMatch(/^[a-z][a-z0-9-]{1,40}$/);
    expect(read.map(({ draft }) => draft.id)).toEqual(['curp-2', 'nuevo', 'comedor', 'comedor-2', expect.stringMatching(/^a-a/)]);
    expect(read[4]!.notes.map(({ code }) => code)).toContain('shortened');
  });

  test.each([
    ['too large', 'x'.repeat(MOST_TEXT + 1), 'too-large'], ['not JSON', 'id,name\n1,Comedor', 'not-json'], ['a photo', '\u0089PNG\r\n', 'not-json'], ['an empty list', '[]', 'no-services'],
    ['something else', '{"type":"FeatureCollection","features":[]}', 'no-services'], ['a number', '7', 'no-services'], ['a page without services', '{"contents":[]}', 'no-services'],
    ['tables of an older version', '{"organizations":[{}],"services":[{}],"locations":[{}]}', 'older-version'], ['more than anybody reviews', JSON.stringify(Array.from({ length: 2001 }, () => BARE)), 'too-many'],
  ])('%s is refused as a whole with one reason', (_, text, reason) => expect(readHsdsFile(text)).toEqual({ ok: false, error: reason }));

  test('a service that can\'t be read is told by its number, name, field and fault, and the others are read', () => {
    const { faults, read } = imported(JSON.stringify([{ id: '1' }, { name: 'A', minimum_age: 'doce', status: 'closed' }, { ...BARE, required_documents: [{ document: 3 }] }, BARE, 'x', { name: 'y'.repeat(10_001) }]));
    expect(faults).toEqual([
      { service: 1, name: '', field: 'name', problem: 'missing' },
      { service: 2, name: 'A', field: 'status', problem: 'not-allowed' }, { service: 2, name: 'A', field: 'minimum_age', problem: 'wrong-type' },
      { service: 3, name: 'Comedor', field: 'required_documents.0.document', problem: 'wrong-type' },
      { service: 5, name: '', field: '', problem: 'wrong-type' },
      { service: 6, name: 'y'.repeat(120), field: 'name', problem: 'too-long' },
    ]);
    expect(read.map(({ draft }) => draft.id)).toEqual(['comedor']);
  });

  test('whatever JSON says, reading ends in a value and every draft is an entry', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }), fc.dictionary(fc.constantFrom('name', 'status', 'phones', 'schedules', 'languages', 'cost_options', 'url', 'description', 'service_areas', 'organization'), fc.jsonValue({ maxDepth: 3 })), (anything, service) => {
      readHsdsFile(JSON.stringify(anything));
      const file = readHsdsFile(JSON.stringify([{ ...service, name: 'Algo' }]));
      if (file.ok) for (const one of file.value.services) expect(CatalogueEntry.safeParse({ ...(entryOf(readService({ ...one, known, today }).draft) as object), agency: 'inm', place: 'online', bring: [] }).error).toBeUndefined();
    }), { numRuns: 500, seed: 5 });
  });

  test.each([['Baja California', 'BC'], ['estado de sonora', 'SR'], ['Coahuila de Zaragoza', 'CL'], ['CDMX', 'DF'], ['Estado de México', 'MC'], ['Texas', undefined], ['México', undefined]])('the state "%s" is %s', (name, code) => expect(stateByName(name)).toBe(code));
});
