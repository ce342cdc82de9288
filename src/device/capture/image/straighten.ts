/** Lays a sheet seen in perspective flat: the four corners say where each point of the flat sheet is in the picture. Pure. */
import type { Corner, Quad } from './quad.ts';
import type { Rgba } from './luma.ts';
import { solve } from './solve.ts';

export const LONGEST_SIDE = 1600;

/** The size of the flat sheet: as large as it was seen, at most LONGEST_SIDE. `seen` is its longer side in the picture. */
export function flatSize(quad: Quad, width: number, height: number): { readonly width: number; readonly height: number; readonly seen: number } {
  const length = (a: Corner, b: Corner): number => Math.hypot((a.x - b.x) * width, (a.y - b.y) * height);
  const [across, down] = [Math.max(length(quad[0], quad[1]), length(quad[3], quad[2])), Math.max(length(quad[0], quad[3]), length(quad[1], quad[2]))];
  const seen = Math.max(1, across, down);
  const scale = Math.min(1, LONGEST_SIDE / seen);
  return { width: Math.max(1, Math.round(across * scale)), height: Math.max(1, Math.round(down * scale)), seen: Math.round(seen) };
}

/** The flat sheet, each pixel the mean of four points of the picture. */
export function straighten(picture: Rgba, quad: Quad): Rgba {
  const { width, height } = flatSize(quad, picture.width, picture.height);
  const [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, h = 0] = mapOf(quad, picture.width, picture.height);
  const data = new Uint8ClampedArray(width * height * 4);
  const sum = new Float64Array(3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      sum.fill(0);
      for (let part = 0; part < 4; part += 1) {
        const [u, v] = [(x + (part & 1 ? 0.75 : 0.25)) / width, (y + (part & 2 ? 0.75 : 0.25)) / height];
        const far = g * u + h * v + 1;
        addPoint(picture, (a * u + b * v + c) / far - 0.5, (d * u + e * v + f) / far - 0.5, sum);
      }
      const at = (y * width + x) * 4;
      data[at] = sum[0]! / 4;
      data[at + 1] = sum[1]! / 4;
      data[at + 2] = sum[2]! / 4;
      data[at + 3] = 255;
    }
  }
  return { width, height, data };
}

/** x = (a·u + b·v + c) / (g·u + h·v + 1), y = (d·u + e·v + f) / (…), with u and v from 0 to 1 on the sheet. */
function mapOf(quad: Quad, width: number, height: number): readonly number[] {
  const at = [[0, 0], [1, 0], [1, 1], [0, 1]] as const;
  return solve(quad.flatMap((corner, index) => {
    const [u, v] = at[index]!;
    const [x, y] = [corner.x * width, corner.y * height];
    return [Float64Array.of(u, v, 1, 0, 0, 0, -u * x, -v * x, x), Float64Array.of(0, 0, 0, u, v, 1, -u * y, -v * y, y)];
  }));
}

function addPoint({ width, height, data }: Rgba, x: number, y: number, sum: Float64Array): void {
  const [px, py] = [Math.max(0, Math.min(width - 1, x)), Math.max(0, Math.min(height - 1, y))];
  const [left, top] = [Math.min(width - 2, Math.floor(px)), Math.min(height - 2, Math.floor(py))];
  const [right, down] = [px - left, py - top];
  const at = (Math.max(0, top) * width + Math.max(0, left)) * 4;
  const [nextX, nextY] = [width > 1 ? 4 : 0, height > 1 ? width * 4 : 0];
  for (let colour = 0; colour < 3; colour += 1) {
    const from = at + colour;
    sum[colour]! += (data[from]! * (1 - right) + data[from + nextX]! * right) * (1 - down) + (data[from + nextY]! * (1 - right) + data[from + nextY + nextX]! * right) * down;
  }
}
