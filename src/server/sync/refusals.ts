/**
 * What was refused, kept for the supervisor: who, which case and why, never what was typed. A new try is
 * judged anew, and an event that is taken after all leaves the list (admit-events.ts).
 */
import type { Pool, PoolClient } from 'pg';
import { z } from 'zod';
import type { Actor } from '#domain/access/access.ts';
import { compartmentOf, EVENT_TYPES } from '#domain/case/events.ts';
import { CaseId, EventId } from '#domain/foundation/ids.ts';
import type { DeviceId, WorkerId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import type { RefusalReason } from '#sync/protocol.ts';
import type { Refusals } from '#sync/server-api.ts';
import { json } from '../http/answer.ts';
import type { StaffCall } from '../http/route.ts';

/** More than a supervisor can settle in a day means that something else is wrong. */
const MOST_SHOWN = 500;

/** As much of an event as a refusal tells; read also from events that can't be read whole. */
export const Refusable = z.object({ id: EventId, caseId: CaseId, type: z.string().max(60) });
export type Refusable = z.infer<typeof Refusable>;

/** Keeps a refusal at the centre of whoever sent the event. */
export async function writeRefusal(on: Pool | PoolClient, event: Refusable, told: { reason: RefusalReason; actor: Actor; deviceId: DeviceId; now: Date }): Promise<void> {
  if (told.actor.centreId === null) return;
  await on.query(
    `insert into refusals (event_id, case_id, centre_id, worker_id, device_id, type, reason, received_at)
     select $1, $2, $3, $4, $5, $6, $7, $8 where not exists (select 1 from events where id = $1 and worker_id = $4)
     on conflict (event_id) do update set reason = $7, received_at = $8 where refusals.worker_id = $4`,
    [event.id, event.caseId, told.actor.centreId, told.actor.workerId, told.deviceId, event.type, told.reason, told.now],
  );
}

const PROTECTED = EVENT_TYPES.filter((type) => compartmentOf(type) === 'protection');

/** GET /api/refusals: the centre's own, the latest first; that something was noted under protection is told to nobody without the right to it. */
export async function getRefusals({ worker, parts: { services } }: StaffCall): Promise<Response> {
  type Row = { event_id: string; case_id: string; worker_id: string; device_id: string; type: string; reason: string; received_at: Date };
  const { rows } = await services.pool.query<Row>(
    'select * from refusals where centre_id = $1 and ($2 or type <> all($3)) order by received_at desc, event_id limit $4',
    [worker.centreId, worker.protection, PROTECTED, MOST_SHOWN],
  );
  const answer: Refusals = {
    refusals: rows.map((row) => ({
      eventId: row.event_id as EventId, caseId: row.case_id as CaseId, workerId: row.worker_id as WorkerId, deviceId: row.device_id as DeviceId,
      type: row.type, reason: row.reason, at: row.received_at.toISOString() as Instant,
    })),
  };
  return json(answer);
}
