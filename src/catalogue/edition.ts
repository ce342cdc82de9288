/**
 * The edition in use: all families together, parsed once. A changed fact is a new edition with the
 * day it begins; every step that is done notes under which edition it was done. Older editions stay
 * in the list, so that a case can still be read by the rules of its day.
 */
import { parseCatalogue, type Catalogue } from '#domain/guide/catalogue.ts';
import { ACCOUNTS } from './accounts.ts';
import { CASH } from './cash.ts';
import { DOCUMENTS } from './documents.ts';
import { DOCUMENTS_FOREIGN } from './documents-foreign.ts';
import { SERVICES } from './services.ts';
import { WORK } from './work.ts';

export const EDITION = '2026-11';
const BEGINS = '2025-01-21';

/** In the order in which equal steps are shown. */
const ENTRIES = [...DOCUMENTS, ...DOCUMENTS_FOREIGN, ...CASH, ...SERVICES, ...ACCOUNTS, ...WORK] as const;

/** The ids of this edition, for texts and for code that means one step. */
export type CatalogueStepId = (typeof ENTRIES)[number]['id'];

export const CATALOGUE: Catalogue = ((): Catalogue => {
  const parsed = parseCatalogue({ edition: EDITION, validFrom: BEGINS, entries: ENTRIES });
  if (!parsed.ok) throw new Error(`catalogue ${EDITION}: ${parsed.error.join('; ')}`);
  return parsed.value;
})();

/** Every edition there was, oldest first; no two share a day. */
export const EDITIONS: readonly Catalogue[] = [CATALOGUE];
