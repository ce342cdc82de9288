/**
 * From a case to the row of a list: what every list shows, sorts and filters by, and beside it what
 * the rules ask about other cases (which programmes a person holds, which card serials are used).
 * Nothing of the protection compartment goes into a row.
 */
import { lastMove } from '#domain/case/moves.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { CaseId, CentreId, ItemId, PersonId, WorkerId } from '#domain/foundation/ids.ts';
import type { Centavos } from '#domain/foundation/money.ts';
import { birthYear } from '#domain/foundation/plain-date.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { foldText } from '#domain/person/likeness.ts';
import { fullName } from '#domain/person/person.ts';
import { openRights } from '#domain/privacy/open-rights.ts';
import type { OpenRight } from '#domain/privacy/open-rights.ts';
import { dutyFacts } from './duty-facts.ts';
import type { DutyFacts } from './duty-facts.ts';
import type { CaseRow, MissingFact } from './engine/api.ts';

export type IndexedRow = {
  readonly row: CaseRow;
  readonly personId: PersonId;
  /** Programmes with a live request, approval or payment. */
  readonly granted: readonly string[];
  readonly serials: readonly string[];
  /** Cases that a supervisor has judged to be the same person's. */
  readonly sameAs: readonly CaseId[];
  /** Cases that a supervisor has compared this one with, whatever came of it. */
  readonly judged?: readonly CaseId[];
  /** Programmes approved or paid in this case. */
  readonly given?: readonly string[];
  /** The first letters of the hashes of its slips' tokens: enough to find the case, which is then asked. */
  readonly slips?: readonly string[];
  /** Requests for cash that wait for approval. */
  readonly asks?: readonly CashAsk[];
  /** What the person asked about their data and is still owed. */
  readonly rights?: readonly OpenRight[];
  /** What duties come from; absent when nothing can be due. */
  readonly duties?: DutyFacts;
};
export type CashAsk = { readonly requestId: ItemId; readonly programme: string; readonly amount: Centavos; readonly note?: string; readonly by: WorkerId; readonly at: Instant };

/** Counts up when a row says more than before: a snapshot of another shape is made anew from the packs. */
export const ROW_SHAPE = 7;

/** Sixteen of sixty-four: two slips in a million million share them. */
export const slipMark = (tokenHash: string): string => tokenHash.slice(0, 16);

const onlyDigits = (text: string): string => text.replace(/\D/g, '');
const plainNumber = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** The row of a case; `hasPending` says that something of it has not reached the server, `goesTo` that it is on its way to another centre. */
export function rowOf(state: CaseState, { hasPending, goesTo }: { hasPending: boolean; goesTo?: CentreId | undefined }): IndexedRow {
  const { person } = state;
  const name = fullName(person.name);
  const phones = [person.phone, person.trustedContact?.phone].filter((one) => one !== undefined).map(onlyDigits);
  const numbers = [
    ...Object.values(state.steps).map((step) => step.number), ...state.accounts.map((one) => one.clabe), ...state.cash.map((one) => one.cardSerial),
  ].filter((one) => one !== undefined).map(plainNumber);
  const set = state.appointments.filter((one) => one.status === 'set').map((one) => one.when).toSorted();
  const year = birthYear(person.birth);
  const duties = dutyFacts(state);
  const rights = openRights(state.rights);
  const cameFrom = state.status === 'open' && state.assignedTo === null ? lastMove(state)?.from : undefined;
  return {
    row: {
      id: state.id, folio: state.folio, name, status: state.status, assignedTo: state.assignedTo,
      sortKey: foldText([person.name.firstSurname, person.name.secondSurname, person.name.given].filter(Boolean).join(' ')),
      arrivedOn: state.arrival.arrivedOn, changedAt: state.changedAt,
      nationalities: person.nationalities ?? [], numbers: [...new Set([...phones, ...numbers])].filter((one) => one !== ''),
      waiting: [
        ...(state.cash.some((one) => one.status === 'requested') ? ['cash' as const] : []),
        ...(state.cash.some((one) => one.status === 'approved') ? ['card' as const] : []),
        ...(state.proposals.some((one) => one.status === 'proposed' || one.status === 'accepted') ? ['job' as const] : []),
        ...(state.conflicts.length > 0 ? ['conflict' as const] : []),
        ...(state.exceptions.length > 0 ? ['exception' as const] : []),
        ...(set.length > 0 ? ['appointment' as const] : []),
      ],
      missing: missingFacts(state), hasPending,
      ...(goesTo ? { goesTo } : cameFrom ? { cameFrom } : {}),
      ...(person.birth?.known === 'day' ? { bornOn: person.birth.date } : {}),
      ...(state.conflicts.length > 0 ? { conflictFields: state.conflicts.map((one) => one.field) } : {}),
      ...(state.exceptions.length > 0 ? { exceptionCodes: state.exceptions.map((one) => one.code).filter((code) => !code.startsWith('protection.')) } : {}),
      ...(state.pathway ? { pathway: state.pathway } : {}),
      ...(year === undefined ? {} : { birthYear: year }),
      ...(set[0] === undefined ? {} : { nextAppointment: set[0] }),
      ...(person.household ? { householdId: person.household.id } : {}),
    },
    personId: state.personId,
    ...(duties ? { duties } : {}),
    ...(rights.length > 0 ? { rights } : {}),
    granted: state.cash.filter((one) => ['requested', 'approved', 'paid'].includes(one.status)).map((one) => one.programme),
    serials: state.cash.map((one) => one.cardSerial).filter((one) => one !== undefined),
    sameAs: state.duplicates.filter((one) => one.same).map((one) => one.otherCaseId),
    slips: state.links.map((one) => slipMark(one.tokenHash)),
    judged: state.duplicates.map((one) => one.otherCaseId),
    given: state.cash.filter((one) => one.status === 'approved' || one.status === 'paid').map((one) => one.programme),
    asks: state.cash.filter((one) => one.status === 'requested').map((one) => ({
      requestId: one.id, programme: one.programme, amount: one.amount, by: one.requestedBy, at: one.requestedAt, ...(one.note === undefined ? {} : { note: one.note }),
    })),
  };
}

/** What first contact asks and nobody has answered; "not known" is an answer. */
export function missingFacts({ person, pathway }: Pick<CaseState, 'person' | 'pathway'>): readonly MissingFact[] {
  return [
    ...(person.birth === undefined ? ['birth' as const] : []),
    ...((person.nationalities ?? []).length === 0 ? ['nationality' as const] : []),
    ...(pathway === undefined ? ['pathway' as const] : []),
  ];
}
