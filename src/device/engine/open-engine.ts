/**
 * The page's side: starts the engine's thread, ends it at lock and starts a fresh, locked one, so that no
 * key and no case outlives a lock. Locks by itself after ten minutes without a touch, also when the
 * tablet slept (timers stand still then, so the clock is asked on waking). One tap locks every tab.
 */
import { z } from 'zod';
import type { Engine, EngineSignal, StoreState } from './api.ts';
import { proxyEngine } from './rpc.ts';
import type { Port, Proxied } from './rpc.ts';

export const IDLE_LOCK_MS = 10 * 60_000;
/** How long until a store that could not be opened is tried again, in milliseconds. */
export const REOPEN_MS = 5_000;
const LockMessage = z.object({ kind: z.literal('lock') });

export type EngineThread = Port & { terminate(): void };
export type PagePort = {
  /** `onBroken`: the thread could not even begin. */
  readonly startThread: (onBroken: () => void) => EngineThread;
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
  /** Whether what is kept on this tablet could be opened. */
  readonly store: () => StoreState;
  /** Ends for good: for tests and hot reload. */
  readonly close: () => void;
};

/** Starts the engine, locked. */
export function openEngine(page: PagePort = browserPage(), idleMs = IDLE_LOCK_MS): OpenEngine {
  const listeners = new Set<(signal: EngineSignal) => void>();
  let lastTouch = page.now();
  let isUnlocked = false;
  let cancelTimer = () => {};
  let cancelReopening = () => {};
  let store: StoreState = 'opening';
  let thread: EngineThread;
  let proxied: Proxied;

  function start(): void {
    let hasOpened = false;
    const mine = page.startThread(() => { if (!hasOpened) become('broken', mine); });
    thread = mine;
    proxied = proxyEngine(thread, (signal) => {
      if (signal.kind === 'store') { hasOpened ||= signal.is === 'open'; become(signal.is, mine); return; }
      // The thread itself asks to be ended: a right was withdrawn.
      if (signal.kind === 'locked') { if (mine === thread) lock(); } else tellListeners(signal);
    });
  }

  function become(is: StoreState, told: EngineThread): void {
    if (told !== thread) return;
    store = is;
    cancelReopening();
    // The page says so meanwhile; a fresh thread is a fresh try.
    if (is === 'broken') cancelReopening = page.timer(REOPEN_MS, endThread);
    tellListeners({ kind: 'store', is });
  }

  const tellListeners = (signal: EngineSignal): void => { for (const listener of listeners) listener(signal); };

  function endThread(): void {
    cancelTimer();
    cancelReopening();
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
    store: () => store,
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    close() {
      cancelTimer();
      cancelReopening();
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
    startThread(onBroken) {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'ventanilla-engine' });
      worker.addEventListener('error', onBroken);
      return worker;
    },
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
