/**
 * Our own PostgreSQL: made once, started with the server, stopped with it. It listens on a Unix
 * socket in a folder only we can enter, never on the network, with fsync on. A server that a killed
 * parent left behind is stopped first; a half-made cluster never takes the place of a whole one.
 */
import { spawn, spawnSync } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { StartupError, unwritable } from '../start/startup-error.ts';
import { postgresFolder } from './binaries.ts';
import { giveTo, preparePlace } from './place.ts';
import type { Place } from './place.ts';

const USER = 'ventanilla';
export type Postgres = {
  readonly connection: { host: string; user: string; database: string };
  readonly isRunning: () => boolean;
  /** Starts it once more on the same socket, after it ended by itself; false when it does not come. Never rejects, and holds up nothing. */
  readonly startAgain: () => Promise<boolean>;
  readonly stop: () => void;
};

/** Starts PostgreSQL with its cluster under `dataDir`; the first time it makes the cluster. */
export function startPostgres(dataDir: string): Postgres {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    throw unwritable(dataDir, error);
  }
  const place = preparePlace(dataDir, postgresFolder());
  stopOrphan(place);
  if (!existsSync(join(place.cluster, 'PG_VERSION'))) makeCluster(place);
  sameVersion(place);
  const socket = mkdtempSync(join(tmpdir().length < 60 ? tmpdir() : '/tmp', 'vtl-'));
  giveTo(socket, place.account);
  const settings = [
    '-c listen_addresses=', `-c unix_socket_directories=${socket}`, '-c unix_socket_permissions=0700', '-c fsync=on',
    '-c max_connections=60', '-c shared_buffers=64MB', '-c log_min_messages=warning', '-c log_min_error_statement=panic', '-c log_parameter_max_length_on_error=0',
  ].join(' ');
  const log = join(place.cluster, 'server.log');
  const toStart = ['-D', place.cluster, '-l', log, '-w', '-t', '60', '-o', settings, 'start'];
  const started = run(place, 'pg_ctl', toStart);
  if (started.status !== 0) {
    // Whoever waited for it may have been stopped, and not PostgreSQL itself.
    if (existsSync(pidFile(place))) run(place, 'pg_ctl', ['-D', place.cluster, '-m', 'fast', '-w', '-t', '30', 'stop']);
    rmSync(socket, { recursive: true, force: true });
    throw new StartupError(`PostgreSQL did not start${lastWord(log)}: see ${log}.`);
  }
  return {
    connection: { host: socket, user: USER, database: 'postgres' },
    isRunning: () => isPostgres(pidOf(place), place.cluster),
    startAgain: async () => {
      // Slow to come, after a crash with much to recover: it is let alone.
      if (isPostgres(pidOf(place), place.cluster)) return true;
      // Both name a process that is gone; where its number lives on, PostgreSQL would take that one for itself.
      rmSync(pidFile(place), { force: true });
      for (const name of readdirSync(socket)) rmSync(join(socket, name), { force: true });
      return runAside(place, 'pg_ctl', toStart);
    },
    stop: () => {
      run(place, 'pg_ctl', ['-D', place.cluster, '-m', 'fast', '-w', '-t', '30', 'stop']);
      rmSync(socket, { recursive: true, force: true });
    },
  };
}

/** Why, in PostgreSQL's own words, when its log ends with a reason; a reason at start is about files and memory, never about data. */
function lastWord(log: string): string {
  try {
    const reason = readFileSync(log, 'utf8').trim().split('\n').slice(-8).findLast((line) => /(?:FATAL|PANIC|initdb: error): /.test(line));
    return reason === undefined ? '' : ` (${reason.replace(/^.*?(?:FATAL|PANIC|error): +/, '')})`;
  } catch {
    return '';
  }
}

const around = (place: Place): SpawnOptions => ({ cwd: '/', env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC', HOME: '/' }, ...place.account });

function run(place: Place, program: string, args: readonly string[]): { status: number | null; output: string } {
  const result = spawnSync(join(place.programs, 'bin', program), args, {
    ...around(place), encoding: 'utf8',
    // PostgreSQL inherits these: a pipe would keep the parent waiting for as long as it runs.
    stdio: program === 'initdb' ? ['ignore', 'pipe', 'pipe'] : 'ignore',
  });
  return { status: result.status, output: `${result.stdout ?? ''}${result.stderr ?? ''}` };
}

/** The same beside the requests that are being answered. Detached: a terminal's Ctrl-C is for us, and we stop PostgreSQL ourselves. */
function runAside(place: Place, program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(join(place.programs, 'bin', program), args, { ...around(place), stdio: 'ignore', detached: true });
    child.once('error', () => done(false));
    child.once('exit', (code) => done(code === 0));
  });
}

/** The line of initdb's many that says why: it prints the reason first and its cleaning up last. */
function causeIn(output: string): string {
  const lines = output.trim().split('\n');
  const telling = lines.find((line) => /error|FATAL|could not/.test(line)) ?? lines.at(-1) ?? 'no reason given';
  return telling.replace(/^.*?(?:FATAL|PANIC|initdb: error): +/, '');
}

function makeCluster(place: Place): void {
  const half = `${place.cluster}.new`;
  rmSync(half, { recursive: true, force: true });
  rmSync(place.cluster, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  giveTo(half, place.account);
  const made = run(place, 'initdb', ['-D', half, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-instructions']);
  if (made.status !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw new StartupError(`The database could not be made in ${dirname(place.cluster)}: ${causeIn(made.output)}`);
  }
  renameSync(half, place.cluster);
}

function sameVersion(place: Place): void {
  const cluster = readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim();
  if (cluster !== '18') throw new StartupError(`The data in ${place.cluster} was made by PostgreSQL ${cluster}, and this is 18: dump it with that version and set DATABASE_URL, or move the folder away to begin anew.`);
}

const pidFile = (place: Place): string => join(place.cluster, 'postmaster.pid');

/** The process that PostgreSQL says it is; 0 when it says nothing. */
function pidOf(place: Place): number {
  try {
    return Number(readFileSync(pidFile(place), 'utf8').split('\n')[0]);
  } catch {
    return 0;
  }
}

/** Stops what a killed parent left running, and clears a pid file whose number belongs to another program by now. */
function stopOrphan(place: Place): void {
  const file = pidFile(place);
  if (!existsSync(file)) return;
  const pid = pidOf(place);
  if (!isPostgres(pid, place.cluster)) {
    rmSync(file, { force: true });
    return;
  }
  const stopped = run(place, 'pg_ctl', ['-D', place.cluster, '-m', 'fast', '-w', '-t', '30', 'stop']);
  if (stopped.status !== 0 && existsSync(file)) throw new StartupError(`A PostgreSQL left from before still runs (process ${pid}) and does not stop: end it, then start again.`);
}

function isPostgres(pid: number, cluster: string): boolean {
  // To signal process 0 is to signal one's own group.
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const command = `/proc/${pid}/cmdline`;
  if (!existsSync('/proc/self/cmdline')) return true;
  try {
    return statSync(command).isFile() && readFileSync(command, 'utf8').includes(cluster);
  } catch {
    return false;
  }
}
