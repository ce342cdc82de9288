/** The duties of the case on the screen, as the rules and the catalogue of today say. */
import { useMemo } from 'react';
import { DUTY_RULES, portOf } from '#catalogue/duties.ts';
import { timeZoneOf } from '#catalogue/time-zones.ts';
import type { Duty } from '#domain/guide/duties.ts';
import { dutiesOfCase } from '#domain/guide/duties-of-case.ts';
import { useSession, useShared } from '../../app/context.tsx';
import { useCatalogue } from '../../parts/catalogue.ts';
import { useThisCase } from '../this-case.tsx';

/** The zone of the centre's clock. */
function useZoneHere(): string {
  const { centre } = useSession();
  return timeZoneOf(centre ?? { name: '', state: '' });
}

/** Everything due, soonest first. */
export function useDuties(): readonly Duty[] {
  const { state } = useThisCase();
  const { catalogue } = useCatalogue();
  const { today } = useShared();
  const zoneHere = useZoneHere();
  return useMemo(() => dutiesOfCase(state, { catalogue, rules: DUTY_RULES, today, zoneHere, portOf }), [state, catalogue, today, zoneHere]);
}
