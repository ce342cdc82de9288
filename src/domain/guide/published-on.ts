/** Which published edition holds on a day, by its dates alone: for threads that do not carry the catalogue to lay it over. */
import type { PlainDate } from '../foundation/plain-date.ts';
import type { PublishedEdition } from './published.ts';

/** Of those begun the last, for of two that begin on the same day the later mends the earlier; undefined before the first. */
export const publishedOn = <Edition extends Pick<PublishedEdition, 'validFrom'>>(editions: readonly Edition[], day: PlainDate): Edition | undefined =>
  editions.findLast(({ validFrom }) => validFrom <= day);
