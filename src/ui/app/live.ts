/** Reads from the engine that redraw when the engine says that something changed. */
import { use, useCallback, useEffect, useState } from 'react';
import type { CaseId } from '#domain/foundation/ids.ts';
import type { CaseRow, CaseView, EditionsHere, SyncState, TodayGroup, TodayView } from '#device/engine/api.ts';
import { CatalogueContext, useShared } from './context.tsx';
import { useMemory } from './kept.tsx';

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

/** The worker's day. What was seen last stands there at once, so that coming back shows no empty screen. */
export function useToday(shown: Partial<Record<TodayGroup, number>>): TodayView | undefined {
  const { tablet } = useShared();
  const kept = useMemory();
  const view = useRead(useCallback(() => tablet.engine.today(shown), [tablet, shown]), always);
  if (view) kept.set('today', view);
  return view ?? (kept.get('today') as TodayView | undefined);
}

/** What comes next in each of these cases: a step, null for none, undefined while not known. */
export function useNextSteps(rows: readonly CaseRow[]): Readonly<Record<string, string | null>> {
  const { tablet } = useShared();
  const kept = useMemory();
  const [steps, setSteps] = useState(() => (kept.get('next steps') ?? {}) as Readonly<Record<string, string | null>>);
  // Another edition is another plan.
  const published = use(CatalogueContext)?.published;
  // Text, because the rows are a new array at every drawing.
  const which = rows.map((row) => `${row.id} ${row.changedAt}`).join();
  useEffect(() => {
    let current = true;
    const ids = which === '' ? [] : which.split(',').map((one) => one.slice(0, one.indexOf(' ')) as CaseId);
    void tablet.engine.nextSteps(ids).then((found) => {
      const all = { ...(kept.get('next steps') as object | undefined), ...found };
      kept.set('next steps', all);
      if (current) setSteps(all);
    });
    return () => { current = false; };
  }, [tablet, kept, which, published]);
  return steps;
}

/** One case with what is unsent folded in; null when it is not on this tablet. */
export function useCase(id: CaseId): CaseView | null | undefined {
  const { tablet } = useShared();
  const read = useCallback(async () => (await tablet.engine.openCase(id)) ?? null, [tablet, id]);
  const concerns = useCallback((ids: readonly CaseId[]) => ids.length === 0 || ids.includes(id), [id]);
  return useRead(read, concerns);
}

const NO_EDITIONS: EditionsHere = { published: [], unusable: [] };

/** The published editions of the catalogue on this tablet. */
export function useEditions(): EditionsHere {
  const { tablet } = useShared();
  const [here, setHere] = useState(NO_EDITIONS);
  useEffect(() => {
    let current = true;
    const again = (): void => { void tablet.engine.editions().then((one) => { if (current) setHere(one); }, () => {}); };
    again();
    const stop = tablet.subscribe((signal) => { if (signal.kind === 'editions') again(); });
    return () => { current = false; stop(); };
  }, [tablet]);
  return here;
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
