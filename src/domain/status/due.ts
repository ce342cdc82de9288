/**
 * What a person has to do by a day, as their phone and slip tell it: their own duties only, none that a stranger could
 * read a doctor or a child's protection from, days and hours ready made by the clocks where the rules of time zones are fresh.
 */
import { z } from 'zod';
import type { CaseState } from '../case/state.ts';
import { PlainDate } from '../foundation/plain-date.ts';
import type { Catalogue } from '../guide/catalogue.ts';
import type { Clock, Duty, DutyRule, Port } from '../guide/duties.ts';
import { dutiesOfCase } from '../guide/duties-of-case.ts';

/** What is further off is not told yet. */
const IN_SIGHT_DAYS = 30;
const SHOWN = 4;

/** A time by the centre's clock, 'YYYY-MM-DDTHH:mm', and on the other side of a crossing where that differs. */
const Hours = z.object({ here: z.string(), there: z.string().optional() });
export const DueView = z.object({
  why: z.enum(['sign-again', 'apply-in-time', 'appeal-in-time', 'renew', 'renewed-enough', 'hearing', 'tie-line']),
  step: z.string(),
  /** The first and the last good day. */
  from: PlainDate, due: PlainDate,
  /** The time to report comes first: it is when the person has to be there. */
  hearing: z.object({ report: Hours, at: Hours, place: z.string(), /** The time to report was worked out and is not on record. */ assumed: z.boolean() }).optional(),
});
export type DueView = z.infer<typeof DueView>;

export type DueAround = {
  readonly catalogue: Catalogue; readonly rules: readonly DutyRule[]; readonly today: PlainDate; readonly zoneHere: string; readonly portOf: (place: string) => Port | undefined;
  readonly isPrivate: (step: string) => boolean;
  /** Whether a text typed by staff may go out. */
  readonly mayTell: (text: string) => boolean;
};

/** The duties to tell, soonest first, and the appointments that are told by them. */
export function dueOf(state: CaseState, around: DueAround): { readonly due: readonly DueView[]; readonly appointments: ReadonlySet<string> } {
  const told = dutiesOfCase(state, around).filter((duty) => duty.whose === 'person' && !around.isPrivate(duty.step) && isInSight(duty, state)).slice(0, SHOWN);
  return { due: told.flatMap((duty) => viewOf(duty, around)), appointments: new Set(told.flatMap(({ hearing }) => hearing?.id ?? [])) };
}

/** A day of the calendar that passed before the person came is no duty of theirs. */
const isInSight = ({ why, state, left, due }: Duty, { arrival }: CaseState): boolean =>
  why === 'hearing' || ((why !== 'tie-line' || due >= arrival.arrivedOn) && (state !== 'ok' || left <= IN_SIGHT_DAYS));

function viewOf({ why, step, window, due, hearing, params }: Duty, { mayTell }: DueAround): DueView[] {
  if (why === 'decision-due') return [];
  const hours = ({ here, there }: Clock): z.infer<typeof Hours> => ({ here: local(here), ...(there === undefined || there === here ? {} : { there: local(there) }) });
  return [{
    why, step, from: window.from, due,
    ...(hearing ? { hearing: { report: hours(hearing.report), at: hours(hearing.hearing), place: mayTell(hearing.place) ? hearing.place : '', assumed: params['hours'] !== undefined } } : {}),
  }];
}

const local = (clock: string): string => clock.replace(' ', 'T');
