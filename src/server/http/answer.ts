/** Answers as routes give them: JSON, or a typed problem. Nothing under /api is ever kept by a cache. */
import type { ErrorAnswer } from '#sync/protocol.ts';

/** A JSON answer. */
export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** An answer without a body. */
export const nothing = (): Response => new Response(null, { status: 204 });

/** A refusal told by a code; devices decide by status and code, never by a sentence. */
export function problem(status: number, code: string, retryAfterSeconds?: number): Response {
  const body: ErrorAnswer = { error: { code, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) } };
  const answer = json(body, status);
  if (retryAfterSeconds !== undefined) answer.headers.set('retry-after', String(retryAfterSeconds));
  return answer;
}

/** "Not there" and "not yours" are one answer. */
export const notFound = (): Response => problem(404, 'not-found');

/** Thrown where a border finds the request wrong, deep inside a handler; the app turns it into its answer. */
export class Problem extends Error {
  override name = 'Problem';
  readonly answer: Response;
  constructor(status: number, code: string, retryAfterSeconds?: number) {
    super(code);
    this.answer = problem(status, code, retryAfterSeconds);
  }
}
