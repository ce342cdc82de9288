/** Everything the engine does not make itself: clock, chance, network, disk, locks, other tabs. worker.ts gives the browser's, tests give their own. */
import type { CaseId } from '#domain/foundation/ids.ts';
import type { Instant, PlainDate } from '#domain/foundation/plain-date.ts';
import type { FetchPort } from '../server-calls.ts';
import type { StorePort } from '../store/schema.ts';
import type { KdfParameters } from '../vault/parameters.ts';
import type { CryptoPort } from '../vault/sealing.ts';
import type { EngineSignal, StorageHealth } from './api.ts';

/** Between the tabs of one device. */
export type TabMessage = { readonly kind: 'changed'; readonly ids: readonly CaseId[] } | { readonly kind: 'replaced' } | { readonly kind: 'editions' };

/** As navigator.locks; the work is given whether the lock is held. */
export type LockPort = <T>(name: string, options: { readonly ifAvailable?: boolean; readonly steal?: boolean }, work: (isHeld: boolean) => Promise<T>) => Promise<T>;

export type EngineIo = StorePort & {
  readonly crypto: CryptoPort;
  readonly fetch: FetchPort;
  readonly abortAfter: (ms: number) => AbortSignal;
  readonly now: () => number;
  /** The calendar day where the tablet stands. */
  readonly today: () => PlainDate;
  /** The calendar day of an instant there. */
  readonly dayOf: (instant: Instant) => PlainDate;
  /** In [0, 1). */
  readonly jitter: () => number;
  readonly timer: (ms: number, callback: () => void) => () => void;
  /** Lets the thread's other work go first. */
  readonly pause: () => Promise<void>;
  readonly locks: LockPort;
  readonly emit: (signal: EngineSignal) => void;
  readonly tell: (message: TabMessage) => void;
  /** Listens to the server's nudges; gives what ends it. */
  readonly nudges: (path: string, hear: () => void) => () => void;
  readonly storage: () => Promise<StorageHealth>;
  /** How the tablet is called in a supervisor's list. */
  readonly deviceLabel: string;
  readonly kdf: KdfParameters;
};
