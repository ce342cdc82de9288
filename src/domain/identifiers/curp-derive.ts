/**
 * The first 16 characters of a CURP from what is known of a person (RENAPO, Instructivo normativo,
 * Anexos 1 and 2), to compare a document with its bearer. The last two are given out by RENAPO and
 * can't be computed. Married women keep their maiden names: what is handed in here is the civil name.
 */
import type { PlainDate } from '../foundation/plain-date.ts';
import { plainCapitals } from '../person/letters.ts';
import type { PersonName } from '../person/person.ts';
import { COMMON_GIVEN, CURP_PARTICLES, decentCurp } from './curp-words.ts';

export type CurpSource = { readonly name: PersonName; readonly birthDate: PlainDate; readonly sex: 'H' | 'M' | 'X'; readonly entity: string };

/** Words in capitals; Ñ becomes X, a sign inside a word `*`, which is an X wherever it is used. A full stop only ends an abbreviation. */
const wordsOf = (text: string): readonly string[] =>
  plainCapitals(text).replaceAll('Ñ', 'X').split(' ').map((word) => word.replace(/\.+$/, '').replace(/[^A-Z]/g, '*')).filter((word) => /[A-Z]/.test(word));

/** The word of a surname that counts: the first, particles passed over. */
function surnameWord(text: string | undefined): string {
  const words = wordsOf(text ?? '');
  return words.find((word) => !CURP_PARTICLES.has(word)) ?? words.at(-1) ?? '';
}

/** The given name that counts: María and José are passed over when another follows. */
function givenWord(text: string): string {
  const all = wordsOf(text);
  const words = all.filter((word) => !CURP_PARTICLES.has(word));
  return (words.length > 1 && COMMON_GIVEN.has(words[0] ?? '') ? words[1] : words[0]) ?? all.at(-1) ?? '';
}

const used = (letter: string | undefined): string => (letter === undefined || letter === '*' ? 'X' : letter);
const vowel = (word: string): string => used(/[AEIOU*]/.exec(word.slice(1))?.[0]);
const consonant = (word: string): string => used(/[B-DF-HJ-NP-TV-Z*]/.exec(word.slice(1))?.[0]);

/** The seven letters that come from the name: places 1–4 (before the rule of words) and 14–16. No second surname gives X in its places. */
export function curpNameLetters(name: PersonName): string {
  const [first, second, given] = [surnameWord(name.firstSurname), surnameWord(name.secondSurname), givenWord(name.given)];
  return `${used(first[0])}${vowel(first)}${used(second[0])}${used(given[0])}${consonant(first)}${consonant(second)}${consonant(given)}`;
}

/** The 16 characters. */
export function deriveCurp16({ name, birthDate, sex, entity }: CurpSource): string {
  const letters = curpNameLetters(name);
  return `${decentCurp(letters.slice(0, 4))}${birthDate.slice(2).replaceAll('-', '')}${sex}${entity}${letters.slice(4)}`;
}
