/** A whole server in a fresh database: centres, workers, and sign-ins that keep their cookie, without a socket. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import type { Role } from '#domain/access/access.ts';
import type { CaseEvent, EventBody } from '#domain/case/events.ts';
import type { CaseId, CentreId, DeviceId, EventId, PersonId, ReturnId } from '#domain/foundation/ids.ts';
import type { Instant, PlainDate } from '#domain/foundation/plain-date.ts';
import { inTransaction } from '#server/database/transaction.ts';
import { createApp } from '#server/http/app.ts';
import { PLUGS } from '#server/http/plugs.ts';
import type { Plugs } from '#server/http/plugs.ts';
import type { Services } from '#server/http/services.ts';
import { createPasswords } from '#server/identity/passwords.ts';
import { insertCentre, insertWorker } from '#server/identity/workers.ts';
import { createLog } from '#server/start/log.ts';
import type { PullAnswer, PushAnswer, PushResult } from '#sync/protocol.ts';
import type { Centre, Session, Worker } from '#sync/server-api.ts';
import { createDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';

export const PASSWORD = 'una frase de paso larga';
export type World = {
  readonly app: Hono; readonly services: Services; readonly database: TestDatabase; readonly lines: string[];
  /** Moves the server's clock. */
  readonly clock: { now: Date };
  readonly stop: AbortController;
  readonly centre: (name: string) => Promise<Centre>;
  readonly worker: (username: string, role: Role, centreId: CentreId | null, protection?: boolean) => Promise<Worker>;
  readonly end: () => Promise<void>;
};

/** Makes the server. */
export async function createWorld(plugs: Plugs = PLUGS): Promise<World> {
  const database = await createDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'vtl-data-'));
  const clock = { now: new Date('2026-11-23T15:00:00.000Z') };
  const lines: string[] = [];
  const stop = new AbortController();
  const services: Services = {
    pool: database.pool, secret: 'a secret of thirty-two characters and more', dataDir, distDir: join(dataDir, 'dist'), publicUrl: undefined, isTrustedProxy: () => false, factorRequired: false, passkeysOffered: false,
    log: createLog((line) => { lines.push(line); }, () => clock.now), now: () => clock.now, stopping: stop.signal,
  };
  const hash = await createPasswords(services).hash(PASSWORD);
  return {
    app: await createApp(services, plugs), services, database, lines, clock, stop,
    centre: (name) => inTransaction(database.pool, (client) => insertCentre(client, { name, state: 'BC' })),
    worker: async (username, role, centreId, protection = false) => {
      const made = await inTransaction(database.pool, (client) => insertWorker(client, { name: `Name of ${username}`, username, passwordHash: hash, role, centreId, protection }));
      if (!made.ok) throw new Error(made.error);
      return made.value;
    },
    end: async () => {
      stop.abort();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A worker at a tablet: signed in, with the tablet's counters. */
export type Tablet = {
  readonly session: Session; readonly deviceId: DeviceId; readonly cookie: string;
  readonly call: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>;
  readonly event: (caseId: CaseId, body: Omit<EventBody, 'v'>, around?: Partial<CaseEvent>) => CaseEvent;
  readonly opening: (caseId: CaseId, facts?: { personId?: PersonId; folio?: string }) => CaseEvent;
  readonly push: (...events: readonly unknown[]) => Promise<PushResult[]>;
  readonly pull: (cursor?: number) => Promise<PullAnswer>;
};

let folios = 0;
export const newId = <T extends string>(): T => randomUUID() as string as T;

/** Signs a worker in at a tablet of their own. */
export async function signIn(world: World, username: string, deviceId = newId<DeviceId>()): Promise<Tablet> {
  const answer = await request(world, 'POST', '/api/session', { username, password: PASSWORD, device: { id: deviceId, label: 'T' } });
  if (answer.status !== 200) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
  const session = (await answer.json()) as Session;
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
  let seq = 0;
  const call: Tablet['call'] = (method, path, body, headers) => request(world, method, path, body, { cookie, ...headers });
  const event: Tablet['event'] = (caseId, body, around) => {
    seq += 1;
    return {
      ...body, v: 1, id: newId<EventId>(), caseId, centreId: session.worker.centreId, workerId: session.worker.id, deviceId, seq, base: 0,
      at: new Date(world.clock.now.getTime() - 60_000 + seq).toISOString() as Instant, ...around,
    } as CaseEvent;
  };
  return {
    session, deviceId, cookie, call, event,
    opening: (caseId, facts = {}) => {
      folios += 1;
      return event(caseId, {
        type: 'caseOpened',
        data: { personId: facts.personId ?? newId<PersonId>(), returnId: newId<ReturnId>(), folio: facts.folio ?? `XX-TST-${folios}`, name: { given: 'Ana', firstSurname: 'Prueba' }, arrival: { arrivedOn: '2026-11-23' as PlainDate } },
      });
    },
    push: async (...events) => {
      const said = await call('POST', '/api/sync/push', { protocol: 1, deviceId, sentAt: world.clock.now.toISOString(), events });
      if (said.status !== 200) throw new Error(`push: ${said.status} ${await said.text()}`);
      return ((await said.json()) as PushAnswer).results;
    },
    pull: async (cursor = 0) => (await (await call('GET', `/api/sync/pull?cursor=${cursor}`)).json()) as PullAnswer,
  };
}

/** A request from our own page. */
export async function request(world: World, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const raw = body instanceof Uint8Array;
  return world.app.request(`http://ventanilla.test${path}`, {
    method, headers: { origin: 'http://ventanilla.test', ...(body !== undefined && !raw ? { 'content-type': 'application/json' } : {}), ...headers },
    ...(body === undefined ? {} : { body: raw ? new Uint8Array(body) : JSON.stringify(body) }),
  });
}
