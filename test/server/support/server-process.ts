/** The real server as a process of its own, as `npm start` runs it. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const MAIN = join(ROOT, 'src/server/main.ts');
const READY = /^Ventanilla: (http\S+)$/m;
export type Running = { readonly url: string; readonly child: ChildProcess; readonly output: () => string; readonly ended: Promise<number | null> };
export type StartOptions = { readonly env: Record<string, string>; readonly args?: readonly string[]; readonly uid?: number; readonly gid?: number; readonly by?: 'node' | 'npm'; readonly until?: RegExp };

/** Starts it and waits for its address (or for what `until` reads) or its end; `url` is empty when it ended instead. */
export async function startServer({ env, args = [], uid, gid, by = 'node', until = READY }: StartOptions): Promise<Running> {
  // Without its own script before it: that one would install packages, and a test must not.
  const [command, before] = by === 'node' ? [process.execPath, [MAIN]] : ['npm', ['start', '--silent', '--ignore-scripts', '--', ...args]];
  const child = spawn(command, by === 'node' ? [...before, ...args] : before, {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', SECOND_FACTOR: 'offered', ...env }, stdio: ['ignore', 'pipe', 'pipe'], cwd: by === 'node' ? '/' : ROOT,
    ...(uid === undefined ? {} : { uid, gid: gid ?? uid }),
  });
  let output = '';
  const ended = new Promise<number | null>((done) => { child.once('exit', (code) => done(code)); });
  const url = await new Promise<string>((done) => {
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
      const match = until.exec(output);
      if (match) done(match[1] ?? '');
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    void ended.then(() => setImmediate(() => done('')));
  });
  return { url, child, output: () => output, ended };
}
