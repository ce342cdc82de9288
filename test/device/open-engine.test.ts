import { describe, expect, test } from 'vitest';
import type { Engine, EngineSignal } from '#device/engine/api.ts';
import { openEngine, REOPEN_MS } from '#device/engine/open-engine.ts';
import type { EngineThread, PagePort } from '#device/engine/open-engine.ts';
import { EngineFailure, EngineLocked, serveEngine, signalMessage } from '#device/engine/rpc.ts';
import type { Port } from '#device/engine/rpc.ts';
import { ANA } from '../support/cases.ts';

type Listener = (event: MessageEvent<unknown>) => void;

/** Two ends of a thread: what one posts, the other hears, copied as a browser copies it. */
function threadOf(engine: Partial<Engine> & { networkIsBack?: () => void }) {
  const heard = { page: [] as Listener[], worker: [] as Listener[] };
  let isAlive = true;
  const to = (side: 'page' | 'worker') => (message: unknown) => {
    const data: unknown = structuredClone(message);
    queueMicrotask(() => { if (isAlive) for (const listener of heard[side]) listener({ data } as MessageEvent<unknown>); });
  };
  const page: EngineThread = { postMessage: to('worker'), addEventListener: (_, listener) => heard.page.push(listener), terminate: () => { isAlive = false; } };
  const worker: Port = { postMessage: to('page'), addEventListener: (_, listener) => heard.worker.push(listener) };
  serveEngine(worker, Promise.resolve(engine as Engine & { networkIsBack(): void }));
  return { page, emit: (signal: EngineSignal) => worker.postMessage(signalMessage(signal)) };
}

function start(engine: Partial<Engine> & { networkIsBack?: () => void }) {
  const clock = { now: 0 };
  const timers: { at: number; callback: () => void }[] = [];
  const told: unknown[] = [];
  const on: { touch: () => void; wake: () => void; network: () => void; hear: (message: unknown) => void } = { touch: () => {}, wake: () => {}, network: () => {}, hear: () => {} };
  const threads: ReturnType<typeof threadOf>[] = [];
  const page: PagePort = {
    startThread: () => { const made = threadOf(engine); threads.push(made); return made.page; },
    now: () => clock.now,
    timer: (ms, callback) => { const entry = { at: clock.now + ms, callback }; timers.push(entry); return () => { timers.splice(timers.indexOf(entry), 1); }; },
    listen: (given) => { Object.assign(on, given); return () => {}; },
    tabs: { tell: (message) => told.push(message), listen: (hear) => { on.hear = hear; return () => {}; } },
  };
  const pass = (ms: number) => {
    clock.now += ms;
    for (const due of timers.filter((one) => one.at <= clock.now)) { timers.splice(timers.indexOf(due), 1); due.callback(); }
  };
  const opened = openEngine(page, 600_000);
  const signals: EngineSignal[] = [];
  opened.subscribe((signal) => signals.push(signal));
  return { ...opened, clock, pass, on, told, threads, signals };
}
const unlocks: Partial<Engine> = { unlock: async () => ({ ok: true, value: {} as never }), unlockByPasskey: async () => ({ ok: true, value: {} as never }), rows: async () => [] };

describe('the page and its thread', () => {
  test('a call goes over and its answer comes back; what fails comes back by name only', async () => {
    const { engine } = start({ nextFolio: async () => 'TJ-A23-2222-K', drafts: () => { throw new TypeError('Marie-Ange is not a function'); } });
    expect(await engine.nextFolio()).toBe('TJ-A23-2222-K');
    const failed = await engine.drafts().catch((failure: unknown) => failure);
    expect(failed).toBeInstanceOf(EngineFailure);
    expect(String(failed)).toBe('EngineFailure: TypeError');
    const full = Object.assign(new Error('Marie-Ange'), { name: 'AbortError', inner: Object.assign(new Error('Marie-Ange'), { name: 'QuotaExceededError' }) });
    const { engine: onFullDisk } = start({ nextFolio: async () => { throw full; } });
    expect(String(await onFullDisk.nextFolio().catch((failure: unknown) => failure))).toBe('EngineFailure: QuotaExceededError');
  });

  test('a lock ends the thread, refuses what was open, starts a fresh one and says so here and in the other tabs', async () => {
    const { engine, lock, threads, signals, told } = start({ rows: () => new Promise(() => {}), knownWorkers: async () => [] });
    const waiting = engine.rows().catch((failure: unknown) => failure);
    lock();
    expect(await waiting).toBeInstanceOf(EngineLocked);
    expect([threads.length, signals, told]).toEqual([2, [{ kind: 'locked' }], [{ kind: 'lock' }]]);
    expect(await engine.knownWorkers()).toEqual([]);
  });

  test('a lock in another tab locks this one, and is not told on', () => {
    const { on, threads, told } = start(unlocks);
    on.hear({ kind: 'lock' });
    on.hear({ kind: 'something else' });
    expect([threads.length, told]).toEqual([2, []]);
  });

  test.each(['a password', 'a passkey'])('opened by %s locks after ten minutes without a touch, counted anew by each touch', async (by) => {
    const { engine, pass, on, threads } = start(unlocks);
    pass(3_600_000);
    expect(threads).toHaveLength(1); // nobody was in
    await (by === 'a password' ? engine.unlock(ANA, 'x') : engine.unlockByPasskey(ANA, new ArrayBuffer(32)));
    pass(500_000);
    on.touch();
    pass(500_000);
    expect(threads).toHaveLength(1);
    pass(100_000);
    expect(threads).toHaveLength(2);
  });

  test('a tablet that slept is locked when it wakes, also when a touch wakes it', async () => {
    for (const sign of ['wake', 'touch'] as const) {
      const { engine, clock, on, threads } = start(unlocks);
      await engine.unlock(ANA, 'x');
      clock.now += 700_000; // timers stood still
      on[sign]();
      expect(threads).toHaveLength(2);
    }
  });

  test('signals reach whoever subscribed; the thread may ask for its own end', async () => {
    const { threads, signals } = start(unlocks);
    threads[0]?.emit({ kind: 'cases', ids: [] });
    await Promise.resolve();
    threads[0]?.emit({ kind: 'locked' });
    await Promise.resolve();
    expect(signals).toEqual([{ kind: 'cases', ids: [] }, { kind: 'locked' }]);
    expect(threads).toHaveLength(2);
  });

  test('a store that can\'t be opened is said so and tried again by a fresh thread; one that another tab holds is waited for', async () => {
    const { store, threads, signals, pass } = start(unlocks);
    expect(store()).toBe('opening');
    threads[0]?.emit({ kind: 'store', is: 'blocked' });
    await Promise.resolve();
    pass(REOPEN_MS);
    expect([store(), threads.length]).toEqual(['blocked', 1]);
    threads[0]?.emit({ kind: 'store', is: 'broken' });
    await Promise.resolve();
    for (const count of [2, 3]) {
      expect(store()).toBe('broken');
      pass(REOPEN_MS);
      // Said for as long as it is so, not only between two tries.
      expect([store(), threads.length, signals.at(-1)]).toEqual(['broken', count, { kind: 'locked' }]);
      threads.at(-1)?.emit({ kind: 'store', is: 'broken' });
      await Promise.resolve();
    }
    pass(REOPEN_MS);
    threads.at(-1)?.emit({ kind: 'store', is: 'open' });
    await Promise.resolve();
    pass(REOPEN_MS);
    expect([store(), threads.length]).toEqual(['open', 4]);
  });

  test('the network\'s return is told to the thread', async () => {
    let heard = 0;
    const { on } = start({ networkIsBack: () => { heard += 1; } });
    on.network();
    await expect.poll(() => heard).toBe(1);
  });
});
