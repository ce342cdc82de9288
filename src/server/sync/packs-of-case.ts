/** Ready-made packs that hold a case which is not its centre's any more. */
import type { PoolClient } from 'pg';
import type { CaseId, CentreId } from '#domain/foundation/ids.ts';

/** Takes the case out of what these centres' new tablets would copy; the set is made anew when one asks. Waits behind whoever is making packs now, from an older look. */
export async function dropPacksOf(client: PoolClient, id: CaseId, centres: readonly CentreId[]): Promise<void> {
  for (const one of centres.toSorted()) await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`packs:${one}`]);
  await client.query('delete from packs where centre_id = any($1) and $2 = any(case_ids)', [centres, id]);
  await client.query('delete from pack_sets where centre_id = any($1)', [centres]);
}
