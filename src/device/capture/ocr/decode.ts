/**
 * From what each letter looks like to the likeliest zone that is possible at all: letters where only letters can stand,
 * digits where only digits can, and every check digit right. Not read first and repaired afterwards: all check digits
 * are sums modulo ten, so the likeliest right text is found exactly, by walking through the zone once with the two
 * running sums (the field's and the whole's) as states. What that costs against the free reading tells whether the text
 * was read or made up. Pure.
 */
import { LAYOUTS } from '#domain/identifiers/mrz/layout.ts';
import type { MrzFormat, Span } from '#domain/identifiers/mrz/layout.ts';
import { ANSWERS, LETTERS } from './glyph-model.ts';

export type Decoded = {
  readonly format: MrzFormat; readonly lines: readonly string[];
  /** Mean logarithm of the probability of a letter; 0 is certain. */
  readonly clearness: number;
  /** What the check digits cost against reading each letter by itself; 0 when they held at once. */
  readonly repair: number;
  /** Letters that may be another one without any check digit noticing: line and column from 0. */
  readonly doubtful: readonly { readonly line: number; readonly column: number }[];
  /** How many guarded letters were not plainly read; two of them could deceive a check digit together. */
  readonly leaning: number;
};

const DIGITS = '0123456789';
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const indexesOf = (letters: string): readonly number[] => Array.from(letters, (letter) => LETTERS.indexOf(letter));
type Slot = { readonly letters: readonly number[]; readonly weight: number; readonly wholeWeight: number; readonly check?: 'field' | 'whole'; readonly guarded: boolean };

/** The likeliest zone of this format; undefined only when the cells are not as many as its letters. */
export function decodeZone(format: MrzFormat, cells: readonly (readonly Float32Array[])[]): Decoded | undefined {
  const layout = LAYOUTS[format];
  if (cells.length !== layout.lines || cells.some((line) => line.length !== layout.width)) return undefined;
  const variants = format === 'TD1' ? [slotsOf('TD1', false), slotsOf('TD1', true)] : [slotsOf(format, false)];
  const flat = cells.flat();
  const tried = variants.map((slots) => walk(slots, flat)).filter((one) => one !== undefined);
  const best = tried.sort((a, b) => b.likelihood - a.likelihood)[0];
  if (best === undefined) return undefined;
  const { width } = layout;
  const lines = Array.from({ length: layout.lines }, (_, line) => best.text.slice(line * width, (line + 1) * width));
  const doubtful = best.doubtful.map((index) => ({ line: Math.floor(index / width), column: index % width }));
  return { format, lines, clearness: best.likelihood / flat.length, repair: best.free - best.likelihood, doubtful, leaning: best.leaning };
}

/** What may stand at each place, in reading order, which is also the order of the whole's check digit. */
function slotsOf(format: MrzFormat, longNumber: boolean): readonly Slot[] {
  const layout = LAYOUTS[format];
  const { width } = layout;
  const slots: { letters: readonly number[]; weight: number; wholeWeight: number; check?: 'field' | 'whole'; guarded: boolean }[] =
    Array.from({ length: layout.lines * width }, () => ({ letters: indexesOf(LETTERS), weight: 0, wholeWeight: 0, guarded: false }));
  const each = ([line, from, to]: Span, change: (slot: (typeof slots)[number], index: number) => void): void => {
    for (let column = from; column < to; column += 1) { const slot = slots[line * width + column]; if (slot !== undefined) change(slot, column - from); }
  };
  const allow = (span: Span, letters: string): void => each(span, (slot) => { slot.letters = indexesOf(letters); });
  const field = (span: Span, check: Span): void => {
    each(span, (slot, index) => { slot.weight = [7, 3, 1][index % 3] ?? 0; slot.guarded = true; });
    each(check, (slot) => { slot.check = 'field'; slot.letters = indexesOf(DIGITS); slot.guarded = true; });
  };
  const date = ([line, from]: Span): void => {
    for (const [offset, letters] of [[0, `${DIGITS}<`], [1, `${DIGITS}<`], [2, '01<'], [3, `${DIGITS}<`], [4, '0123<'], [5, `${DIGITS}<`]] as const) allow([line, from + offset, from + offset + 1], letters);
  };
  allow(layout.code, `${CAPITALS}<`);
  allow([layout.code[0], 0, 1], format === 'TD3' ? 'P' : 'ACI');
  allow(layout.issuer, `${CAPITALS}<`);
  allow(layout.nationality, `${CAPITALS}<`);
  allow(layout.names, `${CAPITALS}<`);
  allow(layout.sex, 'MFXH<');
  date(layout.birth);
  date(layout.expiry);
  field(layout.birth, layout.birthCheck);
  field(layout.expiry, layout.expiryCheck);
  // A number longer than nine letters goes on in the optional data; then a filler stands for its check digit.
  if (longNumber) allow(layout.numberCheck, '<');
  else field(layout.number, layout.numberCheck);
  if (layout.optionalCheck) {
    field(layout.optional, layout.optionalCheck);
    allow(layout.optionalCheck, `${DIGITS}<`);
  }
  let count = 0;
  for (const span of layout.composite) each(span, (slot) => { slot.wholeWeight = [7, 3, 1][count % 3] ?? 0; slot.guarded = true; count += 1; });
  each(layout.compositeCheck, (slot) => { slot.check = 'whole'; slot.letters = indexesOf(DIGITS); slot.guarded = true; });
  return slots;
}

const STATES = 100;
/** A second letter this close to the first (in logarithms) makes a place doubtful, or a guarded one lean. */
const DOUBT = 1.6;
const LEAN = 1;
const valueOf = (letter: number): number => (letter === 36 ? 0 : letter);

/** Viterbi's walk; state = 10 · field's sum + whole's sum. */
function walk(slots: readonly Slot[], cells: readonly Float32Array[]): { text: string; likelihood: number; free: number; doubtful: readonly number[]; leaning: number } | undefined {
  let now = new Float64Array(STATES).fill(-Infinity);
  now[0] = 0;
  const cameFrom: Uint8Array[] = [];
  const letterAt: Uint8Array[] = [];
  let free = 0;
  slots.forEach((slot, index) => {
    const cell = cells[index] ?? new Float32Array(ANSWERS);
    const next = new Float64Array(STATES).fill(-Infinity);
    const from = new Uint8Array(STATES);
    const chosen = new Uint8Array(STATES);
    const likeliest = slot.letters.reduce((best, letter) => (cell[letter]! > cell[best]! ? letter : best), slot.letters[0] ?? 0);
    free += cell[likeliest]!;
    // Where no sum hangs on the letter, only the likeliest can win.
    const candidates = slot.weight === 0 && slot.wholeWeight === 0 && slot.check === undefined ? [likeliest] : slot.letters;
    for (let state = 0; state < STATES; state += 1) {
      const before = now[state] ?? -Infinity;
      if (before === -Infinity) continue;
      const [fieldSum, wholeSum] = [Math.floor(state / 10), state % 10];
      for (const letter of candidates) {
        const value = valueOf(letter);
        if (slot.check === 'field' && value !== fieldSum) continue;
        if (slot.check === 'whole' && value !== wholeSum) continue;
        const fieldNext = slot.check === 'field' ? 0 : (fieldSum + slot.weight * value) % 10;
        const to = fieldNext * 10 + ((wholeSum + slot.wholeWeight * value) % 10);
        const likelihood = before + (cell[letter] ?? 0);
        if (likelihood > (next[to] ?? -Infinity)) { next[to] = likelihood; from[to] = state; chosen[to] = letter; }
      }
    }
    now = next;
    cameFrom.push(from);
    letterAt.push(chosen);
  });
  let state = now.reduce((best, likelihood, one) => (likelihood > (now[best] ?? -Infinity) ? one : best), 0);
  const likelihood = now[state] ?? -Infinity;
  if (likelihood === -Infinity) return undefined;
  const letters: string[] = [];
  const doubtful: number[] = [];
  let leaning = 0;
  for (let index = slots.length - 1; index >= 0; index -= 1) {
    const letter = letterAt[index]?.[state] ?? 0;
    const [slot, cell] = [slots[index], cells[index]];
    if (slot !== undefined && cell !== undefined) {
      // A check digit can't tell letters whose values differ by ten (E and O), so such a twin counts as unguarded.
      const others = slot.letters.filter((one) => one !== letter);
      const nearest = (among: readonly number[]): number => (cell[letter] ?? 0) - Math.max(-99, ...among.map((one) => cell[one] ?? 0));
      if (nearest(slot.guarded ? others.filter((one) => valueOf(one) % 10 === valueOf(letter) % 10) : others) < DOUBT) doubtful.push(index);
      if (slot.guarded && nearest(others) < LEAN) leaning += 1;
    }
    letters.push(LETTERS[letter] ?? '<');
    state = cameFrom[index]?.[state] ?? 0;
  }
  return { text: letters.reverse().join(''), likelihood, free, doubtful: doubtful.reverse(), leaning };
}
