import { afterAll, beforeAll, expect, test } from 'vitest';
import { CaseState } from '#domain/case/state.ts';
import { readCurp } from '#domain/identifiers/curp.ts';
import { readNss } from '#domain/identifiers/nss.ts';
import { populateDemo } from '#server/demo/populate.ts';
import type { Services } from '#server/http/services.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { createDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let states: CaseState[];
let progress: number[];
beforeAll(async () => {
  database = await createDatabase();
  progress = [];
  const services: Services = {
    pool: database.pool, secret: 'x'.repeat(40), dataDir: '/tmp', distDir: '/tmp', publicUrl: undefined, isTrustedProxy: () => false, log: { info: () => undefined, error: () => undefined }, now: () => new Date('2026-11-23T18:00:00Z'), stopping: new AbortController().signal,
  };
  const { signIns } = await populateDemo(services, { people: 500, onProgress: (done) => progress.push(done) });
  expect(signIns).toHaveLength(11);
  expect(new Set(signIns.map((one) => one.password)).size).toBe(11);
  const { rows } = await database.pool.query<{ core: object; protection: object }>('select core, protection from cases');
  states = rows.map((row) => CaseState.parse({ ...row.core, protection: row.protection }));
});
afterAll(async () => { await database.drop(); });

test('the demonstration has 500 people in two centres, 200 vacancies, and says how far it is', async () => {
  expect(states).toHaveLength(500);
  expect(new Set(states.map((one) => one.centreId)).size).toBe(2);
  expect((await database.pool.query('select 1 from vacancies')).rowCount).toBe(200);
  expect(progress).toEqual([500]);
});

test('its people have the programme\'s proportions, every pathway, minors, and cases in every state', () => {
  const share = (holds: (state: CaseState) => boolean): number => states.filter(holds).length / states.length;
  expect(share((one) => one.person.nationalities?.includes('MEX' as never) !== true)).toBeCloseTo(0.075, 1);
  expect(share((one) => one.cash.some((cash) => cash.status === 'paid'))).toBeGreaterThan(0.4);
  expect(new Set(states.map((one) => one.pathway)).size).toBe(7);
  expect(states.some((one) => one.flags.includes('unaccompanied-minor'))).toBe(true);
  for (const status of ['requested', 'approved', 'returned', 'paid']) expect(states.some((one) => one.cash.some((cash) => cash.status === status))).toBe(true);
  for (const status of ['proposed', 'accepted', 'declined', 'hired']) expect(states.some((one) => one.proposals.some((proposal) => proposal.status === status))).toBe(true);
  expect(states.some((one) => one.status === 'closed')).toBe(true);
  expect(states.some((one) => one.assignedTo === null)).toBe(true);
});

test('nothing in it broke a rule, and its numbers read well', () => {
  expect(states.flatMap((one) => one.exceptions)).toEqual([]);
  for (const { steps } of states) {
    if (steps['curp']?.number) expect(readCurp(steps['curp'].number, '2026-11-23' as PlainDate).verdict).toBe('accept');
    if (steps['nss']?.number) expect(readNss(steps['nss'].number).verdict).toBe('accept');
  }
});
