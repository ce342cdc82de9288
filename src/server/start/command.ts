/** What the commands beside the server share: their options, one line when something is in the way, and leaving in order. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';
import { statfs } from 'node:fs/promises';
import { createLeaving } from './leaving.ts';
import type { Leaving } from './leaving.ts';
import { StartupError } from './startup-error.ts';

/** The options as given; an unknown one is told with `usage`. */
export function readOptions<T extends ParseArgsOptionsConfig>(options: T, usage: string) {
  try {
    return parseArgs({ options, strict: true, allowPositionals: false }).values;
  } catch {
    throw new StartupError(`That is not understood: ${usage}`);
  }
}

/** A folder as whoever typed the command meant it: npm has moved to the project's. */
export const folderNamed = (name: string): string => resolve(process.env['INIT_CWD'] ?? '.', name);

/** BACKUP_PASSPHRASE, when it is set. */
export const givenPassphrase = (): string | undefined => process.env['BACKUP_PASSPHRASE'] || undefined;

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000).toLocaleString('en')} MB`;

/** Throws when a folder's disk has less room than what is about to be written. */
export async function needRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < bytes) throw new StartupError(`There is not enough room in ${folder}: it takes up to ${megabytes(bytes)}, and ${megabytes(bavail * bsize)} are free.`);
}

/** Runs a command to its end: its lines, or one that says why not and exit code 1. What it opened is closed also when it is stopped. */
export function runCommand(command: (leaving: Leaving) => Promise<readonly string[]>): void {
  const leaving = createLeaving((code) => process.exit(code), () => undefined);
  command(leaving).then(
    async (lines) => {
      if (leaving.asked.aborted) return;
      for (const line of lines) process.stdout.write(`${line}\n`);
      await leaving.leave(0);
    },
    async (error: unknown) => {
      if (leaving.asked.aborted) return;
      process.stderr.write(`${sentenceOf(error)}\n`);
      await leaving.leave(1);
    },
  );
}

function sentenceOf(error: unknown): string {
  if (error instanceof StartupError) return error.message;
  const { code, message, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return `There is no room left (${code}): what was written of it is removed. Make room and try again.`;
  if (path !== undefined) return `${path} can't be read or written (${code ?? 'unknown'}).`;
  return `It could not be done: ${code ?? message ?? 'unknown reason'}.`;
}
