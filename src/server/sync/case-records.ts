/** Cases in the database: core and protection in columns of their own, put together for whoever may see both. */
import type { Pool, PoolClient } from 'pg';
import type { CaseState, Protection } from '#domain/case/state.ts';
import type { CaseId, CentreId } from '#domain/foundation/ids.ts';
import { dropPacksOf } from './packs-of-case.ts';

export type CaseRow = { readonly core: Omit<CaseState, 'protection'>; readonly protection: Protection };

/** The whole state; `project` trims it before anybody sees it. */
export const stateOf = (row: CaseRow): CaseState => ({ ...row.core, protection: row.protection });

/** The case, whoever may see it. */
export async function findCase(on: Pool | PoolClient, id: CaseId): Promise<CaseState | undefined> {
  const { rows: [row] } = await on.query<CaseRow>('select core, protection from cases where id = $1', [id]);
  return row && stateOf(row);
}

/**
 * Writes the state and moves the case to the end of its centre's feed, where no word of its leaving stands any more. The centre's
 * counter is locked here and until commit: this comes last in a transaction, and behind `lockFeeds` where there are several.
 */
export async function writeCase(client: PoolClient, state: CaseState): Promise<number> {
  const { protection, ...core } = state;
  if (state.moves !== undefined) await client.query('delete from tombstones where centre_id = $1 and case_id = $2', [state.centreId, state.id]);
  const { rows: [row] } = await client.query<{ position: number }>(
    `with feed as (update centre_feeds set position = position + 1 where centre_id = $2 returning position)
     insert into cases (id, centre_id, version, folio, person_id, core, protection, feed_position)
     select $1, $2, $3, $4, $5, $6, $7, position from feed
     on conflict (id) do update set centre_id = $2, version = $3, core = $6, protection = $7, feed_position = excluded.feed_position
     returning feed_position as position`,
    [state.id, state.centreId, state.version, state.folio, state.personId, JSON.stringify(core), JSON.stringify(protection ?? { notes: [], flags: [] })],
  );
  if (!row) throw new Error('a case of no centre');
  return row.position;
}

/**
 * The case left `from` for the centre that its state names: what is made of cases by centre follows. Before `writeCase`, for it waits
 * behind whoever makes packs. Whoever has asked for its erasure asks the new centre, where it is decided ([A15]).
 */
export async function moveCase(client: PoolClient, state: CaseState, from: CentreId): Promise<void> {
  await dropPacksOf(client, state.id, [from]);
  // Behind the centre's other cases, so that their packs stay as they are.
  await client.query('update cases set number = default where id = $1', [state.id]);
  await client.query(`update erasures set centre_id = $2 where case_id = $1 and status = 'asked'`, [state.id, state.centreId]);
}

/** Nobody else gives places in these feeds until commit; always in the same order, so that two cases that go opposite ways don't wait for each other. */
export async function lockFeeds(client: PoolClient, centres: readonly CentreId[]): Promise<void> {
  await client.query('select 1 from centre_feeds where centre_id = any($1) order by centre_id for update', [centres]);
}

/** Tells the tablets of a centre that the case has left it: at the end of its feed, also when that was told before. Its feed is locked. */
export async function writeGone(client: PoolClient, id: CaseId, centreId: CentreId): Promise<void> {
  await client.query(
    `with feed as (update centre_feeds set position = position + 1 where centre_id = $1 returning position)
     insert into tombstones (centre_id, case_id, feed_position) select $1, $2, position from feed
     on conflict (centre_id, case_id) do update set feed_position = excluded.feed_position`, [centreId, id],
  );
}

/** A centre's last feed position. */
export async function feedPosition(on: Pool | PoolClient, centreId: CentreId): Promise<number> {
  const { rows: [row] } = await on.query<{ position: string }>('select position from centre_feeds where centre_id = $1', [centreId]);
  return Number(row?.position ?? 0);
}
