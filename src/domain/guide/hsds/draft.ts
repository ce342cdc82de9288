/**
 * A service on its way into the catalogue, from a file or a form: an entry whose agency, place and things to bring
 * are either known codes or new words. An administrator looks at it before it becomes an entry.
 */
import type { CatalogueEntryData } from '../catalogue.ts';
import type { RuleTexts } from './rule.ts';

/** Something the catalogue has a code for, or new words in Spanish. */
export type Named = { readonly code: string } | { readonly words: string };

export type ServiceDraft = Omit<CatalogueEntryData, 'agency' | 'place' | 'bring'> & {
  readonly agency: Named;
  readonly place: Named;
  readonly bring: readonly Named[];
  /** `name` and `why` by language; the Spanish name is there always. */
  readonly texts: RuleTexts & { readonly es: { readonly name: string; readonly why?: string | undefined } };
};

/** What whoever reviews must know: not taken over, shortened, or guessed. `text` is what the file says. */
export type ReviewNote = { readonly code: 'not-taken' | 'shortened' | 'lead-days-guessed' | 'other-currency' | 'other-places' | 'area-unknown' | 'not-active'; readonly field: string; readonly text: string };

export type ReadService = { readonly draft: ServiceDraft; readonly notes: readonly ReviewNote[] };
