/** One event of every type with facts that parse: a type without facts here does not compile. */
import { EVENT_TYPES } from '#domain/case/events.ts';
import type { EventBody, EventData, EventType } from '#domain/case/events.ts';
import type { AttachmentId, CaseId, CentreId, EventId, ItemId, PersonId, ReturnId, VacancyId } from '#domain/foundation/ids.ts';
import { pesos } from '#domain/foundation/money.ts';
import type { Instant, PlainDate } from '#domain/foundation/plain-date.ts';

type Ids = <T extends string>() => T;

/** The facts of each type; ids that must be new come from `id`, the rest points to nothing that is there. */
export function everyEvent(id: Ids): { readonly [T in EventType]: EventData<T> } {
  const day = '2026-11-23' as PlainDate;
  const item = (): ItemId => id<ItemId>();
  const hash = (): string => id().replaceAll('-', '').padEnd(64, '0');
  return {
    caseOpened: { personId: id<PersonId>(), returnId: id<ReturnId>(), folio: `EV-${id().slice(0, 12)}`, name: { given: 'Luz', firstSurname: 'Prueba' }, arrival: { arrivedOn: day } },
    personEdited: { changes: { phone: '664 123 4567' } }, returnEdited: { changes: { yearsAbroad: 3 } }, pathwaySet: { pathway: 'returnee' }, goalsChosen: { goals: ['nss'] },
    stepAsked: { step: 'curp' }, stepCompleted: { step: 'curp', on: day, edition: '2026-10' }, stepUnavailable: { step: 'curp', reason: 'not-found' }, stepReopened: { step: 'curp' }, paperMarked: { step: 'curp', mark: 'doubtful' },
    accountOpened: { accountId: item(), level: '2', institution: '166' }, accountWithdrawn: { accountId: item(), reason: 'x' },
    cashRequested: { requestId: item(), programme: 'paisano-card', amount: pesos(2000) }, cashApproved: { requestId: item() }, cashReturned: { requestId: item(), reason: 'x' }, cashCancelled: { requestId: item(), reason: 'x' },
    cashHandedOver: { requestId: item(), cardSerial: `SN-${id().slice(0, 12)}`, signature: id<AttachmentId>() },
    workProfileSet: { profile: { occupations: ['cook'], states: ['BC'] } },
    vacancyProposed: { proposalId: item(), vacancyId: id<VacancyId>(), title: 'x', employer: 'x', place: 'x', reasons: [] },
    vacancyAccepted: { proposalId: item() }, vacancyDeclined: { proposalId: item() }, workResultRecorded: { proposalId: item(), outcome: 'hired', on: day },
    noteAdded: { noteId: item(), text: 'x' }, flagSet: { flag: 'interpreter', raised: true },
    appointmentSet: { appointmentId: item(), at: '2026-12-01T16:00:00.000Z' as Instant, place: 'x', about: 'curp' }, appointmentEnded: { appointmentId: item(), how: 'kept' },
    photoAdded: { attachmentId: id<AttachmentId>(), of: 'document' }, caseAssigned: { workerId: null }, caseClosed: { reason: 'moved' }, caseReopened: { reason: 'x' }, caseMoved: { toCentreId: id<CentreId>() },
    conflictSettled: { conflictId: id<EventId>(), value: 'x' }, duplicateJudged: { otherCaseId: id<CaseId>(), same: false },
    consentGiven: { purpose: 'cash-card', how: 'spoken' }, consentWithdrawn: { purpose: 'cash-card' },
    rightAsked: { requestId: item(), right: 'access', on: day }, rightAnswered: { requestId: item(), outcome: 'granted', on: day }, rightCarriedOut: { requestId: item(), on: day }, holdSet: { hold: 'court', raised: true },
    statusLinkIssued: { linkId: item(), tokenHash: hash(), slipCodeHash: hash() }, statusLinkRevoked: { linkId: item() },
    protectionNoteAdded: { noteId: item(), text: 'x' }, protectionFlagSet: { flag: 'medical', raised: true },
  };
}

/** The same as bodies, without their version. */
export function everyBody(id: Ids): readonly Omit<EventBody, 'v'>[] {
  const data = everyEvent(id);
  return EVENT_TYPES.map((type) => ({ type, data: data[type] }) as Omit<EventBody, 'v'>);
}
