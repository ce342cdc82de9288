/**
 * The page's side: starts the engine's thread, ends it at lock and starts a fresh, locked one, so that no
 * key and no case outlives a lock. Locks by itself after ten minutes without a touch, also when the
 * tablet slept (timers stand still then, so the clock is asked on waking). One tap locks every tab.
 */
import { z } from 'zod';
import type { Engine, EngineSignal } from './api.ts';
import { proxyEngine } from './rpc.ts';
import type { Port, Proxied } from './rpc.ts';

export const IDLE_LOCK_MS = 10 * 60_000;
const LockMessage = z.object({ kind: z.literal('lock') });

export type EngineThread = Port & { terminate(): void };
export type PagePort = {
  readonly startThread: () => EngineThread;
  readonly now: () => number;
  readonly timer: (ms: number, callback: () => void) => () => void;
  /** Calls back at each sign that a person is there, at waking, and when the network returns; gives what ends it. */
  readonly listen: (on: { touch: () => void; wake: () => void; network: () => void }) => () => void;
  /** To and from the other tabs. */
  readonly tabs: { tell(message: unknown): void; listen(hear: (message: unknown) => void): () => void };
};
export type OpenEngine = {
  readonly engine: Engine;
  /** Ends the thread and everything in it, in every tab. */
  readonly lock: () => void;
  readonly subscribe: (listener: (signal: EngineSignal) => void) => () => void;
  /** Ends for good: for tests and hot reload. */
  readonly close: () => void;
};

/** Starts the engine, locked. */
export function openEngine(page: PagePort = browserPage(), idleMs = IDLE_LOCK_MS): OpenEngine {
  const listeners = new Set<(signal: EngineSignal) => void>();
  let lastTouch = page.now();
  let isUnlocked = false;
  let cancelTimer = () => {};
  let thread: EngineThread;
  let proxied: Proxied;

  function start(): void {
    thread = page.startThread();
    const mine = thread;
    proxied = proxyEngine(thread, (signal) => {
      // The thread itself asks to be ended: a right was withdrawn.
      if (signal.kind === 'locked') { if (mine === thread) lock(); } else tellListeners(signal);
    });
  }

  const tellListeners = (signal: EngineSignal): void => { for (const listener of listeners) listener(signal); };

  function endThread(): void {
    cancelTimer();
    isUnlocked = false;
    thread.terminate();
    proxied.cut();
    start();
    tellListeners({ kind: 'locked' });
  }

  function lock(): void {
    page.tabs.tell({ kind: 'lock' });
    endThread();
  }

  /** Locks when the time is up, else comes back when it would be. */
  function watch(): void {
    cancelTimer();
    if (!isUnlocked) return;
    const left = lastTouch + idleMs - page.now();
    if (left <= 0) lock();
    else cancelTimer = page.timer(left, watch);
  }

  const touch = (): void => {
    // A tap that wakes a sleeping tablet comes too late to keep it open.
    if (isUnlocked && page.now() - lastTouch >= idleMs) lock();
    lastTouch = page.now();
  };
  const unlocked = <T extends { readonly ok: boolean }>(said: T): T => {
    if (said.ok) { lastTouch = page.now(); isUnlocked = true; watch(); }
    return said;
  };

  start();
  const endListening = page.listen({ touch, wake: watch, network: () => proxied.networkIsBack() });
  const endTabs = page.tabs.listen((message) => { if (LockMessage.safeParse(message).success) endThread(); });

  /** Stays the same object over every lock; a call goes to the thread of now. */
  const engine = new Proxy({} as Engine, {
    get(_, name) {
      const current = proxied.engine;
      if (name === 'signIn') return async (...args: Parameters<Engine['signIn']>) => unlocked(await current.signIn(...args));
      if (name === 'unlock') return async (...args: Parameters<Engine['unlock']>) => unlocked(await current.unlock(...args));
      if (name === 'unlockByPasskey') return async (...args: Parameters<Engine['unlockByPasskey']>) => unlocked(await current.unlockByPasskey(...args));
      return current[name as keyof Engine];
    },
  });

  return {
    engine,
    lock,
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    close() {
      cancelTimer();
      endListening();
      endTabs();
      thread.terminate();
      proxied.cut();
    },
  };
}

/** The browser's own thread, clock, events and channel. */
function browserPage(): PagePort {
  const channel = new BroadcastChannel('ventanilla-lock');
  // Asked once, from the page, because a worker may not; a refusal shows in the storage's health.
  navigator.storage.persist().catch(() => false);
  return {
    startThread: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'ventanilla-engine' }),
    now: () => Date.now(),
    timer: (ms, callback) => { const id = setTimeout(callback, ms); return () => clearTimeout(id); },
    listen({ touch, wake, network }) {
      const ending = new AbortController();
      const { signal } = ending;
      for (const type of ['pointerdown', 'keydown', 'wheel']) globalThis.addEventListener(type, touch, { signal, capture: true, passive: true });
      document.addEventListener('visibilitychange', wake, { signal });
      globalThis.addEventListener('online', network, { signal });
      return () => ending.abort();
    },
    tabs: {
      tell: (message) => channel.postMessage(message),
      listen(hear) {
        const listener = ({ data }: MessageEvent<unknown>) => hear(data);
        channel.addEventListener('message', listener);
        return () => channel.removeEventListener('message', listener);
      },
    },
  };
}
