// Every route with every role and with no session: a route that this table does not name fails the test.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROLES } from '#domain/access/access.ts';
import type { Role } from '#domain/access/access.ts';
import type { CaseId } from '#domain/foundation/ids.ts';
import { ROUTES } from '#server/http/routes.ts';
import { createWorld, newId, request, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';

const C: readonly Role[] = ['caseworker', 'supervisor', 'cash-officer', 'job-liaison'];
const ALL = ROLES;
type Row = { readonly who: 'anyone' | readonly Role[]; readonly body?: unknown; readonly at?: string };
/** Written by hand, apart from the app's own table: two must agree before a door opens. */
const EXPECTED: Record<string, Row> = {
  'GET /healthz': { who: 'anyone' },
  'GET /api/first-visit': { who: 'anyone' },
  'POST /api/first-visit/set-up': { who: 'anyone', body: {} },
  'POST /api/first-visit/demo': { who: 'anyone', body: {} },
  'POST /api/session': { who: 'anyone', body: {} },
  'POST /api/status': { who: 'anyone', body: {} },
  'GET /api/session': { who: ALL },
  'DELETE /api/session': { who: ALL },
  'GET /api/factor': { who: ALL },
  'POST /api/factor': { who: ALL, body: {} },
  'POST /api/factor/confirm': { who: ALL, body: {} },
  'DELETE /api/workers/:id/factor': { who: ['administrator'] },
  'POST /api/session/password': { who: ALL, body: {} },
  'GET /api/sessions': { who: ALL },
  'DELETE /api/sessions': { who: ALL },
  'DELETE /api/sessions/:id': { who: ALL },
  'DELETE /api/workers/:id/sessions': { who: ['administrator'] },
  'POST /api/session/author-key': { who: C, body: {} },
  'POST /api/sync/push': { who: C, body: {} },
  'GET /api/sync/pull': { who: C },
  'GET /api/sync/manifest': { who: C },
  'GET /api/sync/packs/:name': { who: C },
  'GET /api/sync/events': { who: C },
  'GET /api/cases/:id/history': { who: C },
  'HEAD /api/attachments/:id': { who: C },
  'PATCH /api/attachments/:id': { who: C },
  'GET /api/attachments/:id': { who: C },
  'GET /api/vacancies': { who: C }, 'POST /api/vacancies': { who: ['supervisor', 'job-liaison'], body: {} },
  'POST /api/sync/hand-in': { who: 'anyone', body: {} }, 'POST /api/sync/hand-in-file': { who: ['supervisor', 'administrator'], body: {} }, 'POST /api/devices/:id/withdraw': { who: ['supervisor', 'administrator'] },
  'POST /api/devices/report': { who: C, body: {} },
  'GET /api/devices': { who: ['supervisor', 'administrator'] },
  'GET /api/refusals': { who: ['supervisor'] },
  'GET /api/audit': { who: ['supervisor', 'administrator'] },
  'GET /api/cases/:id/access-file': { who: ['caseworker', 'supervisor'] },
  'GET /api/retention': { who: ['administrator'] }, 'POST /api/retention': { who: ['administrator'], body: {} },
  'GET /api/cases/:id/erasure': { who: ['supervisor'] }, 'GET /api/erasures': { who: ['supervisor', 'administrator'] },
  'POST /api/erasures': { who: ['supervisor'], body: {} }, 'POST /api/erasures/:id/decision': { who: ['supervisor', 'administrator'], body: {} },
  'GET /api/catalogue/editions': { who: ALL },
  'POST /api/catalogue/editions': { who: ['administrator'], body: {} },
  'GET /api/centres': { who: ALL },
  'POST /api/centres': { who: ['administrator'], body: {} },
  'PATCH /api/centres/:id': { who: ['administrator'], body: {} },
  'GET /api/workers': { who: ['administrator'] },
  'POST /api/workers': { who: ['administrator'], body: {} },
  'PATCH /api/workers/:id': { who: ['administrator'], body: {} },
};

let world: World;
const tablets = new Map<Role, Tablet>();
beforeAll(async () => {
  world = await createWorld();
  const centre = await world.centre('Tijuana');
  for (const role of ROLES) await world.worker(`w-${role}`, role, C.includes(role) ? centre.id : null);
  await world.database.pool.query(`insert into meta (key, value) values ('kind', 'live')`);
});
afterAll(() => world.end());

const named = ROUTES.map((route) => `${route.method} ${route.path}`);

test('[A11] the table of this test and the app’s name the same routes', () => {
  expect(named.toSorted()).toEqual(Object.keys(EXPECTED).filter((name) => named.includes(name)).toSorted());
  expect(Object.keys(EXPECTED).filter((name) => !named.includes(name))).toEqual([]);
});

describe.each(named)('%s', (name) => {
  const [method = '', path = ''] = name.split(' ');
  const url = path.replace(':id', '00000000-0000-4000-8000-000000000001').replace(':name', 'a'.repeat(64));
  const row = EXPECTED[name];

  test('[A12] without a session', async () => {
    const answer = await request(world, method, url, row?.body);
    if (row?.who === 'anyone') expect([401, 403]).not.toContain(answer.status);
    else expect(answer.status).toBe(401);
    await answer.body?.cancel();
  });

  test.each(ROLES)('as %s', async (role) => {
    // Signing out ends a session: each cell has its own.
    const tablet = method === 'DELETE' ? await signIn(world, `w-${role}`) : (tablets.get(role) ?? (await signIn(world, `w-${role}`)));
    // It may end the other sessions too.
    if (method === 'DELETE') tablets.delete(role);
    else tablets.set(role, tablet);
    const answer = await tablet.call(method, url, row?.body);
    if (row?.who === 'anyone' || row?.who.includes(role)) expect([401, 403, 405, 500, 503]).not.toContain(answer.status);
    else expect(answer.status).toBe(403);
    await answer.body?.cancel();
  });
});

describe('every answer', () => {
  test('of the API is kept by no cache and forbids everything', async () => {
    for (const path of ['/api/first-visit', '/api/none', '/api/sync/pull']) {
      const { headers } = await request(world, 'GET', path);
      expect([headers.get('cache-control'), headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual(['private, no-store', 'nosniff', 'no-referrer']);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    }
    expect((await request(world, 'GET', '/api/none')).status).toBe(404);
    expect((await request(world, 'PATCH', '/api/vacancies', {})).status).toBe(405);
  });

  test('leaves a line in the log that names the route, never an id or a person', async () => {
    const tablet = await signIn(world, 'w-caseworker');
    const caseId = newId<CaseId>();
    await tablet.push(tablet.opening(caseId));
    await tablet.call('GET', `/api/cases/${caseId}/history`);
    const log = world.lines.join('');
    expect(log).toContain('"route":"/api/cases/:id/history"');
    expect(log).not.toMatch(new RegExp(`${caseId}|w-caseworker|Prueba|Name of`));
  });

  test('is compressed when that is worth it', async () => {
    const tablet = await signIn(world, 'w-supervisor');
    await tablet.push(...Array.from({ length: 20 }, () => tablet.opening(newId<CaseId>())));
    expect((await tablet.call('GET', '/api/sync/pull', undefined, { 'accept-encoding': 'gzip, br' })).headers.get('content-encoding')).toBe('gzip');
    expect((await tablet.call('GET', '/api/sync/pull')).headers.get('content-encoding')).toBeNull();
  });
});
