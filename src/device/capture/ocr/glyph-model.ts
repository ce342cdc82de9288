/**
 * Which letter of OCR-B a cell shows: a small network of one hidden layer, trained by test/bench/mrz/train.ts on drawn
 * letters in every bad light. Its last answer means "no letter at all". Weights are whole numbers of one byte.
 */
import { CELL_SIZE } from './cells.ts';

export const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<';
export const NOTHING = LETTERS.length;
export const ANSWERS = LETTERS.length + 1;

/** Layers row by row, each row with its scale; biases apart. */
export type Weights = { readonly hidden: number; readonly first: Int8Array; readonly firstScale: Float32Array; readonly firstBias: Float32Array; readonly second: Int8Array; readonly secondScale: Float32Array; readonly secondBias: Float32Array };
export type GlyphModel = { /** Natural logarithms of the probability of each answer. */ read(cell: Float32Array): Float32Array };

/** Unpacks the weights once; then a cell costs some tens of microseconds. */
export function createGlyphModel(weights: Weights): GlyphModel {
  const { hidden } = weights;
  const first = spread(weights.first, weights.firstScale, CELL_SIZE);
  const second = spread(weights.second, weights.secondScale, hidden);
  const middle = new Float32Array(hidden);
  return {
    read(cell) {
      for (let unit = 0; unit < hidden; unit += 1) {
        let sum = weights.firstBias[unit] ?? 0;
        for (let at = 0, from = unit * CELL_SIZE; at < CELL_SIZE; at += 1, from += 1) sum += (first[from] ?? 0) * (cell[at] ?? 0);
        middle[unit] = Math.max(0, sum);
      }
      const out = new Float32Array(ANSWERS);
      let top = -Infinity;
      for (let answer = 0; answer < ANSWERS; answer += 1) {
        let sum = weights.secondBias[answer] ?? 0;
        for (let at = 0; at < hidden; at += 1) sum += (second[answer * hidden + at] ?? 0) * (middle[at] ?? 0);
        out[answer] = sum;
        top = Math.max(top, sum);
      }
      let total = 0;
      for (const value of out) total += Math.exp(value - top);
      const shift = top + Math.log(total);
      for (let answer = 0; answer < ANSWERS; answer += 1) out[answer] = Math.max(FLOOR, (out[answer] ?? 0) - shift);
      return out;
    },
  };
}

/** No answer is impossible: a speck of dirt must not outweigh four check digits. */
const FLOOR = -9;

function spread(packed: Int8Array, scales: Float32Array, rowLength: number): Float32Array {
  return Float32Array.from(packed, (value, at) => value * (scales[Math.floor(at / rowLength)] ?? 0));
}
