/** POST /api/sync/push: a device's events in its order (take-events.ts). */
import { z } from 'zod';
import { LIMITS, PROTOCOL, PushRequest } from '#sync/protocol.ts';
import type { PushAnswer } from '#sync/protocol.ts';
import { json, problem } from '../http/answer.ts';
import { readJson } from '../http/body.ts';
import type { StaffCall } from '../http/route.ts';
import { relearn } from '../identity/author-keys.ts';
import { readMeta } from '../setup/kind-of-server.ts';
import { takeEvents } from './take-events.ts';

const Versioned = z.object({ protocol: z.unknown() });
const Sized = z.object({ events: z.array(z.unknown()) });

/** Takes a push; one answer an event, in the order sent. */
export async function push({ request, worker, actor, parts }: StaffCall): Promise<Response> {
  const { services } = parts;
  const body = await readJson(request, LIMITS.bytesPerPush);
  const version = Versioned.safeParse(body);
  if (version.success && version.data.protocol !== undefined && version.data.protocol !== PROTOCOL) return problem(426, 'too-old');
  const sized = Sized.safeParse(body);
  if (sized.success && sized.data.events.length > LIMITS.eventsPerPush) return problem(413, 'too-large');
  const parsed = PushRequest.safeParse(body);
  if (!parsed.success) return problem(400, 'unreadable');
  const now = services.now();
  const { deviceId, sentAt, events, authors, epoch } = parsed.data;
  // This server was restored from an older copy: the tablet first has to learn that, and gives back in its order what is lost here.
  if (epoch !== undefined && epoch !== (await readMeta(services.pool, 'epoch'))) return problem(409, 'epoch-changed');
  const { rowCount } = await services.pool.query('update devices set seen_at = $2 where id = $1', [deviceId, now]);
  // A restored server may not know the tablet any more: signing in makes it known.
  if (rowCount === 0) return problem(403, 'unknown-device');
  await relearn(services, deviceId, authors ?? []);
  const offsetMs = now.getTime() - Date.parse(sentAt);
  const answer: PushAnswer = { protocol: PROTOCOL, offsetMs, results: await takeEvents(parts, { deviceId, session: worker, actor, offsetMs }, events) };
  return json(answer);
}
