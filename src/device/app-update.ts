/**
 * A new version of the app on this tablet. It is fetched beside the old one and waits; nobody's page is
 * ever reloaded by it under an open form:
 *
 *   current ──fetched──▶ ready ──take, or nobody at work in any tab──▶ this tab opens anew
 *                          └─another tab took it─▶ replaced (this tab goes on; opened anew when its person is ready)
 *
 * `outdated`: a later version has taken the store (engine signal); nothing can be kept here any more.
 * Who works in a tab holds a shared lock, so that a tab at the door sees also a frozen one.
 */
import { Workbox, messageSW } from 'workbox-window';

export type UpdateState = 'current' | 'ready' | 'replaced' | 'outdated';
export type Updates = {
  readonly state: () => UpdateState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks the server for a newer version; without a network nothing happens. */
  check(): void;
  /** Takes what is there and opens this tab anew: a person said so. */
  take(): void;
  /** The same, but only when nobody works in any other tab. */
  takeIfAlone(): void;
  /** Somebody works here; gives what ends it. */
  hold(): () => void;
};

/** A tablet is open for days: a new version must not wait for a reload to be heard of. */
const CHECK_EVERY_MS = 30 * 60_000;
/** The new worker usually takes over at once; a page that waits for ever helps nobody. */
const TAKES_AT_MOST_MS = 4_000;
const IN_USE = 'ventanilla-in-use';

/** Registers the service worker and follows it. Without one (development) there are no updates. */
export function openUpdates({ isBuilt, onOutdated }: { isBuilt: boolean; onOutdated: (outdated: () => void) => void }): Updates {
  const listeners = new Set<() => void>();
  let state: UpdateState = 'current';
  let isTaking = false;
  let registration: ServiceWorkerRegistration | undefined;

  function become(next: UpdateState): void {
    if (state === 'outdated' || state === next) return;
    state = next;
    for (const listener of listeners) listener();
  }
  onOutdated(() => become('outdated'));

  if (isBuilt && 'serviceWorker' in navigator) {
    const workbox = new Workbox('/service-worker.js');
    workbox.addEventListener('waiting', () => become('ready'));
    workbox.addEventListener('controlling', () => { if (isTaking) location.reload(); else become('replaced'); });
    workbox.register().then((made) => { registration = made; }).catch(() => {});
    // A screen that was never opened is no longer on this tablet, nor on the server: the new version has it.
    addEventListener('vite:preloadError', (event) => {
      if (state === 'current') return;
      event.preventDefault();
      take();
    });
  }
  const check = (): void => { registration?.update().catch(() => {}); };
  setInterval(check, CHECK_EVERY_MS);
  addEventListener('online', check);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') check(); });

  function take(): void {
    isTaking = true;
    const waiting = registration?.waiting;
    if (!waiting) { location.reload(); return; }
    messageSW(waiting, { type: 'activate' }).catch(() => {});
    setTimeout(() => location.reload(), TAKES_AT_MOST_MS);
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    check, take,
    takeIfAlone() {
      // Another tab has taken it already: this one's own reload disturbs nobody else.
      if (state === 'replaced') { location.reload(); return; }
      if (state === 'ready') navigator.locks.request(IN_USE, { ifAvailable: true }, async (lock) => { if (lock) take(); }).catch(() => {});
    },
    hold() {
      const ending = new AbortController();
      const until = new Promise<void>((end) => { ending.signal.addEventListener('abort', () => end()); });
      navigator.locks.request(IN_USE, { mode: 'shared' }, () => until).catch(() => {});
      return () => ending.abort();
    },
  };
}
