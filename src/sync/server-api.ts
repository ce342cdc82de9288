/**
 * The rest of what a device and the server say to each other: first visit, sign-in, keys, devices,
 * vacancies, attachments and the status page. Paths stand beside their schemas.
 */
import { z } from 'zod';
import { Role } from '#domain/access/access.ts';
import { CaseEvent } from '#domain/case/events.ts';
import { Breach } from '#domain/case/rules.ts';
import { CaseId, CentreId, DeviceId, EventId, WorkerId } from '#domain/foundation/ids.ts';
import { Instant } from '#domain/foundation/plain-date.ts';
import { Vacancy } from '#domain/jobs/rank.ts';
import { CentreTablet, TabletKey } from './handover.ts';
import { PublicKey } from './signing.ts';

/** GET /api/first-visit: whether this server is new, a demonstration, or a real centre's. */
export const FirstVisit = z.object({ state: z.enum(['new', 'demo', 'live']) });
export type FirstVisit = z.infer<typeof FirstVisit>;

/** POST /api/first-visit/demo (only while new): the demonstration's sign-ins, told once. */
export const DemoSignIns = z.object({
  signIns: z.array(z.object({ username: z.string(), password: z.string(), name: z.string(), role: Role, centre: z.string() })),
});
export type DemoSignIns = z.infer<typeof DemoSignIns>;

/** A password that is chosen; what else is asked of it says `domain/access/password`: 422 'password-common' or 'password-personal' (and 'password-too-short' where signs count double). */
export const Password = z.string().min(12).max(256);
export const Username = z.string().trim().toLowerCase().regex(/^[a-z][a-z0-9._-]{2,30}$/);

/** POST /api/first-visit/set-up, with the token of the one-time link that the server printed. */
export const SetUpRequest = z.object({
  token: z.string().min(20).max(100),
  centre: z.object({ name: z.string().trim().min(2).max(120), state: z.string().regex(/^[A-Z]{2}$/) }),
  administrator: z.object({ name: z.string().trim().min(2).max(120), username: Username, password: Password }),
});
export type SetUpRequest = z.infer<typeof SetUpRequest>;

export const Worker = z.object({
  id: WorkerId, name: z.string(), username: z.string(), role: Role, centreId: CentreId.nullable(), protection: z.boolean(), active: z.boolean(),
});
export type Worker = z.infer<typeof Worker>;

/** `code`: the two characters of the centre in a folio. `address`, `phone` and `hours` as people read them. */
export const Centre = z.object({ id: CentreId, name: z.string(), code: z.string(), state: z.string(), address: z.string().optional(), phone: z.string().optional(), hours: z.string().optional() });
export type Centre = z.infer<typeof Centre>;

/** POST /api/session: signs in and names the device (made there, final); GET /api/session?device=<id> answers the same again, DELETE ends it. 401 'wrong-credentials', 'factor-needed' (the password is right; nobody is signed in yet) or 'factor-wrong', 429 'locked-out'. */
export const SignInRequest = z.object({ username: Username, password: z.string().min(1).max(200), /** A second factor's code, once 401 'factor-needed' asked for it. */ code: z.string().max(20).optional(), device: z.object({ id: DeviceId, label: z.string().trim().max(60) }),
  /** The tablet signs in by itself with the password it holds in memory, nobody having typed it: a withdrawn one is refused (403 'revoked'). Typed by a person, a sign-in takes the tablet into use anew. */
  again: z.boolean().optional() });
export type SignInRequest = z.infer<typeof SignInRequest>;

/** A key for one compartment of one centre on one device: 32 bytes, base64. */
export const CompartmentKey = z.object({ compartment: z.enum(['core', 'protection']), key: z.base64() });
export type CompartmentKey = z.infer<typeof CompartmentKey>;

/** `deviceCode`: the three characters of the device in a folio. Names of the centre's workers come along for offline use. */
export const Session = z.object({
  worker: Worker, centre: Centre.nullable(), deviceCode: z.string(), keys: z.array(CompartmentKey), colleagues: z.array(z.object({ id: WorkerId, name: z.string(), role: Role, /** False for who left: named, and given nothing more. */ active: z.boolean().optional() })),
  demo: z.boolean(), now: Instant,
  /** What tablets seal parcels to (parcels.ts); an older server has none. */
  parcelKey: PublicKey.optional(),
  /** Workers may open a tablet with a passkey of its own lock; absent: they may not. */
  passkeys: z.boolean().optional(),
  /** For handing cases over with no network: the centre's tablets, this one among them, and this one's own key. */
  tablets: z.array(CentreTablet).optional(), tabletKey: TabletKey.optional(),
});
export type Session = z.infer<typeof Session>;

/** POST /api/session/author-key (every case role): the caller's signing key on a tablet; answered with an AuthorKey. 403 'unknown-device'. */
export const AuthorKeyRequest = z.object({ deviceId: DeviceId, publicKey: PublicKey });
export type AuthorKeyRequest = z.infer<typeof AuthorKeyRequest>;

/** POST /api/devices/report: what a tablet has not sent yet, so that a supervisor sees it. */
export const DeviceReport = z.object({ deviceId: DeviceId, unsent: z.int().min(0), oldestAt: Instant.optional(), setAside: z.int().min(0), /** Who can unlock it. */ workers: z.array(WorkerId).max(200).optional() });
export type DeviceReport = z.infer<typeof DeviceReport>;
/** Those of the workers named who have left: the tablet forgets them. An older server answers nothing. */
export const DeviceReportAnswer = z.object({ left: z.array(WorkerId) });
export type DeviceReportAnswer = z.infer<typeof DeviceReportAnswer>;

/** GET /api/devices (supervisor: own centre; administrator: all). */
export const Devices = z.object({ devices: z.array(z.object({ id: DeviceId, label: z.string(), code: z.string(), centreId: CentreId.nullable(), unsent: z.int(), oldestAt: Instant.nullable(), setAside: z.int(), seenAt: Instant, /** Since when it is withdrawn; an older server does not say. */ withdrawnAt: Instant.nullable().optional() })) });
export type Devices = z.infer<typeof Devices>;

/** GET /api/refusals (supervisor: own centre): what the server set aside and nobody has mended since. Who, which and why, never what. */
export const Refusals = z.object({
  refusals: z.array(z.object({ eventId: EventId, caseId: CaseId, workerId: WorkerId, deviceId: DeviceId, type: z.string(), reason: z.string(), at: Instant })),
});
export type Refusals = z.infer<typeof Refusals>;

/** GET /api/vacancies (every case role). */
export const Vacancies = z.object({ vacancies: z.array(Vacancy) });
export type Vacancies = z.infer<typeof Vacancies>;

/** POST /api/vacancies (job liaison, supervisor): one of the own centre, new or changed by its id; `open` false takes it out of the list. Answered with what is open then. */
export const KeepVacancy = z.object({ vacancy: Vacancy.omit({ centreId: true }), open: z.boolean() });
export type KeepVacancy = z.infer<typeof KeepVacancy>;

/** GET and POST /api/workers, PATCH /api/workers/:id (administrator). */
export const NewWorker = z.object({ name: z.string().trim().min(2).max(120), username: Username, password: Password, role: Role, centreId: CentreId.nullable(), protection: z.boolean() });
export type NewWorker = z.infer<typeof NewWorker>;

export const WorkerChange = NewWorker.omit({ username: true }).extend({ active: z.boolean() }).partial();
export type WorkerChange = z.infer<typeof WorkerChange>;
/** GET /api/workers. 409 'username-taken' or 'last-administrator', 422 'centre-needed' or 'no-such-centre'. */
export const Workers = z.object({ workers: z.array(Worker) });
export type Workers = z.infer<typeof Workers>;

/** GET /api/centres (signed in), POST /api/centres (administrator); a centre's code is given by the server. */
export const Centres = z.object({ centres: z.array(Centre) });
export type Centres = z.infer<typeof Centres>;
/** How the centre is reached; empty: not told. */
const CentreContact = { address: z.string().trim().max(160), phone: z.union([z.literal(''), z.string().trim().regex(/^\+?[\d ()-]{7,24}$/)]), hours: z.string().trim().max(120) };
export const NewCentre = SetUpRequest.shape.centre.extend({ address: CentreContact.address.optional(), phone: CentreContact.phone.optional(), hours: CentreContact.hours.optional() });
export type NewCentre = z.infer<typeof NewCentre>;
/** PATCH /api/centres/:id (administrator): everything but the code and the state, which are in folios and on clocks. */
export const CentreChange = z.object({ name: NewCentre.shape.name, ...CentreContact }).partial();
export type CentreChange = z.infer<typeof CentreChange>;

/** GET /api/cases/:id/history (every case role, own centre): all events the asker may see, in the case's order. */
export const History = z.object({ events: z.array(z.object({ event: CaseEvent, receivedAt: Instant, exceptions: z.array(Breach) })) });
export type History = z.infer<typeof History>;

/** HEAD and PATCH /api/attachments/:id: `Upload-Offset` says how many bytes are there; all four come with each PATCH. 409 'offset' tells the offset again; GET gives the whole. */
export const ATTACHMENT_HEADERS = { offset: 'upload-offset', length: 'upload-length', caseId: 'case-id', sha256: 'upload-sha256' } as const;

/**
 * POST /api/status: the token is in the page's fragment and travels in the body only. What a statusLinkIssued event
 * carries: `tokenHash` = SHA-256 hex of the token, `slipCodeHash` = SHA-256 hex of `token:CODE` (capitals).
 * 404 for any wrong pair, 429 when guessed at, 410 'link-locked' after twenty wrong answers: only another link helps.
 */
export const StatusRequest = z.object({
  token: z.string().min(20).max(64),
  answer: z.union([z.object({ birthYear: z.int().min(1890).max(2100) }), z.object({ slipCode: z.string().trim().toUpperCase().min(4).max(12) })]),
});
export type StatusRequest = z.infer<typeof StatusRequest>;
/** The 404 of POST /api/status: how many tries are left before one has to wait, and that wait once it has begun. */
export const StatusRefusal = z.object({ error: z.object({ code: z.literal('not-found'), triesLeft: z.int(), retryAfterSeconds: z.number().optional() }) });
export type StatusRefusal = z.infer<typeof StatusRefusal>;
