/** A tablet: one disk, one set of locks, one cookie jar and one clock, whatever tabs come and go. The engine in it is the real one. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { createEngine } from '#device/engine/engine.ts';
import type { RunningEngine } from '#device/engine/engine.ts';
import type { TabMessage } from '#device/engine/io.ts';
import { openStores } from '#device/store/schema.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import type { WorkerId } from '#domain/foundation/ids.ts';
import type { Session } from '#sync/server-api.ts';
import { chanceFrom } from '../support/chance.ts';
import type { Chance } from '../support/chance.ts';
import { createLine } from './network.ts';
import type { Line, NetFault } from './network.ts';
import { createLocks } from './locks.ts';
import { PASSWORD } from './server.ts';
import type { SimServer } from './server.ts';
import { diskOfTab, everythingAtRest, kill, newLife } from './storage.ts';
import type { Disk, TabLife } from './storage.ts';

export type Tab = { readonly engine: RunningEngine; readonly life: TabLife; username: string | undefined; /** What the door said at the last way in. */ session?: Session };
export type SimTablet = {
  readonly name: string;
  readonly line: Line;
  readonly disk: Disk;
  readonly clock: { skewMs: number };
  readonly tabs: Tab[];
  /** Opens a tab, locked; undefined when it died while opening. */
  readonly open: (life?: TabLife) => Promise<Tab | undefined>;
  /** Unlocks offline when the worker is known here, else signs in. Whether it worked. */
  readonly enter: (tab: Tab, username: string) => Promise<boolean>;
  readonly signIn: (tab: Tab, username: string) => Promise<boolean>;
  /**
   * When all is quiet: every tab closes, and the worker gets in with the network, in a new one. A run that an act set off
   * before may still be under way and meet its fault now, a broken connection for all: then, as a person would, once more.
   */
  readonly surelyIn: (username: string) => Promise<Tab>;
  readonly close: (tab: Tab) => void;
  /** Works until done or until the tab is dead, whichever comes first; undefined when it died. */
  readonly alive: <T>(tab: Tab, work: () => Promise<T>) => Promise<T | undefined>;
  readonly atRest: () => Promise<string>;
  /** Every tab closes, and the disk is as an earlier version of the app left it; how many entries wait in it. */
  readonly goBack: () => Promise<number>;
  /** The stores that still hold something of these cases. */
  readonly leftOf: (ids: ReadonlySet<string>) => Promise<readonly string[]>;
  /** The centres under which the copy still holds something of the case. */
  readonly centresOf: (id: string) => Promise<readonly string[]>;
};
type Around = { readonly name: string; readonly seed: number; readonly server: SimServer; readonly chance: () => Chance; readonly count: (fault: string) => void; readonly late: (() => Promise<void>)[]; readonly faults: readonly NetFault[] };

const dayOf = (ms: number): PlainDate => new Date(ms).toISOString().slice(0, 10) as PlainDate;

export function createSimTablet({ name, seed, server, chance, count, late, faults }: Around): SimTablet {
  const factory = new IDBFactory();
  const disk: Disk = { isFull: false };
  const clock = { skewMs: 0 };
  const line = createLine({ server, chance, count, late, faults });
  const locksFor = createLocks();
  const tabs: Tab[] = [];
  /** Why the last sign-in failed. */
  let problem = '';
  const bytes = chanceFrom(seed);
  const crypto = { subtle: globalThis.crypto.subtle, getRandomValues: <T extends ArrayBufferView>(array: T): T => { const view = new Uint8Array(array.buffer, array.byteOffset, array.byteLength); for (let at = 0; at < view.length; at += 1) view[at] = bytes.whole(0, 255); return array; } } as unknown as Crypto;
  const now = (): number => { server.clock.now += 1; return server.clock.now + clock.skewMs; };

  const tell = (from: TabLife, message: TabMessage): void => { for (const tab of tabs) if (tab.life !== from && !tab.life.isDead) tab.engine.hear(message); };

  async function alive<T>(life: TabLife, work: () => Promise<T>): Promise<T | undefined> {
    if (life.isDead) return undefined;
    const died = new Promise<undefined>((done) => { life.onDeath.push(() => done(undefined)); });
    return Promise.race([work().catch((failure: unknown) => { if (life.isDead) return undefined; throw failure; }), died]);
  }

  async function open(life = newLife()): Promise<Tab | undefined> {
    const engine = await alive(life, () => createEngine({
      indexedDB: diskOfTab(factory, life, disk), IDBKeyRange, crypto, locks: locksFor(life),
      fetch: (path, init) => (life.isDead ? Promise.reject(new TypeError('Failed to fetch')) : line.fetch(path, init)),
      abortAfter: () => new AbortController().signal,
      now, today: () => dayOf(now()), dayOf: (instant) => instant.slice(0, 10) as PlainDate,
      jitter: () => 0, timer: () => () => {}, pause: async () => {},
      // As the page does: the thread that asks for it is ended.
      emit: (signal) => { if (signal.kind === 'locked') { count('locked by itself'); setTimeout(() => kill(life)); } }, tell: (message) => tell(life, message), nudges: () => () => {},
      storage: async () => ({ persisted: true }), deviceLabel: name, kdf: { memoryKiB: 64, passes: 1, lanes: 1 },
    }));
    if (!engine) return undefined;
    const tab: Tab = { engine, life, username: undefined };
    tabs.push(tab);
    life.onDeath.push(() => { const at = tabs.indexOf(tab); if (at >= 0) tabs.splice(at, 1); });
    return tab;
  }

  async function signIn(tab: Tab, username: string): Promise<boolean> {
    const said = await alive(tab.life, () => tab.engine.signIn(username, PASSWORD));
    if (said?.ok) Object.assign(tab, { username, session: said.value });
    problem = said === undefined ? 'the tab ended' : said.ok ? '' : said.error;
    return said?.ok ?? false;
  }

  async function surelyIn(username: string): Promise<Tab> {
    for (let tries = 1; ; tries += 1) {
      for (const tab of tabs.slice()) close(tab);
      const tab = await open();
      if (tab && (await signIn(tab, username))) return tab;
      if (tries >= 3 || !['server-trouble', 'the tab ended'].includes(problem)) throw new Error(`${username} can't sign in at ${name} when all is quiet: ${problem}`);
    }
  }

  function close(tab: Tab): void {
    kill(tab.life);
    tab.engine.end();
  }

  return {
    name, line, disk, clock, tabs, open, signIn, surelyIn, close,
    async enter(tab, username) {
      const workerId = server.workers.get(username)?.id as WorkerId;
      const isKnown = (await alive(tab.life, () => tab.engine.knownWorkers()))?.some((one) => one.workerId === workerId) ?? false;
      if (!isKnown) return signIn(tab, username);
      const said = await alive(tab.life, () => tab.engine.unlock(workerId, PASSWORD));
      if (said?.ok) Object.assign(tab, { username, session: said.value });
      return said?.ok ?? false;
    },
    alive: (tab, work) => alive(tab.life, work),
    atRest: () => everythingAtRest(factory),
    async goBack() {
      for (const tab of tabs.slice()) { kill(tab.life); tab.engine.end(); }
      const { work, copy } = await openStores({ indexedDB: factory as unknown as IDBFactory, IDBKeyRange });
      // No parcels, and no word of which keys a wrapping holds.
      await work.outbox.toCollection().modify((row) => { delete row.parcel; });
      await work.wrappings.toCollection().modify((row) => { delete row.keys; });
      const waiting = await work.outbox.where('seq').above(0).filter((row) => row.status === 'waiting').count();
      work.close();
      copy.close();
      return waiting;
    },
    async centresOf(id) {
      const { work, copy } = await openStores({ indexedDB: factory as unknown as IDBFactory, IDBKeyRange });
      const held = await copy.records.filter((row) => row.caseId === id && (row.box?.length ?? 0) > 0).toArray();
      work.close();
      copy.close();
      return held.map((row) => row.centreId);
    },
    async leftOf(ids) {
      const { work, copy } = await openStores({ indexedDB: factory as unknown as IDBFactory, IDBKeyRange });
      const isLeft = (row: { caseId: string; box?: Uint8Array }): boolean => ids.has(row.caseId) && (row.box?.length ?? 0) > 0;
      const left = [...(await work.outbox.filter(isLeft).toArray()).map(() => 'outbox'), ...(await work.kept.filter(isLeft).toArray()).map(() => 'kept'),
        ...(await work.attachments.filter(isLeft).toArray()).map(() => 'photos'), ...(await copy.records.filter(isLeft).toArray()).map(() => 'records')];
      work.close();
      copy.close();
      return left;
    },
  };
}
