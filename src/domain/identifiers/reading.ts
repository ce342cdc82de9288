/**
 * What reading a number gives: accept, warn (may be right; a person decides) or stop (can't be
 * right), always with the reason as a code and, where one letter explains it, a suggestion.
 */
export type ReasonCode =
  | 'length' | 'shape' | 'letter-in-number' | 'check-digit' | 'no-such-day' | 'in-the-future' | 'state' | 'sex' | 'bank-unknown' | 'plaza-unknown'
  | 'all-zero' | 'generic' | 'vowel' | 'birth-year-differs' | 'forbidden-word' | 'homoclave' | 'bank-closed' | 'spei-unconfirmed' | 'brand-unknown'
  | 'qr-unknown' | 'data-differ' | 'mrz-lines' | 'issuer' | 'expired' | 'date-partial' | 'sex-by-issuer' | 'sex-ambiguous' | 'names-cut' | 'digit-in-name' | 'ine-shape' | 'look-alike';
export type Reason = { readonly code: ReasonCode; readonly params?: Readonly<Record<string, string>> };
export type Reading<T> = {
  readonly verdict: 'accept' | 'warn' | 'stop';
  /** The number without spaces and dashes, in capitals. */
  readonly value: string;
  readonly facts?: T;
  readonly reasons: readonly Reason[];
  readonly suggestion?: string;
};

/** Capitals without spaces, dashes or dots, as people type and scanners read; signs that can't be seen go too. */
export const bare = (text: string): string => text.normalize('NFC').toUpperCase().replace(/[\s\p{Cf}\-–—./]/gu, '');

const TO_DIGIT: Readonly<Record<string, string>> = { O: '0', I: '1', B: '8', S: '5', Z: '2', G: '6' };
const TO_LETTER: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 8: 'B', 5: 'S', 2: 'Z', 6: 'G' };

/** Letters that a hand or a camera takes for digits, as digits; the rest stays. */
export const asDigits = (text: string): string => text.replace(/[OIBSZG]/g, (letter) => TO_DIGIT[letter] ?? letter);
/** The other way: digits where only letters belong. */
export const asLetters = (text: string): string => text.replace(/[018526]/g, (digit) => TO_LETTER[digit] ?? digit);

/** Every text that one swap of O and 0 (or I and 1) makes of this one. */
export function lookAlikes(text: string): readonly string[] {
  const twin: Record<string, string> = { O: '0', 0: 'O', I: '1', 1: 'I' };
  return text.split('').flatMap((letter, at) => (twin[letter] === undefined ? [] : [text.slice(0, at) + twin[letter] + text.slice(at + 1)]));
}

/** Every text in which two different neighbours have changed places. */
export const neighbourSwaps = (text: string): readonly string[] =>
  text.split('').flatMap((letter, at) => {
    const next = text[at + 1];
    return next === undefined || next === letter ? [] : [text.slice(0, at) + next + letter + text.slice(at + 2)];
  });

/** The one candidate that is right; none when two different ones are, for then it would be a guess. */
export function onlyRight(candidates: readonly string[], isRight: (text: string) => boolean): string | undefined {
  const right = new Set(candidates.filter(isRight));
  return right.size === 1 ? [...right][0] : undefined;
}

/** The first group of candidates that names exactly one right text, as the field of a reading. */
export function suggested(groups: readonly (readonly string[])[], isRight: (text: string) => boolean): { suggestion?: string } {
  for (const group of groups) {
    const suggestion = onlyRight(group, isRight);
    if (suggestion !== undefined) return { suggestion };
  }
  return {};
}

/** The Luhn check of a row of digits (ISO/IEC 7812). */
export function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits).reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
