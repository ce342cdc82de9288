/** The next edition as an administrator prepares it: small changes over whatever was published last. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '#catalogue/edition.ts';
import { ES } from '#catalogue/text/es.ts';
import { PlainDate } from '#domain/foundation/plain-date.ts';
import { applyEdition, faultsOfEdition } from '#domain/guide/apply-edition.ts';
import { CHANGEABLE, changeBetween, changedEntry, differingFields, withoutField } from '#domain/guide/entry-change.ts';
import { freeEditionId, nextEdition, withItem, withoutItem } from '#domain/guide/next-edition.ts';
import type { EditionDraft } from '#domain/guide/next-edition.ts';
import { PublishedEdition } from '#domain/guide/published.ts';
import { codeFor, entryFromDraft, freeCode } from '#domain/guide/service-draft.ts';
import type { CodesOf, ServiceDraft } from '#domain/guide/service-draft.ts';

const day = (text: string): PlainDate => PlainDate.parse(text);
const entry = (id: string) => CATALOGUE.entries.find((one) => one.id === id)!;
const none = { byWords: new Map<string, string>(), isTaken: () => false };
const codes: CodesOf = { agency: { byWords: new Map([['dif', 'dif']]), isTaken: (code) => code === 'modulo-otay' }, place: { ...none, isTaken: (code) => code === 'modulo-otay' }, bring: none };
const draftOf = (id: string, over: Partial<ServiceDraft> = {}): ServiceDraft => ({
  id, kind: 'service', needs: { all: [] }, gives: [id], for: { states: ['BC'] }, agency: { words: 'DIF' }, place: { words: 'Módulo Otay', english: 'Otay office' }, bring: [{ code: 'carta' }, { words: 'Boleto' }], cost: 0,
  leadDays: { least: 0, usual: 1, most: 3 }, validFrom: '2026-11-01', source: 'Oficio 12 de la Secretaría', sure: 'programme', texts: { es: { name: 'Apoyo', why: 'Para llegar' }, ht: { name: 'Èd' } }, ...over,
});
const added = (id: string, over: Partial<ServiceDraft> = {}) => ({ kind: 'added', ...entryFromDraft(draftOf(id, over), codes) }) as const;
const facts = { edition: '2026-11-1', base: CATALOGUE.edition, validFrom: day('2026-11-26') };
const edition = (draft: EditionDraft, last?: PublishedEdition, over: Partial<typeof facts> = {}): PublishedEdition => PublishedEdition.parse(nextEdition(last, draft, { ...facts, ...over }));
const change = (id: string, over: object): EditionDraft => ({ items: [{ kind: 'change', change: changeBetween(entry(id), { ...entry(id), ...over })!, texts: {} }] });

describe('a change', () => {
  test('holds only what differs, and says what is gone', () => {
    expect(changeBetween(entry('rfc'), entry('rfc'))).toBeUndefined();
    expect(changeBetween(entry('rfc'), { ...entry('rfc'), cost: undefined, source: 'Otra' })).toEqual({ id: 'rfc', cost: null, source: 'Otra' });
    expect(withoutField({ id: 'rfc', cost: null, source: 'Otra' }, 'cost')).toEqual({ id: 'rfc', source: 'Otra' });
    expect(withoutField({ id: 'rfc', cost: null }, 'cost')).toBeUndefined();
  });
  test('laid over the entry it came from gives the entry it went to', () => {
    const two = fc.tuple(fc.constantFrom(...CATALOGUE.entries), fc.constantFrom(...CATALOGUE.entries), fc.subarray([...CHANGEABLE]));
    fc.assert(fc.property(two, ([before, other, fields]) => {
      const after = Object.fromEntries(Object.entries({ ...before, ...Object.fromEntries(fields.map((field) => [field, other[field]])) }).filter(([, value]) => value !== undefined)) as typeof before;
      const made = changeBetween(before, after);
      expect(made ? changedEntry(before, made) : before).toEqual(after);
      expect(made === undefined).toBe(differingFields(before, after).length === 0);
    }), { numRuns: 300, seed: 3 });
  });
});

describe('a new service', () => {
  test('finds agencies by their words, makes codes for new ones that nobody has, and brings its words', () => {
    const { entry: made, texts } = entryFromDraft(draftOf('apoyo'), codes);
    expect(made).toMatchObject({ id: 'apoyo', agency: 'dif', place: 'modulo-otay-2', bring: ['carta', 'boleto'] });
    expect(texts).toEqual({
      es: { 'place.modulo-otay-2': 'Módulo Otay', 'bring.boleto': 'Boleto', 'step.apoyo.name': 'Apoyo', 'step.apoyo.why': 'Para llegar' },
      en: { 'place.modulo-otay-2': 'Otay office', 'bring.boleto': 'Boleto', 'step.apoyo.name': 'Apoyo', 'step.apoyo.why': 'Para llegar' }, ht: { 'step.apoyo.name': 'Èd' },
    });
    expect(codeFor({ words: '¡¡!!' }, 'place', none).code).toBe('nuevo');
  });
  test('money, a protection measure, a paper held by definition and a cleared doubt are never among its facts', () => {
    const { entry: made } = entryFromDraft(draftOf('apoyo', { entitlement: { amount: 100, oncePerPerson: true }, protection: true, shown: { impliedBy: [] }, clears: 'doubtful' }), codes);
    expect(Object.keys(made)).not.toEqual(expect.arrayContaining(['entitlement']));
    for (const mark of ['entitlement', 'protection', 'shown', 'clears']) expect(made).not.toHaveProperty(mark);
  });
  test.each(['Módulo de Atención', '123', 'ñ', 'A'.repeat(90), '警察', 'x-y'])('the code of "%s" has the form of a code', (words) => expect(freeCode(words, (code) => code === 'modulo-de-atencion')).toMatch(/^[a-z][a-z0-9-]{1,40}$/));
});

describe('the next edition', () => {
  test('can be published: the INE window moved, INM\'s fee rose, a state has a new service', () => {
    const moved = change('ine', { place: 'dif-office' });
    const draft = withItem(withItem(moved, change('tvrh', { cost: 350_000 }).items[0]!), added('apoyo'));
    const made = edition(draft);
    expect(faultsOfEdition(made, { shipped: [CATALOGUE], earlier: [], notBefore: day('2026-11-25'), knows: (key) => key in ES })).toEqual([]);
    const applied = applyEdition(CATALOGUE, made);
    expect(applied.ok && applied.value.entries.filter(({ id }) => ['ine', 'tvrh', 'apoyo'].includes(id)).map(({ id, place, cost }) => [id, place, cost])).toEqual([['ine', 'dif-office', entry('ine').cost], ['tvrh', entry('tvrh').place, 350_000], ['apoyo', 'modulo-otay-2', 0]]);
  });
  test('carries what was published before, and the draft\'s own facts win', () => {
    const last = edition(withItem(change('ine', { cost: 100, place: 'dif-office' }), added('apoyo')));
    const next = edition(change('ine', { cost: 200 }), last, { edition: '2026-11-2' });
    expect(next.changes).toEqual([{ id: 'ine', cost: 200, place: 'dif-office' }]);
    expect(next.added).toEqual(last.added);
    expect(next.texts).toEqual(last.texts);
    const ended = edition({ items: [{ kind: 'change', change: { id: 'apoyo', validTo: day('2026-12-31'), sure: 'law' }, texts: {} }] }, last, { edition: '2026-11-2' });
    expect(ended.added).toEqual([{ ...last.added[0], validTo: '2026-12-31', sure: 'law' }]);
  });
  test('the same draft holds over an edition that somebody else published meanwhile', () => {
    const draft = withItem(change('ine', { cost: 200 }), added('apoyo'));
    const theirs = edition(withItem(change('ine', { place: 'dif-office' }), added('otro', { place: { code: 'online' } })), undefined, { edition: '2026-11-1' });
    const mine = edition(draft, theirs, { edition: '2026-11-2' });
    expect(mine.changes).toEqual([{ id: 'ine', place: 'dif-office', cost: 200 }]);
    expect(mine.added.map(({ id }) => id)).toEqual(['otro', 'apoyo']);
  });
  test('an item stands once for an entry, and each can be taken back', () => {
    const twice = withItem(withItem({ items: [] }, added('apoyo')), added('apoyo', { cost: 500 }));
    expect(twice.items).toHaveLength(1);
    expect(withoutItem(twice, 'apoyo').items).toEqual([]);
  });
  test('its id is the month and a number that nobody used', () => {
    expect(freeEditionId(day('2026-11-26'), new Set(['2026-11', '2026-11-1', '2026-11-2']))).toBe('2026-11-3');
  });
});
