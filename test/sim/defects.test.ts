// The net catches: each fault of defects.ts is put into our own code in a process of its own, and the simulation must say
// that something is lost, doubled, diverged, leaked or paid wrongly; the same script without it must end in quiet. Where the
// draws have moved on (a new command moves them), a few more seeds may be needed, and are played.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { DEFECTS } from './defects.ts';
import type { Defect } from './defects.ts';
import type { Script } from './play.ts';
import { makeTemplate } from './server.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Seeds that may be played before a fault counts as missed. */
const PATIENCE = 12;
/** Processes at a time: each waits for the database half of its time. */
const LANES = 2;
type Told = { readonly problems?: readonly string[]; readonly seeds: number; readonly failing?: Script };

const told = new Map<string, Promise<Told>>();
const toldOf = (name: string): Promise<Told> => told.get(name) ?? Promise.reject(new Error(`${name} was not played`));
let template: Awaited<ReturnType<typeof makeTemplate>> | undefined;

beforeAll(async () => {
  template = await makeTemplate(inject('postgres'));
  const lanes = Array.from({ length: LANES }, () => Promise.resolve<unknown>(undefined));
  for (const [at, defect] of DEFECTS.entries()) {
    const turn = (lanes[at % LANES] ?? Promise.resolve()).then(() => hunt(defect));
    told.set(defect.name, turn);
    lanes[at % LANES] = turn.catch(() => undefined);
  }
});
afterAll(() => template?.drop());

test('every fault still has its place in our code, and a name of its own', () => {
  expect(DEFECTS.filter((one) => !readFileSync(join(ROOT, one.file), 'utf8').includes(one.find)).map((one) => one.name)).toEqual([]);
  expect(new Set(DEFECTS.map((one) => one.name)).size).toBe(DEFECTS.length);
});

describe('put in on purpose, it is found', () => {
  test.each(DEFECTS)('$name', { timeout: 1_200_000 }, async ({ name, breaks }) => {
    const { problems = [], seeds } = await toldOf(name);
    expect(problems.filter((one) => breaks.test(one)), `after ${seeds} scripts: ${problems.join('; ')}`).not.toEqual([]);
  });
});

test('the same scripts without any fault end in quiet', { timeout: 1_200_000 }, async () => {
  const all = await Promise.allSettled(told.values());
  const scripts = [...new Set(all.flatMap((one) => (one.status === 'fulfilled' && one.value.failing ? [JSON.stringify(one.value.failing)] : [])))].map((one) => JSON.parse(one) as Script);
  const halves = await Promise.all(Array.from({ length: LANES }, (_, lane) => play(undefined, scripts.filter((_one, at) => at % LANES === lane))));
  expect(halves.flatMap((one) => one.problems ?? [])).toEqual([]);
  expect(halves.reduce((sum, one) => sum + one.seeds, 0)).toBe(scripts.length);
});

/** Plays seed after seed until one fails as it should; one that fails otherwise is no proof, and the next is played. */
async function hunt(defect: Defect): Promise<Told> {
  let scripts = Array.from({ length: PATIENCE }, (_, at): Script => ({ ...defect.script, seed: defect.script.seed + at, skip: [] }));
  for (;;) {
    const said = await play(defect.name, scripts);
    if (said.failing === undefined || said.problems?.some((one) => defect.breaks.test(one)) === true) return said;
    const failed = said.failing.seed;
    scripts = scripts.filter((one) => one.seed > failed);
    if (scripts.length === 0) return said;
  }
}

/** Plays the scripts, with that fault in the code, until one fails. */
async function play(defect: string | undefined, scripts: readonly Script[]): Promise<Told> {
  const child = spawn(process.execPath, [
    ...(defect === undefined ? [] : ['--import', './test/sim/plant.ts']), 'test/sim/main.ts', '--quick', '--scripts', JSON.stringify(scripts), '--connection', JSON.stringify(inject('postgres')), '--template', template?.name ?? '',
  ], { cwd: ROOT, env: { ...process.env, ...(defect === undefined ? {} : { SIM_DEFECT: defect }) }, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err] = [[] as Buffer[], [] as Buffer[]];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  await new Promise((done) => { child.once('close', done); });
  const line = Buffer.concat(out).toString().trim().split('\n').at(-1) ?? '';
  if (!line.startsWith('{')) throw new Error(`"${defect ?? 'none'}" was not played to its end: ${Buffer.concat(err).toString().slice(-2_000)}`);
  return JSON.parse(line) as Told;
}
