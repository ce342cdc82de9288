/** A tablet that only reads: follows the feed from its beginning, page by page, through whatever happens to the server. */
import { randomUUID } from 'node:crypto';
import type { PullAnswer } from '#sync/protocol.ts';
import { createCaller } from './caller.ts';
import type { Place } from './caller.ts';

export type Puller = { readonly retries: () => number; /** Reads to the end of the feed; gives every case it holds. Rejects with the first answer that is neither a page nor "later". */ readonly stop: () => Promise<ReadonlySet<string>> };

export async function startPuller(place: Place, signIn: { username: string; password: string }): Promise<Puller> {
  const call = createCaller(place);
  await call('POST', '/api/session', { body: { ...signIn, device: { id: randomUUID(), label: '' } } });
  const cases = new Set<string>();
  let [cursor, retries, isAsked, epoch] = [0, 0, true, ''];
  const ended = (async () => {
    for (let isAtEnd = false; isAsked || !isAtEnd;) {
      const wasAsked = isAsked;
      const answer = await call('GET', `/api/sync/pull?cursor=${cursor}${epoch === '' ? '' : `&epoch=${epoch}`}`).catch(() => undefined);
      if (answer === undefined || answer.status >= 500) {
        retries += 1;
        await new Promise((done) => { setTimeout(done, 100); });
        continue;
      }
      if (answer.status !== 200) throw new Error(`pull: ${answer.status}`);
      const page = answer.body as PullAnswer;
      for (const change of page.changes) cases.add(change.kind === 'state' ? change.state.id : change.caseId);
      ({ cursor, epoch } = page);
      // A look that began after it was told to end: the one under way then may be older than the last push.
      isAtEnd = !wasAsked && !page.more && page.changes.length === 0;
    }
  })();
  ended.catch(() => undefined);
  return { retries: () => retries, stop: async () => { isAsked = false; await ended; return cases; } };
}
