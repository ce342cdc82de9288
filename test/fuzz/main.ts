/**
 * `npm run fuzz -- [--runs 10000] [--seed 1] [--family push]`: so many spoilt requests of every family of routes through the real
 * handler over a PostgreSQL of its own. Prints one line of JSON; exit code 1 when there was a fault, each told with its request.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Fuzzed } from './run.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' }, family: { type: 'string', default: '' } } });
const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'vtl-fuzz-'));
const told = join(folder, 'result.json');
const began = performance.now();
// Under vitest, which gives it a database of its own.
const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'server', '--testTimeout', '7200000', 'test/fuzz/fuzz.test.ts'], {
  cwd: ROOT, stdio: ['ignore', 2, 2], env: { ...process.env, FUZZ_RUNS: values.runs, FUZZ_SEED: values.seed, FUZZ_FAMILY: values.family, FUZZ_RESULT: told },
});
const results = existsSync(told) ? (JSON.parse(readFileSync(told, 'utf8')) as Fuzzed[]) : [];
rmSync(folder, { recursive: true, force: true });
const requests = results.reduce((sum, one) => sum + one.requests, 0);
const faults = results.flatMap((one) => one.faults);
console.log(JSON.stringify({ families: results.length, requests, faults: faults.length, memoryRatio: Math.max(0, ...results.map((one) => one.memoryRatio)), seconds: Math.round((performance.now() - began) / 1000) }));
process.exitCode = status ?? 1;
