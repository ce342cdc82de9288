/**
 * Events from one tablet, whoever brings them: a session's push, or the tablet itself for somebody who can't sign in
 * any more. A parcel is opened and its event judged like any other. Each is parsed alone and judged with the others of its case; what can't be read or stored is refused by
 * itself and holds up nobody else. Throws when the database itself fails: sent again, nothing doubles.
 */
import { z } from 'zod';
import type { Actor } from '#domain/access/access.ts';
import { CaseEvent, EVENT_TYPES } from '#domain/case/events.ts';
import { EventId } from '#domain/foundation/ids.ts';
import type { CentreId, DeviceId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { Parcel } from '#sync/parcels.ts';
import type { PushResult, RefusalReason } from '#sync/protocol.ts';
import type { Worker } from '#sync/server-api.ts';
import { isStorable } from '../database/storable.ts';
import type { Parts } from '../http/route.ts';
import { createParcelOpener } from '../identity/parcel-key.ts';
import { describeError } from '../start/log.ts';
import { admitEvents } from './admit-events.ts';
import type { Presented } from './admit-events.ts';
import { authorsOf } from './authors.ts';
import { Refusable, writeRefusal } from './refusals.ts';

/** Below this a difference of clocks is the network's delay. */
const CLOCK_NOISE_MS = 2_000;

const Identified = z.object({ id: EventId });
const Typed = z.object({ type: z.string() });

export type Carrier = {
  readonly deviceId: DeviceId;
  /** Whose session brings the events. */
  readonly session: Worker | undefined;
  /** Takes events of this centre only; a session's are of its own centre anyway. */
  readonly onlyCentre?: CentreId | undefined;
  /** To whom refusals are told: the supervisors of this actor's centre. */
  readonly actor: Actor;
  /** Our clock less the tablet's, in milliseconds. */
  readonly offsetMs: number;
};

/** One answer an event, in the order given. */
export async function takeEvents({ services, nudges }: Parts, carrier: Carrier, sent: readonly unknown[]): Promise<PushResult[]> {
  const now = services.now();
  const results: (PushResult | undefined)[] = [];
  const changed = new Set<CentreId>();
  const byCase = new Map<string, { presented: Presented; place: number }[]>();
  const unpack = createParcelOpener(services.secret, carrier.deviceId);
  const written: unknown[] = [];
  /** What came sealed: anybody can seal to a public key, so it counts by its signature alone. */
  const wasSealed = new Set<number>();
  for (const [place, one] of sent.entries()) {
    const parcel = Parcel.safeParse(one);
    if (!parcel.success) { written[place] = one; continue; }
    const inside = unpack(parcel.data);
    if (typeof inside !== 'string') { written[place] = inside.written; wasSealed.add(place); continue; }
    // Sealed to a key of before, it tells nothing of anybody; changed, somebody has had a hand in it.
    results[place] = inside === 'changed' ? await refuse({ ...parcel.data, type: 'parcel' }, 'bad-parcel') : { id: parcel.data.id, outcome: 'refused', reason: 'bad-parcel' };
  }
  const read = written.map(readEvent);
  const authors = await authorsOf(services.pool, carrier.deviceId, read.filter((one) => typeof one !== 'string'), carrier.session);
  let unsigned = 0;
  for (const [place, event] of read.entries()) {
    if (results[place] !== undefined) continue;
    const one = written[place];
    if (typeof event === 'string') { results[place] = await refuse(one, event); continue; }
    const at = corrected(event.at, carrier.offsetMs, now);
    const isNobodysToSend = event.sig === undefined && (wasSealed.has(place) || event.workerId !== carrier.session?.id);
    if (carrier.onlyCentre !== undefined && event.centreId !== carrier.onlyCentre) { results[place] = await refuse(event, 'not-yours'); continue; }
    const said = event.deviceId === carrier.deviceId || isNobodysToSend ? authors.judge(event, one as object, { at: new Date(at), isSealed: wasSealed.has(place) }) : 'wrong-device';
    if (typeof said === 'string') { results[place] = await refuse(event, said); continue; }
    if (!said.isSigned) unsigned += 1;
    byCase.set(event.caseId, [...(byCase.get(event.caseId) ?? []), { presented: { event: { ...event, at }, signedAt: event.at, ...said }, place }]);
  }
  if (unsigned > 0) services.log.info('unsigned-events', { count: unsigned });

  for (const entries of byCase.values()) {
    const said = await judge(entries.map((entry) => entry.presented));
    entries.forEach(({ presented, place }, at) => { results[place] = said[at] ?? { id: presented.event.id, outcome: 'refused', reason: 'unreadable' }; });
  }
  for (const centreId of changed) nudges.tell(centreId);
  return results.filter((one) => one !== undefined);

  /** Before any case is asked: what can't be read, or is not its sender's to send. Kept for the supervisor as far as it can be told. */
  async function refuse(input: unknown, reason: RefusalReason): Promise<PushResult> {
    const told = Refusable.safeParse(input);
    if (told.success) await writeRefusal(services.pool, told.data, { reason, actor: carrier.actor, deviceId: carrier.deviceId, now });
    return { id: idOf(input), outcome: 'refused', reason };
  }

  /** One transaction a case; when it fails by its content, one an event, so that only the guilty one is refused. */
  async function judge(presented: readonly Presented[]): Promise<PushResult[]> {
    try {
      const judged = await admitEvents(services.pool, presented, now);
      for (const centreId of judged.flatMap((one) => one.centres)) changed.add(centreId);
      return judged.map((one) => one.result);
    } catch (error) {
      if (isOutage(error)) throw error;
      if (presented.length === 1 && presented[0]) {
        services.log.error('event-not-stored', describeError(error));
        return [await refuse(presented[0].event, 'unreadable')];
      }
      const results: PushResult[] = [];
      for (const one of presented) results.push(...(await judge([one])));
      return results;
    }
  }
}

/** The event, or why it can't be read or kept. */
function readEvent(input: unknown): CaseEvent | RefusalReason {
  const parsed = CaseEvent.safeParse(input);
  if (parsed.success) return isStorable(parsed.data) ? parsed.data : 'unreadable';
  const typed = Typed.safeParse(input);
  return typed.success && !(EVENT_TYPES as readonly string[]).includes(typed.data.type) ? 'unknown-type' : 'unreadable';
}

const idOf = (input: unknown): EventId | null => Identified.safeParse(input).data?.id ?? null;

/** The device's time by our clock; nothing has happened later than now, nor, however wrong that clock, before there were such clocks. */
function corrected(at: Instant, offsetMs: number, now: Date): Instant {
  const time = Date.parse(at) + (Math.abs(offsetMs) < CLOCK_NOISE_MS ? 0 : offsetMs);
  return new Date(Math.max(0, Math.min(time, now.getTime()))).toISOString() as Instant;
}

/** Whether the database failed, and not the event: a value it can't hold (22), a broken key (23), too much (54), or a mistake of ours are the event's. */
function isOutage(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof RangeError || error instanceof z.ZodError) return false;
  const code = (error as { code?: unknown }).code;
  return typeof code !== 'string' || !/^(22|23|54)/.test(code);
}
