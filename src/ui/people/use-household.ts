/** Joins somebody's household; where there is none yet, one is made with that person at its head. */
import { useCallback } from 'react';
import type { CaseId, HouseholdId } from '#domain/foundation/ids.ts';
import { useShared } from '../app/context.tsx';

export function useHousehold(): (caseId: CaseId) => Promise<HouseholdId | undefined> {
  const { tablet } = useShared();
  return useCallback(async (caseId) => {
    const known = (await tablet.engine.openCase(caseId))?.state.person.household;
    if (known) return known.id;
    const id = tablet.newId() as HouseholdId;
    const made = await tablet.engine.act(caseId, { type: 'editPerson', data: { changes: { household: { id, role: 'head' } } } });
    return made.ok ? id : undefined;
  }, [tablet]);
}
