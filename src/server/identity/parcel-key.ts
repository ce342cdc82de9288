/**
 * The server's key pair for parcels (sync/parcels.ts). It is worked out from the server's secret, so that every server
 * on one database has the same, and one that was restored has it still; it rests nowhere. With another secret, what
 * was sealed before can't be opened here any more and waits on its tablet for its author.
 */
import { createDecipheriv, createECDH, createHash, hkdfSync } from 'node:crypto';
import type { ECDH } from 'node:crypto';
import { z } from 'zod';
import type { DeviceId } from '#domain/foundation/ids.ts';
import type { TabletKey } from '#sync/handover.ts';
import { PARCEL, PARCEL_POINT_AT, PARCEL_TEXT_AT, parcelIdentity } from '#sync/parcels.ts';
import type { Parcel } from '#sync/parcels.ts';

const TAG_BYTES = 16;
const CURVE = 'prime256v1';
/** What must be inside as it is on the outside. */
const Inside = z.object({ id: z.string(), caseId: z.string(), workerId: z.string() });

/** A number below the curve's order: the first of a row of derived ones (all but one in four thousand million are). */
function keyPair(secret: string, label = 'ventanilla parcel key'): ECDH {
  const pair = createECDH(CURVE);
  for (let round = 0; ; round += 1) {
    try {
      pair.setPrivateKey(Buffer.from(hkdfSync('sha256', secret, '', `${label} ${round}`, PARCEL.keyBytes)));
      return pair;
    } catch (error) {
      if (round > 8) throw error;
    }
  }
}

/** The public point, 65 bytes, base64: what tablets are told at sign-in. */
export const parcelPublicKey = (secret: string): string => keyPair(secret).getPublicKey('base64');

/** A tablet's own pair for cases handed over to it: its public point, and the whole for the tablet itself. */
export function tabletKeyPair(secret: string, deviceId: DeviceId): { readonly sealTo: string; readonly key: TabletKey } {
  const pair = keyPair(secret, `ventanilla tablet key ${deviceId}`);
  const point = pair.getPublicKey();
  const whole = Buffer.alloc(PARCEL.keyBytes);
  const d = pair.getPrivateKey();
  d.copy(whole, whole.length - d.length);
  return { sealTo: point.toString('base64'), key: { d: whole.toString('base64url'), x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') } };
}

export type Unpacked = { readonly written: unknown } | 'other-key' | 'changed';

/** What is in a parcel from that tablet, or why it can't be told: sealed to another key of ours, or not as it was sealed. */
export function createParcelOpener(secret: string, deviceId: DeviceId): (parcel: Parcel) => Unpacked {
  const pair = keyPair(secret);
  const point = pair.getPublicKey();
  const keyId = createHash('sha256').update(point).digest().subarray(0, PARCEL.keyIdBytes);
  return (parcel) => {
    const box = Buffer.from(parcel.box, 'base64');
    if (box.length < PARCEL_TEXT_AT + TAG_BYTES) return 'changed';
    if (box[0] !== PARCEL.version || !keyId.equals(box.subarray(1, PARCEL_POINT_AT))) return 'other-key';
    const theirs = box.subarray(PARCEL_POINT_AT, PARCEL_TEXT_AT);
    try {
      const derived = Buffer.from(hkdfSync('sha256', pair.computeSecret(theirs), Buffer.concat([theirs, point]), PARCEL.info, PARCEL.keyBytes + PARCEL.nonceBytes));
      const opener = createDecipheriv('aes-256-gcm', derived.subarray(0, PARCEL.keyBytes), derived.subarray(PARCEL.keyBytes), { authTagLength: TAG_BYTES });
      opener.setAAD(Buffer.from(parcelIdentity(deviceId, parcel)));
      opener.setAuthTag(box.subarray(-TAG_BYTES));
      const text = Buffer.concat([opener.update(box.subarray(PARCEL_TEXT_AT, -TAG_BYTES)), opener.final()]).toString('utf8');
      const written: unknown = JSON.parse(text);
      const said = Inside.safeParse(written);
      return said.success && said.data.id === parcel.id && said.data.caseId === parcel.caseId && said.data.workerId === parcel.author ? { written } : 'changed';
    } catch {
      return 'changed'; // a point off the curve, another tag, or no JSON
    }
  };
}
