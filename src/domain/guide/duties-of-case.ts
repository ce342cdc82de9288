/** The duties of a case: what its state says of steps, papers, appointments and phone, given to the rules. */
import type { PlainDate } from '../foundation/plain-date.ts';
import type { CaseState } from '../case/state.ts';
import { hadBefore, heldAppointments, keptSteps, stepsDone } from './case-facts.ts';
import type { Catalogue } from './catalogue.ts';
import { dutiesOf, type Duty, type DutyRule, type Port } from './duties.ts';
import { holdingsFrom } from './holdings.ts';

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
