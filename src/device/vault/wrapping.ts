/**
 * Wraps a worker's ring under a key derived from their password (Argon2id), and counts wrong tries in
 * the store, before the derivation is even begun, so that neither a reload nor a killed tab forgets one.
 * In clear beside the wrapped bytes: the worker's id and display name (staff, not beneficiaries; the
 * unlock screen lists them), salt and parameters. The count slows a person at the screen down; whoever
 * has the disk is slowed by Argon2id alone, so the strength of the password is what counts there.
 */
import { argon2id } from 'hash-wasm';
import { z } from 'zod';
import type { WorkerId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { ok, refused } from '#domain/foundation/result.ts';
import type { Result } from '#domain/foundation/result.ts';
import { TabletKey } from '#sync/handover.ts';
import { Session } from '#sync/server-api.ts';
import { forgetWorker } from '../store/access-ended.ts';
import type { PasskeyRow, WorkStore, WrappingRow } from '../store/schema.ts';
import { RingKey } from './keyring.ts';
import { delayAfter, FREE_TRIES, KEY_BYTES, MOST_TRIES, SALT_BYTES } from './parameters.ts';
import type { KdfParameters } from './parameters.ts';
import { bytesText, fromBase64, importKey, open, seal, textBytes } from './sealing.ts';
import type { Bytes, CryptoPort, SealKey } from './sealing.ts';
import { SigningKey } from './signing.ts';

/** What a worker's wrapping holds. The session's own list of keys is empty: they are in the ring. */
export const Wrapped = z.object({ username: z.string(), session: Session, ring: z.array(RingKey), /** Absent in a wrapping of an older version. */ signing: SigningKey.optional(),
  /** What opens a case handed to this tablet; of the session's own it is taken out, for that goes to the page. */ tabletKey: TabletKey.optional(),
  /** The worker's passkey here, and the key under which the ring is sealed for it; all base64, the id as WebAuthn writes it. */
  passkey: z.object({ credentialId: z.string(), salt: z.base64(), key: z.base64(), keyBox: z.base64() }).optional() });
export type Wrapped = z.infer<typeof Wrapped>;
export type WrappingProblem = { readonly code: 'wrong-password' | 'wait' | 'unknown-worker' | 'forgotten'; readonly waitSeconds?: number; readonly triesLeft?: number; /** Tries until the worker is forgotten here, once they are few. */ readonly lastTries?: number };
/** From here on it is said. */
const FEW_TRIES = 3;

type Tools = { readonly crypto: CryptoPort; readonly store: WorkStore; readonly now: () => number };

const identityOf = (workerId: WorkerId) => `wrapping|${workerId}`;
/** Of the box that is for the passkey: not to be taken for the password's. */
const passkeyIdentity = (workerId: WorkerId, credentialId: string): string => `wrapping for passkey|${workerId}|${credentialId}`;

async function derive(crypto: CryptoPort, password: string, salt: Bytes, parameters: KdfParameters): Promise<SealKey> {
  const raw = await argon2id({
    password: password.normalize('NFC'), salt, parallelism: parameters.lanes, iterations: parameters.passes, memorySize: parameters.memoryKiB, hashLength: KEY_BYTES, outputType: 'binary',
  });
  return importKey(crypto, Uint8Array.from(raw));
}

type Box = Pick<WrappingRow, 'salt' | 'kdf' | 'box' | 'keys'>;

async function boxed({ crypto }: Tools, password: string, wrapped: Wrapped, kdf: KdfParameters): Promise<Box> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const key = await derive(crypto, password, salt, kdf);
  const keys = await Promise.all(wrapped.ring.map(async (one) => (await importKey(crypto, fromBase64(one.key))).id));
  return { salt, kdf, keys, box: await seal(crypto, key, identityOf(wrapped.session.worker.id), textBytes(JSON.stringify(wrapped))) };
}

/** The ring sealed once more for the passkey that the wrapping holds: no answer of it is needed for that. Undefined without one, or where none is offered any more. */
async function passkeyRow(crypto: CryptoPort, wrapped: Wrapped): Promise<PasskeyRow | undefined> {
  const { passkey, session } = wrapped;
  if (!passkey || !session.passkeys) return undefined;
  const { credentialId } = passkey;
  const key = await importKey(crypto, fromBase64(passkey.key));
  return { credentialId, salt: fromBase64(passkey.salt), keyBox: fromBase64(passkey.keyBox), box: await seal(crypto, key, passkeyIdentity(session.worker.id, credentialId), textBytes(JSON.stringify(wrapped))) };
}

/** Stores the worker's ring wrapped under the password, for the passkey that is here, and for nothing else; wrong tries are forgotten. */
export const wrap = (tools: Tools, password: string, wrapped: Wrapped, parameters: KdfParameters): Promise<void> =>
  // One that was taken away stays away, though the ring still names it.
  write(tools, { password, wrapped, parameters }, (before) => before?.credentialId === wrapped.passkey?.credentialId);

/** The same with a passkey that the row does not have yet. */
export const wrapForNewPasskey = (tools: Tools, password: string, wrapped: Wrapped, parameters: KdfParameters): Promise<void> => write(tools, { password, wrapped, parameters }, () => true);

async function write(tools: Tools, { password, wrapped, parameters }: { readonly password: string; readonly wrapped: Wrapped; readonly parameters: KdfParameters }, keeps: (before: PasskeyRow | undefined) => boolean): Promise<void> {
  const { store, crypto } = tools;
  const { worker } = wrapped.session;
  const [mine, passkey] = [await boxed(tools, password, wrapped, parameters), await passkeyRow(crypto, wrapped)];
  await store.transaction('rw', store.wrappings, async () => {
    const before = (await store.wrappings.get(worker.id))?.passkey;
    await store.wrappings.put({ workerId: worker.id, name: worker.name, ...mine, wrongTries: 0, nextTryAt: 0, ...(passkey && keeps(before) ? { passkey } : {}) });
  });
}

/** Stores the ring under a second password beside the first: from here on both open it, until `wrap` or `dropNext`. */
export async function wrapNext(tools: Tools, password: string, wrapped: Wrapped, parameters: KdfParameters): Promise<void> {
  const next = await boxed(tools, password, wrapped, parameters);
  await tools.store.wrappings.update(wrapped.session.worker.id, { next });
}

/** The second password is none. */
export const dropNext = async ({ store }: Tools, workerId: WorkerId): Promise<void> => { await store.wrappings.update(workerId, { next: undefined }); };

async function opened(tools: Tools, row: WrappingRow, password: string): Promise<Wrapped | undefined> {
  for (const { salt, kdf, box } of row.next ? [row, row.next] : [row]) {
    const key = await derive(tools.crypto, password, salt, kdf);
    const plain = await open(tools.crypto, key, identityOf(row.workerId), box);
    if (plain) return Wrapped.parse(JSON.parse(bytesText(plain)));
  }
  return undefined;
}

/** The worker's ring, or why not. After five wrong passwords in a row each further try has to wait; after ten the wrapping goes, and nothing else. */
export async function unwrap(tools: Tools, workerId: WorkerId, password: string): Promise<Result<Wrapped, WrappingProblem>> {
  const { store } = tools;
  const now = tools.now();
  // The try is counted before it is made; two tabs at once count two.
  const row = await store.transaction('rw', store.wrappings, async () => {
    const found = await store.wrappings.get(workerId);
    if (!found || waitMs(found, now) > 0) return found;
    const wrongTries = found.wrongTries + 1;
    await store.wrappings.update(workerId, { wrongTries, nextTryAt: now + delayAfter(wrongTries) });
    return found;
  });
  if (!row) return refused({ code: 'unknown-worker' });
  const wait = waitMs(row, now);
  if (wait > 0) return refused({ code: 'wait', waitSeconds: Math.ceil(wait / 1000) });
  const wrapped = await opened(tools, row, password);
  if (!wrapped) {
    const wrong = row.wrongTries + 1;
    if (wrong >= MOST_TRIES) {
      await forgetWorker(store, workerId, { kind: 'too-many-tries', name: row.name, at: new Date(now).toISOString() as Instant });
      return refused({ code: 'forgotten' });
    }
    const delay = delayAfter(wrong);
    const left = MOST_TRIES - wrong;
    return refused({ code: 'wrong-password', triesLeft: Math.max(0, FREE_TRIES - wrong), ...(delay > 0 ? { waitSeconds: delay / 1000 } : {}), ...(left <= FEW_TRIES ? { lastTries: left } : {}) });
  }
  await store.wrappings.update(workerId, { wrongTries: 0, nextTryAt: 0 });
  return ok(wrapped);
}

/** The ring of before, after the server itself has checked the password; undefined when it was another password then. */
export async function unwrapChecked(tools: Tools, workerId: WorkerId, password: string): Promise<Wrapped | undefined> {
  const row = await tools.store.wrappings.get(workerId);
  return row && opened(tools, row, password);
}

/** The ring by the key that a passkey's answer opened. Nobody guesses 256 bits, so a wrong one is no try; a right one forgets the wrong passwords, as a right password does. */
export async function unwrapWithKey({ crypto, store }: Tools, workerId: WorkerId, { row, key }: { readonly row: PasskeyRow; readonly key: Bytes }): Promise<Wrapped | undefined> {
  const plain = await open(crypto, await importKey(crypto, key), passkeyIdentity(workerId, row.credentialId), row.box);
  if (!plain) return undefined;
  await store.wrappings.update(workerId, { wrongTries: 0, nextTryAt: 0 });
  return Wrapped.parse(JSON.parse(bytesText(plain)));
}

/** A clock that was set back never makes the wait longer than the delay itself. */
const waitMs = (row: WrappingRow, now: number): number => Math.min(row.nextTryAt - now, delayAfter(row.wrongTries));
