/** The languages that people are spoken to in: on their phone and on the slip. */
export const LANGUAGES = ['es', 'en', 'ht', 'fr', 'pt'] as const;
export type PersonLanguage = (typeof LANGUAGES)[number];

/** ISO 639-2 and -3 codes of the same languages; registration notes either kind. */
const LONG: Readonly<Record<string, PersonLanguage>> = { spa: 'es', eng: 'en', hat: 'ht', fra: 'fr', fre: 'fr', por: 'pt' };

/** The first of a person's languages that we speak; Spanish when there is none. */
export function languageOf(spoken: readonly { readonly code: string }[] | undefined): PersonLanguage {
  for (const { code } of spoken ?? []) {
    const known = LONG[code] ?? LANGUAGES.find((one) => one === code);
    if (known) return known;
  }
  return 'es';
}
