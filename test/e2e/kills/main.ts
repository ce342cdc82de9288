/**
 * `npm run kills:tablet -- [--sessions 50] [--acts 4] [--seed 1]`: a real Chromium killed at random moments while somebody works on it, with a
 * network and without. Prints one line of JSON; exit code 1 when something confirmed was lost or doubled, or the tablet did not come back.
 */
import { parseArgs } from 'node:util';
import { provideBuild } from '#server/start/build.ts';
import { chanceFrom } from '../../support/chance.ts';
import { playTablet } from './run.ts';

const { values } = parseArgs({ options: { sessions: { type: 'string', default: '50' }, acts: { type: 'string', default: '4' }, seed: { type: 'string', default: '1' } } });
const say = (line: string): void => { process.stderr.write(`${line}\n`); };
const began = performance.now();
provideBuild(say);
const { faults, ...result } = await playTablet({ sessions: Number(values.sessions), mostActs: Number(values.acts), chance: chanceFrom(Number(values.seed)), say });
for (const fault of faults) say(fault);
console.log(JSON.stringify({ ...result, seconds: Math.round((performance.now() - began) / 1000) }));
process.exitCode = result.lost + result.doubled + result.stuck > 0 ? 1 : 0;
