/**
 * The folio of a case: centre, device, counter and a check character, made offline and final. Its
 * letters can't be mistaken for one another over a radio or in handwriting (no B/8, I/1, O/0, S/5).
 * The check is a weighted sum modulo 23, a prime, so that every single error and every swap of
 * neighbours is found.
 */
import { ok, refused } from '../foundation/result.ts';
import type { Result } from '../foundation/result.ts';

/** 23 characters: a prime, which is what finds every swap. */
export const FOLIO_ALPHABET = '234679ACDEFGHJKMNPRTWXY';
const BASE = FOLIO_ALPHABET.length;

export type FolioParts = { readonly centreCode: string; readonly deviceCode: string; readonly counter: number };
export type FolioProblem = 'shape' | 'check';

function checkOf(body: string): string {
  const sum = Array.from(body).reduce((total, letter, at) => total + FOLIO_ALPHABET.indexOf(letter) * (at + 1), 0);
  // −sum, so that body and check together come to zero.
  return FOLIO_ALPHABET[(BASE - (sum % BASE)) % BASE] ?? '';
}

const inAlphabet = (text: string): boolean => Array.from(text).every((letter) => FOLIO_ALPHABET.includes(letter));

/** `TJ-A23-222C-K`: two characters of the centre, three of the device, at least four of the counter, the check. */
export function makeFolio({ centreCode, deviceCode, counter }: FolioParts): string {
  let digits = '';
  for (let rest = counter; rest > 0; rest = Math.floor(rest / BASE)) digits = (FOLIO_ALPHABET[rest % BASE] ?? '') + digits;
  const count = digits.padStart(4, FOLIO_ALPHABET[0]);
  return `${centreCode}-${deviceCode}-${count}-${checkOf(centreCode + deviceCode + count)}`;
}

/** Reads a folio as typed: any case, spaces or dashes; in a stable written form when right. */
export function parseFolio(text: string): Result<string, FolioProblem> {
  const body = text.toUpperCase().replace(/[\s\-–—.]/g, '');
  if (body.length < 10 || body.length > 16 || !inAlphabet(body)) return refused('shape');
  if (checkOf(body.slice(0, -1)) !== body.slice(-1)) return refused('check');
  return ok(`${body.slice(0, 2)}-${body.slice(2, 5)}-${body.slice(5, -1)}-${body.slice(-1)}`);
}

/** A code of `length` characters for the n-th centre or device. */
export function folioCode(n: number, length: number): string {
  let rest = n;
  return Array.from({ length }, () => { const letter = FOLIO_ALPHABET[rest % BASE] ?? ''; rest = Math.floor(rest / BASE); return letter; }).reverse().join('');
}

/**
 * Codes for a centre that call its name to mind, best first: the words' first letters, then the first
 * letter with each later consonant, then any two letters in order. Letters the alphabet lacks are passed
 * over: Tijuana is TJ, Ciudad Juárez CJ, San Luis Río Colorado RC.
 */
export function centreCodes(name: string): readonly string[] {
  const words = name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().split(/[^A-Z]+/);
  const spoken = (text: string): string => Array.from(text).filter(inAlphabet).join('');
  const whole = words.join('');
  // Without the first letter's help the ear goes by consonants: Villahermosa is HR.
  const letters = inAlphabet(whole.slice(0, 1)) ? spoken(whole) : spoken(whole).replace(/^[AE]+(?=.)/, '');
  const initials = spoken(words.map((word) => word.slice(0, 1)).join(''));
  const consonants = letters.slice(1).replace(/[AE]/g, '');
  const pairs = Array.from(letters).flatMap((one, at) => Array.from(letters.slice(at + 1), (other) => one + other));
  return [...new Set([...(initials.length > 1 ? [initials.slice(0, 2)] : []), ...Array.from(consonants, (letter) => letters.slice(0, 1) + letter), ...pairs])];
}
