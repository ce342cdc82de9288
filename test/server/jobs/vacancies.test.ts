// Vacancies against PostgreSQL: kept by whoever places people, at their own centre only, once however often it is sent.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { VacancyId } from '#domain/foundation/ids.ts';
import { createWorld, newId, signIn } from '../support/world.ts';
import type { Tablet, World } from '../support/world.ts';

let world: World;
let irma: Tablet;
let rosa: Tablet;
let away: Tablet;
const vacancy = { id: newId<VacancyId>(), title: 'Cocinera', employer: 'Fonda de prueba', occupation: 'cook', state: 'BC', town: 'Tijuana', pay: 1_100_000, places: 2, source: 'llamada' };
beforeAll(async () => {
  world = await createWorld();
  const [centre, other] = [await world.centre('Tijuana'), await world.centre('Matamoros')];
  await world.worker('irma', 'job-liaison', centre.id);
  await world.worker('rosa', 'caseworker', centre.id);
  await world.worker('away', 'job-liaison', other.id);
  [irma, rosa, away] = [await signIn(world, 'irma'), await signIn(world, 'rosa'), await signIn(world, 'away')];
});
afterAll(() => world.end());

const keep = (tablet: Tablet, more: object = {}, open = true): Promise<Response> => tablet.call('POST', '/api/vacancies', { vacancy: { ...vacancy, ...more }, open });
const seen = async (tablet: Tablet): Promise<readonly (readonly [string, number])[]> =>
  ((await (await tablet.call('GET', '/api/vacancies')).json()) as { vacancies: { title: string; places: number }[] }).vacancies.map((one) => [one.title, one.places] as const);

test('what one notes the whole centre can propose, however often it was sent, and no other centre', async () => {
  for (let times = 0; times < 2; times += 1) expect((await keep(irma)).status).toBe(200);
  expect([await seen(irma), await seen(rosa), await seen(away)]).toEqual([[['Cocinera', 2]], [['Cocinera', 2]], []]);
});

test('it is changed, taken off and brought back', async () => {
  expect(((await (await keep(irma, { places: 1 })).json()) as { vacancies: unknown[] }).vacancies).toMatchObject([{ id: vacancy.id, places: 1 }]);
  await keep(irma, {}, false);
  expect(await seen(rosa)).toEqual([]);
  await keep(irma);
  expect(await seen(rosa)).toEqual([['Cocinera', 2]]);
});

test("another centre's and the programme's are not there to be changed; an occupation that nobody knows is refused", async () => {
  expect((await keep(away, { title: 'Otra' })).status).toBe(404);
  const common = newId<VacancyId>();
  await world.database.pool.query('insert into vacancies (id, centre_id, data) values ($1, null, $2)', [common, { ...vacancy, id: common, title: 'Del programa' }]);
  expect((await keep(irma, { id: common, title: 'Otra' })).status).toBe(404);
  expect((await keep(irma, { occupation: 'astronaut' })).status).toBe(422);
  expect((await keep(rosa)).status).toBe(403);
  expect((await seen(away)).map(([title]) => title)).toEqual(['Del programa']);
});

test('each change is in the audit, by ids alone', async () => {
  const { rows } = await world.database.pool.query<{ payload: unknown }>(`select payload from audit join audit_payloads using (number) where act = 'vacancyKept' order by number`);
  expect(rows.map((row) => row.payload)).toEqual([true, true, true, false, true].map((open) => ({ vacancy: vacancy.id, open })));
});
