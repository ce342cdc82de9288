/**
 * What a person asks about their data (ARCO: acceso, rectificación, cancelación, oposición) and by when it must be
 * answered and done. Terms in business days: 20 to answer, 15 more to carry out what was granted (published privacy
 * notices under the LFPDPPP of 20 March 2025; the article numbers are not checked).
 */
import type { PlainDate } from '../foundation/plain-date.ts';
import { daysBetween } from '../foundation/plain-date.ts';
import { workingDays } from '../guide/working-days.ts';
import type { OpenRight } from './open-rights.ts';

export const ANSWER_WITHIN = 20;
export const CARRY_OUT_WITHIN = 15;

/** The last day for it, and how many days are left; negative when late. */
export function termOf({ next, since }: Pick<OpenRight, 'next' | 'since'>, today: PlainDate): { readonly due: PlainDate; readonly left: number } {
  const due = workingDays().add(since, next === 'answer' ? ANSWER_WITHIN : CARRY_OUT_WITHIN);
  return { due, left: daysBetween(today, due) };
}
