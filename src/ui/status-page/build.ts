/**
 * Builds the status page as one document with everything inlined (one round trip on a bad network),
 * and its own small service worker that keeps just that document.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { Plugin } from 'vite';
import { LANGUAGES } from '../text/person/languages.ts';
import { WORDS } from '../text/person/words.ts';
import { AT_THE_DOOR, NAMES } from './texts.ts';

const HERE = import.meta.dirname;

/** The page as one HTML text. */
export async function buildStatusPage(): Promise<string> {
  const built = await build({
    configFile: false, plugins: [compactTexts()], logLevel: 'silent', root: HERE, publicDir: false,
    build: { write: false, target: 'es2020', rollupOptions: { input: join(HERE, 'page.ts'), output: { format: 'iife' } } },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const script = outputs.find((one) => one.type === 'chunk')?.code.trim() ?? '';
  const style = readFileSync(join(HERE, 'page.css'), 'utf8').replaceAll('\n', '');
  return `<!doctype html><html lang="es"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><link rel="icon" href="data:,"><title>Ventanilla</title><style>${style}</style><body><main></main><p role="status"></p><script>${script.replaceAll('</script', '<\\/script')}</script></body></html>`;
}

/** A table as keys once and a line of texts each: compressed, a sixth smaller than objects. */
const table = (keys: readonly string[], rows: readonly (readonly [name: string, texts: Readonly<Record<string, string>>])[]): string =>
  `((k,u)=>({${rows.map(([name, texts]) => `${name}:u(k,${JSON.stringify(keys.map((key) => texts[key]).join('|'))})`).join(',')}}))(${JSON.stringify(keys.join('|'))}.split('|'),(k,line)=>{const all={};line.split('|').forEach((text,at)=>{all[k[at]]=text});return all})`;

/** Puts the page's texts in the place of the modules that make them. */
function compactTexts(): Plugin {
  return {
    name: 'compact-texts', enforce: 'pre',
    load: (id) => {
      if (id.endsWith('/status-page/texts.ts')) return `export const NAMES=${table(Object.keys(NAMES.es), [['es', NAMES.es]])};`;
      if (id.endsWith('/text/person/words.ts')) return `export const WORDS=${table(AT_THE_DOOR, Object.entries(WORDS))};`;
      return undefined;
    },
  };
}

/** The languages that are files of their own, by path. */
export const namesFiles = (): readonly { readonly path: string; readonly text: string }[] =>
  LANGUAGES.filter((one) => one !== 'es').map((one) => ({ path: `s/${one}.json`, text: JSON.stringify(NAMES[one]) }));

/**
 * The worker that keeps the page and its languages: from the second visit on they come from the phone at once, also
 * where the network is there and answers nothing. A new page gets a new worker by its hash, and is shown from the next visit on.
 */
export const statusWorker = (page: string): string => `const name = 'status-${createHash('sha256').update(page + JSON.stringify(namesFiles())).digest('hex').slice(0, 12)}';
const all = ${JSON.stringify(['/s/', ...namesFiles().map(({ path }) => `/${path}`)])};
self.addEventListener('install', (event) => event.waitUntil(caches.open(name).then((cache) => cache.addAll(all)).then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(caches.keys().then((every) => Promise.all(every.filter((one) => one.startsWith('status-') && one !== name).map((one) => caches.delete(one)))).then(() => self.clients.claim())));
self.addEventListener('fetch', (event) => {
  const page = event.request.mode === 'navigate';
  if (!page && !all.includes(new URL(event.request.url).pathname)) return;
  event.respondWith(caches.match(page ? '/s/' : event.request).then((kept) => kept || fetch(event.request)));
});
`;

/** Adds the page and its worker to the build of the staff app. */
export function statusPage(): Plugin {
  let outDir = '';
  return {
    name: 'status-page', apply: 'build',
    configResolved: (config) => { outDir = resolve(config.root, config.build.outDir); },
    closeBundle: async () => {
      const page = await buildStatusPage();
      mkdirSync(join(outDir, 's'), { recursive: true });
      writeFileSync(join(outDir, 'status.html'), page);
      writeFileSync(join(outDir, 's', 'sw.js'), statusWorker(page));
      for (const { path, text } of namesFiles()) writeFileSync(join(outDir, path), text);
    },
  };
}
