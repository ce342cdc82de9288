/**
 * GET /api/audit: a supervisor reads what was noted at their centre, with folios; an administrator reads all
 * of it without any: who did what, and of how many cases. Looking is itself noted, once a look and not once a page.
 */
import { centreOf, mayAct } from '#domain/access/access.ts';
import type { Role } from '#domain/access/access.ts';
import type { CaseId, WorkerId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { AUDIT_PAGE, AuditQuery } from '#sync/audit.ts';
import type { AuditAnswer, AuditLine } from '#sync/audit.ts';
import { json, notFound, problem } from '../http/answer.ts';
import type { StaffCall } from '../http/route.ts';
import { by, noteAlone } from './audit.ts';

type Row = {
  number: number; at: Date; act: string; worker_id: string | null; worker: string | null; tablet: string | null; case_id: string | null; folio: string | null;
  cases: number; of: string | null; payload: { fields?: string[]; role?: Role; active?: boolean; centreId?: string; protection?: boolean } | null;
};

export async function getAudit(call: StaffCall): Promise<Response> {
  const { query, worker, parts: { services } } = call;
  const asked = AuditQuery.safeParse(Object.fromEntries(['before', 'caseId', 'workerId', 'from', 'to'].map((name) => [name, query(name)])));
  if (!asked.success) return problem(400, 'unreadable');
  const { before, caseId, workerId, from, to } = asked.data;
  const centreId = centreOf(worker, 'auditRead');
  if (centreId === 'none') return notFound();
  // Of single cases only whoever may see cases is told.
  const seesCases = mayAct(worker.role, 'caseRead');
  if (caseId !== undefined && !seesCases) return notFound();
  const { rows } = await services.pool.query<Row>(
    `select a.number, a.at, a.act, a.worker_id, w.name as worker, nullif(concat_ws(' ', nullif(d.label, ''), d.code), '') as tablet, c.id as case_id, c.folio, p.payload,
       case when a.case_id is not null then 1 else coalesce(jsonb_array_length(p.payload -> 'cases'), 0) end as cases,
       coalesce((select name from workers where id::text = p.payload ->> 'worker'), (select name from centres where id::text = p.payload ->> 'centre'), (select edition from editions where number::text = p.payload ->> 'number'),
         (select concat_ws(' ', nullif(label, ''), code) from devices where id::text = p.payload ->> 'tablet')) as of
     from audit a left join audit_payloads p using (number) left join workers w on w.id = a.worker_id left join devices d on d.id = a.device_id
     left join cases c on $7 and c.centre_id = $1 and c.id::text = coalesce(a.case_id::text, case when jsonb_array_length(p.payload -> 'cases') = 1 then p.payload -> 'cases' ->> 0 end, $2::uuid::text)
       and (a.case_id is not null or p.payload -> 'cases' is not null)
     where ($1::uuid is null or a.centre_id = $1) and ($2::uuid is null or a.case_id = $2 or p.payload -> 'cases' @> to_jsonb($2::uuid::text)) and ($3::uuid is null or a.worker_id = $3)
       and ($4::timestamptz is null or a.at >= $4) and ($5::timestamptz is null or a.at < $5) and ($6::bigint is null or a.number < $6)
     order by a.number desc limit $8`,
    [centreId, caseId ?? null, workerId ?? null, from ?? null, to ?? null, before ?? null, seesCases, AUDIT_PAGE + 1],
  );
  if (before === undefined) await noteAlone(services, by(call, { act: 'auditRead', caseId }));
  const answer: AuditAnswer = { lines: rows.slice(0, AUDIT_PAGE).map(lineOf), more: rows.length > AUDIT_PAGE };
  return json(answer);
}

function lineOf({ number, at, act, worker_id: workerId, worker, tablet, case_id: caseId, folio, cases, of, payload }: Row): AuditLine {
  const rights = act === 'workerChanged' ? (['role', 'centreId', 'protection', 'active'] as const).filter((field) => payload?.[field] !== undefined) : [];
  return {
    number, at: at.toISOString() as Instant, act, tablet, cases, folio, of, caseId: caseId as CaseId | null, worker: workerId === null ? null : { id: workerId as WorkerId, name: worker ?? '' },
    fields: [...rights, ...(payload?.fields ?? [])], role: payload?.role ?? null,
  };
}
