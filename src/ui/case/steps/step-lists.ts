/**
 * A plan as a case screen shows it: the one step that comes next, what else can be done today, then
 * the lines. Lists keep the catalogue's order, so that a row stays where it was when its state changes.
 */
import type { CaseState } from '#domain/case/state.ts';
import type { Catalogue, CatalogueEntry } from '#domain/guide/catalogue.ts';
import { isRefused } from '#domain/case/consent.ts';
import { waitsForYes } from '#domain/guide/planner.ts';
import type { Plan, PlannedStep } from '#domain/guide/planner.ts';

export type StepLists = {
  readonly next: PlannedStep | undefined;
  readonly also: readonly PlannedStep[];
  /** On the way, not yet possible. */
  readonly later: readonly PlannedStep[];
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

/** Sorts a plan's steps into what the screen shows. */
export function stepLists(plan: Plan, state: CaseState, catalogue: Catalogue): StepLists {
  const byId = new Map(plan.steps.map((one) => [one.step, one]));
  const entries = new Map(catalogue.entries.map((entry) => [entry.id, entry]));
  const isLive = (step: string): boolean => state.cash.some((one) => one.programme === step && ['requested', 'approved', 'paid'].includes(one.status));
  const isUnderWay = (step: string): boolean => state.steps[step]?.status === 'asked' || isLive(step) || (entries.get(step)?.gives.includes('job') === true && state.proposals.some((one) => one.status === 'accepted'));

  const saidNo = (step: string): boolean => {
    const entry = entries.get(step);
    return entry?.consent !== undefined && isRefused(state.consents, { purpose: entry.consent, agency: entry.agency });
  };

  const onWay = plan.steps.filter((one) => one.onRoute && state.steps[one.step]?.status !== 'done');
  const ready = onWay.filter((one) => one.state === 'ready' && !isLive(one.step));
  // Nothing is missing but a yes, and the person has not said no: it can be asked now.
  const askable = onWay.filter((one) => waitsForYes(one) && !isLive(one.step) && !saidNo(one.step));
  const [next, ...also] = [...ready.filter((one) => !isUnderWay(one.step)), ...askable, ...ready.filter((one) => isUnderWay(one.step))];
  const later = onWay.filter((one) => one.state === 'blocked' && !askable.includes(one) && !isLive(one.step));

  const inOrder = catalogue.entries.flatMap((entry) => {
    const planned = byId.get(entry.id);
    return planned && (planned.state !== 'not-for' || state.steps[entry.id] !== undefined) && wayOf(entry) === 'hand' ? [{ entry, planned }] : [];
  });
  const matters = ({ entry, planned }: (typeof inOrder)[number]): boolean => planned.onRoute || planned.state === 'done' || state.steps[entry.id] !== undefined;
  const rows = (wanted: (one: (typeof inOrder)[number]) => boolean): PlannedStep[] => inOrder.filter(wanted).map((one) => one.planned);
  const readyFirst = (one: PlannedStep): number => (one.state === 'ready' ? 0 : 1);
  return {
    next, also, later,
    documents: rows((one) => one.entry.kind === 'document' && matters(one)),
    brought: rows((one) => one.entry.shown !== undefined && !matters(one)),
    services: rows((one) => one.entry.kind === 'service' && matters(one)),
    work: rows((one) => one.entry.kind === 'work'),
    others: rows((one) => one.entry.shown === undefined && one.entry.kind !== 'work' && !matters(one)).toSorted((a, b) => readyFirst(a) - readyFirst(b)),
  };
}
