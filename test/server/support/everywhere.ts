/** Whatever the server holds, as text by place: every row of every table (packs unpacked) and every file under its folder. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Pool } from 'pg';

/** Each place with what it holds. */
export async function everythingHeld(pool: Pool, dataDir: string): Promise<ReadonlyMap<string, string>> {
  const held = new Map<string, string>();
  const { rows: tables } = await pool.query<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`);
  for (const { name } of tables) {
    const { rows } = await pool.query<Record<string, unknown>>(`select * from ${name}`);
    held.set(name, rows.map((row) => JSON.stringify(row, (_, value: unknown) => unpacked(value))).join('\n'));
  }
  for (const entry of readdirSync(dataDir, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) held.set(`file ${entry.name}`, readFileSync(join(entry.parentPath, entry.name)).toString('latin1'));
  }
  return held;
}

/** The places that hold the word. */
export const placesOf = (held: ReadonlyMap<string, string>, word: string): readonly string[] => [...held].flatMap(([place, text]) => (text.includes(word) ? [place] : []));

function unpacked(value: unknown): unknown {
  const bytes = value as { type?: unknown; data?: number[] } | null;
  if (bytes?.type !== 'Buffer' || !bytes.data) return value;
  const buffer = Buffer.from(bytes.data);
  return buffer[0] === 0x1f && buffer[1] === 0x8b ? gunzipSync(buffer).toString('utf8') : buffer.toString('latin1');
}
