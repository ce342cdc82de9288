/** Everything the queues show, fresh: from the tablet at once and again at every change; from the server again after every sync. */
import { useCallback, useEffect, useState } from 'react';
import type { Approval, CaseRow, Devices, DuplicatePair, Engine } from '#device/engine/api.ts';
import { useShared } from '../app/context.tsx';
import { useRead, useRows, useSync } from '../app/live.ts';

export type Refusal = Extract<Awaited<ReturnType<Engine['refusals']>>, { ok: true }>['value']['refusals'][number];
/** What only the server knows: undefined while it is asked for the first time. */
export type FromServer<T> = readonly T[] | 'no-network' | undefined;
export type Desk = {
  readonly rows: readonly CaseRow[] | undefined; readonly approvals: readonly Approval[] | undefined; readonly pairs: readonly DuplicatePair[] | undefined;
  readonly refusals: FromServer<Refusal>; readonly devices: FromServer<Devices['devices'][number]>;
};

export function useDesk(): Desk {
  const { tablet } = useShared();
  const rows = useRows();
  const approvals = useRead(useCallback(() => tablet.engine.approvals(), [tablet]));
  const pairs = useRead(useCallback(() => tablet.engine.possibleDuplicates(), [tablet]));
  const lastSyncAt = useSync()?.lastSyncAt;
  const [told, setTold] = useState<Pick<Desk, 'refusals' | 'devices'>>({ refusals: undefined, devices: undefined });
  useEffect(() => {
    let current = true;
    void Promise.all([tablet.engine.refusals(), tablet.engine.devices()]).then(([refusals, devices]) => {
      // A line that breaks for a moment does not empty what was known.
      if (current) setTold((before) => ({ refusals: refusals.ok ? refusals.value.refusals : (before.refusals ?? 'no-network'), devices: devices.ok ? devices.value.devices : (before.devices ?? 'no-network') }));
    }, () => {});
    return () => { current = false; };
  }, [tablet, lastSyncAt]);
  return { rows, approvals, pairs, ...told };
}
