import { describe, expect, test } from 'vitest';
import type { CaseRow } from '#device/engine/api.ts';
import { approvalsOf } from '#device/approvals.ts';
import { createPairFinder } from '#device/duplicate-pairs.ts';
import type { IndexedRow } from '#device/rows.ts';
import type { CaseId, ItemId, PersonId } from '#domain/foundation/ids.ts';
import { pesos } from '#domain/foundation/money.ts';
import type { Instant, PlainDate } from '#domain/foundation/plain-date.ts';
import { foldText } from '#domain/person/likeness.ts';
import { ANA, OTHER_CENTRE, uuid } from '../support/cases.ts';
import { caseId } from './support/tablet.ts';

const TODAY = '2026-11-23' as PlainDate;
const AT = '2026-11-23T09:00:00.000Z' as Instant;
const indexed = (n: number, name: string, row: Partial<CaseRow> = {}, more: Partial<IndexedRow> = {}): IndexedRow => ({
  row: { id: caseId(n), folio: `F${n}`, name, sortKey: foldText(name), status: 'open', assignedTo: null, arrivedOn: '2026-11-20' as PlainDate, changedAt: AT, nationalities: ['MEX'], birthYear: 1990, numbers: [], waiting: [], hasPending: false, ...row },
  personId: uuid<PersonId>(50_000 + n), granted: [], serials: [], sameAs: [], ...more,
});
const mapOf = (...rows: IndexedRow[]) => new Map(rows.map((one) => [one.row.id, one]));
const numberOf = (id: CaseId) => Number.parseInt(id.slice(-12), 16) - 10_000;
async function pairsOf(...rows: IndexedRow[]) {
  const found = await createPairFinder(async () => {}).pairs(mapOf(...rows), TODAY);
  return found.map((pair) => [numberOf(pair.one.id), numberOf(pair.two.id)]);
}
const OLD = { arrivedOn: '2026-01-05' as PlainDate };

describe('possible duplicates', () => {
  test.each<[string, [IndexedRow, IndexedRow], boolean]>([
    ['the same name with a typing error and the same year', [indexed(1, 'José García López'), indexed(2, 'Jose Garcia Lopes')], true],
    ['surnames swapped', [indexed(1, 'José García López'), indexed(2, 'José López García')], true],
    ['a second surname left out', [indexed(1, 'José García López'), indexed(2, 'José García')], true],
    ['an old case and a new one', [indexed(1, 'José García López', OLD), indexed(2, 'José García López')], true],
    ['the same number under another name', [indexed(1, 'José García López', { numbers: ['GALJ900101HDFRPS05'] }), indexed(2, 'Pepe Gracián', { numbers: ['GALJ900101HDFRPS05'] })], true],
    ['a slip in the day of birth', [indexed(1, 'José García López', { bornOn: '1990-03-12' as PlainDate }), indexed(2, 'José García Lopes', { bornOn: '1990-03-21' as PlainDate })], true],
    ['day and month of birth swapped', [indexed(1, 'José García López', { bornOn: '1990-03-12' as PlainDate }), indexed(2, 'José García Lopes', { bornOn: '1990-12-03' as PlainDate })], true],
    ['a birth in another month on another day', [indexed(1, 'José García López', { bornOn: '1990-03-12' as PlainDate }), indexed(2, 'José García Lopes', { bornOn: '1990-07-25' as PlainDate })], false],
    ['one name in common', [indexed(1, 'José García López'), indexed(2, 'José Ruiz Mora')], false],
    ['the same name, twenty years apart', [indexed(1, 'José García López'), indexed(2, 'José García López', { birthYear: 1970 })], false],
    ['two old cases', [indexed(1, 'José García López', OLD), indexed(2, 'José García López', OLD)], false],
    ['two old cases, of which one has just come from another centre', [indexed(1, 'José García López', OLD), indexed(2, 'José García López', { ...OLD, cameFrom: OTHER_CENTRE })], true],
    ['a case that is on its way to another centre', [indexed(1, 'José García López'), indexed(2, 'José García López', { goesTo: OTHER_CENTRE })], false],
    ['two closed cases', [indexed(1, 'José García López', { status: 'closed' }), indexed(2, 'José García López', { status: 'closed' })], false],
    ['two returns of one person', [indexed(1, 'José García López'), indexed(2, 'José García López', {}, { personId: uuid<PersonId>(50_001) })], false],
    ['a pair that was judged', [indexed(1, 'José García López', {}, { judged: [caseId(2)] }), indexed(2, 'José García López')], false],
    ['brothers who share a phone in one household', [indexed(1, 'José García López', { numbers: ['6641112222'], householdId: 'h' }), indexed(2, 'Juan García López', { numbers: ['6641112222'], householdId: 'h' })], false],
  ])('%s', async (_, rows, isPair) => {
    expect(await pairsOf(...rows)).toHaveLength(isPair ? 1 : 0);
    expect(await pairsOf(rows[1], rows[0])).toHaveLength(isPair ? 1 : 0);
  });

  test('name the later arrival first and the likeliest pair first, with its reasons', async () => {
    const pairs = await createPairFinder(async () => {}).pairs(mapOf(indexed(1, 'Ana Ruiz Mora'), indexed(2, 'Ana Ruiz Mora', OLD), indexed(3, 'José García López'), indexed(4, 'José García Lópes', { birthYear: 1991 })), TODAY);
    expect(pairs.map((pair) => numberOf(pair.one.id))).toEqual([1, expect.any(Number)]);
    expect(pairs[0]).toMatchObject({ score: 100, reasons: ['same-name', 'same-birth-year', 'same-nationality'] });
  });

  test('do not make a pair of everybody who gave a shelter’s phone', async () => {
    const phone = { numbers: ['6641112222'], birthYear: 1990 };
    expect(await pairsOf(...['Ana Ruiz', 'Beatriz Mora', 'Carla Soto', 'Diana Vega', 'Elsa Paz', 'Fania Ríos'].map((name, n) => indexed(n, name, phone)))).toEqual([]);
  });

  test('after the first time follow what changed, and only that', async () => {
    const rows = mapOf(indexed(1, 'José García López'), indexed(2, 'Ana Ruiz Mora', OLD));
    const finder = createPairFinder(async () => {});
    const now = async () => (await finder.pairs(rows, TODAY)).map((pair) => [numberOf(pair.one.id), numberOf(pair.two.id)]);
    expect(await now()).toEqual([]);
    const put = (one: IndexedRow) => { rows.set(one.row.id, one); finder.changed(one.row.id); };
    put(indexed(3, 'José García Lopez'));
    expect(await now()).toHaveLength(1);
    put(indexed(2, 'Josué García López', OLD));
    expect(await now()).toHaveLength(3);
    put(indexed(3, 'Wilner Désir'));
    expect(await now()).toEqual([[1, 2]]);
    rows.delete(caseId(1));
    finder.changed(caseId(1));
    expect(await now()).toEqual([]);
  });

  test('among twenty thousand are found in slices, and the thread is given back between them', async () => {
    const given = ['José', 'María', 'Juan', 'Ana', 'Luis', 'Rosa', 'Pedro', 'Elena', 'Carlos', 'Lucía'];
    const syllables = ['ma', 'ri', 'lo', 'pe', 'gu', 'san', 'cha', 'ro', 'vel', 'tin'];
    const surname = (n: number) => [n, Math.floor(n / 10), Math.floor(n / 100)].map((at) => syllables[at % 10]).join('');
    const rows = mapOf(...Array.from({ length: 20_000 }, (_, n) => indexed(n, `${given[n % 10]} ${surname(n * 7 + 3)} ${surname(n * 13 + 5)}`, { birthYear: 1950 + (n % 61), ...(n % 4 === 0 ? {} : OLD) })));
    rows.set(caseId(20_001), indexed(20_001, 'Wenceslao Ixtlixochitl Paz'));
    rows.set(caseId(20_002), indexed(20_002, 'Wenceslao Ixtlixochtil Paz', OLD));
    let pauses = 0;
    const pairs = await createPairFinder(async () => { pauses += 1; }).pairs(rows, TODAY);
    expect(pairs.filter((pair) => pair.one.id === caseId(20_001)).map((pair) => pair.two.id)).toEqual([caseId(20_002)]);
    expect(pauses).toBeGreaterThan(200);
  });
});

describe('a request that waits', () => {
  const ask = (n: number, at: string) => ({ requestId: uuid<ItemId>(n), programme: 'paisano-card', amount: pesos(2000), by: ANA, at: at as Instant });

  test('comes with what was given before, here or in another case of the same person, and with who looks alike', async () => {
    const rows = mapOf(
      indexed(1, 'José García López', {}, { asks: [ask(1, '2026-11-22T09:00:00.000Z')], sameAs: [caseId(3)], given: ['bus-ticket'] }),
      indexed(2, 'José García Lopez'),
      indexed(3, 'Josefo García', { birthYear: 1950 }, { given: ['paisano-card'] }),
      indexed(4, 'Ana Ruiz Mora', {}, { asks: [ask(2, '2026-11-21T09:00:00.000Z')] }),
      indexed(5, 'Wilner Désir', { status: 'closed' }, { asks: [ask(3, '2026-11-21T09:00:00.000Z')] }),
    );
    const found = approvalsOf(rows, await createPairFinder(async () => {}).pairs(rows, TODAY));
    expect(found.map((one) => [numberOf(one.row.id), one.givenBefore, one.alike.map((row) => numberOf(row.id))])).toEqual([[4, [], []], [1, ['bus-ticket', 'paisano-card'], [2]]]);
  });
});
