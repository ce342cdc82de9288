/**
 * A plan as a line with stops: what is done, what can start now side by side, what is held up and
 * waits for somebody, what comes by itself after that, and the goals at the end. Every step stands
 * once; what is on nobody's way is not on the line.
 */
import { isRefused } from '#domain/case/consent.ts';
import type { CaseState } from '#domain/case/state.ts';
import { stepsDone } from '#domain/guide/case-facts.ts';
import type { Catalogue } from '#domain/guide/catalogue.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { waitsForYes } from '#domain/guide/planner.ts';
import type { Plan, PlannedGoal, PlannedStep } from '#domain/guide/planner.ts';
import { isUnderWay } from '../steps/step-lists.ts';

export type Stops = {
  readonly done: readonly PlannedStep[];
  /** What can start today; also what waits for nothing but the person's yes. */
  readonly now: readonly PlannedStep[];
  /** On the way, and nothing moves until somebody asks, advises or finds another way; and what gives a goal that no way leads to. */
  readonly held: readonly PlannedStep[];
  readonly next: readonly PlannedStep[];
  /** The goals that nothing on the line stands for: no step of this person gives them. */
  readonly lost: readonly PlannedGoal[];
};

/** Reasons that go away by themselves when the steps before are done. */
const WAITS = new Set(['missing', 'start-later']);
/** What keeps a step from being done today though no paper is missing. */
const BARRIERS = new Set(['protection-first', 'pathway-unknown', 'nationality-unknown', 'state-unknown', 'unavailable', 'only-if-brought', 'consent-first', 'advice-first', 'no-way']);

const isHeldUp = (planned: PlannedStep): boolean => planned.why.some(({ code }) => BARRIERS.has(code) && !WAITS.has(code));

/** Sorts a plan's steps into the stops of its line. */
export function stopsOf(plan: Plan, around: { readonly state: CaseState; readonly catalogue: Catalogue; readonly today: PlainDate }): Stops {
  const { state, catalogue, today } = around;
  const doneOn = new Map(stepsDone(state, today).map(({ step, on }) => [step, on]));
  const onWay = plan.steps.filter((one) => one.onRoute);
  const startsNow = (one: PlannedStep): boolean => one.state === 'ready' && (one.readyOn === undefined || one.readyOn <= today);
  // Nothing is missing but a yes, and the person has not said no: it can be asked now.
  const saidNo = (one: PlannedStep): boolean => {
    const entry = catalogue.entries.find(({ id }) => id === one.step);
    return entry?.consent !== undefined && isRefused(state.consents, { purpose: entry.consent, agency: entry.agency });
  };
  const ready = onWay.filter(startsNow);
  const askable = onWay.filter((one) => waitsForYes(one) && !saidNo(one));
  const under = (one: PlannedStep): boolean => isUnderWay(one.step, state, catalogue);
  const done = plan.steps.filter((one) => !one.onRoute && doneOn.has(one.step)).toSorted((a, b) => ((doneOn.get(a.step) ?? '') < (doneOn.get(b.step) ?? '') ? -1 : 1));

  const gives = new Map(catalogue.entries.map((entry) => [entry.id, entry.gives]));
  const unreached = plan.goals.filter(({ on }) => on === undefined);
  // The step that would give a goal, the nearest to being possible first: the plan's order says so.
  const wouldGive = (goal: PlannedGoal): PlannedStep | undefined => plan.steps.find((one) => one.state !== 'done' && one.state !== 'not-for' && gives.get(one.step)?.includes(goal.credential));
  const reported = plan.steps.filter((one) => !one.onRoute && !doneOn.has(one.step) && one.state === 'blocked' && state.steps[one.step]?.status === 'unavailable');
  const held = [...onWay.filter((one) => !startsNow(one) && isHeldUp(one) && !askable.includes(one)), ...reported, ...unreached.flatMap((goal) => wouldGive(goal) ?? [])];
  return {
    done,
    now: [...ready.filter((one) => !under(one)), ...askable.filter((one) => !under(one)), ...[...ready, ...askable].filter(under)],
    held: held.filter((one, at) => held.indexOf(one) === at && !ready.includes(one)),
    next: onWay.filter((one) => !startsNow(one) && !isHeldUp(one)),
    lost: unreached.filter((goal) => wouldGive(goal) === undefined),
  };
}

/** How far a person is: of the steps on the line, how many are done. */
export const progressOf = ({ done, now, held, next }: Stops): { readonly done: number; readonly all: number } =>
  ({ done: done.length, all: done.length + now.length + held.length + next.length });
