/**
 * What a tablet forgets for good, and what it says of it at the door. The outbox is never forgotten here: what is in it
 * is sealed, and the server's key opens its parcels.
 */
import { z } from 'zod';
import type { WorkerId } from '#domain/foundation/ids.ts';
import { Instant } from '#domain/foundation/plain-date.ts';
import type { CopyStore, WorkStore } from './schema.ts';

const KEY = 'notice';
/** Why somebody is not in the list of the door any more; told until the next sign-in. */
export const TabletNotice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('worker-left'), name: z.string(), at: Instant }),
  z.object({ kind: z.literal('tablet-withdrawn'), at: Instant }),
  z.object({ kind: z.literal('too-many-tries'), name: z.string(), at: Instant }),
  /** Somebody or the browser deleted all that lay here while the app was open. */
  z.object({ kind: z.literal('emptied'), at: Instant }),
]);
export type TabletNotice = z.infer<typeof TabletNotice>;

/** Forgets how that worker gets in; staff names may be told in clear (vault/wrapping.ts). */
export async function forgetWorker(store: WorkStore, workerId: WorkerId, notice: TabletNotice): Promise<void> {
  await store.transaction('rw', store.wrappings, store.meta, async () => {
    await store.wrappings.delete(workerId);
    if ((await store.meta.get('session-worker'))?.value === workerId) await store.meta.delete('session-worker');
    await store.meta.put({ key: KEY, value: notice });
  });
}

/** Forgets how everybody gets in, then the copy of the cases: without a key it opens for nobody, and it goes all the same. */
export async function forgetTablet({ store, copy }: { store: WorkStore; copy: CopyStore }, notice: TabletNotice): Promise<void> {
  await store.transaction('rw', store.wrappings, store.meta, async () => {
    await store.wrappings.clear();
    await store.meta.delete('session-worker');
    await store.meta.put({ key: KEY, value: notice });
  });
  await copy.transaction('rw', copy.tables, async () => { for (const table of copy.tables) await table.clear(); });
}

/** Notes in a store that was emptied under the app what happened to it. */
export async function noteEmptied(fresh: WorkStore, at: Instant): Promise<void> {
  await fresh.meta.put({ key: KEY, value: { kind: 'emptied', at } satisfies TabletNotice });
}

/** What the door has to tell. */
export async function readNotice(store: WorkStore): Promise<TabletNotice | undefined> {
  return TabletNotice.safeParse((await store.meta.get(KEY))?.value).data;
}

/** Somebody has got in: it was read. */
export const dropNotice = (store: WorkStore): Promise<void> => store.meta.delete(KEY);
