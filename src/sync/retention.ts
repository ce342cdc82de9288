/** What is kept longer than it has to be: numbers by centre and kind, no case by itself. */
import { z } from 'zod';
import { CentreId } from '#domain/foundation/ids.ts';
import { PlainDate } from '#domain/foundation/plain-date.ts';
import { RetentionKind } from '#domain/privacy/retention.ts';

export const RETENTION_PATH = '/api/retention';
/** At most so many are asked for at once: somebody has to decide each. */
export const ASKED_AT_ONCE = 200;

/** `cases` could go; `heldBack` would, but for open money or a hold; `since`: the day from which the oldest need not be kept. */
export const RetentionLine = z.object({ centreId: CentreId, centre: z.string(), kind: RetentionKind, cases: z.int(), heldBack: z.int(), since: PlainDate });
export type RetentionLine = z.infer<typeof RetentionLine>;
/** GET /api/retention (administrator). */
export const Retention = z.object({ lines: z.array(RetentionLine) });
export type Retention = z.infer<typeof Retention>;
/** POST /api/retention (administrator): asks to erase those of one line, as many as go at once; another decides each. */
export const RetentionRequest = z.strictObject({ centreId: CentreId, kind: RetentionKind });
export const RetentionAsked = z.object({ asked: z.int() });
