/**
 * The valve: a tablet's outbox as a file, still sealed, for the day it can't reach any network; and POST
 * /api/sync/hand-in-file (supervisor: tablets of the own centre; administrator: all), which takes it in. `parcel` is what
 * the server opens (parcels.ts). `box` is for entries of a version that made none: base64 of version (1 byte, 1) · key
 * id (8) · nonce (12) · AES-256-GCM ciphertext and tag under this device's key of that centre and compartment, with the
 * additional data `event|seq|eventId|caseId|centreId|author|compartment`; inside is the event as JSON.
 */
import { z } from 'zod';
import { CaseId, CentreId, DeviceId, EventId, WorkerId } from '#domain/foundation/ids.ts';
import { Instant } from '#domain/foundation/plain-date.ts';
import { AuthorKey } from './signing.ts';

export const HAND_IN_FILE_PATH = '/api/sync/hand-in-file';
export const FILE_LIMITS = { bytes: 20_000_000, entries: 10_000, refusalsTold: 200 } as const;

export const SealedEntry = z.object({
  seq: z.int(), eventId: EventId, caseId: CaseId, centreId: CentreId, author: WorkerId, at: Instant, compartment: z.enum(['core', 'protection']),
  status: z.enum(['waiting', 'sent', 'set-aside']), reason: z.string().max(100).optional(), keyId: z.string().max(32), box: z.base64().max(1_500_000),
  /** Base64; absent in files and entries of an older version. */
  parcel: z.base64().max(1_500_000).optional(),
});
export type SealedEntry = z.infer<typeof SealedEntry>;
export const SealedFile = z.object({
  format: z.literal('ventanilla-outbox'), version: z.literal(1), deviceId: DeviceId, madeAt: Instant, entries: z.array(SealedEntry).max(FILE_LIMITS.entries),
  /** The server's word for the keys that signed what is in it. */
  authors: z.array(AuthorKey).max(500).optional(),
});
export type SealedFile = z.infer<typeof SealedFile>;

/** What a box of the outbox is bound to. */
export const boxIdentity = ({ seq, eventId, caseId, centreId, author, compartment }: Pick<SealedEntry, 'seq' | 'eventId' | 'caseId' | 'centreId' | 'author' | 'compartment'>): string =>
  ['event', seq, eventId, caseId, centreId, author, compartment].join('|');

/**
 * What became of the file: events taken in, events that had come already, and those refused, with why. 400 'unreadable' is
 * no such file; 422 'foreign-tablet' is one of a tablet that is not known here, or another centre's.
 */
export const HandInFileAnswer = z.object({
  tablet: z.object({ label: z.string(), code: z.string() }), taken: z.int(), known: z.int(), refusedCount: z.int(),
  refused: z.array(z.object({ caseId: CaseId, author: WorkerId, at: Instant, reason: z.string() })),
});
export type HandInFileAnswer = z.infer<typeof HandInFileAnswer>;
