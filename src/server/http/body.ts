/**
 * A request's body, read with a limit before and after inflation, so that a small gzip bomb
 * costs no memory. What is no JSON, or not of the schema, is answered 400 'unreadable'.
 */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { z } from 'zod';
import { isStorable } from '../database/storable.ts';
import { Problem } from './answer.ts';

const inflate = promisify(gunzip);
const SMALL = 64_000;

/** The bytes of the body. `cut` is true when the connection broke before its end. Throws 413 above `limit`. */
export async function readBytes(request: Request, limit: number): Promise<{ bytes: Buffer; cut: boolean }> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new Problem(413, 'too-large');
  if (request.body === null) return { bytes: Buffer.alloc(0), cut: false };
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { bytes: Buffer.concat(chunks), cut: false };
      size += value.byteLength;
      if (size > limit) break;
      chunks.push(value);
    }
  } catch {
    return { bytes: Buffer.concat(chunks), cut: true };
  }
  await reader.cancel().catch(() => undefined);
  throw new Problem(413, 'too-large');
}

/** The body as JSON, not yet parsed by a schema; gzip is understood. */
export async function readJson(request: Request, limit = SMALL): Promise<unknown> {
  const { bytes, cut } = await readBytes(request, limit);
  if (cut) throw new Problem(400, 'unreadable');
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') throw new Problem(415, 'unknown-encoding');
  try {
    const plain = encoding === 'gzip' ? await inflate(bytes, { maxOutputLength: limit }) : bytes;
    return JSON.parse(plain.toString('utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new Problem(413, 'too-large');
    throw new Problem(400, 'unreadable');
  }
}

/** The body as `schema` reads it; what no table could hold is unreadable too. */
export async function readBody<T>(request: Request, schema: z.ZodType<T>, limit = SMALL): Promise<T> {
  const parsed = schema.safeParse(await readJson(request, limit));
  if (!parsed.success || !isStorable(parsed.data)) throw new Problem(400, 'unreadable');
  return parsed.data;
}
