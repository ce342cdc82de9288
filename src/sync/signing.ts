/**
 * What an author's device key signs. The key is ECDSA on P-256 with SHA-256: WebCrypto has it in every browser we
 * serve, Ed25519 only in those of the last years. What is signed is text with one spelling, so that whoever
 * parsed and wrote the event again still has the same bytes.
 */
import { z } from 'zod';
import { WorkerId } from '#domain/foundation/ids.ts';
import { Instant } from '#domain/foundation/plain-date.ts';

/** A public key as a raw point: 65 bytes, base64. */
export const PublicKey = z.string().regex(/^[A-Za-z0-9+/]{87}=$/);
/** The first 8 bytes of the SHA-256 of a public key's raw point, hex: says which key, and nothing about it. */
export const KeyId = z.string().regex(/^[0-9a-f]{16}$/);
export const SIGNING_KEY_ID_BYTES = 8;

/** `<key id>.<signature>`: 64 bytes r‖s (IEEE P1363), base64. */
const SIGNATURE = /^([0-9a-f]{16})\.([A-Za-z0-9+/]{86}==)$/;

/** A signature in its two parts; undefined when it is none. */
export function readSignature(sig: string): { readonly keyId: string; readonly signature: string } | undefined {
  const [, keyId, signature] = SIGNATURE.exec(sig) ?? [];
  return keyId === undefined || signature === undefined ? undefined : { keyId, signature };
}

export const writeSignature = (keyId: string, signature: string): string => `${keyId}.${signature}`;

/** JSON with one spelling: keys in the order of their code units, no spaces, what is undefined left out; else as JSON.stringify (as RFC 8785). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one: unknown) => canonical(one ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, one]) => one !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}

/** What the signature of an event is over: the event without `sig`, as it was written down on its device. */
export function signedTextOf(event: object): string {
  const { sig: _, ...rest } = event as { sig?: unknown };
  return `ventanilla event 1\n${canonical(rest)}`;
}

/**
 * The server's word that a key is a worker's on a device, given once to the worker's own session. It travels with
 * what the key signed, so that a server restored from an older copy learns the key again. `proof`: HMAC, base64url.
 */
export const AuthorKey = z.object({ workerId: WorkerId, publicKey: PublicKey, since: Instant, proof: z.string().max(100) });
export type AuthorKey = z.infer<typeof AuthorKey>;
