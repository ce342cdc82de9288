/**
 * Published editions of the catalogue between the administrator, the server and every tablet. An
 * edition travels unparsed to the tablets: one that a newer app has written must not hide those
 * before it from an older one.
 */
import { z } from 'zod';
import { EDITION_FAULTS } from '#domain/guide/edition-faults.ts';
import { WorkerId } from '#domain/foundation/ids.ts';
import { Instant } from '#domain/foundation/plain-date.ts';

export const EDITIONS_PATH = '/api/catalogue/editions';
/** Editions in one answer, and the bytes of one that is published. */
export const EDITION_LIMITS = { perAnswer: 50, bytes: 1_000_000 } as const;

export type { PublishRequest } from './publish.ts';
/** 409 'edition-meanwhile': somebody published since, look again. 422 'edition-refused', with every reason. */
export const PublishRefusal = z.object({ error: z.discriminatedUnion('code', [
  z.object({ code: z.literal('edition-meanwhile'), latest: z.int().min(0) }),
  z.object({ code: z.literal('edition-refused'), faults: z.array(z.object({ code: z.enum(EDITION_FAULTS), at: z.string() })) }),
]) });
export type PublishRefusal = z.infer<typeof PublishRefusal>;

/** An edition as the server keeps it; numbers grow by one. */
export const KeptEdition = z.object({ number: z.int().min(1), publishedAt: Instant, publishedBy: WorkerId, edition: z.unknown() });
export type KeptEdition = z.infer<typeof KeptEdition>;

/** GET /api/catalogue/editions?after=<number> (signed in): what came after, oldest first. Another `epoch` means a restored server: take all anew. */
export const EditionsAnswer = z.object({ epoch: z.string(), editions: z.array(KeptEdition), more: z.boolean() });
export type EditionsAnswer = z.infer<typeof EditionsAnswer>;
