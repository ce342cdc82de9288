/**
 * Where our PostgreSQL lives and as whom. PostgreSQL refuses to run as root, so root starts it under
 * an account without rights; when that account can't reach the project's folder (root's home is
 * closed), cluster and programs lie under /var/lib instead, and `data/postgres.location` says so.
 */
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StartupError } from '../start/startup-error.ts';

/** `account` is undefined when the server runs as an ordinary user: then PostgreSQL runs as the same one. */
export type Place = { readonly cluster: string; readonly programs: string; readonly account: Account | undefined };
export type Account = { readonly uid: number; readonly gid: number };

/** Decides and prepares the place. Throws a StartupError when a folder can't be made. */
export function preparePlace(dataDir: string, programs: string): Place {
  const data = resolve(dataDir);
  if (process.getuid?.() !== 0) return { cluster: join(data, 'postgres'), programs, account: undefined };
  const account = unprivileged();
  const open = reachable(data) && reachable(programs);
  const base = open ? data : join('/var/lib', `ventanilla-${createHash('sha256').update(data).digest('hex').slice(0, 12)}`);
  try {
    mkdirSync(base, { recursive: true, mode: 0o755 });
    if (open) return { cluster: join(base, 'postgres'), programs, account };
    chmodSync(base, 0o755);
    writeFileSync(join(data, 'postgres.location'), `${base}\n`);
    return { cluster: join(base, 'postgres'), programs: copied(programs, base), account };
  } catch (error) {
    throw new StartupError(`The folder ${base} can't be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'}): make it writable, or set DATABASE_URL to your own PostgreSQL.`);
  }
}

/** Gives a folder to the account, so that PostgreSQL may write beside its cluster. */
export function giveTo(folder: string, account: Account | undefined): void {
  if (account) chownSync(folder, account.uid, account.gid);
}

function unprivileged(): Account {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const row = ['nobody', 'daemon'].map((name) => lines.find((line) => line[0] === name)).find((line) => line !== undefined);
  if (!row) throw new StartupError('There is no account "nobody" to run PostgreSQL under: start the server as an ordinary user, or set DATABASE_URL.');
  return { uid: Number(row[2]), gid: Number(row[3]) };
}

/** Whether an account without rights can go through every folder on the way. */
function reachable(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** A copy of the programs for that account, made anew when another version came. */
function copied(programs: string, base: string): string {
  const version = createHash('sha256').update(readFileSync(join(programs, '..', 'package.json'))).digest('hex').slice(0, 12);
  const copy = join(base, `programs-${version}`);
  if (!existsSync(copy)) {
    rmSync(`${copy}.new`, { recursive: true, force: true });
    cpSync(programs, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${copy}.new`, copy);
  }
  return copy;
}
