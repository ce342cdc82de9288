/**
 * A parcel: an unsent event, signed by its author and sealed to the server's public key, so that whoever is at the
 * tablet can hand it in and can't read it. The box: version (1 byte) · key id of the server's key (8) · ephemeral
 * public point (65) · AES-256-GCM ciphertext and tag. Key and nonce are HKDF-SHA-256 over the ECDH secret (P-256), salted
 * with both public points: each pair seals one box. What stands beside the box in clear is its additional data.
 */
import { z } from 'zod';
import { CaseId, DeviceId, EventId, WorkerId } from '#domain/foundation/ids.ts';

export const PARCEL = { version: 1, keyIdBytes: 8, pointBytes: 65, keyBytes: 32, nonceBytes: 12, info: 'ventanilla parcel 1' } as const;
/** Where the ephemeral point begins, and where the ciphertext does. */
export const PARCEL_POINT_AT = 1 + PARCEL.keyIdBytes;
export const PARCEL_TEXT_AT = PARCEL_POINT_AT + PARCEL.pointBytes;

/** On the line, in an event's place. `box` is base64. */
export const Parcel = z.object({ id: EventId, caseId: CaseId, author: WorkerId, box: z.base64().max(1_000_000) });
export type Parcel = z.infer<typeof Parcel>;

/** What the box is bound to: a parcel of another tablet, case, author or event opens none. */
export const parcelIdentity = (deviceId: DeviceId, { id, caseId, author }: Omit<Parcel, 'box'>): string => ['parcel', deviceId, id, caseId, author].join('|');
