/**
 * One server to a data folder. The lock is a Unix socket that the server listens on: it goes with
 * the process, also after kill -9, and no number of a process can be mistaken for it.
 */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { StartupError } from './startup-error.ts';

/** Takes the folder, or throws a StartupError when another server has it. Returns how to let go. */
export async function lockFolder(dataDir: string): Promise<() => void> {
  const near = join(resolve(dataDir), 'server.lock');
  // A socket's path may have at most 107 bytes.
  const path = Buffer.byteLength(near) < 100 ? near : `/tmp/ventanilla-${createHash('sha256').update(near).digest('hex').slice(0, 24)}.lock`;
  if (await answers(path)) throw new StartupError(`Another Ventanilla runs on ${dataDir} already: stop it first, or set DATA_DIR to another folder.`);
  rmSync(path, { force: true });
  const server = createServer((socket) => socket.end());
  await new Promise<void>((done, fail) => server.once('error', fail).listen(path, done)).catch((error: unknown) => {
    throw new StartupError(`The data folder ${dataDir} can't be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'}): make it writable, or set DATA_DIR to one that is.`);
  });
  server.unref();
  return () => server.close();
}

const answers = (path: string): Promise<boolean> => new Promise((done) => {
  const socket = createConnection(path, () => { socket.destroy(); done(true); });
  socket.once('error', () => done(false));
});
