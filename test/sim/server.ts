/** The real server in this process: its handler without a socket, its own database, a clock that is moved by hand. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Role } from '#domain/access/access.ts';
import type { Worker } from '#sync/server-api.ts';
import { migrate } from '#server/database/migrate.ts';
import { poolOf } from '#server/database/database.ts';
import { inTransaction } from '#server/database/transaction.ts';
import { createApp } from '#server/http/app.ts';
import type { Services } from '#server/http/services.ts';
import { createPasswords } from '#server/identity/passwords.ts';
import { insertCentre, insertWorker } from '#server/identity/workers.ts';
import { createLog } from '#server/start/log.ts';

export type Connection = { readonly host: string; readonly user: string; readonly database: string };
export const PASSWORD = 'una frase de paso larga';
export const FIRST_DAY = Date.UTC(2026, 10, 23, 15, 0, 0);

/** Who works where; the usernames are what the story calls them by. */
const STAFF: readonly (readonly [string, Role, 'TJ' | 'MX', boolean])[] = [
  ['ana', 'caseworker', 'TJ', false], ['beto', 'caseworker', 'TJ', true], ['sara', 'supervisor', 'TJ', true], ['caja', 'cash-officer', 'TJ', false],
  ['lina', 'job-liaison', 'TJ', false], ['otto', 'caseworker', 'MX', true],
];
export const USERNAMES = STAFF.map(([username]) => username);

export type SimServer = {
  readonly clock: { now: number };
  readonly workers: ReadonlyMap<string, Worker>;
  readonly lines: string[];
  readonly pool: () => pg.Pool;
  /** One call as the browser makes it; never throws for an answer. */
  readonly call: (path: string, init: RequestInit) => Promise<Response>;
  /** Every connection of the server to its database breaks. */
  readonly breakConnections: () => Promise<void>;
  readonly backUp: () => Promise<void>;
  /** The database as it was at the last backup, under a new epoch; nothing when there was none. */
  readonly restore: () => Promise<boolean>;
  readonly end: () => Promise<void>;
};

let databases = 0;

/** The template that every run's database is copied from: migrated, with its staff in it. */
export async function makeTemplate(connection: Connection): Promise<{ readonly name: string; readonly drop: () => Promise<void> }> {
  const name = `sim_${process.pid}`;
  await admin(connection, `drop database if exists ${name} with (force)`, `create database ${name}`);
  const pool = poolOf({ ...connection, database: name, max: 2 });
  await migrate(pool);
  const hash = await createPasswords({ ...bareServices(pool), now: () => new Date(FIRST_DAY) }).hash(PASSWORD);
  await inTransaction(pool, async (client) => {
    const centres = { TJ: await insertCentre(client, { name: 'Tijuana', state: 'BC' }), MX: await insertCentre(client, { name: 'Mexicali', state: 'BC' }) };
    for (const [username, role, centre, protection] of STAFF) {
      const made = await insertWorker(client, { name: `Persona ${username}`, username, passwordHash: hash, role, centreId: centres[centre].id, protection });
      if (!made.ok) throw new Error(made.error);
    }
  });
  await pool.end();
  return { name, drop: () => admin(connection, `drop database if exists ${name} with (force)`) };
}

/** A server over a fresh copy of the template. */
export async function startSimServer(connection: Connection, template: string): Promise<SimServer> {
  databases += 1;
  const name = `${template}_${databases}`;
  const backup = `${name}_b`;
  const dataDir = mkdtempSync(join(tmpdir(), 'vtl-sim-'));
  const clock = { now: FIRST_DAY };
  const lines: string[] = [];
  let hasBackup = false;
  await admin(connection, `create database ${name} template ${template}`);
  let running = await run();

  async function run() {
    const pool = poolOf({ ...connection, database: name });
    const stop = new AbortController();
    const services: Services = { ...bareServices(pool), dataDir, distDir: join(dataDir, 'dist'), stopping: stop.signal, now: () => new Date(clock.now), log: createLog((line) => { lines.push(line); }, () => new Date(clock.now)) };
    return { pool, stop, app: await createApp(services) };
  }
  async function stop(): Promise<void> {
    running.stop.abort();
    await running.pool.end();
  }

  const { rows } = await running.pool.query<{ id: string; username: string; name: string; role: string; centre_id: string; protection: boolean }>('select * from workers');
  const workers = new Map(rows.map((row) => [row.username, { id: row.id, name: row.name, username: row.username, role: row.role, centreId: row.centre_id, protection: row.protection, active: true } as Worker]));

  return {
    clock, workers, lines,
    pool: () => running.pool,
    call: async (path, init) => running.app.request(`http://ventanilla.test${path}`, { ...init, headers: { origin: 'http://ventanilla.test', ...(init.headers as Record<string, string>) } }),
    breakConnections: () => admin(connection, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`),
    async backUp() {
      await stop();
      await admin(connection, `drop database if exists ${backup} with (force)`, `create database ${backup} template ${name}`);
      hasBackup = true;
      running = await run();
    },
    async restore() {
      if (!hasBackup) return false;
      await stop();
      await admin(connection, `drop database if exists ${name} with (force)`, `create database ${name} template ${backup}`);
      running = await run();
      await running.pool.query("update meta set value = gen_random_uuid()::text where key = 'epoch'");
      return true;
    },
    async end() {
      await stop();
      await admin(connection, `drop database if exists ${name} with (force)`, `drop database if exists ${backup} with (force)`);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const bareServices = (pool: pg.Pool): Services => ({
  pool, secret: 'a secret of thirty-two characters and more', dataDir: '', distDir: '', publicUrl: undefined, isTrustedProxy: () => false,
  log: createLog(() => undefined, () => new Date(FIRST_DAY)), now: () => new Date(FIRST_DAY), stopping: new AbortController().signal,
});

async function admin(connection: Connection, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
