/**
 * How a backup is sealed: one passphrase, scrypt, and from it one key for the files (AES-256-GCM, each file with its own
 * nonce and its name as additional data, so that files can't be swapped) and one for the manifest (HMAC-SHA-256).
 * A sealed file is nonce (12 bytes) · content · tag (16 bytes).
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes, scrypt } from 'node:crypto';
import { Transform } from 'node:stream';
import { z } from 'zod';

const NONCE = 12;
const TAG = 16;
/** 128 MiB and about half a second a guess. */
const COST = { N: 131_072, r: 8, p: 1 } as const;

/** `proof` tells a wrong passphrase from a changed manifest. */
export const SealNote = z.object({ salt: z.string().regex(/^[0-9a-f]{32}$/), N: z.int().max(1_048_576), r: z.int().max(32), p: z.int().max(16), proof: z.string() });
export type SealNote = z.infer<typeof SealNote>;
export type SealKeys = { readonly files: Buffer; readonly manifest: Buffer };

const hmac = (key: Buffer, text: string): string => createHmac('sha256', key).update(text).digest('hex');

function derive(passphrase: string, { salt, N, r, p }: Omit<SealNote, 'proof'>): Promise<SealKeys> {
  return new Promise((done, fail) => {
    scrypt(passphrase.normalize('NFC'), Buffer.from(salt, 'hex'), 64, { N, r, p, maxmem: 256 * N * r }, (error, key) => (error ? fail(error) : done({ files: key.subarray(0, 32), manifest: key.subarray(32) })));
  });
}

/** Fresh keys from a passphrase, and what a manifest notes of them. */
export async function newSeal(passphrase: string): Promise<{ readonly keys: SealKeys; readonly note: SealNote }> {
  const salted = { salt: randomBytes(16).toString('hex'), ...COST };
  const keys = await derive(passphrase, salted);
  return { keys, note: { ...salted, proof: hmac(keys.manifest, 'passphrase') } };
}

/** The keys of a backup that is there; undefined when the passphrase is another. */
export async function openSeal(passphrase: string, note: SealNote): Promise<SealKeys | undefined> {
  const keys = await derive(passphrase, note);
  return hmac(keys.manifest, 'passphrase') === note.proof ? keys : undefined;
}

/** What stands beside a manifest, so that a changed one is noticed. */
export const checkOf = (keys: SealKeys, manifest: string): string => hmac(keys.manifest, `manifest\n${manifest}`);

/** Seals what flows through. */
export function sealing(keys: SealKeys, path: string): Transform {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keys.files, nonce).setAAD(Buffer.from(path));
  let begun = false;
  const begin = (through: Transform): void => {
    if (!begun) through.push(nonce);
    begun = true;
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, next) { begin(this); next(null, cipher.update(chunk)); },
    flush(next) { begin(this); this.push(cipher.final()); next(null, cipher.getAuthTag()); },
  });
}

/** Opens what flows through; ends in an error where a bit of it, or the name, is another. */
export function opening(keys: SealKeys, path: string): Transform {
  let held = Buffer.alloc(0);
  let decipher: ReturnType<typeof begin> | undefined;
  function begin(nonce: Buffer) {
    return createDecipheriv('aes-256-gcm', keys.files, nonce).setAAD(Buffer.from(path));
  }
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      held = Buffer.concat([held, chunk]);
      if (decipher === undefined && held.length >= NONCE) {
        decipher = begin(held.subarray(0, NONCE));
        held = held.subarray(NONCE);
      }
      // The last bytes may be the tag.
      const ready = decipher === undefined ? 0 : Math.max(0, held.length - TAG);
      const plain = ready > 0 ? decipher?.update(held.subarray(0, ready)) : undefined;
      held = held.subarray(ready);
      next(null, plain);
    },
    flush(next) {
      try {
        if (decipher === undefined) throw new Error('too short');
        decipher.setAuthTag(held);
        next(null, decipher.final());
      } catch (error) {
        next(error as Error);
      }
    },
  });
}
