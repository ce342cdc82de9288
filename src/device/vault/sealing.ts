/**
 * Seals one record: AES-256-GCM with a fresh 96-bit nonce, the record's identity as additional data,
 * so that two records can't be swapped. Layout of a box: version (1 byte) · key id (8) · nonce (12) ·
 * ciphertext with its tag. Keys live in this thread's memory only; a CryptoKey is never stored,
 * because browsers write its raw bytes in clear (trust.md §5).
 */
import { KEY_ID_BYTES, NONCE_BYTES } from './parameters.ts';

export type Bytes = Uint8Array<ArrayBuffer>;
export type SealKey = { readonly id: string; readonly aes: CryptoKey };
/** What the vault needs from the platform: WebCrypto. */
export type CryptoPort = Pick<Crypto, 'subtle' | 'getRandomValues'>;

const VERSION = 1;
const HEAD = 1 + KEY_ID_BYTES + NONCE_BYTES;

export const textBytes = (text: string): Bytes => new TextEncoder().encode(text);
export const bytesText = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
export const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Binary as base64, in slices that no argument list overflows. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return btoa(parts.join(''));
}

/** Throws on text that is no base64. */
export const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

/** A key for sealing from its 32 raw bytes; it can't be taken out of memory again. */
export async function importKey(crypto: CryptoPort, raw: Bytes): Promise<SealKey> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', raw));
  const aes = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return { id: toHex(digest.subarray(0, KEY_ID_BYTES)), aes };
}

/** Seals the bytes of the record named by `identity`. */
export async function seal(crypto: CryptoPort, key: SealKey, identity: string, plain: Bytes): Promise<Bytes> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: textBytes(identity) }, key.aes, plain));
  const box = new Uint8Array(HEAD + sealed.length);
  box[0] = VERSION;
  box.set(Uint8Array.from(key.id.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)), 1);
  box.set(nonce, 1 + KEY_ID_BYTES);
  box.set(sealed, HEAD);
  return box;
}

/** Which key opens the box. */
export const keyIdOf = (box: Uint8Array): string => toHex(box.subarray(1, 1 + KEY_ID_BYTES));

/** The bytes of the record named by `identity`; undefined for another key, another record or a changed byte. */
export async function open(crypto: CryptoPort, key: SealKey, identity: string, box: Bytes): Promise<Bytes | undefined> {
  if (box[0] !== VERSION || box.length < HEAD + 16 || keyIdOf(box) !== key.id) return undefined;
  try {
    const iv = box.subarray(1 + KEY_ID_BYTES, HEAD);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: textBytes(identity) }, key.aes, box.subarray(HEAD)));
  } catch {
    return undefined; // WebCrypto says no more than that the tag does not fit
  }
}
