/**
 * Builds the status page as one document with everything inlined (one round trip on a bad network),
 * and its own small service worker that keeps just that document.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { Plugin } from 'vite';

const HERE = import.meta.dirname;

/** The page as one HTML text. */
export async function buildStatusPage(): Promise<string> {
  const built = await build({
    configFile: false, logLevel: 'silent', root: HERE, publicDir: false,
    build: { write: false, target: 'es2020', rollupOptions: { input: join(HERE, 'page.ts'), output: { format: 'iife' } } },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const script = outputs.find((one) => one.type === 'chunk')?.code.trim() ?? '';
  const style = readFileSync(join(HERE, 'page.css'), 'utf8').replaceAll('\n', '');
  return `<!doctype html><html lang="es"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>Ventanilla</title><style>${style}</style><body><main></main><script>${script.replaceAll('</script', '<\\/script')}</script></body></html>`;
}

/** The worker that answers for the page when the network does not; a new page gets a new worker by its hash. */
export const statusWorker = (page: string): string => `const name = 'status-${createHash('sha256').update(page).digest('hex').slice(0, 12)}';
self.addEventListener('install', (event) => event.waitUntil(caches.open(name).then((cache) => cache.add('/s/')).then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(caches.keys().then((all) => Promise.all(all.filter((one) => one.startsWith('status-') && one !== name).map((one) => caches.delete(one)))).then(() => self.clients.claim())));
self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return;
  event.respondWith(fetch(event.request).catch(() => caches.match('/s/')));
});
`;

/** Adds the page and its worker to the build of the staff app. */
export function statusPage(): Plugin {
  let outDir = '';
  return {
    name: 'status-page', apply: 'build',
    configResolved: (config) => { outDir = join(config.root, config.build.outDir); },
    closeBundle: async () => {
      const page = await buildStatusPage();
      mkdirSync(join(outDir, 's'), { recursive: true });
      writeFileSync(join(outDir, 'status.html'), page);
      writeFileSync(join(outDir, 's', 'sw.js'), statusWorker(page));
    },
  };
}
