/**
 * How long one plan over the whole catalogue takes, as milliseconds and as a ratio to a fixed loop of
 * integer work, so that runs on different machines can be told from each other. Run by hand:
 *   node test/bench/plan.bench.ts
 * A 4 times slower CPU is the tablet we size for: the goal is 5 ms there. The first plan of a thread is measured in
 * processes of its own, cold and after what the screens do in idle time (guide/warm-up.ts).
 */
import { execFileSync } from 'node:child_process';
import { CATALOGUE } from '#catalogue/edition.ts';
import { Pathway } from '#domain/case/events.ts';
import type { Holding } from '#domain/guide/holdings.ts';
import { plan } from '#domain/guide/planner.ts';
import { warmUp } from '#domain/guide/warm-up.ts';
import { PlainDate } from '#domain/foundation/plain-date.ts';

const TABLET = 4;
const today = PlainDate.parse('2026-11-24');
const papers = [[], ['carta', 'curp'], ['foreign-passport', 'comar-constancia']].map((names) => new Map<string, Holding>(names.map((name) => [name, {}])));
const people = Pathway.options.flatMap((pathway) => [10, 30].flatMap((age) => papers.map((holdings) => ({ pathway, age, holdings }))));

function reference(): number {
  let x = 1;
  for (let i = 0; i < 2_000_000; i += 1) x = (Math.imul(x, 1_664_525) + 1_013_904_223) | 0;
  return x;
}

function median(times: number, run: (turn: number) => unknown): number {
  const took: number[] = [];
  for (let turn = 0; turn < times; turn += 1) { const start = performance.now(); run(turn); took.push(performance.now() - start); }
  return took.toSorted((a, b) => a - b)[Math.floor(times / 2)]!;
}

const planFor = (turn: number, prefer: 'quickest' | 'cheapest') => {
  const { pathway, age, holdings } = people[turn % people.length]!;
  return plan({ catalogue: CATALOGUE, holdings, profile: { pathway, age, flags: new Set() }, unavailable: new Set(), goals: undefined, today, prefer });
};

/** The first plan of a case in a process of its own, in milliseconds. */
if (process.argv[2] === 'first') {
  if (process.argv[3] === 'warmed') for (const _ of warmUp(CATALOGUE, today)) await new Promise((go) => { setTimeout(go, 5); });
  // As long as somebody reads a list before a case is opened.
  await new Promise((go) => { setTimeout(go, 300); });
  const start = performance.now();
  planFor(people.findIndex(({ pathway, age }) => pathway === 'returnee' && age === 30) + 1, 'quickest');
  process.stdout.write(String(performance.now() - start));
  process.exit(0);
}

const loop = median(51, reference);
const firstOf = (how: 'cold' | 'warmed'): number =>
  Array.from({ length: 15 }, () => Number(execFileSync(process.execPath, [import.meta.filename, 'first', how], { encoding: 'utf8' }))).toSorted((a, b) => a - b)[7]!;
const [cold, warmed] = [firstOf('cold'), firstOf('warmed')];
console.log(`first plan of a thread: ${cold.toFixed(1)} ms cold, ${warmed.toFixed(2)} ms after the warm-up (${(cold / warmed).toFixed(0)} times), ×${TABLET}: ${(warmed * TABLET).toFixed(1)} ms`);
for (const prefer of ['quickest', 'cheapest'] as const) {
  median(people.length * 5, (turn) => planFor(turn, prefer));
  const warm = median(people.length * 10, (turn) => planFor(turn, prefer));
  const slowest = Math.max(...people.map((_, turn) => median(5, () => planFor(turn, prefer))));
  console.log(`${prefer}: ${CATALOGUE.entries.length} entries, median ${warm.toFixed(2)} ms, slowest person ${slowest.toFixed(2)} ms, ${(warm / loop).toFixed(2)} × the loop (${loop.toFixed(2)} ms), ×${TABLET}: ${(warm * TABLET).toFixed(1)} ms`);
}
