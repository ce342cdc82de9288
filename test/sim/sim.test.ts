// A short, fixed part of the simulation. The long run is `npm run sim`; its last figures stand in the README.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { DEFECTS } from './defects.ts';
import { NET_FAULTS } from './network.ts';
import { play } from './play.ts';
import type { Script } from './play.ts';
import { SKEWS } from './skew.ts';

const known = JSON.parse(readFileSync(join(import.meta.dirname, 'seeds.json'), 'utf8')) as Script[];
const fixed = [1, 42, 60, 61, 62, 63].map((seed): Script => ({ seed, ops: 100, devices: 4, skip: [] }));

test('under every fault nothing is lost, doubled or leaked, and all tablets show what the server holds', async () => {
  const { problems, faults, acknowledged, seeds } = await play(inject('postgres'), [...known, ...fixed]);
  expect(problems ?? []).toEqual([]);
  expect(seeds).toBe(known.length + fixed.length);
  expect(acknowledged).toBeGreaterThan(200);
  // A fault that never came proves nothing.
  expect([...NET_FAULTS, ...SKEWS, 'upgraded with a full outbox', 'killed', 'disk full', 'clock wrong', 'second tab', 'worker switched', 'database restarted'].filter((fault) => (faults[fault] ?? 0) === 0)).toEqual([]);
}, 900_000);

test('every fault that can be planted on purpose still has its one place in our code', () => {
  const root = join(import.meta.dirname, '../..');
  expect(DEFECTS.filter((one) => !readFileSync(join(root, one.file), 'utf8').includes(one.find)).map((one) => one.name)).toEqual([]);
  expect(new Set(DEFECTS.map((one) => one.name)).size).toBe(DEFECTS.length);
});
