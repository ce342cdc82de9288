/** Keys that sign as a tablet's do. */
import { webcrypto } from 'node:crypto';
import { expect } from 'vitest';
import type { CryptoPort } from '#device/vault/sealing.ts';
import { createSigner, makeSigningKey } from '#device/vault/signing.ts';
import type { Signer } from '#device/vault/signing.ts';
import type { AuthorKey } from '#sync/signing.ts';
import type { Tablet } from './world.ts';

export const crypto = webcrypto as unknown as CryptoPort;

/** A key that no server knows. */
export const newSigner = async (): Promise<Signer> => createSigner(crypto, await makeSigningKey(crypto));

/** Makes the key known as that of whoever is signed in on the tablet; answers the server's word for it. */
export async function register(tablet: Tablet, signer: Signer): Promise<AuthorKey> {
  const answer = await tablet.call('POST', '/api/session/author-key', { deviceId: tablet.deviceId, publicKey: signer.publicKey });
  expect(answer.status).toBe(200);
  return (await answer.json()) as AuthorKey;
}

/** A new key, made known. */
export async function registered(tablet: Tablet): Promise<Signer> {
  const signer = await newSigner();
  await register(tablet, signer);
  return signer;
}
