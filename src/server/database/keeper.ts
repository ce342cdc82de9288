/**
 * Keeps our own PostgreSQL running beside the server: killed alone (by the system when memory is short, by a full disk),
 * it is started again on the same socket, so that the pool finds it where it was. The start waits longer after each
 * failure, for what is in the way may take its time; meanwhile the server goes on answering that its database is away.
 */
import type { Postgres } from './launcher.ts';

const LOOK_MS = 500;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

export type Keeping = {
  readonly onLost: () => void;
  readonly onBack: () => void;
};

/** Looks after it until the returned function was called and awaited: nothing is under way then. */
export function keepRunning(own: Pick<Postgres, 'isRunning' | 'startAgain'>, { onLost, onBack }: Keeping): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  let isAsked = true;
  let wake = (): void => undefined;
  const look = setInterval(() => {
    if (underWay === undefined && !own.isRunning()) underWay = bringBack().finally(() => { underWay = undefined; });
  }, LOOK_MS);
  look.unref();
  return async () => {
    isAsked = false;
    clearInterval(look);
    wake();
    await underWay;
  };

  async function bringBack(): Promise<void> {
    onLost();
    for (let wait = FIRST_WAIT_MS; isAsked; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
      if (await own.startAgain()) {
        onBack();
        return;
      }
      await new Promise<void>((done) => {
        const timer = setTimeout(done, wait);
        timer.unref();
        wake = () => { clearTimeout(timer); done(); };
      });
    }
  }
}
