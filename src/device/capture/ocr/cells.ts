/**
 * One letter's place, cut out of the picture upright, at one size and one contrast: what the glyph model looks at.
 * A place has its own axes, because perspective makes letters at one end of a line larger than at the other.
 */
import type { Luma } from '../image/luma.ts';

/** Middle of the letter, the step to the next letter, and the same length downwards, in pixels. */
export type Place = { readonly x: number; readonly y: number; readonly rightX: number; readonly rightY: number; readonly downX: number; readonly downY: number };

export const CELL_COLUMNS = 16;
export const CELL_ROWS = 20;
export const CELL_SIZE = CELL_COLUMNS * CELL_ROWS;
/** One pixel of a cell, in steps between letters: the cell is 1.12 steps wide and 1.4 high. */
export const CELL_STEP = 0.07;

/** Cuts the place out into `cell`. Each pixel is the mean of four points, as letters are mostly larger than the cell. */
export function cutCell(luma: Luma, place: Place, cell: Float32Array): void {
  const { width, height, data } = luma;
  for (let row = 0; row < CELL_ROWS; row += 1) {
    for (let column = 0; column < CELL_COLUMNS; column += 1) {
      let sum = 0;
      for (let part = 0; part < 4; part += 1) {
        const u = (column - CELL_COLUMNS / 2 + (part & 1 ? 0.75 : 0.25)) * CELL_STEP;
        const v = (row - CELL_ROWS / 2 + (part & 2 ? 0.75 : 0.25)) * CELL_STEP;
        const x = Math.max(0, Math.min(width - 1.001, place.x + u * place.rightX + v * place.downX));
        const y = Math.max(0, Math.min(height - 1.001, place.y + u * place.rightY + v * place.downY));
        const [left, top] = [Math.floor(x), Math.floor(y)];
        const at = top * width + left;
        const upper = (data[at] ?? 0) * (1 - x + left) + (data[at + 1] ?? 0) * (x - left);
        const lower = (data[at + width] ?? 0) * (1 - x + left) + (data[at + width + 1] ?? 0) * (x - left);
        sum += upper * (1 - y + top) + lower * (y - top);
      }
      cell[row * CELL_COLUMNS + column] = sum / 4;
    }
  }
  evenContrast(cell);
}

/** Mean 0 and spread 1, ink positive; a place with hardly any contrast stays faint. */
export function evenContrast(cell: Float32Array): void {
  let sum = 0;
  let squares = 0;
  for (const value of cell) { sum += value; squares += value * value; }
  const mean = sum / cell.length;
  const spread = Math.sqrt(Math.max(0, squares / cell.length - mean * mean)) + 1;
  for (let at = 0; at < cell.length; at += 1) cell[at] = (mean - (cell[at] ?? 0)) / spread;
}
