/**
 * The keys with which workers sign on tablets: registered in the worker's own session, looked up when a colleague's
 * session brings what they signed. For each key the server gives its word (an HMAC under its secret), so that one
 * that was restored from an older copy can learn the key again.
 */
import { createHash, createHmac, createPublicKey, timingSafeEqual, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Pool } from 'pg';
import type { DeviceId, WorkerId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { readSignature, SIGNING_KEY_ID_BYTES } from '#sync/signing.ts';
import type { AuthorKey } from '#sync/signing.ts';
import { AuthorKeyRequest } from '#sync/server-api.ts';
import { json, problem } from '../http/answer.ts';
import { readBody } from '../http/body.ts';
import type { StaffCall } from '../http/route.ts';
import type { Services } from '../http/services.ts';

export type HeldKey = { readonly workerId: WorkerId; readonly keyId: string; readonly publicKey: string; readonly revokedAt: Date | null };

const keyIdOf = (publicKey: string): string => createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 2 * SIGNING_KEY_ID_BYTES);

/** The key for checking; undefined when the bytes are no point of the curve. */
function importPoint(publicKey: string): KeyObject | undefined {
  const raw = Buffer.from(publicKey, 'base64');
  if (raw.length !== 65 || raw[0] !== 4) return undefined;
  try {
    return createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: raw.subarray(1, 33).toString('base64url'), y: raw.subarray(33).toString('base64url') } });
  } catch {
    return undefined;
  }
}

/** Whether the text was signed with the key. */
export function isSignedBy(key: HeldKey, text: string, sig: string): boolean {
  const said = readSignature(sig);
  const point = importPoint(key.publicKey);
  return said !== undefined && said.keyId === key.keyId && point !== undefined && verify('sha256', Buffer.from(text), { key: point, dsaEncoding: 'ieee-p1363' }, Buffer.from(said.signature, 'base64'));
}

const proofOf = (services: Services, deviceId: DeviceId, { workerId, publicKey, since }: Omit<AuthorKey, 'proof'>): string =>
  createHmac('sha256', services.secret).update(`author key|${deviceId}|${workerId}|${publicKey}|${since}`).digest('base64url');

async function insertKey(pool: Pool, deviceId: DeviceId, { workerId, publicKey, since }: Omit<AuthorKey, 'proof'>): Promise<void> {
  // Only where tablet and worker are there: a restored server learns of both by a sign-in.
  await pool.query(
    `insert into device_author_keys (device_id, worker_id, key_id, public_key, since)
     select devices.id, workers.id, $3, $4, $5 from devices, workers where devices.id = $1 and workers.id = $2 on conflict do nothing`,
    [deviceId, workerId, keyIdOf(publicKey), publicKey, since],
  );
}

/** POST /api/session/author-key: the caller's key on a tablet, and our word for it. Asked again, the first word holds. */
export async function postAuthorKey({ request, worker, parts: { services } }: StaffCall): Promise<Response> {
  const { deviceId, publicKey } = await readBody(request, AuthorKeyRequest);
  if (importPoint(publicKey) === undefined) return problem(400, 'unreadable');
  await insertKey(services.pool, deviceId, { workerId: worker.id, publicKey, since: services.now().toISOString() as Instant });
  const { rows: [row] } = await services.pool.query<{ since: Date }>('select since from device_author_keys where device_id = $1 and worker_id = $2 and key_id = $3', [deviceId, worker.id, keyIdOf(publicKey)]);
  if (!row) return problem(403, 'unknown-device');
  const told = { workerId: worker.id, publicKey, since: row.since.toISOString() as Instant };
  const answer: AuthorKey = { ...told, proof: proofOf(services, deviceId, told) };
  return json(answer);
}

/** Learns again the keys for which the tablet brings our own word. */
export async function relearn(services: Services, deviceId: DeviceId, brought: readonly AuthorKey[]): Promise<void> {
  for (const one of brought) {
    const [said, ours] = [Buffer.from(one.proof), Buffer.from(proofOf(services, deviceId, one))];
    if (said.length === ours.length && timingSafeEqual(said, ours)) await insertKey(services.pool, deviceId, one);
  }
}

/** Every key of these workers on the tablet. */
export async function keysOn(pool: Pool, deviceId: DeviceId, workerIds: readonly WorkerId[]): Promise<readonly HeldKey[]> {
  type Row = { worker_id: string; key_id: string; public_key: string; revoked_at: Date | null };
  const { rows } = await pool.query<Row>('select worker_id, key_id, public_key, revoked_at from device_author_keys where device_id = $1 and worker_id = any($2)', [deviceId, workerIds]);
  return rows.map((row) => ({ workerId: row.worker_id as WorkerId, keyId: row.key_id, publicKey: row.public_key, revokedAt: row.revoked_at }));
}
