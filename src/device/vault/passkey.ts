/**
 * A second way into a worker's ring: a passkey of the tablet's own lock (WebAuthn's PRF extension). It answers a salt with
 * 32 bytes that never rest anywhere. Under them lies a key, and under that the ring; the key stands in the ring as well, so
 * that each wrapping under a password seals for the passkey too, in the same write and without asking it (wrapping.ts).
 *
 *   password ── Argon2id ──▶ ring (with the key in it)
 *   passkey ─── HKDF ──▶ key ──▶ the same ring
 *
 * It goes with the wrapping: ten wrong passwords, a worker who left, a withdrawn tablet. Whoever passes the lock of the
 * tablet passes here, so it is offered only where the server says so (SECURITY.md).
 */
import type { DeviceId, WorkerId } from '#domain/foundation/ids.ts';
import type { PasskeyRow } from '../store/schema.ts';
import { KEY_BYTES } from './parameters.ts';
import { importKey, open, seal, textBytes, toBase64 } from './sealing.ts';
import type { Bytes, CryptoPort, SealKey } from './sealing.ts';
import type { Wrapped } from './wrapping.ts';

export type Whose = { readonly deviceId: DeviceId; readonly workerId: WorkerId };
/** As the page got it: `salt` in base64, `answer` of 32 bytes. */
type Made = { readonly credentialId: string; readonly salt: string; readonly answer: ArrayBuffer };

const keyIdentity = ({ workerId }: Whose, credentialId: string): string => `passkey key|${workerId}|${credentialId}`;

/** The key of the answer, for this worker on this tablet only. The answer is wiped. */
async function keyOf(crypto: CryptoPort, { deviceId, workerId }: Whose, answer: Bytes): Promise<SealKey> {
  const secret = await crypto.subtle.importKey('raw', answer, 'HKDF', false, ['deriveBits']);
  answer.fill(0);
  const raw = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: textBytes(`ventanilla passkey 1|${deviceId}|${workerId}`) }, secret, 8 * KEY_BYTES);
  return importKey(crypto, new Uint8Array(raw));
}

/** A new key for the passkey, with its box: what the ring keeps of it from now on. */
export async function newPasskeyKey(crypto: CryptoPort, whose: Whose, { credentialId, salt, answer }: Made): Promise<NonNullable<Wrapped['passkey']>> {
  const key = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  const keyBox = await seal(crypto, await keyOf(crypto, whose, new Uint8Array(answer)), keyIdentity(whose, credentialId), key);
  return { credentialId, salt, key: toBase64(key), keyBox: toBase64(keyBox) };
}

/** The key by what the passkey answered; undefined for another answer, worker or tablet. */
export async function passkeyKey(crypto: CryptoPort, whose: Whose, { row, answer }: { readonly row: PasskeyRow; readonly answer: ArrayBuffer }): Promise<Bytes | undefined> {
  return open(crypto, await keyOf(crypto, whose, new Uint8Array(answer)), keyIdentity(whose, row.credentialId), row.keyBox);
}
