/** The real server in this process: its handler without a socket, its own database, a clock that is moved by hand. */
import { randomUUID } from 'node:crypto';
import './quick-scrypt.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { DeviceId } from '#domain/foundation/ids.ts';
import type { Role } from '#domain/access/access.ts';
import type { Worker } from '#sync/server-api.ts';
import { migrate } from '#server/database/migrate.ts';
import { poolOf } from '#server/database/database.ts';
import { inTransaction } from '#server/database/transaction.ts';
import { attachmentsIn, createFileStore } from '#server/attachments/attachment-store.ts';
import { createApp } from '#server/http/app.ts';
import type { Services } from '#server/http/services.ts';
import { createPasswords } from '#server/identity/passwords.ts';
import { withdrawDevice } from '#server/identity/devices.ts';
import { changeWorker, insertCentre, insertWorker } from '#server/identity/workers.ts';
import { applyErasures } from '#server/privacy/manifest.ts';
import { createLog } from '#server/start/log.ts';

import { everythingHeld } from '../server/support/everywhere.ts';

export type Connection = { readonly host: string; readonly user: string; readonly database: string };
export const PASSWORD = 'una frase de paso larga';
export const FIRST_DAY = Date.UTC(2026, 10, 23, 15, 0, 0);

/** Who works where; the usernames are what the story calls them by. */
const STAFF: readonly (readonly [string, Role, 'TJ' | 'MX', boolean])[] = [
  ['ana', 'caseworker', 'TJ', false], ['beto', 'caseworker', 'TJ', true], ['sara', 'supervisor', 'TJ', true], ['caja', 'cash-officer', 'TJ', false],
  ['lina', 'job-liaison', 'TJ', false], ['otto', 'caseworker', 'MX', true],
];
/** Decides about erasures; at no tablet. */
const ADMIN = ['admin', 'administrator', null, false] as const;
export const USERNAMES = STAFF.map(([username]) => username);

export type SimServer = {
  readonly clock: { now: number };
  readonly workers: ReadonlyMap<string, Worker>;
  readonly lines: string[];
  readonly pool: () => pg.Pool;
  /** One call as the browser makes it; never throws for an answer. */
  readonly call: (path: string, init: RequestInit) => Promise<Response>;
  /** Every connection of the server to its database breaks. */
  /** A case is erased as two people do it: asked by the supervisor, decided by the administrator. 'erased', or why not. */
  readonly erase: (caseId: string) => Promise<string>;
  /** Everything that the server holds, by place. */
  readonly held: () => Promise<ReadonlyMap<string, string>>;
  readonly breakConnections: () => Promise<void>;
  readonly backUp: () => Promise<void>;
  /** The database as it was at the last backup, under a new epoch; nothing when there was none. */
  readonly restore: () => Promise<boolean>;
  /** Takes a worker's access, or gives it back; sessions end as the administrator's own change ends them. */
  readonly setActive: (username: string, active: boolean) => Promise<void>;
  /** Withdraws the tablet of that name. */
  readonly withdraw: (label: string) => Promise<void>;
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
    for (const [username, role, centre, protection] of [...STAFF, ADMIN]) {
      const made = await insertWorker(client, { name: `Persona ${username}`, username, passwordHash: hash, role, centreId: centre === null ? null : centres[centre].id, protection });
      if (!made.ok) throw new Error(made.error);
    }
  });
  await pool.end();
  return { name, drop: () => admin(connection, `drop database if exists ${name} with (force)`) };
}

/** A server over a fresh copy of the template. */
export async function startSimServer(connection: Connection, template: string): Promise<SimServer> {
  databases += 1;
  const name = `${template}_${process.pid}_${databases}`;
  const backup = `${name}_b`;
  const dataDir = mkdtempSync(join(tmpdir(), 'vtl-sim-'));
  const clock = { now: FIRST_DAY };
  const lines: string[] = [];
  let hasBackup = false;
  await admin(connection, `create database ${name} template ${template}`);
  let running = await run();

  async function run() {
    // PostgreSQL itself never goes down here, so nothing is proved by waiting for its disk.
    const pool = poolOf({ ...connection, database: name, options: '-c synchronous_commit=off' });
    const stop = new AbortController();
    const services: Services = { ...bareServices(pool), dataDir, distDir: join(dataDir, 'dist'), stopping: stop.signal, now: () => new Date(clock.now), log: createLog((line) => { lines.push(line); }, () => new Date(clock.now)) };
    await applyErasures(services, createFileStore(attachmentsIn(dataDir)));
    return { pool, stop, app: await createApp(services) };
  }
  async function stop(): Promise<void> {
    running.stop.abort();
    await running.pool.end();
  }

  const office = { id: randomUUID(), cookies: new Map<string, string>() };
  /** A call by somebody at a desk, who signs in when needed. */
  async function atDesk(username: string, path: string, body: object): Promise<{ readonly status: number; readonly said: { readonly id?: string; readonly error?: { readonly code: string } } }> {
    const send = (to: string, content: object, cookie = '') => running.app.request(`http://ventanilla.test${to}`, { method: 'POST', headers: { origin: 'http://ventanilla.test', 'content-type': 'application/json', cookie }, body: JSON.stringify(content) });
    for (let tries = 0; ; tries += 1) {
      const answer = await send(path, body, office.cookies.get(username));
      if (answer.status !== 401 || tries > 0) return { status: answer.status, said: (await answer.json()) as { id?: string } };
      const signedIn = await send('/api/session', { username, password: PASSWORD, device: { id: office.id, label: 'desk' } });
      office.cookies.set(username, signedIn.headers.getSetCookie().map((one) => one.split(';')[0]).join('; '));
    }
  }

  const { rows } = await running.pool.query<{ id: string; username: string; name: string; role: string; centre_id: string; protection: boolean }>('select * from workers');
  const workers = new Map(rows.map((row) => [row.username, { id: row.id, name: row.name, username: row.username, role: row.role, centreId: row.centre_id, protection: row.protection, active: true } as Worker]));

  return {
    clock, workers, lines,
    pool: () => running.pool,
    call: async (path, init) => running.app.request(`http://ventanilla.test${path}`, { ...init, headers: { origin: 'http://ventanilla.test', ...(init.headers as Record<string, string>) } }),
    async erase(caseId) {
      const asked = await atDesk('sara', '/api/erasures', { caseId, basis: 'person-asked' });
      if (asked.status !== 201 || asked.said.id === undefined) return asked.said.error?.code ?? `status ${asked.status}`;
      const decided = await atDesk('admin', `/api/erasures/${asked.said.id}/decision`, { approve: true });
      if (decided.status === 200) return 'erased';
      await atDesk('admin', `/api/erasures/${asked.said.id}/decision`, { approve: false });
      return decided.said.error?.code ?? `status ${decided.status}`;
    },
    held: () => everythingHeld(running.pool, dataDir),
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
    async setActive(username, active) {
      const id = workers.get(username)?.id;
      if (id !== undefined) await retried(() => inTransaction(running.pool, (client) => changeWorker(client, id, { active, now: new Date(clock.now) })));
    },
    async withdraw(label) {
      const { rows: [row] } = await retried(() => running.pool.query<{ id: DeviceId }>('select id from devices where label = $1', [label]));
      if (row) await retried(() => inTransaction(running.pool, (client) => withdrawDevice(client, { id: row.id, centreId: null, now: new Date(clock.now) })));
    },
    async end() {
      await stop();
      await admin(connection, `drop database if exists ${name} with (force)`, `drop database if exists ${backup} with (force)`);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const bareServices = (pool: pg.Pool): Services => ({
  pool, secret: 'a secret of thirty-two characters and more', dataDir: '', distDir: '', publicUrl: undefined, isTrustedProxy: () => false, factorRequired: false, passkeysOffered: false,
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

/** Its connections may just have been broken, several of them: each is noticed when it is used. */
async function retried<T>(work: () => Promise<T>, tries = 8): Promise<T> {
  try {
    return await work();
  } catch (failure) {
    if (tries <= 1) throw failure;
    return retried(work, tries - 1);
  }
}
