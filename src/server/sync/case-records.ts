/** Cases in the database: core and protection in columns of their own, put together for whoever may see both. */
import type { Pool, PoolClient } from 'pg';
import type { CaseState, Protection } from '#domain/case/state.ts';
import type { CaseId, CentreId } from '#domain/foundation/ids.ts';

export type CaseRow = { readonly core: Omit<CaseState, 'protection'>; readonly protection: Protection };

/** The whole state; `project` trims it before anybody sees it. */
export const stateOf = (row: CaseRow): CaseState => ({ ...row.core, protection: row.protection });

/** The case, whoever may see it. */
export async function findCase(on: Pool | PoolClient, id: CaseId): Promise<CaseState | undefined> {
  const { rows: [row] } = await on.query<CaseRow>('select core, protection from cases where id = $1', [id]);
  return row && stateOf(row);
}

/**
 * Writes the state and moves the case to the end of its centre's feed. The centre's counter is locked
 * here and until commit: this must be a transaction's last statement.
 */
export async function writeCase(client: PoolClient, state: CaseState): Promise<number> {
  const { protection, ...core } = state;
  const { rows: [row] } = await client.query<{ position: number }>(
    `with feed as (update centre_feeds set position = position + 1 where centre_id = $2 returning position)
     insert into cases (id, centre_id, version, folio, person_id, core, protection, feed_position)
     select $1, $2, $3, $4, $5, $6, $7, position from feed
     on conflict (id) do update set version = $3, core = $6, protection = $7, feed_position = excluded.feed_position
     returning feed_position as position`,
    [state.id, state.centreId, state.version, state.folio, state.personId, JSON.stringify(core), JSON.stringify(protection ?? { notes: [], flags: [] })],
  );
  if (!row) throw new Error('a case of no centre');
  return row.position;
}

/** A centre's last feed position. */
export async function feedPosition(on: Pool | PoolClient, centreId: CentreId): Promise<number> {
  const { rows: [row] } = await on.query<{ position: string }>('select position from centre_feeds where centre_id = $1', [centreId]);
  return Number(row?.position ?? 0);
}
