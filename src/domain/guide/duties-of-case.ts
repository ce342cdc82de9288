/** The duties of a case: what its state says of steps, papers, appointments and phone, given to the rules. */
import type { PlainDate } from '../foundation/plain-date.ts';
import type { CaseState } from '../case/state.ts';
import { hadBefore, stepsDone } from './case-facts.ts';
import type { Catalogue } from './catalogue.ts';
import { dutiesOf, timeIn, type Duty, type DutyInput, type DutyRule, type Port } from './duties.ts';
import { holdingsFrom, type StepDone } from './holdings.ts';

type Around = { readonly catalogue: Catalogue; readonly rules: readonly DutyRule[]; readonly today: PlainDate; readonly zoneHere: string; readonly portOf: (place: string) => Port | undefined };

/** Everything due in a case, soonest first; nothing for a closed one. */
export function dutiesOfCase(state: CaseState, { catalogue, rules, today, zoneHere, portOf }: Around): Duty[] {
  if (state.status === 'closed') return [];
  const done = stepsDone(state, today);
  return dutiesOf({
    catalogue, rules, today, zoneHere, portOf, pathway: state.pathway, arrivedOn: state.arrival.arrivedOn,
    done: [...done, ...hadBefore(state), ...keptSteps(state, zoneHere)], holdings: holdingsFrom(catalogue, done), hasPhone: state.person.phone !== undefined,
    appointments: heldAppointments(state),
  });
}

/** An appointment kept counts as its step done on that day by the centre's clock: a signature, a hearing. */
export const keptSteps = ({ appointments }: CaseState, zoneHere: string): StepDone[] =>
  appointments.filter((one) => one.status === 'kept').map((one) => ({ step: one.about, on: timeIn(one.when, zoneHere).slice(0, 10) as PlainDate }));

/** Appointments that stand, as the rules take them. */
export const heldAppointments = ({ appointments }: CaseState): DutyInput['appointments'] =>
  appointments.filter((one) => one.status === 'set').map(({ id, when: at, place, about, kind, reportAt, reportBefore, port, zone }) => ({ id, at, place, about, kind, reportAt, reportBefore, port, zone }));
