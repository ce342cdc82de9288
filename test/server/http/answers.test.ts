// Every answer, good or bad: its headers, and what the log keeps of it.
import { gzipSync } from 'node:zlib';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId, ItemId } from '#domain/foundation/ids.ts';
import { createApp } from '#server/http/app.ts';
import { createWorld, newId, request, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';

let world: World;
let ana: Tablet;
beforeAll(async () => {
  world = await createWorld();
  await world.worker('ana', 'caseworker', (await world.centre('Tijuana')).id, true);
  ana = await signIn(world, 'ana');
  mkdirSync(join(world.services.distDir, 'assets'), { recursive: true });
  writeFileSync(join(world.services.distDir, 'index.html'), '<!doctype html>');
  writeFileSync(join(world.services.distDir, 'assets', 'a.wasm'), Buffer.alloc(600));
});
afterAll(() => world.end());

describe('the headers', () => {
  const cases: readonly (readonly [what: string, method: string, path: string, status: number, body?: unknown])[] = [
    ['the app', 'GET', '/', 200], ['a path of the app', 'HEAD', '/cases/1', 200], ['a file', 'GET', '/assets/a.wasm', 200], ['no file', 'GET', '/assets/none.js', 404],
    ['health', 'GET', '/healthz', 200], ['no route', 'GET', '/api/none', 404], ['a wrong method', 'PATCH', '/api/session', 405], ['an odd method', 'PUT', '/api/session', 404], ['a wrong body', 'POST', '/api/session', 400, 'x'],
    ['nobody', 'GET', '/api/sync/pull', 401], ['a bad escape', 'GET', '/%ff', 404], ['the bare API', 'GET', '/api', 404],
  ];
  for (const [what, method, path, status, body] of cases) test(`of ${what} are strict`, async () => {
    const answer = await request(world, method, path, body);
    expect(answer.status).toBe(status);
    const of = (name: string) => answer.headers.get(name);
    expect(of('content-security-policy')).toMatch(/^default-src '(self|none)'/);
    expect(of('content-security-policy')).not.toMatch(/'unsafe-|\*/);
    expect([of('x-content-type-options'), of('referrer-policy'), of('cross-origin-opener-policy'), of('cross-origin-resource-policy')]).toEqual(['nosniff', 'no-referrer', 'same-origin', 'same-origin']);
    if (path.startsWith('/api')) expect(of('cache-control')).toBe('private, no-store');
    if (path.startsWith('/api') && status >= 400) expect(await answer.json()).toEqual({ error: { code: expect.stringMatching(/^[a-z-]+$/) } });
    if (method === 'HEAD') expect(await answer.text()).toBe('');
  });

  test('of a line of nudges are strict too', async () => {
    const answer = await ana.call('GET', '/api/sync/events');
    expect([answer.headers.get('content-type'), answer.headers.get('cache-control'), answer.headers.get('content-security-policy')]).toEqual(['text/event-stream', 'private, no-store', expect.stringMatching(/^default-src 'none'/)]);
    await answer.body?.cancel();
  });

  test('keep the cookie and the browser on TLS when the public address is', async () => {
    const app = await createApp({ ...world.services, publicUrl: 'https://ventanilla.example' });
    const answer = await app.request('https://ventanilla.example/api/session', { method: 'POST', headers: { origin: 'https://ventanilla.example', 'content-type': 'application/json' }, body: JSON.stringify({ username: 'ana', password: 'una frase de paso larga', device: { id: newId(), label: '' } }) });
    expect(answer.status).toBe(200);
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^__Secure-ventanilla\..*; Secure/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Max-Age=604800/);
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect((await request(world, 'GET', '/')).headers.get('strict-transport-security')).toBeNull();
  });
});

describe('a body', () => {
  const push = (body: Uint8Array, headers = {}) => ana.call('POST', '/api/sync/push', body, { 'content-type': 'application/json', ...headers });
  const told = async (answer: Response) => [answer.status, ((await answer.json()) as { error?: { code: string } }).error?.code];

  test('that grows a thousandfold when it is unpacked is refused before it does', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000));
    const before = process.memoryUsage().rss;
    expect(bomb.byteLength).toBeLessThan(1_000_000);
    expect(await told(await push(bomb, { 'content-encoding': 'gzip' }))).toEqual([413, 'too-large']);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  test('nested without end, or packed in an unknown way, is refused and nothing falls over', async () => {
    const text = new TextEncoder();
    for (const deep of ['['.repeat(400_000), `${'['.repeat(200_000)}${']'.repeat(200_000)}`, `{"protocol":1,"deviceId":"${ana.deviceId}","sentAt":"2026-11-23T15:00:00.000Z","events":[${'['.repeat(100_000)}${']'.repeat(100_000)}]}`, '{"a":'.repeat(100_000)]) {
      const answer = await push(text.encode(deep));
      const body = (await answer.json()) as { error?: { code: string }; results?: { outcome: string }[] };
      expect([answer.status, body.error?.code ?? body.results?.[0]?.outcome]).toEqual(answer.status === 200 ? [200, 'refused'] : [400, 'unreadable']);
    }
    expect(await told(await push(text.encode('{}'), { 'content-encoding': 'br' }))).toEqual([415, 'unknown-encoding']);
    expect((await request(world, 'GET', '/healthz')).status).toBe(200);
  });
});

test('what people type anywhere never comes into the log', async () => {
  const mark = 'MARKER-7Q';
  const caseId = newId<CaseId>();
  const typed = { username: `${mark}-user`, password: `${mark}-password`, token: `${mark}-token-of-twenty-letters`, name: `${mark}`, text: mark };
  await request(world, 'POST', '/api/session', { ...typed, device: { id: newId(), label: mark } });
  await request(world, 'POST', '/api/session', { username: 'ana', password: mark, device: { id: mark, label: mark } });
  await request(world, 'POST', '/api/first-visit/set-up', { token: typed.token, centre: { name: mark, state: 'BC' }, administrator: { name: mark, username: 'marker', password: typed.password } });
  await request(world, 'POST', '/api/status', { token: typed.token, answer: { slipCode: mark } });
  await request(world, 'POST', '/api/status', `{"token": "${mark}`);
  await ana.push(
    ana.opening(caseId, { folio: mark }), ana.event(caseId, { type: 'noteAdded', data: { noteId: newId<ItemId>(), text: mark } }), ana.event(caseId, { type: 'personEdited', data: { changes: { phone: mark } } } as never),
    ana.event(caseId, { type: 'protectionNoteAdded', data: { noteId: newId<ItemId>(), text: `${mark} \u0000 that no database takes` } }), { ...ana.event(caseId, { type: 'caseReopened', data: { reason: mark } }), type: mark },
  );
  for (const path of [`/api/cases/${mark}/history`, `/api/sync/pull?cursor=${mark}`, `/api/sync/packs/${mark}`, `/api/attachments/${mark}`, `/${mark}`, `/assets/${mark}.js`, `/api/${mark}`]) await ana.call('GET', path);
  await ana.call('PATCH', `/api/attachments/${newId()}`, new TextEncoder().encode(mark), { 'upload-offset': mark, 'case-id': mark, 'user-agent': mark, referer: mark });
  await ana.call('POST', '/api/devices/report', { deviceId: mark, unsent: mark });
  // The database's own complaint quotes values: it must not come through.
  await world.database.pool.query(`alter table events add constraint never check (body::text not like '%${mark}-never%')`);
  await ana.push(ana.event(caseId, { type: 'noteAdded', data: { noteId: newId<ItemId>(), text: `${mark}-never` } }));
  const log = world.lines.join('');
  expect(log).toContain('"event":"event-not-stored"');
  expect(log).not.toContain(mark);
  expect(log.toLowerCase()).not.toContain('marker');
  for (const line of world.lines) expect(() => { JSON.parse(line); }).not.toThrow();
});

test('health is told as 503 while the database is away, and an answer that needs it says so by a code', async () => {
  const away = await createWorld();
  await away.services.pool.query('select 1');
  const { pool } = away.services;
  const gone = Object.assign(Object.create(pool) as typeof pool, { query: () => Promise.reject(new Error('away')), connect: () => Promise.reject(new Error('away')) });
  const broken = await createApp({ ...away.services, pool: gone });
  const answers = await Promise.all([broken.request('http://v.test/healthz'), broken.request('http://v.test/api/first-visit')]);
  expect(await Promise.all(answers.map(async (one) => [one.status, await one.json()]))).toEqual([[503, { error: { code: 'database-away' } }], [503, { error: { code: 'server-trouble' } }]]);
  await away.end();
});
