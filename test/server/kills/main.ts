/**
 * `npm run kills -- [--kills 100] [--database 20] [--pushers 4] [--seed 1]`: kills the real server and its PostgreSQL while tablets push, and
 * fills a disk once (on Linux as root, for that takes a disk of its own). Prints one line of JSON; exit code 1 when a promise was broken.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { provideBuild } from '#server/start/build.ts';
import { chanceFrom } from '../../support/chance.ts';
import { playKills } from './run.ts';
import type { Plan, Result } from './run.ts';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '100' }, database: { type: 'string', default: '20' }, pushers: { type: 'string', default: '4' }, seed: { type: 'string', default: '1' } } });
const say = (line: string): void => { process.stderr.write(`${line}\n`); };
const plan: Plan = { kills: Number(values.kills), databaseKills: Number(values.database), fillsDisk: false, pushers: Number(values.pushers), chance: chanceFrom(Number(values.seed)), say };
const began = performance.now();
provideBuild(say);

const folder = mkdtempSync(join(tmpdir(), 'vtl-kills-'));
chmodSync(folder, 0o755);
const small = join(folder, 'small');
const parts: Result[] = [];
try {
  parts.push(await playKills(join(folder, 'data'), plan));
  const mounted = process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('mkdir', [small]).status === 0 && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=0755', 'tmpfs', small]).status === 0;
  if (mounted) {
    say('a disk of 160 MB');
    try {
      parts.push(await playKills(join(small, 'data'), { ...plan, kills: 0, databaseKills: 0, fillsDisk: true }));
    } finally {
      spawnSync('umount', [small]);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const sum = (of: (one: Result) => number): number => parts.reduce((all, one) => all + of(one), 0);
const result = {
  kills: sum((one) => one.kills), databaseKills: sum((one) => one.databaseKills), diskFull: sum((one) => one.diskFull), acknowledged: sum((one) => one.acknowledged), photos: sum((one) => one.photos),
  retries: sum((one) => one.retries), lost: sum((one) => one.lost), doubled: sum((one) => one.doubled), disagree: sum((one) => one.disagree), auditHolds: parts.every((one) => one.auditHolds), seconds: Math.round((performance.now() - began) / 1000),
};
console.log(JSON.stringify(result));
process.exitCode = result.lost + result.doubled + result.disagree > 0 || !result.auditHolds ? 1 : 0;
