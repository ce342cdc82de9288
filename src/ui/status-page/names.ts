/** The catalogue's names in the language on the page: Spanish is in the page, the others are fetched once and kept by its worker. */
import type { PersonLanguage } from '../text/person/languages.ts';
import { NAMES } from './texts.ts';
import type { Names } from './texts.ts';

/** Gives what there is at once; `came` when a language has arrived. Until then, and without a network, it is Spanish. */
export function namesBy(came: () => void): (language: PersonLanguage) => Names {
  const here: Partial<Record<PersonLanguage, Names>> = { es: NAMES.es };
  const asked = new Set<PersonLanguage>();
  const fetchNames = async (language: PersonLanguage): Promise<void> => {
    const said = await fetch(`/s/${language}.json`);
    // What the file does not know yet stays Spanish.
    here[language] = { ...NAMES.es, ...((await said.json()) as Names) };
    came();
  };
  return (language) => {
    if (here[language] === undefined && !asked.has(language)) {
      asked.add(language);
      fetchNames(language).catch(() => { asked.delete(language); });
    }
    return here[language] ?? NAMES.es;
  };
}
