/** What a tablet asks for its first copy; how the packs are made is packs.ts. */
import type { Actor } from '#domain/access/access.ts';
import type { CaseId } from '#domain/foundation/ids.ts';
import { PROTOCOL } from '#sync/protocol.ts';
import type { Manifest } from '#sync/protocol.ts';
import { by, noteAlone } from '../audit/audit.ts';
import { json, notFound } from '../http/answer.ts';
import type { StaffCall } from '../http/route.ts';
import { readMeta } from '../setup/kind-of-server.ts';
import { freshen } from './packs.ts';
import type { PackCompartment } from './packs.ts';

/** GET /api/sync/manifest: the packs the asker may hold, and where to pull from after them. */
export async function manifest({ worker, actor, parts: { services } }: StaffCall): Promise<Response> {
  const { centreId } = worker;
  if (centreId === null) return notFound();
  const epoch = (await readMeta(services.pool, 'epoch')) ?? '';
  await freshen(services.pool, centreId, services.now());
  const { rows } = await services.pool.query<{ cursor: string; name: string | null; compartment: PackCompartment; cases: number }>(
    `select s.cursor, p.name, p.compartment, p.cases from pack_sets s
     left join packs p on p.centre_id = s.centre_id and p.is_current and p.compartment = any($2) where s.centre_id = $1 order by p.compartment, p.slot`,
    [centreId, compartmentsOf(actor)],
  );
  const { rows: erased } = await services.pool.query<{ case_id: CaseId }>('select case_id from tombstones where centre_id = $1 and erased', [centreId]);
  const answer: Manifest = {
    protocol: PROTOCOL, epoch, cursor: Number(rows[0]?.cursor ?? 0),
    packs: rows.flatMap(({ name, compartment, cases }) => (name === null ? [] : [{ name, compartment, cases }])),
    erased: erased.map((row) => row.case_id),
  };
  return json(answer);
}

/** GET /api/sync/packs/:name: gzip bytes as they are, for the device seals them unopened. */
export async function pack(call: StaffCall): Promise<Response> {
  const { param, worker, actor, parts: { services } } = call;
  const name = param('name');
  if (worker.centreId === null || !/^[0-9a-f]{64}$/.test(name)) return notFound();
  const { rows: [row] } = await services.pool.query<{ body: Buffer; case_ids: CaseId[]; compartment: PackCompartment }>('select body, case_ids, compartment from packs where name = $1 and centre_id = $2 and compartment = any($3)', [name, worker.centreId, compartmentsOf(actor)]);
  if (!row) return notFound();
  await noteAlone(services, by(call, { act: 'casesCopied', payload: { cases: row.case_ids, protection: row.compartment === 'protection' } }));
  return new Response(new Uint8Array(row.body), { headers: { 'content-type': 'application/gzip' } });
}

const compartmentsOf = (actor: Actor): PackCompartment[] => (actor.protection ? ['core', 'protection'] : ['core']);
