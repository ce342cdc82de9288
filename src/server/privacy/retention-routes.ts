/** GET and POST /api/retention: what is kept longer than it has to be, and the asking to erase it. Nothing goes by itself: each is an erasure that another decides ([A15]). */
import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { RETENTION } from '#catalogue/retention.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { CaseId, CentreId } from '#domain/foundation/ids.ts';
import { dayOf } from '#domain/foundation/plain-date.ts';
import type { Instant, PlainDate } from '#domain/foundation/plain-date.ts';
import { erasureHindrances } from '#domain/privacy/erasure.ts';
import { keptUntil, retentionKind } from '#domain/privacy/retention.ts';
import type { Kept, RetentionKind } from '#domain/privacy/retention.ts';
import { ASKED_AT_ONCE, RetentionRequest } from '#sync/retention.ts';
import type { Retention, RetentionLine } from '#sync/retention.ts';
import { by, note } from '../audit/audit.ts';
import { inTransaction } from '../database/transaction.ts';
import { json } from '../http/answer.ts';
import { readBody } from '../http/body.ts';
import type { StaffCall } from '../http/route.ts';

type Due = { readonly id: CaseId; readonly centreId: CentreId; readonly centre: string; readonly kind: RetentionKind; readonly since: PlainDate; readonly heldBack: boolean };

/** What could go, by centre and kind. */
export async function getRetention({ parts: { services } }: StaffCall): Promise<Response> {
  const lines = new Map<string, RetentionLine>();
  for (const one of await dueCases(services.pool, services.now())) {
    const key = `${one.centreId} ${one.kind}`;
    const before = lines.get(key) ?? { centreId: one.centreId, centre: one.centre, kind: one.kind, cases: 0, heldBack: 0, since: one.since };
    lines.set(key, { ...before, cases: before.cases + Number(!one.heldBack), heldBack: before.heldBack + Number(one.heldBack), since: one.since < before.since ? one.since : before.since });
  }
  return json({ lines: [...lines.values()] } satisfies Retention);
}

/** Asks for those of one line. */
export async function postRetention(call: StaffCall): Promise<Response> {
  const { request, worker, parts: { services } } = call;
  const { centreId, kind } = await readBody(request, RetentionRequest);
  const now = services.now();
  const asked = await inTransaction(services.pool, async (client) => {
    const due = (await dueCases(client, now)).filter((one) => one.centreId === centreId && one.kind === kind && !one.heldBack).slice(0, ASKED_AT_ONCE);
    const cases: CaseId[] = [];
    for (const one of due) {
      const { rowCount } = await client.query(
        `insert into erasures (id, case_id, centre_id, basis, status, asked_by, asked_at) values ($1, $2, $3, 'retention', 'asked', $4, $5) on conflict do nothing`, [randomUUID(), one.id, one.centreId, worker.id, now],
      );
      if (rowCount === 1) cases.push(one.id);
    }
    if (cases.length > 0) await note(client, { ...by(call, { act: 'retentionAsked', payload: { cases } }), centreId }, now);
    return cases.length;
  });
  return json({ asked });
}

/** Every case whose time is over and that nobody has asked to erase, the longest over first. */
async function dueCases(on: Pool | PoolClient, now: Date): Promise<readonly Due[]> {
  const shortest = new Date(now);
  shortest.setUTCMonth(shortest.getUTCMonth() - Math.min(...RETENTION.map((one) => one.months)));
  const today = dayOf(now.toISOString() as Instant);
  const { rows } = await on.query<{ id: CaseId; centre_id: CentreId; centre: string; status: Kept['status']; reason: string | null; changed: Instant; cash: CaseState['cash']; holds: CaseState['holds'] | null }>(
    `select c.id, c.centre_id, n.name as centre, c.core ->> 'status' as status, c.core ->> 'closedReason' as reason, c.core ->> 'changedAt' as changed, c.core -> 'cash' as cash, c.core -> 'holds' as holds
     from cases c join centres n on n.id = c.centre_id
     where c.core ->> 'changedAt' < $1 and not exists (select 1 from erasures e where e.case_id = c.id and e.status = 'asked')`, [shortest.toISOString()],
  );
  return rows.flatMap((row): Due[] => {
    const kept: Kept = { status: row.status, closedReason: row.reason, paid: row.cash.some((one) => one.status === 'paid'), changedOn: dayOf(row.changed) };
    const since = keptUntil(kept, RETENTION);
    if (since === undefined || since >= today) return [];
    return [{ id: row.id, centreId: row.centre_id, centre: row.centre, kind: retentionKind(kept), since, heldBack: erasureHindrances({ cash: row.cash, holds: row.holds ?? undefined }).length > 0 }];
  }).toSorted((a, b) => (a.since < b.since ? -1 : 1));
}
