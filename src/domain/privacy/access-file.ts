/**
 * Everything held on a person, as they may take it away (LFPDPPP: acceso): flat records by part, names of fields and
 * values as they are kept. Third persons' data, keys that open something, and ids that say nothing are left out; of
 * somebody who asks for asylum nothing that names a consulate leaves on paper or in a file. What is under protection is
 * in it only for whom the state given here holds it.
 */
import { z } from 'zod';
import type { CaseEvent } from '../case/events.ts';
import type { CaseState } from '../case/state.ts';
import { Instant } from '../foundation/plain-date.ts';

export const ACCESS_PARTS = ['person', 'arrival', 'case', 'steps', 'accounts', 'cash', 'work', 'notes', 'appointments', 'consents', 'photos', 'slips', 'protection', 'history', 'reads'] as const;
export type AccessPart = (typeof ACCESS_PARTS)[number];
const Value = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))]);
/** A record: the dotted name of each field, and its value. */
export const AccessRecord = z.record(z.string(), Value);
export type AccessRecord = z.infer<typeof AccessRecord>;
/** What was left out on purpose, so that the person is told and can ask. */
export const LeftOut = z.enum(['third-persons', 'consulate']);
export type LeftOut = z.infer<typeof LeftOut>;
export const AccessFile = z.object({
  format: z.literal('ventanilla-access'), version: z.literal(1), madeAt: Instant, centre: z.string(), folio: z.string(),
  parts: z.partialRecord(z.enum(ACCESS_PARTS), z.array(AccessRecord)), leftOut: z.array(LeftOut),
});
export type AccessFile = z.infer<typeof AccessFile>;

export type AccessSource = {
  /** Trimmed for whoever gives the file. */
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  /** Who looked: what kind of look and when, nobody's name. */
  readonly reads: readonly { readonly act: string; readonly at: string }[];
  readonly centre: string; readonly madeAt: Instant;
};

/** Other people: workers, contacts, family, the other case of a comparison. */
const THIRD_PERSONS: ReadonlySet<string> = new Set([
  'trustedContact', 'household', 'by', 'workerId', 'openedBy', 'assignedTo', 'requestedBy', 'decidedBy', 'paidBy', 'overriddenBy', 'otherCaseId', 'sender', 'person.trustedContact', 'person.household',
]);
/** Opens something, or says nothing to anybody. */
const TECHNICAL: ReadonlySet<string> = new Set(['id', 'tokenHash', 'slipCodeHash', 'personId', 'returnId', 'requestId', 'proposalId', 'accountId', 'noteId', 'linkId', 'appointmentId', 'attachmentId', 'vacancyId', 'toCentreId', 'conflictId', 'eventId', 'photo', 'signature', 'mark', 'edition', 'zone']);
const CONSULATES: ReadonlySet<unknown> = new Set(['own-consulate', 'consulate-id', 'consulate-of-origin']);

/** The file. Parts that hold nothing are absent. */
export function accessFile({ state, events, reads, centre, madeAt }: AccessSource): AccessFile {
  const isAsylum = state.pathway === 'asylum';
  const leftOut = new Set<LeftOut>();
  const record = (value: object): AccessRecord => flat(value, () => leftOut.add('third-persons'));
  const list = (values: readonly object[]): AccessRecord[] => values
    .filter((value) => { const hidden = isAsylum && namesConsulate(value); if (hidden) leftOut.add('consulate'); return !hidden; })
    .map(record).filter((one) => Object.keys(one).length > 0);
  const { person, arrival, steps, protection } = state;
  const parts: Record<AccessPart, AccessRecord[]> = {
    person: list([person]), arrival: list([arrival]),
    case: list([{ openedAt: state.openedAt, changedAt: state.changedAt, status: state.status, closedReason: state.closedReason, pathway: state.pathway, flags: state.flags, goals: 'goals' in state ? state.goals : undefined }]),
    steps: list(Object.entries(steps).map(([step, facts]) => ({ step, ...facts }))),
    accounts: list(state.accounts), cash: list(state.cash), work: list([...(state.profile ? [state.profile] : []), ...state.proposals]),
    notes: list(state.notes), appointments: list(state.appointments), consents: list([...(state.consents ?? []), ...(state.rights ?? [])]), photos: list(state.photos), slips: list(state.links),
    protection: protection ? list([...(protection.flags.length > 0 ? [{ flags: protection.flags }] : []), ...protection.notes]) : [],
    history: list(events.map((event) => historyRecord(event, () => leftOut.add('third-persons')))),
    reads: list(reads),
  };
  return {
    format: 'ventanilla-access', version: 1, madeAt, centre, folio: state.folio,
    parts: Object.fromEntries(Object.entries(parts).filter(([, records]) => records.length > 0)), leftOut: LeftOut.options.filter((one) => leftOut.has(one)),
  };
}

/** One thing that happened, with what was then said; what was typed about others is left out by the name of its field. */
function historyRecord(event: CaseEvent, dropped: () => void): object {
  // A choice between two values may be about somebody else: the state says what holds.
  const { value: _, field: __, ...data } = event.data as { value?: unknown; field?: unknown };
  if (event.type === 'duplicateJudged' || event.type === 'caseAssigned') { dropped(); return { at: event.at, type: event.type }; }
  return { at: event.at, type: event.type, ...data };
}

function namesConsulate(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return CONSULATES.has(value);
  return Object.values(value).some(namesConsulate);
}

function flat(value: object, dropped: () => void, prefix = ''): AccessRecord {
  const found: Record<string, z.infer<typeof Value>> = {};
  for (const [name, one] of Object.entries(value) as [string, unknown][]) {
    if (one === undefined || one === null || TECHNICAL.has(name)) continue;
    if (THIRD_PERSONS.has(name)) { dropped(); continue; }
    const key = prefix + name;
    if (Array.isArray(one) && one.every((each) => typeof each !== 'object')) { if (one.length > 0) found[key] = one as (string | number)[]; } else if (typeof one === 'object') Object.assign(found, flat(one, dropped, `${key}.`));
    else found[key] = one as string | number | boolean;
  }
  return found;
}
