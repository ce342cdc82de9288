// Every event there is, pushed by everybody there can be, upon an open case, a closed one, and one of a child on their own, against PostgreSQL.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hindrances, mayCause } from '#domain/access/access.ts';
import type { Standing } from '#domain/access/access.ts';
import type { EventType } from '#domain/case/events.ts';
import type { CaseId } from '#domain/foundation/ids.ts';
import { everyBody } from '../../support/every-event.ts';
import { createWorld, newId } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';
import { everybody } from './everybody.ts';
import type { Somebody } from './everybody.ts';

const SITUATIONS = ['open', 'closed', 'child'] as const;
type Situation = (typeof SITUATIONS)[number];
/** What asks, and is therefore refused where the case stands against it; everything else reports what has happened, and is kept. */
const ASKS: readonly EventType[] = ['cashApproved', 'cashReturned', 'caseAssigned', 'caseReopened', 'caseMoved', 'conflictSettled', 'duplicateJudged'];

let world: World;
let people: readonly Somebody[];
let keeper: Tablet;
let cells = 0;
beforeAll(async () => {
  world = await createWorld();
  const [own, other] = [await world.centre('Tijuana'), await world.centre('Matamoros')];
  people = await everybody(world, { own: own.id, other: other.id });
  keeper = people.find(({ name }) => name === 'supervisor-own-let-in')?.tablet as Tablet;
});
afterAll(async () => {
  console.log(`events: ${cells} cells proved`);
  await world.end();
});

/** As many cases as asked, in that situation, in a few pushes. */
async function cases(situation: Situation, many: number): Promise<CaseId[]> {
  const ids = Array.from({ length: many }, () => newId<CaseId>());
  const events = ids.flatMap((id) => [
    keeper.opening(id),
    ...(situation === 'closed' ? [keeper.event(id, { type: 'caseClosed', data: { reason: 'moved' } })] : []),
    ...(situation === 'child' ? [keeper.event(id, { type: 'flagSet', data: { flag: 'unaccompanied-minor', raised: true } })] : []),
  ]);
  const said = await keeper.push(...events);
  expect(said.every((one) => one.outcome === 'accepted')).toBe(true);
  return ids;
}

test.each(SITUATIONS)('[A1] [A2] [A3] [A4] [A5] [A8] [A9] upon a case that is %s, each cell of the table', async (situation) => {
  const [untouched] = await cases(situation, 1) as [CaseId];
  const state: Standing = { status: situation === 'closed' ? 'closed' : 'open', flags: situation === 'child' ? ['unaccompanied-minor'] : [] };
  for (const { name, actor, tablet } of people) {
    const centreId = keeper.session.worker.centreId as NonNullable<typeof actor.centreId>;
    const bodies = everyBody(newId);
    const may = bodies.map((body) => mayCause(actor, body.type, centreId));
    const fresh = may.includes(true) ? await cases(situation, may.filter(Boolean).length) : [];
    const around = { centreId };
    const events = bodies.map((body, at) => tablet.event(may[at] ? (fresh.shift() as CaseId) : untouched, body, around));
    if (!['caseworker', 'supervisor', 'cash-officer', 'job-liaison'].includes(actor.role)) {
      // They can't even send: the whole push is refused.
      const answer = await tablet.call('POST', '/api/sync/push', { protocol: 1, deviceId: tablet.deviceId, sentAt: world.clock.now.toISOString(), events });
      expect(answer.status, name).toBe(403);
      cells += events.length;
      continue;
    }
    const said = await tablet.push(...events);
    for (const [at, { type }] of bodies.entries()) {
      const result = said[at];
      const where = `${name}, ${type}`;
      cells += 1;
      if (!may[at]) { expect(result, where).toMatchObject({ outcome: 'refused', reason: 'not-yours' }); continue; }
      const [hindrance] = hindrances(type, state);
      if (type === 'caseOpened') expect(result, where).toMatchObject({ outcome: 'refused', reason: 'already-open' });
      else if (hindrance !== undefined && ASKS.includes(type)) expect(result, where).toMatchObject({ outcome: 'refused', reason: hindrance });
      else if (hindrance === 'protection-first') expect(result?.outcome === 'accepted' && result.exceptions, where).toContain('protection-first');
      else if (ASKS.includes(type)) expect(result?.outcome === 'accepted' || (result?.outcome === 'refused' && result.reason !== 'not-yours'), where).toBe(true);
      else expect(result, where).toMatchObject({ outcome: 'accepted' });
    }
  }
  const { rows: [row] } = await world.database.pool.query<{ count: number }>('select count(*)::int as count from events where case_id = $1', [untouched]);
  expect(row?.count, 'what nobody might do left no trace in the case').toBe(situation === 'open' ? 1 : 2);
});
