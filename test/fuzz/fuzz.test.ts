// A short part of `npm run fuzz`, from a fixed seed: whatever is sent, nothing falls over, nothing of the inside or of somebody else is told, and the log stays clean.
// The long one is this file too, with its numbers in the environment (main.ts).
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROUTES } from '#server/http/routes.ts';
import { FAMILIES, shapesOf } from './families.ts';
import { createRange, fuzz } from './run.ts';
import type { Fuzzed, Range } from './run.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
const ASKED = FAMILIES.filter((family) => (process.env['FUZZ_FAMILY'] || family) === family);
/** Above this what is kept grows with what is sent; below it is how a heap breathes. */
const FLAT = 2;
const results: Fuzzed[] = [];
let range: Range;
beforeAll(async () => { range = await createRange(); });
afterAll(async () => {
  const path = process.env['FUZZ_RESULT'];
  if (path !== undefined) writeFileSync(path, JSON.stringify(results));
  await range.world.end();
});

test('every route is in a family', () => {
  const shapes = Object.values(shapesOf(range.known)).flat();
  expect(ROUTES.filter((route) => !shapes.some((one) => one.method === route.method && one.route === route.path)).map((route) => `${route.method} ${route.path}`)).toEqual([]);
});

describe(`${RUNS} spoilt requests`, () => {
  test.each(ASKED)('of the family %s are answered with a code and leave no trace', async (family) => {
    const result = await fuzz(range, family, { runs: RUNS, seed: SEED, say: (line) => { if (RUNS > 1_000) process.stderr.write(`${line}\n`); } });
    results.push(result);
    expect(result.faults).toEqual([]);
    expect(result.requests).toBeGreaterThan(RUNS * 0.8);
    expect(result.memoryRatio).toBeLessThan(FLAT);
    // It reaches past the door, and it is refused there too.
    const statuses = Object.keys(result.byStatus).map(Number);
    if (family !== 'others') expect([statuses.some((status) => status < 300), statuses.some((status) => status >= 400)]).toEqual([true, true]);
  });
});
