import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { poolOf } from '#server/database/database.ts';
import { inTransaction } from '#server/database/transaction.ts';
import { createDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => { database = await createDatabase({ migrated: false }); });
afterAll(async () => { await database.drop(); });

test('a connection that breaks in the middle of a transaction fails that one and nothing else', async () => {
  const pool = poolOf({ connectionString: database.url });
  const other = new pg.Client({ connectionString: database.url });
  await other.connect();
  await expect(inTransaction(pool, async (client) => {
    const { rows: [mine] } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    await other.query('select pg_terminate_backend($1)', [mine?.pid]);
    // Long enough for the break to arrive while nothing is asked: then only the connection itself tells of it.
    await new Promise((done) => { setTimeout(done, 100); });
    await client.query('select 1');
  })).rejects.toThrow();
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await other.end();
  await pool.end();
});
