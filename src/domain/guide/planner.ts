/**
 * The guide: what to do next, for everybody. For what a person holds and wants it gives every step
 * of the catalogue with its state, its days and the reasons, the steps of the quickest way first.
 * Same input, same plan: order comes from the way's days and the catalogue, never from a clock.
 *
 *   done ── gives are held · not-for ── never this person's · blocked ── something is in the way · ready ── today
 *
 * A held paper counts while it is good today; one that ends before the day it is used is told as such.
 */
import { addDays, type PlainDate } from '../foundation/plain-date.ts';
import { credentialsIn, PROTECTION_PLAN, type Catalogue, type CatalogueEntry, type CredentialId, type StepId } from './catalogue.ts';
import { eligibility, protectionComesFirst, type Eligibility, type GuideProfile, type NotForCode, type UnknownCode } from './eligibility.ts';
import { goalsFor } from './goals.ts';
import { isHeld, type Holdings } from './holdings.ts';
import { missingFor, type Missing } from './missing.ts';
import { chosenFor, costOf, daysAlong, isReachable, quickestWays, stepsTo, type Cost, type Ways } from './shortest.ts';

export type StepState = 'ready' | 'blocked' | 'done' | 'not-for';
export type WhyCode =
  | NotForCode | UnknownCode
  | 'is-goal' | 'opens' | 'nothing-missing' | 'missing' | 'no-way' | 'protection-first' | 'unavailable'
  | 'only-if-brought' | 'by-choice' | 'already-held' | 'expired' | 'expires-before-use' | 'confirm-age' | 'rule-unsure';
/** A reason as a code; the texts live in the ui. `params` are ids, days ('YYYY-MM-DD') and numbers. */
export type Why = { readonly code: WhyCode; readonly params: Readonly<Record<string, string>> };

export type PlannedStep = {
  readonly step: StepId;
  readonly state: StepState;
  /** On the quickest way to the goals. */
  readonly onRoute: boolean;
  /** First day it can start and day it is usually had; absent for done and not-for, and where no way leads. */
  readonly readyOn?: PlainDate | undefined;
  readonly doneBy?: PlainDate | undefined;
  readonly why: readonly Why[];
  /** Alternatives (any one suffices), quickest first, each the set of credentials still missing; empty unless blocked. */
  readonly missing: readonly (readonly Missing[])[];
};
export type PlannedGoal = {
  readonly credential: CredentialId;
  /** Absent when no way leads there. Held goals have today. */
  readonly on?: { readonly least: PlainDate; readonly usual: PlainDate; readonly most: PlainDate } | undefined;
};
/**
 * Steps in the order to show: ready on the way, next on the way, other ready, other blocked, done, not for; within
 * each, what is had soonest comes first, because a person is at a centre for hours.
 */
export type Plan = { readonly steps: readonly PlannedStep[]; readonly goals: readonly PlannedGoal[]; readonly edition: string };

export type PlanInput = {
  readonly catalogue: Catalogue;
  readonly holdings: Holdings;
  readonly profile: GuideProfile;
  /** Steps that can't be had (reported so in the case). */
  readonly unavailable: ReadonlySet<StepId>;
  /** Credentials wanted; undefined takes the usual ones of the profile. */
  readonly goals: readonly CredentialId[] | undefined;
  readonly today: PlainDate;
  /** Steps that were really taken; tells apart several steps that give the same credential. */
  readonly done?: ReadonlySet<StepId> | undefined;
};

type Setting = {
  readonly input: PlanInput;
  readonly held: (credential: CredentialId) => boolean;
  readonly goals: readonly CredentialId[];
  readonly gated: boolean;
  readonly fits: ReadonlyMap<CatalogueEntry, Eligibility>;
  readonly ways: Ways;
  readonly route: ReadonlySet<StepId>;
};

/** The plan of one case. Pure; a few hundred entries cost well under a millisecond each. */
export function plan(input: PlanInput): Plan {
  const setting = settle(input);
  const steps = input.catalogue.entries.map((entry, index) => ({ index, planned: planStep(entry, setting) }));
  steps.sort((a, b) => rank(a.planned) - rank(b.planned) || compareDay(a.planned.readyOn, b.planned.readyOn) || compareDay(a.planned.doneBy, b.planned.doneBy) || a.index - b.index);
  return { steps: steps.map(({ planned }) => planned), goals: setting.goals.map((goal) => planGoal(goal, setting)), edition: input.catalogue.edition };
}

/** What can be started today on the quickest way, in order. */
export const nextSteps = (made: Plan): readonly PlannedStep[] => made.steps.filter((step) => step.onRoute && step.state === 'ready');

function settle(input: PlanInput): Setting {
  const { catalogue, profile, today, unavailable } = input;
  const implied = new Set(catalogue.entries.filter((entry) => profile.pathway && entry.shown?.impliedBy.includes(profile.pathway)).flatMap((entry) => entry.gives));
  const held = (credential: CredentialId) => isHeld(input.holdings, credential, today) || (implied.has(credential) && !input.holdings.has(credential));
  const gated = protectionComesFirst(profile, held);
  const goals = gated ? [PROTECTION_PLAN] : [...new Set(input.goals ?? goalsFor(profile))];
  const fits = new Map(catalogue.entries.map((entry) => [entry, eligibility(entry, profile, { today, holds: held })]));
  const plannable = catalogue.entries.filter((entry) =>
    fits.get(entry)?.is === 'for' && !unavailable.has(entry.id) && !entry.shown && (!gated || entry.protection)
    && (!entry.byChoice || entry.gives.some((credential) => goals.includes(credential))));
  const ways = quickestWays(plannable, [...new Set([...input.holdings.keys(), ...implied])].filter(held));
  return { input, held, goals, gated, fits, ways, route: stepsTo(goals, ways) };
}

function planStep(entry: CatalogueEntry, setting: Setting): PlannedStep {
  const { input, held, ways } = setting;
  const fit = setting.fits.get(entry)!;
  const onRoute = setting.route.has(entry.id);
  const closed = (state: StepState, why: Why[]): PlannedStep => ({ step: entry.id, state, onRoute: false, why, missing: [] });

  if (entry.gives.every(held)) return isTheGiver(entry, setting) ? closed('done', []) : closed('not-for', [because('already-held')]);
  if (fit.is === 'not-for') return closed('not-for', [because(fit.code, fit.params)]);

  const start = costOf(entry.needs, ways);
  const why = [...barriers(entry, fit, setting)];
  const free = why.length === 0 && isMetBy(entry.needs, held);
  if (why.length === 0) {
    if (!free) why.push(...(isReachable(start) ? [because('missing')] : [because('no-way')]));
    else if (!onRoute) why.push(because('nothing-missing'));
  }
  why.push(...purpose(entry, setting), ...notes(entry, fit, start, setting));
  const days = setting.gated && !entry.protection ? undefined : daysOf(entry, start, setting);
  return {
    step: entry.id, state: free ? 'ready' : 'blocked', onRoute, ...days, why,
    missing: free ? [] : setting.gated && !entry.protection
      ? missingFor(PROTECTION_PLAN, missingContext(setting))
      : missingFor(entry.needs, missingContext(setting)),
  };
  function daysOf(of: CatalogueEntry, from: Cost, { fits }: Setting) {
    if (!isReachable(from) || of.shown || input.unavailable.has(of.id) || fits.get(of)?.is !== 'for') return undefined;
    const readyOn = addDays(input.today, from.days);
    return { readyOn, doneBy: addDays(readyOn, of.leadDays.usual) };
  }
}

/** What stands in the way apart from missing credentials. */
function* barriers(entry: CatalogueEntry, fit: Eligibility, { gated, input }: Setting): Generator<Why> {
  if (gated && !entry.protection) { yield because('protection-first'); return; }
  if (fit.is === 'unknown') yield because(fit.code);
  if (input.unavailable.has(entry.id)) yield because('unavailable');
  if (entry.shown) yield because('only-if-brought');
}

/** What the step is for: a goal, or the steps of the way that wait for it. */
function* purpose(entry: CatalogueEntry, { route, goals, input, ways }: Setting): Generator<Why> {
  if (!route.has(entry.id)) {
    if (entry.byChoice) yield because('by-choice');
    return;
  }
  const given = entry.gives.filter((credential) => ways.get(credential)?.entry === entry);
  const goal = given.find((credential) => goals.includes(credential));
  if (goal) yield because('is-goal', { credential: goal });
  const opened = input.catalogue.entries.filter((other) =>
    route.has(other.id) && chosenFor(other.needs, ways).some((credential) => given.includes(credential)));
  if (opened.length > 0) yield because('opens', { steps: opened.map((other) => other.id).join(' ') });
}

/** What else a worker should know of the step. */
function* notes(entry: CatalogueEntry, fit: Eligibility, start: Cost, { input, held }: Setting): Generator<Why> {
  for (const credential of entry.gives) {
    const until = input.holdings.get(credential)?.expiresOn;
    if (until !== undefined && !held(credential)) yield because('expired', { credential, on: until });
  }
  if (isReachable(start)) {
    const readyOn = addDays(input.today, start.days);
    for (const credential of credentialsIn(entry.needs)) {
      const until = input.holdings.get(credential)?.expiresOn;
      if (until !== undefined && held(credential) && until < readyOn) yield because('expires-before-use', { credential, on: until });
    }
  }
  if (fit.is === 'for' && fit.confirmAge) yield because('confirm-age');
  if (entry.sure === 'unsure') yield because('rule-unsure', { source: entry.source });
}

/** Several steps may give what is held: the one taken, otherwise the first that this person could have taken. */
function isTheGiver(entry: CatalogueEntry, { input, fits }: Setting): boolean {
  if (input.done?.has(entry.id)) return true;
  const rivals = input.catalogue.entries.filter((other) => other !== entry && entry.gives.some((credential) => other.gives.includes(credential)));
  if (rivals.some((other) => input.done?.has(other.id))) return false;
  if (fits.get(entry)?.is === 'not-for') return !rivals.some((other) => fits.get(other)?.is !== 'not-for');
  const earlier = input.catalogue.entries.slice(0, input.catalogue.entries.indexOf(entry));
  return !rivals.some((other) => earlier.includes(other) && fits.get(other)?.is !== 'not-for');
}

function planGoal(credential: CredentialId, { ways, input }: Setting): PlannedGoal {
  const day = (pace: 'least' | 'usual' | 'most') => addDays(input.today, daysAlong(credential, ways, pace) ?? 0);
  return { credential, on: ways.has(credential) ? { least: day('least'), usual: day('usual'), most: day('most') } : undefined };
}

const missingContext = ({ held, ways, fits, input }: Setting) =>
  ({ held, ways, givers: input.catalogue.entries.filter((entry) => fits.get(entry)?.is !== 'not-for') });

const isMetBy = (need: CatalogueEntry['needs'], held: (credential: CredentialId) => boolean): boolean =>
  typeof need === 'string' ? held(need) : 'all' in need ? need.all.every((part) => isMetBy(part, held)) : need.any.some((part) => isMetBy(part, held));

const because = (code: WhyCode, params: Record<string, string> = {}): Why => ({ code, params });

const RANK: Record<StepState, readonly [onRoute: number, off: number]> = { ready: [0, 2], blocked: [1, 3], done: [4, 4], 'not-for': [5, 5] };
const rank = (step: PlannedStep): number => RANK[step.state][step.onRoute ? 0 : 1];
const compareDay = (a: PlainDate | undefined, b: PlainDate | undefined): number => (a === b ? 0 : a === undefined ? 1 : b === undefined ? -1 : a < b ? -1 : 1);
