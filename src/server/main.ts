/**
 * `npm start`: everything in order, and one line that says what to do when something is in the way.
 * Ctrl-C and SIGTERM let requests finish, then stop our own database; a second one leaves at once.
 */
import { serve } from '@hono/node-server';
import type { ServerType } from '@hono/node-server';
import { openDatabase } from './database/database.ts';
import { migrate } from './database/migrate.ts';
import { createApp } from './http/app.ts';
import type { Services } from './http/services.ts';
import { DIST, provideBuild } from './start/build.ts';
import { provideSecret, readConfig } from './start/config.ts';
import { lockFolder } from './start/instance-lock.ts';
import { createLog, describeError } from './start/log.ts';
import { onReady } from './start/on-ready.ts';
import { StartupError } from './start/startup-error.ts';

const say = (line: string): void => { process.stdout.write(`${line}\n`); };

async function start(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2));
  const log = createLog((line) => process.stderr.write(line), () => new Date());
  const secret = provideSecret(config);
  const unlock = await lockFolder(config.dataDir);
  provideBuild(say);
  const database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir });
  const stopping = new AbortController();
  let server: ServerType | undefined;
  try {
    await migrate(database.pool);
    const services: Services = {
      pool: database.pool, secret, dataDir: config.dataDir, distDir: DIST, publicUrl: config.publicUrl, log, now: () => new Date(), stopping: stopping.signal,
    };
    const app = await createApp(services);
    server = await listen(app.fetch, config.host, config.port);
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : config.port;
    const url = config.publicUrl ?? `http://${config.host === '0.0.0.0' || config.host === '127.0.0.1' ? 'localhost' : config.host}:${port}`;
    for (const line of await onReady(services, { url, demo: config.demo, say })) say(line);
    say(`Ventanilla: ${url}`);
  } catch (error) {
    server?.close();
    await database.close();
    throw error;
  }

  const running = server;
  let leaving = false;
  const stop = (): void => {
    if (leaving) process.exit(1);
    leaving = true;
    stopping.abort();
    const closed = new Promise<void>((done) => { running.close(() => done()); });
    // A browser keeps idle connections open for minutes: requests get five seconds, idle ones none.
    if ('closeIdleConnections' in running) running.closeIdleConnections();
    const impatient = setTimeout(() => { if ('closeAllConnections' in running) running.closeAllConnections(); }, 5_000);
    closed.then(() => database.close()).then(() => { clearTimeout(impatient); unlock(); process.exit(0); }, (error: unknown) => {
      log.error('stop-failed', describeError(error));
      process.exit(1);
    });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], hostname: string, port: number): Promise<ServerType> {
  return new Promise((done, fail) => {
    const server = serve({ fetch, hostname, port }, () => done(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') fail(new StartupError(`Port ${port} is taken: stop what uses it, or choose another with PORT=${port + 1} npm start.`));
      else if (error.code === 'EACCES') fail(new StartupError(`Port ${port} is not allowed for this account: choose one above 1023, as PORT=8080 npm start.`));
      else if (error.code === 'EADDRNOTAVAIL') fail(new StartupError(`HOST ${hostname} is not an address of this machine: use 127.0.0.1 or 0.0.0.0.`));
      else fail(error);
    });
  });
}

start().catch((error: unknown) => {
  process.stderr.write(error instanceof StartupError ? `${error.message}\n` : `Ventanilla could not start: ${error instanceof Error ? error.message : 'unknown reason'}\n`);
  process.exit(1);
});
