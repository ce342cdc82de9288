/** A fresh, migrated database for a test file. */
import pg from 'pg';
import { inject } from 'vitest';
import { migrate } from '#server/database/migrate.ts';
import '#server/database/database.ts';

export type TestDatabase = { readonly name: string; readonly pool: pg.Pool; readonly url: string; readonly drop: () => Promise<void> };

let counter = 0;

/** Makes a database with every migration applied; `drop` takes it away again. */
export async function createDatabase(options: { migrated: boolean } = { migrated: true }): Promise<TestDatabase> {
  const connection = inject('postgres');
  const admin = new pg.Client(connection);
  await admin.connect();
  counter += 1;
  const name = `t_${process.pid}_${counter}`;
  await admin.query(`create database ${name}`);
  await admin.end();
  const pool = new pg.Pool({ ...connection, database: name, max: 24 });
  pool.on('error', () => undefined);
  if (options.migrated) await migrate(pool);
  const url = `postgresql://${connection.user}@/${name}?host=${encodeURIComponent(connection.host)}`;
  return {
    name, pool, url,
    drop: async () => {
      await pool.end();
      const last = new pg.Client(connection);
      await last.connect();
      await last.query(`drop database ${name} with (force)`);
      await last.end();
    },
  };
}
