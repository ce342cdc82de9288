/**
 * The cheapest way against every subset of steps: least money, then least days; and the plan that
 * prefers it.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '#catalogue/edition.ts';
import { Pathway } from '#domain/case/events.ts';
import { ConsentPurpose, type CatalogueEntry } from '#domain/guide/catalogue.ts';
import { priceOf, searchCheapest, UNKNOWN_PRICE } from '#domain/guide/cheapest.ts';
import type { Holding } from '#domain/guide/holdings.ts';
import { plan } from '#domain/guide/planner.ts';
import { search, stepsOf } from '#domain/guide/shortest.ts';
import { pesos } from '#domain/foundation/money.ts';
import { closedSteps } from '#domain/guide/unavailable.ts';
import { credential, daysByTable, graphs, holdings, HORIZON, TODAY } from './support/graphs.ts';

const price = (entries: readonly CatalogueEntry[]): number => entries.reduce((sum, { cost }) => sum + priceOf(cost).most, 0);

/** All subsets of the steps, each with its table of days: the least price that reaches all goals, and its soonest last day. */
function bestOfAllSubsets(entries: readonly CatalogueEntry[], held: ReadonlyMap<string, number | undefined>, goals: readonly string[]): { price: number; days: number } {
  const lastDay = (steps: readonly CatalogueEntry[]): number => {
    const table = daysByTable(steps, held);
    return Math.max(0, ...goals.map((goal) => { const day = table.get(goal)!.indexOf(true); return day < 0 ? Infinity : day; }));
  };
  let best = { price: Infinity, days: Infinity };
  for (let bits = 0; bits < 2 ** entries.length; bits += 1) {
    const steps = entries.filter((_, at) => (bits >> at) & 1);
    const cost = price(steps);
    if (cost > best.price) continue;
    const days = lastDay(steps);
    if (days !== Infinity && (cost < best.price || days < best.days)) best = { price: cost, days };
  }
  return best;
}

describe('the cheapest way', () => {
  test('is the best of all sets of steps: least money for all goals, then the soonest last day', () => {
    fc.assert(fc.property(graphs({ most: 6, prices: true, ending: true }), holdings({ ending: true }), fc.uniqueArray(credential, { minLength: 1, maxLength: 3 }), ({ entries }, held, wanted) => {
      const input = { entries, held, today: TODAY, horizon: HORIZON };
      const goals = wanted.filter((goal) => search(input).cost(goal).days !== Infinity);
      const { found, exact } = searchCheapest(input, wanted);
      const steps = stepsOf(found.route(goals));
      const best = bestOfAllSubsets(entries, held, goals);
      expect(exact).toBe(true);
      expect(price(entries.filter(({ id }) => steps.has(id)))).toBe(best.price);
      expect(Math.max(0, ...goals.map((goal) => found.cost(goal).days))).toBe(best.days);
    }), { numRuns: 2000 });
  }, 60_000);
  test('counts a price that nobody knows as dearer than any known one', () => {
    for (const entry of CATALOGUE.entries) if (entry.cost !== undefined) expect(priceOf(entry.cost).most, entry.id).toBeLessThan(UNKNOWN_PRICE);
    expect(priceOf(undefined)).toEqual({ least: UNKNOWN_PRICE, most: UNKNOWN_PRICE });
  });
});

describe('the plan that prefers money', () => {
  const profile = { pathway: 'returnee', mexican: true, age: 35, flags: new Set<string>() } as const;
  const consents = new Set(ConsentPurpose.options);
  const holding = (...names: string[]) => new Map<string, Holding>(names.map((name) => [name, {}]));
  const input = { catalogue: CATALOGUE, profile, consents, today: TODAY, goals: ['account-2'], holdings: holding('carta', 'curp', 'passport-mx'), unavailable: closedSteps(CATALOGUE, []) };
  const route = (made: ReturnType<typeof plan>) => made.steps.filter(({ onRoute }) => onRoute).map(({ step }) => step);

  test('pays nothing where a slower free way leads to the same', () => {
    // Not found at the desk: one day and up to 136 pesos online, or free by way of nothing else; so the price stays, and is told.
    const stuck = { ...input, goals: ['birth-certificate'], unavailable: new Set(['birth-certificate']) };
    expect(plan(stuck).cost).toEqual({ least: 7454, most: 13600, unknown: [] });
    // Online is quicker than the home registry and as dear: both ways agree.
    expect(route(plan({ ...stuck, prefer: 'cheapest' }))).toEqual(['birth-certificate-online']);
    const paid = { ...CATALOGUE, entries: CATALOGUE.entries.map((entry) => (entry.id === 'birth-certificate-home' ? { ...entry, cost: pesos(0) } : entry)) };
    expect(route(plan({ ...stuck, catalogue: paid }))).toEqual(['birth-certificate-online']);
    expect(route(plan({ ...stuck, catalogue: paid, prefer: 'cheapest' }))).toEqual(['birth-certificate-home']);
  });
  test.each(Pathway.options)('on the pathway %s is never dearer nor, where equal, slower than it must be', (pathway) => {
    for (const age of [10, 30]) for (const brought of [[], ['foreign-passport', 'matricula', 'job-offer']]) {
      const asked = { ...input, goals: undefined, profile: { pathway, age, flags: new Set<string>() }, holdings: holding(...brought) };
      const [quick, cheap] = [plan(asked), plan({ ...asked, prefer: 'cheapest' })];
      expect(cheap.goals.map(({ on }) => on !== undefined)).toEqual(quick.goals.map(({ on }) => on !== undefined));
      expect(cheap.cost.most + cheap.cost.unknown.length * UNKNOWN_PRICE).toBeLessThanOrEqual(quick.cost.most + quick.cost.unknown.length * UNKNOWN_PRICE);
      quick.goals.forEach(({ on }, at) => { if (on) expect(cheap.goals[at]!.on!.usual >= on.usual).toBe(true); });
    }
  });
});
