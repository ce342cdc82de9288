/** GET /api/cases/:id/history: every event of a case, in the order in which the case took them, without what the asker may not see. */
import type { Pool } from 'pg';
import { project } from '#domain/access/access.ts';
import { compartmentOf } from '#domain/case/events.ts';
import type { CaseEvent, EventType } from '#domain/case/events.ts';
import type { Breach } from '#domain/case/rules.ts';
import { CaseId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import type { History } from '#sync/server-api.ts';
import { by, noteAlone } from '../audit/audit.ts';
import { json, notFound } from '../http/answer.ts';
import type { StaffCall } from '../http/route.ts';
import { findCase } from './case-records.ts';

type Row = {
  id: string; case_id: string; centre_id: string; worker_id: string; device_id: string; seq: string; type: EventType;
  body: object; at: Date; received_at: Date; outcome: { exceptions: Breach[] };
};

/** The history of a case of the asker's centre. */
export async function history(call: StaffCall): Promise<Response> {
  const { param, actor, parts: { services } } = call;
  const id = CaseId.safeParse(param('id'));
  const state = id.success ? await findCase(services.pool, id.data) : undefined;
  if (state === undefined || project(state, actor) === undefined) return notFound();
  const events = await eventsOf(services.pool, state.id);
  const answer: History = { events: events.filter(({ event }) => actor.protection || compartmentOf(event.type) === 'core') };
  await noteAlone(services, by(call, { act: 'historyRead', caseId: state.id }));
  return json(answer);
}

/** Everything that happened to the case, in the order in which it took it; trimming is the caller's. */
export async function eventsOf(pool: Pool, caseId: CaseId): Promise<History['events']> {
  const { rows } = await pool.query<Row>('select * from events where case_id = $1 and body is not null order by version', [caseId]);
  return rows.map((row) => ({
    event: {
      ...row.body, id: row.id, caseId: row.case_id, centreId: row.centre_id, workerId: row.worker_id, deviceId: row.device_id,
      seq: Number(row.seq), type: row.type, at: row.at.toISOString(),
    } as unknown as CaseEvent,
    receivedAt: row.received_at.toISOString() as Instant,
    exceptions: row.outcome.exceptions,
  }));
}
