/**
 * POST /api/sync/hand-in (no session): a tablet whose worker or which itself may no longer sign in asks how it stands
 * and hands in what is unsent, as parcels. Proof that it is this tablet: the worker's signing key there signs the
 * request. 401 'not-proved' (an unknown key and a wrong signature alike), 429 'locked-out'.
 */
import { z } from 'zod';
import { DeviceId, WorkerId } from '#domain/foundation/ids.ts';
import { Instant } from '#domain/foundation/plain-date.ts';
import { Parcel } from './parcels.ts';
import { LIMITS, PROTOCOL, PushResult } from './protocol.ts';
import { AuthorKey, canonical } from './signing.ts';

export const HAND_IN_PATH = '/api/sync/hand-in';

export const HandIn = z.object({
  protocol: z.literal(PROTOCOL), deviceId: DeviceId, workerId: WorkerId, sentAt: Instant, parcels: z.array(Parcel).max(LIMITS.eventsPerPush),
  authors: z.array(AuthorKey).max(LIMITS.authorsPerPush).optional(),
  /** Over `handInText`, as events are signed. */
  sig: z.string().max(200),
});
export type HandIn = z.infer<typeof HandIn>;

/** What is signed: who asks, from where, when, and which parcels go along; these are signed inside, each by its author. */
export const handInText = ({ deviceId, workerId, sentAt, parcels }: Pick<HandIn, 'deviceId' | 'workerId' | 'sentAt' | 'parcels'>): string =>
  `ventanilla hand-in 1\n${canonical({ deviceId, workerId, sentAt, parcels: parcels.map((one) => one.id) })}`;

/** `worker`: whether the asker still works here. `device`: whether the tablet was withdrawn. One result a parcel, as a push answers. */
export const HandInAnswer = z.object({
  protocol: z.literal(PROTOCOL), results: z.array(PushResult), offsetMs: z.int(), worker: z.enum(['active', 'left']), device: z.enum(['known', 'withdrawn']),
});
export type HandInAnswer = z.infer<typeof HandInAnswer>;
