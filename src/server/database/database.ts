/** The database the server works on: yours by DATABASE_URL (15 or newer), or our own under the data folder. */
import pg from 'pg';
import { StartupError } from '../start/startup-error.ts';
import { keepRunning } from './keeper.ts';
import type { Keeping } from './keeper.ts';
import { startPostgres } from './launcher.ts';

const OLDEST = 150_000;
/** A query that will not end must not keep the server from stopping. */
const LAST_QUERIES_MS = 3_000;
export type Database = { readonly pool: pg.Pool; readonly close: () => Promise<void> };

// Counters of the feed fit a double; text for bigint would be a trap at every border.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const QUIETLY: Keeping = { onLost: () => undefined, onBack: () => undefined };

/** Opens and checks the database; one of our own is kept running. Throws a StartupError that says what to do. */
export async function openDatabase(from: { url: string | undefined; dataDir: string }, keeping: Keeping = QUIETLY): Promise<Database> {
  if (from.url !== undefined) {
    const pool = poolOf({ connectionString: from.url });
    await check(pool);
    return { pool, close: () => ended(pool) };
  }
  const own = startPostgres(from.dataDir);
  const pool = poolOf(own.connection);
  const letGo = keepRunning(own, keeping);
  return { pool, close: async () => { await letGo(); await ended(pool); own.stop(); } };
}

const ended = (pool: pg.Pool): Promise<void> => Promise.race([pool.end(), new Promise<void>((done) => { setTimeout(done, LAST_QUERIES_MS).unref(); })]);

/** A pool whose connections may break at any moment. */
export function poolOf(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ max: 20, connectionTimeoutMillis: 10_000, application_name: 'ventanilla', ...config });
  // A connection that breaks (the database restarted) is replaced, whether idle or at work: its query fails by itself, and without these listeners the process would end.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => { client.on('error', () => undefined); });
  return pool;
}

/** What keeps us from the database, by the codes of PostgreSQL and of the network. */
function inTheWay(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === '28P01' || code === '28000') return `The database in DATABASE_URL refuses this user or password (${code}): correct them.`;
  if (code === '3D000') return `The server in DATABASE_URL has no database of that name (${code}): create it, or correct the name.`;
  if (message === 'The server does not support SSL connections') return 'The database in DATABASE_URL does not speak TLS: leave sslmode out of the address, or switch TLS on there.';
  return `The database in DATABASE_URL can't be reached (${code ?? 'no answer'}): check that it runs, and its address.`;
}

async function check(pool: pg.Pool): Promise<void> {
  let version: number;
  try {
    const { rows } = await pool.query<{ v: string }>("select current_setting('server_version_num') as v");
    version = Number(rows[0]?.v);
  } catch (error) {
    await pool.end();
    throw new StartupError(inTheWay(error));
  }
  if (version < OLDEST) {
    await pool.end();
    throw new StartupError(`The database in DATABASE_URL is PostgreSQL ${Math.floor(version / 10_000)}: Ventanilla needs 15 or newer.`);
  }
}
