/** What this device has not sent yet, whoever's it is; told from clear columns, so that it is known before an unlock too. */
import type { Instant } from '#domain/foundation/plain-date.ts';
import type { WorkStore } from '../store/schema.ts';

export type Unsent = { readonly unsent: number; readonly setAside: number; readonly photosUnsent: number; readonly oldestAt?: Instant };

/** Counts of events that wait, were set aside, and photos that wait; since when the oldest event waits. */
export async function countUnsent(store: WorkStore): Promise<Unsent> {
  let [unsent, setAside] = [0, 0];
  let oldestAt: Instant | undefined;
  await store.outbox.each((row) => {
    // What another tablet made is that tablet's to send.
    if (row.status === 'sent' || row.from !== undefined) return;
    if (row.status === 'waiting') unsent += 1;
    else setAside += 1;
    if (oldestAt === undefined || row.at < oldestAt) oldestAt = row.at;
  });
  const photosUnsent = await store.attachments.where('state').equals('waiting').count();
  return { unsent, setAside, photosUnsent, ...(oldestAt ? { oldestAt } : {}) };
}
