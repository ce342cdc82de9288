/**
 * What a screen may ask of the tablet's engine. The engine lives in a worker thread of its own, holds
 * keys and cases there, and ends with it at lock: nothing of a case outlives a lock in the page.
 * Reads answer from what is unlocked in memory, never from the network.
 */
import type { Command, Refusal } from '#domain/case/decide.ts';
import type { PasswordProblem } from '#domain/access/password/password.ts';
import type { Right } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { Centavos } from '#domain/foundation/money.ts';
import type { AttachmentId, CaseId, CentreId, DeviceId, EventId, HouseholdId, ItemId, WorkerId } from '#domain/foundation/ids.ts';
import type { Instant, PlainDate } from '#domain/foundation/plain-date.ts';
import type { Result } from '#domain/foundation/result.ts';
import type { DutyWhy } from '#domain/guide/duties.ts';
import type { PublishedEdition } from '#domain/guide/published.ts';
import type { Vacancy } from '#domain/jobs/rank.ts';
import type { LikenessReason } from '#domain/person/likeness.ts';
import type { TabletNotice } from '../store/access-ended.ts';
import type { PhotoProblem } from '../sync/photos.ts';
import type { Centres, Devices, History, KeepVacancy, Refusals, Session } from '#sync/server-api.ts';

/** Who has signed in on this tablet before and may unlock it with no network. */
export type KnownWorker = { readonly workerId: WorkerId; readonly name: string; /** Of the tablet's own lock, when the worker has set one up here. */ readonly passkey?: Passkey };
/** `credentialId` as WebAuthn writes it (base64url), `salt` what it is asked about (base64). */
export type Passkey = { readonly credentialId: string; readonly salt: string };
/** `answer`: what it said about the salt, 32 bytes; from the page to the engine and nowhere else. */
export type NewPasskey = Passkey & { readonly answer: ArrayBuffer };
/** `unsure`: a change of password has not ended; `not-offered`: the server does not offer passkeys. */
export type PasskeyProblem = Omit<UnlockProblem, 'code'> & { readonly code: UnlockProblem['code'] | 'unsure' | 'not-offered' };
/** `factor-needed`: the password is right, and a code of the second factor is wanted; `factor-wrong`: that was none, or a used one. */
export type SignInProblem = 'wrong-credentials' | 'factor-needed' | 'factor-wrong' | 'locked-out' | 'no-network' | 'server-trouble' | 'too-old' | 'storage-full';
export type UnlockProblem = { readonly code: 'wrong-password' | 'wait' | 'unknown-worker' | 'storage-full' | 'forgotten'; readonly waitSeconds?: number; readonly triesLeft?: number; /** Tries until this tablet forgets the worker, once they are few. */ readonly lastTries?: number };

/** `unsure`: no answer came, so that the server has either password; on this tablet both open until the next sign-in. A 'password-…' code is the server's. */
export type PasswordChangeProblem = { readonly code: UnlockProblem['code'] | 'factor-needed' | 'no-network' | 'unsure' | 'locked-out' | 'server-trouble' | 'password-same' | `password-${PasswordProblem}`; readonly waitSeconds?: number; readonly triesLeft?: number };

export type MissingFact = 'birth' | 'nationality' | 'pathway';

/** A row of any list: enough to find, sort and filter by, opened from one sealed snapshot. */
export type CaseRow = {
  readonly id: CaseId; readonly folio: string; readonly name: string; readonly sortKey: string; readonly status: 'open' | 'closed';
  readonly pathway?: string; readonly assignedTo: WorkerId | null; readonly arrivedOn: PlainDate; readonly changedAt: Instant;
  readonly birthYear?: number; readonly nationalities: readonly string[]; readonly numbers: readonly string[];
  /** `cash` waits for a supervisor, `card` for the card to be handed over, `job` for what becomes of a proposed vacancy. */
  readonly waiting: readonly ('cash' | 'card' | 'job' | 'conflict' | 'exception' | 'appointment')[];
  /** What first contact has not told yet; absent in rows kept by an older version. */
  readonly missing?: readonly MissingFact[];
  readonly nextAppointment?: Instant; readonly householdId?: string; readonly hasPending: boolean;
  /** Only when the day is known; else the year above. */
  readonly bornOn?: PlainDate;
  /** Worked out for lists; never kept. */
  readonly duty?: RowDuty;
  readonly right?: RowRight;
  /** While nobody has it here yet: the centre that it came from. */
  readonly cameFrom?: CentreId;
  /** It was passed to this centre here, and that has not been sent yet: it can be found, and nothing done in it. */
  readonly goesTo?: CentreId;
  /** Fields of which two values wait, and codes of facts that broke a rule; absent when there are none. */
  readonly conflictFields?: readonly string[]; readonly exceptionCodes?: readonly string[];
};
/** What a person has to do by a day: the most urgent of it, worked out when a list asks. */
export type RowDuty = { readonly why: DutyWhy; readonly step: string; readonly due: PlainDate; /** Days left; negative when late. */ readonly left: number; /** When to be there, 'YYYY-MM-DD HH:MM' by the clock here. */ readonly report?: string };
/** What the person asked about their data and is owed by a day: an answer, or what was granted. */
export type RowRight = { readonly right: Right; readonly next: 'answer' | 'carry-out'; readonly due: PlainDate; readonly left: number };
export type SearchHit = { readonly row: CaseRow; readonly why: 'folio' | 'number' | 'name' | 'alike' };
/** The case that a slip was printed for; a cancelled slip opens nothing for its bearer any more, and staff still find the person. */
export type SlipHit = { readonly id: CaseId; readonly isRevoked: boolean };
export type DuplicateHint = { readonly row: CaseRow; readonly score: number; readonly reasons: readonly string[] };

/** Two cases that may be one person's, for a supervisor to judge; the later arrival first. */
export type DuplicatePair = { readonly one: CaseRow; readonly two: CaseRow; readonly score: number; readonly reasons: readonly LikenessReason[] };
/** A request for cash that waits, with what a supervisor needs to decide it unopened. */
export type Approval = {
  readonly row: CaseRow; readonly requestId: ItemId; readonly programme: string; readonly amount: Centavos; readonly note?: string; readonly by: WorkerId; readonly at: Instant;
  /** Programmes approved or paid to the same person, in this case or another. */
  readonly givenBefore: readonly string[];
  /** The cases that may be the same person's. */
  readonly alike: readonly CaseRow[];
};

/** `dueNow` today, `overdue` before it, `dueSoon` within a week: what a person has to do by a day. */
export type TodayGroup = 'arrivals' | 'appointments' | 'dueNow' | 'overdue' | 'dueSoon' | 'moved' | 'late' | 'mine' | 'cards' | 'jobs';
/** A worker's day: the first rows of each group and how many there are; `forSupervisor` counts the cases that wait in a queue. */
export type TodayView = { readonly groups: { readonly [G in TodayGroup]: { readonly total: number; readonly rows: readonly CaseRow[] } }; readonly forSupervisor: number };

/** The case with what is still unsent folded in; `serverVersion` 0 means that the server has not heard of it. `deviceId` tells what was done here from what was done elsewhere. */
export type CaseView = { readonly state: CaseState; readonly serverVersion: number; readonly unsent: readonly EventId[]; readonly deviceId: DeviceId };

export type OutboxEntry = {
  readonly eventId: EventId; readonly caseId: CaseId; readonly type: string; readonly at: Instant; readonly author: WorkerId;
  readonly status: 'waiting' | 'set-aside'; readonly reason?: string;
};
export type SyncState = {
  readonly phase: 'idle' | 'pushing' | 'pulling' | 'first-copy' | 'photos' | 'waiting' | 'signed-out' | 'too-old';
  readonly unsent: number; readonly setAside: number; readonly photosUnsent: number; readonly oldestAt?: Instant;
  readonly lastSyncAt?: Instant; readonly nextTryAt?: Instant; readonly problem?: string; readonly progress?: { readonly done: number; readonly of: number };
};
/** Published editions that hold or will hold, oldest first; `unusable` names later ones that this version of the app can't read or apply: until it is updated the last of `published` goes on. */
export type EditionsHere = { readonly published: readonly PublishedEdition[]; readonly unusable: readonly string[] };
export type HandOverProblem = 'no-keys' | 'unknown-tablet' | 'nothing-here';
/** `for-another`: sealed to another tablet. `unknown-author`: made or signed by a key that this tablet has not heard of; a sign-in with a network tells. */
export type TakeProblem = 'no-keys' | 'not-a-file' | 'for-another' | 'unknown-author' | 'altered' | 'other-centre' | 'no-copy' | 'too-large' | 'erased';
export type TakenOver = { readonly caseId: CaseId; readonly name: string; readonly folio: string; /** Unsent events that came with it, and that were not here before. */ readonly events: number; readonly tablet: string };
export type StorageHealth = { readonly persisted: boolean; readonly usedBytes?: number; readonly freeBytes?: number };
export type Draft = { readonly id: ItemId; readonly savedAt: Instant; readonly values: unknown };
/** `blocked`: another tab holds what is kept here in an older form; it opens by itself when that tab is closed. `broken`: it can't be opened; tried again by itself. */
export type StoreState = 'opening' | 'open' | 'blocked' | 'broken';
export type EngineSignal = { readonly kind: 'cases'; readonly ids: readonly CaseId[] } | { readonly kind: 'sync'; readonly state: SyncState } | { readonly kind: 'locked' }
  /** An edition of the catalogue came. */
  | { readonly kind: 'editions' }
  | { readonly kind: 'store'; readonly is: StoreState }
  /** A later version of the app has taken the tablet's store: this page can only be opened anew. */
  | { readonly kind: 'outdated' };

export type Engine = {
  knownWorkers(): Promise<readonly KnownWorker[]>;
  /** Why somebody is not among them any more, until the next who gets in. */
  notice(): Promise<TabletNotice | undefined>;
  /** Needs the network once; from then on `unlock` is enough. */
  signIn(username: string, password: string, code?: string): Promise<Result<Session, SignInProblem>>;
  unlock(workerId: WorkerId, password: string): Promise<Result<Session, UnlockProblem>>;
  /** Opens the tablet with what the worker's passkey answered, like `unlock`; sending may need a sign-in afterwards. 'no-passkey': it opens nothing here any more. */
  unlockByPasskey(workerId: WorkerId, answer: ArrayBuffer): Promise<Result<Session, 'no-passkey'>>;
  /** From here on this passkey opens the tablet for the worker, beside the password; the password is asked once more. No network needed. */
  addPasskey(workerId: WorkerId, password: string, made: NewPasskey): Promise<Result<null, PasskeyProblem>>;
  /** It opens nothing any more. */
  dropPasskey(workerId: WorkerId): Promise<void>;
  /** Changes the worker's own password, online: at the server, where their other sessions end, and on this tablet. */
  changePassword(workerId: WorkerId, oldPassword: string, newPassword: string): Promise<Result<null, PasswordChangeProblem>>;
  rows(): Promise<readonly CaseRow[]>;
  /** How many rows of a group to give is `shown`'s to say. */
  today(shown?: Partial<Record<TodayGroup, number>>): Promise<TodayView | undefined>;
  /** The step that each case can start now on its quickest way; null when there is none. Ask for rows in sight only: a plan costs. */
  nextSteps(ids: readonly CaseId[]): Promise<Readonly<Record<CaseId, string | null>>>;
  search(text: string): Promise<readonly SearchHit[]>;
  /** By the hash of the token in a slip's code (`tokenHashOf`), also with no network. */
  caseOfSlip(tokenHash: string): Promise<SlipHit | undefined>;
  duplicates(draft: unknown): Promise<readonly DuplicateHint[]>;
  /** Of those who arrived lately, compared with everybody; pairs that were judged are out. */
  possibleDuplicates(): Promise<readonly DuplicatePair[]>;
  /** The longest waiting first. */
  approvals(): Promise<readonly Approval[]>;
  /** The cases of one household that are on this tablet. */
  family(id: HouseholdId): Promise<readonly CaseRow[]>;
  openCase(id: CaseId): Promise<CaseView | undefined>;
  /** Durable in the outbox before it answers. */
  act(caseId: CaseId, command: Command): Promise<Result<readonly EventId[], Refusal | { readonly code: 'storage-full' | 'locked' }>>;
  nextFolio(): Promise<string>;
  /** Those of the last contact. */
  vacancies(): Promise<readonly Vacancy[]>;
  /** The programme's centres, as of the last contact. */
  centres(): Promise<Centres['centres']>;
  /** Keeps one at the server and answers with those that are open then; needs a network. */
  keepVacancy(kept: KeepVacancy): Promise<Result<readonly Vacancy[], 'no-network' | 'refused'>>;
  editions(): Promise<EditionsHere>;
  devices(): Promise<Result<Devices, 'no-network'>>;
  refusals(): Promise<Result<Refusals, 'no-network'>>;
  /** Sealed and kept first, sent after the events. 'no-such-case': it was erased, or is no longer this centre's. */
  addAttachment(caseId: CaseId, bytes: ArrayBuffer, mediaType: 'image/jpeg' | 'image/png'): Promise<Result<AttachmentId, PhotoProblem>>;
  /** From this device, else from the server: then 'no-network' when it can't be asked, 'not-here' when the tablet that took the photo has not sent it. */
  attachment(id: AttachmentId): Promise<Result<Blob, 'not-here' | 'no-network'>>;
  /** Everything that happened to the case, from the server; 'not-there' while it has not heard of the case. */
  history(caseId: CaseId): Promise<Result<History['events'], 'no-network' | 'not-there'>>;
  saveDraft(draft: Draft): Promise<void>;
  drafts(): Promise<readonly Draft[]>;
  dropDraft(id: ItemId): Promise<void>;
  outbox(): Promise<readonly OutboxEntry[]>;
  retry(eventId: EventId): Promise<void>;
  /** Lets go of an entry of an erased case, which is told and has no content any more. */
  dropErased(eventId: EventId): Promise<void>;
  exportSealed(): Promise<Blob>;
  /** The case as a file for another tablet of the centre (`session.tablets`), and such a file taken in; both with no network. */
  handOver(caseId: CaseId, to: DeviceId): Promise<Result<Blob, HandOverProblem | 'locked'>>;
  takeOver(file: ArrayBuffer): Promise<Result<TakenOver, TakeProblem | 'locked' | 'storage-full'>>;
  syncNow(): Promise<void>;
  syncState(): Promise<SyncState>;
  storage(): Promise<StorageHealth>;
};

/** What the door and the administrator ask of the server itself, with a network; screens know the device only. */
export { CentreChange, Centres, Devices, DemoSignIns, FirstVisit, KeepVacancy, NewCentre, NewWorker, SetUpRequest, WorkerChange, Workers } from '#sync/server-api.ts';
export type { TabletNotice } from '../store/access-ended.ts';
export { FACTOR_CONFIRM_PATH, FACTOR_PATH, FactorCodes, FactorNew, FactorState, PASSWORD_PATH, workerFactorPath, Sessions, SESSIONS_PATH, workerSessionsPath } from '#sync/account.ts';
export { ErrorAnswer } from '#sync/protocol.ts';
export { EDITIONS_PATH, EditionsAnswer, PublishRefusal } from '#sync/editions.ts';
export type { KeptEdition, PublishRequest } from '#sync/editions.ts';
