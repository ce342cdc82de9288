/**
 * The earliest day for every credential of an AND/OR graph with papers that end: Knuth's
 * generalisation of Dijkstra, carried from days to sets of days. For each credential the search
 * keeps the days on which it can be good; "all of" is the intersection, "any of" the union, a step
 * moves its start days by its lead time and holds for its validity. Sets only grow, round by round,
 * until nothing changes: so cycles (ID ↔ INE ↔ address) can't hold themselves up, and the first day
 * of each set is the best there is. A held paper that ends before its day of use is had anew in the
 * way found, and so is one got on the way.
 *
 * A way is read backwards: each need on its day, by the step that gives it soonest and still good,
 * among equals as the way went before, then by the fewest steps in a row, then in catalogue order.
 * Either the day or, within a day, the round gets smaller with each step back, so a way never goes
 * round; a step that takes no time is therefore never preferred for having been there before.
 */
import { addDays, daysBetween, type PlainDate } from '../foundation/plain-date.ts';
import { credentialsIn, type CatalogueEntry, type CredentialId, type Need, type StepId } from './catalogue.ts';
import { ALWAYS, firstFrom, includes, intersect, isSame, NEVER, union, type Windows } from './windows.ts';
import { workingDays } from './working-days.ts';

export type Pace = 'least' | 'usual' | 'most';
/** Days from today, and steps in a row; compared in that order. */
export type Cost = { readonly days: number; readonly depth: number };
/** A step done once, from day to day. */
export type Doing = { readonly entry: CatalogueEntry; readonly start: number; readonly end: number };
/** On a route: what a step done gives to another, or to a goal (`to` undefined). */
export type Use = { readonly credential: CredentialId; readonly from: Doing; readonly to: Doing | undefined };
export type Route = { readonly doings: readonly Doing[]; readonly uses: readonly Use[] };

export type SearchInput = {
  /** The steps that may be planned, in catalogue order. */
  readonly entries: readonly CatalogueEntry[];
  /** What is held, with the last day it is good, counted from today; without end when undefined. */
  readonly held: ReadonlyMap<CredentialId, number | undefined>;
  readonly today: PlainDate;
  /** Steps of the way shown before: among equally quick ones they come first, so that a plan does not jump. */
  readonly keep?: ReadonlySet<StepId> | undefined;
  /** No day later than this is told apart. */
  readonly horizon?: number | undefined;
};
export type Search = {
  /** The days on which a need can be met. */
  readonly when: (need: Need) => Windows;
  /** The first day a need can be met, and by how many steps in a row; infinite when never. */
  readonly cost: (need: Need) => Cost;
  /** The step that gives a credential soonest; undefined when held or out of reach. */
  readonly giver: (credential: CredentialId) => CatalogueEntry | undefined;
  /** What a need waits for on its first day: chosen and not held by then. Undefined when it is out of reach. */
  readonly waits: (need: Need) => CredentialId[] | undefined;
  /** The day a step usually ends that starts on a day. */
  readonly endOf: (entry: CatalogueEntry, start: number) => number;
  /** Everything to do for these needs, each as soon as can be. Needs out of reach add nothing. */
  readonly route: (needs: readonly Need[]) => Route;
  /** Days until a need is met by its way, when every step takes its least, usual or most. */
  readonly along: (need: Need, pace: Pace) => number;
};

const TEN_YEARS = 3650;
const NOW: Cost = { days: 0, depth: 0 };
const OUT_OF_REACH: Cost = { days: Number.POSITIVE_INFINITY, depth: Number.POSITIVE_INFINITY };

export const compareCost = (a: Cost, b: Cost): number => (a.days === b.days ? (a.depth === b.depth ? 0 : a.depth - b.depth) : a.days - b.days);
export const isReachable = (cost: Cost): boolean => cost.days !== Number.POSITIVE_INFINITY;

/** How something is had: `turn` is the round it was found in, or 0 when it is on the way shown before. */
type Found = Doing & { readonly turn: number };
type Node = { readonly entry: CatalogueEntry; readonly order: number; readonly inForce: Windows; starts: Windows; readonly grown: { round: number; starts: Windows }[] };

/** Searches once; the answers are read from it. */
export function search(input: SearchInput): Search {
  const horizon = input.horizon ?? TEN_YEARS;
  const endOf = leadTimes(input.today);
  const good = new Map<CredentialId, Windows>();
  for (const [credential, until] of input.held) good.set(credential, until === undefined ? ALWAYS : until < 0 ? NEVER : [[0, until]]);
  const nodes = input.entries.map((entry, order): Node => ({ entry, order, inForce: daysInForce(entry, input.today), starts: NEVER, grown: [] }));
  const givers = byCredential(nodes, (entry) => entry.gives);
  const when = (need: Need): Windows => daysOf(need, good);
  spread();

  const way = remember(wayTo);
  /** The day each step of a way ends at a pace: goals share most of their ways. */
  const endsAt = { least: new Map<string, number>(), most: new Map<string, number>() };
  return {
    when,
    cost: (need) => { const days = firstFrom(when(need), 0); return days === Number.POSITIVE_INFINITY ? OUT_OF_REACH : { days, depth: costAt(need, days).depth }; },
    giver: (credential) => { const day = firstFrom(good.get(credential) ?? NEVER, 0); return day === Number.POSITIVE_INFINITY ? undefined : way(credential, day)?.entry; },
    waits: (need) => { const day = firstFrom(when(need), 0); return day === Number.POSITIVE_INFINITY ? undefined : chosen(need, day).filter((credential) => way(credential, day) !== undefined); },
    endOf: (entry, start) => endOf(entry, start, 'usual'),
    route, along,
  };

  /** Rounds, until nothing grows. What a round finds is seen by the next, never within it. */
  function spread(): void {
    const waiters = byCredential(nodes, (entry) => credentialsIn(entry.needs));
    let dirty: Iterable<Node> = nodes;
    for (let round = 1; ; round += 1) {
      const found: [CredentialId, Windows][] = [];
      for (const node of dirty) {
        const starts = intersect(node.inForce, when(node.entry.needs));
        if (isSame(starts, node.starts)) continue;
        node.starts = starts;
        node.grown.push({ round, starts });
        const had = heldAfter(node.entry, starts);
        for (const credential of node.entry.gives) found.push([credential, had]);
      }
      const touched = new Set<Node>();
      for (const [credential, days] of found) {
        const before = good.get(credential) ?? NEVER;
        const after = union(before, days);
        if (isSame(before, after)) continue;
        good.set(credential, after);
        for (const node of waiters.get(credential) ?? []) touched.add(node);
      }
      if (touched.size === 0) return;
      dirty = [...touched].sort((a, b) => a.order - b.order);
    }
  }

  /** The days on which something is good when its step starts on any of these. */
  function heldAfter(entry: CatalogueEntry, starts: Windows): Windows {
    return starts.reduce<Windows>((days, [from, to]) => {
      const first = endOf(entry, from, 'usual');
      if (first > horizon) return days;
      const last = to === Number.POSITIVE_INFINITY || entry.validForDays === undefined ? Number.POSITIVE_INFINITY : endOf(entry, to, 'usual') + entry.validForDays;
      // Past the horizon a paper that renews itself would be followed for ever.
      return union(days, [[first, last >= horizon ? Number.POSITIVE_INFINITY : last]]);
    }, NEVER);
  }

  /** How a credential comes to be good on a day; undefined when it is held. Only asked of days on which it is. */
  function wayTo(credential: CredentialId, day: number): Found | undefined {
    if (input.held.has(credential) && day <= (input.held.get(credential) ?? Number.POSITIVE_INFINITY)) return undefined;
    let best: Found | undefined;
    for (const { entry, starts, grown } of givers.get(credential) ?? []) {
      let from = entry.validForDays === undefined ? 0 : Math.max(0, day - entry.validForDays - 3 * entry.leadDays.usual - 14);
      while (entry.validForDays !== undefined && endOf(entry, from, 'usual') + entry.validForDays < day) from += 1;
      const start = firstFrom(starts, from);
      if (start === Number.POSITIVE_INFINITY) continue;
      const end = endOf(entry, start, 'usual');
      if (end > day || (best && end > best.end)) continue;
      const turn = start < end && input.keep?.has(entry.id) ? 0 : grown.find((one) => includes(one.starts, start))!.round;
      if (!best || end < best.end || turn < best.turn) best = { entry, start, end, turn };
    }
    return best;
  }

  /** When the things that meet a need on a day are had, by the best of each "any of". */
  function costAt(need: Need, day: number): Cost {
    if (typeof need === 'string') {
      if (!includes(good.get(need) ?? NEVER, day)) return OUT_OF_REACH;
      const by = way(need, day);
      return by ? { days: by.end, depth: by.turn } : NOW;
    }
    if ('all' in need) return need.all.map((part) => costAt(part, day)).reduce((a, b) => (compareCost(b, a) > 0 ? b : a), NOW);
    return need.any.map((part) => costAt(part, day)).reduce((a, b) => (compareCost(b, a) < 0 ? b : a), OUT_OF_REACH);
  }

  /** The credentials by which a need is met on a day: every part of "all", the best part of "any" (the first among equals). */
  function chosen(need: Need, day: number): CredentialId[] {
    if (typeof need === 'string') return [need];
    if ('all' in need) return [...new Set(need.all.flatMap((part) => chosen(part, day)))];
    let [best, least] = [need.any[0]!, costAt(need.any[0]!, day)];
    for (const part of need.any.slice(1)) {
      const cost = costAt(part, day);
      if (compareCost(cost, least) < 0) [best, least] = [part, cost];
    }
    return chosen(best, day);
  }

  function route(needs: readonly Need[]): Route {
    const doings = new Map<string, Doing>();
    const uses: Use[] = [];
    const follow = (need: Need, day: number, to: Doing | undefined): void => {
      for (const credential of chosen(need, day)) {
        const from = way(credential, day);
        if (!from) continue;
        const name = `${from.entry.id} ${from.start}`;
        const known = doings.get(name);
        uses.push({ credential, from: known ?? from, to });
        if (known) continue;
        doings.set(name, from);
        follow(from.entry.needs, from.start, from);
      }
    };
    for (const need of needs) {
      const day = firstFrom(when(need), 0);
      if (day !== Number.POSITIVE_INFINITY) follow(need, day, undefined);
    }
    return { doings: [...doings.values()].sort((a, b) => a.start - b.start || a.end - b.end), uses };
  }

  function along(need: Need, pace: Pace): number {
    const usual = firstFrom(when(need), 0);
    if (pace === 'usual' || usual === Number.POSITIVE_INFINITY) return usual;
    const ends = endsAt[pace];
    const met = (part: Need, day: number): number => Math.max(0, ...chosen(part, day).map((credential) => {
      const by = way(credential, day);
      if (!by) return 0;
      const name = `${by.entry.id} ${by.start}`;
      let end = ends.get(name);
      if (end === undefined) ends.set(name, (end = endOf(by.entry, met(by.entry.needs, by.start), pace)));
      return end;
    }));
    return pace === 'least' ? Math.min(usual, met(need, usual)) : Math.max(usual, met(need, usual));
  }
}

/** The days on which a need is met, when credentials are good on these days. */
function daysOf(need: Need, good: ReadonlyMap<CredentialId, Windows>): Windows {
  if (typeof need === 'string') return good.get(need) ?? NEVER;
  if ('all' in need) return need.all.reduce<Windows>((days, part) => intersect(days, daysOf(part, good)), ALWAYS);
  return need.any.reduce<Windows>((days, part) => union(days, daysOf(part, good)), NEVER);
}

function daysInForce(entry: CatalogueEntry, today: PlainDate): Windows {
  if (entry.validTo === undefined && entry.validFrom <= today) return ALWAYS;
  const from = entry.validFrom <= today ? 0 : daysBetween(today, entry.validFrom);
  const to = entry.validTo === undefined ? Number.POSITIVE_INFINITY : daysBetween(today, entry.validTo);
  return from <= to ? [[from, to]] : NEVER;
}

/** The day a step ends that starts on a day, in working days where the catalogue says so. */
function leadTimes(today: PlainDate): (entry: CatalogueEntry, start: number, pace: Pace) => number {
  const calendar = workingDays();
  const known = new Map<string, number>();
  return ({ leadDays }, start, pace) => {
    if (leadDays.unit !== 'business') return start + leadDays[pace];
    const name = `${start} ${leadDays[pace]}`;
    let end = known.get(name);
    if (end === undefined) known.set(name, (end = daysBetween(today, calendar.add(addDays(today, start), leadDays[pace]))));
    return end;
  };
}

function byCredential(nodes: readonly Node[], of: (entry: CatalogueEntry) => readonly CredentialId[]): ReadonlyMap<CredentialId, Node[]> {
  const found = new Map<CredentialId, Node[]>();
  for (const node of nodes) {
    for (const credential of of(node.entry)) {
      const known = found.get(credential);
      if (known) known.push(node);
      else found.set(credential, [node]);
    }
  }
  return found;
}

function remember<Answer>(ask: (credential: CredentialId, day: number) => Answer | undefined): (credential: CredentialId, day: number) => Answer | undefined {
  const known = new Map<CredentialId, Map<number, Answer | undefined>>();
  return (credential, day) => {
    let days = known.get(credential);
    if (days === undefined) known.set(credential, (days = new Map()));
    if (!days.has(day)) days.set(day, ask(credential, day));
    return days.get(day);
  };
}

/** The steps of a route, each once. */
export const stepsOf = ({ doings }: Route): Set<StepId> => new Set(doings.map(({ entry }) => entry.id));
