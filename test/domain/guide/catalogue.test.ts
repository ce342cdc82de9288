import { describe, expect, test } from 'vitest';
import { parseCatalogue } from '#domain/guide/catalogue.ts';

const entry = {
  id: 'one', kind: 'document', needs: { all: [] }, gives: ['one'], for: {}, agency: 'inm', place: 'home', cost: 0,
  leadDays: { least: 0, usual: 1, most: 2 }, bring: [], validFrom: '2026-01-01', source: 'a source', sure: 'law',
};
const errorsOf = (...entries: unknown[]) => {
  const parsed = parseCatalogue({ edition: 'e', entries });
  return parsed.ok ? [] : parsed.error;
};

describe('a catalogue from outside', () => {
  test('is read when it is sound, nested needs included', () => {
    const parsed = parseCatalogue({ edition: 'e', entries: [entry, { ...entry, id: 'two', needs: { all: ['one', { any: ['three', { all: ['four', 'five'] }] }] } }] });
    expect(parsed).toMatchObject({ ok: true, value: { edition: 'e' } });
  });
  test.each([
    ['an id twice', [entry, entry], 'duplicate-id'],
    ['dates the wrong way round', [{ ...entry, validTo: '2025-12-31' }], 'dates-order'],
    ['a day that does not exist', [{ ...entry, validFrom: '2026-02-30' }], 'date'],
    ['lead times out of order', [{ ...entry, leadDays: { least: 3, usual: 1, most: 2 } }], 'lead-order'],
    ['an empty "any of", which nothing could meet', [{ ...entry, needs: { any: [] } }], 'needs'],
    ['a field that nobody knows', [{ ...entry, colour: 'red' }], 'colour'],
    ['an id of other letters', [{ ...entry, id: 'Año' }], 'id'],
    ['half a centavo', [{ ...entry, cost: 0.5 }], 'cost'],
    ['a price that falls', [{ ...entry, cost: { least: 2, most: 1 } }], 'price-order'],
    ['a renewal of what has no end', [{ ...entry, renewal: { opensDaysBefore: 5 } }], 'renewal-without-end'],
    ['a paper of two days that takes working days', [{ ...entry, validForDays: 2, leadDays: { ...entry.leadDays, unit: 'business' } }], 'business-days-too-short'],
    ['a consent of no known purpose', [{ ...entry, consent: 'anything' }], 'consent'],
    ['a state that is no two letters', [{ ...entry, for: { states: ['CDMX'] } }], 'states'],
  ])('is refused with %s', (_, entries, fault) => {
    expect(errorsOf(...entries).join('\n')).toContain(fault);
  });
  test('is refused when it is something else', () => {
    for (const other of [undefined, null, 7, 'x', [], {}]) expect(parseCatalogue(other).ok).toBe(false);
  });
});
