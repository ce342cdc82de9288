/** The first load in bytes: what the page asks for before a person can sign in, compressed as the server does it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';

const DIST = join(import.meta.dirname, '../../dist');
const size = (path: string): number => brotliCompressSync(readFileSync(join(DIST, path)), { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }).length;

/** With what they ask for themselves: the bundler lays what the worker and a later part share into a file of its own. */
function withImports(paths: readonly string[]): string[] {
  const all = new Set(paths);
  for (const path of all) {
    for (const match of readFileSync(join(DIST, path), 'utf8').matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) all.add(`assets/${match[1] ?? ''}`);
  }
  return [...all];
}

test('the staff shell, its worker included, is at most 300 kB compressed', () => {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const asked = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
  const worker = readdirSync(join(DIST, 'assets')).filter((name) => /^worker-.*\.js$/.test(name)).map((name) => `assets/${name}`);
  expect(asked.length).toBeGreaterThan(1);
  expect(worker).toHaveLength(1);
  const total = ['index.html', 'service-worker.js', ...withImports([...asked, ...worker])].map(size).reduce((sum, one) => sum + one, 0);
  console.log(`staff shell: ${total} bytes in brotli; status page: ${size('status.html')} bytes`);
  // React's development build weighs twice as much and says so in its warnings.
  for (const path of asked) expect(readFileSync(join(DIST, path), 'utf8')).not.toContain('is deprecated in plain JavaScript React classes');
  expect(total).toBeLessThanOrEqual(300_000);
  expect(size('status.html')).toBeLessThanOrEqual(14_000);
});

test('the decoder waits until a camera opens, and is on the tablet before that', () => {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const decoder = readdirSync(join(DIST, 'assets')).filter((name) => name.endsWith('.wasm'));
  expect(decoder).toHaveLength(1);
  // Nothing that the first page asks for names it, its thread or the scanner.
  const asked = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? '');
  for (const name of [decoder[0] ?? '', ...readdirSync(join(DIST, 'assets')).filter((one) => one.startsWith('capture-worker-'))]) {
    expect([html, ...asked.map((path) => readFileSync(join(DIST, path), 'utf8'))].filter((text) => text.includes(name))).toEqual([]);
    expect(readFileSync(join(DIST, 'service-worker.js'), 'utf8')).toContain(`assets/${name}`);
  }
});
