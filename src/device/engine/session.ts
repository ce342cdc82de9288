/**
 * One unlocked worker: keys, caseload and sync loop, which begin together and end together. The
 * password is kept in this thread's memory until the lock ends the thread, for one use: when the browser's
 * cookie belongs to a colleague who signed in on this tablet meanwhile, it signs this worker in again. Who opened the
 * tablet with a passkey gave none: then sending waits for them to sign in, or goes out closed with a colleague's.
 */
import type { Actor } from '#domain/access/access.ts';
import { compartmentOf } from '#domain/case/events.ts';
import type { CaseId, CentreId, DeviceId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { parcelIdentity } from '#sync/parcels.ts';
import { DeviceReportAnswer } from '#sync/server-api.ts';
import { createCaseload } from '../caseload.ts';
import type { Caseload } from '../caseload.ts';
import { createEditionShelf } from '../editions.ts';
import type { EditionShelf } from '../editions.ts';
import type { HandOverParts } from '../handover.ts';
import { createKeptLists } from '../kept-lists.ts';
import type { KeptLists } from '../kept-lists.ts';
import { createPendingEvents } from '../pending.ts';
import type { PendingEvents } from '../pending.ts';
import { PATHS } from '../server-calls.ts';
import type { ServerCalls } from '../server-calls.ts';
import { createSyncLoop } from '../sync-loop.ts';
import type { RunReporter, SyncLoop } from '../sync-loop.ts';
import { authorKeyOf, keptAuthorKeys } from '../sync/author-key.ts';
import { pullEditions } from '../sync/editions.ts';
import { sendPhotos } from '../sync/photos.ts';
import { leaveIfRevoked } from '../sync/leave.ts';
import { pullAll } from '../sync/pull.ts';
import { pushAll } from '../sync/push.ts';
import type { Outcome } from '../sync/step.ts';
import { isQuotaFull } from '../store/full-disk.ts';
import type { Stores } from '../store/schema.ts';
import { forgetErased, forgetLeft, forgetPhotosLeft } from '../store/forgetting.ts';
import { forgetResealed, resealRenewed } from '../store/reseal.ts';
import { createServerCopy } from '../store/server-copy.ts';
import type { ServerCopy } from '../store/server-copy.ts';
import { createKeyring } from '../vault/keyring.ts';
import type { Keyring } from '../vault/keyring.ts';
import { createParcelSealer } from '../vault/parcels.ts';
import { dropLinks, followLinks } from '../vault/renewal.ts';
import { createSigner } from '../vault/signing.ts';
import type { Wrapped } from '../vault/wrapping.ts';
import type { EngineIo } from './io.ts';
import { createServerReads } from './server-reads.ts';
import type { ServerReads } from './server-reads.ts';
import { sessionWorker, signInOnline } from './sign-in.ts';
import { countUnsent } from './unsent.ts';

/** Changes over the snapshot that a next unlock may have to read one by one. */
const COMPACT_AFTER = 300;
/** A run whose heartbeat is older belongs to a frozen tab. */
const FROZEN_MS = 180_000;
/** How old a server's backup may be that we can still make whole. */
const KEPT_MS = 30 * 86_400_000;
const SYNC_LOCK = 'ventanilla-sync';
const ACT_LOCK = 'ventanilla-act';

export type OpenSession = {
  readonly wrapped: Wrapped; readonly actor: Actor; readonly centreId: CentreId; readonly keyring: Keyring;
  readonly caseload: Caseload; readonly pending: PendingEvents; readonly loop: SyncLoop; readonly serverReads: ServerReads; readonly editions: EditionShelf; readonly lists: KeptLists; readonly handOverParts: HandOverParts; readonly isGone: ServerCopy['isGone'];
  end(): void;
};
type SessionParts = { readonly io: EngineIo; readonly stores: Stores; readonly calls: ServerCalls; readonly deviceId: DeviceId; readonly onSync: () => void };

/** `password`: undefined when a passkey opened it; `isSignedIn`: at the server, just now. */
export type Entry = { readonly password: string | undefined; readonly isSignedIn: boolean };

/** Runs the work alone among the tabs, taking over from one that stopped beating; undefined when another is at it. */
export async function syncAlone<T>(io: EngineIo, stores: Stores, work: () => Promise<T>): Promise<{ readonly value: T } | undefined> {
  const begin = async () => { await beat(io, stores); return { value: await work() }; };
  const took = await io.locks(SYNC_LOCK, { ifAvailable: true }, async (isHeld) => (isHeld ? begin() : undefined));
  if (took) return took;
  const last = (await stores.copy.meta.get('sync-beat'))?.value;
  return typeof last === 'number' && io.now() - last > FROZEN_MS ? io.locks(SYNC_LOCK, { steal: true }, begin) : undefined;
}

/** Waits until no run is under way, then works. */
export const syncQueued = <T>(io: EngineIo, work: () => Promise<T>): Promise<T> => io.locks(SYNC_LOCK, {}, work);

const beat = async (io: EngineIo, stores: Stores): Promise<void> => { await stores.copy.meta.put({ key: 'sync-beat', value: io.now() }); };

/** Opens the worker's cases and begins to sync. Undefined when the worker holds no cases (an administrator). */
export async function openSession(parts: SessionParts, wrapped: Wrapped, { password, isSignedIn }: Entry): Promise<OpenSession | undefined> {
  const { io, stores, calls, deviceId } = parts;
  const { worker, centre } = wrapped.session;
  const keyring = await createKeyring(io.crypto, wrapped.ring, (held) => followLinks(io.crypto, stores.work, held));
  if (!centre || !keyring.has(centre.id, 'core')) return undefined;
  const centreId = centre.id;
  const actor: Actor = { workerId: worker.id, role: worker.role, centreId, protection: worker.protection };
  const signer = wrapped.signing && (await createSigner(io.crypto, wrapped.signing));
  const copy = createServerCopy({ store: stores.copy, keyring, centreId });
  const { parcelKey } = wrapped.session;
  const sealParcel = parcelKey === undefined ? undefined : await createParcelSealer(io.crypto, parcelKey);
  const pending = createPendingEvents({
    store: stores.work, keyring, compartmentOf: (event) => compartmentOf(event.type),
    parcelOf: async (event) => (sealParcel && signer ? { signedBy: signer.keyId, box: await sealParcel(parcelIdentity(deviceId, { id: event.id, caseId: event.caseId, author: event.workerId }), event) } : undefined),
  });
  const editions = createEditionShelf({ store: stores.copy, keyring, centreId });
  const lists = createKeptLists({ store: stores.copy, keyring, centreId, calls, now: io.now });
  const caseload = createCaseload({
    actor, centreId, deviceId, store: stores.work, copy, pending, crypto: io.crypto, now: io.now, today: io.today, dayOf: io.dayOf,
    sign: async (event) => (signer ? signer.sign(event) : event),
    centres: async () => new Set((await lists.centres()).map((one) => one.id)),
    pause: io.pause, consentFor: (step) => editions.consentFor(step), entitlementsOn: (day) => editions.entitlementsOn(day), guideOn: (day) => editions.guideOn(day),
    alone: (work) => io.locks(ACT_LOCK, {}, work),
    onChanged: (ids) => io.emit({ kind: 'cases', ids }),
  });
  const took = async (ids: readonly CaseId[]): Promise<void> => { await caseload.refresh(ids); io.tell({ kind: 'changed', ids }); };

  const forget = async (ids: readonly CaseId[]): Promise<void> => { if (ids.length > 0) { await forgetErased(stores.work, ids); serverReads.forget(); } };

  const letGo = async (ids: readonly CaseId[]): Promise<void> => { if (ids.length > 0) { await forgetLeft(stores.work, centreId, ids, io.now()); serverReads.forget(); } };

  /** 'done' when the cookie is this worker's own. */
  async function ownCookie(): Promise<Outcome> {
    return (await sessionWorker(stores.work)) === worker.id ? 'done' : signInAgain();
  }

  async function signInAgain(): Promise<Outcome> {
    // Opened by a passkey: the server knows nothing of it.
    if (password === undefined) return { next: 'sign-in' };
    const said = await signInOnline({ io, store: stores.work, calls, again: true }, wrapped.username, password);
    if (!said.ok) return said.error === 'no-network' ? { next: 'wait', problem: 'no-network' } : said.error === 'too-old' ? { next: 'update' } : said.error === 'wrong-credentials' || said.error === 'factor-needed' ? { next: 'sign-in' } : { next: 'wait', problem: 'server-trouble' };
    // Rights that ended are forgotten at the first contact: the thread that holds the old keys must go.
    if (JSON.stringify(said.value.session.worker) !== JSON.stringify(worker)) io.emit({ kind: 'locked' });
    return 'done';
  }

  /** Whether the server has known the session since the tablet was opened. */
  let hasMet = isSignedIn;

  /** A session that the server no longer knows may have ended for good: asked, and then what is unsent goes out before it is forgotten ([S17]). */
  async function run(report: RunReporter): Promise<Outcome | 'again'> {
    const outcome = await syncOnce(report);
    if (typeof outcome === 'string') hasMet = true;
    if (signer === undefined || typeof outcome === 'string' || outcome.next !== 'sign-in') return outcome;
    const leaving = await leaveIfRevoked({ calls, store: stores.work, copy: stores.copy, pending, deviceId, worker, signer, now: io.now, forget, onMarked: () => took([]) });
    if (leaving === 'stays') return hasMet ? outcome : renewed(report);
    if (leaving !== 'gone') return leaving;
    io.emit({ kind: 'locked' });
    return outcome;
  }

  /** A session that ended while the tablet was locked is begun anew with the password that was just typed; one that ends later waits for the person ([S3]). */
  async function renewed(report: RunReporter): Promise<Outcome | 'again'> {
    hasMet = true;
    // Under a colleague's cookie it was tried already.
    const again = (await sessionWorker(stores.work)) === worker.id ? await signInAgain() : ({ next: 'sign-in' } as const);
    return again === 'done' ? syncOnce(report) : again;
  }

  async function syncOnce(report: RunReporter): Promise<Outcome | 'again'> {
    const step = async (...phase: Parameters<RunReporter['phase']>) => { report.phase(...phase); await beat(io, stores); };
    const own = await ownCookie();
    if (own !== 'done') return own;
    if (await keyring.lookAgain()) await forgetResealed(stores.work, centreId);
    await step('pushing');
    if (signer) await authorKeyOf({ calls, store: stores.work, deviceId, signer });
    const pushed = await pushAll({ calls, pending, deviceId, authors: await keptAuthorKeys(stores.work), workerId: worker.id, centreId, epoch: (await copy.epochs())[0], now: io.now, forget, hadCase: async (id) => (await copy.state(id)) !== undefined, onMarked: async () => { await took([]); await beat(io, stores); } });
    if (pushed !== 'done') return pushed;
    await step('pulling');
    const said: { editions?: { readonly epoch: string; readonly latest: number } } = {};
    const pulled = await pullAll({
      calls, copy, pending, forget, letGo, holds: (compartment) => keyring.has(centreId, compartment), onChanged: took,
      onFirstCopy: (progress) => { step('first-copy', progress).catch(() => {}); },
      onEditions: (epoch, latest) => { said.editions = { epoch, latest }; },
      onReplaced: async () => { await caseload.load(); io.tell({ kind: 'replaced' }); },
    });
    if (pulled !== 'done') return pulled;
    if (said.editions && (await pullEditions({ calls, shelf: editions, ...said.editions }))) { io.emit({ kind: 'editions' }); io.tell({ kind: 'editions' }); }
    await lists.freshen();
    await step('photos');
    const sent = await sendPhotos({ store: stores.work, keyring, crypto: io.crypto }, calls, { workerId: worker.id, centreId });
    // A photo that the server does not take now must not keep text waiting: it has its turn in the next run.
    if (sent !== 'done' && (sent.next === 'sign-in' || (sent.next === 'wait' && sent.problem === 'no-network'))) return sent;
    const { unsent, setAside, oldestAt } = await countUnsent(stores.work);
    const workers = await stores.work.wrappings.toCollection().primaryKeys();
    const reported = await calls.post(PATHS.report, { deviceId, unsent, setAside, workers: workers.slice(0, 200), ...(oldestAt ? { oldestAt } : {}) });
    // Of a colleague who left, what was unsent went out above; their way into this tablet ends here.
    const told = DeviceReportAnswer.safeParse(reported.kind === 'answer' && reported.status === 200 ? reported.body : undefined);
    if (told.success) await stores.work.wrappings.bulkDelete(told.data.left.filter((id) => id !== worker.id));
    await copy.compact(COMPACT_AFTER);
    await resealRenewed({ stores, keyring, centreId, pause: io.pause }).catch((failure: unknown) => { if (!isQuotaFull(failure)) throw failure; });
    await dropLinks(stores.work, io.now());
    await pending.forgetBefore(new Date(io.now() - KEPT_MS).toISOString() as Instant);
    await forgetPhotosLeft(stores.work, io.now() - KEPT_MS, async (id) => (await copy.state(id)) !== undefined);
    return 'done';
  }

  await editions.load();
  await caseload.load();
  const loop = createSyncLoop({
    run, now: io.now, jitter: io.jitter, timer: io.timer, onPhase: parts.onSync,
    alone: async (work) => ((await syncAlone(io, stores, work)) ? 'ran' : 'busy'),
  });
  const endNudges = io.nudges(PATHS.nudges, () => loop.trigger('nudge'));
  const serverReads = createServerReads({ calls, store: stores.work, workerId: worker.id });
  const handOverParts: HandOverParts = { crypto: io.crypto, deviceId, actor, centreId, now: io.now, signer, tablets: wrapped.session.tablets ?? [], key: wrapped.tabletKey, copy, pending };
  return { wrapped, handOverParts, isGone: (id) => copy.isGone(id), actor, centreId, keyring, caseload, pending, loop, serverReads, editions, lists, end: () => { loop.stop(); endNudges(); } };
}
