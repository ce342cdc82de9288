/** The demonstration's centres, their staff in five roles, three tablets each, and the vacancies. Passwords are drawn at random and told once. */
import { randomBytes, randomUUID } from 'node:crypto';
import { CATALOGUE } from '#catalogue/edition.ts';
import type { CentreFacts } from '#catalogue/centres.ts';
import { OCCUPATIONS } from '#catalogue/occupations.ts';
import { ES } from '#catalogue/text/es.ts';
import type { Role } from '#domain/access/access.ts';
import type { DeviceId, VacancyId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { pesos } from '#domain/foundation/money.ts';
import type { Vacancy } from '#domain/jobs/rank.ts';
import type { Centre, DemoSignIns, Worker } from '#sync/server-api.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Services } from '../http/services.ts';
import { noteReport, registerDevice } from '../identity/devices.ts';
import { createPasswords } from '../identity/passwords.ts';
import { insertCentre, insertWorker } from '../identity/workers.ts';
import type { Chance } from './chance.ts';
import { TOWNS } from './sayings.ts';

const STAFF: readonly (readonly [username: string, name: string, role: Role, protection: boolean])[] = [
  ['rosa', 'Rosa Demo', 'caseworker', true], ['tomas', 'Tomás Demo', 'caseworker', false], ['elena', 'Elena Demo', 'supervisor', true],
  ['pablo', 'Pablo Demo', 'cash-officer', false], ['irma', 'Irma Demo', 'job-liaison', false],
];
/** What each tablet has not sent yet and for how long: the second is out of reach, as some always are. */
const TABLETS: readonly (readonly [label: string, unsent: number, hours: number, setAside: number])[] = [['Tableta 1', 0, 0, 0], ['Tableta 2', 14, 5, 0], ['Escritorio', 0, 0, 1]];

export type Tablet = { readonly id: DeviceId; readonly code: string; counter: number; seq: number };
export type Place = {
  readonly centre: Centre; readonly town: string; readonly arrivals: CentreFacts['arrivals']; readonly timeZone: string;
  /** Each caseworker has a tablet, whoever sits at a desk shares the last. */
  readonly caseworkers: readonly Worker[]; readonly desk: Readonly<Partial<Record<Role, Worker>>>; readonly tablets: readonly Tablet[];
};

/** A centre with its staff and tablets; `signIns` gets their passwords, `suffix` keeps the usernames apart. */
export async function makePlace(services: Services, facts: CentreFacts, { suffix, signIns }: { suffix: string; signIns: DemoSignIns['signIns'] }): Promise<Place> {
  const centre = await inTransaction(services.pool, (client) => insertCentre(client, { name: `${facts.name} (demostración)`, state: facts.state, address: 'Calle de la Demostración 100', phone: '664 000 0000', hours: 'lunes a domingo, 8:00 a 20:00' }));
  const workers: Worker[] = [];
  for (const [username, name, role, protection] of STAFF) workers.push(await makeWorker(services, { username: `${username}${suffix}`, name, role, centre, protection }, signIns));
  const tablets: Tablet[] = [];
  const now = services.now();
  for (const [label, unsent, hours, setAside] of TABLETS) {
    const id = randomUUID() as DeviceId;
    const code = await inTransaction(services.pool, (client) => registerDevice(client, { id, label, centreId: centre.id, now }));
    const since = new Date(now.getTime() - hours * 3_600_000);
    await noteReport(services.pool, { deviceId: id, unsent, setAside, ...(unsent > 0 ? { oldestAt: since.toISOString() as Instant } : {}) }, centre.id, since);
    tablets.push({ id, code, counter: 0, seq: 0 });
  }
  return {
    centre, town: facts.town, arrivals: facts.arrivals, timeZone: facts.timeZone, tablets,
    caseworkers: workers.filter((one) => one.role === 'caseworker'), desk: Object.fromEntries(workers.map((one) => [one.role, one])),
  };
}

type Making = { username: string; name: string; role: Role; centre: Centre | undefined; protection: boolean };

/** A worker with a password of their own. */
export async function makeWorker(services: Services, { centre, ...made }: Making, signIns: DemoSignIns['signIns']): Promise<Worker> {
  const password = randomBytes(9).toString('base64url');
  const passwordHash = await createPasswords(services).hash(password);
  const worker = await inTransaction(services.pool, (client) => insertWorker(client, { ...made, passwordHash, centreId: centre?.id ?? null }));
  if (!worker.ok) throw new Error(`the demonstration's staff could not be made: ${worker.error}`);
  signIns.push({ username: made.username, password, name: made.name, role: made.role, centre: centre?.name ?? '' });
  return worker.value;
}

/** Vacancies at the pay of the programme's employers (domain facts §1.7); a few ask for money, as some do. */
export async function makeVacancies(services: Services, chance: Chance, count: number): Promise<Vacancy[]> {
  const made = Array.from({ length: count }, (): Vacancy => {
    const { code } = chance.one(OCCUPATIONS);
    const state = chance.weighted({ NL: 10, DF: 8, JC: 5, BC: 4, GT: 4, CH: 3, CL: 3, SR: 2 });
    return {
      id: chance.uuid<VacancyId>(), title: ES[`occupation.${code}`], employer: `Empresa de prueba ${chance.whole(1, 60)}`, occupation: code, state,
      town: chance.one(TOWNS[state] ?? [state]), pay: pesos(chance.happens(0.85) ? chance.whole(85, 168) * 100 : chance.whole(169, 320) * 100), places: chance.whole(1, 12), source: `demo ${CATALOGUE.edition}`,
      ...(chance.happens(0.1) ? { english: 'some' as const } : {}), ...(chance.happens(0.03) ? { scamSigns: ['asks-fee' as const] } : {}),
    };
  });
  for (const one of made) await services.pool.query('insert into vacancies (id, centre_id, data) values ($1, null, $2)', [one.id, JSON.stringify(one)]);
  return made;
}
