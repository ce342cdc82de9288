/**
 * What reading a number gives: accept, warn (may be right; a person decides) or stop (can't be
 * right), always with the reason as a code and, where one letter explains it, a suggestion.
 */
export type ReasonCode =
  | 'length' | 'shape' | 'letter-in-number' | 'check-digit' | 'no-such-day' | 'in-the-future' | 'state' | 'sex' | 'bank-unknown' | 'plaza-unknown'
  | 'all-zero' | 'generic' | 'vowel' | 'birth-year-differs';
export type Reason = { readonly code: ReasonCode; readonly params?: Readonly<Record<string, string>> };
export type Reading<T> = {
  readonly verdict: 'accept' | 'warn' | 'stop';
  /** The number without spaces and dashes, in capitals. */
  readonly value: string;
  readonly facts?: T;
  readonly reasons: readonly Reason[];
  readonly suggestion?: string;
};

/** Capitals without spaces, dashes or dots, as people type and scanners read. */
export const bare = (text: string): string => text.normalize('NFC').toUpperCase().replace(/[\s\-–—./]/g, '');

/** Every text that one swap of O and 0 (or I and 1) makes of this one. */
export function lookAlikes(text: string): readonly string[] {
  const twin: Record<string, string> = { O: '0', 0: 'O', I: '1', 1: 'I' };
  return Array.from(text).flatMap((letter, at) => (twin[letter] === undefined ? [] : [text.slice(0, at) + twin[letter] + text.slice(at + 1)]));
}

/** The Luhn check of a row of digits (ISO/IEC 7812). */
export function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits).reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
