/**
 * Everything that can happen to a case, as facts in the past. A type is never renamed: a change is
 * a new `v` and an upcaster. Some events report what the world has already done (never refused,
 * at worst an exception); some ask for something and can be refused: see admit.ts.
 * Protection events travel and rest in a compartment of their own.
 */
import { z } from 'zod';
import { Envelope } from '../foundation/envelope.ts';
import { AttachmentId, CentreId, EventId, ItemId, PersonId, ReturnId, VacancyId, WorkerId, CaseId } from '../foundation/ids.ts';
import { Instant, PlainDate } from '../foundation/plain-date.ts';
import { Centavos } from '../foundation/money.ts';
import { PersonChanges, PersonName } from '../person/person.ts';

const Text = z.string().trim().min(1).max(2000);
const Short = z.string().trim().min(1).max(160);
const StepId = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/);

/** How a person comes to the counter; decides which services are for them (domain.md §3, A–G). */
export const Pathway = z.enum(['returnee', 'returnee-us-papers', 'us-born-child', 'tcn-passport', 'tcn-no-papers', 'asylum', 'mpp']);
export type Pathway = z.infer<typeof Pathway>;

/** The return event: one arrival, one count. */
export const ReturnFacts = z.object({
  arrivedOn: PlainDate,
  port: Short.optional(),
  mode: z.enum(['land', 'air', 'other']).optional(),
  yearsAbroad: z.int().min(0).max(99).optional(),
});
export type ReturnFacts = z.infer<typeof ReturnFacts>;

export const WorkProfile = z.object({
  occupations: z.array(Short).max(8),
  years: z.int().min(0).max(60).optional(),
  schooling: z.enum(['none', 'primary', 'secondary', 'high-school', 'technical', 'degree']).optional(),
  english: z.enum(['none', 'some', 'fluent']).optional(),
  states: z.array(z.string().regex(/^[A-Z]{2}$/)).max(32),
  /** Least acceptable monthly pay. */
  minimumPay: Centavos.optional(),
  availableFrom: PlainDate.optional(),
});
export type WorkProfile = z.infer<typeof WorkProfile>;

/** Why a step can't be had. */
export const UnavailableReason = z.enum(['not-found', 'not-digitised', 'never-registered', 'system-down', 'person-declined', 'not-eligible', 'other']);
export type UnavailableReason = z.infer<typeof UnavailableReason>;

export const CoreFlag = z.enum(['unaccompanied-minor', 'age-disputed', 'interpreter', 'mobility']);
export type CoreFlag = z.infer<typeof CoreFlag>;
export const ProtectionFlag = z.enum(['medical', 'violence-survivor', 'trafficking-risk', 'at-risk-if-located', 'distress']);
export type ProtectionFlag = z.infer<typeof ProtectionFlag>;

/** What may be wrong with a paper that is held: nobody is sure it is genuine or right, or it bears another name. */
export const PaperMark = z.enum(['doubtful', 'other-name']);
export type PaperMark = z.infer<typeof PaperMark>;

/** The name that stands on a paper, and what about the paper bears on comparing it (person/name-compare.ts). */
export const PaperName = PersonName.extend({ paper: z.enum(['civil', 'us', 'us-birth', 'mrz', 'other']).optional(), mayBeCut: z.boolean().optional() });
export type PaperName = z.infer<typeof PaperName>;

/** What an appointment is, where that changes how it is told: a hearing has a time to report and a clock of its own. */
export const AppointmentKind = z.enum(['hearing', 'signature', 'interview', 'other']);
export type AppointmentKind = z.infer<typeof AppointmentKind>;
/** What is known of an appointment beside when, where and about what. */
export const AppointmentMore = z.object({
  kind: AppointmentKind.optional(),
  /** When to be there, as an instant or as minutes before; the instant wins. */
  reportAt: Instant.optional(), reportBefore: z.int().min(0).max(1440).optional(),
  /** The crossing, and the clock on its other side (an IANA zone). */
  port: Short.optional(), zone: z.string().regex(/^[A-Za-z]+(?:\/[A-Za-z0-9_+-]+){1,2}$/).max(60).optional(),
});
export type AppointmentMore = z.infer<typeof AppointmentMore>;

/** What the person must say yes to before it is arranged. */
export const ConsentPurpose = z.enum(['cash-card', 'transport', 'return', 'own-consulate']);
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

/** What the person came for, as credentials of the catalogue, in the order chosen. */
export const ChosenGoals = z.array(StepId).min(1).max(24);

/** What a person may ask about their data: a copy, a correction, not to be used for something, or to be erased. */
export const Right = z.enum(['access', 'correction', 'opposition', 'erasure']);
export type Right = z.infer<typeof Right>;
/** Why a case must be kept for now, whoever asks: a court's or prosecutor's order, an audit, a complaint that is not settled. */
export const Hold = z.enum(['court', 'audit', 'complaint']);
export type Hold = z.infer<typeof Hold>;

/** For what, and where the yes is to one agency only, for which. */
const ConsentAbout = z.object({ purpose: ConsentPurpose, agency: StepId.optional() });

const payloads = {
  caseOpened: z.object({ personId: PersonId, returnId: ReturnId, folio: z.string().max(24), name: PersonName, arrival: ReturnFacts, pathway: Pathway.optional() }),
  personEdited: z.object({ changes: PersonChanges }),
  returnEdited: z.object({ changes: ReturnFacts.partial() }),
  pathwaySet: z.object({ pathway: Pathway }),
  /** Chosen with the person; null goes back to the usual ones of their way in (guide/goals.ts). */
  goalsChosen: z.object({ goals: ChosenGoals.nullable() }),
  stepAsked: z.object({ step: StepId, note: Short.optional() }),
  stepCompleted: z.object({
    step: StepId, on: PlainDate, number: z.string().trim().max(40).optional(), photo: AttachmentId.optional(),
    expiresOn: PlainDate.optional(), edition: z.string().max(40),
    /** Set when a supervisor let a number through whose check digit fails. */
    overriddenBy: WorkerId.optional(),
    /** Had anew: the paper or time before it is kept beside it. Absent, this corrects what was noted. */
    renews: z.literal(true).optional(),
  }),
  /** Says or takes back that something is wrong with a paper; a name alone is compared and marks by itself. Null without a name clears both. */
  paperMarked: z.object({ step: StepId, mark: PaperMark.nullable(), nameOnPaper: PaperName.optional() }),
  stepUnavailable: z.object({ step: StepId, reason: UnavailableReason, note: Short.optional() }),
  stepReopened: z.object({ step: StepId }),
  accountOpened: z.object({ accountId: ItemId, level: z.enum(['1', '2', '3', '4']), institution: z.string().regex(/^\d{3}$/), clabe: z.string().regex(/^\d{18}$/).optional() }),
  accountWithdrawn: z.object({ accountId: ItemId, reason: Short }),
  cashRequested: z.object({ requestId: ItemId, programme: StepId, amount: Centavos, note: Short.optional() }),
  cashApproved: z.object({ requestId: ItemId }),
  cashReturned: z.object({ requestId: ItemId, reason: Text }),
  cashCancelled: z.object({ requestId: ItemId, reason: Short }),
  cashHandedOver: z.object({ requestId: ItemId, cardSerial: z.string().trim().regex(/^[A-Za-z0-9-]{4,32}$/), lastFour: z.string().regex(/^\d{4}$/).optional(), signature: AttachmentId }),
  workProfileSet: z.object({ profile: WorkProfile }),
  vacancyProposed: z.object({ proposalId: ItemId, vacancyId: VacancyId, title: Short, employer: Short, place: Short, reasons: z.array(z.string().max(60)).max(12) }),
  vacancyAccepted: z.object({ proposalId: ItemId }),
  vacancyDeclined: z.object({ proposalId: ItemId, reason: Short.optional() }),
  workResultRecorded: z.object({ proposalId: ItemId, outcome: z.enum(['hired', 'not-hired', 'no-show']), on: PlainDate }),
  noteAdded: z.object({ noteId: ItemId, text: Text }),
  flagSet: z.object({ flag: CoreFlag, raised: z.boolean() }),
  appointmentSet: AppointmentMore.extend({ appointmentId: ItemId, at: Instant, place: Short, about: StepId }),
  appointmentEnded: z.object({ appointmentId: ItemId, how: z.enum(['kept', 'missed', 'cancelled']) }),
  photoAdded: z.object({ attachmentId: AttachmentId, of: z.enum(['person', 'document', 'other']) }),
  caseAssigned: z.object({ workerId: WorkerId.nullable() }),
  caseClosed: z.object({ reason: z.enum(['completed', 'moved', 'unreachable', 're-migrated', 'withdrew', 'deceased', 'duplicate']) }),
  caseReopened: z.object({ reason: Short }),
  /** To another centre, which goes on with it; `note` is for whoever receives the person there, and `sender` the name of whoever sends them: the other centre knows no worker of this one. */
  caseMoved: z.object({ toCentreId: CentreId, note: z.string().trim().min(1).max(500).optional(), sender: z.string().max(120).optional() }),
  /** One event can set several fields, and each may meet another value: `field` says which of its conflicts is meant; without it, the first. */
  conflictSettled: z.object({ conflictId: EventId, field: z.string().max(200).optional(), value: z.unknown() }),
  duplicateJudged: z.object({ otherCaseId: CaseId, same: z.boolean() }),
  /** The person said yes, in words or by signing; `language` is the one it was explained in (ISO 639). */
  consentGiven: ConsentAbout.extend({ how: z.enum(['spoken', 'signed']), language: z.string().regex(/^[a-z]{2,3}$/).optional() }),
  /** The person said no, or took the yes back; without an agency, for all of them. */
  consentWithdrawn: ConsentAbout,
  /** Asked on `on`, by the person or for them. Opposition names a purpose where it is about one: then it is a no to it as well. */
  rightAsked: z.object({ requestId: ItemId, right: Right, on: PlainDate, purpose: ConsentPurpose.optional(), note: Text.optional() }),
  rightAnswered: z.object({ requestId: ItemId, outcome: z.enum(['granted', 'partly', 'denied']), on: PlainDate, reason: Text.optional() }),
  rightCarriedOut: z.object({ requestId: ItemId, on: PlainDate }),
  holdSet: z.object({ hold: Hold, raised: z.boolean() }),
  statusLinkIssued: z.object({ linkId: ItemId, tokenHash: z.string().regex(/^[0-9a-f]{64}$/), slipCodeHash: z.string().regex(/^[0-9a-f]{64}$/) }),
  statusLinkRevoked: z.object({ linkId: ItemId }),
  protectionNoteAdded: z.object({ noteId: ItemId, text: Text }),
  protectionFlagSet: z.object({ flag: ProtectionFlag, raised: z.boolean() }),
} as const;

export type EventType = keyof typeof payloads;
export const EVENT_TYPES = Object.keys(payloads) as EventType[];

/** The facts of one event type. */
export type EventData<T extends EventType = EventType> = z.infer<(typeof payloads)[T]>;

/** What happened, without who and when: what `decide` gives back. */
export type EventBody = { [T in EventType]: { readonly type: T; readonly v: 1; readonly data: EventData<T> } }[EventType];

/** An event of a case: the facts in their envelope. */
export type CaseEvent = EventBody & Envelope;

const variants = EVENT_TYPES.map((type) => Envelope.extend({ type: z.literal(type), v: z.literal(1), data: payloads[type] }));
export const CaseEvent = z.discriminatedUnion('type', variants as [typeof variants[number], ...typeof variants]) as unknown as z.ZodType<CaseEvent>;

/** Checks an event's facts alone (a form's border). */
export const EventPayloads = payloads;

const PROTECTED: ReadonlySet<EventType> = new Set<EventType>(['protectionNoteAdded', 'protectionFlagSet']);

/** The compartment an event changes. */
export const compartmentOf = (type: EventType): 'core' | 'protection' => (PROTECTED.has(type) ? 'protection' : 'core');

