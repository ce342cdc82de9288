import { describe, expect, test } from 'vitest';
import type { CaseRow } from '#device/engine/api.ts';
import { createSearchIndex } from '#device/search.ts';
import { foldText } from '#domain/person/likeness.ts';
import type { Instant, PlainDate } from '#domain/foundation/plain-date.ts';
import { caseId } from './support/tablet.ts';

const row = (n: number, name: string, more: Partial<CaseRow> = {}): CaseRow => ({
  id: caseId(n), folio: `TJ-A23-2222-${n}`, name, sortKey: foldText(name), status: 'open', assignedTo: null, arrivedOn: '2026-11-23' as PlainDate,
  changedAt: '2026-11-23T09:00:00.000Z' as Instant, nationalities: [], numbers: [], waiting: [], hasPending: false, ...more,
});
function index(...rows: CaseRow[]) {
  const made = createSearchIndex();
  for (const one of rows) made.put(one);
  return made;
}
const people = () => index(
  row(1, 'José Luis Núñez Peña', { folio: 'TJ-A23-222C-K', birthYear: 1990, nationalities: ['MEX'] }),
  row(2, 'Marie-Ange Jean-Baptiste', { numbers: ['5266412345678'], birthYear: 1985, nationalities: ['HTI'] }),
  row(3, 'María González', { numbers: ['GOGM900101MDFNNR05', '12345678903'] }),
  row(4, 'Gonzalo Marín'),
);
const found = (text: string) => people().find(text).map((hit) => [hit.row.id === caseId(1) ? 1 : hit.row.id === caseId(2) ? 2 : hit.row.id === caseId(3) ? 3 : 4, hit.why]);

describe('search', () => {
  test.each<[string, (number | string)[][]]>([
    ['nunez', [[1, 'name']]],
    ['NÚÑEZ pe', [[1, 'name']]],
    ['jean baptiste', [[2, 'name']]],
    ['gonzales', [[3, 'alike']]],
    ['gonz', [[4, 'name'], [3, 'name']]],
    ['gozalez maria', [[3, 'alike']]],
    ['tj a23 222c k', [[1, 'folio']]],
    ['222C', [[1, 'folio']]],
    ['gogm900101', [[3, 'number']]],
    ['641 234', [[2, 'number']]],
    ['123-4567 8903', [[3, 'number']]],
    ['nobody here', []],
    ['', []],
  ])('finds by "%s"', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('forgets a name that was corrected and a case that left', () => {
    const one = index(row(1, 'Ana Lopes'));
    one.put(row(1, 'Ana Ruiz'));
    expect(one.find('lopes')).toEqual([]);
    expect(one.find('ruiz')).toHaveLength(1);
    one.remove(caseId(1));
    expect(one.find('ruiz')).toEqual([]);
  });

  test('finds one typing error among twenty thousand', () => {
    const syllables = ['ma', 'ri', 'lo', 'pe', 'gu', 'san', 'cha', 'ro'];
    const word = (n: number) => [n % 8, Math.floor(n / 8) % 8, Math.floor(n / 64) % 8].map((at) => syllables[at]).join('');
    const many = createSearchIndex();
    for (let n = 0; n < 20_000; n += 1) many.put(row(n, `${word(n)} ${word(n * 7 + 3)} ${word(n * 13 + 5)}`));
    many.put(row(20_001, 'Wenceslao Ixtlixochitl'));
    expect(many.find('wenceslao ixtlixochtil').map((hit) => [hit.row.id, hit.why])).toEqual([[caseId(20_001), 'alike']]);
  });
});

describe('possible duplicates while typing', () => {
  test('say why', () => {
    const hints = people().duplicates({ name: { given: 'Jose Luis', firstSurname: 'Nunes', secondSurname: 'Peña' }, birth: { known: 'year', year: 1990 }, nationalities: ['MEX'] });
    expect(hints.map((hint) => [hint.row.id, hint.reasons])).toEqual([[caseId(1), ['similar-name', 'same-birth-year', 'same-nationality']]]);
  });

  test('are found by a shared phone, however it was written', () => {
    const hints = people().duplicates({ name: { given: 'Mari' }, phone: '+52 (664) 123 45678' });
    expect(hints.map((hint) => [hint.row.id, hint.reasons[0]])).toEqual([[caseId(2), 'same-number']]);
  });

  test.each([[{}], [null], ['text'], [{ name: { given: 5 } }], [{ birth: { known: 'day', date: '2020-02-31' } }]])('are none, and nothing breaks, for a half-typed form (%j)', (draft) => {
    expect(people().duplicates(draft)).toEqual([]);
  });
});
