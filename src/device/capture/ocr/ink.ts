/**
 * Finds what is printed: a pixel is ink if it is clearly darker than its surroundings (a shadow or a glare changes the
 * surroundings too, so that it does not matter), and ink that hangs together is one blot with a box around it. Pure.
 */
import { soften } from '../image/luma.ts';
import type { Luma } from '../image/luma.ts';

export type Blot = { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly area: number };

/** Ink of one stroke's thickness and more stands out by this many grey levels at least. */
const FAINTEST = 5;
/** Of the surroundings' spread; half between paper and ink for printed text. */
const SPREAD_SHARE = 0.55;

/** 1 where there is ink. `window` is the size of the surroundings: about a letter and a half. */
export function inkOf(luma: Luma, window: number): Uint8Array {
  const { width, height } = luma;
  const { data } = soften(luma);
  const ink = new Uint8Array(width * height);
  const half = Math.max(2, Math.floor(window / 2));
  // Sums over the window's height, column by column, moved down row by row; along the row a second pair of sums slides.
  const sums = new Int32Array(width);
  const squares = new Int32Array(width);
  const addRow = (y: number, sign: 1 | -1): void => {
    for (let x = 0, from = y * width; x < width; x += 1, from += 1) {
      const value = data[from]!;
      sums[x]! += sign * value;
      squares[x]! += sign * value * value;
    }
  };
  for (let y = 0; y < Math.min(half, height); y += 1) addRow(y, 1);
  for (let y = 0; y < height; y += 1) {
    if (y + half < height) addRow(y + half, 1);
    if (y - half - 1 >= 0) addRow(y - half - 1, -1);
    const rows = Math.min(height - 1, y + half) - Math.max(0, y - half) + 1;
    let [sum, square] = [0, 0];
    for (let x = 0; x < Math.min(half, width); x += 1) { sum += sums[x]!; square += squares[x]!; }
    for (let x = 0; x < width; x += 1) {
      if (x + half < width) { sum += sums[x + half]!; square += squares[x + half]!; }
      if (x - half - 1 >= 0) { sum -= sums[x - half - 1]!; square -= squares[x - half - 1]!; }
      const count = rows * (Math.min(width - 1, x + half) - Math.max(0, x - half) + 1);
      const mean = sum / count;
      const darker = mean - data[y * width + x]!;
      if (darker > FAINTEST && darker * darker > SPREAD_SHARE * SPREAD_SHARE * (square / count - mean * mean)) ink[y * width + x] = 1;
    }
  }
  return ink;
}

/** The blots of hanging-together ink (also over corners). Works run by run, so that a page costs little. */
export function blotsOf(ink: Uint8Array, width: number, height: number): readonly Blot[] {
  const parent: number[] = [];
  const runs: { readonly y: number; readonly from: number; readonly to: number }[] = [];
  const rootOf = (one: number): number => {
    let root = one;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = one; at !== root;) { const next = parent[at] ?? root; parent[at] = root; at = next; }
    return root;
  };
  let above: readonly [number, number] = [0, 0];
  for (let y = 0; y < height; y += 1) {
    const start = runs.length;
    for (let x = 0; x < width; x += 1) {
      if (ink[y * width + x] !== 1) continue;
      const from = x;
      while (x < width && ink[y * width + x] === 1) x += 1;
      parent.push(runs.length);
      runs.push({ y, from, to: x - 1 });
    }
    let other = above[0];
    for (let mine = start; mine < runs.length; mine += 1) {
      const run = runs[mine];
      if (run === undefined) break;
      while (other < above[1] && (runs[other]?.to ?? 0) < run.from - 1) other += 1;
      for (let touch = other; touch < above[1] && (runs[touch]?.from ?? 0) <= run.to + 1; touch += 1) parent[rootOf(touch)] = rootOf(mine);
    }
    above = [start, runs.length];
  }
  const boxes = new Map<number, { left: number; right: number; top: number; bottom: number; area: number }>();
  runs.forEach((run, at) => {
    const root = rootOf(at);
    const box = boxes.get(root);
    const area = run.to - run.from + 1;
    if (box === undefined) boxes.set(root, { left: run.from, right: run.to, top: run.y, bottom: run.y, area });
    else {
      box.left = Math.min(box.left, run.from);
      box.right = Math.max(box.right, run.to);
      box.bottom = run.y;
      box.top = Math.min(box.top, run.y);
      box.area += area;
    }
  });
  return [...boxes.values()].map(({ left, right, top, bottom, area }) => ({ x: (left + right) / 2, y: (top + bottom) / 2, width: right - left + 1, height: bottom - top + 1, area }));
}
