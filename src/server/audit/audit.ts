/**
 * Adds to the audit. A row is written before its answer goes out, in the transaction of the act where there is
 * one: what could not be noted did not happen. The head of the chain is locked from here to commit, so this is
 * a transaction's last statement; nobody takes another lock after it.
 */
import { randomBytes } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { CaseId, CentreId, DeviceId, WorkerId } from '#domain/foundation/ids.ts';
import { inTransaction } from '../database/transaction.ts';
import type { AuditAct } from '#sync/audit.ts';
import type { StaffCall } from '../http/route.ts';
import type { Services } from '../http/services.ts';
import { hashOf, payloadHash } from './chain.ts';

/** `payload` is the redactable part: ids, names of fields and codes, nothing that a person typed. */
export type Entry = {
  readonly act: AuditAct; readonly workerId: WorkerId | null; readonly deviceId?: DeviceId | null | undefined; readonly caseId?: CaseId | undefined; readonly centreId?: CentreId | null | undefined;
  readonly payload?: Readonly<Record<string, unknown>>;
};

/** Adds a row, at the end of the caller's transaction. */
export async function note(client: PoolClient, entry: Entry, at: Date): Promise<void> {
  const { rows: [head] } = await client.query<{ value: string }>(`select value from meta where key = 'audit-head' for update`);
  const [last, previous] = (head?.value ?? '').split(' ');
  if (previous === undefined) throw new Error('the audit has no head');
  const secret = entry.payload && { salt: randomBytes(16).toString('hex'), payload: entry.payload };
  const row = {
    number: Number(last) + 1, at, act: entry.act, worker_id: entry.workerId, device_id: entry.deviceId ?? null, case_id: entry.caseId ?? null, centre_id: entry.centreId ?? null,
    payload_hash: secret ? payloadHash(secret) : null, previous,
  };
  const hash = hashOf(row);
  await client.query(
    'insert into audit (number, at, act, worker_id, device_id, case_id, centre_id, payload_hash, previous, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
    [row.number, row.at, row.act, row.worker_id, row.device_id, row.case_id, row.centre_id, row.payload_hash, row.previous, hash],
  );
  if (secret) await client.query('insert into audit_payloads (number, salt, payload) values ($1, $2, $3)', [row.number, secret.salt, JSON.stringify(secret.payload)]);
  await client.query(`update meta set value = $1 where key = 'audit-head'`, [`${row.number} ${hash}`]);
}

/** As an entry of whoever calls, on the tablet they signed in on. */
export const by = ({ worker, deviceId }: StaffCall, entry: Pick<Entry, 'act' | 'caseId' | 'payload'>): Entry => ({ ...entry, workerId: worker.id, deviceId, centreId: worker.centreId });

/** Notes what has no transaction of its own: a read. */
export const noteAlone = (services: Services, entry: Entry): Promise<void> => inTransaction(services.pool, (client) => note(client, entry, services.now()));
