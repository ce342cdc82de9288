// Every route, called by everybody there can be (roles × own, other and no centre × with and without the protection compartment),
// against PostgreSQL with real sessions: the status is the table's, and no answer holds a word that the caller may not see.
import { gunzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OPEN_ACTS, centreOf, mayAct } from '#domain/access/access.ts';
import type { StaffAct } from '#domain/access/access.ts';
import type { AttachmentId, CaseId, CentreId, DeviceId, ItemId, VacancyId } from '#domain/foundation/ids.ts';
import { ROUTES } from '#server/http/routes.ts';
import { ATTACHMENT_HEADERS } from '#sync/server-api.ts';
import type { Manifest } from '#sync/protocol.ts';
import { jpegOf } from '../../support/pictures.ts';
import { createWorld, newId, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';
import { everybody } from './everybody.ts';
import type { Somebody } from './everybody.ts';

/** Words of the case at the own centre: in its core, under protection, and of that centre's other things. */
const CORE = 'Marcadorcore';
const APART = 'marker under protection';
const FOLIO = 'TJ-ACC-1';
const VACANCY = 'Puesto de la propia';
const PHOTO = jpegOf();

const vacancy = { id: newId<VacancyId>(), title: VACANCY, employer: 'x', occupation: 'cook', state: 'BC', town: 'Tijuana', pay: 900_000, places: 2, source: 'x' };

let world: World;
let people: readonly Somebody[];
let keeper: Tablet;
let own: CentreId;
const caseId = newId<CaseId>();
const photo = newId<AttachmentId>();
/** A tablet of the own centre that nobody signs in on. */
const lost = newId<DeviceId>();
const packs: Record<'core' | 'protection', string> = { core: '', protection: '' };
let cells = 0;

const photoHeaders = { [ATTACHMENT_HEADERS.offset]: '0', [ATTACHMENT_HEADERS.length]: String(PHOTO.length), [ATTACHMENT_HEADERS.caseId]: caseId, [ATTACHMENT_HEADERS.sha256]: createHash('sha256').update(PHOTO).digest('hex'), 'content-type': 'application/octet-stream' };

type Probe = {
  readonly call?: (tablet: Tablet, url: string) => Promise<Response>; readonly body?: unknown; readonly id?: string;
  /** A thing of the own centre, named by id: not there for others. */ readonly isOne?: true | 'protection';
  /** What the answer must hold for whom it is, and for nobody else. */ readonly holds?: () => { readonly core?: string; readonly protection?: string };
};
const markers = () => ({ core: CORE, protection: APART });
/** One row a route, some of them two. */
const PROBES: Record<string, readonly Probe[]> = {
  'GET /healthz': [{}], 'GET /api/first-visit': [{}], 'POST /api/first-visit/set-up': [{ body: {} }], 'POST /api/first-visit/demo': [{ body: {} }], 'POST /api/session': [{ body: {} }], 'POST /api/status': [{ body: {} }],
  'GET /api/session': [{}], 'DELETE /api/session': [{}],
  'GET /api/factor': [{}], 'POST /api/factor': [{ body: {} }], 'POST /api/factor/confirm': [{ body: {} }], 'DELETE /api/workers/:id/factor': [{ id: newId() }],
  'POST /api/session/password': [{ body: {} }], 'GET /api/sessions': [{}], 'DELETE /api/sessions': [{}], 'DELETE /api/sessions/:id': [{ id: newId() }], 'DELETE /api/workers/:id/sessions': [{ id: newId() }],
  'POST /api/session/author-key': [{ body: {} }],
  'POST /api/sync/push': [{ body: {} }],
  'POST /api/sync/hand-in': [{ body: {} }],
  'POST /api/sync/hand-in-file': [{ body: {} }],
  'GET /api/sync/pull': [{ holds: markers }],
  'GET /api/sync/manifest': [{ holds: () => packs }],
  'GET /api/sync/packs/:name': [{ isOne: true, id: 'core', holds: () => ({ core: CORE }) }, { isOne: 'protection', id: 'protection', holds: () => ({ protection: APART }) }],
  'GET /api/sync/events': [{}],
  'GET /api/cases/:id/history': [{ isOne: true, id: caseId, holds: markers }],
  'GET /api/cases/:id/access-file': [{ isOne: true, id: caseId, holds: markers }],
  'GET /api/retention': [{}], 'POST /api/retention': [{ body: {} }],
  'GET /api/cases/:id/erasure': [{ isOne: true, id: caseId }],
  'GET /api/erasures': [{ holds: () => ({ core: keeper.session.worker.name }) }], 'POST /api/erasures': [{ body: {} }], 'POST /api/erasures/:id/decision': [{ body: { approve: false }, id: newId() }],
  'HEAD /api/attachments/:id': [{ isOne: true, id: photo }],
  'PATCH /api/attachments/:id': [{ isOne: true, call: (tablet) => tablet.call('PATCH', `/api/attachments/${photo}`, PHOTO, photoHeaders) }],
  'GET /api/attachments/:id': [{ isOne: true, id: photo }],
  'GET /api/vacancies': [{ holds: () => ({ core: VACANCY }) }], 'POST /api/vacancies': [{ isOne: true, call: (tablet, url) => tablet.call('POST', url, { vacancy, open: true }), holds: () => ({ core: VACANCY }) }],
  'POST /api/devices/report': [{ isOne: true, call: (tablet, url) => tablet.call('POST', url, { deviceId: keeper.deviceId, unsent: 0, setAside: 0 }) }],
  'GET /api/devices': [{ holds: () => ({ core: keeper.deviceId }) }],
  'POST /api/devices/:id/withdraw': [{ isOne: true, call: (tablet) => tablet.call('POST', `/api/devices/${lost}/withdraw`, {}) }],
  'GET /api/refusals': [{ holds: () => ({ core: 'cashApproved', protection: 'protectionNoteAdded' }) }],
  // The folio of a case is for the supervisor of its centre; an administrator reads who did what without it.
  'GET /api/audit': [{ holds: () => ({ core: keeper.session.worker.name }) }],
  'GET /api/catalogue/editions': [{}], 'POST /api/catalogue/editions': [{ body: {} }], 'GET /api/centres': [{}], 'POST /api/centres': [{ body: {} }], 'PATCH /api/centres/:id': [{ body: { name: 5 }, id: newId() }],
  'GET /api/workers': [{}], 'POST /api/workers': [{ body: {} }], 'PATCH /api/workers/:id': [{ body: { name: 5 }, id: newId() }],
};

beforeAll(async () => {
  world = await createWorld();
  const [mine, other] = [await world.centre('Tijuana'), await world.centre('Matamoros')];
  own = mine.id;
  await world.database.pool.query(`insert into meta (key, value) values ('kind', 'live')`);
  await world.database.pool.query('insert into vacancies (id, centre_id, data) values ($1, $2, $3)', [vacancy.id, own, vacancy]);
  await world.database.pool.query(`insert into devices (id, code, label, centre_id, seen_at) values ($1, 'ZZ9', 'lost', $2, now())`, [lost, own]);
  people = await everybody(world, { own, other: other.id });
  keeper = people.find(({ name }) => name === 'supervisor-own-let-in')?.tablet as Tablet;
  const opening = keeper.event(caseId, { type: 'caseOpened', data: { personId: newId(), returnId: newId(), folio: FOLIO, name: { given: 'Ana', firstSurname: CORE }, arrival: { arrivedOn: '2026-11-23' } } as never });
  const said = await keeper.push(opening, keeper.event(caseId, { type: 'protectionNoteAdded', data: { noteId: newId<ItemId>(), text: APART } }));
  expect(said.map((one) => one.outcome)).toEqual(['accepted', 'accepted']);
  // Two that are refused and kept for the supervisor: one of the core, one of protection.
  const clerk = people.find(({ name }) => name === 'caseworker-own-core')?.tablet as Tablet;
  await clerk.push(clerk.event(caseId, { type: 'cashApproved', data: { requestId: newId<ItemId>() } }), clerk.event(caseId, { type: 'protectionNoteAdded', data: { noteId: newId<ItemId>(), text: 'x' } }));
  expect((await keeper.call('PATCH', `/api/attachments/${photo}`, PHOTO, photoHeaders)).status).toBe(204);
  expect((await keeper.call('POST', '/api/erasures', { caseId, basis: 'person-asked' })).status).toBe(201);
  const listed = (await (await keeper.call('GET', '/api/sync/manifest')).json()) as Manifest;
  for (const one of listed.packs) packs[one.compartment] = one.name;
});
afterAll(async () => {
  console.log(`routes: ${cells} cells proved`);
  await world.end();
});

test('[A11] every route has a row here, and every row a route', () => {
  expect(ROUTES.map((route) => `${route.method} ${route.path}`).toSorted()).toEqual(Object.keys(PROBES).toSorted());
});

async function textOf(answer: Response): Promise<string> {
  if (answer.headers.get('content-type') === 'text/event-stream') { await answer.body?.cancel(); return ''; }
  const bytes = Buffer.from(await answer.arrayBuffer());
  return (answer.headers.get('content-type') === 'application/gzip' ? gunzipSync(bytes) : bytes).toString('utf8');
}

// Signing out ends the session that the other cells need: last.
const inOrder = [...ROUTES].sort((one, two) => Number(one.path === '/api/session' && one.method === 'DELETE') - Number(two.path === '/api/session' && two.method === 'DELETE'));

test.each(inOrder)('[A1] [A2] [A4] [A5] $method $path: by everybody', async ({ method, path, act }) => {
  const isOpen = Object.hasOwn(OPEN_ACTS, act);
  for (const { name, actor, tablet } of people) {
    for (const { call, body, id, isOne, holds } of PROBES[`${method} ${path}`] ?? []) {
      const url = path.replace(':id', id ?? '').replace(':name', id === 'core' || id === 'protection' ? packs[id] : '');
      const answer = call ? await call(tablet, url) : await tablet.call(method, url, body);
      const text = await textOf(answer);
      cells += 1;
      const may = isOpen || mayAct(actor.role, act as StaffAct);
      const reach = isOpen ? null : centreOf(actor, act as StaffAct);
      const isTheirs = may && (reach === null || reach === own);
      const entersCompartment = isOne !== 'protection' || actor.protection;
      if (!may) expect(answer.status, name).toBe(403);
      else if (isOne && !(isTheirs && entersCompartment)) expect(answer.status, name).toBe(404);
      else if (isOne) expect([200, 204], `${name}: ${answer.status}`).toContain(answer.status);
      else expect([401, 403, 405, 500, 503], `${name}: ${answer.status}`).not.toContain(answer.status);
      const held = holds?.();
      if (held?.core !== undefined) expect(text.includes(held.core), `${name}: the core`).toBe(isTheirs);
      if (held?.protection !== undefined) expect(text.includes(held.protection), `${name}: protection`).toBe(isTheirs && actor.protection);
      if (!(mayAct(actor.role, 'caseRead') && actor.centreId === own)) expect(text, name).not.toContain(FOLIO);
      // Whatever the route: nothing of the case for whom it is not.
      if (!(mayAct(actor.role, 'caseRead') && actor.centreId === own)) expect(text, name).not.toContain(CORE);
      if (!(mayAct(actor.role, 'caseRead') && actor.centreId === own && actor.protection)) expect(text, name).not.toContain(APART);
    }
  }
});

test('[A13] what is taken away ends at the next call', async () => {
  const name = 'caseworker-leaving';
  const worker = await world.worker(name, 'caseworker', own);
  const tablet = await signIn(world, name);
  expect((await tablet.call('GET', '/api/sync/pull')).status).toBe(200);
  await world.database.pool.query('update workers set active = false where id = $1', [worker.id]);
  expect((await tablet.call('GET', '/api/sync/pull')).status).toBe(401);
});
