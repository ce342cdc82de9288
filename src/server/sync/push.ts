/**
 * POST /api/sync/push: a device's events in its order. Each is parsed alone and judged with the others
 * of its case; what can't be read or stored is refused by itself and holds up nobody else. Only when
 * the database itself fails is the whole push answered by an error: sent again, nothing doubles.
 */
import { z } from 'zod';
import { CaseEvent, EVENT_TYPES } from '#domain/case/events.ts';
import { EventId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { LIMITS, PROTOCOL, PushRequest } from '#sync/protocol.ts';
import type { PushAnswer, PushResult, RefusalReason } from '#sync/protocol.ts';
import { json, problem } from '../http/answer.ts';
import { readJson } from '../http/body.ts';
import type { StaffCall } from '../http/route.ts';
import { describeError } from '../start/log.ts';
import { admitEvents } from './admit-events.ts';
import { Refusable, writeRefusal } from './refusals.ts';

/** Below this a difference of clocks is the network's delay. */
const CLOCK_NOISE_MS = 2_000;

const Versioned = z.object({ protocol: z.unknown() });
const Sized = z.object({ events: z.array(z.unknown()) });
const Identified = z.object({ id: EventId });
const Typed = z.object({ type: z.string() });

/** Takes a push; one answer an event, in the order sent. */
export async function push({ request, worker, actor, parts: { services, nudges } }: StaffCall): Promise<Response> {
  const body = await readJson(request, LIMITS.bytesPerPush);
  const version = Versioned.safeParse(body);
  if (version.success && version.data.protocol !== undefined && version.data.protocol !== PROTOCOL) return problem(426, 'too-old');
  const sized = Sized.safeParse(body);
  if (sized.success && sized.data.events.length > LIMITS.eventsPerPush) return problem(413, 'too-large');
  const parsed = PushRequest.safeParse(body);
  if (!parsed.success) return problem(400, 'unreadable');
  const now = services.now();
  const { deviceId: sender } = parsed.data;
  const { rowCount } = await services.pool.query('update devices set seen_at = $2 where id = $1', [sender, now]);
  // A restored server may not know the tablet any more: signing in makes it known.
  if (rowCount === 0) return problem(403, 'unknown-device');

  const offsetMs = now.getTime() - Date.parse(parsed.data.sentAt);
  const results: (PushResult | undefined)[] = [];
  const byCase = new Map<string, { event: CaseEvent; place: number }[]>();
  for (const [place, one] of parsed.data.events.entries()) {
    const event = readEvent(one);
    if (typeof event === 'string') results[place] = await refuse(one, event);
    else if (event.workerId !== worker.id) results[place] = await refuse(event, 'not-yours');
    else if (event.deviceId !== sender) results[place] = await refuse(event, 'wrong-device');
    else byCase.set(event.caseId, [...(byCase.get(event.caseId) ?? []), { event: { ...event, at: corrected(event.at, offsetMs, now) }, place }]);
  }

  for (const entries of byCase.values()) {
    const said = await judge(entries.map((entry) => entry.event));
    entries.forEach(({ event, place }, at) => { results[place] = said[at] ?? { id: event.id, outcome: 'refused', reason: 'unreadable' }; });
  }
  if (worker.centreId !== null && results.some((one) => one?.outcome === 'accepted')) nudges.tell(worker.centreId);
  const answer: PushAnswer = { protocol: PROTOCOL, offsetMs, results: results.filter((one) => one !== undefined) };
  return json(answer);

  /** Before any case is asked: what can't be read, or is another's to send. Kept for the supervisor as far as it can be told. */
  async function refuse(input: unknown, reason: RefusalReason): Promise<PushResult> {
    const told = Refusable.safeParse(input);
    if (told.success) await writeRefusal(services.pool, told.data, { reason, actor, deviceId: sender, now });
    return { id: idOf(input), outcome: 'refused', reason };
  }

  /** One transaction a case; when it fails by its content, one an event, so that only the guilty one is refused. */
  async function judge(events: readonly CaseEvent[]): Promise<PushResult[]> {
    try {
      return (await admitEvents(services.pool, events, actor, now)).map((one) => one.result);
    } catch (error) {
      if (isOutage(error)) throw error;
      if (events.length === 1 && events[0]) {
        services.log.error('event-not-stored', describeError(error));
        return [await refuse(events[0], 'unreadable')];
      }
      const results: PushResult[] = [];
      for (const event of events) results.push(...(await judge([event])));
      return results;
    }
  }
}

/** The event, or why it can't be read. */
function readEvent(input: unknown): CaseEvent | RefusalReason {
  const parsed = CaseEvent.safeParse(input);
  if (parsed.success) return parsed.data;
  const typed = Typed.safeParse(input);
  return typed.success && !(EVENT_TYPES as readonly string[]).includes(typed.data.type) ? 'unknown-type' : 'unreadable';
}

const idOf = (input: unknown): EventId | null => Identified.safeParse(input).data?.id ?? null;

/** The device's time by our clock; nothing has happened later than now. */
function corrected(at: Instant, offsetMs: number, now: Date): Instant {
  const time = Date.parse(at) + (Math.abs(offsetMs) < CLOCK_NOISE_MS ? 0 : offsetMs);
  return new Date(Math.min(time, now.getTime())).toISOString() as Instant;
}

/** Whether the database failed, and not the event: a value it can't hold (22), a broken key (23), too much (54), or a mistake of ours are the event's. */
function isOutage(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof RangeError || error instanceof z.ZodError) return false;
  const code = (error as { code?: unknown }).code;
  return typeof code !== 'string' || !/^(22|23|54)/.test(code);
}
