/** A tablet for tests: one disk, one set of locks and one cookie for all its tabs; a clock and timers that move by hand. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Actor } from '#domain/access/access.ts';
import type { Command } from '#domain/case/decide.ts';
import type { CaseId, PersonId, ReturnId } from '#domain/foundation/ids.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { createEngine } from '#device/engine/engine.ts';
import type { RunningEngine } from '#device/engine/engine.ts';
import type { EngineIo, LockPort, TabMessage } from '#device/engine/io.ts';
import type { EngineSignal } from '#device/engine/api.ts';
import { ana, beto, supervisor, uuid } from '../../support/cases.ts';
import { createFakeServer, offline } from './fake-server.ts';
import type { FakeServer, Interceptor, StaffMember } from './fake-server.ts';

const member = (username: string, name: string, actor: Actor): StaffMember => ({ username, name, actor, password: `the password of ${username}` });
export const ANA_STAFF = member('ana', 'Ana Mesa', ana);
export const BETO_STAFF = member('beto', 'Beto Silla', beto);
export const SUPERVISOR_STAFF = member('sara', 'Sara Puerta', supervisor);
export const startServer = (): FakeServer => createFakeServer([ANA_STAFF, BETO_STAFF, SUPERVISOR_STAFF]);

/** Locks as a browser has them: one at a time a name, in the order of asking. */
function createLocks(): LockPort {
  const tails = new Map<string, Promise<unknown>>();
  return (async (name, options, work) => {
    const before = tails.get(name);
    if (before && options.ifAvailable) return work(false);
    const mine = (before && !options.steal ? before : Promise.resolve()).then(() => work(true));
    const tail = mine.then(() => undefined, () => undefined).then(() => { if (tails.get(name) === tail) tails.delete(name); });
    tails.set(name, tail);
    return mine;
  }) as LockPort;
}

export type Tab = RunningEngine & { readonly signals: EngineSignal[]; readonly timers: { ms: number; callback: () => void }[] };

export function createTablet(server: FakeServer) {
  const indexedDB = new IDBFactory();
  const locks = createLocks();
  const network: Interceptor & { isDown: boolean } = { isDown: false };
  const clock = { now: Date.UTC(2026, 10, 23, 9, 0, 0) };
  const tabs = new Map<Tab, (message: TabMessage) => void>();
  /** What tabs said whose engine never opened. */
  const lost: EngineSignal[] = [];
  const line = server.line({
    before: (path, init) => (network.isDown ? offline() : network.before?.(path, init)),
    after: (path) => network.after?.(path),
  });

  /** A tab of the app, locked. */
  async function openTab(): Promise<Tab> {
    const signals: EngineSignal[] = [];
    const timers: Tab['timers'] = [];
    const self: { tab?: Tab; isDead?: boolean } = {};
    const io: EngineIo = {
      indexedDB, IDBKeyRange, crypto, locks,
      fetch: (path, init) => (self.isDead ? offline() : line.fetch(path, init)),
      abortAfter: () => new AbortController().signal,
      now: () => { clock.now += 1; return clock.now; },
      today: () => '2026-11-23' as PlainDate,
      dayOf: (instant) => instant.slice(0, 10) as PlainDate,
      jitter: () => 0,
      timer: (ms, callback) => {
        const entry = { ms, callback };
        timers.push(entry);
        return () => { const at = timers.indexOf(entry); if (at >= 0) timers.splice(at, 1); };
      },
      pause: async () => {},
      emit: (signal) => { signals.push(signal); if (self.tab === undefined && signal.kind === 'outdated') lost.push(signal); },
      tell: (message) => { for (const [tab, hear] of tabs) if (tab !== self.tab) hear(message); },
      nudges: () => () => {},
      storage: async () => ({ persisted: false }),
      deviceLabel: 'test', kdf: { memoryKiB: 64, passes: 1, lanes: 1 },
    };
    const engine = await createEngine(io);
    const tab: Tab = { ...engine, signals, timers, end: () => { self.isDead = true; tabs.delete(tab); engine.end(); } };
    self.tab = tab;
    tabs.set(tab, (message) => engine.hear(message));
    return tab;
  }

  /** A tab where this worker has signed in online. */
  async function signedIn(staff: StaffMember): Promise<Tab> {
    const tab = await openTab();
    const said = await tab.signIn(staff.username, staff.password);
    if (!said.ok) throw new Error(said.error);
    await tab.syncNow();
    return tab;
  }

  return { indexedDB, lost, network, clock, jar: line.jar, openTab, signedIn };
}

export const caseId = (n: number) => uuid<CaseId>(10_000 + n);

/** A registration with what a test needs to recognise. */
export const registration = (n: number, name = { given: 'Marie-Ange', firstSurname: 'Jean-Baptiste' }, more: Partial<Extract<Command, { type: 'openCase' }>['person']> = {}): Command => ({
  type: 'openCase', flags: [], person: { name, ...more },
  data: { personId: uuid<PersonId>(20_000 + n), returnId: uuid<ReturnId>(30_000 + n), folio: `TJ-A23-${String(n).padStart(4, '2')}-K`, name, arrival: { arrivedOn: '2026-11-23' as PlainDate } },
});
/** The person says yes to the card, without which nobody asks for it. */
export const agreesToCard: Command = { type: 'giveConsent', data: { purpose: 'cash-card', agency: 'bienestar', how: 'spoken' } };
export const phoneChange = (phone: string): Command => ({ type: 'editPerson', data: { changes: { phone } } });
