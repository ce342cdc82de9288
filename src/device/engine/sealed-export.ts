/** The outbox as a file (sync/sealed-file.ts): every entry of the device, whoever its author is. */
import type { DeviceId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import type { SealedFile } from '#sync/sealed-file.ts';
import { isEmptied } from '../store/forgetting.ts';
import type { WorkStore } from '../store/schema.ts';
import { keptAuthorKeys } from '../sync/author-key.ts';
import { keyIdOf, toBase64 } from '../vault/sealing.ts';

/** Needs no key: nobody has to be let in to save it. */
export async function sealedExport(store: WorkStore, deviceId: DeviceId, now: number): Promise<Blob> {
  const rows = await store.outbox.orderBy('seq').toArray();
  const file: SealedFile = {
    format: 'ventanilla-outbox', version: 1, deviceId, madeAt: new Date(now).toISOString() as Instant,
    entries: rows.filter((row) => !isEmptied(row) && row.from === undefined).map(({ box, parcel, ...columns }) => ({ ...columns, keyId: keyIdOf(box), box: toBase64(box), ...(parcel ? { parcel: toBase64(parcel.box) } : {}) })),
    authors: [...(await keptAuthorKeys(store)).values()],
  };
  return new Blob([JSON.stringify(file)], { type: 'application/json' });
}
