/**
 * `npm run verify [NUMBER:HASH]`: checks the audit's chain and says what it found; ends with 1 where it is broken.
 * Works beside a running server: it only reads. NUMBER:HASH is what an earlier check told, noted elsewhere:
 * who owns the database can write a whole chain anew, and only what lies elsewhere shows that.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, poolOf } from '../database/database.ts';
import type { Database } from '../database/database.ts';
import { readConfig } from '../start/config.ts';
import { lockFolder } from '../start/instance-lock.ts';
import { StartupError } from '../start/startup-error.ts';
import { checkAudit, reportLines } from './check.ts';

/** The database of a server that runs on our own PostgreSQL, by the socket that PostgreSQL itself names. */
function running(dataDir: string): Database | undefined {
  const told = join(dataDir, 'postgres.location');
  const pid = join(existsSync(told) ? readFileSync(told, 'utf8').trim() : dataDir, 'postgres', 'postmaster.pid');
  const socket = existsSync(pid) ? readFileSync(pid, 'utf8').split('\n')[4] : undefined;
  if (!socket) return undefined;
  const pool = poolOf({ host: socket, user: 'ventanilla', database: 'postgres' });
  return { pool, close: () => pool.end() };
}

async function open(dataDir: string, url: string | undefined): Promise<Database> {
  if (url !== undefined) return openDatabase({ url, dataDir });
  try {
    const unlock = lockFolder(dataDir);
    const database = await openDatabase({ url, dataDir });
    return { pool: database.pool, close: async () => { await database.close(); unlock(); } };
  } catch (error) {
    const beside = running(dataDir);
    if (beside === undefined) throw error;
    return beside;
  }
}

async function verify(): Promise<number> {
  const { dataDir, databaseUrl } = readConfig(process.env, []);
  const [asked] = process.argv.slice(2);
  const noted = asked === undefined ? undefined : /^(\d+):([0-9a-f]{64})$/.exec(asked);
  if (noted === null) throw new StartupError(`"${asked}" is not understood: give NUMBER:HASH as an earlier check told it, or nothing.`);
  const database = await open(dataDir, databaseUrl);
  try {
    const report = await checkAudit(database.pool, noted && { number: Number(noted[1]), hash: noted[2] ?? '' });
    for (const line of reportLines(report)) process.stdout.write(`${line}\n`);
    return report.found ? 1 : 0;
  } finally {
    await database.close();
  }
}

verify().then((code) => { process.exitCode = code; }, (error: unknown) => {
  process.stderr.write(`${error instanceof StartupError ? error.message : `The audit could not be read: ${error instanceof Error ? error.message : 'unknown reason'}`}\n`);
  process.exitCode = 2;
});
