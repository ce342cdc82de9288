/**
 * What a device and the server say to each other: push events in the device's order, pull the states
 * of the cases that changed since a cursor, and take a first copy in ready-made packs.
 * History: 1 (2026-11) first version; a pull tells the last published edition; events are signed, and a push names
 * the keys; an event may come as a parcel (parcels.ts); a push names the epoch that its tablet knows.
 */
import { z } from 'zod';
import { Breach } from '#domain/case/rules.ts';
import { CaseState } from '#domain/case/state.ts';
import { CaseId, CentreId, DeviceId, EventId } from '#domain/foundation/ids.ts';
import { Instant } from '#domain/foundation/plain-date.ts';
import { AuthorKey } from './signing.ts';

export const PROTOCOL = 1;
export const LIMITS = { eventsPerPush: 200, authorsPerPush: 50, bytesPerPush: 1_000_000, changesPerPull: 200, casesPerPack: 100, bytesPerAttachment: 8_000_000 } as const;

/** Events, or parcels in their place, are parsed one by one, so that one bad event never holds up the others. */
export const PushRequest = z.object({
  protocol: z.literal(PROTOCOL),
  deviceId: DeviceId,
  /** The device's clock when it sent this: the server measures the offset by it. */
  sentAt: Instant,
  events: z.array(z.unknown()).max(LIMITS.eventsPerPush),
  /** The last that the tablet knows of the server; of another one nothing is taken ('epoch-changed'), for what came before these events may be lost there. */
  epoch: z.string().max(64).optional(),
  /** The keys under which events of this push were signed; an older tablet sends none. */
  authors: z.array(AuthorKey).max(LIMITS.authorsPerPush).optional(),
});
export type PushRequest = z.infer<typeof PushRequest>;

/**
 * `bad-signature`: forged, altered, or another content under an id that is taken. `bad-parcel`: it can't be opened here; its author may still
 * send it. `revoked`: done after its author or its tablet had lost access. `erased`: its case was erased for good.
 */
export const RefusalReason = z.union([Breach, z.enum(['unreadable', 'unknown-type', 'wrong-device', 'bad-signature', 'revoked', 'erased', 'bad-parcel'])]);
export type RefusalReason = z.infer<typeof RefusalReason>;

/** A reason or exception as a tablet reads it: a later server's, which this version does not know, must not make the whole answer unreadable. */
const Code = z.string().min(1).max(60);

/** One answer an event, in the order sent; `id` is null when the event's own id could not be read. */
export const PushResult = z.discriminatedUnion('outcome', [
  z.object({ id: EventId, outcome: z.literal('accepted'), exceptions: z.array(Code) }),
  z.object({ id: EventId, outcome: z.literal('known') }),
  z.object({ id: EventId.nullable(), outcome: z.literal('refused'), reason: Code }),
]);
export type PushResult = z.infer<typeof PushResult>;

export const PushAnswer = z.object({ protocol: z.literal(PROTOCOL), results: z.array(PushResult), offsetMs: z.int() });
export type PushAnswer = z.infer<typeof PushAnswer>;

/** A case as it is now for whoever asks, or that it is no longer theirs to hold. `erased`: nobody's any more, and nothing of it may be kept. */
export const Change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('state'), state: CaseState }),
  z.object({ kind: z.literal('gone'), caseId: CaseId, erased: z.literal(true).optional() }),
]);
export type Change = z.infer<typeof Change>;

/** `epoch` changes when the server was restored from an older copy: then everything is taken anew. */
export const PullAnswer = z.object({
  protocol: z.literal(PROTOCOL), epoch: z.string(), centreId: CentreId,
  changes: z.array(Change), cursor: z.int().min(0), more: z.boolean(),
  /** The number of the last published edition of the catalogue, 0 for none (editions.ts); an older server does not say. */
  editions: z.int().min(0).optional(),
});
export type PullAnswer = z.infer<typeof PullAnswer>;

/** The packs of a first copy: take each by name, then pull from `cursor`. `erased` names the centre's erased cases: a tablet may still have photos or unsent work of one. */
export const Manifest = z.object({
  protocol: z.literal(PROTOCOL), epoch: z.string(), cursor: z.int().min(0),
  packs: z.array(z.object({ name: z.string().regex(/^[0-9a-f]{64}$/), compartment: z.enum(['core', 'protection']), cases: z.int() })),
  erased: z.array(CaseId).optional(),
});
export type Manifest = z.infer<typeof Manifest>;

/** The body of a core pack, as gzipped JSON; protection packs hold the protection part by case. */
export const CorePack = z.array(CaseState);

/** A typed error answer; a device decides by status and code, never by a message. */
export const ErrorAnswer = z.object({ error: z.object({ code: z.string(), retryAfterSeconds: z.number().optional() }) });
export type ErrorAnswer = z.infer<typeof ErrorAnswer>;
