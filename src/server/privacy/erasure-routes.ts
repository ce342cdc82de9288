/** Erasing a case over HTTP: the look beforehand, asking, deciding, and the list ([A15]). Who decides is told no name; whoever asked can't decide. */
import { randomUUID } from 'node:crypto';
import type { PoolClient, Pool } from 'pg';
import { z } from 'zod';
import { centreOf, project } from '#domain/access/access.ts';
import { CaseId } from '#domain/foundation/ids.ts';
import type { CentreId, WorkerId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { erasureHindrances } from '#domain/privacy/erasure.ts';
import type { ErasureBasis } from '#domain/privacy/erasure.ts';
import { ErasureDecision, ErasureRequest } from '#sync/erasures.ts';
import type { Erasure, ErasureCounts, ErasurePreview, Erasures } from '#sync/erasures.ts';
import { by, note } from '../audit/audit.ts';
import { inTransaction } from '../database/transaction.ts';
import { json, notFound, problem } from '../http/answer.ts';
import { readBody } from '../http/body.ts';
import type { StaffCall } from '../http/route.ts';
import { findCase } from '../sync/case-records.ts';
import { lockCase } from '../sync/world.ts';
import { countsOf, dropErasedFiles, eraseCase } from './erase.ts';
import type { Receipt } from './erase.ts';
import { appendReceipt } from './manifest.ts';

type Row = {
  id: string; case_id: CaseId; centre_id: CentreId; centre: string | null; basis: ErasureBasis; status: Erasure['status']; asked_by: WorkerId; asker: string | null; asked_at: Date;
  decided_by: WorkerId | null; decider: string | null; decided_at: Date | null; folio: string | null; counts: ErasureCounts | null; content_hash: string | null;
};
const SELECT = `select e.*, n.name as centre, a.name as asker, d.name as decider, c.folio from erasures e left join centres n on n.id = e.centre_id
  left join workers a on a.id = e.asked_by left join workers d on d.id = e.decided_by left join cases c on c.id = e.case_id`;
/** More receipts than anybody looks through. */
const MOST_SHOWN = 300;

/** GET /api/cases/:id/erasure: what would go, what stands against it, and whether somebody has asked. */
export async function getPreview(call: StaffCall): Promise<Response> {
  const { param, actor, parts: { services: { pool } } } = call;
  const id = CaseId.safeParse(param('id'));
  const state = id.success ? await findCase(pool, id.data) : undefined;
  if (state === undefined || project(state, actor) === undefined) return notFound();
  const { rows: [tablets] } = await pool.query<{ tablets: number; since: Date | null }>('select count(*)::int as tablets, min(seen_at) as since from devices where centre_id = $1 and revoked_at is null', [state.centreId]);
  const { rows: [row] } = await pool.query<Row>(`${SELECT} where e.case_id = $1 order by e.asked_at desc limit 1`, [state.id]);
  const answer: ErasurePreview = {
    counts: await countsOf(pool, state.id), hindrances: [...erasureHindrances(state)], tablets: tablets?.tablets ?? 0, absentSince: (tablets?.since?.toISOString() ?? null) as Instant | null,
    erasure: row ? await erasureOf(pool, row, true) : null,
  };
  return json(answer);
}

/** GET /api/erasures: what waits, and the latest that was decided. */
export async function getErasures(call: StaffCall): Promise<Response> {
  const { worker, actor, parts: { services: { pool } } } = call;
  const centreId = centreOf(worker, 'erasuresRead');
  if (centreId === 'none') return notFound();
  const { rows } = await pool.query<Row>(`${SELECT} where $1::uuid is null or e.centre_id = $1 order by (e.status = 'asked') desc, coalesce(e.decided_at, e.asked_at) desc limit $2`, [centreId, MOST_SHOWN]);
  const seesCases = actor.role === 'supervisor';
  return json({ erasures: await Promise.all(rows.map((row) => erasureOf(pool, row, seesCases))) } satisfies Erasures);
}

/** POST /api/erasures: asks for it; another decides. */
export async function postErasure(call: StaffCall): Promise<Response> {
  const { request, actor, worker, parts: { services } } = call;
  const { caseId, basis } = await readBody(request, ErasureRequest);
  return inTransaction(services.pool, async (client) => {
    await lockCase(client, caseId);
    const state = await findCase(client, caseId);
    if (state === undefined || project(state, actor) === undefined) return notFound();
    const { rows: [made] } = await client.query<{ id: string }>(
      `insert into erasures (id, case_id, centre_id, basis, status, asked_by, asked_at) values ($1, $2, $3, $4, 'asked', $5, $6) on conflict do nothing returning id`,
      [randomUUID(), caseId, state.centreId, basis, worker.id, services.now()],
    );
    if (!made) return problem(409, 'asked-already');
    const row = await rowOf(client, made.id);
    const answer = row && (await erasureOf(client, row, true));
    await note(client, by(call, { act: 'erasureAsked', caseId, payload: { receipt: made.id } }), services.now());
    return json(answer, 201);
  });
}

/** POST /api/erasures/:id/decision: by another than who asked; the case is gone when this answers. */
export async function postDecision(call: StaffCall): Promise<Response> {
  const { request, param, worker, actor, parts: { services, store, nudges } } = call;
  const { approve } = await readBody(request, ErasureDecision);
  const centreId = centreOf(worker, 'erasureDecided');
  const { data: id } = z.guid().safeParse(param('id'));
  if (centreId === 'none' || id === undefined) return notFound();
  let receipt: Receipt | undefined;
  const answer = await inTransaction(services.pool, async (client) => {
    receipt = undefined;
    const found = await rowOf(client, id);
    if (!found || (centreId !== null && found.centre_id !== centreId)) return notFound();
    await lockCase(client, found.case_id);
    // Again behind the lock: somebody else may have decided meanwhile.
    const row = (await rowOf(client, id)) ?? found;
    // The case may have gone to another centre meanwhile, which decides then.
    if (centreId !== null && row.centre_id !== centreId) return notFound();
    if (row.status !== 'asked') return problem(409, 'decided-already');
    if (row.asked_by === worker.id) return problem(409, 'own-request');
    const now = services.now();
    const entry = by(call, { act: approve ? 'caseErased' : 'erasureDeclined', caseId: row.case_id, payload: { receipt: id, basis: row.basis } });
    if (!approve) {
      await client.query(`update erasures set status = 'declined', decided_by = $2, decided_at = $3 where id = $1`, [id, worker.id, now]);
      await note(client, entry, now);
    } else {
      const state = await findCase(client, row.case_id);
      if (state && erasureHindrances(state).length > 0) return problem(409, 'hindered');
      receipt = await eraseCase(client, { id, caseId: row.case_id, centreId: row.centre_id, basis: row.basis, askedBy: row.asked_by, askedAt: row.asked_at, decidedBy: worker.id, decidedAt: now }, { entry: { ...entry, centreId: row.centre_id } });
    }
    const after = await rowOf(client, id);
    return json(after && (await erasureOf(client, after, actor.role === 'supervisor')));
  });
  if (receipt) {
    await appendReceipt(services.dataDir, receipt);
    await dropErasedFiles(services, store);
    nudges.tell(receipt.centreId);
  }
  return answer;
}

const rowOf = async (on: Pool | PoolClient, id: string): Promise<Row | undefined> => (await on.query<Row>(`${SELECT} where e.id = $1`, [id])).rows[0];

async function erasureOf(on: Pool | PoolClient, row: Row, seesCases: boolean): Promise<Erasure> {
  const state = row.status === 'asked' ? await findCase(on, row.case_id) : undefined;
  return {
    id: row.id, caseId: row.case_id, centreId: row.centre_id, centre: row.centre ?? '', basis: row.basis, status: row.status,
    askedBy: { id: row.asked_by, name: row.asker ?? '' }, askedAt: row.asked_at.toISOString() as Instant,
    decidedBy: row.decided_by && { id: row.decided_by, name: row.decider ?? '' }, decidedAt: (row.decided_at?.toISOString() ?? null) as Instant | null,
    folio: seesCases ? row.folio : null, counts: row.counts ?? (row.status === 'asked' ? await countsOf(on, row.case_id) : null), contentHash: row.content_hash,
    hindrances: state ? [...erasureHindrances(state)] : [],
  };
}
