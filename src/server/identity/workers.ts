/** Workers and centres as records: read for every call, kept by the administrator. */
import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { readsCases } from '#domain/access/access.ts';
import type { Actor, Role } from '#domain/access/access.ts';
import type { CentreId, WorkerId } from '#domain/foundation/ids.ts';
import { ok, refused } from '#domain/foundation/result.ts';
import type { Result } from '#domain/foundation/result.ts';
import { centreCodes, folioCode } from '#domain/identifiers/folio.ts';
import type { Centre, CentreChange, NewCentre, NewWorker, Worker, WorkerChange } from '#sync/server-api.ts';
import { renewKeysLost } from './compartment-keys.ts';
import { endSessions, insertLogin, replacePassword } from './passwords.ts';

/** The advisory lock of whoever gives a centre its code. */
const CODES = 7_268_433;

type Row = { id: string; name: string; username: string; role: string; centre_id: string | null; protection: boolean; active: boolean; left_at: Date | null; auth_user_id: string };
const toWorker = (row: Row): Worker => ({
  id: row.id as WorkerId, name: row.name, username: row.username, role: row.role as Role, centreId: row.centre_id as CentreId | null, protection: row.protection, active: row.active,
});

/** Whoever acts, for the domain's rules. */
export const actorOf = (worker: Worker): Actor => ({ workerId: worker.id, role: worker.role, centreId: worker.centreId, protection: worker.protection });

/** The active worker of a login. */
export async function findWorker(pool: Pool, authUserId: string): Promise<Worker | undefined> {
  const { rows: [row] } = await pool.query<Row>('select * from workers where auth_user_id = $1 and active', [authUserId]);
  return row && toWorker(row);
}

/** Workers by id, also those who left; `leftAt` is when they lost access. */
export async function findWorkers(pool: Pool, ids: readonly WorkerId[]): Promise<ReadonlyMap<WorkerId, { readonly worker: Worker; readonly leftAt: Date | null }>> {
  const { rows } = await pool.query<Row>('select * from workers where id = any($1)', [ids]);
  return new Map(rows.map((row) => [row.id as WorkerId, { worker: toWorker(row), leftAt: row.active ? null : row.left_at }]));
}

/** Every worker, by name. */
export async function listWorkers(pool: Pool): Promise<Worker[]> {
  const { rows } = await pool.query<Row>('select * from workers');
  return rows.map(toWorker).sort((one, two) => one.name.localeCompare(two.name, 'es'));
}

/** Whom a centre's screens name: also those who left, for their names stand in cases. */
export async function colleaguesAt(pool: Pool, centreId: CentreId): Promise<{ id: WorkerId; name: string; role: Role; active: boolean }[]> {
  const { rows } = await pool.query<Row>('select * from workers where centre_id = $1 order by name', [centreId]);
  return rows.map(toWorker).map(({ id, name, role, active }) => ({ id, name, role, active }));
}

export type WorkerProblem = 'username-taken' | 'centre-needed' | 'no-such-centre' | 'no-such-worker' | 'last-administrator';

async function placeProblem(on: PoolClient, role: Role, centreId: CentreId | null): Promise<WorkerProblem | undefined> {
  if (centreId === null) return readsCases(role) ? 'centre-needed' : undefined;
  const { rowCount } = await on.query('select 1 from centres where id = $1', [centreId]);
  return rowCount === 0 ? 'no-such-centre' : undefined;
}

export type MadeWorker = Omit<NewWorker, 'password'> & { readonly passwordHash: string };

/** Makes a worker with a login, in the caller's transaction. */
export async function insertWorker(client: PoolClient, made: MadeWorker): Promise<Result<Worker, WorkerProblem>> {
  const misplaced = await placeProblem(client, made.role, made.centreId);
  if (misplaced) return refused(misplaced);
  const { rowCount } = await client.query('select 1 from workers where username = $1', [made.username]);
  if (rowCount !== 0) return refused('username-taken');
  const id = randomUUID() as WorkerId;
  await insertLogin(client, { id, name: made.username, username: made.username, passwordHash: made.passwordHash });
  await client.query(
    'insert into workers (id, name, username, role, centre_id, protection, auth_user_id) values ($1, $2, $3, $4, $5, $6, $7)',
    [id, made.name, made.username, made.role, made.centreId, made.protection, id],
  );
  return ok({ id, name: made.name, username: made.username, role: made.role, centreId: made.centreId, protection: made.protection, active: true });
}

/** Changes a worker; what was taken away ends the sessions at once. There is always one active administrator left. */
export async function changeWorker(client: PoolClient, id: WorkerId, change: Omit<WorkerChange, 'password'> & { readonly passwordHash?: string | undefined; readonly now: Date }): Promise<Result<Worker, WorkerProblem>> {
  // Two administrators who remove each other at once must not both succeed.
  await client.query(`select 1 from workers where role = 'administrator' and active order by id for update`);
  const { rows: [row] } = await client.query<Row>('select * from workers where id = $1 for update', [id]);
  if (!row) return refused('no-such-worker');
  const before = toWorker(row);
  const { passwordHash, now, ...fields } = change;
  const after: Worker = { ...before, ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) };
  const misplaced = await placeProblem(client, after.role, after.centreId);
  if (misplaced) return refused(misplaced);
  if (before.role === 'administrator' && before.active && !(after.role === 'administrator' && after.active)) {
    const { rows: others } = await client.query(`select 1 from workers where role = 'administrator' and active and id <> $1`, [id]);
    if (others.length === 0) return refused('last-administrator');
  }
  await client.query('update workers set name = $2, role = $3, centre_id = $4, protection = $5, active = $6, left_at = case when $6 then null else coalesce(left_at, $7) end where id = $1', [id, after.name, after.role, after.centreId, after.protection, after.active, now]);
  if (passwordHash !== undefined) await replacePassword(client, row.auth_user_id, passwordHash);
  const lessThanBefore = !after.active || after.role !== before.role || after.centreId !== before.centreId || (before.protection && !after.protection);
  if (lessThanBefore) await endSessions(client, row.auth_user_id);
  await renewKeysLost(client, before, after);
  return ok(after);
}

type CentreRow = { id: string; name: string; code: string; state: string; address: string | null; phone: string | null; hours: string | null };
const toCentre = (row: CentreRow): Centre => ({ id: row.id as CentreId, name: row.name, code: row.code, state: row.state, ...(row.address === null ? {} : { address: row.address }), ...(row.phone === null ? {} : { phone: row.phone }), ...(row.hours === null ? {} : { hours: row.hours }) });

/** Every centre, in the order made. */
export async function listCentres(pool: Pool): Promise<Centre[]> {
  const { rows } = await pool.query<CentreRow>('select id, name, code, state, address, phone, hours from centres order by created_at, code');
  return rows.map(toCentre);
}

export async function findCentre(pool: Pool, id: CentreId): Promise<Centre | undefined> {
  const { rows: [row] } = await pool.query<CentreRow>('select id, name, code, state, address, phone, hours from centres where id = $1', [id]);
  return row && toCentre(row);
}

/** How the centre is called; undefined for none. */
export const centreName = async (pool: Pool, id: CentreId | null): Promise<string | undefined> => (id === null ? undefined : (await findCentre(pool, id))?.name);

/** Two characters that call the centre's name to mind, or the next that are free; given once and for good. */
async function freeCode(client: PoolClient, name: string): Promise<string> {
  await client.query('select pg_advisory_xact_lock($1)', [CODES]);
  const { rows } = await client.query<{ code: string }>('select code from centres');
  const taken = new Set(rows.map((row) => row.code));
  // What stands in brackets is a remark, not the place.
  const telling = centreCodes(name.replace(/\(.*?\)/g, '')).find((code) => !taken.has(code));
  if (telling !== undefined) return telling;
  for (;;) {
    const { rows: [row] } = await client.query<{ number: number }>(`select nextval('centre_number')::int as number`);
    const code = folioCode(row?.number ?? 0, 2);
    if (!taken.has(code)) return code;
  }
}

/** Opens a centre with its feed and its two characters in folios. */
export async function insertCentre(client: PoolClient, centre: NewCentre): Promise<Centre> {
  const [id, code] = [randomUUID() as CentreId, await freeCode(client, centre.name)];
  const { rows: [row] } = await client.query<CentreRow>('insert into centres (id, name, code, state, address, phone, hours) values ($1, $2, $3, $4, $5, $6, $7) returning *', [id, centre.name, code, centre.state, centre.address || null, centre.phone || null, centre.hours || null]);
  await client.query('insert into centre_feeds (centre_id) values ($1)', [id]);
  return toCentre(row as CentreRow);
}

/** Changes what the change names; an empty text takes away. Undefined: no such centre. */
export async function changeCentre(client: PoolClient, id: CentreId, { name, address, phone, hours }: CentreChange): Promise<Centre | undefined> {
  const { rows: [row] } = await client.query<CentreRow>(
    `update centres set name = coalesce($2, name), phone = nullif(coalesce($3, phone), ''), hours = nullif(coalesce($4, hours), ''), address = nullif(coalesce($5, address), '') where id = $1 returning *`, [id, name, phone, hours, address],
  );
  return row && toCentre(row);
}
