/** The first load in bytes: what the page asks for before a person can sign in, compressed. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const DIST = join(import.meta.dirname, '../../dist');
const size = (path: string): number => gzipSync(readFileSync(join(DIST, path)), { level: 9 }).length;

test('the staff shell, its worker included, is at most 300 kB compressed', () => {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const asked = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
  const worker = readdirSync(join(DIST, 'assets')).filter((name) => /^worker-.*\.js$/.test(name)).map((name) => `assets/${name}`);
  expect(asked.length).toBeGreaterThan(1);
  expect(worker).toHaveLength(1);
  const total = ['index.html', 'service-worker.js', ...asked, ...worker].map(size).reduce((sum, one) => sum + one, 0);
  console.log(`staff shell: ${total} bytes gzipped; status page: ${size('status.html')} bytes`);
  expect(total).toBeLessThanOrEqual(300_000);
  expect(size('status.html')).toBeLessThanOrEqual(14_000);
});
