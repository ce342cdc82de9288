/**
 * What a screen wants to find again when the worker comes back to it: typed text, how far a list was shown, where it
 * was scrolled to. In memory only, and gone at lock with everything else.
 */
import { createContext, use, useCallback, useState } from 'react';
import type { ReactNode } from 'react';

export type Kept = Map<string, unknown>;
const KeptContext = createContext<Kept | undefined>(undefined);

export function KeptProvider({ children }: { children: ReactNode }) {
  const [kept] = useState<Kept>(() => new Map());
  return <KeptContext value={kept}>{children}</KeptContext>;
}

/** The memory itself, for what is read and written outside of drawing. */
export function useMemory(): Kept {
  const kept = use(KeptContext);
  if (kept === undefined) throw new Error('useMemory outside its provider');
  return kept;
}

/** As useState, but the value is there again when the screen is opened again. */
export function useKept<T>(key: string, first: T): readonly [T, (next: T) => void] {
  const kept = useMemory();
  const [value, setValue] = useState<T>(() => (kept.has(key) ? (kept.get(key) as T) : first));
  const keep = useCallback((next: T) => { kept.set(key, next); setValue(next); }, [kept, key]);
  return [value, keep];
}
