/**
 * When a session has ended, the tablet asks with its worker's signature whether that is for good ([S17]). A worker who
 * left, or a tablet that was withdrawn: what is unsent is handed in, then the way in is forgotten. The outbox stays
 * sealed, drafts and photos too: a later sign-in on this tablet opens them again, nobody else does.
 */
import type { CaseId, DeviceId, EventId, WorkerId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { HandInAnswer, handInText } from '#sync/hand-in.ts';
import type { HandIn } from '#sync/hand-in.ts';
import { readStepOf, verdictOf } from '#sync/outbox.ts';
import type { Parcel } from '#sync/parcels.ts';
import { LIMITS, PROTOCOL } from '#sync/protocol.ts';
import type { Worker } from '#sync/server-api.ts';
import type { PendingEvents } from '../pending.ts';
import { PATHS } from '../server-calls.ts';
import type { ServerCalls } from '../server-calls.ts';
import { forgetTablet, forgetWorker } from '../store/access-ended.ts';
import { ERASED } from '../store/forgetting.ts';
import type { CopyStore, WorkStore } from '../store/schema.ts';
import type { Signer } from '../vault/signing.ts';
import { keptAuthorKeys } from './author-key.ts';
import { parcelOf } from './push.ts';
import type { Stop } from './step.ts';

type LeaveParts = {
  readonly calls: ServerCalls; readonly store: WorkStore; readonly copy: CopyStore; readonly pending: PendingEvents; readonly deviceId: DeviceId;
  readonly worker: Pick<Worker, 'id' | 'name'>; readonly signer: Signer; readonly now: () => number; readonly forget: (ids: readonly CaseId[]) => Promise<void>; readonly onMarked: () => Promise<void>;
};
/** Parcels in one request: small enough for the limit of a body whatever is in them. */
const MOST = 100;

/** `gone`: handed in and forgotten. `stays`: the session is over, the rights are not; or it can't be told. Else why to wait. */
export async function leaveIfRevoked(parts: LeaveParts): Promise<'gone' | 'stays' | Stop> {
  const asked = await ask(parts, []);
  // An older server, or a line that is down: as it was, until somebody signs in or asks again.
  if ('next' in asked) return 'stays';
  const { worker, device } = asked.answer;
  if (worker === 'active' && device === 'known') return 'stays';
  const stopped = await handInAll(parts);
  if (stopped) return stopped;
  const at = new Date(parts.now()).toISOString() as Instant;
  if (device === 'withdrawn') await forgetTablet(parts, { kind: 'tablet-withdrawn', at });
  else await forgetWorker(parts.store, parts.worker.id, { kind: 'worker-left', name: parts.worker.name, at });
  return 'gone';
}

/** Hands in what waits, whoever its author is; what can't be handed in stays in the outbox. */
async function handInAll(parts: LeaveParts): Promise<Stop | undefined> {
  const tried = new Set<string>();
  for (let most = MOST; ;) {
    await parts.pending.load();
    const authors = await keptAuthorKeys(parts.store);
    const batch: Parcel[] = [];
    let bytes = 20_000;
    for (const { row } of parts.pending.all()) {
      const parcel = tried.has(row.eventId) || row.status !== 'waiting' || !row.parcel || !authors.has(row.parcel.signedBy) ? undefined : parcelOf(row);
      if (!parcel) continue;
      bytes += parcel.box.length + 300;
      if (batch.length >= most || (batch.length > 0 && bytes > LIMITS.bytesPerPush)) break;
      batch.push(parcel);
    }
    if (batch.length === 0) return undefined;
    const asked = await ask(parts, batch);
    const { entries, loop } = verdictOf(asked.raw, batch.map((one) => one.id));
    for (const one of entries) if (one.fate !== 'stays') tried.add(one.id);
    const marks = entries.flatMap((one): { id: EventId; status: 'sent' | 'set-aside'; reason?: string }[] => (one.fate === 'sent' ? [{ id: one.id, status: 'sent' as const }] : one.fate === 'set-aside' && one.reason !== 'bad-parcel' ? [{ id: one.id, status: 'set-aside' as const, reason: one.reason }] : []));
    if (marks.length > 0) {
      await parts.pending.mark(marks);
      const erased = new Set<string>(marks.flatMap((one) => (one.reason === ERASED ? [one.id] : [])));
      await parts.forget(batch.flatMap((one) => (erased.has(one.id) ? [one.caseId] : [])));
      await parts.onMarked();
    }
    if (loop.next === 'halve') most = Math.max(1, Math.floor(batch.length / 2));
    else if (loop.next !== 'on') return loop;
  }
}

type Raw = Awaited<ReturnType<ServerCalls['post']>>;

async function ask({ calls, store, deviceId, worker, signer, now }: LeaveParts, parcels: readonly Parcel[]): Promise<{ readonly answer: HandInAnswer; readonly raw: Raw } | (Stop & { readonly raw: Raw })> {
  const about = { deviceId, workerId: worker.id as WorkerId, sentAt: new Date(now()).toISOString() as Instant, parcels: [...parcels] };
  const authors = [...(await keptAuthorKeys(store)).values()].slice(0, LIMITS.authorsPerPush);
  const body: HandIn = { protocol: PROTOCOL, ...about, authors, sig: await signer.signText(handInText(about)) };
  const raw = await calls.post(PATHS.handIn, body);
  const step = readStepOf(raw);
  if (step !== 'good') return { ...step, raw };
  const said = HandInAnswer.safeParse(raw.kind === 'answer' ? raw.body : undefined);
  return said.success ? { answer: said.data, raw } : { next: 'wait', problem: 'wrong-shape', raw };
}
