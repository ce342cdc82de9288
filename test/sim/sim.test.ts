// A short, fixed part of the simulation. The long run is `npm run sim`; its last figures stand in the README.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { NET_FAULTS } from './network.ts';
import { play } from './play.ts';
import type { Script } from './play.ts';
import { SKEWS } from './skew.ts';

const known = JSON.parse(readFileSync(join(import.meta.dirname, 'seeds.json'), 'utf8')) as Script[];
const fixed = [1, 42, 60, 61, 62, 63].map((seed): Script => ({ seed, ops: 100, devices: 4, skip: [] }));

test('under every fault nothing is lost, doubled or leaked, and all tablets show what the server holds', { timeout: 900_000 }, async () => {
  const { problems, faults, acknowledged, seeds } = await play(inject('postgres'), [...known, ...fixed]);
  expect(problems ?? []).toEqual([]);
  expect(seeds).toBe(known.length + fixed.length);
  expect(acknowledged).toBeGreaterThan(200);
  // A fault that never came proves nothing.
  expect([...NET_FAULTS, ...SKEWS, 'upgraded with a full outbox', 'killed', 'disk full', 'clock wrong', 'second tab', 'worker switched', 'database restarted'].filter((fault) => (faults[fault] ?? 0) === 0)).toEqual([]);
});
