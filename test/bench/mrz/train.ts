/**
 * Trains the glyph model from drawn letters and writes src/device/capture/ocr/glyph-weights.ts. Run by hand, a few minutes:
 *   npx node test/bench/mrz/train.ts
 * Letters are drawn from their distance fields with every trouble of a counter: shifted and turned by what the line finder
 * may be wrong by, neighbours looking in, ink thick or thin, blur, smear, grain, printed ground, a lamp. A tenth of all
 * cells show no letter (empty paper, a place between letters or lines), so that the end of a line can be told.
 */
import { writeFileSync } from 'node:fs';
import { CELL_COLUMNS, CELL_ROWS, CELL_SIZE, CELL_STEP, evenContrast } from '#device/capture/ocr/cells.ts';
import { ANSWERS, LETTERS, NOTHING } from '#device/capture/ocr/glyph-model.ts';
import { chanceFrom } from '../../support/chance.ts';
import { roundGlyphs, sharpGlyphs } from '../../support/ocr-b/glyphs.ts';
import { createNetwork } from './network.ts';

const HIDDEN = Number(process.env.HIDDEN ?? 96);
const SAMPLES = Number(process.env.SAMPLES ?? 1_600_000);
const BATCH = 64;
const chance = chanceFrom(7);
const { next, between, one, normal } = chance;
const cuts = [roundGlyphs(), sharpGlyphs()];
const letters = Array.from(LETTERS);
/** Drawn twice as fine as the cell, blurred there, then halved. */
const [WIDE, HIGH] = [CELL_COLUMNS * 2, CELL_ROWS * 2];
const canvas = new Float32Array(WIDE * HIGH);
const blurred = new Float32Array(WIDE * HIGH);
const STEP = CELL_STEP / 2;
const smooth = (x: number): number => (x <= 0 ? 0 : x >= 1 ? 1 : x * x * (3 - 2 * x));

function sample(cell: Float32Array): number {
  const glyphs = one(cuts);
  const empty = next() < 0.1 ? one(['blank', 'between', 'above'] as const) : undefined;
  // Rare letters are as often here as common ones; the filler is half of many zones, so it comes more often.
  const letter = next() < 0.06 ? '<' : one(letters);
  const [left, right] = [one(letters), one(letters)];
  let [shiftX, shiftY] = [normal() * 0.045, normal() * 0.045];
  if (empty === 'between') shiftX += one([-1, 1]) * between(0.4, 0.6);
  if (empty === 'above') shiftY += one([-1, 1]) * between(0.75, 1.3);
  const size = empty !== undefined && next() < 0.3 ? between(0.5, 0.75) : 1;
  const [scaleX, scaleY] = [size * between(0.92, 1.08), size * between(0.92, 1.1)];
  const [turn, shear] = [between(-0.05, 0.05), between(-0.08, 0.08)];
  const weight = between(-0.025, 0.04);
  const soft = between(0.03, 0.1);
  const gap = between(0.95, 1.05);
  const hasNeighbours = next() < 0.93;
  for (let row = 0; row < HIGH; row += 1) {
    for (let column = 0; column < WIDE; column += 1) {
      const [x, y] = [(column - WIDE / 2 + 0.5) * STEP - shiftX, (row - HIGH / 2 + 0.5) * STEP - shiftY];
      const u = (x + turn * y + shear * y) / scaleX;
      const v = (y - turn * x) / scaleY;
      let distance = empty === 'blank' ? 1 : glyphs.distance(letter, u, v);
      if (hasNeighbours && empty !== 'blank') {
        if (u < -0.25) distance = Math.min(distance, glyphs.distance(left, u + gap, v));
        if (u > 0.25) distance = Math.min(distance, glyphs.distance(right, u - gap, v));
      }
      canvas[row * WIDE + column] = smooth(0.5 - (distance - weight) / soft);
    }
  }
  blur(next() < 0.25 ? between(1.2, 3) : between(0, 1.5), next() < 0.25 ? Math.round(between(1, 5)) : 0);
  const contrast = between(25, 220);
  const paper = between(120, 255);
  const noise = next() < 0.5 ? between(0, 0.08) : between(0, 0.2);
  const [lightX, lightY] = [between(-0.25, 0.25), between(-0.25, 0.25)];
  const wave = { on: next() < 0.5, u: between(-5, 5), v: between(-5, 5), phase: between(0, 6), deep: between(0, 0.3) };
  const lamp = { on: next() < 0.12, x: between(0, CELL_COLUMNS), y: between(0, CELL_ROWS), reach: between(3, 14), strength: between(0.2, 1.2) };
  const streak = next() < 0.06 ? { a: between(0, 6.3), at: between(-6, 6), thick: between(0.4, 1.2), dark: between(-0.7, 0.7) } : undefined;
  for (let row = 0; row < CELL_ROWS; row += 1) {
    for (let column = 0; column < CELL_COLUMNS; column += 1) {
      const at = 2 * row * WIDE + 2 * column;
      let ink = ((blurred[at] ?? 0) + (blurred[at + 1] ?? 0) + (blurred[at + WIDE] ?? 0) + (blurred[at + WIDE + 1] ?? 0)) / 4;
      if (wave.on) ink += wave.deep * smooth((Math.sin(wave.phase + wave.u * column * CELL_STEP + wave.v * row * CELL_STEP) - 0.4) / 0.6) * (1 - ink);
      ink += lightX * (column / CELL_COLUMNS - 0.5) + lightY * (row / CELL_ROWS - 0.5) + noise * normal();
      if (streak !== undefined && Math.abs(Math.cos(streak.a) * (column - 8) + Math.sin(streak.a) * (row - 10) - streak.at) < streak.thick) ink += streak.dark;
      if (lamp.on) ink -= lamp.strength * Math.exp(-(((column - lamp.x) ** 2 + (row - lamp.y) ** 2) / lamp.reach ** 2));
      cell[row * CELL_COLUMNS + column] = Math.max(0, Math.min(255, paper - contrast * ink));
    }
  }
  evenContrast(cell);
  return empty === undefined ? letters.indexOf(letter) : NOTHING;
}

function blur(sigma: number, smear: number): void {
  blurred.set(canvas);
  const passes = sigma < 0.3 ? 0 : 2;
  const side = Math.min(0.34, (sigma * sigma) / 2 / passes / (1 + (sigma * sigma) / passes));
  // Two passes of a three-point mean, wider apart for a wider blur.
  const stride = Math.max(1, Math.round(sigma / 1.1));
  for (let pass = 0; pass < passes; pass += 1) {
    for (const step of [1, WIDE]) {
      const from = blurred.slice();
      for (let at = 0; at < from.length; at += 1) {
        blurred[at] = (1 - 2 * side) * (from[at] ?? 0) + side * ((from[at - step * stride] ?? from[at] ?? 0) + (from[at + step * stride] ?? from[at] ?? 0));
      }
    }
  }
  if (smear === 0) return;
  const step = next() < 0.7 ? 1 : WIDE;
  const from = blurred.slice();
  for (let at = 0; at < from.length; at += 1) {
    let sum = 0;
    for (let far = 0; far <= smear; far += 1) sum += from[at + (far - (smear >> 1)) * step] ?? from[at] ?? 0;
    blurred[at] = sum / (smear + 1);
  }
}

const network = createNetwork({ inputs: CELL_SIZE, hidden: HIDDEN, outputs: ANSWERS, chance });
const cell = new Float32Array(CELL_SIZE);
let [right, loss] = [0, 0];
const started = Date.now();
for (let count = 1; count <= SAMPLES; count += 1) {
  const answer = sample(cell);
  const told = network.learn(cell, answer);
  loss += told.loss;
  right += told.right ? 1 : 0;
  if (count % BATCH === 0) network.step(0.002 * (1 - count / SAMPLES) + 0.00002, count / BATCH);
  if (count % 100_000 === 0) {
    console.log(`${count}: ${(right / 1000).toFixed(2)} % right, loss ${(loss / 100_000).toFixed(4)}, ${Math.round((Date.now() - started) / 1000)} s`);
    [right, loss] = [0, 0];
  }
}
const target = new URL('../../../src/device/capture/ocr/glyph-weights.ts', import.meta.url);
writeFileSync(target, network.asSource());
console.log(`written: ${network.asSource().length} characters`);
