/**
 * Whether a password may be chosen: by its length and by how many guesses it would stand, never by kinds of characters
 * (NIST SP 800-63B §3.1.1.2). The guesses are those of somebody who knows how people choose: the cheapest way of
 * putting the password together from frequent words and phrases, keyboard walks, rows, repeats and years, and what
 * is known of the person. A wrapping on a stolen tablet is tried about 1,800 times a second on a graphics card:
 * 2^32 guesses are four weeks of that, and an office's throttled door far beyond it.
 */
import { fold } from '../../foundation/fold.ts';
import { WEAK_PHRASES, WEAK_WORDS } from './weak-words.ts';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;
const BITS_WANTED = 32;
/** What is the app's own, and so the first thing to be guessed. */
const OUR_WORDS = ['Ventanilla', 'México te Abraza'];
/** `common`: made of what many choose. `personal`: it stands only while one knows nothing of its owner. */
export type PasswordProblem = 'too-short' | 'too-long' | 'common' | 'personal';

/**
 * What is wrong with the password; undefined when nothing is.
 * `about`: what is known of its owner: username, name, centre. Words of less than three letters tell nothing.
 */
export function passwordProblem(password: string, about: readonly string[]): PasswordProblem | undefined {
  const characters = Array.from(password.normalize('NFC')).length;
  if (characters < SHORTEST_PASSWORD) return 'too-short';
  if (characters > LONGEST_PASSWORD) return 'too-long';
  if (bitsOf(password, []) < BITS_WANTED) return 'common';
  const known = [...OUR_WORDS, ...about].flatMap((text) => { const words = fold(text).split(/[^a-z0-9]+/); return [...words, words.join('')]; }).filter((word) => word.length > 2);
  return bitsOf(password, known) < BITS_WANTED ? 'personal' : undefined;
}

const LEET: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' };
const unleet = (text: string): string => text.replaceAll(/[013457@$!]/g, (sign) => LEET[sign] ?? sign);

const COSTS: ReadonlyMap<string, number> = new Map([
  ...WEAK_WORDS.toReversed().map((word, at) => [word, Math.log2(WEAK_WORDS.length - at + 1)] as const),
  ...WEAK_PHRASES.map((phrase) => [phrase, 9] as const),
]);
const LONGEST_WORD = Math.max(...[...COSTS.keys()].map((word) => word.length));

/** The fewest guesses, as a power of two. A known phrase is known with and without its spaces. */
function bitsOf(password: string, known: readonly string[]): number {
  const text = fold(password);
  return Math.min(cheapestBits(text, known), cheapestBits(text.replaceAll(/[\s._-]/g, ''), known) + 2);
}

/** The cheapest way of putting the text together, piece by piece. */
function cheapestBits(text: string, known: readonly string[]): number {
  const plain = unleet(text);
  const best = [0];
  for (let end = 1; end <= text.length; end += 1) {
    let cheapest = (best[end - 1] ?? 0) + signBits(text.charAt(end - 1));
    for (let start = 0; start < end - 1; start += 1) {
      const bits = (best[start] ?? 0) + pieceBits(text.slice(start, end), plain.slice(start, end), known);
      if (bits < cheapest) cheapest = bits;
    }
    best.push(cheapest);
  }
  return best[text.length] ?? 0;
}

/** One character that belongs to nothing. A letter of a word that is on no list is not drawn from 26. */
const signBits = (sign: string): number => (/[a-z]/.test(sign) ? 3 : /\d/.test(sign) ? 3.3 : /[\s._-]/.test(sign) ? 1 : 4.5);

/** What a piece of two characters and more costs when it follows a rule; infinitely much when it follows none. */
function pieceBits(piece: string, plain: string, known: readonly string[]): number {
  const word = piece.length > Math.max(LONGEST_WORD, 64) ? Infinity : Math.min(wordBits(piece, known), wordBits(plain, known) + 1);
  return Math.min(word, yearBits(piece), rowBits(piece), repeatBits(piece));
}

const wordBits = (piece: string, known: readonly string[]): number => (known.includes(piece) ? 1 : (COSTS.get(piece) ?? Infinity));

/** 1930 to 2039; a day and a month. */
const yearBits = (piece: string): number => (/^(?:19[3-9]|20[0-3])\d$/.test(piece) ? 6.8 : /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])$/.test(piece) ? 8.5 : Infinity);

/** The same few characters again and again. */
function repeatBits(piece: string): number {
  for (let unit = 1; unit * 2 <= piece.length; unit += 1) {
    if (piece.length % unit === 0 && piece === piece.slice(0, unit).repeat(piece.length / unit)) {
      return Array.from(piece.slice(0, unit)).reduce((sum, sign) => sum + signBits(sign), 1 + Math.log2(piece.length / unit));
    }
  }
  return Infinity;
}

const KEYBOARD = ['1234567890', 'qwertyuiop', 'asdfghjklñ', 'zxcvbnm,.-'];
const PLACE: ReadonlyMap<string, readonly [row: number, column: number]> = new Map(KEYBOARD.flatMap((row, y) => Array.from(row, (key, x) => [key, [y, x]] as const)));

/** Where the next key lies from this one, when it lies beside it; 'up' and 'down' the alphabet or the digits alike. */
function stepBetween(one: string, two: string): string | undefined {
  const by = two.charCodeAt(0) - one.charCodeAt(0);
  if ((by === 1 || by === -1) && /[a-z0-9]/.test(one) && /[a-z0-9]/.test(two)) return by === 1 ? 'up' : 'down';
  const [from, to] = [PLACE.get(one), PLACE.get(two)];
  if (!from || !to) return undefined;
  const [y, x] = [to[0] - from[0], to[1] - from[1]];
  return Math.abs(y) <= 1 && Math.abs(x) <= 1 ? `${y},${x}` : undefined;
}

/** A walk over neighbouring keys, or a run of the alphabet, of three and more: where it begins, and each turn. */
function rowBits(piece: string): number {
  if (piece.length < 3) return Infinity;
  let turns = 0;
  let last: string | undefined;
  for (let at = 1; at < piece.length; at += 1) {
    const step = stepBetween(piece.charAt(at - 1), piece.charAt(at));
    if (step === undefined) return Infinity;
    if (step !== last) turns += 1;
    last = step;
  }
  return 3 + Math.log2(piece.length) + 1.5 * turns;
}
