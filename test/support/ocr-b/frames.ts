/**
 * Draws a paper with a machine-readable zone as a camera would see it: turned, in perspective, on a printed ground, badly
 * lit, out of focus, grainy. Everything is drawn from one chance, so that a frame can be drawn again.
 */
import type { Chance } from '../chance.ts';
import type { Glyphs } from './glyphs.ts';
import { ALPHABET } from './glyphs.ts';

export type Grey = { readonly width: number; readonly height: number; readonly data: Uint8Array };
export type Conditions = {
  /** Degrees. */ readonly turn: number; /** Share by which one edge is nearer than the other. */ readonly perspective: number;
  /** Pixels, of the lens and of a hand's movement. */ readonly blur: number; readonly smear: number;
  /** Grey levels. */ readonly noise: number; /** 1 is black on white. */ readonly contrast: number;
  /** 0 to 1: how much of white a lamp adds in its middle. */ readonly glare: number; /** Grey levels of the printed ground. */ readonly texture: number;
  /** Of the strokes, in steps between letters. */ readonly weight: number; /** Share of the picture's width that the zone takes. */ readonly fill: number;
};
export const CLEAN: Conditions = { turn: 0, perspective: 0, blur: 0.6, smear: 0, noise: 2, contrast: 0.9, glare: 0, texture: 4, weight: 0, fill: 0.82 };

/** A hard but fair hand: every trouble at once, each between none and what a person would still read. */
export function roughConditions(chance: Chance): Conditions {
  const { between, next } = chance;
  return {
    turn: between(-5, 5), perspective: between(-0.14, 0.14), blur: between(0.5, 1.7), smear: next() < 0.3 ? between(0, 3) : 0, noise: between(2, 14),
    contrast: between(0.32, 0.95), glare: next() < 0.4 ? between(0.15, 0.6) : 0, texture: between(0, 24), weight: between(-0.02, 0.03), fill: between(0.7, 0.9),
  };
}

const LINE_STEP = 2.5;
const smooth = (x: number): number => (x <= 0 ? 0 : x >= 1 ? 1 : x * x * (3 - 2 * x));

/** Draws it on a picture of the given size; the zone lies low on the paper, other print above it. */
export function drawFrame(lines: readonly string[], { glyphs, chance, conditions, width = 1280, height = 720 }: { glyphs: Glyphs; chance: Chance; conditions: Conditions; width?: number; height?: number }): Grey {
  const columns = lines[0]?.length ?? 1;
  const { between } = chance;
  const pitch = (width * conditions.fill) / columns;
  const angle = (conditions.turn * Math.PI) / 180;
  const [middleX, middleY] = [width / 2 + between(-0.02, 0.02) * width, height * between(0.55, 0.7)];
  const tilt = [conditions.perspective / width, between(-0.1, 0.1) / width] as const;
  const waves = Array.from({ length: 4 }, () => ({ u: between(-3, 3), v: between(-3, 3), phase: between(0, 6), bend: between(0, 0.8), far: between(0.05, 0.4) }));
  const other = Array.from({ length: 6 }, () => Array.from({ length: 60 }, () => (chance.next() < 0.2 ? ' ' : chance.one(Array.from(ALPHABET)))).join(''));
  const otherScale = between(0.55, 0.75);
  const [paper, desk] = [between(200, 245), between(30, 140)];
  const ink = paper * (1 - conditions.contrast);
  const light = { x: between(-0.25, 0.25), y: between(-0.25, 0.25) };
  const lamp = { x: between(0.1, 0.9) * width, y: middleY + between(-0.25, 0.25) * height, rx: between(0.06, 0.25) * width, ry: between(0.05, 0.2) * height };
  const soft = 1 / pitch;
  const plain = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [x - middleX, y - middleY];
      const near = 1 + dx * tilt[0] + dy * tilt[1];
      const u = (Math.cos(angle) * dx + Math.sin(angle) * dy) / near / pitch + (columns - 1) / 2;
      const v = (-Math.sin(angle) * dx + Math.cos(angle) * dy) / near / pitch + ((lines.length - 1) * LINE_STEP) / 2;
      const bottom = (lines.length - 1) * LINE_STEP + 2.2;
      const isPaper = u > -2.2 && u < columns + 1.2 && v > -24 && v < bottom;
      let value = isPaper ? paper : desk;
      if (isPaper) {
        for (const wave of waves) {
          const line = Math.sin(wave.phase + u * wave.u + v * wave.v + 2 * wave.bend * Math.sin(u * wave.far + v * wave.far));
          value -= (conditions.texture / 2) * smooth((line - 0.4) / 0.6);
        }
        const row = Math.round(v / LINE_STEP);
        const column = Math.round(u);
        const letter = lines[row]?.[column];
        let covered = 0;
        if (letter !== undefined) covered = smooth(0.5 - (glyphs.distance(letter, u - column, v - row * LINE_STEP) - conditions.weight) / soft);
        else if (v < -3) {
          // The page's other print, smaller and at its own step.
          const line = Math.floor((v + 3) / -3.2);
          const [ou, ov] = [u / otherScale, (v + 4.6 + line * 3.2) / otherScale];
          const print = other[line]?.[Math.round(ou)];
          if (print !== undefined && line < 6) covered = 0.9 * smooth(0.5 - (glyphs.distance(print, ou - Math.round(ou), ov) * otherScale) / soft);
        }
        value += (ink - value) * covered;
      }
      const lit = 1 + light.x * (x / width - 0.5) + light.y * (y / height - 0.5);
      const shine = conditions.glare * 255 * Math.exp(-(((x - lamp.x) / lamp.rx) ** 2) - ((y - lamp.y) / lamp.ry) ** 2);
      plain[y * width + x] = value * lit + shine;
    }
  }
  const lens = blurred(plain, width, height, conditions.blur);
  const data = new Uint8Array(width * height);
  const reach = Math.round(conditions.smear);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let value = 0;
      for (let step = 0; step <= reach; step += 1) value += lens[y * width + Math.min(width - 1, x + step)] ?? 0;
      data[y * width + x] = Math.max(0, Math.min(255, value / (reach + 1) + conditions.noise * chance.normal()));
    }
  }
  return { width, height, data };
}

function blurred(plain: Float32Array, width: number, height: number, sigma: number): Float32Array {
  const reach = Math.ceil(2.5 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, at) => Math.exp(-((at - reach) ** 2) / (2 * sigma * sigma)));
  const total = weights.reduce((sum, one) => sum + one, 0);
  const across = new Float32Array(plain.length);
  const out = new Float32Array(plain.length);
  const pass = (from: Float32Array, to: Float32Array, stepX: number, stepY: number): void => {
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        let sum = 0;
        for (let at = -reach; at <= reach; at += 1) {
          const [u, v] = [Math.max(0, Math.min(width - 1, x + at * stepX)), Math.max(0, Math.min(height - 1, y + at * stepY))];
          sum += (from[v * width + u] ?? 0) * (weights[at + reach] ?? 0);
        }
        to[y * width + x] = sum / total;
      }
    }
  };
  pass(plain, across, 1, 0);
  pass(across, out, 0, 1);
  return out;
}
