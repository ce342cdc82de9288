/** One file of a backup, written durably: packed where it is a table, sealed where there is a key, hashed as it lies there. */
import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PassThrough, Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { nameOf } from './manifest.ts';
import type { BackedUp } from './manifest.ts';
import { sealing } from './seal.ts';
import type { SealKeys } from './seal.ts';

/** Counts and hashes what flows through. */
export function counting(): { readonly through: Transform; readonly counted: () => { bytes: number; sha256: string } } {
  const hash = createHash('sha256');
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length;
      hash.update(chunk);
      next(null, chunk);
    },
  });
  return { through, counted: () => ({ bytes, sha256: hash.digest('hex') }) };
}

/** Writes `content` under its path; `plainSha256` is of what was in it. */
export async function writeBackedUp(folder: string, path: string, { content, keys }: { content: AsyncIterable<Buffer | string>; keys: SealKeys | undefined }): Promise<{ readonly file: BackedUp; readonly plainSha256: string }> {
  const target = join(folder, nameOf(path, keys !== undefined));
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const plain = counting();
  const kept = counting();
  const file = await open(target, 'wx', 0o600);
  try {
    await pipeline(
      Readable.from(content, { objectMode: false }), plain.through, path.startsWith('tables/') ? createGzip() : new PassThrough(), keys === undefined ? new PassThrough() : sealing(keys, path), kept.through,
      async (chunks: AsyncIterable<Buffer>) => { for await (const chunk of chunks) await file.writeFile(chunk); },
    );
    await file.sync();
  } finally {
    await file.close();
  }
  const { bytes: plainBytes, sha256: plainSha256 } = plain.counted();
  return { file: { path, ...kept.counted(), plainBytes }, plainSha256 };
}

/** Makes the names in a folder durable. */
export async function syncFolder(folder: string): Promise<void> {
  const around = await open(folder, 'r');
  try {
    await around.sync();
  } finally {
    await around.close();
  }
}
