/**
 * Signing in online: the server checks the password, gives this device's keys, and the ring is wrapped
 * anew under that password. The browser has one cookie for all tabs, so whose session it is, is noted in
 * the store, and nobody signs in while a run is under way: else one worker's events would travel under another's name.
 */
import type { DeviceId, WorkerId } from '#domain/foundation/ids.ts';
import { ok, refused } from '#domain/foundation/result.ts';
import type { Result } from '#domain/foundation/result.ts';
import { Session } from '#sync/server-api.ts';
import type { Answer } from '#sync/outbox.ts';
import { ErrorAnswer } from '#sync/protocol.ts';
import { newId } from '../new-ids.ts';
import { PATHS } from '../server-calls.ts';
import type { ServerCalls } from '../server-calls.ts';
import type { WorkStore } from '../store/schema.ts';
import { mergedRing } from '../vault/keyring.ts';
import type { RingKey } from '../vault/keyring.ts';
import { linkNewest } from '../vault/renewal.ts';
import { keyIdOf } from '../vault/sealing.ts';
import { makeSigningKey } from '../vault/signing.ts';
import { unwrapChecked, wrap } from '../vault/wrapping.ts';
import type { Wrapped } from '../vault/wrapping.ts';
import type { SignInProblem } from './api.ts';
import type { EngineIo } from './io.ts';

export type SignInParts = { readonly io: EngineIo; readonly store: WorkStore; readonly calls: ServerCalls };

/** The device's own id, made at its first use and final. */
export async function deviceIdOf(store: WorkStore, io: Pick<EngineIo, 'crypto'>): Promise<DeviceId> {
  return store.transaction('rw', store.meta, async () => {
    const known = (await store.meta.get('device-id'))?.value as DeviceId | undefined;
    if (known) return known;
    const made = newId<DeviceId>(io.crypto);
    await store.meta.add({ key: 'device-id', value: made });
    return made;
  });
}

/** Whose session the browser's cookie is, as far as this device knows. */
export const sessionWorker = async (store: WorkStore): Promise<WorkerId | undefined> => (await store.meta.get('session-worker'))?.value as WorkerId | undefined;

/** Signs in at the server and keeps the ring; the caller holds the sync lock. `again`: by itself, nobody having typed the password. */
export async function signInOnline({ io, store, calls, again = false, code }: SignInParts & { readonly again?: boolean; /** Of the second factor, once it was asked for. */ readonly code?: string | undefined }, username: string, password: string): Promise<Result<Wrapped, SignInProblem>> {
  const device = { id: await deviceIdOf(store, io), label: io.deviceLabel };
  // Cut in the middle, the answer has brought its cookie and no word: until it is heard whole, nobody's session may go on as their own.
  const noted = await sessionWorker(store);
  await store.meta.delete('session-worker');
  const answer = await calls.post(PATHS.session, { username, password, device, ...(again ? { again } : {}), ...(code === undefined ? {} : { code }) });
  // A refusal that came whole has brought none.
  if (answer.kind === 'answer' && answer.status !== 200 && noted !== undefined) await store.meta.put({ key: 'session-worker', value: noted });
  const parsed = Session.safeParse(answer.kind === 'answer' && answer.status === 200 ? answer.body : undefined);
  if (!parsed.success) return refused(problemOf(answer));
  const session = parsed.data;
  await store.meta.put({ key: 'session-worker', value: session.worker.id });
  const tools = { crypto: io.crypto, store, now: io.now };
  const before = await unwrapChecked(tools, session.worker.id, password);
  const { centre } = session;
  const granted: RingKey[] = centre ? session.keys.map((one) => ({ centreId: centre.id, ...one })) : [];
  const mine = (table: WorkStore['outbox']) => table.filter((row) => row.author === session.worker.id).toArray();
  const unsent = [...(await mine(store.outbox)), ...(await mine(store.kept))];
  const ring = await mergedRing(io.crypto, granted, before?.ring ?? [], new Set(unsent.map((row) => keyIdOf(row.box))));
  const { tabletKey, ...told } = session;
  const wrapped: Wrapped = { username, session: { ...told, keys: [] }, ring, ...(tabletKey ? { tabletKey } : {}), signing: before?.signing ?? (await makeSigningKey(io.crypto)), ...(before?.passkey ? { passkey: before.passkey } : {}) };
  await linkNewest(tools, ring);
  await wrap(tools, password, wrapped, io.kdf);
  return ok(wrapped);
}

function problemOf(answer: Answer): SignInProblem {
  // A portal's page in place of an answer is no network.
  if (answer.kind === 'none' || answer.body === undefined) return answer.kind === 'answer' && answer.status >= 500 ? 'server-trouble' : 'no-network';
  const code = answer.status === 401 ? ErrorAnswer.safeParse(answer.body).data?.error.code : undefined;
  if (code === 'factor-needed' || code === 'factor-wrong') return code;
  switch (answer.status) {
    case 400: case 401: case 403: case 422: return 'wrong-credentials';
    case 426: return 'too-old';
    case 429: return 'locked-out';
    default: return 'server-trouble';
  }
}
