/**
 * Takes a case away: what its events said, its state, its slips and photos, the packs that held it and what the audit
 * tells of it beside ids. The receipt and the events' envelopes stay, and a mark in the feed makes tablets forget.
 * Money paid to the person still counts in another case of theirs, as ids and a programme.
 */
import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { AttachmentId, CaseId, CentreId, WorkerId } from '#domain/foundation/ids.ts';
import type { ErasureBasis } from '#domain/privacy/erasure.ts';
import type { ErasureCounts } from '#sync/erasures.ts';
import type { AttachmentStore } from '../attachments/attachment-store.ts';
import { note } from '../audit/audit.ts';
import type { Entry } from '../audit/audit.ts';
import type { Services } from '../http/services.ts';
import { lockCase } from '../sync/world.ts';

/** Who asked and who decided; `id` is the receipt's. */
export type Decided = {
  readonly id: string; readonly caseId: CaseId; readonly centreId: CentreId; readonly basis: ErasureBasis;
  readonly askedBy: WorkerId; readonly askedAt: Date; readonly decidedBy: WorkerId; readonly decidedAt: Date;
};
/** What the receipt adds: how much went, and the hash over the hashes of what the events said. */
export type Receipt = Decided & { readonly counts: ErasureCounts; readonly contentHash: string };

/** How much a case holds now. */
export async function countsOf(client: Pick<PoolClient, 'query'>, caseId: CaseId): Promise<ErasureCounts> {
  const { rows: [row] } = await client.query<ErasureCounts>(
    `select (select count(*)::int from events where case_id = $1) as events, (select count(*)::int from attachments where case_id = $1) as photos,
       (select count(*)::int from status_links where case_id = $1) as links`, [caseId],
  );
  return row ?? { events: 0, photos: 0, links: 0 };
}

/**
 * Erases at the end of the caller's transaction, which holds no lock but the case's. `known` is the receipt of an erasure that
 * a restored database has forgotten: what it says stays said. Files go after commit (`dropErasedFiles`).
 */
export async function eraseCase(client: PoolClient, decided: Decided, { entry, known }: { readonly entry: Entry; readonly known?: Pick<Receipt, 'counts' | 'contentHash'> | undefined }): Promise<Receipt> {
  const { caseId, centreId } = decided;
  await lockCase(client, caseId);
  const { rows: hashes } = await client.query<{ body_hash: string }>('select body_hash from events where case_id = $1 order by version', [caseId]);
  const counts = known?.counts ?? (await countsOf(client, caseId));
  const contentHash = known?.contentHash ?? createHash('sha256').update(hashes.map((row) => row.body_hash).join('\n')).digest('hex');
  await client.query(
    `insert into erasures (id, case_id, centre_id, basis, status, asked_by, asked_at, decided_by, decided_at, counts, content_hash) values ($1, $2, $3, $4, 'done', $5, $6, $7, $8, $9, $10)
     on conflict (id) do update set status = 'done', decided_by = $7, decided_at = $8, counts = $9, content_hash = $10`,
    [decided.id, caseId, centreId, decided.basis, decided.askedBy, decided.askedAt, decided.decidedBy, decided.decidedAt, counts, contentHash],
  );
  // From here on the receipt lets the events' content go.
  await client.query('update events set body = null, body_salt = null, sig = null, signed_at = null where case_id = $1 and body is not null', [caseId]);
  await keepPaid(client, caseId);
  await client.query('insert into erased_files (attachment_id) select id from attachments where case_id = $1 on conflict do nothing', [caseId]);
  for (const table of ['attachments', 'refusals', 'status_links', 'card_serials']) await client.query(`delete from ${table} where case_id = $1`, [caseId]);
  await client.query('delete from same_person where $1 in (case_id, other_case_id)', [caseId]);
  await client.query('delete from audit_payloads using audit where audit.number = audit_payloads.number and audit.case_id = $1', [caseId]);
  await client.query('delete from cases where id = $1', [caseId]);
  const { rows: held } = await client.query<{ centre_id: CentreId }>('select centre_id from tombstones where case_id = $1', [caseId]);
  const centres = [...new Set([centreId, ...held.map((row) => row.centre_id)])].sort();
  // Behind whoever is making packs now: else the case would be in one that is made from an older look.
  for (const one of centres) await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`packs:${one}`]);
  // All of the centre's: with a case gone the others move up into other packs.
  await client.query('delete from packs where centre_id = any($1)', [centres]);
  await client.query('delete from pack_sets where centre_id = any($1)', [centres]);
  for (const one of centres) {
    await client.query(
      `with feed as (update centre_feeds set position = position + 1 where centre_id = $1 returning position)
       insert into tombstones (centre_id, case_id, feed_position, erased) select $1, $2, position, true from feed
       on conflict (centre_id, case_id) do update set feed_position = excluded.feed_position, erased = true`, [one, caseId],
    );
  }
  await note(client, entry, decided.decidedAt);
  return { ...decided, counts, contentHash };
}

/** A payment counts for every case of the same person: where there is another it stays, under that one's person; else it goes with the case. */
async function keepPaid(client: PoolClient, caseId: CaseId): Promise<void> {
  const { rows: [other] } = await client.query<{ person_id: string }>(
    `select person_id from cases where id <> $1 and (person_id = (select person_id from cases where id = $1)
       or id in (select case when case_id = $1 then other_case_id else case_id end from same_person where is_same and $1 in (case_id, other_case_id))) order by number limit 1`, [caseId],
  );
  if (other) await client.query(`update cash_grants set person_id = $2 where case_id = $1 and status = 'paid'`, [caseId, other.person_id]);
  await client.query(`delete from cash_grants where case_id = $1 and (status <> 'paid' or not $2)`, [caseId, other !== undefined]);
}

/** Deletes the files of erased cases; one that can't be deleted now has its turn at the next start. */
export async function dropErasedFiles({ pool, log }: Pick<Services, 'pool' | 'log'>, store: AttachmentStore): Promise<void> {
  const { rows } = await pool.query<{ attachment_id: AttachmentId }>('select attachment_id from erased_files');
  for (const { attachment_id: id } of rows) {
    try {
      await store.remove(id);
      await pool.query('delete from erased_files where attachment_id = $1', [id]);
    } catch {
      log.error('erased-file-stays', { code: 'file' });
    }
  }
}
