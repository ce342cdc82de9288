/**
 * Random AND/OR graphs with cycles, papers that end and prices, small enough for oracles that try
 * everything: a table of days filled until nothing changes, and all subsets of steps.
 */
import fc from 'fast-check';
import { Catalogue, type CatalogueEntry, type Need } from '#domain/guide/catalogue.ts';
import { PlainDate } from '#domain/foundation/plain-date.ts';

export const TODAY = PlainDate.parse('2026-11-24');
export const NAMES = ['ca', 'cb', 'cc', 'cd', 'ce', 'cf'] as const;
/** Oracles look this far. */
export const HORIZON = 40;

export const credential = fc.constantFrom(...NAMES);
const { need } = fc.letrec<{ need: Need }>((tie) => ({
  need: fc.oneof({ maxDepth: 2, withCrossShrink: true }, credential,
    fc.record({ all: fc.array(tie('need'), { maxLength: 3 }) }), fc.record({ any: fc.array(tie('need'), { minLength: 1, maxLength: 3 }) })),
}));

type Shape = { readonly most?: number; readonly ending?: boolean; readonly prices?: boolean };

/** A catalogue of up to `most` steps; `ending` papers last some days, and steps may end by decree. */
export function graphs({ most = 7, ending = false, prices = false }: Shape = {}): fc.Arbitrary<Catalogue> {
  const edge = fc.record({
    needs: need, gives: fc.uniqueArray(credential, { minLength: 1, maxLength: 2 }), usual: fc.nat({ max: 5 }),
    lasts: ending ? fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }) : fc.constant(undefined),
    ends: ending ? fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined, freq: 5 }) : fc.constant(undefined),
    cost: prices ? fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6 }), fc.constant({ least: 1, most: 3 })) : fc.constant(0),
  });
  return fc.array(edge, { minLength: 1, maxLength: most }).map((edges) => Catalogue.parse({
    edition: 'random',
    entries: edges.map(({ needs, gives, usual, lasts, ends, cost }, index) => ({
      id: `s${index}`, kind: 'service', needs, gives, for: {}, agency: 'ax', place: 'px', cost, leadDays: { least: 0, usual, most: 9 }, bring: [],
      ...(lasts === undefined ? {} : { validForDays: lasts }), ...(ends === undefined ? {} : { validTo: new Date(Date.UTC(2026, 10, 24 + ends)).toISOString().slice(0, 10) }),
      validFrom: '2020-01-01', source: 'random', sure: 'law',
    })),
  }));
}

/** What is held, with the last good day, if it has one. */
export const holdings = ({ ending = false }: Shape = {}): fc.Arbitrary<ReadonlyMap<string, number | undefined>> =>
  fc.uniqueArray(fc.tuple(credential, ending ? fc.option(fc.nat({ max: 9 }), { nil: undefined }) : fc.constant(undefined)), { maxLength: 2, selector: ([name]) => name }).map((pairs) => new Map(pairs));

export const isMetOn = (part: Need, has: (name: string) => boolean): boolean =>
  typeof part === 'string' ? has(part) : 'all' in part ? part.all.every((inner) => isMetOn(inner, has)) : part.any.some((inner) => isMetOn(inner, has));

/** For each credential, day by day up to the horizon, whether it can be good: naive, filled until nothing changes. */
export function daysByTable(entries: readonly CatalogueEntry[], held: ReadonlyMap<string, number | undefined>): ReadonlyMap<string, readonly boolean[]> {
  const table = new Map<string, boolean[]>(NAMES.map((name) => [name, Array.from({ length: HORIZON + 1 }, (_, day) => held.has(name) && day <= (held.get(name) ?? HORIZON))]));
  const dayZero = Date.parse(TODAY);
  for (let changed = true; changed;) {
    changed = false;
    for (const entry of entries) {
      const lastStart = entry.validTo ? (Date.parse(entry.validTo) - dayZero) / 86_400_000 : HORIZON;
      for (let start = 0; start <= Math.min(HORIZON, lastStart); start += 1) {
        if (!isMetOn(entry.needs, (name) => table.get(name)![start]!)) continue;
        const end = start + entry.leadDays.usual;
        for (let day = end; day <= Math.min(HORIZON, end + (entry.validForDays ?? HORIZON)); day += 1) {
          for (const name of entry.gives) if (!table.get(name)![day]) { table.get(name)![day] = true; changed = true; }
        }
      }
    }
  }
  return table;
}
