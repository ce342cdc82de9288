/**
 * Whose an event is, and whether it is really theirs: in their own session by the session, in anybody else's by the
 * signature of the author's key on that tablet. Rights are the author's, as they stand now. Who has lost access
 * since: what was done before is taken in with a mark, what was done after is not.
 */
import type { Pool } from 'pg';
import type { Actor } from '#domain/access/access.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { Breach } from '#domain/case/rules.ts';
import type { DeviceId, WorkerId } from '#domain/foundation/ids.ts';
import type { RefusalReason } from '#sync/protocol.ts';
import { readSignature, signedTextOf } from '#sync/signing.ts';
import type { Worker } from '#sync/server-api.ts';
import { isSignedBy, keysOn } from '../identity/author-keys.ts';
import type { HeldKey } from '../identity/author-keys.ts';
import { actorOf, findWorkers } from '../identity/workers.ts';

export type Authority = { readonly actor: Actor; readonly marks: readonly Breach[]; /** Whether a key that we know has signed it. */ readonly isSigned: boolean };
export type Authors = {
  /** `written` is the event as its device wrote it: what was signed. Its `at` is the device's own; `at` is by our clock. `isSealed`: nobody's session answers for it, its signature must. */
  judge(event: CaseEvent, written: object, about: { readonly at: Date; readonly isSealed: boolean }): Authority | RefusalReason;
};

/** The authors of these events, for what comes from one tablet. `session` is whose session brings it: none when the tablet itself does. */
export async function authorsOf(pool: Pool, deviceId: DeviceId, events: readonly CaseEvent[], session: Worker | undefined): Promise<Authors> {
  const ids = [...new Set(events.map((event) => event.workerId))];
  const workers = await findWorkers(pool, ids);
  const keys = await keysOn(pool, deviceId, ids);
  const { rows: [tablet] } = await pool.query<{ revoked_at: Date | null }>('select revoked_at from devices where id = $1', [deviceId]);
  return {
    judge(event, written, { at, isSealed }) {
      const author = workers.get(event.workerId);
      const key = keyFor(keys, event.workerId, event.sig);
      const isTrue = key !== undefined && event.sig !== undefined && isSignedBy(key, signedTextOf(written), event.sig);
      if (key !== undefined && !isTrue) return 'bad-signature';
      if (session !== undefined && event.workerId === session.id && (!isSealed || isTrue)) return { actor: actorOf(session), marks: [], isSigned: isTrue };
      // An older tablet signs nothing, and nobody but its author sends that.
      if (event.sig === undefined || !author) return 'not-yours';
      if (!isTrue) return 'bad-signature';
      if (session !== undefined && event.centreId !== session.centreId) return 'not-yours';
      const ends = [author.leftAt, key.revokedAt, tablet?.revoked_at ?? null].filter((one) => one !== null);
      if (ends.some((end) => at > end)) return 'revoked';
      return { actor: actorOf(author.worker), marks: ends.length > 0 ? ['author-left'] : [], isSigned: true };
    },
  };
}

function keyFor(keys: readonly HeldKey[], workerId: WorkerId, sig: string | undefined): HeldKey | undefined {
  const keyId = sig === undefined ? undefined : readSignature(sig)?.keyId;
  return keys.find((one) => one.workerId === workerId && one.keyId === keyId);
}
