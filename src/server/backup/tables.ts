/**
 * The database as lines of JSON and back: as PostgreSQL writes and reads them, never parsed here, so that no number and
 * no fraction of a second is rounded on the way. Our binaries bring no pg_dump; this needs none.
 */
import type { PoolClient } from 'pg';
import type { Manifest } from './manifest.ts';

const ROWS_AT_ONCE = 100;
const BYTES_AT_ONCE = 4_000_000;
/** Who was signed in then signs in anew: a session that was ended since must not be open again. */
const NOT_BROUGHT_BACK = new Set(['auth_session']);

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Every table, those that others refer to before these. */
export async function tablesInOrder(client: PoolClient): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; needs: string[] }>(
    `select c.relname as name, array(
       select distinct target.relname::text from pg_constraint f join pg_class target on target.oid = f.confrelid where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid
     ) as needs from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' order by c.relname`,
  );
  const placed: string[] = [];
  const place = (name: string, above: readonly string[]): void => {
    if (placed.includes(name) || above.includes(name)) return;
    for (const needed of rows.find((row) => row.name === name)?.needs ?? []) place(needed, [...above, name]);
    placed.push(name);
  };
  for (const { name } of rows) place(name, []);
  return placed;
}

/** The rows of a table as the transaction sees them, each as its line. */
export async function* linesOf(client: PoolClient, table: string): AsyncGenerator<string> {
  await client.query(`declare backup_rows no scroll cursor for select row_to_json(t)::text as line from ${quoted(table)} as t`);
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${ROWS_AT_ONCE} from backup_rows`);
    for (const { line } of rows) yield line;
    if (rows.length === 0) break;
  }
  await client.query('close backup_rows');
}

/** Every sequence with where it stands. */
export async function sequencesOf(client: PoolClient): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string }>(`select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'S' order by relname`);
  const found: Manifest['sequences'] = [];
  for (const { name } of rows) {
    const { rows: [at] } = await client.query<{ value: string; called: boolean }>(`select last_value::text as value, is_called as called from ${quoted(name)}`);
    found.push({ name, value: at?.value ?? '1', isCalled: at?.called ?? false });
  }
  return found;
}

export const setSequences = async (client: PoolClient, sequences: Manifest['sequences']): Promise<void> => {
  for (const { name, value, isCalled } of sequences) await client.query('select setval($1::regclass, $2::bigint, $3)', [quoted(name), value, isCalled]);
};

/** Puts the lines into a table, after what the migrations put there. Gives how many there were. */
export async function fillTable(client: PoolClient, table: string, lines: AsyncIterable<string>): Promise<number> {
  const name = quoted(table);
  // Only where there is something: the server may delete nothing from some tables.
  if ((await client.query(`select 1 from ${name} limit 1`)).rowCount !== 0) await client.query(`delete from ${name}`);
  const { rows: columns } = await client.query<{ name: string }>(`select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`, [name]);
  const list = columns.map((one) => quoted(one.name)).join(', ');
  let count = 0;
  let waiting: string[] = [];
  let bytes = 0;
  const write = async (): Promise<void> => {
    if (waiting.length > 0 && !NOT_BROUGHT_BACK.has(table)) await client.query(`insert into ${name} (${list}) overriding system value select ${list} from json_populate_recordset(null::${name}, $1::json)`, [`[${waiting.join(',')}]`]);
    waiting = [];
    bytes = 0;
  };
  for await (const line of lines) {
    count += 1;
    waiting.push(line);
    bytes += line.length;
    if (waiting.length >= ROWS_AT_ONCE * 5 || bytes > BYTES_AT_ONCE) await write();
  }
  await write();
  return count;
}
