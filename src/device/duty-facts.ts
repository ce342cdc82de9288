/** The few facts of a case that duties come from: what a row keeps of it, so that a list can say what is due without opening a case. */
import { PHONE_DAY, RENEWED_STEPS, RULED_PATHWAYS, RULED_STEPS, SHIPPED_STEPS } from '#catalogue/duty-steps.ts';
import type { CaseState } from '#domain/case/state.ts';
import { hadBefore, heldAppointments, keptSteps, stepsDone } from '#domain/guide/case-facts.ts';
import type { StepDone } from '#domain/guide/holdings.ts';

type Appointments = ReturnType<typeof heldAppointments>;
/** `now` are steps done last, `before` earlier times and appointments kept. */
export type DutyFacts = { readonly now?: readonly StepDone[]; readonly before?: readonly StepDone[]; readonly set?: Appointments; readonly phone?: true };

const RELEVANT: ReadonlySet<string> = new Set([...RENEWED_STEPS, ...RULED_STEPS]);
const PATHWAYS: ReadonlySet<string> = new Set(RULED_PATHWAYS);
/** An added step, too: the list does not know which papers an edition renews until its catalogue is loaded. */
const isRelevant = ({ step }: StepDone): boolean => RELEVANT.has(step) || !SHIPPED_STEPS.has(step);
/** A hearing may be about another step: its kind tells. */
const isAtAnHour = ({ about, kind }: Appointments[number]): boolean => kind === 'hearing' || RELEVANT.has(about);

/** The facts of a case; undefined when nothing can be due in it. */
export function dutyFacts(state: CaseState, zoneHere = zoneOfTablet()): DutyFacts | undefined {
  if (state.status === 'closed') return undefined;
  const now = stepsDone(state, state.arrival.arrivedOn).filter(isRelevant);
  const before = [...hadBefore(state), ...keptSteps(state, zoneHere)].filter(isRelevant);
  const set = heldAppointments(state).filter(isAtAnHour);
  const phone = state.person.phone !== undefined && PHONE_DAY >= state.arrival.arrivedOn;
  const facts: DutyFacts = { ...(now.length > 0 ? { now } : {}), ...(before.length > 0 ? { before } : {}), ...(set.length > 0 ? { set } : {}), ...(phone ? { phone } : {}) };
  return Object.keys(facts).length > 0 || (state.pathway !== undefined && PATHWAYS.has(state.pathway)) ? facts : undefined;
}

/** The zone of the clock that the worker sees. */
export const zoneOfTablet = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
