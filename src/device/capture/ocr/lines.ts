/**
 * Finds rows of print at an even step. A zone's letters stand 1/10 inch apart and its lines 1/4 inch: rows that keep this
 * are told from other print by their length and evenness. A row is grown letter by letter from where it is surest, so that
 * it follows a turned or bent page, and letters that ran together or are lost in a glare are stepped over. Pure.
 */
import { solve } from '../image/solve.ts';
import type { Blot } from './ink.ts';

/** A row as smooth curves: where letter k stands, for any k. */
export type Row = { readonly x: Curve; readonly y: Curve; readonly from: number; readonly to: number; readonly found: number };
/** a + b·k + c·k² + d·k³, k counted from `middle` in `span`s, which keeps the numbers small. */
export type Curve = { readonly factors: readonly number[]; readonly middle: number; readonly span: number };

export const at = ({ factors, middle, span }: Curve, k: number): number => factors.reduceRight((sum, factor) => sum * ((k - middle) / span) + factor, 0);
export const slopeAt = (curve: Curve, k: number): number => at(curve, k + 0.5) - at(curve, k - 0.5);

const FEWEST_IN_SEED = 5;
const FEWEST_IN_ROW = 12;
const MOST_MISSES = 5;

/** The rows of a picture, the fullest first. */
export function rowsOf(blots: readonly Blot[], pictureHeight: number): readonly Row[] {
  const letters = blots.filter(({ width, height, area }) => height >= 7 && height <= pictureHeight / 5 && width <= 1.35 * height && width >= 0.12 * height && area >= 0.09 * width * height);
  const grid = gridOf(letters);
  const taken = new Set<Blot>();
  const rows: Row[] = [];
  for (const seed of seedsOf(letters, grid)) {
    if (seed.filter((blot) => taken.has(blot)).length > seed.length / 2) continue;
    const grown = grow(seed, grid);
    if (grown === undefined) continue;
    for (const blot of grown.blots) taken.add(blot);
    rows.push(grown.row);
  }
  return rows.sort((a, b) => b.found - a.found);
}

type Grid = { near(x: number, y: number, reach: number): readonly Blot[] };

/** Blots by squares of 32 pixels, so that neighbours are found without asking all. */
function gridOf(blots: readonly Blot[]): Grid {
  const squares = new Map<number, Blot[]>();
  const keyOf = (x: number, y: number): number => Math.floor(y / 32) * 10_000 + Math.floor(x / 32);
  for (const blot of blots) {
    const key = keyOf(blot.x, blot.y);
    const list = squares.get(key);
    if (list === undefined) squares.set(key, [blot]);
    else list.push(blot);
  }
  return {
    near(x, y, reach) {
      const found: Blot[] = [];
      for (let row = Math.floor((y - reach) / 32); row <= Math.floor((y + reach) / 32); row += 1) {
        for (let column = Math.floor((x - reach) / 32); column <= Math.floor((x + reach) / 32); column += 1) found.push(...(squares.get(row * 10_000 + column) ?? []));
      }
      return found;
    },
  };
}

/** Chains of blots, each the right neighbour of the one before, whose steps are even. */
function seedsOf(letters: readonly Blot[], grid: Grid): readonly (readonly Blot[])[] {
  const next = new Map<Blot, Blot>();
  const hasLeft = new Set<Blot>();
  for (const blot of letters) {
    let best: Blot | undefined;
    for (const other of grid.near(blot.x + 1.1 * blot.height, blot.y, blot.height)) {
      const step = other.x - blot.x;
      if (step < 0.6 * blot.height || step > 1.8 * blot.height || Math.abs(other.y - blot.y) > 0.35 * blot.height) continue;
      if (other.height < 0.62 * blot.height || other.height > 1.6 * blot.height) continue;
      if (best === undefined || step < best.x - blot.x) best = other;
    }
    if (best !== undefined && !hasLeft.has(best)) { next.set(blot, best); hasLeft.add(best); }
  }
  const seeds: Blot[][] = [];
  for (const first of letters) {
    if (hasLeft.has(first)) continue;
    const chain: Blot[] = [];
    for (let blot: Blot | undefined = first; blot !== undefined; blot = next.get(blot)) chain.push(blot);
    // A word of other print may hang on: cut where the step changes.
    let piece: Blot[] = [];
    let usual = 0;
    for (const blot of chain) {
      const step = piece.length === 0 ? 0 : blot.x - (piece.at(-1)?.x ?? 0);
      if (piece.length >= 2 && Math.abs(step - usual) > 0.3 * usual) { seeds.push(piece); piece = piece.slice(-1); }
      usual = piece.length <= 1 ? step || usual : 0.7 * usual + 0.3 * step;
      piece.push(blot);
    }
    seeds.push(piece);
  }
  return seeds.filter((seed) => seed.length >= FEWEST_IN_SEED).sort((a, b) => b.length - a.length).slice(0, 40);
}

type Placed = { readonly k: number; readonly blot: Blot };

function grow(seed: readonly Blot[], grid: Grid): { row: Row; blots: readonly Blot[] } | undefined {
  const steps = seed.slice(1).map((blot, index) => blot.x - (seed[index]?.x ?? 0)).sort((a, b) => a - b);
  const pitch = steps[steps.length >> 1] ?? 0;
  const heights = seed.map((blot) => blot.height).sort((a, b) => a - b);
  const height = heights[heights.length >> 1] ?? 0;
  // Capitals of OCR-B are about as high as their step is long.
  if (height > 1.45 * pitch || height < 0.55 * pitch) return undefined;
  const first = seed[0];
  if (first === undefined) return undefined;
  let k = 0;
  const placed: Placed[] = seed.map((blot, index) => {
    if (index > 0) k += Math.max(1, Math.round((blot.x - (seed[index - 1]?.x ?? 0)) / pitch));
    return { k, blot };
  });
  for (const way of [1, -1] as const) {
    let misses = 0;
    for (let far = way === 1 ? k + 1 : -1; misses < MOST_MISSES; far += way) {
      // The nearest twenty letters say where the next one stands.
      const edge = placed.toSorted((a, b) => way * (b.k - a.k)).slice(0, 20);
      const [x, y] = [fit(edge.map((one) => [one.k, one.blot.x]), 1), fit(edge.map((one) => [one.k, one.blot.y]), 1)];
      const [px, py] = [at(x, far), at(y, far)];
      const found = grid.near(px, py, 0.4 * pitch).filter((blot) => Math.abs(blot.x - px) < 0.3 * pitch && Math.abs(blot.y - py) < 0.25 * pitch && blot.height > 0.6 * height && blot.height < 1.5 * height)
        .sort((a, b) => Math.abs(a.x - px) - Math.abs(b.x - px))[0];
      if (found === undefined) misses += 1;
      else { placed.push({ k: far, blot: found }); misses = 0; }
      if (Math.abs(far) > 60) break;
    }
  }
  return placed.length < FEWEST_IN_ROW ? undefined : { row: rowThrough(placed, pitch), blots: placed.map((one) => one.blot) };
}

/** Smooth curves through the letters found; letters far off the curve are left out once. */
function rowThrough(placed: readonly Placed[], pitch: number): Row {
  const [from, to] = [Math.min(...placed.map((one) => one.k)), Math.max(...placed.map((one) => one.k))];
  const degree = placed.length >= 24 && to - from >= 26 ? 3 : placed.length >= 14 ? 2 : 1;
  const rough = { x: fit(placed.map((one) => [one.k, one.blot.x]), degree), y: fit(placed.map((one) => [one.k, one.blot.y]), Math.min(degree, 2)) };
  const good = placed.filter(({ k, blot }) => Math.abs(blot.x - at(rough.x, k)) < 0.16 * pitch && Math.abs(blot.y - at(rough.y, k)) < 0.14 * pitch);
  const kept = good.length >= 8 ? good : placed;
  return { x: fit(kept.map((one) => [one.k, one.blot.x]), degree), y: fit(kept.map((one) => [one.k, one.blot.y]), Math.min(degree, 2)), from, to, found: placed.length };
}

/** Least squares by the normal equations. */
export function fit(points: readonly (readonly [number, number])[], degree: number): Curve {
  const ks = points.map(([k]) => k);
  const [low, high] = [Math.min(...ks), Math.max(...ks)];
  const [middle, span] = [(low + high) / 2, Math.max(1, (high - low) / 2)];
  const size = degree + 1;
  const rows = Array.from({ length: size }, () => new Float64Array(size + 1));
  for (const [k, value] of points) {
    const powers = Array.from({ length: size }, (_, power) => ((k - middle) / span) ** power);
    for (let row = 0; row < size; row += 1) {
      for (let column = 0; column < size; column += 1) rows[row]![column]! += powers[row]! * powers[column]!;
      rows[row]![size]! += powers[row]! * value;
    }
  }
  return { factors: solve(rows), middle, span };
}
