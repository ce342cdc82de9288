/**
 * A centre's first copy: cases in slots of 100 by their order of arrival, gzipped once, named by
 * content, the same for everybody who holds that compartment. A set is made when somebody asks and
 * too much changed since the last one; a slot without a change keeps its pack. A device takes the
 * packs, then pulls from the set's cursor: what changed meanwhile comes by the feed.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Pool, PoolClient } from 'pg';
import { project } from '#domain/access/access.ts';
import type { Actor } from '#domain/access/access.ts';
import type { CaseId, CentreId, WorkerId } from '#domain/foundation/ids.ts';
import { LIMITS } from '#sync/protocol.ts';
import type { Manifest } from '#sync/protocol.ts';
import { feedPosition, stateOf } from './case-records.ts';
import type { CaseRow } from './case-records.ts';

const compress = promisify(gzip);
/** Two pages of pull: up to there an older set costs a device less than a new one costs the server. */
const STALE_AFTER = 2 * LIMITS.changesPerPull;
const KEPT_MS = 24 * 3_600_000;
/** Which cases, in their order: when one has left, the others move up, and neither their count nor their last change need tell it. */
const HOLDS = (ids: string): string => `md5(array_to_string(${ids}, ','))`;

export type PackCompartment = Manifest['packs'][number]['compartment'];

/** Makes the centre's set anew when it is missing or too far behind. */
export async function freshen(pool: Pool, centreId: CentreId, now: Date): Promise<void> {
  if (await isFresh(pool, centreId)) return;
  // One server makes it; who asks meanwhile waits for the lock (before its snapshot) and finds it made.
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [`packs:${centreId}`]);
    if (await isFresh(client, centreId)) return;
    // On the connection that holds the lock: those who wait for it may hold all the others.
    await client.query('begin isolation level repeatable read');
    await makeSet(client, centreId, now);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [`packs:${centreId}`]).catch(() => undefined);
    client.release();
  }
}

async function isFresh(on: Pool | PoolClient, centreId: CentreId): Promise<boolean> {
  const { rows: [set] } = await on.query<{ cursor: string }>('select cursor from pack_sets where centre_id = $1', [centreId]);
  return set !== undefined && (await feedPosition(on, centreId)) - Number(set.cursor) <= STALE_AFTER;
}

async function makeSet(client: PoolClient, centreId: CentreId, now: Date): Promise<void> {
  const cursor = await feedPosition(client, centreId);
  const { rows: slots } = await client.query<{ slot: number; first: string; last: string; newest: string; cases: number; holds: string }>(
    `select slot::int, min(number) as first, max(number) as last, max(feed_position) as newest, count(*)::int as cases, ${HOLDS('array_agg(id order by number)')} as holds
     from (select id, number, feed_position, (row_number() over (order by number) - 1) / $2::bigint as slot from cases where centre_id = $1) as numbered group by slot order by slot`,
    [centreId, LIMITS.casesPerPack],
  );
  const { rows: kept } = await client.query<{ slot: number; newest: string; holds: string }>(`select slot, newest, ${HOLDS('case_ids')} as holds from packs where centre_id = $1 and is_current`, [centreId]);
  for (const slot of slots) {
    if (kept.some((one) => one.slot === slot.slot && Number(one.newest) === Number(slot.newest) && one.holds === slot.holds)) continue;
    const { rows } = await client.query<CaseRow>('select core, protection from cases where centre_id = $1 and number between $2 and $3 order by number', [centreId, slot.first, slot.last]);
    await client.query('update packs set is_current = false where centre_id = $1 and slot = $2', [centreId, slot.slot]);
    await writePack(client, { centreId, compartment: 'core', slot: slot.slot, cases: slot.cases, caseIds: rows.map((row) => row.core.id), newest: slot.newest, now, body: corePack(rows, centreId) });
    await writePack(client, { centreId, compartment: 'protection', slot: slot.slot, cases: slot.cases, caseIds: rows.map((row) => row.core.id), newest: slot.newest, now, body: Object.fromEntries(rows.map((row) => [row.core.id, row.protection])) });
  }
  await client.query('update packs set is_current = false where centre_id = $1 and slot >= $2', [centreId, slots.length]);
  await client.query('delete from packs where centre_id = $1 and not is_current and made_at < $2', [centreId, new Date(now.getTime() - KEPT_MS)]);
  await client.query('insert into pack_sets (centre_id, cursor) values ($1, $2) on conflict (centre_id) do update set cursor = $2', [centreId, cursor]);
}

/** As somebody without the protection compartment sees them: what everybody who works on cases there may hold. */
function corePack(rows: readonly CaseRow[], centreId: CentreId): unknown[] {
  const anybody: Actor = { workerId: '' as WorkerId, role: 'caseworker', centreId, protection: false };
  return rows.map((row) => project(stateOf(row), anybody)).filter((state) => state !== undefined);
}

type NewPack = { centreId: CentreId; compartment: PackCompartment; slot: number; cases: number; caseIds: readonly CaseId[]; newest: string; now: Date; body: unknown };

async function writePack(client: PoolClient, { body, ...made }: NewPack): Promise<void> {
  const bytes = await compress(JSON.stringify(body), { level: 6 });
  const name = createHash('sha256').update(bytes).digest('hex');
  await client.query(
    `insert into packs (name, centre_id, compartment, slot, cases, newest, is_current, made_at, body, case_ids) values ($1, $2, $3, $4, $5, $6, true, $7, $8, $9)
     on conflict (name) do update set is_current = true, slot = $4, newest = $6, made_at = $7`,
    [name, made.centreId, made.compartment, made.slot, made.cases, made.newest, made.now, bytes, made.caseIds],
  );
}
