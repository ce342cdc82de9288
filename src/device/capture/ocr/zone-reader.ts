/**
 * Reads the machine-readable zone in a picture: blots of ink → rows at an even step → the two or three rows that stand a
 * zone's line step apart → a grid of places → what each place looks like → the likeliest zone with right check digits.
 * Frames of a live camera help each other: what was seen of the same zone before is added up. Pure.
 */
import type { MrzFormat } from '#domain/identifiers/mrz/layout.ts';
import { quarterTurn, shrink } from '../image/luma.ts';
import type { Luma } from '../image/luma.ts';
import { CELL_SIZE, cutCell } from './cells.ts';
import { decodeZone } from './decode.ts';
import type { Decoded } from './decode.ts';
import { NOTHING } from './glyph-model.ts';
import type { GlyphModel } from './glyph-model.ts';
import { blotsOf, inkOf } from './ink.ts';
import { at, rowsOf, slopeAt } from './lines.ts';
import type { Row } from './lines.ts';

export type ZoneReading = Decoded & { /** Good enough to be shown without a second look of the camera. */ readonly sure: boolean };
export type ZoneReader = { /** One frame of a live camera. */ frame(luma: Luma): ZoneReading | undefined; /** A photo, however it lies. */ photo(luma: Luma): ZoneReading | undefined };

/** Letters of ten pixels and more are enough; more pixels only cost time. */
const WORKING_WIDTH = 1280;
const PHOTO_WIDTHS = [1600, 1100] as const;
/** Lines stand 2.5 letter steps apart. */
const LINE_STEP = 2.5;
const FORMATS: readonly { readonly format: MrzFormat; readonly lines: number; readonly width: number }[] = [
  { format: 'TD3', lines: 2, width: 44 }, { format: 'TD2', lines: 2, width: 36 }, { format: 'TD1', lines: 3, width: 30 },
];
/** Below this mean a zone is more guessed than read. */
const READABLE = -0.55;
const CLEAR = -0.25;
const MOST_REPAIR = 9;

type Candidate = { readonly decoded: Decoded; readonly cells: readonly (readonly Float32Array[])[] };

export function createZoneReader(model: GlyphModel): ZoneReader {
  let seen: { readonly cells: readonly (readonly Float32Array[])[]; readonly decoded: Decoded; readonly frames: number } | undefined;
  const look = (luma: Luma): Candidate | undefined => {
    const letter = luma.width / 36;
    return lookFor(luma, letter, model) ?? lookFor(luma, letter * 0.55, model);
  };
  return {
    frame(luma) {
      const found = look(shrink(luma, WORKING_WIDTH));
      if (found === undefined) return undefined;
      // The same zone as before: what both frames saw is added up, so that a letter lost in one is won by the other.
      const same = seen !== undefined && seen.decoded.format === found.decoded.format && differences(seen.decoded, found.decoded) < 18;
      const cells = same && seen !== undefined ? seen.cells.map((line, row) => line.map((cell, column) => cell.map((value, answer) => value + (found.cells[row]?.[column]?.[answer] ?? 0)))) : found.cells;
      const frames = same && seen !== undefined ? seen.frames + 1 : 1;
      const decoded = same ? (decodeZone(found.decoded.format, cells) ?? found.decoded) : found.decoded;
      seen = { cells, decoded, frames };
      return judged({ ...decoded, clearness: decoded.clearness / frames }, frames);
    },
    photo(luma) {
      for (const width of PHOTO_WIDTHS) {
        let turned = shrink(luma, width);
        for (let quarter = 0; quarter < 4; quarter += 1) {
          const found = look(turned);
          if (found !== undefined && found.decoded.clearness > READABLE) return judged(found.decoded, 1);
          turned = quarterTurn(turned);
        }
      }
      return undefined;
    },
  };
}

function judged(decoded: Decoded, frames: number): ZoneReading | undefined {
  if (decoded.clearness < READABLE || decoded.repair > MOST_REPAIR * frames) return undefined;
  return { ...decoded, sure: decoded.clearness > CLEAR && decoded.doubtful.length === 0 && decoded.leaning <= 1 && decoded.repair < 4 };
}

const differences = (a: Decoded, b: Decoded): number => a.lines.join('').split('').filter((letter, index) => letter !== b.lines.join('')[index]).length;

function lookFor(luma: Luma, letter: number, model: GlyphModel): Candidate | undefined {
  const ink = inkOf(luma, 1.5 * letter);
  const rows = rowsOf(blotsOf(ink, luma.width, luma.height), luma.height).slice(0, 10);
  let best: Candidate | undefined;
  for (const block of blocksOf(rows)) {
    const found = readBlock(luma, block, model);
    if (found !== undefined && (best === undefined || found.decoded.clearness > best.decoded.clearness)) best = found;
    if (best !== undefined && best.decoded.clearness > CLEAR && best.decoded.repair < 2) break;
  }
  return best;
}

/** The places of one line, k counted as in its leading row. */
type Line = { readonly row: Row; readonly shift: number; /** By how many letter steps it stands off a zone's line step. */ readonly off: number };
type Block = { readonly lines: readonly Line[]; readonly from: number; readonly to: number };

/** Two or three rows below each other at a zone's step; those most like a zone in length and step first. */
function blocksOf(rows: readonly Row[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const lead of rows) {
    const middle = (lead.from + lead.to) / 2;
    const pitch = Math.hypot(slopeAt(lead.x, middle), slopeAt(lead.y, middle));
    const lines = new Map<number, Line>([[0, { row: lead, shift: 0, off: 0 }]]);
    for (const other of rows) {
      if (other === lead) continue;
      const otherMiddle = (other.from + other.to) / 2;
      const otherPitch = Math.hypot(slopeAt(other.x, otherMiddle), slopeAt(other.y, otherMiddle));
      if (Math.abs(otherPitch - pitch) > 0.1 * pitch) continue;
      // Both at the leading row's middle, measured along its direction and across it.
      const [ux, uy] = [slopeAt(lead.x, middle) / pitch, slopeAt(lead.y, middle) / pitch];
      const [dx, dy] = [at(other.x, otherMiddle) - at(lead.x, middle), at(other.y, otherMiddle) - at(lead.y, middle)];
      const along = (dx * ux + dy * uy) / pitch;
      const across = (-dx * uy + dy * ux) / pitch - (along * (slopeAt(other.y, otherMiddle) * ux - slopeAt(other.x, otherMiddle) * uy)) / otherPitch;
      const place = Math.round(across / LINE_STEP);
      if (place === 0 || Math.abs(place) > 2 || Math.abs(across - place * LINE_STEP) > 0.6 * Math.abs(place) || lines.has(place)) continue;
      // Letters stand under each other: which k of the other row is under k of the leading one.
      lines.set(place, { row: other, shift: Math.round(otherMiddle - (middle + along)), off: Math.abs(across - place * LINE_STEP) });
    }
    const places = [...lines.keys()].sort((a, b) => a - b);
    const [low, high] = [places[0] ?? 0, places.at(-1) ?? 0];
    for (const span of [[low, low + 2], [high - 2, high], [low, low + 1], [high - 1, high], [0, 1], [-1, 0], [0, 2], [-1, 1], [-2, 0]] as const) {
      const wanted = Array.from({ length: span[1] - span[0] + 1 }, (_, index) => span[0] + index);
      // A line that was not found by itself is laid where its neighbour says it must be.
      const there = wanted.map((place) => lines.get(place) ?? beside(lead, place));
      const known = wanted.filter((place) => lines.has(place)).length;
      if (known < 1 || !wanted.includes(0) || wanted.length - known > 1) continue;
      const from = Math.min(...there.map((line) => line.row.from - line.shift));
      const to = Math.max(...there.map((line) => line.row.to - line.shift));
      if (to - from < 22 || to - from > 64) continue;
      const key = (block: Block): string => block.lines.map((line) => `${line.row.x.factors[0]?.toFixed(0)},${line.row.y.factors[0]?.toFixed(0)}`).join(';');
      const block = { lines: there, from, to };
      if (!blocks.some((one) => key(one) === key(block))) blocks.push(block);
    }
  }
  const strangeness = ({ lines, from, to }: Block): number => Math.min(...FORMATS.map((format) => (format.lines === lines.length ? Math.abs(to - from + 1 - format.width) : 99)))
    + lines.reduce((sum, line) => sum + 10 * line.off + (line.row.found === 0 ? 3 : 0), 0);
  return blocks.sort((a, b) => strangeness(a) - strangeness(b)).slice(0, 12);
}

/** A row laid beside another, `place` lines below it. */
function beside(row: Row, place: number): Line {
  const middle = (row.from + row.to) / 2;
  const [rightX, rightY] = [slopeAt(row.x, middle), slopeAt(row.y, middle)];
  const moved = (curve: Row['x'], by: number): Row['x'] => ({ ...curve, factors: curve.factors.map((factor, power) => (power === 0 ? factor + by : factor)) });
  return { row: { ...row, x: moved(row.x, -rightY * LINE_STEP * place), y: moved(row.y, rightX * LINE_STEP * place), found: 0 }, shift: 0, off: 0.5 };
}

/** Looks at every place of the block and a little beyond, and finds where the zone begins. */
function readBlock(luma: Luma, block: Block, model: GlyphModel): Candidate | undefined {
  const formats = FORMATS.filter(({ lines, width }) => lines === block.lines.length && block.to - block.from + 1 >= width * 0.55);
  const widest = Math.max(0, ...formats.map((format) => format.width));
  if (widest === 0) return undefined;
  // Letters lost at either end are looked for; what was found wrongly beyond it is left.
  const slack = Math.max(3, widest - (block.to - block.from + 1) + 1);
  const [from, to] = [block.from - slack, block.to + slack];
  const cell = new Float32Array(CELL_SIZE);
  const looks = block.lines.map(({ row, shift }, line) => Array.from({ length: to - from + 1 }, (_, index) => {
    const k = from + index + shift;
    const [x, y] = [at(row.x, k), at(row.y, k)];
    if (x < 0 || y < 0 || x >= luma.width || y >= luma.height) return undefined;
    const down = downAt(block, line, from + index);
    cutCell(luma, { x, y, rightX: slopeAt(row.x, k), rightY: slopeAt(row.y, k), downX: down[0], downY: down[1] }, cell);
    return model.read(cell);
  }));
  const inked = looks.map((line) => line.map((look) => (look === undefined ? -9 : Math.log(Math.max(1e-4, 1 - Math.exp(look[NOTHING] ?? 0))) - (look[NOTHING] ?? 0))));
  const windows = formats.flatMap(({ format, width }) => Array.from({ length: Math.max(0, to - from + 2 - width) }, (_, start) => ({
    format, start, width,
    // Every place inside shows a letter, and the first places outside show none.
    score: inked.reduce((sum, line) => sum + line.slice(start, start + width).reduce((part, one) => part + Math.min(2, one), 0) - [start - 2, start - 1, start + width, start + width + 1].reduce((part, one) => part + Math.min(2, Math.max(-2, line[one] ?? -2)), 0), 0) / (width * inked.length),
  }))).sort((a, b) => b.score - a.score).slice(0, 4);
  let best: Candidate | undefined;
  for (const { format, start, width, score } of windows) {
    if (score < 0) continue;
    const cells = looks.map((line) => line.slice(start, start + width).map((look) => look ?? new Float32Array(NOTHING + 1).fill(-4)));
    const decoded = decodeZone(format, cells);
    if (decoded !== undefined && (best === undefined || decoded.clearness > best.decoded.clearness)) best = { decoded, cells };
  }
  return best;
}

/** Downwards by one letter step, from the lines above and below. */
function downAt(block: Block, line: number, k: number): readonly [number, number] {
  const [above, below] = [block.lines[Math.max(0, line - 1)], block.lines[Math.min(block.lines.length - 1, line + 1)]];
  if (above === undefined || below === undefined) return [0, 1];
  const lines = (Math.min(block.lines.length - 1, line + 1) - Math.max(0, line - 1)) * LINE_STEP;
  return [(at(below.row.x, k + below.shift) - at(above.row.x, k + above.shift)) / lines, (at(below.row.y, k + below.shift) - at(above.row.y, k + above.shift)) / lines];
}
