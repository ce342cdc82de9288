/** One PostgreSQL for the whole run of server tests: the launcher itself makes it, in a folder of its own. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '#server/database/launcher.ts';

declare module 'vitest' {
  interface ProvidedContext { postgres: { host: string; user: string; database: string } }
}

/** Vitest's global set-up; returns the tear-down. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'vtl-test-'));
  chmodSync(folder, 0o755);
  const own = startPostgres(folder);
  project.provide('postgres', own.connection);
  return () => {
    own.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
