/**
 * Seals an event to the server's public key (sync/parcels.ts): nobody at the tablet opens it again, not even its
 * author, whose own copy is in the outbox's box.
 */
import { PARCEL } from '#sync/parcels.ts';
import { fromBase64, textBytes } from './sealing.ts';
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
    const secret = await crypto.subtle.importKey('raw', await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, pair.privateKey, 256), 'HKDF', false, ['deriveBits']);
    const derived = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: joined(ours, point), info: textBytes(PARCEL.info) }, secret, 8 * (PARCEL.keyBytes + PARCEL.nonceBytes));
    const aes = await crypto.subtle.importKey('raw', derived.slice(0, PARCEL.keyBytes), 'AES-GCM', false, ['encrypt']);
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: derived.slice(PARCEL.keyBytes), additionalData: textBytes(identity) }, aes, textBytes(JSON.stringify(value)));
    return joined(Uint8Array.of(PARCEL.version), keyId, ours, new Uint8Array(sealed));
  };
}
