/** A few people of each centre have been sent to the other one this hour: its queue shows how that looks. */
import type pg from 'pg';
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseId, EventId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import type { Chance } from './chance.ts';
import type { Stretch } from './cases.ts';
import type { Place } from './staff.ts';

const MOST = 3;
/** One in so many people, until there are the most. */
const ONE_OF = 40;
const MINUTES_AGO = 20;
const WORDS = ['Viaja esta tarde en autobús y llega mañana a mediodía. La espera su hermana.', 'Tiene familia allá y pidió seguir ahí sus trámites.', undefined];

/** The moves, to be written when all else is. Whole families stay together, so only people without one go. */
export async function drawMoves(pool: pg.Pool, chance: Chance, { places, people, now }: { places: readonly Place[]; people: number; now: Date }): Promise<Stretch[]> {
  const stretches: Stretch[] = [];
  for (const [index, place] of places.entries()) {
    const [to, sender, tablet] = [places[(index + 1) % places.length], place.desk.supervisor, place.tablets.at(-1)];
    if (!to || to === place || !sender || !tablet) continue;
    const { rows } = await pool.query<{ id: CaseId; version: number }>(
      `select id, version from cases where centre_id = $1 and core ->> 'status' = 'open' and core #> '{person,household}' is null and core -> 'exceptions' = '[]' and core -> 'conflicts' = '[]' order by id limit $2`,
      [place.centre.id, Math.min(MOST, Math.floor(people / ONE_OF))],
    );
    for (const [at, { id, version }] of rows.entries()) {
      tablet.seq += 1;
      const note = WORDS[at % WORDS.length];
      const event: CaseEvent = {
        type: 'caseMoved', v: 1, data: { toCentreId: to.centre.id, sender: sender.name, ...(note === undefined ? {} : { note }) },
        id: chance.uuid<EventId>(), caseId: id, centreId: place.centre.id, workerId: sender.id, deviceId: tablet.id, seq: tablet.seq, base: version,
        at: new Date(now.getTime() - (MINUTES_AGO + at) * 60_000).toISOString() as Instant,
      };
      stretches.push({ worker: sender, events: [event], refused: new Set() });
    }
  }
  return stretches;
}
