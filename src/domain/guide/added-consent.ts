/** What an added step may not be arranged without: the rules of a case ask it as they ask it of shipped steps. */
import type { ConsentNeed } from '../case/consent.ts';
import type { PublishedEdition } from './published.ts';

/** The yes that a step of the edition needs; undefined where it needs none or is not the edition's own. */
export function addedConsent(edition: Pick<PublishedEdition, 'added'> | undefined, step: string): ConsentNeed | undefined {
  const entry = edition?.added.find(({ id }) => id === step);
  return entry?.consent && { purpose: entry.consent, agency: entry.agency };
}
