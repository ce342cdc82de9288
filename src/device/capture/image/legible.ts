/**
 * Whether a paper's photo can be read later, when the person has gone: not out of focus or moved, no lamp's reflection on it,
 * not too dark, not too small. The picture is judged tile by tile, because a paper is mostly empty. Pure.
 */
import { shrink, soften } from './luma.ts';
import type { Luma } from './luma.ts';

export type Trouble = 'blurred' | 'glare' | 'dark' | 'small';

const JUDGED_WIDTH = 800;
const TILE = 24;
/** The sheet's longer side as the camera saw it; a card's small print needs this. */
const LEAST_PIXELS = 900;
const PRINTED_CONTRAST = 28;
/** The Laplacian's spread per grey level of contrast where there is print; half of what sharp print has. */
const LEAST_SHARPNESS = 0.16;
const GLARE_SHARE = 0.04;

/** What is wrong with the photo, worst first; nothing when it is good. `seen` is the longer side in camera pixels. */
export function troublesOf(flat: Luma, seen: number): readonly Trouble[] {
  const troubles: Trouble[] = [];
  const { sharpness, brightness, burnt } = judge(soften(shrink(flat, JUDGED_WIDTH)));
  if (sharpness !== undefined && sharpness < LEAST_SHARPNESS) troubles.push('blurred');
  if (burnt > GLARE_SHARE && brightness < 240) troubles.push('glare');
  if (brightness < 70) troubles.push('dark');
  if (seen < LEAST_PIXELS) troubles.push('small');
  return troubles;
}

/** Sharpness where there is print (the better quarter of printed tiles), the paper's usual brightness, the share that is burnt white. */
export function judge({ width, height, data }: Luma): { readonly sharpness?: number; readonly brightness: number; readonly burnt: number } {
  const sharpness: number[] = [];
  const brightness: number[] = [];
  let [burnt, tiles] = [0, 0];
  for (let top = 1; top + TILE < height; top += TILE) {
    for (let left = 1; left + TILE < width; left += TILE) {
      let [low, high, sum, bend, bendSquare] = [255, 0, 0, 0, 0];
      for (let y = top; y < top + TILE; y += 1) {
        for (let x = left; x < left + TILE; x += 1) {
          const at = y * width + x;
          const value = data[at]!;
          low = Math.min(low, value);
          high = Math.max(high, value);
          sum += value;
          const laplacian = 4 * value - data[at - 1]! - data[at + 1]! - data[at - width]! - data[at + width]!;
          bend += laplacian;
          bendSquare += laplacian * laplacian;
        }
      }
      const count = TILE * TILE;
      tiles += 1;
      brightness.push(high);
      if (sum / count > 250 && high - low < 12) burnt += 1;
      if (high - low >= PRINTED_CONTRAST) sharpness.push(Math.sqrt(Math.max(0, bendSquare / count - (bend / count) ** 2)) / (high - low));
    }
  }
  const ranked = (values: number[], share: number): number | undefined => values.sort((a, b) => a - b)[Math.floor(values.length * share)];
  const sharp = ranked(sharpness, 0.75);
  return { ...(sharp === undefined ? {} : { sharpness: sharp }), brightness: ranked(brightness, 0.5) ?? 0, burnt: tiles === 0 ? 0 : burnt / tiles };
}
