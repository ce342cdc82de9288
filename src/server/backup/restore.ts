/**
 * `npm run restore -- --from FOLDER --data NEW_FOLDER`: a backup into a new place, checked whole before a row of it is
 * read, and never over anything. The epoch is new, so that tablets take everything anew and offer what they had sent
 * since; who was signed in signs in anew.
 */
import { createReadStream, createWriteStream, existsSync, readFileSync, readdirSync } from 'node:fs';
import { appendFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import type { Pool, PoolClient } from 'pg';
import { openDatabase } from '../database/database.ts';
import { migrate, MIGRATIONS } from '../database/migrate.ts';
import { inTransaction } from '../database/transaction.ts';
import { MANIFEST as ERASURES } from '../privacy/manifest.ts';
import { folderNamed, givenPassphrase, needRoom, readOptions, runCommand } from '../start/command.ts';
import { readConfig } from '../start/config.ts';
import { lockFolder } from '../start/instance-lock.ts';
import { StartupError } from '../start/startup-error.ts';
import { nameOf, readBackup, sha256OfText } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { opening } from './seal.ts';
import type { SealKeys } from './seal.ts';
import { fillTable, setSequences, tablesInOrder } from './tables.ts';

const USAGE = 'npm run restore -- --from FOLDER --data NEW_FOLDER [--erasures FILE].';
/** A table's rows, their indexes and what is written ahead take more than their text. */
const ROOM_FOR_ROWS = 4;
const OWN_CLUSTER_BYTES = 200_000_000;

type Backup = { readonly folder: string; readonly manifest: Manifest; readonly keys: SealKeys | undefined };

/** A file of the backup, open and unpacked. */
function contentOf({ folder, manifest, keys }: Backup, path: string): Readable {
  const source = createReadStream(join(folder, nameOf(path, manifest.seal !== null)));
  const opened = keys === undefined ? new PassThrough() : opening(keys, path);
  const unpacked = path.startsWith('tables/') ? createGunzip() : new PassThrough();
  // What goes wrong on the way ends the last stream, and whoever reads it.
  pipeline(source, opened, unpacked).catch((error: unknown) => { unpacked.destroy(error as Error); });
  return unpacked;
}

/** Its lines, ended by a line feed and nothing else: there are other ends of a line in what people typed. */
async function* linesIn(stream: Readable): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

/** It was made under migrations that we have, the first of ours. */
function sameMigrations(manifest: Manifest): void {
  const ours = new Map(readdirSync(MIGRATIONS).map((name) => [name, sha256OfText(readFileSync(join(MIGRATIONS, name), 'utf8'))]));
  const strange = manifest.migrations.find(({ name, sha256 }) => ours.get(name) !== sha256);
  if (strange) throw new StartupError(`The backup was made by another Ventanilla (it has "${strange.name}"): install that version or newer.`);
}

/** Nobody is in it: no table, or only what migrations make. */
async function needEmpty(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    for (const table of await tablesInOrder(client)) {
      const isMade = table === 'migrations' || table === 'meta';
      const { rowCount } = await client.query(isMade && table === 'meta' ? `select 1 from meta where key = 'kind'` : `select 1 from "${table}" limit 1`);
      if (rowCount !== 0 && table !== 'migrations') throw new StartupError('The database in DATABASE_URL is not empty, and a backup never goes over anything: name an empty one.');
    }
  } finally {
    client.release();
  }
}

async function fill(client: PoolClient, backup: Backup): Promise<void> {
  const { manifest } = backup;
  for (const name of await tablesInOrder(client)) {
    const told = manifest.tables.find((one) => one.name === name);
    if (told === undefined) throw new StartupError(`The backup has no table "${name}".`);
    const rows = await fillTable(client, name, linesIn(contentOf(backup, `tables/${name}`)));
    if (rows !== told.rows) throw new StartupError(`The backup's table "${name}" has ${rows} rows and not ${told.rows}, as its manifest says.`);
  }
  await setSequences(client, manifest.sequences);
  await client.query(`update meta set value = gen_random_uuid()::text where key = 'epoch'`);
}

async function writeFiles(backup: Backup, dataDir: string): Promise<void> {
  for (const { path } of backup.manifest.files) {
    if (path.startsWith('tables/')) continue;
    const target = join(dataDir, path);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await pipeline(contentOf(backup, path), createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true }));
  }
}

runCommand(async (leaving) => {
  const { from, data, erasures } = readOptions({ from: { type: 'string' }, data: { type: 'string' }, erasures: { type: 'string' } }, USAGE);
  if (from === undefined || data === undefined) throw new StartupError(`Say from where and into which new folder: ${USAGE}`);
  const [folder, dataDir] = [folderNamed(from), folderNamed(data)];
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) throw new StartupError(`${dataDir} is not empty, and a backup never goes over anything: name a new folder.`);
  const newer = erasures === undefined ? undefined : readFileSync(folderNamed(erasures), 'utf8');
  const { databaseUrl } = readConfig(process.env, []);
  const backup: Backup = { folder, ...(await readBackup(folder, givenPassphrase())) };
  const { manifest } = backup;
  sameMigrations(manifest);

  const wasThere = existsSync(dataDir);
  await mkdir(dataDir, { recursive: true });
  let isWhole = false;
  leaving.atEnd(async () => {
    if (isWhole) return;
    const location = join(dataDir, 'postgres.location');
    if (existsSync(location)) await rm(readFileSync(location, 'utf8').trim(), { recursive: true, force: true });
    for (const name of readdirSync(dataDir)) await rm(join(dataDir, name), { recursive: true, force: true });
    if (!wasThere) await rm(dataDir, { recursive: true, force: true });
  });
  const rows = manifest.files.filter((file) => file.path.startsWith('tables/')).reduce((sum, file) => sum + file.plainBytes, 0);
  const others = manifest.files.filter((file) => !file.path.startsWith('tables/')).reduce((sum, file) => sum + file.plainBytes, 0);
  await needRoom(dataDir, others + (databaseUrl === undefined ? rows * ROOM_FOR_ROWS + OWN_CLUSTER_BYTES : 0));
  if (databaseUrl === undefined) leaving.atEnd(lockFolder(dataDir));
  const database = await openDatabase({ url: databaseUrl, dataDir });
  leaving.atEnd(database.close);
  await needEmpty(database.pool);
  await migrate(database.pool, MIGRATIONS, { only: new Set(manifest.migrations.map((one) => one.name)) });
  await writeFiles(backup, dataDir);
  if (newer !== undefined) await appendFile(join(dataDir, ERASURES), `\n${newer}`, { mode: 0o600 });
  await inTransaction(database.pool, (client) => fill(client, backup));
  isWhole = true;
  return [
    `Restored into ${dataDir}: ${manifest.tables.reduce((sum, one) => sum + one.rows, 0)} rows and ${manifest.files.length - manifest.tables.length} files, as they were on ${manifest.madeAt}.`,
    databaseUrl === undefined ? `Start it with DATA_DIR=${dataDir} npm start.` : `Start it with DATA_DIR=${dataDir} and VENTANILLA_SECRET as it was; it stands in ${join(dataDir, 'secret')}.`,
    'Tablets take everything anew and send again what they had sent since. Everybody signs in anew. Who lost access since then has it again: look through the workers.',
    ...(newer === undefined ? ['Cases erased since then are in it again: give the newer list with --erasures, or erase them again.'] : []),
  ];
});
