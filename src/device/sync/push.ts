/**
 * Sends what waits in the outbox in the device's order, in batches: the session worker's events, and what colleagues
 * left, as parcels ([S12]); what each answer means is sync/outbox.ts. A batch that was halved grows again once a
 * smaller one went through.
 */
import type { CaseId, CentreId, DeviceId, EventId, WorkerId } from '#domain/foundation/ids.ts';
import { verdictOf } from '#sync/outbox.ts';
import type { Parcel } from '#sync/parcels.ts';
import { LIMITS, PROTOCOL } from '#sync/protocol.ts';
import { readSignature } from '#sync/signing.ts';
import type { AuthorKey } from '#sync/signing.ts';
import type { Pending, PendingEvents } from '../pending.ts';
import { PATHS } from '../server-calls.ts';
import type { ServerCalls } from '../server-calls.ts';
import { ERASED } from '../store/forgetting.ts';
import { toBase64 } from '../vault/sealing.ts';
import type { Outcome } from './step.ts';

/** Room for the batch's own envelope and the keys that go with it. */
const BODY_MARGIN = 20_000;

type PushParts = { readonly calls: ServerCalls; readonly pending: PendingEvents; readonly deviceId: DeviceId; readonly workerId: WorkerId; readonly centreId: CentreId; readonly now: () => number; readonly onMarked: () => Promise<void>;
  /** The keys under which events are signed, by id, as far as the server has given its word for them. */
  readonly authors: ReadonlyMap<string, AuthorKey>;
  /** The server's epoch as far as this device knows. */
  readonly epoch: string | undefined;
  /** Whether the server has had the case, as far as this device knows. */
  readonly hadCase: (id: CaseId) => Promise<boolean>;
  /** These cases were erased for good ([S16]). */
  readonly forget: (ids: readonly CaseId[]) => Promise<void>;
};

/** One entry as it goes out; `signedBy` is its signing key's id. */
type Outgoing = { readonly id: EventId; readonly written: object; readonly signedBy: string | undefined };

/** Sends until nothing that can go waits, or an answer says to stop. */
export async function pushAll(parts: PushParts): Promise<Outcome> {
  let most: number = LIMITS.eventsPerPush;
  /** Their case is not there yet, or they can't be carried after all. */
  const early = new Set<EventId>();
  // What a restored server lost lies before what is new, and is not in the outbox yet ([S14]).
  if (await parts.pending.owesAll()) return 'done';
  for (;;) {
    await parts.pending.load();
    const batch = batchOf(parts.pending.all().filter(({ row }) => !early.has(row.eventId)), parts, most);
    if (batch.length === 0) return 'done';
    const ids = batch.map((one) => one.id);
    const used = new Set(batch.map((one) => one.signedBy));
    const authors = [...parts.authors].filter(([keyId]) => used.has(keyId)).map(([, key]) => key).slice(0, LIMITS.authorsPerPush);
    const answer = await parts.calls.post(PATHS.push, { protocol: PROTOCOL, deviceId: parts.deviceId, sentAt: new Date(parts.now()).toISOString(), events: batch.map((one) => one.written), authors, ...(parts.epoch === undefined ? {} : { epoch: parts.epoch }) });
    const { entries, loop } = verdictOf(answer, ids);
    for (const one of entries) if (one.fate === 'set-aside' && one.reason === 'no-such-case' && (await willCome(one.id, parts))) early.add(one.id);
    const closed = entries.flatMap((one) => (one.fate === 'set-aside' && one.reason === 'bad-parcel' ? [one.id] : []));
    for (const id of closed) early.add(id);
    if (closed.length > 0) await parts.pending.dropParcels(closed);
    const marks = entries.filter((one) => !early.has(one.id)).flatMap((one): { id: EventId; status: 'sent' | 'set-aside'; reason?: string }[] =>
      one.fate === 'stays' ? [] : [{ id: one.id, status: one.fate, ...(one.fate === 'set-aside' ? { reason: one.reason } : {}) }]);
    if (marks.length > 0) {
      await parts.pending.mark(marks);
      const erased = new Set(entries.flatMap((one) => (one.fate === 'set-aside' && one.reason === ERASED ? [one.id] : [])));
      await parts.forget(parts.pending.all().flatMap(({ row }) => (erased.has(row.eventId) ? [row.caseId] : [])));
      await parts.onMarked();
    }
    if (loop.next === 'halve') most = Math.max(1, Math.floor(batch.length / 2));
    else if (loop.next === 'on') most = Math.min(LIMITS.eventsPerPush, most * 2);
    else return loop.next === 'pull' ? 'done' : loop;
  }
}

/**
 * Whether the case that the server has not will come to it: its opening waits on this very tablet (a colleague's), or the
 * server had it and was restored since, and the tablet that opened it gives it back ([S15]).
 */
async function willCome(id: EventId, { pending, hadCase }: PushParts): Promise<boolean> {
  const entry = pending.all().find(({ row }) => row.eventId === id);
  if (entry === undefined) return false;
  const isOpening = ({ row, opened }: Pending): boolean => row.status !== 'set-aside' && opened.kind === 'event' && opened.event.type === 'caseOpened';
  return (entry.opened.kind === 'event' && entry.opened.event.base > 0) || pending.ofCase(entry.row.caseId).some(isOpening) || hadCase(entry.row.caseId);
}

/** The entry as this session may send it: its own as an event, another's as a parcel; undefined when it has to wait for its author. */
function outgoing({ row, opened }: Pending, { workerId, centreId, authors }: PushParts): Outgoing | undefined {
  if (row.status !== 'waiting' || row.from !== undefined) return undefined;
  if (row.author === workerId && opened.kind === 'event') return { id: row.eventId, written: opened.event, signedBy: opened.event.sig === undefined ? undefined : readSignature(opened.event.sig)?.keyId };
  // A key that the server has not heard of proves nothing there.
  if (row.parcel === undefined || row.centreId !== centreId || !authors.has(row.parcel.signedBy)) return undefined;
  const written = parcelOf(row);
  return written && { id: row.eventId, written, signedBy: row.parcel.signedBy };
}

/** The entry's parcel as it goes on the line. */
export const parcelOf = ({ eventId, caseId, author, parcel }: Pending['row']): Parcel | undefined => parcel && { id: eventId, caseId, author, box: toBase64(parcel.box) };

function batchOf(entries: readonly Pending[], parts: PushParts, most: number): Outgoing[] {
  const batch: Outgoing[] = [];
  let bytes = BODY_MARGIN;
  for (const entry of entries) {
    const one = outgoing(entry, parts);
    if (one === undefined) continue;
    if (batch.length >= most) break;
    const size = new TextEncoder().encode(JSON.stringify(one.written)).length + 1;
    // Too large as a parcel, it still goes as its author's event.
    if ('box' in one.written && BODY_MARGIN + size > LIMITS.bytesPerPush) continue;
    bytes += size;
    if (batch.length > 0 && bytes > LIMITS.bytesPerPush) break;
    batch.push(one);
  }
  return batch;
}
