// The screens: the app for every path of its own, the returnee's page with a policy of its own, nothing outside the folder.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, request } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
const script = 'console.log(1);'.repeat(60);
beforeAll(async () => {
  world = await createWorld();
  const { distDir } = world.services;
  mkdirSync(join(distDir, 'assets'), { recursive: true });
  writeFileSync(join(distDir, 'index.html'), '<!doctype html><title>Ventanilla</title>');
  writeFileSync(join(distDir, 'assets', 'app-1.js'), script);
  writeFileSync(join(distDir, '.sources'), 'hidden');
  writeFileSync(join(distDir, '..', 'secret'), 'hidden');
});
afterAll(() => world.end());
const get = (path: string, headers = {}) => request(world, 'GET', path, undefined, headers);

test('a path of the staff app gets the app, which is asked for anew each time', async () => {
  for (const path of ['/', '/cases/1', '/set-up']) {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('content-type')]).toEqual([200, 'no-cache', 'text/html; charset=utf-8']);
    expect(answer.headers.get('content-security-policy')).toMatch(/; require-trusted-types-for 'script'; trusted-types default$/);
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
  }
});

test('a hashed file comes compressed, is kept for good, and is not sent twice', async () => {
  const answer = await get('/assets/app-1.js', { 'accept-encoding': 'gzip, br' });
  expect([answer.headers.get('content-encoding'), answer.headers.get('cache-control')]).toEqual(['br', 'public, max-age=31536000, immutable']);
  expect(brotliDecompressSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe(script);
  expect(await (await get('/assets/app-1.js')).text()).toBe(script);
  expect((await get('/assets/app-1.js', { 'if-none-match': answer.headers.get('etag') ?? '' })).status).toBe(304);
});

test('what is not there, hidden or outside the folder is not found', async () => {
  for (const path of ['/assets/none.js', '/.sources', '/..%2fsecret', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret', '/%ff', '/s']) {
    const answer = await get(path);
    expect([path, answer.status === 200 && (await answer.text()).includes('hidden')]).toEqual([path, false]);
  }
  expect((await get('/assets/none.js')).status).toBe(404);
  expect((await get('/s')).status).toBe(404);
});

test('the returnee’s page runs its own script and styles and no other', async () => {
  writeFileSync(join(world.services.distDir, 'status.html'), '<!doctype html><style>a{}</style><script type="module">x()</script>');
  const answer = await get('/s');
  expect(answer.status).toBe(200);
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'sha256-[\w+/]{43}='; style-src 'sha256-[\w+/]{43}='/);
  expect(policy).not.toContain('unsafe');
  expect(policy).toMatch(/; require-trusted-types-for 'script'; trusted-types own$/);
});
