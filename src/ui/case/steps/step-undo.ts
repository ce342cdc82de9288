/** The commands that put a step back to what it was: not noted, asked for, done or not to be had. */
import type { StepRecord } from '#domain/case/state.ts';
import type { WorkerId } from '#domain/foundation/ids.ts';
import { dayOf } from '#domain/foundation/plain-date.ts';
import type { Undo } from '../../app/act.ts';

/** Undefined when this worker can't put it back: another let a failing check digit through. */
export function undoTo(step: string, record: StepRecord | undefined, workerId: WorkerId): Undo | undefined {
  if (record === undefined) return { type: 'reopenStep', data: { step } };
  const { status, on, number, photo, expiresOn, edition, reason, note, overriddenBy, at, mark, nameOnPaper } = record;
  switch (status) {
    // Asked for after being had can't be put back in one act: undone to not noted at all.
    case 'asked': return { type: 'reopenStep', data: { step } };
    case 'unavailable': return { type: 'markStepUnavailable', data: { step, reason: reason ?? 'other', note } };
    case 'done':
      if (overriddenBy !== undefined && overriddenBy !== workerId) return undefined;
      return [
        { type: 'completeStep', data: { step, on: on ?? dayOf(at), number, photo, expiresOn, edition: edition ?? '', overriddenBy } },
        // A paper had anew bears no doubt; the one before it did.
        ...(mark || nameOnPaper ? [{ type: 'markPaper', data: { step, mark: mark ?? null, ...(nameOnPaper ? { nameOnPaper } : {}) } } as const] : []),
      ];
  }
}
