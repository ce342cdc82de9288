/**
 * `npm run backup -- --to FOLDER`: everything the server keeps, while it runs. Rows are read first, in one look
 * (repeatable read), files after: what a row names is there by then. Written beside its place and moved there whole.
 */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Pool, PoolClient } from 'pg';
import type { AttachmentId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { attachmentsIn } from '../attachments/attachment-store.ts';
import { openBeside } from '../database/beside.ts';
import { MANIFEST as ERASURES } from '../privacy/manifest.ts';
import { folderNamed, givenPassphrase, needRoom, readOptions, runCommand } from '../start/command.ts';
import { provideSecret, readConfig } from '../start/config.ts';
import { StartupError } from '../start/startup-error.ts';
import { CHECK, MANIFEST, sha256OfText } from './manifest.ts';
import type { BackedUp, Manifest } from './manifest.ts';
import { checkOf, newSeal } from './seal.ts';
import type { SealKeys } from './seal.ts';
import { linesOf, sequencesOf, tablesInOrder } from './tables.ts';
import { syncFolder, writeBackedUp } from './write-file.ts';

const USAGE = 'npm run backup -- --to FOLDER (with BACKUP_PASSPHRASE set, or --plain to leave it unsealed).';
const SHORTEST_PASSPHRASE = 12;

type Attachment = { readonly id: AttachmentId; readonly sha256: string };
type Rows = Pick<Manifest, 'epoch' | 'migrations' | 'tables' | 'sequences' | 'erasures'> & { readonly attachments: readonly Attachment[] };
type Writing = { readonly folder: string; readonly keys: SealKeys | undefined; readonly files: BackedUp[] };

async function write({ folder, keys, files }: Writing, path: string, content: AsyncIterable<Buffer | string>): Promise<string> {
  const { file, plainSha256 } = await writeBackedUp(folder, path, { content, keys });
  files.push(file);
  return plainSha256;
}

async function* ended(lines: AsyncIterable<string>, counted: () => void): AsyncGenerator<string> {
  for await (const line of lines) {
    counted();
    yield `${line}\n`;
  }
}

async function* once(text: string): AsyncGenerator<string> { yield text; }

/** Every table as one look sees it. */
async function writeRows(client: PoolClient, writing: Writing): Promise<Rows> {
  await client.query('begin isolation level repeatable read read only');
  const tables: Manifest['tables'] = [];
  for (const name of await tablesInOrder(client)) {
    let rows = 0;
    await write(writing, `tables/${name}`, ended(linesOf(client, name), () => { rows += 1; }));
    tables.push({ name, rows });
  }
  const sequences = await sequencesOf(client);
  const { rows: [epoch] } = await client.query<{ value: string }>(`select value from meta where key = 'epoch'`);
  const { rows: migrations } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migrations order by name');
  const { rows: attachments } = await client.query<Attachment>('select id, coalesce(kept_sha256, sha256) as sha256 from attachments where complete order by id');
  const { rows: [erased] } = await client.query<{ n: number }>(`select count(*)::int as n from erasures where status = 'done'`);
  await client.query('commit');
  return { epoch: epoch?.value ?? '', migrations, tables, sequences, erasures: erased?.n ?? 0, attachments };
}

/** The files of those rows. Gives whose file is not there, or is another, though the row still is. */
async function writeAttachments(pool: Pool, attachments: readonly Attachment[], { writing, dataDir }: { writing: Writing; dataDir: string }): Promise<string[]> {
  const missing: string[] = [];
  for (const { id, sha256 } of attachments) {
    const path = `attachments/${id.slice(-2)}/${id}`;
    const source = join(attachmentsIn(dataDir), id.slice(-2), id);
    const isThere = existsSync(source) && (await write(writing, path, createReadStream(source))) === sha256;
    // Erased since the rows were read: its receipt is in the list that is written after this.
    if (!isThere && (await pool.query('select 1 from attachments where id = $1', [id])).rowCount !== 0) missing.push(id);
  }
  return missing;
}

function passphraseFor(isPlain: boolean): string | undefined {
  if (isPlain) return undefined;
  const passphrase = givenPassphrase();
  if (passphrase === undefined) throw new StartupError('A backup holds everything about everybody: set BACKUP_PASSPHRASE to seal it, or say --plain when the place itself is sealed.');
  if (passphrase.length < SHORTEST_PASSPHRASE) throw new StartupError(`BACKUP_PASSPHRASE is too short: ${SHORTEST_PASSPHRASE} characters or more, best five words that nobody would guess.`);
  return passphrase;
}

async function finish(folder: string, target: string, { manifest, keys }: { manifest: Manifest; keys: SealKeys | undefined }): Promise<void> {
  const text = `${JSON.stringify(manifest, undefined, 1)}\n`;
  for (const [name, content] of [[CHECK, `${keys === undefined ? sha256OfText(text) : checkOf(keys, text)}\n`], [MANIFEST, text]] as const) {
    const file = await open(join(folder, name), 'wx', 0o600);
    await file.writeFile(content);
    await file.sync();
    await file.close();
  }
  for (const inside of await readdir(folder, { recursive: true, withFileTypes: true })) if (inside.isDirectory()) await syncFolder(join(inside.parentPath, inside.name));
  await syncFolder(folder);
  await rename(folder, target);
  await syncFolder(dirname(target));
}

runCommand(async (leaving) => {
  const { to, plain } = readOptions({ to: { type: 'string' }, plain: { type: 'boolean', default: false } }, USAGE);
  if (to === undefined) throw new StartupError(`Say where to: ${USAGE}`);
  const passphrase = passphraseFor(plain);
  const config = readConfig(process.env, []);
  const target = folderNamed(to);
  const folder = `${target}.part`;
  for (const taken of [target, folder]) if (existsSync(taken)) throw new StartupError(`${taken} is there already, and a backup never writes over anything: name another, or remove it.`);
  if (config.databaseUrl === undefined && !existsSync(config.dataDir)) throw new StartupError(`There is no data in ${config.dataDir}: set DATA_DIR to the server's folder.`);
  const secret = provideSecret(config);
  const database = await openBeside(config.dataDir, config.databaseUrl);
  leaving.atEnd(database.close);
  const { rows: [size] } = await database.pool.query<{ bytes: number }>('select pg_database_size(current_database()) + (select coalesce(sum(bytes), 0) from attachments)::bigint as bytes');
  await mkdir(dirname(target), { recursive: true });
  await needRoom(dirname(target), size?.bytes ?? 0);
  await mkdir(folder, { mode: 0o700 });
  leaving.atEnd(() => rm(folder, { recursive: true, force: true }));
  await chmod(folder, 0o700);

  const madeAt = new Date().toISOString() as Instant;
  const seal = passphrase === undefined ? undefined : await newSeal(passphrase);
  const writing: Writing = { folder, keys: seal?.keys, files: [] };
  const client = await database.pool.connect();
  const { attachments, ...rows } = await writeRows(client, writing).finally(() => client.release());
  const missing = await writeAttachments(database.pool, attachments, { writing, dataDir: config.dataDir });
  await write(writing, 'secret', once(secret));
  const erasures = join(config.dataDir, ERASURES);
  if (existsSync(erasures)) await write(writing, 'erasures.jsonl', once(readFileSync(erasures, 'utf8')));
  await finish(folder, target, { manifest: { format: 1, madeAt, ...rows, missing, seal: seal?.note ?? null, files: writing.files }, keys: seal?.keys });

  const bytes = writing.files.reduce((sum, file) => sum + file.bytes, 0);
  return [
    `Backup made in ${target}: ${rows.tables.reduce((sum, one) => sum + one.rows, 0)} rows of ${rows.tables.length} tables, ${attachments.length - missing.length} photos and signatures, ${bytes} bytes, ${seal ? 'sealed with your passphrase' : 'NOT sealed'}.`,
    ...(missing.length > 0 ? [`${missing.length} photos or signatures are not in it, for their files are gone or were changed: ${MANIFEST} names them by id.`] : []),
    'Keep the newest list of erasures (erasures.jsonl of the data folder) apart as well: restoring an older backup needs it.',
  ];
});
