/**
 * What is left of an erased case on this device goes ([S16] in sync/RULES.md): its photos, what was kept of it for the day
 * of a restore, and the content of its unsent entries, which stay as empty rows until their author has seen why.
 */
import type { CaseId, CentreId } from '#domain/foundation/ids.ts';
import type { Bytes } from '../vault/sealing.ts';
import type { OutboxRow, WorkStore } from './schema.ts';

/** The reason that an emptied entry stands with. */
export const ERASED = 'erased';
const NOTHING: Bytes = new Uint8Array(0);

/** Whether the entry's content went with its case. */
export const isEmptied = (row: Pick<OutboxRow, 'box'>): boolean => row.box.length === 0;

/**
 * A case that has left this centre for another goes too ([S19]): what other tablets handed over of it. What is unsent stays as it is,
 * photos too, and is taken in; what was sent is kept for the day of a restore, sealed, for 30 days from `now` (milliseconds).
 */
export async function forgetLeft(store: WorkStore, centreId: CentreId, ids: readonly CaseId[], now: number): Promise<void> {
  if (ids.length === 0) return;
  const left = new Set(ids);
  await store.transaction('rw', store.outbox, store.attachments, async () => {
    await store.outbox.where('caseId').anyOf([...ids]).filter((row) => row.from !== undefined && row.centreId === centreId).delete();
    await store.attachments.filter((row) => left.has(row.caseId) && row.centreId === centreId && row.leftAt === undefined).modify({ leftAt: now });
  });
}

/** Photos that the server has, of cases that had left before the instant (milliseconds) and have not come back. */
export async function forgetPhotosLeft(store: WorkStore, before: number, isHere: (id: CaseId) => Promise<boolean>): Promise<void> {
  const rows = await store.attachments.where('state').equals('sent').filter((row) => row.leftAt !== undefined && row.leftAt < before).toArray();
  for (const { id, caseId } of rows) await (await isHere(caseId) ? store.attachments.update(id, { leftAt: undefined }) : store.attachments.delete(id));
}

/** In one strict transaction; the same again changes nothing. */
export async function forgetErased(store: WorkStore, ids: readonly CaseId[]): Promise<void> {
  if (ids.length === 0) return;
  const erased = new Set(ids);
  await store.transaction('rw', store.outbox, store.kept, store.attachments, async () => {
    const rows = await store.outbox.where('caseId').anyOf([...ids]).toArray();
    await store.outbox.bulkDelete(rows.filter((row) => row.status === 'sent' || row.from !== undefined).map((row) => row.seq));
    await store.outbox.bulkPut(rows.filter((row) => row.status !== 'sent' && row.from === undefined).map((row): OutboxRow => ({ ...row, status: 'set-aside', reason: ERASED, box: NOTHING, parcel: undefined })));
    await store.kept.filter((row) => erased.has(row.caseId)).delete();
    await store.attachments.filter((row) => erased.has(row.caseId)).delete();
  });
}
