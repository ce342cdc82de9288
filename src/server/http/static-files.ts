/**
 * The built screens: files of dist, compressed once each and kept in memory by their time of change.
 * Hashed assets never change; everything else is asked for anew. A path of the staff app that is no
 * file gets the app itself; the returnee's page has its own document and its own policy.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { inlinedPolicy } from './security.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.ico': 'image/x-icon', '.wasm': 'application/wasm', '.woff2': 'font/woff2', '.webmanifest': 'application/manifest+json', '.txt': 'text/plain; charset=utf-8',
};
const PACKED_ALREADY = new Set(['.png', '.ico', '.woff2']);
type File = { readonly changed: number; readonly etag: string; readonly type: string; readonly plain: Buffer; readonly br?: Buffer; readonly gzip?: Buffer; readonly policy?: string };

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Serves `distDir`; undefined when there is nothing at that path. */
export function createStaticFiles(distDir: string): (request: Request) => Promise<Response | undefined> {
  const kept = new Map<string, File>();

  async function load(name: string): Promise<File | undefined> {
    const path = normalize(join(distDir, name));
    if (!path.startsWith(distDir + sep) || name.split('/').some((part) => part.startsWith('.'))) return undefined;
    const info = await stat(path).catch(() => undefined);
    if (!info?.isFile()) return undefined;
    const known = kept.get(name);
    if (known?.changed === info.mtimeMs) return known;
    const plain = await readFile(path);
    const ending = extname(name);
    const packed = PACKED_ALREADY.has(ending) || plain.byteLength < 512 ? {} : {
      br: await toBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength } }),
      gzip: await toGzip(plain, { level: 9 }),
    };
    const file: File = {
      changed: info.mtimeMs, type: TYPES[ending] ?? 'application/octet-stream', plain, ...packed,
      etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
      ...(name === 'status.html' ? { policy: inlinedPolicy(plain.toString('utf8')) } : {}),
    };
    kept.set(name, file);
    return file;
  }

  return async (request) => {
    let path: string;
    try {
      path = decodeURIComponent(new URL(request.url).pathname);
    } catch {
      return undefined;
    }
    const name = nameOf(path);
    const file = (await load(name)) ?? (extname(path) === '' && name !== 'status.html' ? await load('index.html') : undefined);
    return file && answer(request, file, path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
  };
}

function nameOf(path: string): string {
  if (path === '/s' || path === '/s/') return 'status.html';
  return path === '/' ? 'index.html' : path.slice(1);
}

function answer(request: Request, file: File, cache: string): Response {
  const headers = new Headers({ 'content-type': file.type, 'cache-control': cache, etag: file.etag, vary: 'accept-encoding' });
  if (file.policy !== undefined) headers.set('content-security-policy', file.policy);
  if (request.headers.get('if-none-match')?.includes(file.etag)) return new Response(null, { status: 304, headers });
  const takes = request.headers.get('accept-encoding') ?? '';
  const [body, encoding] = file.br && /\bbr\b/.test(takes) ? [file.br, 'br'] : file.gzip && /\bgzip\b/.test(takes) ? [file.gzip, 'gzip'] : [file.plain, undefined];
  if (encoding !== undefined) headers.set('content-encoding', encoding);
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers });
}
