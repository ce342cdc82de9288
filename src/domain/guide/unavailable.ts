/**
 * What one "could not be had" says of other steps. A birth certificate that is not digitised is not
 * on the internet either; one that was never registered is not at the home registry. Nothing else
 * spreads: what was not found at one desk may be found at another.
 */
import type { UnavailableReason } from '../case/events.ts';
import type { Catalogue, StepId } from './catalogue.ts';

/** The steps that can't be had, given what was reported of some. */
export function closedSteps(catalogue: Catalogue, reports: Iterable<{ readonly step: StepId; readonly reason?: UnavailableReason | undefined }>): Set<StepId> {
  const closed = new Set<StepId>();
  for (const { step, reason } of reports) {
    closed.add(step);
    if (reason !== 'not-digitised' && reason !== 'never-registered') continue;
    const gives = catalogue.entries.find(({ id }) => id === step)?.gives ?? [];
    for (const other of catalogue.entries) {
      const rests = other.record === 'digitised' || (other.record === 'registered' && reason === 'never-registered');
      if (rests && other.gives.some((credential) => gives.includes(credential))) closed.add(other.id);
    }
  }
  return closed;
}
