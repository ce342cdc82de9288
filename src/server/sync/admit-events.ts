/**
 * Events of one case, judged and written in one transaction: the event rows, the new state, what
 * other cases must know, and the place in the feed, all or nothing. An id that is in already is
 * `known`; a refusal is kept for the supervisor and judged anew when it is sent again.
 */
import type { Pool, PoolClient } from 'pg';
import type { Actor } from '#domain/access/access.ts';
import { admit } from '#domain/case/admit.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { Breach } from '#domain/case/rules.ts';
import type { CaseState } from '#domain/case/state.ts';
import { dayOf } from '#domain/foundation/plain-date.ts';
import { hasLeft } from '#domain/case/moves.ts';
import type { CaseId, CentreId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import type { PushResult, RefusalReason } from '#sync/protocol.ts';
import { inTransaction } from '../database/transaction.ts';
import { findCase, lockFeeds, moveCase, writeCase, writeGone } from './case-records.ts';
import { writeRefusal } from './refusals.ts';
import { lockCase, worldFor, writeClaims } from './world.ts';

/** An event with whose it is; `signedAt` is the device's own time, part of what was signed. */
export type Presented = { readonly event: CaseEvent; readonly actor: Actor; readonly marks: readonly Breach[]; readonly signedAt: Instant };
export type Judged = { readonly event: CaseEvent; readonly result: PushResult; /** Whose tablets have something to fetch by it. */ readonly centres: readonly CentreId[] };
type Accepted = { readonly event: CaseEvent; readonly signedAt: Instant; readonly exceptions: readonly Breach[]; readonly version: number };

/** Judges events of one and the same case, in the order given. Throws what the database throws. */
export function admitEvents(pool: Pool, presented: readonly Presented[], now: Date): Promise<readonly Judged[]> {
  const events = presented.map((one) => one.event);
  const [first] = events;
  if (first === undefined) return Promise.resolve([]);
  return inTransaction(pool, async (client) => {
    await lockCase(client, first.caseId);
    const before = await findCase(client, first.caseId);
    const known = await knownEvents(client, events);
    const isErased = before === undefined && (await isErasedCase(client, first.caseId));
    const folioTaken = await isFolioTaken(client, events);
    const worldOf = await worldFor(client, before, events, dayOf(now.toISOString() as Instant));
    let state: CaseState | undefined = before;
    const judged: Omit<Judged, 'centres'>[] = [];
    const accepted: Accepted[] = [];
    for (const { event, actor, marks, signedAt } of presented) {
      const result = ((): PushResult => {
        const earlier = known.get(event.id) ?? judged.find((one) => one.event.id === event.id && one.result.outcome !== 'refused')?.event;
        if (earlier !== undefined && earlier.workerId !== event.workerId) return refusal(event, 'not-yours');
        // A tablet seals a signed event once: under a second signature it is another content.
        if (earlier?.sig && event.sig !== undefined && earlier.sig !== event.sig) return refusal(event, 'bad-signature');
        if (earlier !== undefined) return { id: event.id, outcome: 'known' };
        if (isErased) return refusal(event, 'erased');
        const said = admit(state, event, actor, worldOf(event), marks);
        if (said.outcome === 'refused') return refusal(event, said.reason);
        // A folio stands for one case: whoever made it twice, a person must look.
        if (event.type === 'caseOpened' && folioTaken.has(event.data.folio)) return refusal(event, 'already-open');
        if (said.outcome === 'known') return { id: event.id, outcome: 'known' };
        state = said.state;
        accepted.push({ event, signedAt, exceptions: said.exceptions, version: state.version });
        return { id: event.id, outcome: 'accepted', exceptions: [...said.exceptions] };
      })();
      judged.push({ event, result });
      // Of an erased case nothing is kept, nor is there anything to mend.
      if (result.outcome === 'refused' && !isErased) await writeRefusal(client, event, { reason: result.reason, actor, deviceId: event.deviceId, now });
    }
    await writeEvents(client, accepted, now);
    const after: CaseState | undefined = state;
    const left = after === undefined ? [] : leftBehind(after, before, judged);
    const changed = after === before ? undefined : after;
    if (changed && before && before.centreId !== changed.centreId) await moveCase(client, changed, before.centreId);
    if (changed) await writeClaims(client, changed);
    // Places in the feeds come last, for they hold up everybody else of their centres.
    const centres = [...left, ...(changed ? [changed.centreId] : [])];
    if (centres.length > 1) await lockFeeds(client, centres);
    for (const centreId of left) await writeGone(client, first.caseId, centreId);
    if (changed) await writeCase(client, changed);
    return judged.map((one) => ({ ...one, centres: one.result.outcome === 'refused' ? [] : centres }));
  });
}

/**
 * The centres to be told that the case has left them: by a move of now, and whoever has just brought in something of
 * theirs, for a tablet that took a new copy since was not told before, and what it sent would wait for ever.
 */
function leftBehind(state: CaseState, before: CaseState | undefined, judged: readonly Omit<Judged, 'centres'>[]): CentreId[] {
  const fresh = (state.moves ?? []).slice(before?.moves?.length ?? 0).map((move) => move.from);
  const brought = judged.flatMap((one) => (one.result.outcome === 'refused' ? [] : [one.event.centreId]));
  return [...new Set([...fresh, ...brought])].filter((centreId) => hasLeft(state, centreId)).toSorted();
}

const refusal = (event: CaseEvent, reason: RefusalReason): PushResult => ({ id: event.id, outcome: 'refused', reason });

/** Whose those of the ids are that are in, and under which signature; an id of another case is nobody's that asks. */
async function knownEvents(client: PoolClient, events: readonly CaseEvent[]): Promise<Map<string, { readonly workerId: string; readonly sig?: string | null | undefined }>> {
  const { rows } = await client.query<{ id: string; case_id: string; worker_id: string; sig: string | null }>('select id, case_id, worker_id, sig from events where id = any($1)', [events.map((event) => event.id)]);
  return new Map(rows.map((row) => [row.id, { workerId: row.case_id === events[0]?.caseId ? row.worker_id : '', sig: row.sig }]));
}

async function isErasedCase(client: PoolClient, id: CaseId): Promise<boolean> {
  const { rowCount } = await client.query(`select 1 from erasures where case_id = $1 and status = 'done'`, [id]);
  return rowCount !== 0;
}

async function isFolioTaken(client: PoolClient, events: readonly CaseEvent[]): Promise<Set<string>> {
  const folios = events.flatMap((event) => (event.type === 'caseOpened' ? [event.data.folio] : []));
  if (folios.length === 0) return new Set();
  const { rows } = await client.query<{ folio: string }>('select folio from cases where folio = any($1) and id <> $2', [folios, events[0]?.caseId]);
  return new Set(rows.map((row) => row.folio));
}

const EVENT_COLUMNS = 'id, case_id, centre_id, worker_id, device_id, seq, type, body, at, received_at, outcome, version, sig, signed_at';

/** All in one statement: a push after days has hundreds. What was refused once and is accepted now is no refusal any more. */
async function writeEvents(client: PoolClient, accepted: readonly Accepted[], now: Date): Promise<void> {
  if (accepted.length === 0) return;
  const rows = accepted.map(({ event, signedAt, exceptions, version }) => {
    const { id, caseId, centreId, workerId, deviceId, seq, type, at, sig, ...body } = event;
    return { id, case_id: caseId, centre_id: centreId, worker_id: workerId, device_id: deviceId, seq, type, body, at, received_at: now, outcome: { outcome: 'accepted', exceptions }, version, ...(sig === undefined ? {} : { sig, signed_at: signedAt }) };
  });
  await client.query(`insert into events (${EVENT_COLUMNS}) select ${EVENT_COLUMNS} from jsonb_populate_recordset(null::events, $1::jsonb)`, [JSON.stringify(rows)]);
  await client.query('delete from refusals where event_id = any($1)', [rows.map((row) => row.id)]);
}
