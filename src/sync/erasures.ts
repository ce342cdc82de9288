/** What is said about erasing a case: the look beforehand, the asking, the decision, the receipt. Numbers and ids; of people only workers' names. */
import { z } from 'zod';
import { CaseId, CentreId, WorkerId } from '#domain/foundation/ids.ts';
import { Instant } from '#domain/foundation/plain-date.ts';
import { ErasureBasis, ErasureHindrance } from '#domain/privacy/erasure.ts';

export const ERASURES_PATH = '/api/erasures';

/** How much goes. `links`: slips whose page stops. */
export const ErasureCounts = z.object({ events: z.int(), photos: z.int(), links: z.int() });
export type ErasureCounts = z.infer<typeof ErasureCounts>;

const By = z.object({ id: WorkerId, name: z.string() });
/**
 * An erasure that was asked for, declined or done; done, it is the receipt. `folio`, `counts` as they are now, and `hindrances` only
 * while it waits; the folio only for whom the case may be seen. `contentHash`: over the hashes of what the events said.
 */
export const Erasure = z.object({
  id: z.uuid(), caseId: CaseId, centreId: CentreId, centre: z.string(), basis: ErasureBasis, status: z.enum(['asked', 'declined', 'done']),
  askedBy: By, askedAt: Instant, decidedBy: By.nullable(), decidedAt: Instant.nullable(), folio: z.string().nullable(), counts: ErasureCounts.nullable(), contentHash: z.string().nullable(),
  hindrances: z.array(ErasureHindrance),
});
export type Erasure = z.infer<typeof Erasure>;

/** GET /api/erasures (supervisor: own centre; administrator: all): what waits first, then the latest receipts. */
export const Erasures = z.object({ erasures: z.array(Erasure) });
export type Erasures = z.infer<typeof Erasures>;

/** GET /api/cases/:id/erasure (supervisor, own centre). `tablets` may hold the case; the one not seen for longest was here at `absentSince`. */
export const ErasurePreview = z.object({ counts: ErasureCounts, hindrances: z.array(ErasureHindrance), tablets: z.int(), absentSince: Instant.nullable(), erasure: Erasure.nullable() });
export type ErasurePreview = z.infer<typeof ErasurePreview>;

/** POST /api/erasures (supervisor): 201 with the erasure; 409 'asked-already'. */
export const ErasureRequest = z.strictObject({ caseId: CaseId, basis: ErasureBasis });
export type ErasureRequest = z.infer<typeof ErasureRequest>;
/** POST /api/erasures/:id/decision (another supervisor, administrator): 200 with the erasure; 409 'own-request', 'decided-already' or 'hindered'. */
export const ErasureDecision = z.strictObject({ approve: z.boolean() });
export type ErasureDecision = z.infer<typeof ErasureDecision>;
