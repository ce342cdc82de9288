/**
 * How many of 100 drawn frames (FRAMES=… for more) are read whole and right, and how long one takes. Run by hand:
 *   npx node test/bench/mrz/hit-rate.ts
 * A frame counts only if every letter of every line is right. WORSE=1 lists what was missed and why.
 */
import { createZoneReader } from '#device/capture/ocr/zone-reader.ts';
import { trainedModel } from '#device/capture/ocr/trained-model.ts';
import { chanceFrom } from '../../support/chance.ts';
import { drawFrame, roughConditions } from '../../support/ocr-b/frames.ts';
import { roundGlyphs, sharpGlyphs } from '../../support/ocr-b/glyphs.ts';
import { makeZone } from '../../support/ocr-b/zones.ts';

const FRAMES = Number(process.env.FRAMES ?? 100);
const SEED = Number(process.env.SEED ?? 1000);
const cuts = [roundGlyphs(), sharpGlyphs()];
const model = trainedModel();
const tally = new Map<string, { frames: number; right: number; sure: number; wrong: number }>();
const times: number[] = [];
let sureButWrong = 0;
for (let at = 0; at < FRAMES; at += 1) {
  const chance = chanceFrom(SEED + at);
  const kind = (['TD3', 'INE', 'TD1', 'TD2'] as const)[at % 4] ?? 'TD3';
  const zone = makeZone(kind, chance);
  const conditions = roughConditions(chance);
  const frame = drawFrame(zone, { glyphs: chance.one(cuts), chance, conditions });
  const started = performance.now();
  const read = createZoneReader(model).frame(frame);
  times.push(performance.now() - started);
  const right = read?.lines.join('\n') === zone.join('\n');
  const row = tally.get(kind) ?? { frames: 0, right: 0, sure: 0, wrong: 0 };
  tally.set(kind, { frames: row.frames + 1, right: row.right + Number(right), sure: row.sure + Number(read?.sure === true), wrong: row.wrong + Number(read !== undefined && !right) });
  if (read?.sure === true && !right) sureButWrong += 1;
  if (!right && process.env.WORSE) console.log(at, kind, JSON.stringify(conditions, (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value)), `\n${zone.join('\n')}\n${read === undefined ? 'nothing' : `${read.lines.join('\n')}\n${read.clearness.toFixed(2)} ${read.repair.toFixed(1)} ${read.sure}`}`);
}
console.table(Object.fromEntries(tally));
const right = [...tally.values()].reduce((sum, row) => sum + row.right, 0);
times.sort((a, b) => a - b);
console.log(`${right} of ${FRAMES} right; ${sureButWrong} called sure and wrong; ms a frame: median ${times[times.length >> 1]?.toFixed(0)}, most ${times.at(-1)?.toFixed(0)}`);
