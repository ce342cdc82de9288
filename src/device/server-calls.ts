/**
 * Calls to the server as answers that sync/outbox.ts can judge: a status, a content type and a parsed
 * body, or nothing. Every call has a time limit, because a captive network often swallows packets
 * without a word. Paths of the server stand here and nowhere else on the device.
 */
import { HAND_IN_PATH } from '#sync/hand-in.ts';
import type { Answer } from '#sync/outbox.ts';
import { gzip } from './store/gzip.ts';

export const PATHS = {
  session: '/api/session', authorKey: '/api/session/author-key', push: '/api/sync/push', handIn: HAND_IN_PATH, pull: '/api/sync/pull', manifest: '/api/sync/manifest', pack: '/api/sync/packs/', nudges: '/api/sync/events',
  report: '/api/devices/report', devices: '/api/devices', refusals: '/api/refusals', vacancies: '/api/vacancies', centres: '/api/centres', attachment: '/api/attachments/',
  history: (caseId: string): string => `/api/cases/${caseId}/history`,
} as const;

/** Text of a push or a page. */
const CALL_LIMIT_MS = 30_000;
/** Below this a body fits in a packet or two as it is. */
const WORTH_COMPRESSING = 2_000;
/** A pack or a piece of a photo on a slow line. */
const BYTES_LIMIT_MS = 120_000;

export type FetchPort = (path: string, init: RequestInit) => Promise<Response>;
export type ServerCalls = {
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
  /** The bytes at the path with status 200, or the answer there is instead. */
  bytes(path: string): Promise<{ readonly bytes: Uint8Array<ArrayBuffer> } | { readonly answer: Answer }>;
  /** An answer whose headers count and whose body does not. */
  head(method: 'HEAD' | 'PATCH', path: string, headers: Record<string, string>, body?: Uint8Array<ArrayBuffer>): Promise<{ readonly status: number; readonly headers: Headers } | undefined>;
};

/** The calls over `fetch`; `limit` gives a signal that aborts after so many milliseconds. */
export function createServerCalls(fetch: FetchPort, limit: (ms: number) => AbortSignal): ServerCalls {
  const plain = { credentials: 'same-origin', redirect: 'manual', cache: 'no-store' } as const;

  async function call(path: string, init: RequestInit): Promise<Answer> {
    try {
      const response = await fetch(path, { ...plain, ...init, signal: limit(CALL_LIMIT_MS) });
      const text = await response.text();
      return { kind: 'answer', status: response.status, contentType: response.headers.get('content-type'), body: parsed(text) };
    } catch {
      return { kind: 'none' }; // no network, a time-out, or a connection cut in the middle of the body
    }
  }

  return {
    get: (path) => call(path, { method: 'GET' }),
    post: async (path, body) => call(path, { method: 'POST', ...(await packed(JSON.stringify(body))) }),
    async bytes(path) {
      try {
        const response = await fetch(path, { ...plain, method: 'GET', signal: limit(BYTES_LIMIT_MS) });
        const contentType = response.headers.get('content-type');
        if (response.status === 200 && !/text\/html/i.test(contentType ?? '')) return { bytes: new Uint8Array(await response.arrayBuffer()) };
        return { answer: { kind: 'answer', status: response.status, contentType, body: parsed(await response.text()) } };
      } catch {
        return { answer: { kind: 'none' } };
      }
    },
    async head(method, path, headers, body) {
      try {
        const response = await fetch(path, { ...plain, method, headers, signal: limit(BYTES_LIMIT_MS), ...(body ? { body } : {}) });
        return { status: response.status, headers: response.headers };
      } catch {
        return undefined;
      }
    },
  };
}

/** Days of work are a fifth as long on a slow line when gzipped; a browser that can't sends them as they are. */
async function packed(text: string): Promise<{ headers: Record<string, string>; body: BodyInit }> {
  const headers = { 'content-type': 'application/json' };
  if (text.length < WORTH_COMPRESSING || typeof CompressionStream === 'undefined') return { headers, body: text };
  return { headers: { ...headers, 'content-encoding': 'gzip' }, body: await gzip(new TextEncoder().encode(text)) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
