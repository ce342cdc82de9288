/**
 * The valve: the outbox as a file, still sealed, for the day a tablet can't reach any network. The
 * server opens it with this device's keys (`device_keys`, by `deviceId`, centre and compartment). Shape:
 * { format, version, deviceId, madeAt, entries: [{ columns…, keyId, box }] }; `box` is base64 of
 * version (1 byte, 1) · key id (8) · nonce (12) · AES-256-GCM ciphertext and tag, with the additional data
 * `event|seq|eventId|caseId|centreId|author|compartment`; inside is the event as JSON.
 */
import { z } from 'zod';
import { CaseId, CentreId, DeviceId, EventId, WorkerId } from '#domain/foundation/ids.ts';
import { Instant } from '#domain/foundation/plain-date.ts';
import { isEmptied } from '../store/forgetting.ts';
import type { WorkStore } from '../store/schema.ts';
import { Compartment } from '../vault/keyring.ts';
import { keyIdOf, toBase64 } from '../vault/sealing.ts';

export const SealedExport = z.object({
  format: z.literal('ventanilla-outbox'), version: z.literal(1), deviceId: DeviceId, madeAt: Instant,
  entries: z.array(z.object({
    seq: z.int(), eventId: EventId, caseId: CaseId, centreId: CentreId, author: WorkerId, at: Instant, compartment: Compartment,
    status: z.enum(['waiting', 'sent', 'set-aside']), reason: z.string().optional(), keyId: z.string(), box: z.base64(),
  })),
});
export type SealedExport = z.infer<typeof SealedExport>;

/** Every entry of the device, whoever its author is; needs no key. */
export async function sealedExport(store: WorkStore, deviceId: DeviceId, now: number): Promise<Blob> {
  const rows = await store.outbox.orderBy('seq').toArray();
  const file: SealedExport = {
    format: 'ventanilla-outbox', version: 1, deviceId, madeAt: new Date(now).toISOString() as Instant,
    entries: rows.filter((row) => !isEmptied(row)).map(({ box, ...columns }) => ({ ...columns, keyId: keyIdOf(box), box: toBase64(box) })),
  };
  return new Blob([JSON.stringify(file)], { type: 'application/json' });
}
