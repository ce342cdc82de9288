/**
 * Seals an event to the server's public key (sync/parcels.ts): nobody at the tablet opens it again, not even its
 * author, whose own copy is in the outbox's box. In the same way a case is sealed to another tablet, which opens it.
 */
import type { TabletKey } from '#sync/handover.ts';
import { PARCEL, PARCEL_POINT_AT, PARCEL_TEXT_AT } from '#sync/parcels.ts';
import { bytesText, fromBase64, textBytes } from './sealing.ts';
import type { Bytes, CryptoPort } from './sealing.ts';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

const joined = (...parts: readonly Uint8Array[]): Bytes => {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) { all.set(part, at); at += part.length; }
  return all;
};

/** Gives what seals to the holder of that public point (65 bytes, base64). */
export async function createParcelSealer(crypto: CryptoPort, publicKey: string): Promise<(identity: string, value: unknown) => Promise<Bytes>> {
  const point = fromBase64(publicKey);
  const theirs = await crypto.subtle.importKey('raw', point, CURVE, false, []);
  const keyId = new Uint8Array(await crypto.subtle.digest('SHA-256', point)).subarray(0, PARCEL.keyIdBytes);
  return async (identity, value) => {
    const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
    const ours = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
    const { aes, iv } = await boxKey(crypto, { ours: pair.privateKey, theirs, salt: joined(ours, point) });
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: textBytes(identity) }, aes, textBytes(JSON.stringify(value)));
    return joined(Uint8Array.of(PARCEL.version), keyId, ours, new Uint8Array(sealed));
  };
}

/** Gives what opens a box that was sealed to this key; undefined for another key, another identity or a changed byte. */
export async function createParcelOpener(crypto: CryptoPort, { d, x, y }: TabletKey): Promise<(identity: string, box: Bytes) => Promise<unknown>> {
  const coordinate = (text: string): Bytes => fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
  const point = joined(Uint8Array.of(4), coordinate(x), coordinate(y));
  const ours = await crypto.subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', d, x, y }, CURVE, false, ['deriveBits']);
  return async (identity, box) => {
    if (box[0] !== PARCEL.version || box.length <= PARCEL_TEXT_AT) return undefined;
    try {
      const ephemeral = box.slice(PARCEL_POINT_AT, PARCEL_TEXT_AT);
      const { aes, iv } = await boxKey(crypto, { ours, theirs: await crypto.subtle.importKey('raw', ephemeral, CURVE, false, []), salt: joined(ephemeral, point) });
      return JSON.parse(bytesText(new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: textBytes(identity) }, aes, box.slice(PARCEL_TEXT_AT))))) as unknown;
    } catch {
      return undefined; // no point of the curve, another tag, or no JSON
    }
  };
}

/** The one key and nonce of a box. */
async function boxKey(crypto: CryptoPort, { ours, theirs, salt }: { ours: CryptoKey; theirs: CryptoKey; salt: Bytes }): Promise<{ aes: CryptoKey; iv: ArrayBuffer }> {
  const secret = await crypto.subtle.importKey('raw', await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, ours, 256), 'HKDF', false, ['deriveBits']);
  const derived = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info: textBytes(PARCEL.info) }, secret, 8 * (PARCEL.keyBytes + PARCEL.nonceBytes));
  return { aes: await crypto.subtle.importKey('raw', derived.slice(0, PARCEL.keyBytes), 'AES-GCM', false, ['encrypt', 'decrypt']), iv: derived.slice(PARCEL.keyBytes) };
}
