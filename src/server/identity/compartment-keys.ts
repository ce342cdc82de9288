/**
 * The keys under which a tablet seals what it keeps: one a tablet, centre and compartment, made here. They are renewed when
 * somebody who held them lost the right to, and with age; what lies on the tablet is then sealed anew there (device/vault/renewal.ts).
 * Each is worked out from the server's secret and its number: a database that was restored from before the tablet's first sign-in
 * gets the same one anew, and what one worker's session has sealed there can still be opened by the next.
 */
import { hkdfSync } from 'node:crypto';
import type { PoolClient } from 'pg';
import { readsCases } from '#domain/access/access.ts';
import type { DeviceId } from '#domain/foundation/ids.ts';
import type { CompartmentKey, Worker } from '#sync/server-api.ts';

/** How long a key seals, in days, when nobody lost the right to it meanwhile. */
const KEY_DAYS = 180;

/** The keys the worker may hold on that device, of each compartment the newest first; made where missing, renewed where due. */
export async function keysFor(client: PoolClient, secret: string, deviceId: DeviceId, worker: Worker, now: Date): Promise<CompartmentKey[]> {
  if (worker.centreId === null || !readsCases(worker.role)) return [];
  const compartments = compartmentsOf(worker);
  const spentBefore = new Date(now.getTime() - KEY_DAYS * 86_400_000);
  for (const compartment of compartments) {
    const { rows: [held] } = await client.query<{ last: number; spent: boolean }>(
      'select coalesce(max(number), 0) as last, coalesce(bool_and(due or since < $4), true) as spent from device_keys where device_id = $1 and centre_id = $2 and compartment = $3',
      [deviceId, worker.centreId, compartment, spentBefore],
    );
    if (held?.spent === false) continue;
    const number = (held?.last ?? 0) + 1;
    const key = Buffer.from(hkdfSync('sha256', secret, '', ['compartment key', deviceId, worker.centreId, compartment, ...(number > 1 ? [number] : [])].join('|'), 32));
    // Two sign-ins at once make one: the second finds its number taken.
    await client.query('insert into device_keys (device_id, centre_id, compartment, number, key, since) values ($1, $2, $3, $4, $5, $6) on conflict do nothing', [deviceId, worker.centreId, compartment, number, key, now]);
  }
  const { rows } = await client.query<{ compartment: CompartmentKey['compartment']; key: Buffer }>(
    'select compartment, key from device_keys where device_id = $1 and centre_id = $2 and compartment = any($3) order by compartment, number desc', [deviceId, worker.centreId, compartments],
  );
  return rows.map(({ compartment, key }) => ({ compartment, key: key.toString('base64') }));
}

/** Which compartments' keys a worker holds. */
const compartmentsOf = (worker: Worker): CompartmentKey['compartment'][] => (worker.active && readsCases(worker.role) ? (worker.protection ? ['core', 'protection'] : ['core']) : []);

/** What the worker held and holds no more is renewed on each tablet of their centre, at its next sign-in. */
export async function renewKeysLost(client: PoolClient, before: Worker, after: Worker): Promise<void> {
  const kept = before.centreId === after.centreId ? compartmentsOf(after) : [];
  const lost = compartmentsOf(before).filter((compartment) => !kept.includes(compartment));
  if (lost.length > 0) await client.query('update device_keys set due = true where centre_id = $1 and compartment = any($2)', [before.centreId, lost]);
}
