/**
 * What a view says and what the catalogue calls things, by language: only what a view can name. The build inlines Spanish
 * into the page and puts the other languages beside it, one small file each (build.ts): the page stays
 * one response however the catalogue grows, and the file comes while the person types their year.
 */
import { CATALOGUE } from '#catalogue/edition.ts';
import { EN } from '#catalogue/text/en.ts';
import { ES } from '#catalogue/text/es.ts';
import { FR } from '#catalogue/text/fr.ts';
import { HT } from '#catalogue/text/ht.ts';
import { PT } from '#catalogue/text/pt.ts';
import { DUTY_WORDS } from '../text/person/duties.ts';
import type { PersonLanguage } from '../text/person/languages.ts';
import { WORDS } from '../text/person/words.ts';
import type { Words } from '../text/person/words.ts';

export type Names = Readonly<Record<string, string>>;

const CATALOGUES: Readonly<Record<PersonLanguage, Names>> = { es: ES, en: EN, ht: HT, fr: FR, pt: PT };

/** What the catalogue's open entries name: a child's protection never reaches the page. */
const NAMED = [...new Set(CATALOGUE.entries.filter((entry) => entry.protection !== true).flatMap((entry) =>
  [`step.${entry.id}.name`, `place.${entry.place}`, `agency.${entry.agency}`, ...entry.bring.map((one) => `bring.${one}`)]))].toSorted();

/** What is said before the case is shown: in the page itself, in every language. All else comes with the language's file. */
export const AT_THE_DOOR: readonly (keyof Words)[] = [
  'name', 'title', 'language', 'ask', 'askCode', 'hint', 'useCode', 'useYear', 'show', 'busy', 'badYear', 'badCode', 'noLink', 'wrong', 'left', 'slow', 'many', 'offline', 'trouble', 'gone', 'idle',
  'asOf', 'old', 'updated', 'refresh', 'listen', 'stop', 'keep', 'keepAbout', 'keptHere', 'clear',
];

/** The words of the view in one language. */
function wordsOf(language: PersonLanguage): Names {
  const said = Object.entries(WORDS[language]).filter(([key]) => !AT_THE_DOOR.includes(key as keyof Words));
  return { ...Object.fromEntries(said), ...DUTY_WORDS[language] };
}

const namesOf = (language: PersonLanguage): Names => ({ ...Object.fromEntries(NAMED.map((key) => [key, CATALOGUES[language][key] ?? key])), ...wordsOf(language) });

export const NAMES: Readonly<Record<PersonLanguage, Names>> = { es: namesOf('es'), en: namesOf('en'), ht: namesOf('ht'), fr: namesOf('fr'), pt: namesOf('pt') };
