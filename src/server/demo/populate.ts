/**
 * Makes the demonstration: two centres, their staff, invented people and vacancies, every case through
 * the same door as real work (`admitEvents`), so that nothing in it is unlawful. What is drawn depends
 * on the seed alone; writing goes on several connections at once, and waits for the disk only at the end:
 * a demonstration that broke off is made anew.
 */
import pg from 'pg';
import { CENTRES } from '#catalogue/centres.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import type { DemoSignIns } from '#sync/server-api.ts';
import type { Services } from '../http/services.ts';
import { actorOf } from '../identity/workers.ts';
import type { DemoOptions } from '../setup/make-demo.ts';
import { admitEvents } from '../sync/admit-events.ts';
import { freshen } from '../sync/packs.ts';
import { createChance } from './chance.ts';
import { createCases } from './cases.ts';
import type { Stretch } from './cases.ts';
import { createLives } from './lives.ts';
import { drawMoves } from './moves.ts';
import { createPeople } from './people.ts';
import { makePlace, makeVacancies, makeWorker } from './staff.ts';
import type { Place } from './staff.ts';

const SEED = 20_261_118;
const VACANCIES = 200;
const AT_ONCE = 8;

/** Fills the server; answers the sign-ins, which are kept nowhere else. */
export async function populateDemo(services: Services, { people, onProgress }: DemoOptions): Promise<DemoSignIns> {
  // People, their lives and their days are drawn apart: one more act in a life changes nobody else.
  const chance = createChance(SEED);
  const signIns: DemoSignIns['signIns'] = [];
  const places: Place[] = [];
  for (const [index, facts] of CENTRES.slice(0, 2).entries()) places.push(await makePlace(services, facts, { suffix: index === 0 ? '' : '2', signIns }));
  await makeWorker(services, { username: 'admin', name: 'Admin Demo', role: 'administrator', centre: undefined, protection: false }, signIns);
  const vacancies = await makeVacancies(services, chance, VACANCIES);
  const now = services.now();
  const cases = createCases(chance, { places, now, people, nextParty: createPeople(createChance(SEED + 1), now.toISOString().slice(0, 10) as PlainDate), live: createLives(createChance(SEED + 2), vacancies) });

  const pool = lazyPool(services.pool);
  let done = 0;
  const write = async (): Promise<void> => {
    for (let next = cases.next(); next.done !== true && !services.stopping.aborted; next = cases.next()) {
      for (const stretch of next.value) await writeStretch(pool, stretch, now);
      done += 1;
      onProgress(done, people);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, write));
    if (!services.stopping.aborted) for (const stretch of await drawMoves(pool, createChance(SEED + 3), { places, people, now })) await writeStretch(pool, stretch, now);
  } finally {
    await pool.end();
  }
  if (services.stopping.aborted) throw new Error('the server stops');
  // Ten thousand cases take their time to be packed: not while the first tablet waits for them.
  for (const { centre } of places) await freshen(services.pool, centre.id, now);
  return { signIns };
}

/** One transaction for each stretch of one person's doing, as a tablet would push it. */
async function writeStretch(pool: pg.Pool, { worker, events, refused }: Stretch, now: Date): Promise<void> {
  for (const { event, result } of await admitEvents(pool, events.map((event) => ({ event, actor: actorOf(worker), marks: [], signedAt: event.at })), now)) {
    if (result.outcome !== (refused.has(event.id) ? 'refused' : 'accepted')) throw new Error(`the demonstration drew an unlawful ${event.type}: ${result.outcome === 'refused' ? result.reason : result.outcome}`);
  }
}

/** Connections that do not wait for the disk at each commit. */
function lazyPool(like: pg.Pool): pg.Pool {
  const pool = new pg.Pool({ ...like.options, max: AT_ONCE });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => { client.query('set synchronous_commit = off').catch(() => undefined); });
  return pool;
}

