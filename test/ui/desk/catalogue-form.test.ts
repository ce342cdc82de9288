/** The catalogue's pages without a browser: what the form makes of an entry and back, what is kept, what is found and said. */
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '#catalogue/edition.ts';
import { PlainDate } from '#domain/foundation/plain-date.ts';
import { changeBetween } from '#domain/guide/entry-change.ts';
import { PublishedEdition } from '#domain/guide/published.ts';
import { entryFromDraft } from '#domain/guide/service-draft.ts';
import { createDraftStore } from '#ui/desk/catalogue/draft-store.ts';
import { agencyOf, blankForm, bringOf, bringWords, directoryOf, entryFormSchema, entryFormShape, flatNeeds, formOf, leadOf, needOf, placeOf, priceOf } from '#ui/desk/catalogue/entry-form.ts';
import type { EntryForm } from '#ui/desk/catalogue/entry-form.ts';
import { foundEntries } from '#ui/desk/catalogue/EntryList.tsx';
import { ownWords, prepare } from '#ui/desk/catalogue/preparation.ts';
import { sayFor, sayLead, sayPrice, sayValue } from '#ui/desk/catalogue/say-entry.ts';
import type { EntryWords } from '#ui/desk/catalogue/say-entry.ts';
import { SOURCES } from '#ui/parts/cite-entry.ts';
import { sayHours } from '#ui/parts/contact.ts';
import { CATALOGUE_PAGES_ES } from '#ui/text/es/catalogue-pages.ts';
import { CONTACT_ES } from '#ui/text/es/contact.ts';
import { ES } from '#ui/text/es.ts';

const today = PlainDate.parse('2026-11-25');
const entry = (id: string) => CATALOGUE.entries.find((one) => one.id === id)!;
const plain = prepare([], { items: [] }, today);
const words: EntryWords = { t: ES, pages: CATALOGUE_PAGES_ES, contact: CONTACT_ES, sources: SOURCES.es, language: 'es', today, day: (date) => `<${date}>`, money: (centavos) => `$${centavos / 100}`, text: (key) => plain.words.es[key] ?? key };
const faults = (form: EntryForm, isNew = false): Record<string, string> => Object.fromEntries((entryFormSchema(isNew).safeParse(form).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));

describe('the form', () => {
  test('shows every shipped entry so that saving it untouched changes nothing', () => {
    for (const before of CATALOGUE.entries) {
      const form = formOf(before);
      expect(faults(form), before.id).toEqual({});
      expect([agencyOf(form), placeOf(form), bringOf(form)]).toEqual([{ code: before.agency }, { code: before.place }, before.bring.map((code) => ({ code }))]);
      const after = { ...before, cost: priceOf(form), leadDays: leadOf(form), directory: directoryOf(form, before.directory) };
      expect(changeBetween(before, after), before.id).toBeUndefined();
      if (flatNeeds(before.needs)) expect(flatNeeds(needOf(form))).toEqual(flatNeeds(before.needs));
    }
  });
  test('keeps hours, the second telephone that it does not show, and a page without its https', () => {
    const directory = { phones: [{ number: '664 123 4567', extension: 12 }, { number: '664 000 0000' }], schedules: [{ days: ['MO' as const], opens: '08:00', closes: '15:00' }], url: 'https://example.org' };
    const form = formOf({ ...entry('ine'), directory });
    expect(directoryOf({ ...form, url: 'example.org' }, directory)).toEqual(directory);
    expect(faults({ ...form, url: 'example.org' })).toEqual({});
  });
  const blank = blankForm(today);
  test.each<[string, Partial<EntryForm>, Record<string, string>]>([
    ['a price that is no number', { costKind: 'one', costLeast: '12x' }, { costLeast: 'amount' }],
    ['no price', { costKind: 'one' }, { costLeast: 'needed' }],
    ['a range the wrong way round', { costKind: 'range', costLeast: '20', costMost: '10' }, { costMost: 'amount-order' }],
    ['days the wrong way round', { least: '3', usual: '2', most: '5' }, { usual: 'number-order' }],
    ['no days', { usual: '' }, { usual: 'needed' }],
    ['a last day before the first', { validTo: '2026-11-24' }, { validTo: 'days-order' }],
    ['a day that does not exist', { validTo: '2026-02-30' }, { validTo: 'day' }],
    ['a place without its name', { place: '+' }, { placeWords: 'needed' }],
    ['a source of nothing', { source: ' ' }, { source: 'needed' }],
    ['half an address', { line: 'Calle 1', town: 'Tijuana' }, { addressState: 'address', postalCode: 'address' }],
    ['a postal code of four digits', { line: 'Calle 1', town: 'Tijuana', addressState: 'BC', postalCode: '2200' }, { postalCode: 'postal-code' }],
    ['hours of no day', { hours: [{ days: [], opens: '08:00', closes: '', text: '' }] }, { 'hours.0.text': 'hours' }],
    ['a page that is none', { url: 'no hay' }, { url: 'url' }],
    ['ages the wrong way round', { minAge: '18', maxAge: '12' }, { maxAge: 'ages-order' }],
  ])('says under its field: %s', (_, over, wrong) => expect(faults({ ...blank, source: 'Oficio 1', ...over })).toEqual(wrong));
  test('a new service needs its name and its line in Spanish and English, and nothing in other languages', () => {
    expect(faults({ ...blank, source: 'Oficio 1' }, true)).toEqual({ 'name.es': 'needed', 'name.en': 'needed', 'why.es': 'needed', 'why.en': 'needed' });
  });
  test('what was typed by half is shown again, and what is no form is not', () => {
    expect(entryFormShape.safeParse(JSON.parse(JSON.stringify({ ...blank, costLeast: '12x' }))).data).toMatchObject({ costLeast: '12x' });
    for (const other of [undefined, null, 7, 'x', {}, { ...blank, least: 3 }]) expect(entryFormShape.safeParse(other).success).toBe(false);
  });
  test('new words to bring travel in the list, and come out as words', () => {
    expect(bringOf({ ...blank, bring: ['carta', bringWords(' Boleto usado ')] })).toEqual([{ code: 'carta' }, { words: 'Boleto usado' }]);
  });
});

describe('what is prepared', () => {
  const change = { kind: 'change', change: changeBetween(entry('ine'), { ...entry('ine'), cost: undefined, place: 'dif-office' })!, texts: {} } as const;
  const made = entryFromDraft({ ...entry('shelter'), id: 'apoyo', gives: ['apoyo'], agency: { code: 'dif' }, place: { words: 'Módulo Otay' }, bring: [], texts: { es: { name: 'Apoyo', why: 'Para llegar' }, en: { name: 'Help', why: 'To arrive' } } }, plain.codes);
  const draft = { items: [change, { kind: 'added' as const, ...made }] };

  test('is shown over the catalogue with its words, and may be published from today on', () => {
    const plan = prepare([], draft, today);
    expect(plan.faults).toEqual([]);
    expect(plan.next).toMatchObject({ edition: '2026-11-1', base: CATALOGUE.edition, validFrom: today });
    expect([plan.entries.find(({ id }) => id === 'ine')?.place, plan.words.es['step.apoyo.name'], plan.words.fr['step.apoyo.name'], plan.words.es['place.modulo-otay']]).toEqual(['dif-office', 'Apoyo', 'Apoyo', 'Módulo Otay']);
    expect([[...plan.changed], [...plan.added]]).toEqual([['ine'], ['apoyo']]);
    expect(plan.codes.place.isTaken('modulo-otay')).toBe(true);
  });
  test('never begins before the edition published last, whatever day was typed', () => {
    const last = PublishedEdition.parse({ edition: '2026-12-1', base: CATALOGUE.edition, validFrom: '2026-12-10', changes: [], added: [], texts: { es: {}, en: {} } });
    for (const validFrom of [undefined, '', '2026-11-30', 'x']) expect(prepare([last], { ...draft, validFrom }, today)).toMatchObject({ notBefore: '2026-12-10', validFrom: '2026-12-10', next: { edition: '2026-12-2' } });
    expect(prepare([last], { ...draft, validFrom: '2027-01-01' }, today).validFrom).toBe('2027-01-01');
  });
  test('says what speaks against it by the entry it is about', () => {
    expect(prepare([], { items: [{ ...change, change: { id: 'ine', validTo: PlainDate.parse('2000-01-01') } }] }, today).faults).toEqual([{ code: 'dates-order', at: 'ine' }]);
  });
  test('a file for others has a language\'s own words only', () => {
    const own = ownWords(prepare([], draft, today).next);
    expect([own.es('step.apoyo.name'), own.en('step.apoyo.name'), own.fr('step.apoyo.name'), own.fr('step.curp.name')]).toEqual(['Apoyo', 'Help', undefined, 'CURP (numéro personnel)']);
  });
});

describe('the store', () => {
  const memory = (room = Infinity) => {
    const texts = new Map<string, string>();
    return { texts, kept: { get: (key: string) => texts.get(key) ?? null, remove: (key: string) => { texts.delete(key); }, set: (key: string, text: string) => { if (text.length > room) throw new Error('quota'); texts.set(key, text); } } };
  };
  test('gives a draft back as it was kept, to its worker alone', () => {
    const { kept } = memory();
    const draft = { items: [{ kind: 'change' as const, change: { id: 'rfc', source: 'Oficio 9' }, texts: {} }], note: 'x', over: 3 };
    expect(createDraftStore(kept, 'a').keepDraft(draft)).toBe(true);
    expect(createDraftStore(kept, 'a').readDraft()).toEqual(draft);
    expect(createDraftStore(kept, 'b').readDraft()).toEqual({ items: [] });
  });
  test('knows which edition was seen last, for a draft that is begun with no network', () => {
    const { kept, texts } = memory();
    expect(createDraftStore(kept, 'a').readSeen()).toBe(0);
    createDraftStore(kept, 'a').keepSeen(4);
    expect([createDraftStore(kept, 'a').readSeen(), createDraftStore(kept, 'b').readSeen()]).toEqual([4, 0]);
    texts.set('ventanilla.catalogue.a.seen', 'x');
    expect(createDraftStore(kept, 'a').readSeen()).toBe(0);
  });
  test('says when there is no room, and sets apart what it can\'t read', () => {
    const { kept, texts } = memory(20);
    expect(createDraftStore(kept, 'a').keepDraft({ items: [], note: 'mucho más texto' })).toBe(false);
    texts.set('ventanilla.catalogue.a', '{"later":1}');
    expect(createDraftStore(kept, 'a').readDraft()).toEqual({ items: [] });
    expect([...texts.values()]).toEqual(['{"later":1}', '{"later":1}']);
  });
});

describe('the words', () => {
  test('a lead time is said by what differs, and in working days where it counts these', () => {
    expect([[0, 0, 0], [0, 0, 3], [2, 2, 2], [1, 7, 30]].map(([least, usual, most]) => sayLead({ least: least!, usual: usual!, most: most! }, words))).toEqual(['Se hace en el momento', 'El mismo día; a lo más, 3 días', '2 días', 'De 1 a 30 días, casi siempre 7']);
    expect(sayLead({ least: 1, usual: 1, most: 1, unit: 'business' }, words)).toBe('1 día hábil');
  });
  test('a price, for whom, hours and a change are sentences', () => {
    expect([sayPrice(undefined, words), sayPrice(entry('birth-certificate-online').cost, words), sayFor(entry('shelter'), words)]).toEqual(['Nadie lo ha confirmado', 'de $74.54 a $136', ['Para todas las personas.']]);
    expect(sayFor(entry('dif-referral'), words)).toEqual(['Con alguna de estas señales: Menor sin compañía · Edad en duda']);
    expect([sayHours({ days: ['MO', 'TU', 'WE', 'FR'], opens: '08:00', closes: '15:00' }, CONTACT_ES), sayHours({ days: ['MO', 'TU', 'WE'], text: 'con cita' }, CONTACT_ES)]).toEqual(['lunes, martes, miércoles, viernes, 08:00 a 15:00', 'lunes a miércoles · con cita']);
    expect([sayValue(entry('ine'), 'validTo', words), sayValue(entry('imss-cover-decree'), 'validTo', words), sayValue(entry('ine'), 'desk', words)]).toEqual(['sin fecha', '<2025-12-31>', 'nada']);
  });
  test('the list is narrowed by any word, by state, by what has ended, by what nobody confirmed', () => {
    const all = { text: '', state: undefined, ended: false, unsure: false };
    const ids = (over: Partial<typeof all> | { state: string }) => foundEntries(CATALOGUE.entries, { ...all, ...over }, words).map(({ id }) => id);
    expect(ids({})).toHaveLength(CATALOGUE.entries.length);
    expect(ids({ text: 'credencial ELECTORAL' })).toEqual(['ine']);
    expect(ids({ state: 'DF' })).toEqual(CATALOGUE.entries.filter((one) => one.for.states?.includes('DF')).map(({ id }) => id));
    expect(ids({ ended: true })).toContain('imss-cover-decree');
    expect(ids({ unsure: true })).toEqual(CATALOGUE.entries.filter(({ sure }) => sure === 'unsure').map(({ id }) => id));
  });
});
