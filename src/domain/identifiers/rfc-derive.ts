/**
 * What RFC the SAT would make from a name and a birth date (rules released under IFAI folio 0610100135506).
 * Only a suggestion: where two people would get the same one, the SAT changes the homoclave. The civil name
 * counts, a married woman's maiden name. Ñ stays Ñ; other signs are left out, for the letters and the homoclave.
 */
import type { PlainDate } from '../foundation/plain-date.ts';
import { plainCapitals } from '../person/letters.ts';
import type { PersonName } from '../person/person.ts';
import { decentRfc } from './rfc-words.ts';
import { rfcCheckDigit } from './rfc.ts';

const PARTICLES = new Set(['DE', 'LA', 'LAS', 'MC', 'VON', 'DEL', 'LOS', 'Y', 'MAC', 'VAN', 'MI']);
const COMMON_GIVEN = new Set(['MARIA', 'JOSE', 'MA']);
/** Capitals with Ñ and & and nothing else between the words. */
const letters = (text: string | undefined): string => plainCapitals(text ?? '').replace(/[^A-ZÑ& ]/g, '').replace(/ +/g, ' ').trim();

function wordsOf(text: string | undefined): readonly string[] {
  const words = letters(text).split(' ').filter(Boolean);
  const telling = words.filter((word) => !PARTICLES.has(word));
  return telling.length > 0 ? telling : words.slice(-1);
}

/** Four letters before the rule of words. */
export function rfcLetters(name: PersonName): string {
  const [firstWords, secondWords, givenWords] = [wordsOf(name.firstSurname), wordsOf(name.secondSurname), wordsOf(name.given)];
  const first = firstWords[0] ?? secondWords[0] ?? '';
  const second = firstWords.length === 0 ? '' : (secondWords[0] ?? '');
  const given = (givenWords.length > 1 && COMMON_GIVEN.has(givenWords[0] ?? '') ? givenWords[1] : givenWords[0]) ?? '';
  const head = (word: string, length: number): string => word.slice(0, length).padEnd(length, 'X');
  if (second === '') return head(first, 2) + head(given, 2);
  if (firstWords.join(' ').length <= 2) return head(first, 1) + head(second, 1) + head(given, 2);
  return head(first, 1) + (/[AEIOU]/.exec(first.slice(1))?.[0] ?? 'X') + head(second, 1) + head(given, 1);
}

/** The first ten characters. */
export const deriveRfc10 = (name: PersonName, birthDate: PlainDate): string => decentRfc(rfcLetters(name)) + birthDate.slice(2).replaceAll('-', '');

const VALUES = ' 0123456789&';
const HOMOCLAVE = '123456789ABCDEFGHIJKLMNPQRSTUVWXYZ';

/** Two digits a character: space and 0 are 00, A–I 11–19, J–R 21–29, S–Z 32–39, Ñ 40. */
function twoDigits(letter: string): string {
  if (letter === 'Ñ') return '40';
  const at = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(letter);
  if (at >= 0) return String(at < 9 ? 11 + at : at < 18 ? 12 + at : 14 + at);
  return String(Math.max(0, VALUES.indexOf(letter) - 1)).padStart(2, '0');
}

/** The two characters that tell people with the same ten apart, from the whole name with its particles. */
export function rfcHomoclave(name: PersonName): string {
  const text = [letters(name.firstSurname), letters(name.secondSurname), letters(name.given)].filter(Boolean).join(' ');
  const digits = `0${text.split('').map(twoDigits).join('')}`;
  let sum = 0;
  for (let at = 0; at + 1 < digits.length; at += 1) sum += Number(digits.slice(at, at + 2)) * Number(digits.slice(at + 1, at + 2));
  const rest = sum % 1000;
  return (HOMOCLAVE[Math.floor(rest / 34)] ?? '') + (HOMOCLAVE[rest % 34] ?? '');
}

/** All 13 characters, to suggest and never to enter by itself. */
export function suggestRfc(name: PersonName, birthDate: PlainDate): string {
  const twelve = deriveRfc10(name, birthDate) + rfcHomoclave(name);
  return twelve + rfcCheckDigit(twelve);
}
