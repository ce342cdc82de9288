/**
 * When to sync, and in which order: events, then states, then the rest, then photos. One run at a
 * time on the device, under a Web Lock; the lock is held for a run and not for good, so that a
 * frozen tab can't keep the others from sending: it is taken over when its heartbeat stops.
 *
 *   idle ──trigger──▶ run ──done──▶ idle (timer)
 *                      ├─wait────▶ waiting (backoff ≤ 60 s; the person or the network cuts it short)
 *                      ├─401─────▶ signed-out (until sign-in; work goes on)
 *                      └─426─────▶ too-old (until the new version of the app)
 *
 * What triggers: an action, return of the network, a nudge of the server, the timer, the person.
 */
import { backoffMs } from '#sync/outbox.ts';
import type { SyncState } from './engine/api.ts';
import { isQuotaFull } from './store/full-disk.ts';
import type { Outcome, Progress } from './sync/step.ts';

/** Between runs when nothing asks for one: nudges and actions come sooner. */
export const IDLE_MS = 30_000;

export type Trigger = 'action' | 'network' | 'nudge' | 'timer' | 'person' | 'start';
type Phase = SyncState['phase'];
export type RunReporter = { phase(phase: Phase, progress?: Progress): void };

export type LoopParts = {
  /** One run's work; throws only for a bug or a full disk. */
  readonly run: (report: RunReporter) => Promise<Outcome | 'again'>;
  /** Runs alone among the tabs; undefined when another tab is at it. */
  readonly alone: (work: () => Promise<void>) => Promise<'ran' | 'busy'>;
  readonly now: () => number;
  /** In [0, 1). */
  readonly jitter: () => number;
  /** Calls back once after so many milliseconds; gives what cancels it. */
  readonly timer: (ms: number, callback: () => void) => () => void;
  readonly onPhase: () => void;
};

export type LoopState = Pick<SyncState, 'phase' | 'lastSyncAt' | 'nextTryAt' | 'problem' | 'progress'>;
export type SyncLoop = {
  trigger(why: Trigger): void;
  /** Resolves when the run under way, or one begun by this call, is over. */
  syncNow(): Promise<void>;
  state(): LoopState;
  stop(): void;
};

const asInstant = (ms: number) => new Date(ms).toISOString() as NonNullable<SyncState['nextTryAt']>;

/** A loop that begins at its first trigger. */
export function createSyncLoop(parts: LoopParts): SyncLoop {
  let state: LoopState = { phase: 'idle' };
  let running: Promise<void> | undefined;
  /** Asked for while a run was under way. */
  let wanted: Trigger | undefined;
  let isStopped = false;
  let failures = 0;
  let cancelTimer = () => {};

  function become(next: LoopState): void {
    state = next;
    parts.onPhase();
  }

  function schedule(ms: number): void {
    cancelTimer();
    if (!isStopped) cancelTimer = parts.timer(ms, () => trigger('timer'));
  }

  function settle(outcome: Outcome | 'again'): void {
    const { lastSyncAt } = state;
    if (outcome === 'again') wanted ??= 'timer';
    if (outcome === 'done' || outcome === 'again') {
      failures = 0;
      become({ phase: 'idle', lastSyncAt: asInstant(parts.now()) });
      schedule(IDLE_MS);
    } else if (outcome.next === 'wait') {
      failures += 1;
      const ms = backoffMs(failures, parts.jitter(), outcome.atLeastMs);
      become({ phase: 'waiting', lastSyncAt, problem: outcome.problem, nextTryAt: asInstant(parts.now() + ms) });
      schedule(ms);
    } else {
      become({ phase: outcome.next === 'update' ? 'too-old' : 'signed-out', lastSyncAt });
    }
  }

  async function once(): Promise<void> {
    let outcome: Outcome | 'again' = { next: 'wait', problem: 'server-trouble' };
    const took = await parts.alone(async () => {
      outcome = await parts.run({ phase: (phase, progress) => become({ phase, lastSyncAt: state.lastSyncAt, ...(progress ? { progress } : {}) }) });
    });
    if (took === 'busy') schedule(IDLE_MS);
    else settle(outcome);
  }

  async function runs(): Promise<void> {
    try {
      do {
        wanted = undefined;
        await once();
      } while (wanted !== undefined && !isStopped && (state.phase === 'idle' || wanted === 'person'));
    } catch (failure) {
      settle({ next: 'wait', problem: 'server-trouble' });
      if (!(failure instanceof Error)) throw failure;
      // A full disk or a lost database connection: said in sight, tried again later.
      become({ ...state, problem: isQuotaFull(failure) ? 'QuotaExceededError' : failure.name });
    } finally {
      running = undefined;
    }
  }

  function trigger(why: Trigger): void {
    if (isStopped) return;
    // An action does not hammer a server that asked for patience, and nothing but a person or a sign-in ends a pause.
    if (state.phase === 'waiting' && why === 'action') return;
    if ((state.phase === 'signed-out' || state.phase === 'too-old') && why !== 'person' && why !== 'start') return;
    if (wanted !== 'person') wanted = why;
    if (running) return;
    cancelTimer();
    running = runs();
  }

  return {
    trigger,
    async syncNow() {
      trigger('person');
      await running;
    },
    state: () => state,
    stop() {
      isStopped = true;
      cancelTimer();
    },
  };
}
