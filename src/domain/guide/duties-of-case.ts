/** The duties of a case: what its state says of steps, papers, appointments and phone, given to the rules. */
import type { PlainDate } from '../foundation/plain-date.ts';
import type { CaseState } from '../case/state.ts';
import { hadBefore, stepsDone } from './case-facts.ts';
import type { Catalogue } from './catalogue.ts';
import { dutiesOf, timeIn, type Duty, type DutyRule, type Port } from './duties.ts';
import { holdingsFrom } from './holdings.ts';

type Around = { readonly catalogue: Catalogue; readonly rules: readonly DutyRule[]; readonly today: PlainDate; readonly zoneHere: string; readonly portOf: (place: string) => Port | undefined };

/** Everything due in a case, soonest first; nothing for a closed one. An appointment kept counts as its step done that day: a signature, a hearing. */
export function dutiesOfCase(state: CaseState, { catalogue, rules, today, zoneHere, portOf }: Around): Duty[] {
  if (state.status === 'closed') return [];
  const done = stepsDone(state, today);
  // The day by the centre's clock: an evening's signature is not the next day's.
  const kept = state.appointments.filter((one) => one.status === 'kept').map((one) => ({ step: one.about, on: timeIn(one.when, zoneHere).slice(0, 10) as PlainDate }));
  return dutiesOf({
    catalogue, rules, today, zoneHere, portOf, pathway: state.pathway, arrivedOn: state.arrival.arrivedOn,
    done: [...done, ...hadBefore(state), ...kept], holdings: holdingsFrom(catalogue, done), hasPhone: state.person.phone !== undefined,
    appointments: state.appointments.filter((one) => one.status === 'set').map(({ when: at, place, about, kind, reportAt, reportBefore, port, zone }) => ({ at, place, about, kind, reportAt, reportBefore, port, zone })),
  });
}
