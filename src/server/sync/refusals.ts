/**
 * What was refused, kept for the supervisor: who, which case and why, never what was typed. A new try is
 * judged anew, and an event that is taken after all leaves the list (admit-events.ts).
 */
import type { Pool, PoolClient } from 'pg';
import { z } from 'zod';
import type { Actor } from '#domain/access/access.ts';
import { CaseId, EventId } from '#domain/foundation/ids.ts';
import type { DeviceId } from '#domain/foundation/ids.ts';

/** A type is told as it was written only where it looks like one: there could stand anything, also what no database holds. */
const NO_TYPE = '?';

/** As much of an event as a refusal tells; read also from events that can't be read whole. */
export const Refusable = z.object({ id: EventId, caseId: CaseId, type: z.string().regex(/^[a-z]\w{0,59}$/i).catch(NO_TYPE) });
export type Refusable = z.infer<typeof Refusable>;

/** Keeps a refusal at the centre of whoever sent the event. A false signature is told also when the id is in: somebody tries to change what was said. */
export async function writeRefusal(on: Pool | PoolClient, event: Refusable, told: { reason: string; actor: Actor; deviceId: DeviceId; now: Date }): Promise<void> {
  if (told.actor.centreId === null) return;
  await on.query(
    `insert into refusals (event_id, case_id, centre_id, worker_id, device_id, type, reason, received_at)
     select $1, $2, $3, $4, $5, $6, $7, $8 where $9 or not exists (select 1 from events where id = $1 and worker_id = $4)
     on conflict (event_id) do update set reason = $7, received_at = $8 where refusals.worker_id = $4`,
    [event.id, event.caseId, told.actor.centreId, told.actor.workerId, told.deviceId, event.type, told.reason, told.now, told.reason === 'bad-signature'],
  );
}
