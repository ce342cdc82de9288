/**
 * One schema, one set of migrations: plain SQL files, applied in order at start, each in a
 * transaction of its own, all under one lock, so that servers that start together take turns.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { StartupError } from '../start/startup-error.ts';

const LOCK = 7_268_431;
export const MIGRATIONS = join(import.meta.dirname, 'migrations');

/** Applies what is missing, of all or `only` of those named (what a backup was made under); returns the names applied. A changed or unknown migration is a StartupError. */
export async function migrate(pool: Pool, folder = MIGRATIONS, { only }: { only?: ReadonlySet<string> } = {}): Promise<readonly string[]> {
  const files = readdirSync(folder).filter((name) => /^\d{3}-[a-z0-9-]+\.sql$/.test(name)).sort()
    .map((name) => ({ name, sql: readFileSync(join(folder, name), 'utf8') }))
    .map((file) => ({ ...file, sha256: createHash('sha256').update(file.sql).digest('hex') }));
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query('create table if not exists migrations (name text primary key, sha256 text not null, applied_at timestamptz not null default now())');
    const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migrations');
    const known = new Map(files.map((file) => [file.name, file.sha256]));
    for (const row of rows) {
      const now = known.get(row.name);
      if (now === undefined) throw new StartupError(`The database was made by a newer Ventanilla (it has "${row.name}"): install that version or newer.`);
      if (now !== row.sha256) throw new StartupError(`The migration "${row.name}" was changed after it had been applied: install the released version again.`);
    }
    const missing = files.filter((file) => !rows.some((row) => row.name === file.name) && (only?.has(file.name) ?? true));
    for (const file of missing) {
      await client.query('begin');
      try {
        await client.query(file.sql);
        await client.query('insert into migrations (name, sha256) values ($1, $2)', [file.name, file.sha256]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      }
    }
    return missing.map((file) => file.name);
  } catch (error) {
    // Since PostgreSQL 15 only the owner of a database may make tables in it.
    if ((error as { code?: unknown }).code === '42501') throw new StartupError('The user in DATABASE_URL may not make tables in that database: make it the owner (alter database … owner to …).');
    throw error;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    client.release();
  }
}
