/** A few drawn frames; the hit rate over hundreds is measured by test/bench/mrz/hit-rate.ts. */
import { expect, test, vi } from 'vitest';
import { ANSWERS, LETTERS } from '#device/capture/ocr/glyph-model.ts';
import { decodeZone } from '#device/capture/ocr/decode.ts';
import { trainedModel } from '#device/capture/ocr/trained-model.ts';
import { createZoneReader } from '#device/capture/ocr/zone-reader.ts';
import { quarterTurn } from '#device/capture/image/luma.ts';
import { chanceFrom } from '../../support/chance.ts';
import { CLEAN, drawFrame } from '../../support/ocr-b/frames.ts';
import type { Conditions } from '../../support/ocr-b/frames.ts';
import { roundGlyphs } from '../../support/ocr-b/glyphs.ts';
import { makeZone } from '../../support/ocr-b/zones.ts';

// Drawing a frame is slow on a busy machine, reading it is not.
vi.setConfig({ testTimeout: 30_000 });
const glyphs = roundGlyphs();
const model = trainedModel();
const ROUGH: Conditions = { turn: 4, perspective: 0.1, blur: 1.3, smear: 1, noise: 10, contrast: 0.45, glare: 0.15, texture: 16, weight: 0.01, fill: 0.8 };

test.each([['TD3', ROUGH], ['INE', { ...ROUGH, turn: -5 }], ['TD2', { ...ROUGH, perspective: -0.12 }]] as const)('a %s held badly in bad light is read letter by letter', (kind, conditions) => {
  const chance = chanceFrom(21);
  const zone = makeZone(kind, chance);
  const read = createZoneReader(model).frame(drawFrame(zone, { glyphs, chance, conditions, width: 1120, height: 420 }));
  expect(read?.lines).toEqual(zone);
});

test('a photo that lies on its side is read too', () => {
  const chance = chanceFrom(22);
  const zone = makeZone('TD1', chance);
  const frame = drawFrame(zone, { glyphs, chance, conditions: CLEAN, width: 1000, height: 420 });
  expect(createZoneReader(model).photo(quarterTurn(frame))?.lines).toEqual(zone);
});

test('other print, and an empty table, are no zone', () => {
  const chance = chanceFrom(23);
  const words = ['ESTADOS<UNIDOS<MEXICANOS<1234', 'SECRETARIA<DE<RELACIONES<2026', 'LUGAR<DE<NACIMIENTO<TIJUANA'];
  expect(createZoneReader(model).frame(drawFrame(words, { glyphs, chance, conditions: CLEAN, width: 900, height: 400 }))).toBeUndefined();
  const grain = Uint8Array.from({ length: 640 * 360 }, () => 120 + 30 * chance.normal());
  expect(createZoneReader(model).photo({ width: 640, height: 360, data: grain })).toBeUndefined();
});

test('what one frame gets wrong is right when the frames before it are added', () => {
  const zone = makeZone('TD3', chanceFrom(24));
  const conditions = { ...ROUGH, turn: 1, perspective: 0.05, blur: 1.4, smear: 0, noise: 22, contrast: 0.36, glare: 0, texture: 8, weight: 0 };
  const frames = [1, 2, 3].map((seed) => drawFrame(zone, { glyphs, chance: chanceFrom(seed), conditions, width: 900, height: 260 }));
  const last = frames.slice(-1).map((frame) => createZoneReader(model).frame(frame));
  expect(last[0]?.lines).not.toEqual(zone);
  const reader = createZoneReader(model);
  const together = frames.map((frame) => reader.frame(frame));
  expect(together.at(-1)).toMatchObject({ lines: zone, sure: true });
});

/** Looks that are certain of the lines, but for what is said otherwise. */
function looks(lines: readonly string[], doubt: Readonly<Record<string, Readonly<Record<string, number>>>> = {}): Float32Array[][] {
  return lines.map((line, row) => Array.from(line, (letter, column) => {
    const cell = new Float32Array(ANSWERS).fill(-9);
    cell[LETTERS.indexOf(letter)] = -0.01;
    for (const [other, likelihood] of Object.entries(doubt[`${row},${column}`] ?? {})) cell[LETTERS.indexOf(other)] = likelihood;
    return cell;
  }));
}

test('check digits put right what was taken for another letter, and say what that cost', () => {
  const zone = makeZone('TD3', chanceFrom(25));
  const number = zone[1]?.slice(0, 1) ?? '';
  const twin = number === '7' ? 'Z' : '7';
  const decoded = decodeZone('TD3', looks(zone, { '1,0': { [twin]: -0.3, [number]: -1.4 } }));
  expect(decoded?.lines).toEqual(zone);
  expect(decoded?.repair).toBeCloseTo(1.1, 1);
});

test('a name, which no check digit guards, is called doubtful where two letters look alike', () => {
  const zone = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
  expect(decodeZone('TD3', looks(zone, { '0,5': { F: -0.8, E: -0.6 } }))).toMatchObject({ lines: zone, doubtful: [{ line: 0, column: 5 }] });
  expect(decodeZone('TD3', looks(zone))).toMatchObject({ lines: zone, doubtful: [], leaning: 0 });
});

test('in a number longer than nine letters a filler stands for the check digit', () => {
  // Composite worked out by hand over D23145890<7349, the dates and the fillers: ICAO 9303-5, note j.
  const zone = ['I<UTOD23145890<7349<<<<<<<<<<<', '3407127M9507122UTO<<<<<<<<<<<2', 'STEVENSON<<PETER<JOHN<<<<<<<<<'];
  expect(decodeZone('TD1', looks(zone))?.lines).toEqual(zone);
});
