/**
 * A case as it stands after its events: what a screen shows, a device keeps and a server answers.
 * The schema is the border for records that come from disk or wire; inside, the type is trusted.
 * `protection` is a compartment of its own: absent for whoever may not see it (access/project.ts).
 */
import { z } from 'zod';
import { AttachmentId, CaseId, CentreId, DeviceId, EventId, ItemId, PersonId, ReturnId, VacancyId, WorkerId } from '../foundation/ids.ts';
import { Centavos } from '../foundation/money.ts';
import { Instant, PlainDate } from '../foundation/plain-date.ts';
import { PersonFields } from '../person/person.ts';
import type { Person } from '../person/person.ts';
import { AppointmentMore, ChosenGoals, ConsentPurpose, CoreFlag, Hold, PaperMark, PaperName, Pathway, ProtectionFlag, ReturnFacts, Right, UnavailableReason, WorkProfile } from './events.ts';

const By = { by: WorkerId, at: Instant };

/** Who last set a field, and at which version of the case: what a conflict is told by. */
export const Mark = z.object({ ...By, version: z.int(), eventId: EventId, deviceId: DeviceId });
export type Mark = z.infer<typeof Mark>;

/** One service step: asked for, had, or not to be had and why. */
export const StepRecord = z.object({
  ...By,
  status: z.enum(['asked', 'done', 'unavailable']),
  on: PlainDate.optional(),
  number: z.string().optional(),
  photo: AttachmentId.optional(),
  expiresOn: PlainDate.optional(),
  edition: z.string().optional(),
  reason: UnavailableReason.optional(),
  note: z.string().optional(),
  overriddenBy: WorkerId.optional(),
  /** What is wrong with the paper, and the name on it (guide/paper-name.ts says what that makes of it). */
  mark: PaperMark.optional(),
  nameOnPaper: PaperName.optional(),
  /** The times it was had before, oldest first: a renewal counts these. */
  had: z.array(z.object({ on: PlainDate, expiresOn: PlainDate.optional(), number: z.string().optional(), edition: z.string().optional() })).optional(),
});
export type StepRecord = z.infer<typeof StepRecord>;

export const Account = z.object({
  ...By, id: ItemId, level: z.enum(['1', '2', '3', '4']), institution: z.string(), clabe: z.string().optional(), withdrawn: z.string().optional(),
});
export type Account = z.infer<typeof Account>;

/**
 * requested → approved → paid; requested or approved → returned (with a reason) or cancelled.
 * A returned request is asked for anew; nothing is ever reopened.
 */
export const CashRequest = z.object({
  id: ItemId, programme: z.string(), amount: Centavos, note: z.string().optional(),
  status: z.enum(['requested', 'approved', 'returned', 'cancelled', 'paid']),
  requestedBy: WorkerId, requestedAt: Instant,
  decidedBy: WorkerId.optional(), decidedAt: Instant.optional(), reason: z.string().optional(),
  paidBy: WorkerId.optional(), paidAt: Instant.optional(),
  cardSerial: z.string().optional(), lastFour: z.string().optional(), signature: AttachmentId.optional(),
});
export type CashRequest = z.infer<typeof CashRequest>;

export const Proposal = z.object({
  ...By, id: ItemId, vacancyId: VacancyId, title: z.string(), employer: z.string(), place: z.string(), reasons: z.array(z.string()),
  status: z.enum(['proposed', 'accepted', 'declined', 'hired', 'not-hired', 'no-show']),
  reason: z.string().optional(), on: PlainDate.optional(),
});
export type Proposal = z.infer<typeof Proposal>;

export const Note = z.object({ ...By, id: ItemId, text: z.string() });
export type Note = z.infer<typeof Note>;

export const Appointment = AppointmentMore.extend({
  id: ItemId, when: Instant, place: z.string(), about: z.string(), status: z.enum(['set', 'kept', 'missed', 'cancelled']),
});
export type Appointment = z.infer<typeof Appointment>;

/** The last yes and the last no to one purpose, for one agency or for all: the later of the two holds (consent.ts). */
export const Consent = z.object({
  purpose: ConsentPurpose, agency: z.string().optional(),
  given: z.object({ ...By, how: z.enum(['spoken', 'signed']), language: z.string().optional() }).optional(),
  withdrawn: z.object(By).optional(),
});
export type Consent = z.infer<typeof Consent>;

/** One way from centre to centre. `version` is the case's when it had happened: whoever had seen less did not know of it (moves.ts). */
export const Move = z.object({ ...By, eventId: EventId, version: z.int(), from: CentreId, to: CentreId, note: z.string().optional(), sender: z.string().optional() });
export type Move = z.infer<typeof Move>;

/** What the person asked about their data: asked → answered → carried out, which a no leaves out. */
export const RightRequest = z.object({
  ...By, id: ItemId, right: Right, on: PlainDate, purpose: ConsentPurpose.optional(), note: z.string().optional(),
  answer: z.object({ ...By, outcome: z.enum(['granted', 'partly', 'denied']), on: PlainDate, reason: z.string().optional() }).optional(),
  carriedOutOn: PlainDate.optional(),
});
export type RightRequest = z.infer<typeof RightRequest>;

/** The same field changed on two devices that had not seen each other: both values wait for a person. */
export const Conflict = z.object({
  id: EventId,
  field: z.string(),
  kept: z.object({ value: z.unknown(), mark: Mark }),
  other: z.object({ value: z.unknown(), mark: Mark }),
});
export type Conflict = z.infer<typeof Conflict>;

/** A reported fact that broke a rule: recorded, and put before a supervisor. */
export const CaseException = z.object({ ...By, eventId: EventId, code: z.string() });
export type CaseException = z.infer<typeof CaseException>;

export const HistoryLine = z.object({ ...By, eventId: EventId, type: z.string(), about: z.string().optional() });
export type HistoryLine = z.infer<typeof HistoryLine>;

export const StatusLink = z.object({ id: ItemId, tokenHash: z.string(), slipCodeHash: z.string(), at: Instant, revoked: z.boolean() });
export type StatusLink = z.infer<typeof StatusLink>;

/** Health, protection concerns, restricted notices: need-to-know. Its history is its own: that something was noted here is itself sensitive. */
export const Protection = z.object({ notes: z.array(Note), flags: z.array(ProtectionFlag), history: z.array(HistoryLine).optional() });
export type Protection = z.infer<typeof Protection>;

const { name, ...otherFields } = PersonFields.shape;
const PersonShape = z.object({
  name,
  ...Object.fromEntries(Object.entries(otherFields).map(([field, schema]) => [field, schema.optional()])),
}) as unknown as z.ZodType<Person>;

export const CaseState = z.object({
  id: CaseId,
  /** How many events made this state. */
  version: z.int(),
  folio: z.string(), personId: PersonId, returnId: ReturnId, centreId: CentreId,
  openedAt: Instant, openedBy: WorkerId, changedAt: Instant,
  status: z.enum(['open', 'closed']), closedReason: z.string().optional(),
  assignedTo: WorkerId.nullable(),
  /** Every move between centres, oldest first; absent while it has stayed where it was opened. */
  moves: z.array(Move).optional(),
  pathway: Pathway.optional(),
  /** What the person said they came for; absent while nobody asked: the usual ones are planned. */
  goals: ChosenGoals.optional(),
  person: PersonShape,
  arrival: ReturnFacts,
  marks: z.record(z.string(), Mark),
  steps: z.record(z.string(), StepRecord),
  accounts: z.array(Account),
  cash: z.array(CashRequest),
  profile: WorkProfile.optional(),
  proposals: z.array(Proposal),
  notes: z.array(Note),
  flags: z.array(CoreFlag),
  appointments: z.array(Appointment),
  /** Absent in records kept from before consent was noted, and while nobody has asked. */
  consents: z.array(Consent).optional(),
  /** Absent while nobody has asked, and while nothing holds the case. */
  rights: z.array(RightRequest).optional(),
  holds: z.array(Hold).optional(),
  photos: z.array(z.object({ ...By, id: AttachmentId, of: z.enum(['person', 'document', 'other']) })),
  conflicts: z.array(Conflict),
  exceptions: z.array(CaseException),
  duplicates: z.array(z.object({ ...By, otherCaseId: CaseId, same: z.boolean() })),
  links: z.array(StatusLink),
  /** The last lines; the whole history stays on the server. */
  history: z.array(HistoryLine),
  /** Every event in it, so that none is taken twice. */
  seen: z.array(EventId),
  protection: Protection.optional(),
});
export type CaseState = z.infer<typeof CaseState>;

/** The last things that happened, oldest first, as far as whoever holds this state may know. */
export function historyOf(state: CaseState): readonly HistoryLine[] {
  const apart = state.protection?.history ?? [];
  return apart.length === 0 ? state.history : [...state.history, ...apart].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
