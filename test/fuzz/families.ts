/** The routes in families, each with what is well formed for it: paths and questions, and the schema of its body. */
import fc from 'fast-check';
import type { z } from 'zod';
import { CaseEvent } from '#domain/case/events.ts';
import { ROUTES } from '#server/http/routes.ts';
import { PASSWORD_PATH, PasswordRequest, SESSIONS_PATH, workerSessionsPath } from '#sync/account.ts';
import { AUDIT_PATH } from '#sync/audit.ts';
import { EDITIONS_PATH } from '#sync/editions.ts';
import { ERASURES_PATH, ErasureDecision, ErasureRequest } from '#sync/erasures.ts';
import { HAND_IN_PATH, HandIn } from '#sync/hand-in.ts';
import { PushRequest } from '#sync/protocol.ts';
import { PublishRequest } from '#sync/publish.ts';
import { HAND_IN_FILE_PATH, SealedFile } from '#sync/sealed-file.ts';
import { ATTACHMENT_HEADERS, AuthorKeyRequest, CentreChange, DeviceReport, KeepVacancy, NewCentre, NewWorker, SetUpRequest, SignInRequest, StatusRequest, WorkerChange } from '#sync/server-api.ts';
import { jpegOf } from '../support/pictures.ts';
import { fromSchema } from './from-schema.ts';
import { BAD_TEXTS, spoilt } from './mutations.ts';

/** What of the world may be named. */
export type Known = { readonly ids: readonly string[]; readonly cases: readonly string[]; readonly spare: readonly string[]; readonly deviceId: string; readonly events: readonly unknown[]; readonly photo: string };
export type Shape = { readonly method: string; readonly route: string; readonly query?: readonly string[]; readonly body?: fc.Arbitrary<unknown>; /** The body comes spoilt already. */ readonly isSpoilt?: boolean; readonly raw?: fc.Arbitrary<Uint8Array>; readonly headers?: fc.Arbitrary<Record<string, string>>; readonly params?: readonly string[] };
export const FAMILIES = ['push', 'pull', 'session', 'staff', 'attachments', 'catalogue', 'privacy', 'first-visit', 'others'] as const;
export type Family = (typeof FAMILIES)[number];

/** A push as our own tablet sends it: its device, an hour of today, events of the schema, and some that were sent before. */
function pushes(known: Known): fc.Arbitrary<unknown> {
  const event = fromSchema(CaseEvent, known.ids);
  const ours = fc.tuple(event, fc.constantFrom(...known.events)).map(([made, real]) => {
    const { caseId, centreId, workerId, deviceId, at } = real as Record<string, unknown>;
    return { ...(made as object), caseId, centreId, workerId, deviceId, at };
  });
  // Spoilt one by one: what stands around them stays whole, so that they are looked at.
  const one = fc.oneof({ weight: 6, arbitrary: spoilt(ours) }, { weight: 1, arbitrary: event }, { weight: 1, arbitrary: fc.constantFrom(...known.events) });
  const around = fromSchema(PushRequest, known.ids);
  const push = fc.tuple(around, fc.array(one, { minLength: 1, maxLength: 4 })).map(([all, events]) => ({ ...(all as object), deviceId: known.deviceId, events }));
  return fc.oneof({ weight: 5, arbitrary: push }, { weight: 1, arbitrary: spoilt(push) });
}

const uploadHeaders = (known: Known): fc.Arbitrary<Record<string, string>> => {
  const number = fc.constantFrom('0', '100', '8', '99999999999', '-1', '1e3', ' ', 'x', '8000001');
  return fc.record({
    [ATTACHMENT_HEADERS.offset]: number, [ATTACHMENT_HEADERS.length]: number, [ATTACHMENT_HEADERS.caseId]: fc.constantFrom(...known.cases, 'x', ''),
    [ATTACHMENT_HEADERS.sha256]: fc.oneof(fc.constant('0'.repeat(64)), fc.string({ maxLength: 70 })),
  }, { requiredKeys: [] });
};

/** Every family's routes. */
export function shapesOf(known: Known): Record<Family, readonly Shape[]> {
  const named = namedShapes(known);
  const shapes = Object.values(named).flat();
  // What nobody has written a shape for gets any JSON; the health is asked so that there is always one.
  const others = ROUTES.filter((route) => route.path === '/healthz' || !shapes.some((one) => one.method === route.method && one.route === route.path));
  return { ...named, others: others.map(({ method, path }) => ({ method, route: path, params: known.spare, ...(method === 'POST' || method === 'PATCH' ? { body: fc.jsonValue({ maxDepth: 3 }) } : {}) })) };
}

function namedShapes(known: Known): Record<Exclude<Family, 'others'>, readonly Shape[]> {
  const of = (schema: z.ZodType): fc.Arbitrary<unknown> => fromSchema(schema, known.ids);
  const get = (route: string, more: Omit<Shape, 'method' | 'route'> = {}): Shape => ({ method: 'GET', route, ...more });
  const post = (route: string, schema: z.ZodType, more: Omit<Shape, 'method' | 'route' | 'body'> = {}): Shape => ({ method: 'POST', route, body: of(schema), ...more });
  return {
    push: [...Array.from({ length: 5 }, () => ({ method: 'POST', route: '/api/sync/push', body: pushes(known), isSpoilt: true })), post(HAND_IN_PATH, HandIn), post(HAND_IN_FILE_PATH, SealedFile)],
    pull: [
      get('/api/sync/pull', { query: ['cursor', 'epoch'] }), get('/api/sync/manifest', { query: ['centre'] }), get('/api/sync/packs/:name', { params: ['a'.repeat(64)] }), get('/api/sync/events'),
      get('/api/cases/:id/history', { params: known.cases }), get('/api/vacancies'), get('/api/refusals'), get('/healthz'),
    ],
    session: [
      post('/api/session', SignInRequest), get('/api/session', { query: ['device'] }), { method: 'DELETE', route: '/api/session' }, post('/api/session/author-key', AuthorKeyRequest),
      post('/api/status', StatusRequest), post('/api/devices/report', DeviceReport), post(PASSWORD_PATH, PasswordRequest),
      get(SESSIONS_PATH), { method: 'DELETE', route: SESSIONS_PATH }, { method: 'DELETE', route: `${SESSIONS_PATH}/:id`, params: known.spare },
    ],
    staff: [
      get('/api/workers'), post('/api/workers', NewWorker), { method: 'PATCH', route: '/api/workers/:id', body: of(WorkerChange), params: known.spare }, get('/api/centres'), post('/api/centres', NewCentre), get('/api/devices'),
      { method: 'PATCH', route: '/api/centres/:id', body: of(CentreChange), params: known.ids }, { method: 'DELETE', route: workerSessionsPath(':id'), params: known.spare },
      { method: 'POST', route: '/api/devices/:id/withdraw', body: fc.constant({}), params: known.spare }, get(AUDIT_PATH, { query: ['before', 'caseId', 'workerId', 'from', 'to'] }), post('/api/vacancies', KeepVacancy),
    ],
    attachments: [
      { method: 'HEAD', route: '/api/attachments/:id', params: [known.photo] }, get('/api/attachments/:id', { params: [known.photo] }),
      { method: 'PATCH', route: '/api/attachments/:id', params: [known.photo, ...known.spare], headers: uploadHeaders(known), raw: fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 50, max: 300 }).map((size) => jpegOf({ size }))) },
    ],
    catalogue: [get(EDITIONS_PATH, { query: ['after'] }), post(EDITIONS_PATH, PublishRequest)],
    privacy: [
      get('/api/cases/:id/access-file', { params: known.cases, query: ['lang'] }), get('/api/cases/:id/erasure', { params: known.cases }), get(ERASURES_PATH), post(ERASURES_PATH, ErasureRequest),
      // No real one is named, so that the cases that are watched stay.
      { method: 'POST', route: `${ERASURES_PATH}/:id/decision`, body: of(ErasureDecision), params: known.spare },
    ],
    'first-visit': [get('/api/first-visit'), { method: 'POST', route: '/api/first-visit/demo' }, post('/api/first-visit/set-up', SetUpRequest), get('/:path', { params: ['index.html', 's', 'assets/x.js', '..%2f..%2fetc%2fpasswd', '%5c..%5c', '%e0%a4%a'] })],
  };
}

/** The address of a shape: mostly well formed, its parts now and then anything. */
export function addressOf({ route, query = [], params = [] }: Shape): fc.Arbitrary<string> {
  const odd = fc.oneof(fc.constantFrom(...BAD_TEXTS), fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('1', '-1', '1e30', '9007199254740993', '2147483648', '2026-11-23', '0000-01-01', '9999-12-31', 'Infinity', '0x10', 'x'.repeat(5_000)));
  const encoded = odd.map((text) => encodeURIComponent(text.toWellFormed()));
  const param = params.length > 0 ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...params) }, { weight: 1, arbitrary: fc.uuid() }, { weight: 1, arbitrary: encoded }) : encoded;
  const asked = fc.tuple(...query.map((name) => fc.option(encoded.map((value) => `${name}=${value}`), { nil: undefined })));
  return fc.tuple(param, asked).map(([value, parts]) => {
    const given = parts.filter((one) => one !== undefined);
    return `${route.replace(/:\w+/, () => value)}${given.length > 0 ? `?${given.join('&')}` : ''}`;
  });
}
