/** GET /api/refusals: what was set aside at the asker's centre and not mended since, the latest first. */
import { compartmentOf, EVENT_TYPES } from '#domain/case/events.ts';
import type { CaseId, DeviceId, EventId, WorkerId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import type { Refusals } from '#sync/server-api.ts';
import { by, noteAlone } from '../audit/audit.ts';
import { json } from '../http/answer.ts';
import type { StaffCall } from '../http/route.ts';

/** More than a supervisor can settle in a day means that something else is wrong. */
const MOST_SHOWN = 500;
const PROTECTED = EVENT_TYPES.filter((type) => compartmentOf(type) === 'protection');

/** That something was noted under protection is told to nobody without the right to it. */
export async function getRefusals(call: StaffCall): Promise<Response> {
  const { worker, parts: { services } } = call;
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
  const cases = [...new Set(rows.map((row) => row.case_id))];
  if (cases.length > 0) await noteAlone(services, by(call, { act: 'refusalsRead', payload: { cases } }));
  return json(answer);
}
