/** One transaction on a connection of its own; tried again when PostgreSQL chose it as a deadlock's victim. */
import type { Pool, PoolClient } from 'pg';

const TRIES = 4;
const AGAIN: ReadonlySet<unknown> = new Set(['40P01', '40001']);

/** Runs `work` between begin and commit; what it throws rolls back and is thrown on. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>, begin = 'begin'): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(begin);
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((worse: unknown) => { broken = worse instanceof Error ? worse : new Error('rollback failed'); });
      if (tries >= TRIES || !AGAIN.has((error as { code?: unknown }).code)) throw error;
    } finally {
      // A connection whose rollback failed is not given back to the pool.
      client.release(broken);
    }
  }
}
