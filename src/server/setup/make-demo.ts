/**
 * Makes the demonstration, from the first visit or from the command line. Until it is whole the server
 * counts as new: what a killed attempt left is cleared away by the next one.
 */
import type { Pool } from 'pg';
import { ok, refused } from '#domain/foundation/result.ts';
import type { Result } from '#domain/foundation/result.ts';
import type { DemoSignIns } from '#sync/server-api.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Services } from '../http/services.ts';
import { DECIDING, decideKind, kindOfServer } from './kind-of-server.ts';

export type DemoOptions = { readonly people: number; readonly onProgress: (done: number, of: number) => void };
export type PopulateDemo = (services: Services, options: DemoOptions) => Promise<DemoSignIns>;

/** Fills a new server with synthetic people and answers the sign-ins. Refused when it is decided, or being made. */
export async function makeDemo(services: Services, options: DemoOptions, populate: PopulateDemo): Promise<Result<DemoSignIns, 'already-set-up' | 'under-way'>> {
  const client = await services.pool.connect();
  try {
    const { rows: [row] } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [DECIDING]);
    if (!row?.mine) return refused('under-way');
    try {
      if ((await kindOfServer(services.pool)) !== 'new') return refused('already-set-up');
      await clear(services.pool);
      const signIns = await populate(services, options);
      const decided = await inTransaction(services.pool, (transaction) => decideKind(transaction, 'demo'));
      return decided ? ok(signIns) : refused('already-set-up');
    } finally {
      await client.query('select pg_advisory_unlock($1)', [DECIDING]).catch(() => undefined);
    }
  } finally {
    client.release();
  }
}

/** A new server holds nobody: what is there was left by an attempt that did not end. */
async function clear(pool: Pool): Promise<void> {
  await pool.query(`truncate centres, centre_feeds, auth_user, auth_session, auth_account, workers, devices, device_keys, device_author_keys, events, refusals, cases, same_person,
    tombstones, packs, pack_sets, attachments, second_factors, recovery_codes, factor_tablets, status_links, status_answers, cash_grants, card_serials, vacancies`);
}
