/** Asks the server for the view. What it answered is one of a few things, told apart by status alone. */
import type { StatusView } from '#domain/status/status-view.ts';

const PATIENCE_MS = 20_000;

export type Answer = { readonly birthYear: number } | { readonly slipCode: string };
export type Said =
  | { readonly is: 'view'; readonly view: StatusView }
  /** `left` tries before one has to wait; then `until`, in milliseconds. */
  | { readonly is: 'wrong'; readonly left: number; readonly until: number }
  | { readonly is: 'slow'; readonly until: number }
  /** Wrong too often: only another sheet helps. */
  | { readonly is: 'locked' }
  | { readonly is: 'offline' } | { readonly is: 'trouble' };

export async function ask(token: string, answer: Answer): Promise<Said> {
  // AbortSignal.timeout is younger than many of these phones.
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const said = await fetch('/api/status', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token, answer }), signal: patience.signal, credentials: 'omit', cache: 'no-store' });
    // A captive portal answers with a page of its own.
    if (!/json/.test(said.headers.get('content-type') ?? '')) return { is: said.status >= 500 ? 'trouble' : 'offline' };
    const body = (await said.json()) as StatusView & { error?: { triesLeft?: number; retryAfterSeconds?: number } };
    const until = Date.now() + (body.error?.retryAfterSeconds ?? 0) * 1000;
    if (said.ok) return { is: 'view', view: body };
    if (said.status === 429) return { is: 'slow', until };
    if (said.status === 410) return { is: 'locked' };
    if (said.status >= 500) return { is: 'trouble' };
    return { is: 'wrong', left: body.error?.triesLeft ?? 1, until };
  } catch {
    return { is: 'offline' };
  } finally {
    clearTimeout(timer);
  }
}
