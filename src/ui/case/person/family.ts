/** The household of the case on the screen, with what each is in it; read again when one of them changes. */
import { useEffect, useState } from 'react';
import type { CaseRow } from '#device/engine/api.ts';
import type { Person } from '#domain/person/person.ts';
import { useShared } from '../../app/context.tsx';
import { useThisCase } from '../this-case.tsx';

export type Relative = { readonly row: CaseRow; readonly role: NonNullable<Person['household']>['role'] | undefined };

export function useFamily(): readonly Relative[] {
  const { tablet } = useShared();
  const { state } = useThisCase();
  const id = state.person.household?.id;
  const own = state.id;
  const [family, setFamily] = useState<readonly Relative[]>([]);
  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      const rows = id === undefined ? [] : (await tablet.engine.family(id)).filter((row) => row.id !== own);
      const found = await Promise.all(rows.map(async (row) => ({ row, role: (await tablet.engine.openCase(row.id))?.state.person.household?.role })));
      if (current) setFamily(found);
    };
    void read();
    const stop = tablet.subscribe((signal) => { if (signal.kind === 'cases') void read(); });
    return () => { current = false; stop(); };
  }, [tablet, id, own]);
  return family;
}
