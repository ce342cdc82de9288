/**
 * Finds the sheet in a picture: straight edges gather in a table of lines (Hough), and of all four-sided shapes between them
 * the one whose sides are really edges, all along, and which is large, is the sheet. Works on a small grey picture.
 * Corners are shares of the picture's width and height, clockwise from the upper left. Pure.
 */
import { shrink, soften } from './luma.ts';
import type { Luma } from './luma.ts';

export type Corner = { readonly x: number; readonly y: number };
export type Quad = readonly [Corner, Corner, Corner, Corner];
export const WHOLE: Quad = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }];

const SEARCH_WIDTH = 320;
const ANGLES = 90;
const MOST_LINES = 26;
/** A sheet takes at least this share of the picture, and each side is an edge for at least this share of its length. */
const LEAST_AREA = 0.12;
const LEAST_EDGE = 0.45;
const FAINTEST_EDGE = 24;

type Slopes = { readonly width: number; readonly height: number; readonly strength: Float32Array; readonly angle: Float32Array };
type Line = { readonly angle: number; readonly distance: number };

/** The sheet, or undefined when no shape is convincing. */
export function findPaper(picture: Luma): Quad | undefined {
  const small = soften(soften(shrink(picture, SEARCH_WIDTH)));
  const slopes = slopesOf(small);
  const lines = linesOf(slopes);
  let best: { score: number; corners: readonly Corner[] } | undefined;
  const pairs = lines.flatMap((one, at) => lines.slice(at + 1).filter((other) => turnBetween(one.angle, other.angle) < Math.PI / 8).map((other) => [one, other] as const));
  for (let a = 0; a < pairs.length; a += 1) {
    for (let b = a + 1; b < pairs.length; b += 1) {
      const [[p, q], [r, s]] = [pairs[a]!, pairs[b]!];
      if (turnBetween(p.angle, r.angle) < Math.PI / 3) continue;
      const met = [cross(p, r), cross(p, s), cross(q, s), cross(q, r)];
      if (met.some((corner) => corner === undefined || corner.x < -0.06 * small.width || corner.y < -0.06 * small.height || corner.x > 1.06 * small.width || corner.y > 1.06 * small.height)) continue;
      const corners = met as Corner[];
      const area = areaOf(corners) / (small.width * small.height);
      if (area < LEAST_AREA) continue;
      const sides = corners.map((corner, at) => edgeShare(slopes, corner, corners[(at + 1) % 4]!));
      if (Math.min(...sides) < LEAST_EDGE) continue;
      const score = sides.reduce((sum, side) => sum + side, 0) + 1.2 * Math.sqrt(area);
      if (best === undefined || score > best.score) best = { score, corners };
    }
  }
  return best === undefined ? undefined : inOrder(best.corners.map(({ x, y }) => ({ x: clamp(x / (small.width - 1)), y: clamp(y / (small.height - 1)) })));
}

const clamp = (share: number): number => Math.max(0, Math.min(1, share));
const turnBetween = (a: number, b: number): number => { const turn = Math.abs(a - b) % Math.PI; return Math.min(turn, Math.PI - turn); };

/** How steep the brightness is at each pixel, and which way. */
function slopesOf({ width, height, data }: Luma): Slopes {
  const strength = new Float32Array(width * height);
  const angle = new Float32Array(width * height);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const [nw, n, ne, w, e, sw, s, se] = [data[at - width - 1]!, data[at - width]!, data[at - width + 1]!, data[at - 1]!, data[at + 1]!, data[at + width - 1]!, data[at + width]!, data[at + width + 1]!];
      const [across, down] = [ne + 2 * e + se - nw - 2 * w - sw, sw + 2 * s + se - nw - 2 * n - ne];
      strength[at] = Math.hypot(across, down) / 2;
      angle[at] = Math.atan2(down, across);
    }
  }
  return { width, height, strength, angle };
}

/** The lines on which most edge lies, apart from each other. A line is x·cos + y·sin = distance. */
function linesOf({ width, height, strength, angle }: Slopes): readonly Line[] {
  const reach = Math.ceil(Math.hypot(width, height));
  const columns = 2 * reach + 1;
  const votes = new Float32Array(ANGLES * columns);
  const turns = Array.from({ length: ANGLES }, (_, at) => [Math.cos((at * Math.PI) / ANGLES), Math.sin((at * Math.PI) / ANGLES)] as const);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const force = strength[y * width + x]!;
      if (force < FAINTEST_EDGE) continue;
      const own = Math.round((angle[y * width + x]! / Math.PI) * ANGLES);
      for (let near = own - 3; near <= own + 3; near += 1) {
        const at = ((near % ANGLES) + ANGLES) % ANGLES;
        const [cos, sin] = turns[at]!;
        votes[at * columns + Math.round(x * cos + y * sin) + reach]! += Math.min(1, force / 80);
      }
    }
  }
  const lines: Line[] = [];
  const least = Math.min(width, height) * 0.12;
  for (let count = 0; count < MOST_LINES; count += 1) {
    let top = 0;
    for (let at = 0; at < votes.length; at += 1) if (votes[at]! > votes[top]!) top = at;
    if (votes[top]! < least) break;
    const [row, column] = [Math.floor(top / columns), top % columns];
    lines.push({ angle: (row * Math.PI) / ANGLES, distance: column - reach });
    for (let turn = row - 4; turn <= row + 4; turn += 1) {
      // Past half a turn the same line has its distance on the other side of zero.
      const over = turn < 0 || turn >= ANGLES;
      const middle = over ? 2 * reach - column : column;
      const from = ((turn + ANGLES) % ANGLES) * columns;
      for (let near = Math.max(0, middle - 5); near <= Math.min(columns - 1, middle + 5); near += 1) votes[from + near] = 0;
    }
  }
  return lines;
}

function cross(a: Line, b: Line): Corner | undefined {
  const [ca, sa, cb, sb] = [Math.cos(a.angle), Math.sin(a.angle), Math.cos(b.angle), Math.sin(b.angle)];
  const bottom = ca * sb - sa * cb;
  return Math.abs(bottom) < 1e-6 ? undefined : { x: (a.distance * sb - b.distance * sa) / bottom, y: (b.distance * ca - a.distance * cb) / bottom };
}

/** The area of a shape, corner by corner. */
export const areaOf = (corners: readonly Corner[]): number =>
  Math.abs(corners.reduce((sum, { x, y }, at) => { const next = corners[(at + 1) % corners.length]!; return sum + x * next.y - next.x * y; }, 0)) / 2;

/** The share of the way between two corners along which there is an edge in that direction. */
function edgeShare({ width, height, strength, angle }: Slopes, from: Corner, to: Corner): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 20) return 0;
  const normal = Math.atan2(to.x - from.x, from.y - to.y);
  const steps = Math.round(length / 3);
  let found = 0;
  for (let step = 0; step <= steps; step += 1) {
    const [x, y] = [from.x + ((to.x - from.x) * step) / steps, from.y + ((to.y - from.y) * step) / steps];
    for (let off = -2; off <= 2; off += 1) {
      const [u, v] = [Math.round(x + off * Math.cos(normal)), Math.round(y + off * Math.sin(normal))];
      if (u < 1 || v < 1 || u >= width - 1 || v >= height - 1) continue;
      const at = v * width + u;
      if (strength[at]! >= FAINTEST_EDGE && turnBetween(angle[at]!, normal) < 0.3) { found += 1; break; }
    }
  }
  return found / (steps + 1);
}

/** Clockwise from the corner nearest to the upper left. */
function inOrder(corners: readonly Corner[]): Quad {
  const middle = { x: corners.reduce((sum, one) => sum + one.x, 0) / 4, y: corners.reduce((sum, one) => sum + one.y, 0) / 4 };
  const around = corners.toSorted((a, b) => Math.atan2(a.y - middle.y, a.x - middle.x) - Math.atan2(b.y - middle.y, b.x - middle.x));
  const first = around.reduce((best, one, at) => (one.x + one.y < around[best]!.x + around[best]!.y ? at : best), 0);
  return [around[first]!, around[(first + 1) % 4]!, around[(first + 2) % 4]!, around[(first + 3) % 4]!];
}
