/**
 * OCR-B as distance fields: how far a point is from a letter's edge (negative inside), in steps between letters. From it a
 * letter can be drawn at any size, weight and sharpness. Coordinates: u to the right and v down, 0 in the letter's middle.
 */
import { ADVANCE, CAP_HEIGHT, ROUND, SHARP } from './outlines.ts';

export const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<';
const STEP = 0.025;
const [HALF_U, HALF_V] = [0.65, 0.8];
const COLUMNS = Math.round((2 * HALF_U) / STEP) + 1;
const ROWS = Math.round((2 * HALF_V) / STEP) + 1;
export type Glyphs = { distance(letter: string, u: number, v: number): number };

function field(outline: string): Float32Array {
  const contours = outline.split('/').map((contour) => {
    const numbers = contour.split(' ').map(Number);
    return Array.from({ length: numbers.length / 2 }, (_, at) => [(numbers[2 * at] ?? 0) / ADVANCE - 0.5, (CAP_HEIGHT / 2 - (numbers[2 * at + 1] ?? 0)) / ADVANCE] as const);
  });
  const out = new Float32Array(COLUMNS * ROWS);
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      const [u, v] = [column * STEP - HALF_U, row * STEP - HALF_V];
      let nearest = Infinity;
      let winding = 0;
      for (const points of contours) {
        for (let at = 0; at < points.length; at += 1) {
          const [a, b] = [points[at] ?? [0, 0], points[(at + 1) % points.length] ?? [0, 0]];
          const [du, dv] = [b[0] - a[0], b[1] - a[1]];
          const share = Math.max(0, Math.min(1, ((u - a[0]) * du + (v - a[1]) * dv) / (du * du + dv * dv || 1)));
          nearest = Math.min(nearest, Math.hypot(u - a[0] - share * du, v - a[1] - share * dv));
          const side = du * (v - a[1]) - dv * (u - a[0]);
          if (a[1] <= v && b[1] > v && side > 0) winding += 1;
          else if (a[1] > v && b[1] <= v && side < 0) winding -= 1;
        }
      }
      out[row * COLUMNS + column] = winding === 0 ? nearest : -nearest;
    }
  }
  return out;
}

function glyphsOf(outlines: Readonly<Record<string, string>>): Glyphs {
  const fields = new Map(Object.entries(outlines).map(([letter, outline]) => [letter, field(outline)]));
  return {
    distance(letter, u, v) {
      const table = fields.get(letter);
      if (table === undefined) return 1;
      const [x, y] = [(u + HALF_U) / STEP, (v + HALF_V) / STEP];
      if (x < 0 || y < 0 || x >= COLUMNS - 1 || y >= ROWS - 1) return 1;
      const [left, top] = [Math.floor(x), Math.floor(y)];
      const at = top * COLUMNS + left;
      const upper = (table[at] ?? 1) * (1 - x + left) + (table[at + 1] ?? 1) * (x - left);
      const lower = (table[at + COLUMNS] ?? 1) * (1 - x + left) + (table[at + COLUMNS + 1] ?? 1) * (x - left);
      return upper * (1 - y + top) + lower * (y - top);
    },
  };
}

/** The two cuts; made on demand, a fifth of a second each. */
export const roundGlyphs = (): Glyphs => glyphsOf(ROUND);
export const sharpGlyphs = (): Glyphs => glyphsOf(SHARP);
