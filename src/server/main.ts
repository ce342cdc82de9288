/**
 * `npm start`: everything in order, and one line that says what to do when something is in the way.
 * Ctrl-C and SIGTERM let requests finish, then stop our own database, also in the middle of the start.
 */
import { attachmentsIn, createFileStore } from './attachments/attachment-store.ts';
import { openDatabase } from './database/database.ts';
import { migrate } from './database/migrate.ts';
import { createApp } from './http/app.ts';
import type { Services } from './http/services.ts';
import { applyErasures } from './privacy/manifest.ts';
import { DIST, provideBuild } from './start/build.ts';
import { provideSecret, readConfig } from './start/config.ts';
import { lockFolder } from './start/instance-lock.ts';
import { createLeaving } from './start/leaving.ts';
import { listen } from './start/listen.ts';
import { createLog, describeError } from './start/log.ts';
import { onReady } from './start/on-ready.ts';
import { StartupError } from './start/startup-error.ts';

const say = (line: string): void => { process.stdout.write(`${line}\n`); };
const log = createLog((line) => process.stderr.write(line), () => new Date());
const leaving = createLeaving((code) => process.exit(code), (error) => log.error('stop-failed', describeError(error)));

async function start(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2));
  const secret = provideSecret(config);
  // Servers on one database of yours may share a folder of attachments; our own database can't be shared.
  if (config.databaseUrl === undefined) leaving.atEnd(lockFolder(config.dataDir));
  provideBuild(say);
  const database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir }, { onLost: () => log.error('database-lost'), onBack: () => log.info('database-back') });
  leaving.atEnd(database.close);
  await migrate(database.pool);
  const services: Services = {
    pool: database.pool, secret, dataDir: config.dataDir, distDir: DIST, publicUrl: config.publicUrl, isTrustedProxy: config.isTrustedProxy, factorRequired: config.factorRequired, passkeysOffered: config.passkeysOffered, log, now: () => new Date(), stopping: leaving.asked,
  };
  await applyErasures(services, createFileStore(attachmentsIn(config.dataDir)));
  const { fetch } = await createApp(services);
  const { port, close } = await listen(fetch, { host: config.host, port: config.port, hurried: leaving.hurried });
  leaving.atEnd(close);
  const url = config.publicUrl ?? `http://${config.host === '0.0.0.0' || config.host === '127.0.0.1' ? 'localhost' : config.host}:${port}`;
  for (const line of await onReady(services, { url, demo: config.demo, say })) say(line);
  say(`Ventanilla: ${url}`);
}

start().catch(async (error: unknown) => {
  // A signal that came while a program of ours was running is heard only now, and then it is the reason.
  await new Promise((done) => { setTimeout(done, 20); });
  if (leaving.asked.aborted) return;
  process.stderr.write(error instanceof StartupError ? `${error.message}\n` : `Ventanilla could not start: ${error instanceof Error ? error.message : 'unknown reason'}\n`);
  await leaving.leave(1);
});
