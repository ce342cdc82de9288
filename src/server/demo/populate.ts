/**
 * Makes the demonstration: two centres, staff in five roles, invented people and vacancies, all through
 * the same door as real work (`admitEvents`), so that nothing in it is unlawful. Passwords are drawn
 * at random and told once.
 */
import { randomBytes } from 'node:crypto';
import { CATALOGUE } from '#catalogue/edition.ts';
import { CENTRES } from '#catalogue/centres.ts';
import { OCCUPATIONS } from '#catalogue/occupations.ts';
import { ES } from '#catalogue/text/es.ts';
import type { Role } from '#domain/access/access.ts';
import type { CaseEvent, EventBody } from '#domain/case/events.ts';
import type { CaseId, DeviceId, EventId, PersonId, ReturnId, VacancyId } from '#domain/foundation/ids.ts';
import { pesos } from '#domain/foundation/money.ts';
import { addDays, dayOf } from '#domain/foundation/plain-date.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { folioCode, makeFolio } from '#domain/identifiers/folio.ts';
import type { Vacancy } from '#domain/jobs/rank.ts';
import type { Centre, DemoSignIns, Worker } from '#sync/server-api.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Services } from '../http/services.ts';
import { createPasswords } from '../identity/passwords.ts';
import { actorOf, insertCentre, insertWorker } from '../identity/workers.ts';
import { admitEvents } from '../sync/admit-events.ts';
import type { DemoOptions } from '../setup/make-demo.ts';
import { createChance } from './chance.ts';
import type { Chance } from './chance.ts';
import { liveThrough } from './lives.ts';
import type { Doer } from './lives.ts';
import { inventPerson } from './people.ts';

const SEED = 20_261_118;
const VACANCIES = 200;
/** No tablet has this code: the demonstration's own folios come from nowhere else. */
const DEMO_DEVICE_CODE = folioCode(23 ** 3 - 1, 3);
const STAFF: readonly (readonly [username: string, name: string, role: Role, protection: boolean])[] = [
  ['rosa', 'Rosa Demo', 'caseworker', true], ['tomas', 'Tomás Demo', 'caseworker', false], ['elena', 'Elena Demo', 'supervisor', true],
  ['pablo', 'Pablo Demo', 'cash-officer', false], ['irma', 'Irma Demo', 'job-liaison', false],
];
type Place = { readonly centre: Centre; readonly staff: Readonly<Record<Doer, readonly Worker[]>> };

/** Fills the server; answers the sign-ins, which are kept nowhere else. */
export async function populateDemo(services: Services, { people, onProgress }: DemoOptions): Promise<DemoSignIns> {
  const chance = createChance(SEED);
  const signIns: DemoSignIns['signIns'] = [];
  const places: Place[] = [];
  for (const [index, facts] of CENTRES.slice(0, 2).entries()) places.push(await makePlace(services, { name: `${facts.name} (demostración)`, state: facts.state }, { suffix: index === 0 ? '' : '2', signIns }));
  await makeWorker(services, { username: 'admin', name: 'Admin Demo', role: 'administrator', centre: undefined, protection: false, signIns });
  const vacancies = await makeVacancies(services, chance);
  const today = dayOf(services.now().toISOString() as Instant);
  const device = chance.uuid<DeviceId>();
  let seq = 0;
  for (let n = 0; n < people; n += 1) {
    const place = chance.one(places);
    const daysHere = chance.whole(0, 45);
    const arrivedOn = addDays(today, -daysHere);
    const invented = inventPerson(chance, today);
    const caseId = chance.uuid<CaseId>();
    const opener = chance.one(place.staff.caseworker);
    const opening: EventBody = {
      type: 'caseOpened', v: 1,
      data: { personId: chance.uuid<PersonId>(), returnId: chance.uuid<ReturnId>(), folio: makeFolio({ centreCode: place.centre.code, deviceCode: DEMO_DEVICE_CODE, counter: n + 1 }), name: invented.name, arrival: { arrivedOn, mode: chance.happens(0.81) ? 'land' : 'air' }, pathway: invented.pathway },
    };
    let base = 0;
    const acts = [{ who: 'caseworker', day: 0, body: opening } as const, ...liveThrough(chance, invented, { arrivedOn, daysHere, vacancies })];
    // One transaction for each stretch of one person's doing, as a tablet would push it.
    let stretch: CaseEvent[] = [];
    let doer: Worker = opener;
    const flush = async (): Promise<void> => {
      for (const { result } of await admitEvents(services.pool, stretch, actorOf(doer), services.now())) if (result.outcome !== 'accepted') throw new Error(`the demonstration drew an unlawful event: ${result.outcome === 'refused' ? result.reason : 'known'}`);
      stretch = [];
    };
    for (const [index, { who, day, body }] of acts.entries()) {
      const worker = who === 'caseworker' ? opener : chance.one(place.staff.supervisor);
      if (worker.id !== doer.id) { await flush(); doer = worker; }
      seq += 1;
      const at = `${addDays(arrivedOn, day)}T${String(8 + (index % 10)).padStart(2, '0')}:${String(chance.whole(10, 59))}:00.000Z` as Instant;
      stretch.push({ ...body, id: chance.uuid<EventId>(), caseId, centreId: place.centre.id, workerId: worker.id, deviceId: device, seq, base, at } as CaseEvent);
      base += 1;
    }
    await flush();
    if ((n + 1) % 500 === 0 || n + 1 === people) onProgress(n + 1, people);
  }
  return { signIns };
}

type Making = { username: string; name: string; role: Role; centre: Centre | undefined; protection: boolean; signIns: DemoSignIns['signIns'] };

async function makeWorker(services: Services, { username, name, role, centre, protection, signIns }: Making): Promise<Worker> {
  const password = randomBytes(9).toString('base64url');
  const passwordHash = await createPasswords(services).hash(password);
  const made = await inTransaction(services.pool, (client) => insertWorker(client, { name, username, passwordHash, role, centreId: centre?.id ?? null, protection }));
  if (!made.ok) throw new Error(`the demonstration's staff could not be made: ${made.error}`);
  signIns.push({ username, password, name, role, centre: centre?.name ?? '' });
  return made.value;
}

async function makePlace(services: Services, facts: { name: string; state: string }, { suffix, signIns }: { suffix: string; signIns: DemoSignIns['signIns'] }): Promise<Place> {
  const centre = await inTransaction(services.pool, (client) => insertCentre(client, facts));
  const workers: Worker[] = [];
  for (const [username, name, role, protection] of STAFF) workers.push(await makeWorker(services, { username: `${username}${suffix}`, name, role, centre, protection, signIns }));
  return { centre, staff: { caseworker: workers.filter((one) => one.role === 'caseworker'), supervisor: workers.filter((one) => one.role === 'supervisor') } };
}

async function makeVacancies(services: Services, chance: Chance): Promise<Vacancy[]> {
  const made = Array.from({ length: VACANCIES }, (): Vacancy => {
    const { code } = chance.one(OCCUPATIONS);
    return {
      id: chance.uuid<VacancyId>(), title: ES[`occupation.${code}`], employer: `Empresa de prueba ${chance.whole(1, 60)}`, occupation: code, state: chance.one(['BC', 'CH', 'NL', 'JC', 'GT', 'DF', 'CL', 'SR']),
      town: chance.one(['Centro', 'Zona industrial', 'La Mesa', 'El Sauzal']), pay: pesos(chance.whole(90, 260) * 100), places: chance.whole(1, 12), source: `demo ${CATALOGUE.edition}`,
      ...(chance.happens(0.1) ? { english: 'some' as const } : {}), ...(chance.happens(0.03) ? { scamSigns: ['asks-fee' as const] } : {}),
    };
  });
  for (const one of made) await services.pool.query('insert into vacancies (id, centre_id, data) values ($1, null, $2)', [one.id, JSON.stringify(one)]);
  return made;
}
