/** GET /api/cases/:id/access-file: everything held on the person, for whoever works at the counter of their centre ([A16]); noted before it goes out. */
import { project } from '#domain/access/access.ts';
import { compartmentOf } from '#domain/case/events.ts';
import { CaseId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { accessFile } from '#domain/privacy/access-file.ts';
import { by, noteAlone } from '../audit/audit.ts';
import { json, notFound } from '../http/answer.ts';
import type { StaffCall } from '../http/route.ts';
import { findCase } from '../sync/case-records.ts';
import { eventsOf } from '../sync/history.ts';

export async function getAccessFile(call: StaffCall): Promise<Response> {
  const { param, actor, parts: { services } } = call;
  const id = CaseId.safeParse(param('id'));
  const whole = id.success ? await findCase(services.pool, id.data) : undefined;
  const state = whole && project(whole, actor);
  if (state === undefined) return notFound();
  const events = (await eventsOf(services.pool, state.id)).map((one) => one.event).filter((event) => actor.protection || compartmentOf(event.type) === 'core');
  const { rows: reads } = await services.pool.query<{ act: string; at: Date }>(
    `select act, at from audit left join audit_payloads using (number) where case_id = $1 or payload -> 'cases' @> to_jsonb($1::uuid::text) order by number`, [state.id],
  );
  const { rows: [centre] } = await services.pool.query<{ name: string }>('select name from centres where id = $1', [state.centreId]);
  const file = accessFile({
    state, events, centre: centre?.name ?? '', madeAt: services.now().toISOString() as Instant,
    reads: reads.map(({ act, at }) => ({ act, at: at.toISOString() })),
  });
  await noteAlone(services, by(call, { act: 'accessFileGiven', caseId: state.id, payload: { protection: actor.protection } }));
  return json(file);
}
