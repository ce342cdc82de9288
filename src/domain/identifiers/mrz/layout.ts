/**
 * Where the fields of a machine-readable zone stand (ICAO 9303 parts 4–6), counted from 0, and its check digit.
 * TD1 is a card (three lines of 30), TD2 a larger card (two of 36), TD3 a passport (two of 44).
 */
export type MrzFormat = 'TD1' | 'TD2' | 'TD3';
export type MrzField = 'document-code' | 'issuer' | 'number' | 'birth-date' | 'sex' | 'expiry' | 'nationality' | 'optional' | 'names' | 'composite';
/** Line, first column, the column after the last. */
export type Span = readonly [line: number, from: number, to: number];

export type Layout = {
  readonly lines: number;
  readonly width: number;
  readonly code: Span; readonly issuer: Span; readonly number: Span; readonly numberCheck: Span; readonly birth: Span; readonly birthCheck: Span; readonly sex: Span;
  readonly expiry: Span; readonly expiryCheck: Span; readonly nationality: Span; readonly names: Span; readonly optional: Span; readonly optional2?: Span; readonly optionalCheck?: Span;
  readonly composite: readonly Span[]; readonly compositeCheck: Span;
};

/** The second line of TD2 and TD3 is the same up to the optional data. */
const SECOND = {
  code: [0, 0, 2], issuer: [0, 2, 5], number: [1, 0, 9], numberCheck: [1, 9, 10], nationality: [1, 10, 13], birth: [1, 13, 19], birthCheck: [1, 19, 20], sex: [1, 20, 21], expiry: [1, 21, 27], expiryCheck: [1, 27, 28],
} as const;

export const LAYOUTS: Readonly<Record<MrzFormat, Layout>> = {
  TD1: {
    lines: 3, width: 30, code: [0, 0, 2], issuer: [0, 2, 5], number: [0, 5, 14], numberCheck: [0, 14, 15], optional: [0, 15, 30], birth: [1, 0, 6], birthCheck: [1, 6, 7], sex: [1, 7, 8], expiry: [1, 8, 14], expiryCheck: [1, 14, 15],
    nationality: [1, 15, 18], optional2: [1, 18, 29], names: [2, 0, 30], composite: [[0, 5, 30], [1, 0, 7], [1, 8, 15], [1, 18, 29]], compositeCheck: [1, 29, 30],
  },
  TD2: { ...SECOND, lines: 2, width: 36, names: [0, 5, 36], optional: [1, 28, 35], composite: [[1, 0, 10], [1, 13, 20], [1, 21, 35]], compositeCheck: [1, 35, 36] },
  TD3: { ...SECOND, lines: 2, width: 44, names: [0, 5, 44], optional: [1, 28, 42], optionalCheck: [1, 42, 43], composite: [[1, 0, 10], [1, 13, 20], [1, 21, 43]], compositeCheck: [1, 43, 44] },
};

/** The text of a span. */
export const cut = (lines: readonly string[], [line, from, to]: Span): string => (lines[line] ?? '').slice(from, to);

/** The lines with what a span holds changed, letter for letter. */
export const replaced = (lines: readonly string[], [line, from, to]: Span, change: (text: string) => string): readonly string[] =>
  lines.map((text, at) => (at === line ? text.slice(0, from) + change(text.slice(from, to)) + text.slice(to) : text));

const VALUES = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The digit that a text asks for: weights 7, 3, 1; letters from A = 10; the filler is 0. */
export function mrzCheckDigit(text: string): string {
  const sum = text.split('').reduce((total, letter, at) => total + Math.max(0, VALUES.indexOf(letter)) * ([7, 3, 1][at % 3] ?? 0), 0);
  return String(sum % 10);
}
