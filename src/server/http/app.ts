/**
 * The app: built from the table of routes. Around every call, in this order: whose page sent it, who
 * is signed in, may they; then the handler; then headers, compression and one line in the log that
 * names the route and never the path.
 */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { OPEN_ACTS, mayAct } from '#domain/access/access.ts';
import { attachmentsIn, createFileStore } from '../attachments/attachment-store.ts';
import { createEditions } from '../catalogue/editions.ts';
import { isStorable } from '../database/storable.ts';
import { createPasswords } from '../identity/passwords.ts';
import { mustEnrol } from '../identity/second-factor.ts';
import { actorOf, findWorker } from '../identity/workers.ts';
import { describeError } from '../start/log.ts';
import { createNudges } from '../sync/nudges.ts';
import { callerOf } from './address.ts';
import { notFound, Problem, problem } from './answer.ts';
import { PLUGS } from './plugs.ts';
import type { Plugs } from './plugs.ts';
import type { Call, OpenRoute, Parts, Route } from './route.ts';
import { ROUTES } from './routes.ts';
import { addSecurityHeaders, isOwnOrigin } from './security.ts';
import type { Services } from './services.ts';
import { createStaticFiles } from './static-files.ts';

const compress = promisify(gzip);
const WORTH_COMPRESSING = 1_000;

/** Builds the app over the services. */
export async function createApp(services: Services, plugs: Plugs = PLUGS): Promise<Hono> {
  const parts: Parts = { services, passwords: createPasswords(services), nudges: createNudges(services.pool, services.stopping), store: createFileStore(attachmentsIn(services.dataDir)), editions: createEditions(services.pool), plugs };
  const files = createStaticFiles(services.distDir);
  const app = new Hono();
  for (const method of ['GET', 'POST', 'PATCH', 'DELETE'] as const) {
    for (const path of new Set(ROUTES.map((route) => route.path))) {
      app.on(method, path, (context) => around(context, path, async () => {
        // Hono gives a HEAD request to GET's handler, its own method still on it.
        const route = ROUTES.find((one) => one.path === path && one.method === context.req.method) ?? (context.req.method === 'HEAD' ? ROUTES.find((one) => one.path === path && one.method === 'GET') : undefined);
        return route ? callRoute(route, context) : problem(405, 'no-such-method');
      }));
    }
  }
  app.all('/api/*', (context) => around(context, '/api/*', async () => notFound()));
  app.get('*', (context) => around(context, 'files', async () => (await files(context.req.raw)) ?? notFound()));
  app.all('*', (context) => around(context, '*', async () => notFound()));
  return app;

  async function callRoute(route: Route, context: Context): Promise<Response> {
    const request = context.req.raw;
    // No name of ours holds what the database can't; asked before anything looks it up.
    if (!isStorable(context.req.param()) || !isStorable(context.req.query())) return notFound();
    const call: Call = { request, parts, address: callerOf(connectionOf(context), request.headers.get('x-forwarded-for'), services.isTrustedProxy), param: (name) => context.req.param(name) ?? '', query: (name) => context.req.query(name) };
    if (isOpen(route)) return route.handler(call);
    const session = await parts.passwords.sessionOf(request.headers);
    const worker = session && (await findWorker(services.pool, session.authUserId));
    if (!session || !worker) return problem(401, 'signed-out');
    if (!mayAct(worker.role, route.act)) return problem(403, 'not-permitted');
    if (route.act !== 'ownSession' && (await mustEnrol(services, worker))) return problem(403, 'factor-missing');
    const answer = await route.handler({ ...call, worker, authUserId: session.authUserId, sessionId: session.sessionId, deviceId: session.deviceId, actor: actorOf(worker) });
    if (!answer.headers.has('set-cookie')) for (const cookie of session.cookies) answer.headers.append('set-cookie', cookie);
    return answer;
  }

  async function around(context: Context, route: string, answerIt: () => Promise<Response>): Promise<Response> {
    const began = services.now().getTime();
    const { method } = context.req;
    let answer: Response;
    try {
      answer = isOwnOrigin(context.req.raw, services.publicUrl) ? await answerIt() : problem(403, 'foreign-origin');
    } catch (error) {
      if (error instanceof Problem) answer = error.answer;
      else {
        services.log.error('request-failed', { method, route, ...describeError(error) });
        answer = problem(503, 'server-trouble');
      }
    }
    const packed = await compressed(answer, context.req.header('accept-encoding') ?? '');
    addSecurityHeaders(packed.headers, context.req.path, services.publicUrl?.startsWith('https:') ?? false);
    services.log.info('request', { method, route, status: packed.status, ms: services.now().getTime() - began });
    return packed;
  }
}

const isOpen = (route: Route): route is OpenRoute => Object.hasOwn(OPEN_ACTS, route.act);

/** JSON above a packet's size, gzipped. */
async function compressed(answer: Response, takes: string): Promise<Response> {
  if (answer.headers.get('content-type') !== 'application/json' || answer.headers.has('content-encoding') || !/\bgzip\b/.test(takes)) return answer;
  const plain = Buffer.from(await answer.arrayBuffer());
  const headers = new Headers(answer.headers);
  if (plain.byteLength < WORTH_COMPRESSING) return new Response(plain, { status: answer.status, headers });
  headers.set('content-encoding', 'gzip');
  headers.append('vary', 'accept-encoding');
  return new Response(new Uint8Array(await compress(plain)), { status: answer.status, headers });
}

function connectionOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
