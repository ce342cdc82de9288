/** Reads from the engine that redraw when the engine says that something changed. */
import { useCallback, useEffect, useState } from 'react';
import type { CaseId } from '#domain/foundation/ids.ts';
import type { CaseRow, CaseView, SyncState } from '#device/engine/api.ts';
import { useShared } from './context.tsx';

const always = (): boolean => true;

/** The value of a read, read again at every signal that `concerns` it; undefined until the first answer. */
export function useRead<T>(read: () => Promise<T>, concerns: (ids: readonly CaseId[]) => boolean = always): T | undefined {
  const { tablet } = useShared();
  const [value, setValue] = useState<T>();
  useEffect(() => {
    let current = true;
    const again = (): void => { void read().then((answer) => { if (current) setValue(answer); }); };
    again();
    const stop = tablet.subscribe((signal) => { if (signal.kind === 'cases' && concerns(signal.ids)) again(); });
    return () => { current = false; stop(); };
  }, [read, concerns, tablet]);
  return value;
}

/** All rows of the list. */
export function useRows(): readonly CaseRow[] | undefined {
  const { tablet } = useShared();
  return useRead(useCallback(() => tablet.engine.rows(), [tablet]));
}

/** One case with what is unsent folded in; null when it is not on this tablet. */
export function useCase(id: CaseId): CaseView | null | undefined {
  const { tablet } = useShared();
  const read = useCallback(async () => (await tablet.engine.openCase(id)) ?? null, [tablet, id]);
  const concerns = useCallback((ids: readonly CaseId[]) => ids.length === 0 || ids.includes(id), [id]);
  return useRead(read, concerns);
}

/** How sending and receiving goes. */
export function useSync(): SyncState | undefined {
  const { tablet } = useShared();
  const [state, setState] = useState<SyncState>();
  useEffect(() => {
    let current = true;
    void tablet.engine.syncState().then((one) => { if (current) setState(one); });
    const stop = tablet.subscribe((signal) => { if (signal.kind === 'sync') setState(signal.state); });
    return () => { current = false; stop(); };
  }, [tablet]);
  return state;
}
