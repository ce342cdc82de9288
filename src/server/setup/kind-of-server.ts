/**
 * What this server is: new, a demonstration, or a real centre's. It is decided once: a demonstration
 * never becomes real, nor the other way round.
 */
import type { Pool, PoolClient } from 'pg';
import type { FirstVisit } from '#sync/server-api.ts';

/** The advisory lock of whoever is deciding: two first visitors can't choose differently. */
export const DECIDING = 7_268_432;

export type ServerKind = FirstVisit['state'];

/** `new` as long as nothing was decided. */
export async function kindOfServer(on: Pool | PoolClient): Promise<ServerKind> {
  return ((await readMeta(on, 'kind')) ?? 'new') as ServerKind;
}

/** Decides, in the caller's transaction. False when it was decided before. */
export async function decideKind(client: PoolClient, kind: Exclude<ServerKind, 'new'>): Promise<boolean> {
  const { rowCount } = await client.query(`insert into meta (key, value) values ('kind', $1) on conflict (key) do nothing`, [kind]);
  return rowCount === 1;
}

/** A value of the server's own, if it was set. */
export async function readMeta(on: Pool | PoolClient, key: string): Promise<string | undefined> {
  const { rows: [row] } = await on.query<{ value: string }>('select value from meta where key = $1', [key]);
  return row?.value;
}
