/**
 * Sends the session worker's waiting events in the device's order, in batches ([S12]); what each
 * answer means is sync/outbox.ts. A batch that was halved grows again once a smaller one went through.
 */
import type { CaseId, DeviceId, EventId, WorkerId } from '#domain/foundation/ids.ts';
import { verdictOf } from '#sync/outbox.ts';
import { LIMITS, PROTOCOL } from '#sync/protocol.ts';
import type { AuthorKey } from '#sync/signing.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { Pending, PendingEvents } from '../pending.ts';
import { PATHS } from '../server-calls.ts';
import type { ServerCalls } from '../server-calls.ts';
import type { Outcome } from './step.ts';

/** Room for the batch's own envelope. */
const BODY_MARGIN = 1_000;

type PushParts = { readonly calls: ServerCalls; readonly pending: PendingEvents; readonly deviceId: DeviceId; readonly workerId: WorkerId; readonly now: () => number; readonly onMarked: () => Promise<void>;
  /** The keys under which events are signed, as far as the server has given its word for them. */
  readonly authors: readonly AuthorKey[];
  /** Whether the server has had the case, as far as this device knows. */
  readonly hadCase: (id: CaseId) => Promise<boolean>;
};

const sendable = (workerId: WorkerId) => ({ row, opened }: Pending) => row.author === workerId && row.status === 'waiting' && opened.kind === 'event';

/** Sends until nothing of this worker waits, or an answer says to stop. */
export async function pushAll(parts: PushParts): Promise<Outcome> {
  let most: number = LIMITS.eventsPerPush;
  /** Their case is not there yet. */
  const early = new Set<EventId>();
  for (;;) {
    await parts.pending.load();
    const batch = batchOf(parts.pending.all().filter(sendable(parts.workerId)).filter(({ row }) => !early.has(row.eventId)), most);
    if (batch.length === 0) return 'done';
    const ids = batch.map((event) => event.id);
    const answer = await parts.calls.post(PATHS.push, { protocol: PROTOCOL, deviceId: parts.deviceId, sentAt: new Date(parts.now()).toISOString(), events: batch, authors: parts.authors });
    const { entries, loop } = verdictOf(answer, ids);
    for (const one of entries) if (one.fate === 'set-aside' && one.reason === 'no-such-case' && (await willCome(one.id, parts))) early.add(one.id);
    const marks = entries.filter((one) => !early.has(one.id)).flatMap((one): { id: EventId; status: 'sent' | 'set-aside'; reason?: string }[] =>
      one.fate === 'stays' ? [] : [{ id: one.id, status: one.fate, ...(one.fate === 'set-aside' ? { reason: one.reason } : {}) }]);
    if (marks.length > 0) {
      await parts.pending.mark(marks);
      await parts.onMarked();
    }
    if (loop.next === 'halve') most = Math.max(1, Math.floor(batch.length / 2));
    else if (loop.next === 'on') most = Math.min(LIMITS.eventsPerPush, most * 2);
    else return loop;
  }
}

/**
 * Whether the case that the server has not will come to it: its opening waits on this very tablet (a colleague's), or the
 * server had it and was restored since, and the tablet that opened it gives it back ([S15]).
 */
async function willCome(id: EventId, { pending, hadCase }: PushParts): Promise<boolean> {
  const event = pending.all().flatMap(({ row, opened }) => (row.eventId === id && opened.kind === 'event' ? [opened.event] : []))[0];
  if (event === undefined) return false;
  const isOpening = ({ row, opened }: Pending): boolean => row.status !== 'set-aside' && opened.kind === 'event' && opened.event.type === 'caseOpened';
  return event.base > 0 || pending.ofCase(event.caseId).some(isOpening) || hadCase(event.caseId);
}

function batchOf(waiting: readonly Pending[], most: number): CaseEvent[] {
  const batch: CaseEvent[] = [];
  let bytes = BODY_MARGIN;
  for (const { opened } of waiting) {
    if (opened.kind !== 'event' || batch.length >= most) break;
    bytes += new TextEncoder().encode(JSON.stringify(opened.event)).length + 1;
    if (batch.length > 0 && bytes > LIMITS.bytesPerPush) break;
    batch.push(opened.event);
  }
  return batch;
}
