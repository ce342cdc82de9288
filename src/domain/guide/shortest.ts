/**
 * The earliest day for every credential: Knuth's generalisation of Dijkstra to AND/OR graphs.
 * Steps run side by side, so "all of" costs its slowest part and "any of" its quickest; a step
 * adds its lead time. That function never gets smaller when an input grows, so the cheapest
 * unsettled step is final each time and cycles (ID ↔ INE ↔ address) can't hold themselves up.
 * Equal days are told apart by the number of steps in a row, then by the catalogue's order.
 */
import type { CatalogueEntry, CredentialId, Need, StepId } from './catalogue.ts';

/** Days from today, and steps in a row; compared in that order. */
export type Cost = { readonly days: number; readonly depth: number };
/** How a credential is best had: held already, or by a step that starts at `start`. */
export type Way = { readonly cost: Cost; readonly entry?: CatalogueEntry; readonly start?: Cost };
export type Ways = ReadonlyMap<CredentialId, Way>;

export const NOW: Cost = { days: 0, depth: 0 };
const NEVER: Cost = { days: Number.POSITIVE_INFINITY, depth: Number.POSITIVE_INFINITY };

export const compareCost = (a: Cost, b: Cost): number => (a.days === b.days ? (a.depth === b.depth ? 0 : a.depth - b.depth) : a.days - b.days);
export const isReachable = (cost: Cost): boolean => cost.days !== Number.POSITIVE_INFINITY;

/**
 * The quickest way to every credential that can be had at all.
 * @param entries the steps that may be planned, in catalogue order
 * @param held what is held today
 */
export function quickestWays(entries: readonly CatalogueEntry[], held: Iterable<CredentialId>): Ways {
  const ways = new Map<CredentialId, Way>();
  for (const credential of held) ways.set(credential, { cost: NOW });
  const waiting = new Set(entries);
  for (;;) {
    let best: { entry: CatalogueEntry; start: Cost; cost: Cost } | undefined;
    for (const entry of waiting) {
      const start = costOf(entry.needs, ways);
      if (!isReachable(start)) continue;
      const cost = { days: start.days + entry.leadDays.usual, depth: start.depth + 1 };
      if (!best || compareCost(cost, best.cost) < 0) best = { entry, start, cost };
    }
    if (!best) return ways;
    waiting.delete(best.entry);
    for (const credential of best.entry.gives) {
      if (!ways.has(credential)) ways.set(credential, { cost: best.cost, entry: best.entry, start: best.start });
    }
  }
}

/** When a need can be met; `days` is infinite when it can't. */
export function costOf(need: Need, ways: Ways): Cost {
  if (typeof need === 'string') return ways.get(need)?.cost ?? NEVER;
  if ('all' in need) return need.all.map((part) => costOf(part, ways)).reduce((a, b) => (compareCost(b, a) > 0 ? b : a), NOW);
  return need.any.map((part) => costOf(part, ways)).reduce((a, b) => (compareCost(b, a) < 0 ? b : a), NEVER);
}

/** The credentials by which a need is met quickest: every part of "all", the best part of "any" (the first among equals). */
export function chosenFor(need: Need, ways: Ways): CredentialId[] {
  if (typeof need === 'string') return [need];
  if ('all' in need) return [...new Set(need.all.flatMap((part) => chosenFor(part, ways)))];
  let best = need.any[0]!;
  for (const part of need.any) if (compareCost(costOf(part, ways), costOf(best, ways)) < 0) best = part;
  return chosenFor(best, ways);
}

/** The steps on the quickest way to the goals, each once. Goals that can't be reached add nothing. */
export function stepsTo(goals: readonly CredentialId[], ways: Ways): Set<StepId> {
  const steps = new Set<StepId>();
  const visit = (credential: CredentialId): void => {
    const entry = ways.get(credential)?.entry;
    if (!entry || steps.has(entry.id)) return;
    steps.add(entry.id);
    chosenFor(entry.needs, ways).forEach(visit);
  };
  goals.forEach(visit);
  return steps;
}

/** Days until a credential is had by its chosen way, when every step takes its least or its most. */
export function daysAlong(credential: CredentialId, ways: Ways, pace: 'least' | 'usual' | 'most'): number | undefined {
  const entry = ways.get(credential)?.entry;
  if (!entry) return ways.has(credential) ? 0 : undefined;
  const starts = chosenFor(entry.needs, ways).map((part) => daysAlong(part, ways, pace) ?? 0);
  return Math.max(0, ...starts) + entry.leadDays[pace];
}
