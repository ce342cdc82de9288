/** The screens are built at the first start and again when a source changed; otherwise a start only compares a stamp. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from './startup-error.ts';

const ROOT = join(import.meta.dirname, '../../..');
export const DIST = join(ROOT, 'dist');
const STAMP = join(DIST, '.sources');

/** Builds `dist` when it is missing or older than its sources. */
export function provideBuild(say: (line: string) => void): void {
  const now = stampOfSources();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === now) return;
  say('Building the screens …');
  // Whoever starts the server may have set NODE_ENV to something else, and React would then come in its slow, large development build.
  const env = { ...process.env, NODE_ENV: 'production' };
  const built = spawnSync(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (built.status !== 0) throw new StartupError(`The screens could not be built: make sure that ${ROOT} can be written and has room, remove node_modules and start again.`);
  writeFileSync(STAMP, now);
}

function stampOfSources(): string {
  const hash = createHash('sha256');
  for (const top of ['src', 'public']) {
    const folder = join(ROOT, top);
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const stat = statSync(join(folder, name));
      if (stat.isFile() && !name.startsWith('server')) hash.update(`${top}/${name}:${stat.size}:${stat.mtimeMs};`);
    }
  }
  for (const name of ['index.html', 'vite.config.ts', 'package-lock.json']) hash.update(readFileSync(join(ROOT, name)));
  return hash.digest('hex');
}
