/** GET /api/audit: what was noted, the latest first, in pages. Ids and codes; names of workers, and folios where the asker may see the case. */
import { z } from 'zod';
import { Role } from '#domain/access/access.ts';
import { CaseId, WorkerId } from '#domain/foundation/ids.ts';
import { Instant } from '#domain/foundation/plain-date.ts';

export const AUDIT_PATH = '/api/audit';
export const AUDIT_PAGE = 50;

/** What is noted. `casesCopied`: states of cases went to a tablet. `statusShown`: a person saw their own case by its link. */
export const AuditAct = z.enum(['casesCopied', 'historyRead', 'photoRead', 'refusalsRead', 'statusShown', 'signedIn', 'passwordChanged', 'sessionsEnded', 'factorSetUp', 'factorReset', 'workerAdded', 'workerChanged', 'centreOpened', 'centreChanged', 'tabletWithdrawn', 'fileTakenIn', 'vacancyKept', 'editionPublished', 'auditRead', 'accessFileGiven', 'retentionAsked', 'erasureAsked', 'erasureDeclined', 'caseErased']);
export type AuditAct = z.infer<typeof AuditAct>;

/**
 * `worker` is null for a person with their own link. `cases`: how many cases the row is about; `folio` where it is one that the
 * asker may see. `of`: the worker, centre or edition that an administrator's act was about; `fields`: what of it changed.
 */
export const AuditLine = z.object({
  number: z.int(), at: Instant, act: z.string(), worker: z.object({ id: WorkerId, name: z.string() }).nullable(), tablet: z.string().nullable(),
  cases: z.int(), caseId: CaseId.nullable(), folio: z.string().nullable(), of: z.string().nullable(), fields: z.array(z.string()), role: Role.nullable(),
});
export type AuditLine = z.infer<typeof AuditLine>;
export const AuditAnswer = z.object({ lines: z.array(AuditLine), more: z.boolean() });
export type AuditAnswer = z.infer<typeof AuditAnswer>;

/** `before`: rows older than that number. `from` and `to` bound the time, `to` not included. */
export const AuditQuery = z.object({
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(), caseId: CaseId.optional(), workerId: WorkerId.optional(), from: Instant.optional(), to: Instant.optional(),
});
export type AuditQuery = z.infer<typeof AuditQuery>;
