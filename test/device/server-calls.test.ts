// What goes over the line: a big push gzipped where the browser can, a small one as it is, the same in any case.
import { gunzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { createServerCalls } from '#device/server-calls.ts';

afterEach(() => { vi.unstubAllGlobals(); });

async function sent(body: unknown): Promise<{ headers: Headers; body: unknown }> {
  const seen: RequestInit[] = [];
  const calls = createServerCalls((_, init) => { seen.push(init); return Promise.resolve(new Response('{}', { headers: { 'content-type': 'application/json' } })); }, () => new AbortController().signal);
  expect(await calls.post('/api/sync/push', body)).toMatchObject({ kind: 'answer', status: 200 });
  const [init] = seen;
  return { headers: new Headers(init?.headers), body: init?.body };
}
const big = { events: Array.from({ length: 100 }, (_, n) => ({ n, text: 'Llamará a su familia por la tarde.' })) };

test('a big body is gzipped and says so', async () => {
  const { headers, body } = await sent(big);
  expect([headers.get('content-encoding'), headers.get('content-type')]).toEqual(['gzip', 'application/json']);
  expect((body as Uint8Array).byteLength).toBeLessThan(JSON.stringify(big).length / 4);
  expect(JSON.parse(gunzipSync(body as Uint8Array).toString())).toEqual(big);
});

test('a small one goes as it is', async () => {
  const { headers, body } = await sent({ hello: 'there' });
  expect([headers.get('content-encoding'), body]).toEqual([null, '{"hello":"there"}']);
});

test('so does a big one from a browser that can not compress', async () => {
  vi.stubGlobal('CompressionStream', undefined);
  const { headers, body } = await sent(big);
  expect([headers.get('content-encoding'), body]).toEqual([null, JSON.stringify(big)]);
});
