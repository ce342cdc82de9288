/**
 * The edition in use: all families together, parsed once. A changed fact is a new edition id;
 * every step that is done notes under which edition it was done.
 */
import { parseCatalogue, type Catalogue } from '#domain/guide/catalogue.ts';
import { ACCOUNTS } from './accounts.ts';
import { CASH } from './cash.ts';
import { DOCUMENTS } from './documents.ts';
import { DOCUMENTS_FOREIGN } from './documents-foreign.ts';
import { SERVICES } from './services.ts';
import { WORK } from './work.ts';

export const EDITION = '2026-11';

/** In the order in which equal steps are shown. */
const ENTRIES = [...DOCUMENTS, ...DOCUMENTS_FOREIGN, ...CASH, ...SERVICES, ...ACCOUNTS, ...WORK] as const;

/** The ids of this edition, for texts and for code that means one step. */
export type CatalogueStepId = (typeof ENTRIES)[number]['id'];

export const CATALOGUE: Catalogue = ((): Catalogue => {
  const parsed = parseCatalogue({ edition: EDITION, entries: ENTRIES });
  if (!parsed.ok) throw new Error(`catalogue ${EDITION}: ${parsed.error.join('; ')}`);
  return parsed.value;
})();
