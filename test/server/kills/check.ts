/** What lies in the database and in the folder after all those kills, held against what was acknowledged. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { checkAudit } from '#server/audit/check.ts';
import type { Pusher } from './pusher.ts';

export type Verdict = { readonly acknowledged: number; readonly photos: number; readonly lost: number; readonly doubled: number; readonly disagree: number; readonly auditHolds: boolean };

/** Counts what is missing, what is there twice or from nowhere, and where rows, states and files say different things. */
export async function verdictOn(pool: Pool, dataDir: string, pushers: readonly Pusher[]): Promise<Verdict> {
  const acknowledged = new Set(pushers.flatMap((one) => [...one.events]));
  const sent = new Set(pushers.flatMap((one) => [...one.sent]));
  const { rows: events } = await pool.query<{ id: string }>('select id from events');
  const stored = new Set(events.map((row) => row.id));
  const { rows: [states] } = await pool.query<{ n: number }>(
    `select count(*)::int as n from (select case_id, count(*)::int as n, max(version) as last from events group by case_id) as told full join cases on cases.id = told.case_id
     where cases.id is null or told.case_id is null or cases.version <> told.last or told.n <> told.last or jsonb_array_length(cases.core -> 'notes') <> told.n - 1`,
  );
  const photos = new Map(pushers.flatMap((one) => [...one.photos]));
  const { rows: kept } = await pool.query<{ id: string; sha256: string; lies: string; complete: boolean }>('select id, sha256, coalesce(kept_sha256, sha256) as lies, complete from attachments');
  const folder = join(dataDir, 'attachments');
  const lying = new Map(existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => [entry.name, createHash('sha256').update(readFileSync(join(entry.parentPath, entry.name))).digest('hex')]) : []);
  const whole = kept.filter((row) => row.complete);
  const lostPhotos = [...photos].filter(([id, sha256]) => !whole.some((row) => row.id === id && row.sha256 === sha256)).length;
  const withoutFile = whole.filter((row) => lying.get(row.id) !== row.lies).length;
  const withoutRow = [...lying.keys()].filter((name) => !whole.some((row) => row.id === name)).length;
  const audit = await checkAudit(pool);
  return {
    acknowledged: acknowledged.size, photos: photos.size,
    lost: [...acknowledged].filter((id) => !stored.has(id)).length + lostPhotos,
    doubled: events.length - stored.size + [...stored].filter((id) => !sent.has(id)).length,
    disagree: (states?.n ?? 0) + withoutFile + withoutRow, auditHolds: audit.found === undefined,
  };
}
