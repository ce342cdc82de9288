/**
 * GET /api/sync/pull: the states of the cases that changed since the cursor, trimmed for whoever asks.
 * A place in the feed is given under the centre's lock, so that one look sees every place up to the
 * last one: a reader can't skip a late commit.
 */
import { z } from 'zod';
import { project } from '#domain/access/access.ts';
import type { CaseId } from '#domain/foundation/ids.ts';
import { LIMITS, PROTOCOL } from '#sync/protocol.ts';
import type { Change, PullAnswer } from '#sync/protocol.ts';
import { by, noteAlone } from '../audit/audit.ts';
import { latestNumber } from '../catalogue/editions.ts';
import { json, notFound, problem } from '../http/answer.ts';
import type { StaffCall } from '../http/route.ts';
import { readMeta } from '../setup/kind-of-server.ts';
import { stateOf } from './case-records.ts';
import type { CaseRow } from './case-records.ts';

const Query = z.object({ cursor: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER), epoch: z.string().max(64).optional() });

/** Gives at most one page; `more` tells that another waits. Another epoch is 409 'epoch-changed': take everything anew. */
export async function pull(call: StaffCall): Promise<Response> {
  const { query, worker, actor, parts: { services } } = call;
  const parsed = Query.safeParse({ cursor: query('cursor') ?? '0', epoch: query('epoch') });
  if (!parsed.success) return problem(400, 'unreadable');
  if (worker.centreId === null) return notFound();
  const epoch = (await readMeta(services.pool, 'epoch')) ?? '';
  if (parsed.data.epoch !== undefined && parsed.data.epoch !== epoch) return problem(409, 'epoch-changed');
  const { rows } = await services.pool.query<{ id: string; position: string } & ({ gone: true; erased: boolean } | ({ gone: false } & CaseRow))>(
    `select * from (
       (select id, feed_position as position, false as gone, false as erased, core, protection from cases where centre_id = $1 and feed_position > $2 order by feed_position limit $3)
       union all
       (select case_id, feed_position, true, erased, null, null from tombstones where centre_id = $1 and feed_position > $2 order by feed_position limit $3)
     ) as page order by position limit $3`,
    [worker.centreId, parsed.data.cursor, LIMITS.changesPerPull + 1],
  );
  const page = rows.slice(0, LIMITS.changesPerPull);
  const changes = page.map((row): Change => {
    const state = row.gone ? undefined : project(stateOf(row), actor);
    return state === undefined ? { kind: 'gone', caseId: row.id as CaseId, ...(row.gone && row.erased ? { erased: true } : {}) } : { kind: 'state', state };
  });
  const copied = changes.flatMap((change) => (change.kind === 'state' ? [change.state.id] : []));
  if (copied.length > 0) await noteAlone(services, by(call, { act: 'casesCopied', payload: { cases: copied, protection: actor.protection } }));
  const last = page.at(-1);
  const answer: PullAnswer = {
    protocol: PROTOCOL, epoch, centreId: worker.centreId, changes, cursor: last ? Number(last.position) : parsed.data.cursor, more: rows.length > page.length,
    editions: await latestNumber(services.pool),
  };
  return json(answer);
}
