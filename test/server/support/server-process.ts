/** The real server as a process of its own, as `npm start` runs it. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../../src/server/main.ts');
export type Running = { readonly url: string; readonly child: ChildProcess; readonly output: () => string; readonly ended: Promise<number | null> };
export type StartOptions = { readonly env: Record<string, string>; readonly args?: readonly string[]; readonly uid?: number; readonly gid?: number };

/** Starts it and waits for its address or its end; `url` is empty when it ended instead. */
export async function startServer({ env, args = [], uid, gid }: StartOptions): Promise<Running> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'], cwd: '/',
    ...(uid === undefined ? {} : { uid, gid: gid ?? uid }),
  });
  let output = '';
  const ended = new Promise<number | null>((done) => { child.once('exit', (code) => done(code)); });
  const url = await new Promise<string>((done) => {
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
      const match = /^Ventanilla: (http\S+)$/m.exec(output);
      if (match?.[1]) done(match[1]);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    void ended.then(() => setImmediate(() => done('')));
  });
  return { url, child, output: () => output, ended };
}
