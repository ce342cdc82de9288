/**
 * The engine as screens see it (api.ts), put together from the vault, the stores, the caseload and the
 * loop. Locked, it knows the workers of the tablet and how much is unsent, and nothing else. It ends with its
 * thread: lock is not a method here, the page ends the worker (open-engine.ts).
 */
import type { z } from 'zod';
import type { WorkerId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { ok, refused } from '#domain/foundation/result.ts';
import type { Result } from '#domain/foundation/result.ts';
import { makeFolio } from '#domain/identifiers/folio.ts';
import { Devices, Refusals, Vacancies } from '#sync/server-api.ts';
import type { Session } from '#sync/server-api.ts';
import { keepPhoto, readPhoto } from '../sync/photos.ts';
import { createServerCalls, PATHS } from '../server-calls.ts';
import { dropNotice, noteEmptied, readNotice } from '../store/access-ended.ts';
import { draftsHere } from '../store/drafts.ts';
import { ERASED } from '../store/forgetting.ts';
import { isQuotaFull } from '../store/full-disk.ts';
import { identityOf, openStores, takeNumbers } from '../store/schema.ts';
import { toBase64 } from '../vault/sealing.ts';
import { unwrap } from '../vault/wrapping.ts';
import type { Wrapped } from '../vault/wrapping.ts';
import type { Engine, OutboxEntry, SyncState } from './api.ts';
import { changeOwnPassword } from './change-password.ts';
import type { EngineIo, TabMessage } from './io.ts';
import { addPasskey, openByPasskey } from './passkey-unlock.ts';
import { sealedExport } from './sealed-export.ts';
import { openSession, syncQueued } from './session.ts';
import type { Entry, OpenSession } from './session.ts';
import { deviceIdOf, sessionWorker, signInOnline } from './sign-in.ts';
import { countUnsent } from './unsent.ts';

export type RunningEngine = Engine & {
  /** Another tab has changed the store. */
  hear(message: TabMessage): void;
  /** The browser says that the network is back; a reason to try, never a reason to believe it. */
  networkIsBack(): void;
  /** Ends timers and listeners: for tests, and before the thread ends. */
  end(): void;
};

/** An engine over the device's stores, locked. */
export async function createEngine(io: EngineIo): Promise<RunningEngine> {
  const outdated = (): void => io.emit({ kind: 'outdated' });
  const stores = await openStores(io, {
    taken: outdated,
    blocked: () => io.emit({ kind: 'store', is: 'blocked' }),
    emptied: async (fresh) => {
      await noteEmptied(fresh, new Date(io.now()).toISOString() as Instant);
      // Also where nobody is in: this thread would go on under the counters of before.
      io.emit({ kind: 'locked' });
    },
    // A fresh thread says so at the door, and goes on trying.
    failed: () => io.emit({ kind: 'locked' }),
    timer: io.timer,
  }).catch((failure: unknown) => {
    if (failure instanceof Error && failure.message === 'store-too-new') outdated();
    else io.emit({ kind: 'store', is: 'broken' });
    throw failure;
  });
  io.emit({ kind: 'store', is: 'open' });
  const { work, copy } = stores;
  const deviceId = await deviceIdOf(work, io);
  const calls = createServerCalls(io.fetch, io.abortAfter);
  let open: OpenSession | undefined;

  async function syncState(): Promise<SyncState> {
    return { ...(open?.loop.state() ?? { phase: 'idle' }), ...(await countUnsent(work)) };
  }
  const emitSync = (): void => { syncState().then((state) => io.emit({ kind: 'sync', state })).catch(() => {}); };

  async function begin(wrapped: Wrapped, entry: Entry): Promise<Session> {
    open?.end();
    open = undefined;
    open = await openSession({ io, stores, calls, deviceId, onSync: emitSync }, wrapped, entry);
    open?.loop.trigger('start');
    await dropNotice(work);
    return wrapped.session;
  }

  return {
    notice: () => readNotice(work),
    async knownWorkers() {
      return (await work.wrappings.toArray()).map(({ workerId, name, passkey }) => ({ workerId, name, ...(passkey ? { passkey: { credentialId: passkey.credentialId, salt: toBase64(passkey.salt) } } : {}) })).toSorted((a, b) => a.name.localeCompare(b.name));
    },
    async signIn(username, password, code) {
      const name = username.trim().toLowerCase();
      const said = await orFullDisk('storage-full', () => syncQueued(io, () => signInOnline({ io, store: work, calls, code }, name, password)));
      return said.ok ? ok(await begin(said.value, { password, isSignedIn: true })) : said;
    },
    async unlock(workerId: WorkerId, password) {
      // A try that can't be counted is not made.
      const said = await orFullDisk({ code: 'storage-full' }, () => unwrap({ crypto: io.crypto, store: work, now: io.now }, workerId, password));
      return said.ok ? ok(await begin(said.value, { password, isSignedIn: false })) : said;
    },
    async unlockByPasskey(workerId, answer) {
      const said = await openByPasskey({ io, store: work }, { deviceId, workerId }, answer);
      return said.ok ? ok(await begin(said.value, { password: undefined, isSignedIn: false })) : said;
    },
    addPasskey: (workerId, password, made) => orFullDisk({ code: 'storage-full' }, () => syncQueued(io, () => addPasskey({ io, store: work }, { deviceId, workerId }, { password, made }))),
    dropPasskey: async (workerId) => { await work.wrappings.update(workerId, { passkey: undefined }); },
    async changePassword(workerId, oldPassword, newPassword) {
      const said = await orFullDisk({ code: 'storage-full' }, () => syncQueued(io, () => changeOwnPassword({ io, store: work, calls }, workerId, { oldPassword, newPassword })));
      if (!said.ok) return said;
      // What is open here signs in again with the password that holds now.
      if (open?.actor.workerId === workerId) await begin(said.value, { password: newPassword, isSignedIn: true });
      return ok(null);
    },
    rows: async () => (await open?.caseload.rowsWithDuties()) ?? [],
    today: async (shown) => open?.caseload.today(shown),
    nextSteps: async (ids) => open?.caseload.nextSteps(ids) ?? {},
    search: async (text) => open?.caseload.find(text) ?? [],
    caseOfSlip: async (tokenHash) => open?.caseload.ofSlip(tokenHash),
    family: async (id) => open?.caseload.rows().filter((row) => row.householdId === id) ?? [],
    duplicates: async (draft) => open?.caseload.duplicates(draft) ?? [],
    possibleDuplicates: async () => (await open?.caseload.possibleDuplicates()) ?? [],
    approvals: async () => (await open?.caseload.approvals()) ?? [],
    openCase: async (id) => open?.caseload.open(id),
    async act(caseId, command) {
      if (!open) return refused({ code: 'locked' });
      const { caseload, loop } = open;
      const said = await caseload.act(caseId, command);
      if (!said.ok) return said;
      io.tell({ kind: 'changed', ids: [caseId] });
      emitSync();
      loop.trigger('action');
      return said;
    },
    async nextFolio() {
      const { session } = mustBeOpen().wrapped;
      const counter = await takeNumbers(work, 'folio', 1);
      return makeFolio({ centreCode: session.centre?.code ?? '', deviceCode: session.deviceCode, counter });
    },
    vacancies: async () => (await open?.lists.vacancies()) ?? [],
    centres: async () => (await open?.lists.centres()) ?? [],
    async keepVacancy(kept) {
      const { actor, lists } = mustBeOpen();
      // The browser has one cookie: under a colleague's session it would be the colleague who kept it.
      if ((await sessionWorker(work)) !== actor.workerId) return refused('no-network');
      const answer = await calls.post(PATHS.vacancies, kept);
      if (answer.kind === 'answer' && (answer.status === 400 || answer.status === 404 || answer.status === 422)) return refused('refused');
      const parsed = Vacancies.safeParse(answer.kind === 'answer' && answer.status === 200 ? answer.body : undefined);
      if (!parsed.success) return refused('no-network');
      await lists.keepVacancies(parsed.data.vacancies);
      return ok(parsed.data.vacancies);
    },
    editions: async () => open?.editions.here() ?? { published: [], unusable: [] },
    devices: () => ask(PATHS.devices, Devices),
    refusals: () => ask(PATHS.refusals, Refusals),
    async addAttachment(caseId, bytes, mediaType) {
      const { actor, centreId, keyring, loop, isGone } = mustBeOpen();
      const kept = await keepPhoto({ store: work, keyring, crypto: io.crypto, isGone }, { caseId, centreId, author: actor.workerId, mediaType }, new Uint8Array(bytes));
      emitSync();
      if (kept.ok) loop.trigger('action');
      return kept;
    },
    async attachment(id) {
      if (!open) return refused('not-here');
      const here = await readPhoto({ store: work, keyring: open.keyring, crypto: io.crypto }, id);
      return here.ok ? here : open.serverReads.photo(id);
    },
    history: async (caseId) => (open ? open.serverReads.history(caseId) : refused('no-network')),
    async saveDraft({ id, savedAt, values }) {
      const { actor, centreId, keyring } = mustBeOpen();
      const columns = { id, author: actor.workerId, centreId };
      await work.drafts.put({ ...columns, savedAt, box: await keyring.sealJson(centreId, 'core', identityOf.draft(columns), values) });
    },
    async drafts() {
      if (!open) return [];
      const { actor, keyring, handOverParts } = open;
      const rows = await work.drafts.where('author').equals(actor.workerId).toArray();
      const opened = await Promise.all(rows.map(async (row) => ({ id: row.id, savedAt: row.savedAt, values: await keyring.openJson(identityOf.draft(row), row.box) })));
      const drafts = await draftsHere(work, opened, (id) => handOverParts.copy.isGone(id));
      return drafts.filter((one) => one.values !== undefined).toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
    },
    dropDraft: async (id) => { await work.drafts.delete(id); },
    async outbox() {
      if (!open) return [];
      await open.pending.load();
      const { workerId } = open.actor;
      return open.pending.all().flatMap(({ row, opened }): OutboxEntry[] => {
        const { eventId, caseId, at, author } = row;
        // That a colleague noted something under protection is itself sensitive.
        if (row.status === 'sent' || row.from !== undefined || (opened.kind === 'closed' && author !== workerId)) return [];
        if (opened.kind === 'emptied') return author === workerId ? [{ eventId, caseId, at, author, type: opened.kind, status: 'set-aside', reason: ERASED }] : [];
        if (opened.kind !== 'event') return [{ eventId, caseId, at, author, type: opened.kind, status: 'set-aside', reason: 'unreadable' }];
        return [{ eventId, caseId, at, author, type: opened.event.type, status: row.status, ...(row.reason === undefined ? {} : { reason: row.reason }) }];
      });
    },
    async retry(eventId) {
      const { pending, caseload, loop } = mustBeOpen();
      await pending.mark([{ id: eventId, status: 'waiting' }]);
      await caseload.refresh([]);
      io.tell({ kind: 'changed', ids: [] });
      emitSync();
      loop.trigger('person');
    },
    async dropErased(eventId) {
      const { pending, caseload } = mustBeOpen();
      await pending.dropEmptied(eventId);
      await caseload.refresh([]);
      emitSync();
    },
    async handOver(caseId, to) {
      if (!open) return refused('locked');
      const { handOver } = await import('../handover.ts');
      return handOver(open.handOverParts, caseId, to);
    },
    async takeOver(file) {
      if (!open) return refused('locked');
      const { handOverParts, caseload } = open;
      const { takeOver } = await import('../handover.ts');
      const said = await orFullDisk('storage-full', () => syncQueued(io, () => takeOver(handOverParts, new Uint8Array(file))));
      if (said.ok) { await caseload.refresh([said.value.caseId]); io.tell({ kind: 'changed', ids: [said.value.caseId] }); }
      return said;
    },
    exportSealed: () => sealedExport(work, deviceId, io.now()),
    syncNow: async () => { await open?.loop.syncNow(); },
    syncState,
    storage: () => io.storage(),
    hear(message) {
      if (message.kind === 'editions') {
        open?.editions.load().then(() => io.emit({ kind: 'editions' })).catch(() => {});
        return;
      }
      const taken = message.kind === 'replaced' ? open?.caseload.load() : open?.caseload.refresh(message.ids);
      taken?.then(emitSync).catch(() => {});
    },
    networkIsBack: () => open?.loop.trigger('network'),
    end() {
      open?.end();
      work.close();
      copy.close();
    },
  };

  /** What only the server knows; whatever comes instead of its answer is no network. */
  async function ask<T>(path: string, schema: z.ZodType<T>): Promise<Result<T, 'no-network'>> {
    const answer = await calls.get(path);
    const parsed = schema.safeParse(answer.kind === 'answer' && answer.status === 200 ? answer.body : undefined);
    return parsed.success ? ok(parsed.data) : refused('no-network');
  }

  function mustBeOpen(): OpenSession {
    if (!open) throw new Error('locked');
    return open;
  }
}

/** A full disk as an answer that a screen can put in words. */
async function orFullDisk<T, E, const F>(full: F, work: () => Promise<Result<T, E>>): Promise<Result<T, E | F>> {
  try {
    return await work();
  } catch (failure) {
    if (isQuotaFull(failure)) return refused(full);
    throw failure;
  }
}
