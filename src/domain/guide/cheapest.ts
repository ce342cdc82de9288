/**
 * The cheapest way, money first, then days. What it costs is the sum of the prices of its steps,
 * each step once, however many others wait for it (and once too where a paper has to be had anew).
 * Where prices differ from place to place the dear end counts, so that nobody is sent with too
 * little; a price that nobody knows is dearer than any known one.
 *
 * To find the set of least price is hard in general (sets share steps), but few steps cost anything
 * at all: the search walks over sets of priced steps, cheapest first, with all free steps at hand.
 * Priced steps without which a goal is out of reach are in every set from the start. So it is exact;
 * if a catalogue should ever have too many priced steps it says so and gives the quickest way.
 */
import type { CatalogueEntry, CredentialId, Need, Price, StepId } from './catalogue.ts';
import { credentialsIn } from './catalogue.ts';
import { isReachable, search, stepsOf, type Search, type SearchInput } from './shortest.ts';

/** MXN 100,000 for a price that nobody knows. */
export const UNKNOWN_PRICE = 10_000_000;
const MOST_SETS = 4000;

export const priceOf = (price: Price | undefined): { readonly least: number; readonly most: number } =>
  (price === undefined ? { least: UNKNOWN_PRICE, most: UNKNOWN_PRICE } : typeof price === 'number' ? { least: price, most: price } : price);

const dear = (entry: CatalogueEntry): number => priceOf(entry.cost).most;

type Candidate = { readonly steps: ReadonlySet<StepId>; readonly price: number; readonly found: Search };

/** The search over the free steps and the cheapest set of priced ones, for all the needs that can be met at all. */
export function searchCheapest(input: SearchInput, needs: readonly Need[]): { readonly found: Search; readonly exact: boolean } {
  const all = search(input);
  const goals = needs.filter((need) => isReachable(all.cost(need)));
  const asked = askedOnAnyWay(input.entries, goals);
  const priced = input.entries.filter((entry) => dear(entry) > 0 && entry.gives.some((credential) => asked.has(credential)));
  const withSteps = (steps: ReadonlySet<StepId>): Search => search({ ...input, entries: input.entries.filter((entry) => dear(entry) === 0 || steps.has(entry.id)) });
  const reachesAll = (found: Search): boolean => goals.every((goal) => isReachable(found.cost(goal)));
  // What one way does without is on no list of what every way needs.
  const used = stepsOf(all.route(goals));
  const must = new Set(priced.filter(({ id }) => used.has(id) && !reachesAll(search({ ...input, entries: input.entries.filter((entry) => entry.id !== id) }))).map(({ id }) => id));

  const priceOfSet = (steps: ReadonlySet<StepId>): number => priced.reduce((sum, entry) => sum + (steps.has(entry.id) ? dear(entry) : 0), 0);
  const waiting: { steps: ReadonlySet<StepId>; price: number }[] = [{ steps: must, price: priceOfSet(must) }];
  const seen = new Set<string>();
  let best: Candidate | undefined;
  while (waiting.length > 0) {
    waiting.sort((a, b) => a.price - b.price);
    const { steps, price } = waiting.shift()!;
    if (best && price > best.price) break;
    if (seen.size > MOST_SETS) return { found: all, exact: false };
    const found = withSteps(steps);
    if (reachesAll(found)) {
      if (!best || comesSooner(found, best.found, goals)) best = { steps, price, found };
      continue;
    }
    for (const entry of priced) {
      if (steps.has(entry.id) || found.when(entry.needs).length === 0) continue;
      const more = new Set([...steps, entry.id]);
      const name = [...more].toSorted().join(' ');
      if (seen.has(name)) continue;
      seen.add(name);
      waiting.push({ steps: more, price: price + dear(entry) });
    }
  }
  return { found: best?.found ?? all, exact: true };
}

/** Whether the last goal is had sooner, or with the same last day all together. */
function comesSooner(a: Search, b: Search, goals: readonly Need[]): boolean {
  const [one, other] = [a, b].map((found) => goals.map((goal) => found.cost(goal).days));
  const last = Math.max(0, ...one!) - Math.max(0, ...other!);
  return last !== 0 ? last < 0 : one!.reduce((sum, days, at) => sum + days - other![at]!, 0) < 0;
}

/** Every credential that the goals, or steps that could serve them, ask for. */
function askedOnAnyWay(entries: readonly CatalogueEntry[], goals: readonly Need[]): ReadonlySet<CredentialId> {
  const asked = new Set(goals.flatMap(credentialsIn));
  for (let size = -1; size !== asked.size;) {
    size = asked.size;
    for (const one of entries) if (one.gives.some((credential) => asked.has(credential))) credentialsIn(one.needs).forEach((credential) => asked.add(credential));
  }
  return asked;
}
