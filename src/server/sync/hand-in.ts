/** POST /api/sync/hand-in: see sync/hand-in.ts. What is in the parcels is judged like what a colleague's session brings: each event by its own author. */
import { HandIn, handInText } from '#sync/hand-in.ts';
import type { HandInAnswer } from '#sync/hand-in.ts';
import { LIMITS, PROTOCOL } from '#sync/protocol.ts';
import { readSignature } from '#sync/signing.ts';
import { json, problem } from '../http/answer.ts';
import { readBody } from '../http/body.ts';
import type { Call } from '../http/route.ts';
import { isSignedBy, keysOn, relearn } from '../identity/author-keys.ts';
import { countTry, forgetTries } from '../identity/throttle.ts';
import { actorOf, findWorkers } from '../identity/workers.ts';
import { takeEvents } from './take-events.ts';

/** Takes what a tablet hands in and tells how it and its worker stand. */
export async function handIn({ request, address, parts }: Call): Promise<Response> {
  const { services } = parts;
  const from = { kind: 'address', name: `hand-in ${address}` } as const;
  const wait = await countTry(services, from);
  if (wait !== undefined) return problem(429, 'locked-out', wait);
  const asked = await readBody(request, HandIn, LIMITS.bytesPerPush);
  const { deviceId, workerId, sentAt, parcels } = asked;
  await relearn(services, deviceId, asked.authors ?? []);
  const keyId = readSignature(asked.sig)?.keyId;
  const key = (await keysOn(services.pool, deviceId, [workerId])).find((one) => one.keyId === keyId);
  const author = (await findWorkers(services.pool, [workerId])).get(workerId);
  if (!key || !author || !isSignedBy(key, handInText(asked), asked.sig)) return problem(401, 'not-proved');
  await forgetTries(services, from);
  const now = services.now();
  const { rows: [tablet] } = await services.pool.query<{ revoked_at: Date | null }>('update devices set seen_at = $2 where id = $1 returning revoked_at', [deviceId, now]);
  const offsetMs = now.getTime() - Date.parse(sentAt);
  const results = parcels.length === 0 ? [] : await takeEvents(parts, { deviceId, session: undefined, actor: actorOf(author.worker), offsetMs }, parcels);
  const answer: HandInAnswer = { protocol: PROTOCOL, results, offsetMs, worker: author.worker.active ? 'active' : 'left', device: tablet?.revoked_at ? 'withdrawn' : 'known' };
  return json(answer);
}
