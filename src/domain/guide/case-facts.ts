/** What the state of a case says to the guide: steps taken as the catalogue knows them. */
import type { CaseState, StepRecord } from '../case/state.ts';
import type { Catalogue } from './catalogue.ts';
import { dayOf, type PlainDate } from '../foundation/plain-date.ts';
import { wallDay } from '../status/wall-time.ts';
import type { DutyInput } from './duties.ts';
import type { Holding, StepDone } from './holdings.ts';
import { paperSays } from './paper-name.ts';

const holdingMarks = (record: StepRecord, { person }: CaseState): Pick<Holding, 'doubtful' | 'otherName'> => {
  const { marks } = paperSays(record, person.name);
  return { ...(marks.includes('doubtful') ? { doubtful: true } : {}), ...(marks.includes('other-name') ? { otherName: true } : {}) };
};

/** The times a step was had before the last: what renewals are counted by. What they gave is gone. */
export const hadBefore = (state: CaseState): StepDone[] =>
  Object.entries(state.steps).flatMap(([step, { had = [] }]) => had.map(({ on, expiresOn }) => ({ step, on, expiresOn })));

/** Steps whose paper may not be had anew once more: renewed as often as its rule lets. */
export const renewedEnough = (state: CaseState, catalogue: Catalogue): Set<string> =>
  new Set(catalogue.entries.flatMap(({ id, renewal }) => (renewal?.times !== undefined && (state.steps[id]?.had?.length ?? 0) >= renewal.times ? [id] : [])));

/** Steps done, with what is wrong with their papers; an open account, a paid card, a job found and an appointment kept count as the steps they are. */
export function stepsDone(state: CaseState, today: PlainDate): StepDone[] {
  const done: StepDone[] = Object.entries(state.steps).flatMap(([step, record]) =>
    record.status === 'done' ? [{ step, on: record.on ?? dayOf(record.at), expiresOn: record.expiresOn, ...holdingMarks(record, state) }] : []);
  for (const account of state.accounts) if (account.withdrawn === undefined) done.push({ step: `account-${account.level}`, on: dayOf(account.at) });
  for (const request of state.cash) if (request.status === 'paid') done.push({ step: request.programme, on: dayOf(request.paidAt ?? request.requestedAt) });
  if (state.proposals.some((one) => one.status === 'hired')) done.push({ step: 'job-placement', on: today });
  return done;
}

/** An appointment kept counts as its step done on that day by the centre's clock: a signature, a hearing. */
export const keptSteps = ({ appointments }: CaseState, zoneHere: string): StepDone[] =>
  appointments.filter((one) => one.status === 'kept').map((one) => ({ step: one.about, on: wallDay(one.when, zoneHere) }));

/** Appointments that stand, as the rules take them. */
export const heldAppointments = ({ appointments }: CaseState): DutyInput['appointments'] =>
  appointments.filter((one) => one.status === 'set').map(({ id, when: at, place, about, kind, reportAt, reportBefore, port, zone }) => ({ id, at, place, about, kind, reportAt, reportBefore, port, zone }));
