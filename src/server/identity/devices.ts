/** Tablets: named at sign-in by the id they made themselves, with three characters of their own in folios. */
import type { PoolClient, Pool } from 'pg';
import type { CentreTablet } from '#sync/handover.ts';
import { tabletKeyPair } from './parcel-key.ts';
import type { CentreId, DeviceId, WorkerId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { folioCode } from '#domain/identifiers/folio.ts';
import type { DeviceReport, Devices } from '#sync/server-api.ts';

/** More tablets than any centre has: those seen last are told. */
const MOST_TABLETS = 100;

/** Knows the device (anew, or as before) and gives its code; a tablet that is carried to another centre belongs to that one. */
export async function registerDevice(client: PoolClient, device: { id: DeviceId; label: string; centreId: CentreId | null; now: Date }): Promise<string> {
  const { rows: [known] } = await client.query<{ code: string }>(
    `update devices set label = case when $2 = '' then label else $2 end, centre_id = coalesce($3, centre_id), seen_at = $4 where id = $1 returning code`,
    [device.id, device.label, device.centreId, device.now],
  );
  if (known) return known.code;
  const { rows: [row] } = await client.query<{ number: number }>(`select nextval('device_number')::int as number`);
  const { rows: [made] } = await client.query<{ code: string }>(
    // Two sign-ins of a new tablet at once: the second takes the first one's row.
    `insert into devices (id, code, label, centre_id, seen_at) values ($1, $2, $3, $4, $5) on conflict (id) do update set seen_at = $5 returning code`,
    [device.id, folioCode(row?.number ?? 0, 3), device.label, device.centreId, device.now],
  );
  return made?.code ?? '';
}

/** The tablets of a centre that cases may be handed over to, with what seals to each and who signs there. */
export async function tabletsOf(pool: Pool, secret: string, centreId: CentreId): Promise<CentreTablet[]> {
  type Row = { id: DeviceId; label: string; code: string; signers: { workerId: WorkerId; publicKey: string }[] };
  const { rows } = await pool.query<Row>(
    `select d.id, d.label, d.code, coalesce(json_agg(json_build_object('workerId', k.worker_id, 'publicKey', k.public_key)) filter (where w.active and k.revoked_at is null), '[]') as signers
     from devices d left join device_author_keys k on k.device_id = d.id left join workers w on w.id = k.worker_id
     where d.centre_id = $1 and d.revoked_at is null group by d.id order by d.seen_at desc limit $2`, [centreId, MOST_TABLETS],
  );
  return rows.map((row) => ({ ...row, sealTo: tabletKeyPair(secret, row.id).sealTo }));
}

/** Notes what a tablet has not sent yet. False when it is no tablet of that centre. */
export async function noteReport(pool: Pool, report: DeviceReport, centreId: CentreId | null, now: Date): Promise<boolean> {
  const { rowCount } = await pool.query(
    'update devices set unsent = $3, oldest_at = $4, set_aside = $5, seen_at = $6 where id = $1 and centre_id = $2',
    [report.deviceId, centreId, report.unsent, report.oldestAt ?? null, report.setAside, now],
  );
  return rowCount === 1;
}

/** Withdraws a tablet of that centre (`null`: of any) and ends the sessions on it. False when there is none. */
export async function withdrawDevice(client: PoolClient, { id, centreId, now }: { id: DeviceId; centreId: CentreId | null; now: Date }): Promise<boolean> {
  const { rowCount } = await client.query('update devices set revoked_at = coalesce(revoked_at, $3) where id = $1 and ($2::uuid is null or centre_id = $2)', [id, centreId, now]);
  if (rowCount !== 1) return false;
  await client.query('delete from auth_session where device_id = $1', [id]);
  return true;
}

/** Whether the tablet is withdrawn. */
export async function isWithdrawn(on: Pool | PoolClient, id: DeviceId): Promise<boolean> {
  const { rowCount } = await on.query('select 1 from devices where id = $1 and revoked_at is not null', [id]);
  return rowCount === 1;
}

/** The tablets of one centre, or of all (`null`). */
export async function listDevices(pool: Pool, centreId: CentreId | null): Promise<Devices> {
  type Row = { id: string; label: string; code: string; centre_id: string | null; unsent: number; oldest_at: Date | null; set_aside: number; seen_at: Date; revoked_at: Date | null };
  const { rows } = await pool.query<Row>('select * from devices where $1::uuid is null or centre_id = $1 order by code', [centreId]);
  return {
    devices: rows.map((row) => ({
      id: row.id as DeviceId, label: row.label, code: row.code, centreId: row.centre_id as CentreId | null, unsent: row.unsent,
      oldestAt: (row.oldest_at?.toISOString() ?? null) as Instant | null, setAside: row.set_aside, seenAt: row.seen_at.toISOString() as Instant,
      withdrawnAt: (row.revoked_at?.toISOString() ?? null) as Instant | null,
    })),
  };
}
