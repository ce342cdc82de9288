/**
 * The second factor of supervisors and administrators: a code of their phone, or one of ten recovery codes from paper.
 * A code serves once: its step must be later than the last one used, told by one statement. A browser where it
 * was proved is known by a cookie of its own for thirty days; the tablet's id is no secret and proves nothing.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, randomInt } from 'node:crypto';
import type { PoolClient } from 'pg';
import { wantsSecondFactor } from '#domain/access/access.ts';
import type { WorkerId } from '#domain/foundation/ids.ts';
import { RECOVERY_CODES } from '#sync/account.ts';
import type { Worker } from '#sync/server-api.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Services } from '../http/services.ts';
import { kindOfServer } from '../setup/kind-of-server.ts';
import { base32, matchingStep } from './totp.ts';

const SECRET_BYTES = 20;
const KNOWN_DAYS = 30;
const COOKIE = 'ventanilla.factor';
/** Without signs that are read for one another. */
const CODE_SIGNS = '234679ACDEFGHJKMNPQRTWXY';
const CODE_LENGTH = 10;

const keyOf = (services: Services): Buffer => Buffer.from(hkdfSync('sha256', services.secret, '', 'second factor', 32));

function sealed(services: Services, workerId: WorkerId, secret: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(services), nonce).setAAD(Buffer.from(workerId));
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
}

function opened(services: Services, workerId: WorkerId, box: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(services), box.subarray(0, 12)).setAAD(Buffer.from(workerId));
  decipher.setAuthTag(box.subarray(-16));
  return Buffer.concat([decipher.update(box.subarray(12, -16)), decipher.final()]);
}

const codeHash = (services: Services, workerId: WorkerId, code: string): string => createHmac('sha256', services.secret).update(`recovery|${workerId}|${code}`).digest('base64url');
const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Whether the worker has one that was proved. */
export async function hasFactor(services: Services, workerId: WorkerId): Promise<boolean> {
  const { rowCount } = await services.pool.query('select 1 from second_factors where worker_id = $1 and secret is not null', [workerId]);
  return rowCount !== 0;
}

/** Whether nothing else may be done before there is one. Never in a demonstration. */
export async function mustEnrol(services: Services, worker: Worker): Promise<boolean> {
  return services.factorRequired && wantsSecondFactor(worker.role) && !(await hasFactor(services, worker.id)) && (await kindOfServer(services.pool)) === 'live';
}

/** How many recovery codes are left, and when an administrator took a factor away that was not replaced since. */
export async function factorStanding(services: Services, workerId: WorkerId): Promise<{ readonly codesLeft: number; readonly resetAt: Date | null }> {
  const { rows: [row] } = await services.pool.query<{ left: number; reset: Date | null }>('select (select count(*)::int from recovery_codes where worker_id = $1) as left, (select factor_reset_at from workers where id = $1) as reset', [workerId]);
  return { codesLeft: row?.left ?? 0, resetAt: row?.reset ?? null };
}

/** A new secret, shown once and of no force until a code of it was typed; the factor of before holds until then. */
export async function beginFactor(services: Services, workerId: WorkerId): Promise<string> {
  const secret = randomBytes(SECRET_BYTES);
  await services.pool.query(
    'insert into second_factors (worker_id, pending) values ($1, $2) on conflict (worker_id) do update set pending = $2',
    [workerId, sealed(services, workerId, secret)],
  );
  return base32(secret);
}

/** Whether the code is right and was not used yet; from here on it is used. */
export async function isFactorCode(services: Services, workerId: WorkerId, typed: string): Promise<boolean> {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '');
  const { rows: [row] } = await services.pool.query<{ secret: Buffer | null }>('select secret from second_factors where worker_id = $1', [workerId]);
  if (!row?.secret) return false;
  if (code.length === CODE_LENGTH) {
    const { rowCount } = await services.pool.query('delete from recovery_codes where worker_id = $1 and code_hash = $2', [workerId, codeHash(services, workerId, code)]);
    return rowCount === 1;
  }
  if (!/^\d{6}$/.test(code)) return false;
  const step = matchingStep(opened(services, workerId, row.secret), code, services.now());
  if (step === undefined) return false;
  const { rowCount } = await services.pool.query('update second_factors set last_step = $2 where worker_id = $1 and last_step < $2', [workerId, step]);
  return rowCount === 1;
}

/**
 * Whether it is a code of the secret that was shown last; then that secret is the factor, the code is used, and ten new
 * recovery codes are told once. Undefined when it is none. The caller's one transaction: no factor without its sheet.
 */
export async function confirmFactor(client: PoolClient, services: Services, workerId: WorkerId, typed: string): Promise<readonly string[] | undefined> {
  const { rows: [row] } = await client.query<{ pending: Buffer | null }>('select pending from second_factors where worker_id = $1 for update', [workerId]);
  const code = typed.replaceAll(/[\s-]/g, '');
  if (!row?.pending || !/^\d{6}$/.test(code)) return undefined;
  const step = matchingStep(opened(services, workerId, row.pending), code, services.now());
  if (step === undefined) return undefined;
  await client.query('update second_factors set secret = pending, last_step = $2, pending = null where worker_id = $1', [workerId, step]);
  return newRecoveryCodes(client, services, workerId);
}

/** Once a new secret was proved: browsers that knew an older one know nothing. */
async function newRecoveryCodes(client: PoolClient, services: Services, workerId: WorkerId): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS.charAt(randomInt(CODE_SIGNS.length))).join(''));
  await forget(client, workerId);
  await client.query('update workers set factor_reset_at = null where id = $1', [workerId]);
  await client.query('insert into recovery_codes (worker_id, code_hash) select $1, unnest($2::text[])', [workerId, codes.map((code) => codeHash(services, workerId, code))]);
  return codes;
}

async function forget(client: PoolClient, workerId: WorkerId): Promise<void> {
  await client.query('delete from recovery_codes where worker_id = $1', [workerId]);
  await client.query('delete from factor_tablets where worker_id = $1', [workerId]);
}

/** Takes the factor away. False when there was none. */
export async function resetFactor(client: PoolClient, services: Services, workerId: WorkerId): Promise<boolean> {
  await forget(client, workerId);
  const { rowCount } = await client.query('delete from second_factors where worker_id = $1', [workerId]);
  if (rowCount === 0) return false;
  await client.query('update workers set factor_reset_at = $2 where id = $1', [workerId, services.now()]);
  return true;
}

const cookieOf = (headers: Headers): string | undefined => new RegExp(`(?:^|; )${COOKIE.replace('.', '\\.')}=([\\w-]{43})(?:;|$)`).exec(headers.get('cookie') ?? '')?.[1];

/** Whether this browser has proved the worker's factor in the last thirty days. */
export async function isKnownBrowser(services: Services, workerId: WorkerId, headers: Headers): Promise<boolean> {
  const token = cookieOf(headers);
  if (token === undefined) return false;
  const since = new Date(services.now().getTime() - KNOWN_DAYS * 86_400_000);
  const { rowCount } = await services.pool.query('select 1 from factor_tablets where worker_id = $1 and token_hash = $2 and proved_at > $3', [workerId, tokenHash(token), since]);
  return rowCount !== 0;
}

/** Notes that the factor was proved here; the cookie to set. It is the browser's: colleagues on one tablet share it, each with a row of their own. */
export async function rememberBrowser(services: Services, workerId: WorkerId, headers: Headers): Promise<string> {
  const token = cookieOf(headers) ?? randomBytes(32).toString('base64url');
  const now = services.now();
  await inTransaction(services.pool, async (client) => {
    await client.query('delete from factor_tablets where proved_at < $1', [new Date(now.getTime() - KNOWN_DAYS * 86_400_000)]);
    await client.query('insert into factor_tablets (worker_id, token_hash, proved_at) values ($1, $2, $3) on conflict (worker_id, token_hash) do update set proved_at = $3', [workerId, tokenHash(token), now]);
  });
  return `${COOKIE}=${token}; Max-Age=${400 * 86_400}; Path=/api/; HttpOnly; SameSite=Lax${services.publicUrl?.startsWith('https:') ? '; Secure' : ''}`;
}
