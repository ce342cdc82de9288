/**
 * Whose time to be kept is over. A case falls under one kind by its state and whether money was paid in it; from its last
 * change the rule's months are counted. What is due is proposed, and goes only through an erasure that two people decide.
 */
import { z } from 'zod';
import type { PlainDate } from '../foundation/plain-date.ts';

/** `double`: closed as another case's double. `untouched`: open, and nothing happened. */
export const RetentionKind = z.enum(['double', 'closed', 'closed-paid', 'untouched']);
export type RetentionKind = z.infer<typeof RetentionKind>;
export type RetentionRule = { readonly kind: RetentionKind; readonly months: number; readonly source: string; readonly sure: 'law' | 'unsure' };

/** As much of a case as the rules ask about; `changedOn` is the day of its last change. */
export type Kept = { readonly status: 'open' | 'closed'; readonly closedReason?: string | null | undefined; readonly paid: boolean; readonly changedOn: PlainDate };

/** Under which kind the case falls; money that was paid keeps also a double. */
export function retentionKind({ status, closedReason, paid }: Kept): RetentionKind {
  if (status === 'open') return 'untouched';
  if (paid) return 'closed-paid';
  return closedReason === 'duplicate' ? 'double' : 'closed';
}

/** The day after which the case need not be kept any more; the last of a shorter month stands for a day that it has not. */
export function keptUntil(kept: Kept, rules: readonly RetentionRule[]): PlainDate | undefined {
  const rule = rules.find((one) => one.kind === retentionKind(kept));
  return rule && addMonths(kept.changedOn, rule.months);
}

function addMonths(day: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(at / 12), at % 12];
  const last = new Date(Date.UTC(toYear, toMonth + 1, 0)).getUTCDate();
  return new Date(Date.UTC(toYear, toMonth, Math.min(date, last))).toISOString().slice(0, 10) as PlainDate;
}
