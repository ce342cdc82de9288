/**
 * The search against an exhaustive one: on random graphs with cycles, the day of every credential
 * is the best of all derivations, and the plan made of it keeps its promises.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Catalogue, credentialsIn, type CatalogueEntry, type Need } from '#domain/guide/catalogue.ts';
import type { Holding } from '#domain/guide/holdings.ts';
import { plan, type Plan } from '#domain/guide/planner.ts';
import { quickestWays, stepsTo } from '#domain/guide/shortest.ts';
import { daysBetween, PlainDate } from '#domain/foundation/plain-date.ts';

const today = PlainDate.parse('2026-11-24');
const NAMES = ['ca', 'cb', 'cc', 'cd', 'ce', 'cf'] as const;
const credential = fc.constantFrom(...NAMES);
const { need } = fc.letrec<{ need: Need }>((tie) => ({
  need: fc.oneof({ maxDepth: 2, withCrossShrink: true }, credential,
    fc.record({ all: fc.array(tie('need'), { maxLength: 3 }) }), fc.record({ any: fc.array(tie('need'), { minLength: 1, maxLength: 3 }) })),
}));
const edge = fc.record({ needs: need, gives: fc.uniqueArray(credential, { minLength: 1, maxLength: 2 }), usual: fc.nat({ max: 5 }) });
const graph = fc.array(edge, { minLength: 1, maxLength: 7 }).map((edges): Catalogue => Catalogue.parse({
  edition: 'random',
  entries: edges.map(({ needs, gives, usual }, index) => ({
    id: `s${index}`, kind: 'service', needs, gives, for: {}, agency: 'ax', place: 'px', leadDays: { least: 0, usual, most: 9 }, bring: [],
    validFrom: '2020-01-01', source: 'random', sure: 'law',
  })),
}));
const heldSet = fc.uniqueArray(credential, { maxLength: 2 });
const planOf = (catalogue: Catalogue, held: readonly string[], goals: readonly string[]): Plan =>
  plan({ catalogue, holdings: new Map<string, Holding>(held.map((name) => [name, {}])), profile: { flags: new Set() }, unavailable: new Set(), goals, today });

/** Every derivation that uses no step twice in a row of needs: exact, and hopeless on large graphs. */
function bestByAllDerivations(entries: readonly CatalogueEntry[], held: readonly string[], wanted: string): number {
  const ofCredential = (name: string, used: readonly CatalogueEntry[]): number => (held.includes(name) ? 0
    : Math.min(Infinity, ...entries.filter((entry) => !used.includes(entry) && entry.gives.includes(name))
      .map((entry) => ofNeed(entry.needs, [...used, entry]) + entry.leadDays.usual)));
  const ofNeed = (part: Need, used: readonly CatalogueEntry[]): number => (typeof part === 'string' ? ofCredential(part, used)
    : 'all' in part ? Math.max(0, ...part.all.map((inner) => ofNeed(inner, used))) : Math.min(...part.any.map((inner) => ofNeed(inner, used))));
  return ofCredential(wanted, []);
}

describe('the quickest way', () => {
  test('is the best of all derivations, for every credential of a random graph', () => {
    fc.assert(fc.property(graph, heldSet, ({ entries }, held) => {
      const ways = quickestWays(entries, held);
      for (const name of NAMES) expect(ways.get(name)?.cost.days ?? Infinity).toBe(bestByAllDerivations(entries, held, name));
    }), { numRuns: 3000 });
  });
  test('can be walked: doing its steps as they become ready reaches every goal that has a date', () => {
    fc.assert(fc.property(graph, heldSet, fc.uniqueArray(credential, { minLength: 1, maxLength: 3 }), (catalogue, held, goals) => {
      const first = planOf(catalogue, held, goals);
      const steps = new Set(first.steps.filter(({ onRoute }) => onRoute).map(({ step }) => step));
      const holds = new Set<string>(held);
      const met = (part: Need): boolean => (typeof part === 'string' ? holds.has(part) : 'all' in part ? part.all.every(met) : part.any.some(met));
      for (let round = 0; round <= catalogue.entries.length; round += 1) {
        for (const entry of catalogue.entries) if (steps.has(entry.id) && met(entry.needs)) entry.gives.forEach((name) => holds.add(name));
      }
      for (const { credential: goal, on } of first.goals) expect(holds.has(goal)).toBe(on !== undefined);
    }), { numRuns: 1000 });
  });
  test('holding more never makes a goal later', () => {
    fc.assert(fc.property(graph, heldSet, credential, ({ entries }, held, more) => {
      const before = quickestWays(entries, held);
      const after = quickestWays(entries, [...held, more]);
      for (const [name, way] of before) expect(after.get(name)!.cost.days).toBeLessThanOrEqual(way.cost.days);
    }), { numRuns: 1000 });
  });
  test('does not go round: a step needs only what earlier steps or the person give', () => {
    const entries = Catalogue.parse({ edition: 'loop', entries: [['id-card', 'voter-card', 'photo'], ['voter-card', 'photo', 'voter'], ['photo', 'voter', 'idc']].map(([id, needs, gives]) => ({
      id, kind: 'document', needs, gives: [gives], for: {}, agency: 'ax', place: 'px', leadDays: { least: 0, usual: 0, most: 0 }, bring: [], validFrom: '2020-01-01', source: 'loop', sure: 'law',
    })) }).entries;
    const ways = quickestWays(entries, []);
    expect(ways.size).toBe(0);
    expect(stepsTo(['voter'], ways).size).toBe(0);
  });
});

describe('a plan of a random graph', () => {
  test('is the same plan for the same input', () => {
    fc.assert(fc.property(graph, heldSet, (catalogue, held) => {
      expect(planOf(catalogue, held, NAMES)).toEqual(planOf(structuredClone(catalogue), held.toReversed(), NAMES));
    }));
  });
  test('a step is ready exactly when its needs are held, and each alternative of a blocked one unblocks it with nothing to spare', () => {
    fc.assert(fc.property(graph, heldSet, (catalogue, held) => {
      const entries = new Map(catalogue.entries.map((entry) => [entry.id, entry]));
      for (const { step, state, missing } of planOf(catalogue, held, NAMES).steps) {
        const met = (part: Need, has: ReadonlySet<string>): boolean =>
          (typeof part === 'string' ? has.has(part) : 'all' in part ? part.all.every((inner) => met(inner, has)) : part.any.some((inner) => met(inner, has)));
        const needs = entries.get(step)!.needs;
        if (state === 'ready') expect(met(needs, new Set(held))).toBe(true);
        if (state !== 'blocked') continue;
        expect(met(needs, new Set(held))).toBe(false);
        expect(missing.length).toBeGreaterThan(0);
        for (const set of missing) {
          const names = set.map((part) => part.credential);
          expect(met(needs, new Set([...held, ...names]))).toBe(true);
          for (const spare of names) expect(met(needs, new Set([...held, ...names.filter((name) => name !== spare)]))).toBe(false);
          for (const name of names) expect(credentialsIn(needs)).toContain(name);
        }
      }
    }), { numRuns: 1000 });
  });
  test('days follow one another: a blocked step on the way starts when the last thing it waits for is had', () => {
    fc.assert(fc.property(graph, heldSet, (catalogue, held) => {
      for (const { step, readyOn, doneBy, onRoute, state } of planOf(catalogue, held, NAMES).steps) {
        if (!onRoute || state === 'done') continue;
        expect(daysBetween(readyOn!, doneBy!)).toBe(catalogue.entries.find(({ id }) => id === step)!.leadDays.usual);
        if (state === 'ready') expect(readyOn).toBe(today);
      }
    }));
  });
});
