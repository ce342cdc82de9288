/** A tablet killed at a write: from there on nothing reaches its disk. Undone by `vi.restoreAllMocks`. */
import { IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';

/** Lets so many writes through and no more; gives how many were tried. */
export function killWritesAfter(writes: number): () => number {
  let count = 0;
  const put = Reflect.get(IDBObjectStore.prototype, 'put') as (...args: unknown[]) => IDBRequest;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function kill(this: IDBObjectStore, ...args: unknown[]) {
    count += 1;
    if (count > writes) throw new Error('killed');
    return put.apply(this, args);
  } as never);
  return () => count;
}
