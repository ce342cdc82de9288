/**
 * The way of the case on the screen: the quickest, or the cheapest where somebody chose it, with the
 * other one to compare. The way shown before is held until the tablet is locked, so that a new event
 * changes only what it must.
 */
import { useEffect, useMemo } from 'react';
import type { CaseState } from '#domain/case/state.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import type { Catalogue, StepId } from '#domain/guide/catalogue.ts';
import { planOfCase } from '#domain/guide/plan-of-case.ts';
import type { Plan } from '#domain/guide/planner.ts';
import { changeBetween } from '#domain/guide/what-if.ts';
import type { Change } from '#domain/guide/what-if.ts';
import { useKept, useMemory } from '../../app/kept.tsx';
import { stopsOf } from './stops.ts';
import type { Stops } from './stops.ts';

export type Preference = 'quickest' | 'cheapest';
export type Route = {
  readonly plan: Plan; readonly stops: Stops;
  /** Every step that the route shows. */
  readonly onLine: ReadonlySet<StepId>;
  readonly prefer: Preference; readonly setPrefer: (prefer: Preference) => void;
  /** What the cheapest way changes of the quickest; undefined when both are one. */
  readonly cheaper: Change | undefined;
};

const shownAs = ({ id }: CaseState, way: Preference): string => `route.${id}.${way}`;
const stepsOn = (plan: Plan): ReadonlySet<StepId> => new Set(plan.steps.filter(({ onRoute }) => onRoute).map(({ step }) => step));

export function useRoute(state: CaseState, catalogue: Catalogue, today: PlainDate): Route {
  const memory = useMemory();
  const [prefer, setPrefer] = useKept<Preference>(`route.${state.id}`, 'quickest');
  const ways = useMemo(() => {
    const made = (way: Preference): Plan => planOfCase(state, catalogue, today, { prefer: way, keep: memory.get(shownAs(state, way)) as ReadonlySet<StepId> | undefined });
    return { quickest: made('quickest'), cheapest: made('cheapest') };
  }, [state, catalogue, today, memory]);
  useEffect(() => { for (const way of ['quickest', 'cheapest'] as const) memory.set(shownAs(state, way), stepsOn(ways[way])); }, [memory, state, ways]);

  return useMemo(() => {
    const change = changeBetween(ways.quickest, ways.cheapest);
    const isCheaper = change.saves > 0 || ways.cheapest.cost.unknown.length < ways.quickest.cost.unknown.length;
    const plan = isCheaper ? ways[prefer] : ways.quickest;
    const stops = stopsOf(plan, { state, catalogue, today });
    // A closed case goes nowhere: only what was done stands there.
    const onLine = new Set((state.status === 'closed' ? stops.done : [...stops.done, ...stops.now, ...stops.held, ...stops.next]).map(({ step }) => step));
    return { plan, stops, onLine, prefer, setPrefer, cheaper: isCheaper ? change : undefined };
  }, [ways, prefer, setPrefer, state, catalogue, today]);
}
