/**
 * `npm run sim -- --seeds 1000 --ops 200 --devices 5`: plays so many seeds and prints one line of JSON with
 * what was done, which faults there were, and what was lost, doubled, diverged or leaked. A failing seed is made as
 * short as it goes and written to seeds.json, which every run plays first. Exit code 1 when a promise was broken.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '#server/database/launcher.ts';
import { NetFault } from './network.ts';
import { play } from './play.ts';
import type { Script } from './play.ts';
import { Lean } from './scenes.ts';

const { values } = parseArgs({ options: {
  seeds: { type: 'string', default: '20' }, ops: { type: 'string', default: '200' }, devices: { type: 'string', default: '5' }, first: { type: 'string', default: '1' },
  /** A database to use instead of an own one: host and user, as JSON. */
  connection: { type: 'string' },
  /** A database there, made by makeTemplate, that every run's own is copied from. */
  template: { type: 'string' },
  /** Faults of the line to choose from, with commas; every one when absent. */
  faults: { type: 'string' },
  /** Scenes to have at every second operation, with commas. */
  lean: { type: 'string' },
  /** These scripts, as JSON, and no others. */
  scripts: { type: 'string' },
  /** Begins no further seed after so many. */
  minutes: { type: 'string', default: '1000000' },
  /** Only whether it fails: no shorter script, nothing written. */
  quick: { type: 'boolean', default: false },
} });

const SEEDS = join(import.meta.dirname, 'seeds.json');
const folder = values.connection === undefined ? mkdtempSync(join(tmpdir(), 'vtl-sim-')) : undefined;
if (folder) chmodSync(folder, 0o755);
const own = folder ? startPostgres(folder) : undefined;
try {
  const connection = own?.connection ?? (JSON.parse(values.connection ?? '{}') as { host: string; user: string; database: string });
  const known = values.quick || values.scripts !== undefined ? [] : (JSON.parse(readFileSync(SEEDS, 'utf8')) as Script[]);
  const [faults, lean] = [values.faults?.split(',').map((one) => NetFault.parse(one)), values.lean?.split(',').map((one) => Lean.parse(one))];
  const drawn = values.scripts === undefined
    ? Array.from({ length: Number(values.seeds) }, (_, at): Script => ({ seed: Number(values.first) + at, ops: Number(values.ops), devices: Number(values.devices), skip: [], faults, lean }))
    : (JSON.parse(values.scripts) as Script[]);
  const result = await play(connection, [...known, ...drawn], { say: (line) => process.stderr.write(`${line}\n`), shrinks: !values.quick, template: values.template, minutes: Number(values.minutes) });
  const { failing, ...told } = result;
  if (failing && !values.quick && values.scripts === undefined && !known.some((one) => one.seed === failing.seed)) writeFileSync(SEEDS, `${JSON.stringify([...known, failing], undefined, 1)}\n`);
  console.log(JSON.stringify({ ...told, ...(failing ? { failing } : {}) }));
  process.exitCode = failing ? 1 : 0;
} finally {
  own?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
}
