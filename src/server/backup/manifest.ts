/**
 * What a backup is: a folder with one file a table (a row a line, as PostgreSQL itself writes it in JSON), the files of
 * the data folder, and a manifest of all. Without a manifest it is no backup: it is written last. Nothing in it names a person.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { Instant } from '#domain/foundation/plain-date.ts';
import { StartupError } from '../start/startup-error.ts';
import { SealNote, checkOf, openSeal } from './seal.ts';
import type { SealKeys } from './seal.ts';

export const MANIFEST = 'manifest.json';
export const CHECK = 'manifest.check';
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Where it lay, relative to the data folder, or `tables/NAME`; never a way out of it. */
const Path = z.string().regex(/^(?:tables\/[a-z_]+|attachments\/[0-9a-f]{2}\/[0-9a-f-]{36}|secret|erasures\.jsonl)$/);

/** `bytes` and `sha256` of the file as it lies in the backup, `plainBytes` of what is in it. */
export const BackedUp = z.object({ path: Path, bytes: z.int(), sha256: Sha256, plainBytes: z.int() });
export type BackedUp = z.infer<typeof BackedUp>;
export const Manifest = z.object({
  format: z.literal(1), madeAt: Instant, epoch: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256: Sha256 })),
  tables: z.array(z.object({ name: z.string().regex(/^[a-z_]+$/), rows: z.int() })),
  sequences: z.array(z.object({ name: z.string().regex(/^[a-z_]+$/), value: z.string().regex(/^\d+$/), isCalled: z.boolean() })),
  /** How many cases were erased until then; who restores an older copy gives the newer list. */
  erasures: z.int(),
  /** Attachments whose row was there and whose file was not, or not as it had been. */
  missing: z.array(z.uuid()),
  seal: SealNote.nullable(),
  files: z.array(BackedUp),
});
export type Manifest = z.infer<typeof Manifest>;

/** The name in the backup's folder. */
export const nameOf = (path: string, isSealed: boolean): string => `${path}${path.startsWith('tables/') ? '.jsonl.gz' : ''}${isSealed ? '.sealed' : ''}`;

export const sha256OfText = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The SHA-256 of a file of any size. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Reads and checks a whole backup before anything of it is used; a StartupError says what is wrong with it. */
export async function readBackup(folder: string, passphrase: string | undefined): Promise<{ readonly manifest: Manifest; readonly keys: SealKeys | undefined }> {
  if (!existsSync(folder)) throw new StartupError(`There is no folder ${folder}.`);
  if (!existsSync(join(folder, MANIFEST)) || !existsSync(join(folder, CHECK))) throw new StartupError(`${folder} is not a whole backup: it has no manifest, so it was cut off while it was made. Take another.`);
  const text = readFileSync(join(folder, MANIFEST), 'utf8');
  const manifest = parse(folder, text);
  const keys = await keysOf(manifest, passphrase);
  const expected = keys === undefined ? sha256OfText(text) : checkOf(keys, text);
  if (readFileSync(join(folder, CHECK), 'utf8').trim() !== expected) throw new StartupError(`${MANIFEST} in ${folder} is not as it was written: the backup was changed. Take another.`);
  const wrong: string[] = [];
  for (const file of manifest.files) {
    const name = nameOf(file.path, manifest.seal !== null);
    const path = join(folder, name);
    if (!existsSync(path)) wrong.push(`${name} is missing`);
    else if (statSync(path).size !== file.bytes || (await sha256OfFile(path)) !== file.sha256) wrong.push(`${name} is not as it was written`);
  }
  if (wrong.length > 0) throw new StartupError(`The backup in ${folder} can't be used: ${wrong[0]}${wrong.length > 1 ? `, and ${wrong.length - 1} more files` : ''}. Take another.`);
  return { manifest, keys };
}

function parse(folder: string, text: string): Manifest {
  try {
    return Manifest.parse(JSON.parse(text));
  } catch {
    throw new StartupError(`${MANIFEST} in ${folder} can't be read: it was changed, or made by a newer Ventanilla.`);
  }
}

async function keysOf({ seal }: Manifest, passphrase: string | undefined): Promise<SealKeys | undefined> {
  if (seal === null) return undefined;
  if (passphrase === undefined) throw new StartupError('The backup is sealed: give its passphrase in BACKUP_PASSPHRASE.');
  const keys = await openSeal(passphrase, seal);
  if (keys === undefined) throw new StartupError('BACKUP_PASSPHRASE is not the passphrase of this backup.');
  return keys;
}
