/** Builds the scanner's test page as the app is built and serves it as the app is served: same bundler, same content policy. */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { addSecurityHeaders } from '#server/http/security.ts';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm' };
export type Page = { readonly url: string; close(): Promise<void> };

export async function serveScannerPage(): Promise<Page> {
  const folder = mkdtempSync(join(tmpdir(), 'scanner-page-'));
  // The test runner says "test", by which JSX would be compiled for development.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({
    root: import.meta.dirname, configFile: false, logLevel: 'error', mode: 'production', plugins: [react()], worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', minify: false, reportCompressedSize: false },
  });
  process.env.NODE_ENV = before;
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const name = path === '/' ? '/index.html' : path;
    const headers = new Headers();
    addSecurityHeaders(headers, path, false);
    for (const [key, value] of headers) response.setHeader(key, value);
    try {
      const body = readFileSync(join(folder, name));
      response.setHeader('content-type', TYPES[extname(name)] ?? 'application/octet-stream').end(body);
    } catch {
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    }
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => { server.close(done); });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
