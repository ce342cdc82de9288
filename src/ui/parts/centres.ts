/** The programme's centres as this tablet last heard of them, also with no network. */
import { useCallback, useEffect, useState } from 'react';
import type { Centres } from '#device/engine/api.ts';
import { useShared } from '../app/context.tsx';

export type Place = ReturnType<typeof Centres.parse>['centres'][number];

/** All of them; undefined until they are read. */
export function useCentres(): readonly Place[] | undefined {
  const { tablet } = useShared();
  const [centres, setCentres] = useState<readonly Place[]>();
  useEffect(() => {
    let current = true;
    const read = (): void => {
      // The same list again draws nothing anew.
      void tablet.engine.centres().then((known) => { if (current) setCentres((before) => (JSON.stringify(before) === JSON.stringify(known) ? before : known)); });
    };
    read();
    // A first sync brings cases before it brings centres.
    const stop = tablet.subscribe((signal) => { if (signal.kind === 'sync' && signal.state.phase === 'idle') read(); });
    return () => { current = false; stop(); };
  }, [tablet]);
  return centres;
}

/** A centre's name; undefined while it is not known here. */
export function useCentreName(): (id: string | undefined) => string | undefined {
  const centres = useCentres();
  return useCallback((id) => centres?.find((one) => one.id === id)?.name, [centres]);
}
