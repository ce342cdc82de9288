/** The real server and its real PostgreSQL, killed while tablets push: again and again, each time at another moment. */
import { existsSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openBeside } from '#server/database/beside.ts';
import type { Chance } from '../../support/chance.ts';
import { startServer } from '../support/server-process.ts';
import type { Running } from '../support/server-process.ts';
import { createCaller } from './caller.ts';
import type { Place } from './caller.ts';
import { verdictOn } from './check.ts';
import type { Verdict } from './check.ts';
import { startPusher } from './pusher.ts';
import type { Pusher } from './pusher.ts';

export type Plan = { readonly kills: number; readonly databaseKills: number; readonly fillsDisk: boolean; readonly pushers: number; readonly chance: Chance; readonly say: (line: string) => void };
export type Result = Verdict & { readonly kills: number; readonly databaseKills: number; readonly diskFull: number; readonly retries: number };

export const PASSWORD = 'una frase de paso larga';
/** An acknowledgement that does not come in this time will not come. */
const COMES_BACK_MS = 120_000;
const pause = (ms: number): Promise<void> => new Promise((done) => { setTimeout(done, ms); });

/** Makes a centre with the link that a new server printed, and signs a tablet in for each pusher. */
export async function setUp(place: Place, output: string, pushers: number): Promise<Pusher[]> {
  const call = createCaller(place);
  const token = /set-up#(\S+)/.exec(output)?.[1] ?? '';
  await call('POST', '/api/first-visit/set-up', { body: { token, centre: { name: 'Tijuana', state: 'BC' }, administrator: { name: 'Admin', username: 'admin', password: PASSWORD } } });
  await call('POST', '/api/session', { body: { username: 'admin', password: PASSWORD, device: { id: randomUUID(), label: '' } } });
  const [centre] = ((await call('GET', '/api/centres')).body as { centres: { id: string }[] }).centres;
  const started: Pusher[] = [];
  for (let n = 0; n < pushers; n += 1) {
    const username = `worker${n}`;
    await call('POST', '/api/workers', { body: { name: username, username, password: PASSWORD, role: 'caseworker', centreId: centre?.id, protection: false } });
    started.push(await startPusher(place, { username, password: PASSWORD }));
  }
  return started;
}

/** Plays the plan in that folder. Rejects when something does not come back by itself. */
export async function playKills(dataDir: string, { kills, databaseKills, fillsDisk, pushers: count, chance, say }: Plan): Promise<Result> {
  const place: Place = { url: '' };
  const start = async (): Promise<Running> => {
    const running = await startServer({ env: { DATA_DIR: dataDir } });
    if (running.url === '') throw new Error(`the server does not start again: ${running.output().split('\n').at(-2) ?? ''}`);
    // Not by name: here it listens on one address only.
    place.url = running.url.replace('localhost', '127.0.0.1');
    return running;
  };
  const pidFile = join(dataDir, 'postgres/postmaster.pid');
  /** PostgreSQL's process, as soon as there is another than `before`. */
  const postmaster = async (before = 0): Promise<number> => {
    for (const began = performance.now(); performance.now() - began < COMES_BACK_MS; await pause(20)) {
      const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : 0;
      if (pid > 0 && pid !== before) return pid;
    }
    throw new Error('PostgreSQL is not started again');
  };
  let server = await start();
  const pushers = await setUp(place, server.output(), count);
  const acknowledged = (): number => pushers.reduce((sum, one) => sum + one.events.size, 0);
  const goesOn = async (): Promise<void> => {
    const before = acknowledged();
    const began = performance.now();
    while (acknowledged() === before) {
      if (performance.now() - began > COMES_BACK_MS) throw new Error(`nothing is acknowledged any more: ${server.output().trim().split('\n').at(-1) ?? ''}`);
      await pause(10);
    }
  };
  let diskFull = 0;
  try {
    for (let n = 1; n <= kills; n += 1) {
      await goesOn();
      await pause(chance.between(0, 300));
      // Every third time the whole machine: the database at the same moment.
      if (n % 3 === 0) process.kill(await postmaster(), 'SIGKILL');
      server.child.kill('SIGKILL');
      await server.ended;
      server = await start();
      if (n % 10 === 0) say(`${n} kills of the server, ${acknowledged()} events acknowledged`);
    }
    for (let n = 1; n <= databaseKills; n += 1) {
      await goesOn();
      await pause(chance.between(0, 300));
      const pid = await postmaster();
      process.kill(n % 3 === 0 ? childOf(pid) : pid, 'SIGKILL');
      if (n % 3 !== 0) await postmaster(pid);
    }
    await goesOn();
    if (fillsDisk) {
      await fillUp(dataDir, async () => {
        // Whoever writes meets the end of the disk, and says so.
        for (let before = -1; before !== acknowledged();) {
          before = acknowledged();
          await pause(2_000);
        }
      });
      diskFull = 1;
      await goesOn();
    }
    for (const one of pushers) await one.stop();
  } finally {
    server.child.kill('SIGTERM');
    await server.ended;
  }
  const database = await openBeside(dataDir, undefined);
  const verdict = await verdictOn(database.pool, dataDir, pushers);
  await database.close();
  return { kills, databaseKills, diskFull, retries: pushers.reduce((sum, one) => sum + one.retries(), 0), ...verdict };
}

/** One of PostgreSQL's own processes: it then throws away all that was in memory and recovers from its log. */
function childOf(pid: number): number {
  const list = `/proc/${pid}/task/${pid}/children`;
  const children = existsSync(list) ? readFileSync(list, 'utf8').trim().split(' ').map(Number).filter((one) => one > 0) : [];
  return children.at(-1) ?? pid;
}

/** Leaves not a byte free in the folder's disk while `work` goes on. */
async function fillUp(dataDir: string, work: () => Promise<void>): Promise<void> {
  const ballast = join(dataDir, 'ballast');
  const { bavail, bsize } = statfsSync(dataDir);
  if (bavail * bsize > 1_000_000_000) throw new Error('this disk is too large to be filled: it is somebody else’s too');
  try {
    try { writeFileSync(ballast, Buffer.alloc(bavail * bsize)); } catch (error) { if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error; }
    await work();
  } finally {
    rmSync(ballast, { force: true });
  }
}
