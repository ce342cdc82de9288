/** Many seeds, one tally; the first that fails is made as short as it goes. */
import { makeTemplate } from './server.ts';
import type { Connection } from './server.ts';
import type { NetFault } from './network.ts';
import { run } from './run.ts';
import type { Lean } from './scenes.ts';

export type Script = { readonly seed: number; readonly ops: number; readonly devices: number; /** Operations left out: the failure does not need them. */ readonly skip: readonly number[]; readonly faults?: readonly NetFault[] | undefined; readonly lean?: readonly Lean[] | undefined };
export type Tally = {
  readonly seeds: number; readonly operations: number; readonly acknowledged: number; readonly faults: Readonly<Record<string, number>>; readonly acts: Readonly<Record<string, number>>;
  readonly lost: number; readonly doubled: number; readonly diverged: number; readonly leaked: number; readonly other: number; readonly seconds: number;
  readonly failing?: Script; readonly problems?: readonly string[];
};
const KINDS = ['lost', 'doubled', 'diverged', 'leaked'] as const;
/** Tries that making a script shorter may take. */
const SHRINK_TRIES = 12;

/** Plays the scripts in order and stops at the first that fails. */
export async function play(connection: Connection, scripts: readonly Script[], { say = () => {}, shrinks = false, template: given, minutes = Infinity }: { /** Begins no further script after so many. */ minutes?: number; say?: (line: string) => void; shrinks?: boolean; /** Made before, and to be dropped by whoever made it. */ template?: string | undefined } = {}): Promise<Tally> {
  const began = performance.now();
  const template = given === undefined ? await makeTemplate(connection) : { name: given, drop: () => Promise.resolve() };
  const tally = { seeds: 0, operations: 0, acknowledged: 0 };
  const [faults, acts]: [Record<string, number>, Record<string, number>] = [{}, {}];
  const add = (into: Record<string, number>, from: Record<string, number>): void => { for (const [key, n] of Object.entries(from)) into[key] = (into[key] ?? 0) + n; };
  const again = (script: Script) => run({ connection, template: template.name, skew: true, ...script, skip: new Set(script.skip) });
  let problems: readonly string[] = [];
  let failing: Script | undefined;
  try {
    for (const script of scripts) {
      if (performance.now() - began > minutes * 60_000) break;
      const report = await again(script);
      tally.seeds += 1;
      tally.operations += report.operations;
      tally.acknowledged += report.acknowledged;
      add(faults, report.faults);
      add(acts, report.acts);
      if (report.problems.length === 0) continue;
      ({ problems } = report);
      say(`seed ${script.seed}: ${problems.join('; ')}`);
      failing = shrinks ? await shrink(script, async (shorter) => (await again(shorter)).problems.length > 0) : script;
      break;
    }
  } finally {
    await template.drop();
  }
  const of = (kind: string): number => problems.filter((one) => one.startsWith(`${kind}:`)).length;
  return {
    ...tally, faults, acts, lost: of('lost'), doubled: of('doubled'), diverged: of('diverged'), leaked: of('leaked'),
    other: problems.filter((one) => !KINDS.some((kind) => one.startsWith(`${kind}:`))).length, seconds: Math.round((performance.now() - began) / 100) / 10,
    ...(failing ? { failing, problems } : {}),
  };
}

/** Leaves out ever smaller pieces, as long as it still fails. */
async function shrink(script: Script, fails: (script: Script) => Promise<boolean>): Promise<Script> {
  let best = script;
  let tries = 0;
  for (let piece = Math.ceil(script.ops / 2); piece >= 1 && tries < SHRINK_TRIES; piece = Math.floor(piece / 2)) {
    for (let from = 0; from < script.ops && tries < SHRINK_TRIES; from += piece) {
      const more = Array.from({ length: Math.min(piece, script.ops - from) }, (_, at) => from + at).filter((at) => !best.skip.includes(at));
      if (more.length === 0) continue;
      tries += 1;
      const shorter = { ...best, skip: [...best.skip, ...more].toSorted((a, b) => a - b) };
      if (await fails(shorter)) best = shorter;
    }
  }
  return best;
}
