/** What every part of the server is given: no part reaches for a clock, a pool or a folder of its own. */
import type { Pool } from 'pg';
import type { Log } from '../start/log.ts';

export type Services = {
  readonly pool: Pool;
  /** Signs sessions and one-time links. */
  readonly secret: string;
  readonly dataDir: string;
  readonly distDir: string;
  /** The address people open, when it differs from the one listened on. */
  readonly publicUrl: string | undefined;
  /** Whose X-Forwarded-For is believed. */
  readonly isTrustedProxy: (address: string) => boolean;
  /** Supervisors and administrators of a real centre need a second factor; else they are offered one. */
  readonly factorRequired: boolean;
  /** Workers may open a tablet with a passkey of its own lock. */
  readonly passkeysOffered: boolean;
  readonly log: Log;
  readonly now: () => Date;
  /** Aborted when the server is about to stop: long answers (server-sent events) end then. */
  readonly stopping: AbortSignal;
};
