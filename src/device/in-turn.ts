/** One after the other: work that reads, waits and writes again must not meet itself half way. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** A queue of its own; a piece of work that throws does not stop those behind it. Not to be nested. */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
