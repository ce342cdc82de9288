/**
 * The list of what was erased, in a file of its own beside the database: a database that is restored from an older
 * copy does not know it, and the erased must not come back. At start each side learns from the other. The file holds
 * receipts only, a line each; a line that a crash cut is in the database, and is written again.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CaseId, CentreId, WorkerId } from '#domain/foundation/ids.ts';
import { ErasureBasis } from '#domain/privacy/erasure.ts';
import { ErasureCounts } from '#sync/erasures.ts';
import type { AttachmentStore } from '../attachments/attachment-store.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Services } from '../http/services.ts';
import { dropErasedFiles, eraseCase } from './erase.ts';
import type { Receipt } from './erase.ts';

export const MANIFEST = 'erasures.jsonl';
const Line = z.object({
  id: z.uuid(), caseId: CaseId, centreId: CentreId, basis: ErasureBasis, askedBy: WorkerId, askedAt: z.coerce.date(), decidedBy: WorkerId, decidedAt: z.coerce.date(),
  counts: ErasureCounts, contentHash: z.string(),
});

/** Adds a receipt; durable before it answers. */
export async function appendReceipt(dataDir: string, receipt: Receipt): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const file = await open(join(dataDir, MANIFEST), 'a', 0o600);
  try {
    // Begins a line of its own also behind one that a crash has cut.
    await file.appendFile(`\n${JSON.stringify(receipt)}`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The receipts in the file; what is no whole receipt is passed over. */
function readReceipts(dataDir: string): readonly Receipt[] {
  const path = join(dataDir, MANIFEST);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8').split('\n').flatMap((line): Receipt[] => {
    try {
      const parsed = Line.safeParse(JSON.parse(line));
      return parsed.success ? [parsed.data] : [];
    } catch {
      return [];
    }
  });
}

/** Before anybody is served: erases anew what a restored database has forgotten, and notes what the file has not. Gives how many were erased anew. */
export async function applyErasures(services: Pick<Services, 'pool' | 'dataDir' | 'log'>, store: AttachmentStore): Promise<number> {
  const { pool, dataDir, log } = services;
  const listed = readReceipts(dataDir);
  const { rows: done } = await pool.query<Record<string, unknown>>(
    `select id, case_id as "caseId", centre_id as "centreId", basis, asked_by as "askedBy", asked_at as "askedAt", decided_by as "decidedBy", decided_at as "decidedAt", counts, content_hash as "contentHash"
     from erasures where status = 'done'`,
  );
  const known = new Set(done.map((row) => row['caseId']));
  const forgotten = listed.filter((one, at) => !known.has(one.caseId) && listed.findIndex((other) => other.caseId === one.caseId) === at);
  for (const receipt of forgotten) {
    await inTransaction(pool, async (client) => {
      // An asking that the older copy still holds is answered by this.
      await client.query(`update erasures set status = 'declined', decided_at = $2 where case_id = $1 and status = 'asked' and id <> $3`, [receipt.caseId, receipt.decidedAt, receipt.id]);
      await eraseCase(client, receipt, { known: receipt, entry: { act: 'caseErased', workerId: null, caseId: receipt.caseId, centreId: receipt.centreId, payload: { receipt: receipt.id, again: true } } });
    });
  }
  const listedIds = new Set(listed.map((one) => one.caseId));
  for (const row of done) {
    const receipt = Line.parse(row);
    if (!listedIds.has(receipt.caseId)) await appendReceipt(dataDir, receipt);
  }
  await dropErasedFiles(services, store);
  if (forgotten.length > 0) log.info('erased-again', { count: forgotten.length });
  return forgotten.length;
}
