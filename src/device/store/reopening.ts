/**
 * A database that the browser closed under us (its storage failed, somebody deletes its data) is opened again at once and
 * not at the next tap. While a deletion is under way opening fails for a moment, and Dexie itself tries only once.
 */
import type { Dexie } from 'dexie';

/** Before each further try, in milliseconds. */
const PAUSES_MS = [250, 1_000, 3_000];

/** `failed` is called when no try helped. Whoever closes the store on purpose hears nothing of this. */
export function reopenWhenClosed(store: Dexie, { timer, failed }: { readonly timer: (ms: number, callback: () => void) => unknown; readonly failed: () => void }): void {
  let isTrying = false;
  async function reopen(): Promise<void> {
    // Not before Dexie has put down why it closed.
    let [isOpen, isOurs] = await outcomeOf(Promise.resolve().then(() => store.table('meta').count()));
    for (const pause of PAUSES_MS) {
      if (isOpen || isOurs) return;
      await new Promise<void>((go) => { timer(pause, go); });
      [isOpen, isOurs] = await outcomeOf(store.open());
    }
    if (!isOpen && !isOurs) failed();
  }
  store.on('close', () => {
    if (isTrying) return;
    isTrying = true;
    void reopen().finally(() => { isTrying = false; });
  });
}

/** Whether it went well, and if not, whether it was a close of our own. */
const outcomeOf = (work: PromiseLike<unknown>): PromiseLike<readonly [boolean, boolean]> =>
  work.then(() => [true, false] as const, (failure: unknown) => [false, isClosedOnPurpose(failure)] as const);

/** Dexie wraps what made it give up; at the bottom of a close of our own lies nothing but the close. */
function isClosedOnPurpose(failure: unknown): boolean {
  let bottom = failure as { readonly name?: string; readonly inner?: unknown } | undefined;
  while (bottom?.inner) bottom = bottom.inner;
  return bottom?.name === 'DatabaseClosedError';
}
