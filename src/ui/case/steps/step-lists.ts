/**
 * What of a plan is beside the way: the lines of a case screen without what its route shows (route/stops.ts).
 * Lists keep the catalogue's order, so that a row stays where it was when its state changes.
 */
import type { CashRequest, CaseState } from '#domain/case/state.ts';
import type { Catalogue, CatalogueEntry, StepId } from '#domain/guide/catalogue.ts';
import type { Plan, PlannedStep } from '#domain/guide/planner.ts';

export type StepLists = {
  /** Papers noted in this case and on no way any more. */
  readonly documents: readonly PlannedStep[];
  /** Papers that people bring or don't. */
  readonly brought: readonly PlannedStep[];
  readonly services: readonly PlannedStep[];
  readonly work: readonly PlannedStep[];
  /** Possible, and on nobody's way. */
  readonly others: readonly PlannedStep[];
};

/** How a step is done: noted by hand, by opening an account, by asking for money, by a job found. */
export function wayOf(entry: CatalogueEntry): 'hand' | 'account' | 'cash' | 'job' {
  if (entry.kind === 'account') return 'account';
  if (entry.entitlement !== undefined) return 'cash';
  return entry.gives.includes('job') ? 'job' : 'hand';
}

/** Whether somebody is at it: asked for, money on its way, a job agreed to. */
export function isUnderWay(step: StepId, state: CaseState, catalogue: Catalogue): boolean {
  const isJob = catalogue.entries.find(({ id }) => id === step)?.gives.includes('job') === true;
  return state.steps[step]?.status === 'asked' || cashUnderWay(step, state) !== undefined || (isJob && state.proposals.some((one) => one.status === 'accepted'));
}

/** The request for money that a step waits for. */
export const cashUnderWay = (step: StepId, state: CaseState): CashRequest | undefined =>
  state.cash.find((one) => one.programme === step && (one.status === 'requested' || one.status === 'approved'));

/** Sorts a plan's steps into what the screen shows beside the route; `onLine` are the steps that the route shows. */
export function stepLists(plan: Plan, state: CaseState, { catalogue, onLine }: { readonly catalogue: Catalogue; readonly onLine: ReadonlySet<StepId> }): StepLists {
  const byId = new Map(plan.steps.map((one) => [one.step, one]));
  const inOrder = catalogue.entries.flatMap((entry) => {
    const planned = byId.get(entry.id);
    const isShown = planned && !onLine.has(entry.id) && (planned.state !== 'not-for' || state.steps[entry.id] !== undefined) && wayOf(entry) === 'hand';
    return isShown ? [{ entry, planned }] : [];
  });
  const matters = ({ entry, planned }: (typeof inOrder)[number]): boolean => planned.state === 'done' || state.steps[entry.id] !== undefined;
  const rows = (wanted: (one: (typeof inOrder)[number]) => boolean): PlannedStep[] => inOrder.filter(wanted).map((one) => one.planned);
  const readyFirst = (one: PlannedStep): number => (one.state === 'ready' ? 0 : 1);
  return {
    documents: rows((one) => one.entry.kind === 'document' && matters(one)),
    brought: rows((one) => one.entry.shown !== undefined && !matters(one)),
    services: rows((one) => one.entry.kind === 'service' && matters(one)),
    work: rows((one) => one.entry.kind === 'work'),
    others: rows((one) => one.entry.shown === undefined && one.entry.kind !== 'work' && !matters(one)).toSorted((a, b) => readyFirst(a) - readyFirst(b)),
  };
}
