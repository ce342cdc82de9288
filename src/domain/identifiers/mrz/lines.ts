/**
 * Lines of a machine-readable zone out of what a camera, a scanner or a hand gave: other lines around it, spaces,
 * small letters, ‹ and « for <, a missing or surplus tail of fillers, all in one row. Nothing is guessed but
 * fillers: whether the lines are right is for the check digits to say.
 */
import { LAYOUTS } from './layout.ts';
import type { MrzFormat } from './layout.ts';

export type MrzLines = { readonly format: MrzFormat; readonly lines: readonly string[] };

const FORMATS = ['TD3', 'TD2', 'TD1'] as const;
/** The line whose tail is not filler but check digits. */
const DATA_LINE = 1;

/** The lines and their format, or undefined when the text holds none. */
export function findMrzLines(text: string): MrzLines | undefined {
  // « may stand for one filler or for two; the line's length tells.
  for (const double of ['<<', '<']) {
    const rows = cleanRows(text, double);
    const exact = windows(rows, (row, width) => (row.length === width ? row : undefined));
    if (exact) return exact;
  }
  for (const double of ['<<', '<']) {
    const rows = cleanRows(text, double);
    const joined = inOneRow(rows.join(''));
    const found = joined ?? windows(rows, fit);
    if (found) return found;
  }
  return undefined;
}

function cleanRows(text: string, double: string): readonly string[] {
  return text.slice(0, 4000).normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replace(/&LT;|[‹〈＜≤˂]/g, '<').replace(/«/g, double)
    .split(/[\r\n]+/).map((row) => row.replace(/[\s\p{Cf}]/gu, '')).filter((row) => /^[A-Z0-9<]+$/.test(row) && (row.length >= 20 || (row.includes('<<') && row.length >= 5)));
}

type Fit = (row: string, width: number, line: number) => string | undefined;

/** The last rows that fit a format one after the other; what else was in the picture stands before. */
function windows(rows: readonly string[], fitRow: Fit): MrzLines | undefined {
  for (let from = rows.length - 2; from >= 0; from -= 1) {
    for (const format of FORMATS) {
      const { lines: count, width } = LAYOUTS[format];
      const lines = rows.slice(from, from + count).map((row, line) => fitRow(row, width, line));
      if (lines.length === count && lines.every((line) => line !== undefined) && startsRight(format, lines[0] ?? '')) return { format, lines };
    }
  }
  return undefined;
}

/** A passport's code starts with P, a card's with A, C or I; 1 may be a misread I. */
const startsRight = (format: MrzFormat, line: string): boolean => (format === 'TD3' ? line.startsWith('P') || line.startsWith('V') : /^[ACI1]/.test(line));

/** The row in this width: fillers at the end come and go; in the data line those before the check digits do. */
function fit(row: string, width: number, line: number): string | undefined {
  if (row.length === width) return row;
  if (line !== DATA_LINE) {
    const kept = row.replace(/<+$/, '');
    return kept.length <= width && kept.length >= 5 ? kept.padEnd(width, '<') : undefined;
  }
  const match = /^(.*[^<])(<+)([^<]{1,2})$/.exec(row);
  const missing = width - row.length;
  // A row of another format's width is of that format, however wrong it may be.
  if (!match || Math.abs(missing) > 4 || FORMATS.some((format) => LAYOUTS[format].width === row.length)) return undefined;
  const fillers = (match[2] ?? '').length + missing;
  return fillers < 0 ? undefined : (match[1] ?? '') + '<'.repeat(fillers) + (match[3] ?? '');
}

/** A scanner that sends everything as one row. */
function inOneRow(row: string): MrzLines | undefined {
  for (const format of FORMATS) {
    const { lines: count, width } = LAYOUTS[format];
    if (row.length === count * width && startsRight(format, row)) return { format, lines: Array.from({ length: count }, (_, at) => row.slice(at * width, (at + 1) * width)) };
  }
  return undefined;
}
