/** Papers drawn by hand: a light sheet on a table, seen askew. */
import { describe, expect, test } from 'vitest';
import { troublesOf } from '#device/capture/image/legible.ts';
import type { Luma } from '#device/capture/image/luma.ts';
import { findPaper } from '#device/capture/image/quad.ts';
import type { Quad } from '#device/capture/image/quad.ts';
import { flatSize, LONGEST_SIDE, straighten } from '#device/capture/image/straighten.ts';
import { chanceFrom } from '../../support/chance.ts';

const QUAD: Quad = [{ x: 0.2, y: 0.15 }, { x: 0.84, y: 0.22 }, { x: 0.78, y: 0.88 }, { x: 0.13, y: 0.8 }];
const inside = (quad: Quad, x: number, y: number): boolean => quad.every((corner, at) => { const next = quad[(at + 1) % 4] ?? corner; return (next.x - corner.x) * (y - corner.y) - (next.y - corner.y) * (x - corner.x) >= 0; });

/** A table with grain and a wide stripe, on it a sheet with lines of print. */
function table({ width, height, quad, seed }: { width: number; height: number; quad?: Quad; seed: number }): Luma {
  const chance = chanceFrom(seed);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isSheet = quad !== undefined && inside(quad, x / width, y / height);
      const print = isSheet && y % 14 < 4 && (x * 7 + y * 3) % 11 < 6 && inside(quad.map((corner) => ({ x: 0.5 + (corner.x - 0.5) * 0.8, y: 0.5 + (corner.y - 0.5) * 0.8 })) as unknown as Quad, x / width, y / height);
      data[y * width + x] = Math.max(0, Math.min(255, (print ? 60 : isSheet ? 215 : 95 + 15 * Math.sin(x / 40)) + 6 * chance.normal()));
    }
  }
  return { width, height, data };
}

describe('the sheet', () => {
  test('is found by its edges, corner by corner, also with print on it and grain on the table', () => {
    const found = findPaper(table({ width: 640, height: 480, quad: QUAD, seed: 1 }));
    expect(found).toBeDefined();
    for (const [at, corner] of (found ?? []).entries()) {
      expect(Math.abs(corner.x - (QUAD[at]?.x ?? 9))).toBeLessThan(0.015);
      expect(Math.abs(corner.y - (QUAD[at]?.y ?? 9))).toBeLessThan(0.015);
    }
  });

  test('is not made up on an empty table', () => {
    expect(findPaper(table({ width: 640, height: 480, seed: 2 }))).toBeUndefined();
  });

  test('lies flat afterwards: its corners are the picture\'s corners', () => {
    const [width, height] = [400, 300];
    const data = new Uint8ClampedArray(width * height * 4);
    for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) data.set(inside(QUAD, x / width, y / height) ? [250, 240, 0, 255] : [0, 0, 200, 255], (y * width + x) * 4);
    const flat = straighten({ width, height, data }, QUAD);
    const colour = (x: number, y: number): number[] => Array.from(flat.data.subarray((y * flat.width + x) * 4, (y * flat.width + x) * 4 + 3));
    for (const [x, y] of [[3, 3], [flat.width - 4, 3], [3, flat.height - 4], [flat.width - 4, flat.height - 4]] as const) expect(colour(x, y)).toEqual([250, 240, 0]);
  });

  test('keeps its size and is at most 1600 pixels long', () => {
    expect(flatSize(QUAD, 4000, 3000)).toMatchObject({ width: LONGEST_SIDE });
    expect(flatSize([{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }], 800, 600)).toEqual({ width: 800, height: 600, seen: 800 });
  });
});

describe('a photo', () => {
  const page = table({ width: 800, height: 600, quad: [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }], seed: 3 });
  const blurred = (luma: Luma, times: number): Luma => {
    let data = luma.data;
    for (let time = 0; time < times; time += 1) data = data.map((_, at) => ((data[at - 1] ?? 0) + (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at - luma.width] ?? 0) + (data[at + luma.width] ?? 0)) / 5);
    return { ...luma, data };
  };

  test('that is sharp, light and large has no trouble', () => {
    expect(troublesOf(page, 1400)).toEqual([]);
  });

  test('that moved is called blurred', () => {
    expect(troublesOf(blurred(page, 6), 1400)).toContain('blurred');
  });

  test('with a lamp on it is called glaring, a dark one dark, a small one small', () => {
    const lamp = { ...page, data: page.data.map((value, at) => (Math.hypot((at % 800) - 400, Math.floor(at / 800) - 300) < 130 ? 255 : value)) };
    expect(troublesOf(lamp, 1400)).toEqual(['glare']);
    expect(troublesOf({ ...page, data: page.data.map((value) => value / 5) }, 1400)).toContain('dark');
    expect(troublesOf(page, 500)).toEqual(['small']);
  });
});
