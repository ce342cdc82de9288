/** What the state of a case says to the guide: steps taken as the catalogue knows them. */
import type { CaseState } from '../case/state.ts';
import { dayOf, type PlainDate } from '../foundation/plain-date.ts';
import type { StepDone } from './holdings.ts';

/** Steps done; an open account, a paid card, a job found and an appointment kept count as the steps they are. */
export function stepsDone(state: CaseState, today: PlainDate): StepDone[] {
  const done: StepDone[] = Object.entries(state.steps).flatMap(([step, record]) =>
    record.status === 'done' ? [{ step, on: record.on ?? dayOf(record.at), expiresOn: record.expiresOn }] : []);
  for (const account of state.accounts) if (account.withdrawn === undefined) done.push({ step: `account-${account.level}`, on: dayOf(account.at) });
  for (const request of state.cash) if (request.status === 'paid') done.push({ step: request.programme, on: dayOf(request.paidAt ?? request.requestedAt) });
  if (state.proposals.some((one) => one.status === 'hired')) done.push({ step: 'job-placement', on: today });
  return done;
}
