import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '#server/database/migrate.ts';
import { openDatabase } from '#server/database/database.ts';
import { createDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

let database: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), 'vtl-migrations-'));
const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql);
beforeAll(async () => { database = await createDatabase({ migrated: false }); });
afterAll(async () => { await database.drop(); rmSync(folder, { recursive: true, force: true }); });

test('migrations are applied once, in order, also by servers that start together', async () => {
  write('001-one.sql', 'create table one (id int primary key); insert into one values (1);');
  write('002-two.sql', 'insert into one values (2);');
  const applied = await Promise.all([migrate(database.pool, folder), migrate(database.pool, folder), migrate(database.pool, folder)]);
  expect(applied.flat().sort()).toEqual(['001-one.sql', '002-two.sql']);
});

test('one that fails leaves nothing behind', async () => {
  write('003-bad.sql', 'insert into one values (3); insert into nowhere values (1);');
  await expect(migrate(database.pool, folder)).rejects.toThrow(/nowhere/);
  expect((await database.pool.query('select 1 from one where id = 3')).rowCount).toBe(0);
  rmSync(join(folder, '003-bad.sql'));
});

test('a changed one, or a database from a newer version, stops the start', async () => {
  write('002-two.sql', 'insert into one values (22);');
  await expect(migrate(database.pool, folder)).rejects.toThrow(/was changed after it had been applied/);
  rmSync(join(folder, '002-two.sql'));
  await expect(migrate(database.pool, folder)).rejects.toThrow(/newer Ventanilla/);
});

test('a database older than 15 is refused', async () => {
  // A function of that name in front of the catalogue's makes this server look old.
  await database.pool.query(`create schema old; create function old.current_setting(text) returns text language sql as $$ select '140012' $$; alter role ventanilla in database ${database.name} set search_path = old, public, pg_catalog`);
  await expect(openDatabase({ url: database.url, dataDir: folder })).rejects.toThrow(/PostgreSQL 14: Ventanilla needs 15 or newer/);
  expect(pg.types.getTypeParser(20)('9007199254740991')).toBe(9_007_199_254_740_991);
});
