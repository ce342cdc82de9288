/** The names of everything that can be wrong with an edition, apart from the search for it: whoever only reads them needs no catalogue. */

/**
 * What is wrong with an edition. `unsound` is any other fault of the schema (a renewal without an end, …);
 * `gate-opened`: gives what only the Procuraduría or a lawyer gives; `agency-fixed`: the agency is what
 * keeps an entry from a stranger's eyes or from an asylum seeker, or whom a yes was said to.
 */
export const EDITION_FAULTS = [
  'unknown-entry', 'change-twice', 'id-taken', 'need-not-given', 'dates-order', 'text-missing', 'unsound', 'gate-opened', 'agency-fixed', 'consent-missing',
  'other-base', 'edition-taken', 'begins-too-early', 'entry-dropped',
] as const;
export type EditionFaultCode = (typeof EDITION_FAULTS)[number];
/** `at`: the entry, the text's key or the edition that it is about. */
export type EditionFault = { readonly code: EditionFaultCode; readonly at: string };
