/** Setting a passkey up on this tablet, and opening the ring with it (vault/passkey.ts, which loads when it is first asked). */
import { ok, refused } from '#domain/foundation/result.ts';
import type { Result } from '#domain/foundation/result.ts';
import type { Whose } from '../vault/passkey.ts';
import { PRF_BYTES } from '../vault/parameters.ts';
import { unwrap, unwrapWithKey, wrapForNewPasskey } from '../vault/wrapping.ts';
import type { Wrapped } from '../vault/wrapping.ts';
import type { NewPasskey, PasskeyProblem } from './api.ts';
import type { SignInParts } from './sign-in.ts';

type Parts = Pick<SignInParts, 'io' | 'store'>;

/** Sets it up beside the password, which is asked and counted as at the door. One write: killed before it, nothing has changed. The caller holds the sync lock. */
export async function addPasskey({ io, store }: Parts, whose: Whose, { password, made }: { readonly password: string; readonly made: NewPasskey }): Promise<Result<null, PasskeyProblem>> {
  const tools = { crypto: io.crypto, store, now: io.now };
  const said = await unwrap(tools, whose.workerId, password);
  if (!said.ok) return said;
  if (!said.value.session.passkeys || made.answer.byteLength !== PRF_BYTES) return refused({ code: 'not-offered' });
  // With two passwords here, writing the ring under one would lose the other.
  if ((await store.wrappings.get(whose.workerId))?.next) return refused({ code: 'unsure' });
  const { newPasskeyKey } = await import('../vault/passkey.ts');
  await wrapForNewPasskey(tools, password, { ...said.value, passkey: await newPasskeyKey(io.crypto, whose, made) }, io.kdf);
  return ok(null);
}

/** The worker's ring by what the passkey answered. */
export async function openByPasskey({ io, store }: Parts, whose: Whose, answer: ArrayBuffer): Promise<Result<Wrapped, 'no-passkey'>> {
  const row = (await store.wrappings.get(whose.workerId))?.passkey;
  if (row === undefined) return refused('no-passkey');
  const { passkeyKey } = await import('../vault/passkey.ts');
  const key = await passkeyKey(io.crypto, whose, { row, answer });
  const wrapped = key && (await unwrapWithKey({ crypto: io.crypto, store, now: io.now }, whose.workerId, { row, key }));
  return wrapped ? ok(wrapped) : refused('no-passkey');
}
