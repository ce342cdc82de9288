/**
 * The key with which a worker signs on this tablet. Its private part rests in the worker's wrapped ring and
 * nowhere else; in this thread it is a CryptoKey that can't be taken out again.
 */
import { z } from 'zod';
import { readSignature, SIGNING_KEY_ID_BYTES, signedTextOf, writeSignature } from '#sync/signing.ts';
import { fromBase64, textBytes, toBase64, toHex } from './sealing.ts';
import type { CryptoPort } from './sealing.ts';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SCHEME = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** At rest, before it is wrapped: the raw public point and the private key as PKCS #8, both base64. */
export const SigningKey = z.object({ publicKey: z.base64(), privateKey: z.base64() });
export type SigningKey = z.infer<typeof SigningKey>;

export type Signer = { readonly keyId: string; readonly publicKey: string; /** The event with its signature in it. */ readonly sign: <E extends object>(event: E) => Promise<E & { sig: string }>; /** The signature of a text. */ readonly signText: (text: string) => Promise<string> };

/** A new key. */
export async function makeSigningKey(crypto: CryptoPort): Promise<SigningKey> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
  const [raw, pkcs8] = [await crypto.subtle.exportKey('raw', pair.publicKey), await crypto.subtle.exportKey('pkcs8', pair.privateKey)];
  return { publicKey: toBase64(new Uint8Array(raw)), privateKey: toBase64(new Uint8Array(pkcs8)) };
}

/** Signs with the key. */
export async function createSigner(crypto: CryptoPort, { publicKey, privateKey }: SigningKey): Promise<Signer> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', fromBase64(publicKey)));
  const keyId = toHex(digest.subarray(0, SIGNING_KEY_ID_BYTES));
  const key = await crypto.subtle.importKey('pkcs8', fromBase64(privateKey), CURVE, false, ['sign']);
  const signText = async (text: string): Promise<string> => writeSignature(keyId, toBase64(new Uint8Array(await crypto.subtle.sign(SCHEME, key, textBytes(text)))));
  return { keyId, publicKey, signText, sign: async (event) => ({ ...event, sig: await signText(signedTextOf(event)) }) };
}

/** Whether the text was signed with the key of that public point. */
export async function isSignedWith(crypto: CryptoPort, publicKey: string, text: string, sig: string | undefined): Promise<boolean> {
  const said = sig === undefined ? undefined : readSignature(sig);
  if (said === undefined) return false;
  try {
    const key = await crypto.subtle.importKey('raw', fromBase64(publicKey), CURVE, false, ['verify']);
    return await crypto.subtle.verify(SCHEME, key, fromBase64(said.signature), textBytes(text));
  } catch {
    return false; // no point of the curve
  }
}
