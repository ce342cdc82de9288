/** The database for a command that runs beside a server, or without one: yours, the one that runs, or our own started for as long as it takes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFolder } from '../start/instance-lock.ts';
import { openDatabase, poolOf } from './database.ts';
import type { Database } from './database.ts';

/** The database of a server that runs on our own PostgreSQL, by the socket that PostgreSQL itself names. */
function running(dataDir: string): Database | undefined {
  const told = join(dataDir, 'postgres.location');
  const pid = join(existsSync(told) ? readFileSync(told, 'utf8').trim() : dataDir, 'postgres', 'postmaster.pid');
  const socket = existsSync(pid) ? readFileSync(pid, 'utf8').split('\n')[4] : undefined;
  if (!socket) return undefined;
  const pool = poolOf({ host: socket, user: 'ventanilla', database: 'postgres' });
  return { pool, close: () => pool.end() };
}

/** Opens it; throws a StartupError that says what is in the way. */
export async function openBeside(dataDir: string, url: string | undefined): Promise<Database> {
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
