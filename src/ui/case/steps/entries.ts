/** The catalogue by step, for screens. */
import { CATALOGUE } from '#catalogue/edition.ts';
import type { CatalogueEntry } from '#domain/guide/catalogue.ts';

export const ENTRIES: ReadonlyMap<string, CatalogueEntry> = new Map(CATALOGUE.entries.map((entry) => [entry.id, entry]));

/** Steps that give a number worth keeping. */
export const NUMBERED: ReadonlySet<string> = new Set(['curp', 'nss', 'rfc', 'birth-certificate', 'carta', 'matricula', 'passport-mx', 'foreign-passport', 'ine', 'curp-temporary', 'curp-temporary-returnee', 'comar-constancia', 'tvrh', 'residence-card']);
