/**
 * Tells open tablets of a centre that something changed: no data, only "pull now". Here at once, and by
 * PostgreSQL's NOTIFY to the tablets that hang on another server of the same database. A nudge may get
 * lost: tablets also ask by their timer, so a broken line is opened anew and everybody nudged once.
 */
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { Pool, PoolClient } from 'pg';
import type { CentreId } from '#domain/foundation/ids.ts';

const CHANNEL = 'ventanilla_changed';
const EVERYBODY = '*';
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 30_000;

export type Nudges = {
  readonly tell: (centreId: CentreId) => void;
  /** Every centre: what changed is everybody's. */
  readonly tellAll: () => void;
  readonly listen: (centreId: CentreId, hear: () => void) => () => void;
};

/** A board of nudges over the pool; it holds one connection until `stopping`. */
export function createNudges(pool: Pool, stopping: AbortSignal): Nudges {
  const emitter = new EventEmitter().setMaxListeners(0);
  const self = randomUUID();
  const emitAll = (): void => { for (const centreId of emitter.eventNames()) emitter.emit(centreId); };
  void hearOthers(pool, stopping, {
    heard: (payload) => {
      const [from, centreId] = payload.split(' ');
      if (from === self || centreId === undefined) return;
      if (centreId === EVERYBODY) emitAll();
      else emitter.emit(centreId);
    },
    back: emitAll,
  });
  // Whoever changed something need not wait for this, nor fail by it.
  const notify = (whom: string): void => { void pool.query('select pg_notify($1, $2)', [CHANNEL, `${self} ${whom}`]).catch(() => undefined); };
  return {
    tell: (centreId) => {
      emitter.emit(centreId);
      notify(centreId);
    },
    tellAll: () => {
      emitAll();
      notify(EVERYBODY);
    },
    listen: (centreId, hear) => {
      emitter.on(centreId, hear);
      return () => { emitter.off(centreId, hear); };
    },
  };
}

/** Keeps a listening connection open, and opens another when it breaks. */
async function hearOthers(pool: Pool, stopping: AbortSignal, { heard, back }: { heard: (payload: string) => void; back: () => void }): Promise<void> {
  for (let broken = 0; !stopping.aborted; broken += 1) {
    if (broken > 0) await pause(Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (broken - 1)), stopping);
    if (stopping.aborted) return;
    let client: PoolClient | undefined;
    try {
      client = await pool.connect();
      const ended = untilEnd(client, stopping);
      client.on('notification', ({ payload }) => heard(payload ?? ''));
      await client.query(`listen ${CHANNEL}`);
      if (broken > 0) back();
      broken = 0;
      await ended;
    } catch { /* no database at the moment: again, later */ }
    client?.release(true);
  }
}

const untilEnd = (client: PoolClient, stopping: AbortSignal): Promise<void> => new Promise((done) => {
  client.on('error', () => done());
  client.once('end', () => done());
  if (stopping.aborted) done();
  stopping.addEventListener('abort', () => done(), { once: true });
});

const pause = (ms: number, stopping: AbortSignal): Promise<void> => new Promise((done) => {
  const timer = setTimeout(done, ms);
  timer.unref();
  stopping.addEventListener('abort', () => { clearTimeout(timer); done(); }, { once: true });
});
