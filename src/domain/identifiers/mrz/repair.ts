/**
 * Look-alikes that a camera confuses (O 0, I 1, B 8, S 5, Z 2, G 6), put right where a field can only hold digits or
 * only letters, and in a document number where exactly one change makes its check digit hold. The result is a
 * suggestion for a person, and only if all check digits then hold.
 */
import { asDigits, asLetters } from '../reading.ts';
import { cut, LAYOUTS, replaced } from './layout.ts';
import type { MrzFormat, Span } from './layout.ts';

export type LookAlike = { readonly line: string; readonly column: string; readonly from: string; readonly to: string };

/** Candidates in two groups: what the kind of field alone says, then with one more change inside the number. */
export function repairs(format: MrzFormat, lines: readonly string[]): readonly (readonly (readonly string[])[])[] {
  const layout = LAYOUTS[format];
  const letters = [layout.code, layout.issuer, layout.nationality, layout.names].reduce<readonly string[]>((now, span) => replaced(now, span, asLetters), lines);
  const ine = format === 'TD1' && cut(letters, [0, 0, 5]) === 'IDMEX';
  const numeric: readonly Span[] = [
    layout.numberCheck, layout.birth, layout.birthCheck, layout.expiry, layout.expiryCheck, layout.compositeCheck,
    ...(layout.optionalCheck ? [layout.optionalCheck] : []), ...(ine ? [layout.number, layout.optional, [1, 18, 29] as const] : []),
  ];
  const placed = numeric.reduce<readonly string[]>((now, span) => replaced(now, span, asDigits), letters);
  const number = cut(placed, layout.number);
  const twins = number.split('').flatMap((letter, at) => [asDigits(letter), asLetters(letter)].filter((twin) => twin !== letter).map((twin) => number.slice(0, at) + twin + number.slice(at + 1)));
  return [[placed], twins.map((twin) => replaced(placed, layout.number, () => twin))];
}

/** Which letters a repair changed, counted from 1 as a person counts. */
export const changesBetween = (before: readonly string[], after: readonly string[]): readonly LookAlike[] =>
  before.flatMap((line, row) => line.split('').flatMap((from, at) => {
    const to = after[row]?.[at] ?? from;
    return to === from ? [] : [{ line: String(row + 1), column: String(at + 1), from, to }];
  }));
