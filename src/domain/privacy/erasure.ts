/**
 * Erasing a case: on what basis, and what stands against it. Asked by one and decided by another ([A15] in
 * access/RULES.md); what it takes away is the server's to say.
 */
import { z } from 'zod';
import type { CaseState } from '../case/state.ts';

/** `person-asked`: by their right (LFPDPPP: cancelación). `retention`: kept as long as it had to be. `by-mistake`: it should not have been registered. */
export const ErasureBasis = z.enum(['person-asked', 'retention', 'by-mistake']);
export type ErasureBasis = z.infer<typeof ErasureBasis>;

/** `money-open`: money was asked for or approved and neither paid nor refused: who answers for it must be able to say for whom it was. `held`: an order, an audit or a complaint keeps it. */
export const ErasureHindrance = z.enum(['money-open', 'held']);
export type ErasureHindrance = z.infer<typeof ErasureHindrance>;

/** What must be settled before the case can be erased; empty when nothing. */
export function erasureHindrances(state: Pick<CaseState, 'cash' | 'holds'>): readonly ErasureHindrance[] {
  return [
    ...(state.cash.some((one) => one.status === 'requested' || one.status === 'approved') ? ['money-open' as const] : []),
    ...((state.holds ?? []).length > 0 ? ['held' as const] : []),
  ];
}
