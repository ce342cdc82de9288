/**
 * The guide: what to do next, for everybody. For what a person holds and wants it gives every step
 * of the catalogue with its state, its days and the reasons, the steps of the chosen way first.
 * Same input, same plan: order comes from the way's days and the catalogue, never from a clock.
 *
 *   done ── gives are held · not-for ── never this person's · blocked ── something is in the way · ready ── today
 *
 * Four gates are law here and not data, so that no edition can plan around them: a child on their own
 * sees DIF and the Procuraduría first; nobody is sent to a consulate they fear (eligibility.ts); nobody
 * under a U.S. hearing date is moved without a lawyer's advice (papers.ts); no card, transport or
 * return is arranged before the person said yes to it.
 */
import type { PlainDate } from '../foundation/plain-date.ts';
import { PROTECTION_PLAN, type CatalogueEntry, type CredentialId, type Need, type StepId } from './catalogue.ts';
import { priceOf, UNKNOWN_PRICE } from './cheapest.ts';
import { missingFor, type Missing } from './missing.ts';
import { plainName } from './papers.ts';
import { because, reasonsFor, type Why } from './reasons.ts';
import { settle, type PlanInput, type Setting } from './setting.ts';
import { isReachable, type Doing } from './shortest.ts';
import { firstFrom } from './windows.ts';

export type StepState = 'ready' | 'blocked' | 'done' | 'not-for';

export type PlannedStep = {
  readonly step: StepId;
  readonly state: StepState;
  /** On the chosen way to the goals. */
  readonly onRoute: boolean;
  /** On the way: the day to start it and the day it is usually had. Elsewhere the first day it can start. Absent for done and not-for, and where no way leads. */
  readonly readyOn?: PlainDate | undefined;
  readonly doneBy?: PlainDate | undefined;
  /** Further days to do it on, where what it gives ends before the way does. */
  readonly again?: readonly PlainDate[] | undefined;
  readonly why: readonly Why[];
  /** Alternatives (any one suffices), quickest first, each the set of credentials still missing; empty unless blocked. */
  readonly missing: readonly (readonly Missing[])[];
};
export type PlannedGoal = {
  readonly credential: CredentialId;
  /** Absent when no way leads there. Held goals have today. */
  readonly on?: { readonly least: PlainDate; readonly usual: PlainDate; readonly most: PlainDate } | undefined;
};
/** What the way costs the person: the steps' prices, each once; `unknown` are steps whose price nobody knows. */
export type PlanCost = { readonly least: number; readonly most: number; readonly unknown: readonly StepId[] };
/**
 * Steps in the order to show: ready on the way, next on the way, other ready, other blocked, done, not for; within
 * each, what a term runs on and then what is had soonest comes first, because a person is at a centre for hours.
 */
export type Plan = { readonly steps: readonly PlannedStep[]; readonly goals: readonly PlannedGoal[]; readonly cost: PlanCost; readonly edition: string };

/** The plan of one case. Pure. */
export function plan(input: PlanInput): Plan {
  const setting = settle(input);
  const doings = new Map<StepId, Doing[]>();
  for (const doing of setting.route.doings) doings.set(doing.entry.id, [...(doings.get(doing.entry.id) ?? []), doing]);
  const steps = setting.entries.map((entry, index) => {
    const planned = planStep(entry, doings.get(entry.id) ?? [], setting);
    return { index, planned, rank: rank(planned), waits: entry.termRuns ? 0 : 1 };
  });
  steps.sort((a, b) => a.rank - b.rank || a.waits - b.waits || compareDay(a.planned.readyOn, b.planned.readyOn) || compareDay(a.planned.doneBy, b.planned.doneBy) || a.index - b.index);
  return { steps: steps.map(({ planned }) => planned), goals: setting.goals.map((goal, at) => planGoal(goal, setting.wanted[at]!, setting)), cost: costOfRoute(setting), edition: input.catalogue.edition };
}

/** What is best started today on the chosen way, side by side, in order. */
export const nextSteps = (made: Plan, today: PlainDate): readonly PlannedStep[] =>
  made.steps.filter((step) => step.onRoute && step.state === 'ready' && step.readyOn !== undefined && step.readyOn <= today);

const WAITS_FOR_MORE: ReadonlySet<string> = new Set<Why['code']>(['protection-first', 'advice-first', 'missing', 'no-way', 'unavailable', 'renewed-enough', 'only-if-brought', 'pathway-unknown', 'nationality-unknown', 'state-unknown']);

/** Whether a step could be done today if only the person said yes to it. */
export const waitsForYes = ({ state, why }: PlannedStep): boolean =>
  state === 'blocked' && why.some(({ code }) => code === 'consent-first') && !why.some(({ code }) => WAITS_FOR_MORE.has(code));

function planStep(entry: CatalogueEntry, doings: readonly Doing[], setting: Setting): PlannedStep {
  const { input, held, has, found, dayAt } = setting;
  const fit = setting.fits.get(entry.id)!;
  const [first, ...further] = doings;
  const closed = (state: StepState, why: Why[]): PlannedStep => ({ step: entry.id, state, onRoute: false, why, missing: [] });

  // On the way although held: it ends before its day of use, or does not serve as it is.
  if (!first && givenBy(entry).every(held)) return isTheGiver(entry, setting) ? closed('done', []) : closed('not-for', [because('already-held')]);
  if (fit.is === 'not-for') return closed('not-for', [because(fit.code, { ...fit.params, rule: entry.id, source: entry.source })]);
  if (entry.clears && !first && ![...setting.marks.values()].some((marks) => marks.includes(entry.clears!))) return closed('not-for', [because('nothing-to-clear')]);

  const { barriers, rest } = reasonsFor(entry, { fit, doings, setting });
  const isMet = isMetBy(entry.needs, has);
  const ready = barriers.length === 0 && isMet;
  const start = first?.start ?? firstFrom(found.when(entry.needs), 0);
  const stays = setting.gated && !entry.protection;
  const plannable = start !== Number.POSITIVE_INFINITY && !stays && !entry.shown && !input.unavailable.has(entry.id) && !input.spent?.has(entry.id) && fit.is === 'for';
  const needs = stays ? PROTECTION_PLAN : entry.needs;
  return {
    step: entry.id, state: ready ? 'ready' : 'blocked', onRoute: first !== undefined,
    ...(plannable ? { readyOn: dayAt(start), doneBy: dayAt(first?.end ?? found.endOf(entry, start)) } : {}),
    ...(further.length > 0 ? { again: further.map((doing) => dayAt(doing.start)) } : {}),
    why: [...barriers, ...rest],
    missing: ready || (isMet && !stays) ? [] : missingFor(needs, { held: has, found, givers: setting.givers }),
  };
}

/** What a step gives, by the paper's own name. */
const givenBy = (entry: CatalogueEntry): readonly CredentialId[] => (entry.gives.some((one) => one !== plainName(one)) ? entry.gives.map(plainName) : entry.gives);

/** Several steps may give what is held: the one taken, otherwise the first that this person could have taken. */
function isTheGiver(entry: CatalogueEntry, { input, entries, fits }: Setting): boolean {
  if (input.done?.has(entry.id)) return true;
  const rivals = entries.filter((other) => other !== entry && givenBy(entry).some((credential) => givenBy(other).includes(credential)));
  if (rivals.some((other) => input.done?.has(other.id))) return false;
  if (fits.get(entry.id)?.is === 'not-for') return !rivals.some((other) => fits.get(other.id)?.is !== 'not-for');
  const earlier = entries.slice(0, entries.indexOf(entry));
  return !rivals.some((other) => earlier.includes(other) && fits.get(other.id)?.is !== 'not-for');
}

function planGoal(credential: CredentialId, need: Need, { found, dayAt }: Setting): PlannedGoal {
  const day = (pace: 'least' | 'usual' | 'most') => dayAt(found.along(need, pace));
  return { credential, on: isReachable(found.cost(need)) ? { least: day('least'), usual: day('usual'), most: day('most') } : undefined };
}

function costOfRoute({ route }: Setting): PlanCost {
  const steps = [...new Map(route.doings.map(({ entry }) => [entry.id, entry])).values()];
  const known = steps.filter(({ cost }) => cost !== undefined && priceOf(cost).most < UNKNOWN_PRICE);
  const sum = (end: 'least' | 'most') => known.reduce((all, { cost }) => all + priceOf(cost)[end], 0);
  return { least: sum('least'), most: sum('most'), unknown: steps.filter(({ cost }) => cost === undefined).map(({ id }) => id) };
}

const isMetBy = (need: Need, has: (credential: CredentialId) => boolean): boolean =>
  typeof need === 'string' ? has(need) : 'all' in need ? need.all.every((part) => isMetBy(part, has)) : need.any.some((part) => isMetBy(part, has));

const RANK: Record<StepState, readonly [onRoute: number, off: number]> = { ready: [0, 2], blocked: [1, 3], done: [4, 4], 'not-for': [5, 5] };
const rank = (step: PlannedStep): number => RANK[step.state][step.onRoute ? 0 : 1];
const compareDay = (a: PlainDate | undefined, b: PlainDate | undefined): number => (a === b ? 0 : a === undefined ? 1 : b === undefined ? -1 : a < b ? -1 : 1);
