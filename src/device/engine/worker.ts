/**
 * The dedicated worker: makes the engine over the browser's own clock, network, disk, locks and other tabs, and
 * serves it to the page. Keys and cases live here and nowhere else; the page ends this thread at lock.
 */
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { z } from 'zod';
import { KDF } from '../vault/parameters.ts';
import { createEngine } from './engine.ts';
import type { EngineIo, LockPort, TabMessage } from './io.ts';
import { serveEngine, signalMessage } from './rpc.ts';
import type { Port } from './rpc.ts';

// The content security policy forbids making code from text, which zod would try for speed.
z.config({ jitless: true });

const port = globalThis as unknown as Port;
const tabs = new BroadcastChannel('ventanilla-changes');
const TabMessageShape = z.discriminatedUnion('kind', [z.object({ kind: z.literal('changed'), ids: z.array(z.uuid()) }), z.object({ kind: z.literal('replaced') }), z.object({ kind: z.literal('editions') })]);

const localDay = (now: Date): PlainDate =>
  `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}` as PlainDate;

async function storage(): Promise<{ persisted: boolean; usedBytes?: number; freeBytes?: number }> {
  const persisted = await navigator.storage.persisted();
  const { usage, quota } = await navigator.storage.estimate();
  return { persisted, ...(usage === undefined ? {} : { usedBytes: usage, ...(quota === undefined ? {} : { freeBytes: Math.max(0, quota - usage) }) }) };
}

/** The server's nudges carry no data; EventSource opens a broken line again by itself. */
function nudges(path: string, hear: () => void): () => void {
  const source = new EventSource(path);
  source.addEventListener('message', hear);
  source.addEventListener('changed', hear);
  return () => source.close();
}

const locks = (async (name, options, work) => navigator.locks.request(name, options, (lock) => work(lock !== null))) as LockPort;

const io: EngineIo = {
  indexedDB, IDBKeyRange, crypto, locks, storage, nudges,
  fetch: (path, init) => fetch(path, init),
  abortAfter: (ms) => AbortSignal.timeout(ms),
  now: () => Date.now(),
  today: () => localDay(new Date()),
  dayOf: (instant) => localDay(new Date(instant)),
  jitter: () => Math.random(),
  timer: (ms, callback) => { const id = setTimeout(callback, ms); return () => clearTimeout(id); },
  pause: () => new Promise((go) => { setTimeout(go); }),
  emit: (signal) => port.postMessage(signalMessage(signal)),
  tell: (message) => tabs.postMessage(message),
  deviceLabel: deviceLabel(),
  kdf: KDF,
};

const engine = createEngine(io);
tabs.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = TabMessageShape.safeParse(data);
  if (message.success) engine.then((ready) => ready.hear(message.data as TabMessage)).catch(() => {});
});
serveEngine(port, engine);

/** A rough name for a supervisor's list; the device's code tells two of the same make apart. */
function deviceLabel(): string {
  const agent = navigator.userAgent;
  const make = ['Android', 'iPad', 'iPhone', 'Windows', 'Macintosh', 'CrOS', 'Linux'].find((one) => agent.includes(one)) ?? '';
  const browser = ['Edg', 'Firefox', 'Chrome', 'Safari'].find((one) => agent.includes(one)) ?? '';
  return `${make} ${browser}`.trim();
}
