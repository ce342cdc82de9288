/** Makes the worker's signing key known at the server, in the worker's own session, and keeps the server's word for it. */
import type { DeviceId } from '#domain/foundation/ids.ts';
import { AuthorKey } from '#sync/signing.ts';
import { PATHS } from '../server-calls.ts';
import type { ServerCalls } from '../server-calls.ts';
import type { WorkStore } from '../store/schema.ts';
import type { Signer } from '../vault/signing.ts';

const PREFIX = 'author-key/';

/** Every key of this tablet for which the server has given its word, by the key's id. */
export async function keptAuthorKeys(store: WorkStore): Promise<ReadonlyMap<string, AuthorKey>> {
  const rows = await store.meta.where('key').startsWith(PREFIX).toArray();
  return new Map(rows.flatMap(({ key, value }) => { const kept = AuthorKey.safeParse(value); return kept.success ? [[key.slice(PREFIX.length), kept.data] as const] : []; }));
}

/** The server's word for the key; asked for once. Undefined while it could not be had: sending does not wait for it. */
export async function authorKeyOf({ calls, store, deviceId, signer }: { calls: ServerCalls; store: WorkStore; deviceId: DeviceId; signer: Signer }): Promise<AuthorKey | undefined> {
  const key = PREFIX + signer.keyId;
  const kept = AuthorKey.safeParse((await store.meta.get(key))?.value);
  if (kept.success) return kept.data;
  const answer = await calls.post(PATHS.authorKey, { deviceId, publicKey: signer.publicKey });
  const told = AuthorKey.safeParse(answer.kind === 'answer' && answer.status === 200 ? answer.body : undefined);
  if (!told.success) return undefined;
  await store.meta.put({ key, value: told.data });
  return told.data;
}
