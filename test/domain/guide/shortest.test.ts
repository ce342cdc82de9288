/**
 * The search against exhaustive ones: on random graphs with cycles, and with papers that end, the
 * days of every credential are those of a table filled day by day, and the way found can be walked.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Catalogue, credentialsIn, type CatalogueEntry, type Need } from '#domain/guide/catalogue.ts';
import type { Holding } from '#domain/guide/holdings.ts';
import { plan, type Plan } from '#domain/guide/planner.ts';
import { search, stepsOf } from '#domain/guide/shortest.ts';
import { includes, intersect, union, type Windows } from '#domain/guide/windows.ts';
import { daysBetween } from '#domain/foundation/plain-date.ts';
import { credential, daysByTable, graphs, holdings, HORIZON, isMetOn, NAMES, TODAY } from './support/graphs.ts';

const heldSet = fc.uniqueArray(credential, { maxLength: 2 });
const held = (names: readonly string[]) => new Map(names.map((name) => [name, undefined]));
const planOf = (catalogue: Catalogue, names: readonly string[], goals: readonly string[]): Plan =>
  plan({ catalogue, holdings: new Map<string, Holding>(names.map((name) => [name, {}])), profile: { flags: new Set() }, unavailable: new Set(), goals, today: TODAY });
const daysTo = (entries: readonly CatalogueEntry[], names: readonly string[], need: Need): number => search({ entries, held: held(names), today: TODAY }).cost(need).days;

/** Every derivation that uses no step twice in a row of needs: exact, and hopeless on large graphs. */
function bestByAllDerivations(entries: readonly CatalogueEntry[], names: readonly string[], wanted: string): number {
  const ofCredential = (name: string, used: readonly CatalogueEntry[]): number => (names.includes(name) ? 0
    : Math.min(Infinity, ...entries.filter((entry) => !used.includes(entry) && entry.gives.includes(name))
      .map((entry) => ofNeed(entry.needs, [...used, entry]) + entry.leadDays.usual)));
  const ofNeed = (part: Need, used: readonly CatalogueEntry[]): number => (typeof part === 'string' ? ofCredential(part, used)
    : 'all' in part ? Math.max(0, ...part.all.map((inner) => ofNeed(inner, used))) : Math.min(...part.any.map((inner) => ofNeed(inner, used))));
  return ofCredential(wanted, []);
}

describe('sets of days', () => {
  const set = fc.array(fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 6 })), { maxLength: 5 }).map((pairs) => pairs.reduce<Windows>((all, [from, length]) => union(all, [[from, from + length]]), []));
  test('united and intersected have exactly the days of either and of both', () => {
    fc.assert(fc.property(set, set, (a, b) => {
      for (let day = 0; day <= 40; day += 1) {
        expect(includes(union(a, b), day)).toBe(includes(a, day) || includes(b, day));
        expect(includes(intersect(a, b), day)).toBe(includes(a, day) && includes(b, day));
      }
    }));
  });
});

describe('the quickest way', () => {
  test('is the best of all derivations, for every credential of a random graph', () => {
    fc.assert(fc.property(graphs(), heldSet, ({ entries }, names) => {
      const found = search({ entries, held: held(names), today: TODAY });
      for (const name of NAMES) expect(found.cost(name).days).toBe(bestByAllDerivations(entries, names, name));
    }), { numRuns: 3000 });
  }, 60_000);
  test('knows every day on which a credential can be good, where papers end and rules end', () => {
    fc.assert(fc.property(graphs({ ending: true }), holdings({ ending: true }), ({ entries }, names) => {
      const found = search({ entries, held: names, today: TODAY, horizon: HORIZON });
      for (const [name, days] of daysByTable(entries, names)) {
        days.forEach((good, day) => { if (includes(found.when(name), day) !== good) expect.fail(`${name} on day ${day}: ${good}`); });
      }
    }), { numRuns: 4000 });
  }, 60_000);
  test('can be walked on its very days: each step finds its papers good on the day it starts, and every goal is had', () => {
    fc.assert(fc.property(graphs({ ending: true }), holdings({ ending: true }), fc.uniqueArray(credential, { minLength: 1, maxLength: 3 }), ({ entries }, names, goals) => {
      const found = search({ entries, held: names, today: TODAY, horizon: HORIZON });
      const { doings, uses } = found.route(goals);
      const done = new Set<(typeof doings)[number]>();
      const good = (name: string, day: number): boolean => (names.has(name) && day <= (names.get(name) ?? HORIZON))
        || [...done].some(({ entry, end }) => entry.gives.includes(name) && end <= day && day <= end + (entry.validForDays ?? Infinity));
      for (const _ of doings) for (const doing of doings) if (isMetOn(doing.entry.needs, (name) => good(name, doing.start))) done.add(doing);
      expect(done.size).toBe(doings.length);
      for (const goal of goals) { const { days } = found.cost(goal); if (days !== Infinity) expect(good(goal, days)).toBe(true); }
      // Nothing is done for nothing.
      for (const doing of doings) expect(uses.some(({ from }) => from === doing)).toBe(true);
    }), { numRuns: 4000 });
  }, 60_000);
  test('never gets longer by holding more', () => {
    fc.assert(fc.property(graphs(), heldSet, credential, ({ entries }, names, more) => {
      for (const name of NAMES) expect(daysTo(entries, [...names, more], name)).toBeLessThanOrEqual(daysTo(entries, names, name));
    }), { numRuns: 1000 });
  });
  test('does not go round: a step needs only what earlier steps or the person give', () => {
    const { entries } = Catalogue.parse({ edition: 'loop', entries: [['id-card', 'voter-card', 'photo'], ['voter-card', 'photo', 'voter'], ['photo', 'voter', 'idc']].map(([id, needs, gives]) => ({
      id, kind: 'document', needs, gives: [gives], for: {}, agency: 'ax', place: 'px', leadDays: { least: 0, usual: 0, most: 0 }, bring: [], validFrom: '2020-01-01', source: 'loop', sure: 'law',
    })) });
    const found = search({ entries, held: new Map(), today: TODAY });
    expect(found.cost('voter').days).toBe(Infinity);
    expect(stepsOf(found.route(['voter'])).size).toBe(0);
  });
});

describe('a plan of a random graph', () => {
  test('is the same plan for the same input', () => {
    fc.assert(fc.property(graphs(), heldSet, (catalogue, names) => {
      expect(planOf(catalogue, names, NAMES)).toEqual(planOf(structuredClone(catalogue), names.toReversed(), NAMES));
    }));
  });
  test('a step is ready exactly when its needs are held, and each alternative of a blocked one unblocks it with nothing to spare', () => {
    fc.assert(fc.property(graphs(), heldSet, (catalogue, names) => {
      const entries = new Map(catalogue.entries.map((entry) => [entry.id, entry]));
      for (const { step, state, missing } of planOf(catalogue, names, NAMES).steps) {
        const met = (has: ReadonlySet<string>): boolean => isMetOn(needs, (name) => has.has(name));
        const { needs } = entries.get(step)!;
        if (state === 'ready') expect(met(new Set(names))).toBe(true);
        if (state !== 'blocked') continue;
        expect(met(new Set(names))).toBe(false);
        expect(missing.length).toBeGreaterThan(0);
        for (const set of missing) {
          const lacks = set.map((part) => part.credential);
          expect(met(new Set([...names, ...lacks]))).toBe(true);
          for (const spare of lacks) expect(met(new Set([...names, ...lacks.filter((name) => name !== spare)]))).toBe(false);
          for (const name of lacks) expect(credentialsIn(needs)).toContain(name);
        }
      }
    }), { numRuns: 1000 });
  });
  test('days follow one another: a blocked step on the way starts when the last thing it waits for is had', () => {
    fc.assert(fc.property(graphs(), heldSet, (catalogue, names) => {
      for (const { step, readyOn, doneBy, onRoute, state } of planOf(catalogue, names, NAMES).steps) {
        if (!onRoute || state === 'done') continue;
        expect(daysBetween(readyOn!, doneBy!)).toBe(catalogue.entries.find(({ id }) => id === step)!.leadDays.usual);
        if (state === 'ready') expect(readyOn).toBe(TODAY);
      }
    }));
  });
});
