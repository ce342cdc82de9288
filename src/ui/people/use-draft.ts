/**
 * Keeps what is typed as it is typed, sealed on the tablet. While one keeping is under way the newest values wait, so
 * that a fast hand on a slow tablet never queues up a hundred of them, and the last is always kept.
 */
import { useCallback, useEffect, useRef } from 'react';
import type { ItemId } from '#domain/foundation/ids.ts';
import { useShared } from '../app/context.tsx';

export type DraftKeeper = { readonly keep: (values: object) => void; readonly drop: () => Promise<void> };

export function useDraft(id: ItemId): DraftKeeper {
  const { tablet } = useShared();
  const newest = useRef<object>(undefined);
  const running = useRef<Promise<void>>(undefined);
  const dropped = useRef(false);
  useEffect(() => { dropped.current = false; }, [id]);

  const keep = useCallback((values: object) => {
    if (dropped.current) return;
    newest.current = values;
    running.current ??= (async () => {
      while (newest.current !== undefined) {
        const now = newest.current;
        newest.current = undefined;
        // A lock in between ends the thread; what was typed until then is kept.
        await tablet.engine.saveDraft({ id, savedAt: tablet.now(), values: now }).catch(() => undefined);
      }
      running.current = undefined;
    })();
  }, [tablet, id]);

  const drop = useCallback(async () => {
    dropped.current = true;
    newest.current = undefined;
    await running.current;
    await tablet.engine.dropDraft(id);
  }, [tablet, id]);
  return { keep, drop };
}
