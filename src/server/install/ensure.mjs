// Runs before `npm start` and `npm test`, under whatever Node is there (hence plain JavaScript):
// installs when node_modules is missing or older than the lock file. The project's own Node comes with it.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Ventanilla needs Node 20 or newer to install itself; this is ${process.versions.node}. Install a newer Node and run the command again.`);
  process.exit(1);
}
const root = new URL('../../../', import.meta.url);
const stamp = new URL('node_modules/.ventanilla-lock', root);
const lock = createHash('sha256').update(readFileSync(new URL('package-lock.json', root))).digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('Installing what Ventanilla needs (once; one to two minutes) …');
  // npm's own path, so that a global npm of another version is never picked up instead.
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const result = spawnSync(command, [...first, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root, stdio: 'inherit', shell: !npm && process.platform === 'win32',
  });
  // Ctrl-C reaches npm as well: whoever stopped it needs no advice.
  if (result.signal !== null || result.status === 130) process.exit(130);
  if (result.status !== 0) {
    console.error(`The packages could not be installed: check the network, and that ${fileURLToPath(root)} can be written and has room, then run the command again.`);
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}
