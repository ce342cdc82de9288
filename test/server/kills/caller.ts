/** Calls the real server over HTTP as a page of ours would, wherever it listens at the moment, and goes on through whatever happens to it. */
export type Place = { url: string };
export type Answer = { readonly status: number; readonly headers: Headers; readonly body: unknown };
export type Caller = (method: string, path: string, sent?: { readonly body?: unknown; readonly headers?: Record<string, string> }) => Promise<Answer>;

const PATIENCE_MS = 15_000;

/** Calls once; rejects when the line broke. The cookies of a sign-in are kept. */
export function createCaller(place: Place): Caller {
  let cookie = '';
  return async (method, path, { body, headers = {} } = {}) => {
    const raw = body instanceof Uint8Array;
    const answer = await fetch(`${place.url}${path}`, {
      method, signal: AbortSignal.timeout(PATIENCE_MS),
      headers: { origin: place.url, cookie, ...(raw || body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: raw ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const set = answer.headers.getSetCookie();
    if (set.length > 0) cookie = set.map((one) => one.split(';')[0]).join('; ');
    return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) as unknown };
  };
}
