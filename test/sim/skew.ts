/**
 * Versions that do not match, on the line: an older server or a later one before this tablet, an older tablet before this server.
 * Each says or leaves out what its own code would have; what passes is the real one's. And an upgrade with a full outbox: rows as
 * an earlier version wrote them.
 */
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

export const SKEWS = ['older server', 'older tablet', 'later server'] as const;
export type Skew = (typeof SKEWS)[number];

/** Kinds of events, and routes, that came after the first release. */
const LATER_TYPES = new Set(['goalsChosen', 'paperMarked', 'consentGiven', 'consentWithdrawn', 'rightAsked', 'rightAnswered', 'rightCarriedOut', 'holdSet']);
const LATER_PATHS = ['/api/session/author-key', '/api/catalogue/editions', '/api/hand-in'];
/** Refusals that the tablet acts upon, whatever version says them. */
const ACTED_UPON = ['no-such-case', 'erased', 'bad-parcel'];

const Push = z.looseObject({ events: z.array(z.looseObject({ id: z.string(), type: z.string().optional() })) });
const Results = z.looseObject({ results: z.array(z.looseObject({ id: z.string().nullable(), outcome: z.string(), reason: z.string().optional() })) });
const Page = z.looseObject({ changes: z.array(z.looseObject({ state: z.looseObject({}).optional() })) });
type Send = (path: string, init: RequestInit) => Promise<Response>;

const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const isJson = (answer: Response): boolean => answer.status === 200 && (answer.headers.get('content-type') ?? '').startsWith('application/json');

/** The call as these two versions make it. */
export async function skewed(skew: Skew, send: Send, path: string, init: RequestInit): Promise<Response> {
  const { pathname } = new URL(path, 'http://ventanilla.test');
  if (pathname === '/api/sync/push') return skew === 'later server' ? laterResults(await send(path, init)) : olderPush(skew, send, path, init);
  if (skew === 'older server' && LATER_PATHS.includes(pathname)) return json({ error: { code: 'not-found' } }, 404);
  const answer = await send(path, init);
  if (pathname !== '/api/sync/pull' || !isJson(answer)) return answer;
  const { editions, ...page } = Page.parse(await answer.json());
  if (skew === 'older server') return json(page);
  if (skew === 'older tablet') return json({ ...page, editions });
  return json({ ...page, editions, moods: 1, changes: page.changes.map((change) => ({ ...change, tag: 'x', ...(change.state ? { state: { ...change.state, weather: { sky: 'clear' } } } : {}) })) });
}

/** Neither signs nor carries; an older server does not know the later kinds either. */
async function olderPush(skew: Skew, send: Send, path: string, init: RequestInit): Promise<Response> {
  const packed = new Headers(init.headers).get('content-encoding') === 'gzip';
  const { authors: _, events, ...body } = Push.parse(JSON.parse(packed ? gunzipSync(init.body as Uint8Array).toString('utf8') : (init.body as string)));
  const isUnknown = (event: (typeof events)[number]): boolean => skew === 'older server' && LATER_TYPES.has(event.type ?? '');
  // A parcel bears no type: an older tablet has none to send, and of this answer's silence nothing follows.
  const passed = events.filter((event) => !isUnknown(event) && (skew === 'older server' || event.type !== undefined)).map(({ sig: __, ...event }) => event);
  const refused = events.filter(isUnknown).map(({ id }) => ({ id, outcome: 'refused', reason: 'unknown-type' }));
  if (passed.length === 0 && refused.length === 0) throw new TypeError('Failed to fetch');
  const answer = passed.length === 0 ? json({ protocol: 1, offsetMs: 0, results: [] }) : await send(path, { ...init, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...body, events: passed }) });
  if (!isJson(answer)) return answer;
  const said = Results.parse(await answer.json());
  return json({ ...said, results: [...said.results, ...refused] });
}

async function laterResults(answer: Response): Promise<Response> {
  if (!isJson(answer)) return answer;
  const said = Results.parse(await answer.json());
  return json({ ...said, moods: 1, results: said.results.map((one) => ({ ...one, tag: 'x', ...(one.reason === undefined || ACTED_UPON.includes(one.reason) ? {} : { reason: 'a-later-reason' }) })) });
}
