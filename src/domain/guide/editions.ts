/**
 * Several editions of the catalogue side by side: each is the one to go by from a day until the day
 * before the next. A case notes under which edition a step was done; old editions are kept so that
 * this can still be read.
 */
import { addDays, type PlainDate } from '../foundation/plain-date.ts';
import type { Catalogue } from './catalogue.ts';

const FIRST_DAY = '0000-01-01' as PlainDate;
const LAST_DAY = '9999-12-31' as PlainDate;
const from = (edition: Catalogue): PlainDate => edition.validFrom ?? FIRST_DAY;
const to = (edition: Catalogue): PlainDate => edition.validTo ?? LAST_DAY;

/** The edition to go by on a day; where an error left two, the one that began later. */
export function editionOn(editions: readonly Catalogue[], day: PlainDate): Catalogue | undefined {
  return editions.filter((edition) => from(edition) <= day && day <= to(edition)).toSorted((a, b) => (from(a) < from(b) ? 1 : -1))[0];
}

/** Pairs of editions that share a day, by id; none in a sound list. */
export function overlaps(editions: readonly Catalogue[]): [string, string][] {
  return editions.flatMap((a, at) => editions.slice(at + 1).flatMap((b): [string, string][] => (from(a) <= to(b) && from(b) <= to(a) ? [[a.edition, b.edition]] : [])));
}

/** The list with one more edition that begins on its `validFrom`; the one before it ends the day before. */
export function withEdition(editions: readonly Catalogue[], next: Catalogue): Catalogue[] {
  const begins = from(next);
  const ended = editions.filter((edition) => edition.edition !== next.edition && from(edition) < begins)
    .map((edition) => (to(edition) >= begins ? { ...edition, validTo: addDays(begins, -1) } : edition));
  return [...ended, next];
}
