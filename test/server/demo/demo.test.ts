// The demonstration counted: the programme's proportions, a case in every state, and nothing in it that belongs to somebody.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CaseState } from '#domain/case/state.ts';
import { ageOn } from '#domain/foundation/plain-date.ts';
import { parseFolio } from '#domain/identifiers/folio.ts';
import { readClabe } from '#domain/identifiers/clabe.ts';
import { readCurp } from '#domain/identifiers/curp.ts';
import { readNss } from '#domain/identifiers/nss.ts';
import { LIKELY, likeness } from '#domain/person/likeness.ts';
import { fullName, isMexican } from '#domain/person/person.ts';
import { populateDemo } from '#server/demo/populate.ts';
import type { Services } from '#server/http/services.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { createDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

const TODAY = '2026-11-23' as PlainDate;
let database: TestDatabase;
let states: CaseState[];
let progress: number[];
beforeAll(async () => {
  database = await createDatabase();
  progress = [];
  const services: Services = {
    pool: database.pool, secret: 'x'.repeat(40), dataDir: '/tmp', distDir: '/tmp', publicUrl: undefined, isTrustedProxy: () => false, factorRequired: false, passkeysOffered: false, log: { info: () => undefined, error: () => undefined },
    // Ten in the morning in Tijuana.
    now: () => new Date('2026-11-23T18:00:00Z'), stopping: new AbortController().signal,
  };
  const { signIns } = await populateDemo(services, { people: 500, onProgress: (done) => progress.push(done) });
  expect(signIns).toHaveLength(11);
  expect(new Set(signIns.map((one) => one.password)).size).toBe(11);
  const { rows } = await database.pool.query<{ core: object; protection: object }>('select core, protection from cases');
  states = rows.map((row) => CaseState.parse({ ...row.core, protection: row.protection }));
});
afterAll(async () => { await database.drop(); });

const nationals = () => states.filter((one) => isMexican(one.person));
const isMinor = (one: CaseState) => one.person.accompanied !== undefined;
/** Took the carta and went on. */
const declined = (one: CaseState) => one.closedReason === 'withdrew' && Object.keys(one.steps).length === 1;
const share = (of: readonly CaseState[], holds: (state: CaseState) => boolean): number => of.filter(holds).length / of.length;
const near = (value: number, expected: number, off: number): void => {
  expect(value).toBeGreaterThan(expected - off);
  expect(value).toBeLessThan(expected + off);
};
const counted = (keys: readonly (string | undefined)[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const key of keys) if (key !== undefined) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};

test('the demonstration has 500 people in two centres, 200 vacancies, and says how far it is', async () => {
  expect(states).toHaveLength(500);
  expect(new Set(states.map((one) => one.centreId)).size).toBe(2);
  expect((await database.pool.query('select 1 from vacancies')).rowCount).toBe(200);
  expect(progress).toEqual(Array.from({ length: 500 }, (_, at) => at + 1));
});

test('a few came from the other centre this hour, in nobody’s hands yet', () => {
  const moved = states.filter((one) => one.moves !== undefined);
  expect(Object.values(counted(moved.map((one) => one.centreId)))).toEqual([3, 3]);
  for (const { assignedTo, status, moves, centreId } of moved) expect([assignedTo, status, moves?.length, moves?.at(-1)?.to]).toEqual([null, 'open', 1, centreId]);
});

describe('its people have the programme’s proportions', () => {
  test('in where they come from, and who stays at the centre', () => {
    near(share(states, (one) => !isMexican(one.person)), 0.078, 0.03);
    near(share(nationals(), (one) => !declined(one)), 0.69, 0.05);
    const foreign = counted(states.filter((one) => !isMexican(one.person)).flatMap((one) => one.person.nationalities ?? []));
    expect(Object.keys(foreign).length).toBeGreaterThanOrEqual(6);
    expect(Object.keys(foreign)).toEqual(expect.arrayContaining(['VEN', 'HND', 'CUB', 'HTI']));
  });

  test('in men, women and minors as on a flight of 121, and two of three minors alone', () => {
    near(share(nationals(), (one) => !isMinor(one) && one.person.sex === 'H'), 91 / 121, 0.06);
    near(share(nationals(), (one) => !isMinor(one) && one.person.sex === 'M'), 17 / 121, 0.05);
    near(share(nationals(), isMinor), 13 / 121, 0.04);
    near(share(nationals().filter(isMinor), (one) => one.person.accompanied === 'alone'), 0.686, 0.2);
    for (const one of states) expect(one.flags.includes('unaccompanied-minor')).toBe(one.person.accompanied === 'alone');
  });

  test('in age', () => {
    const ages = nationals().filter((one) => !isMinor(one) && one.person.birth?.known === 'day').map((one) => ageOn(one.person.birth, TODAY) ?? 0);
    const between = (least: number, most: number) => ages.filter((age) => age >= least && age <= most).length / ages.length;
    near(between(18, 29), 0.43, 0.08);
    near(between(30, 50), 0.47, 0.08);
    expect(between(18, 71)).toBe(1);
    for (const one of states.filter(isMinor)) expect(ageOn(one.person.birth, TODAY)).toBeLessThan(18);
  });

  test('in what those who stayed longer than three days got', () => {
    const stayed = nationals().filter((one) => !isMinor(one) && !declined(one) && one.arrival.arrivedOn < '2026-11-20' && one.closedReason !== 'duplicate' && one.steps['carta']);
    near(share(stayed, (one) => one.cash.some((cash) => cash.status === 'paid')), 0.88, 0.06);
    near(share(stayed, (one) => one.steps['imss-cover']?.status === 'done'), 0.73, 0.09);
    near(share(stayed, (one) => one.steps['birth-certificate']?.status === 'done'), 0.71, 0.08);
    near(share(stayed, (one) => one.proposals.some((proposal) => proposal.status === 'hired')), 0.1, 0.05);
  });

  test('and families stay together: one house, one centre, one day, a head', () => {
    const houses = Map.groupBy(states.filter((one) => one.person.household), (one) => one.person.household?.id);
    const whole = [...houses.values()].filter((members) => members.length > 1);
    expect(whole.length).toBeGreaterThan(5);
    for (const members of whole) {
      expect(new Set(members.map((one) => `${one.centreId} ${one.arrival.arrivedOn}`)).size).toBe(1);
      expect(members.filter((one) => one.person.household?.role === 'head')).toHaveLength(1);
    }
  });
});

describe('it has cases in every state', () => {
  test('of every pathway, with every flag', () => {
    expect(Object.keys(counted(states.map((one) => one.pathway)))).toHaveLength(7);
    expect(Object.keys(counted(states.flatMap((one) => one.flags))).toSorted()).toEqual(['age-disputed', 'interpreter', 'mobility', 'unaccompanied-minor']);
    expect(Object.keys(counted(states.flatMap((one) => one.protection?.flags ?? [])))).toHaveLength(5);
    expect(states.filter((one) => (one.protection?.notes.length ?? 0) > 0).length).toBeGreaterThan(10);
  });

  test('of money, work, steps and closing', () => {
    expect(Object.keys(counted(states.flatMap((one) => one.cash.map((cash) => cash.status)))).toSorted()).toEqual(['approved', 'cancelled', 'paid', 'requested', 'returned']);
    expect(Object.keys(counted(states.flatMap((one) => one.proposals.map((proposal) => proposal.status)))).toSorted()).toEqual(['accepted', 'declined', 'hired', 'no-show', 'not-hired', 'proposed']);
    expect(Object.keys(counted(states.flatMap((one) => Object.values(one.steps).map((step) => step.status)))).toSorted()).toEqual(['asked', 'done', 'unavailable']);
    expect(Object.keys(counted(states.map((one) => one.closedReason))).toSorted()).toEqual(['completed', 'deceased', 'duplicate', 'moved', 're-migrated', 'unreachable', 'withdrew']);
  });

  test('for a supervisor: unassigned, in conflict, with exceptions, likely duplicates, and a refusal set aside', async () => {
    const open = states.filter((one) => one.status === 'open');
    expect(open.filter((one) => one.assignedTo === null).length).toBeGreaterThan(2);
    expect(open.filter((one) => one.conflicts.length > 0).length).toBeGreaterThan(2);
    expect(Object.keys(counted(states.flatMap((one) => one.exceptions.map(({ code }) => code)))).toSorted()).toEqual(['no-consent', 'not-approved', 'number-invalid']);
    const likeable = (one: CaseState) => ({ name: fullName(one.person.name), nationalities: one.person.nationalities ?? [], numbers: [one.person.phone ?? ''].filter(Boolean), ...(one.person.birth?.known === 'day' ? { birthYear: Number(one.person.birth.date.slice(0, 4)) } : {}) });
    const pairs = open.filter((one) => !isMinor(one)).flatMap((one, at, all) => all.slice(at + 1).filter((other) => other.centreId === one.centreId && likeness(likeable(one), likeable(other)).score >= LIKELY).map((other) => [one.folio, other.folio]));
    // Some are one person registered twice, some only bear the same name; not so many that nobody looks.
    expect(pairs.length).toBeGreaterThan(3);
    expect(pairs.length).toBeLessThan(60);
    expect((await database.pool.query('select 1 from refusals')).rowCount).toBeGreaterThan(0);
    expect((await database.pool.query('select 1 from devices where unsent > 0 and oldest_at is not null')).rowCount).toBe(2);
  });

  test('with appointments today, spread over the hours of a counter', () => {
    const hours = states.flatMap((one) => one.appointments).filter((one) => one.status === 'set').map((one) => one.when).filter((when) => when.startsWith('2026-11-23') || when < '2026-11-24T02').map((when) => when.slice(11, 13));
    expect(hours.length).toBeGreaterThan(10);
    expect(new Set(hours).size).toBeGreaterThanOrEqual(6);
    for (const when of states.flatMap((one) => one.appointments.map((appointment) => appointment.when))) {
      // Eight to half past five, in Tijuana or an hour to the east; an hour of summer time apart.
      const local = (Number(when.slice(11, 13)) + 24 - 8) % 24;
      expect(local).toBeGreaterThanOrEqual(7);
      expect(local).toBeLessThanOrEqual(17);
    }
  });

  test('and nothing in it happens later than now', () => {
    for (const one of states) expect([one.folio, one.changedAt <= '2026-11-23T18:00:00.000Z', one.arrival.arrivedOn <= TODAY]).toEqual([one.folio, true, true]);
  });
});

describe('its numbers', () => {
  test('read well, and bear marks that no real one has', () => {
    const curps = states.flatMap((one) => (one.steps['curp']?.number && !one.exceptions.some(({ code }) => code === 'number-invalid') ? [one.steps['curp'].number] : []));
    expect(new Set(curps).size).toBe(curps.length);
    for (const curp of curps) expect([readCurp(curp, TODAY).verdict, curp[16]]).toEqual(['accept', Number(curp.slice(4, 6)) > 26 ? '9' : 'Z']);
    for (const { steps, accounts, cash, person } of states) {
      if (steps['nss']?.number) expect([readNss(steps['nss'].number).verdict, steps['nss'].number.slice(0, 2)]).toEqual(['accept', '00']);
      for (const { clabe } of accounts) if (clabe) expect([readClabe(clabe).verdict, clabe.slice(3, 6)]).toEqual(['accept', '000']);
      for (const { cardSerial } of cash) if (cardSerial) expect(cardSerial).toMatch(/^DEMO-\d{7}$/);
      for (const phone of [person.phone, person.trustedContact?.phone]) if (phone) expect(phone).toMatch(/^\d{3} 000 \d{4}$/);
      if (steps['carta']?.number) expect(steps['carta'].number).toMatch(/^DEMO-/);
    }
    const phones = states.flatMap((one) => (one.person.phone ? [one.person.phone] : []));
    expect(new Set(phones).size).toBe(phones.length);
  });

  test('call the place to mind in the folio, and no name is heard too often', () => {
    for (const { folio } of states) expect([folio, parseFolio(folio).ok]).toEqual([folio, true]);
    expect(Object.keys(counted(states.map((one) => one.folio.slice(0, 2)))).toSorted()).toEqual(['RC', 'TJ']);
    const most = (of: Record<string, number>) => Math.max(...Object.values(of)) / states.length;
    expect(most(counted(states.map((one) => one.person.name.firstSurname)))).toBeLessThan(0.08);
    expect(most(counted(states.map((one) => one.person.name.given)))).toBeLessThan(0.08);
    expect(counted(states.map((one) => one.person.name.firstSurname))['Güemes'] ?? 0).toBeLessThan(5);
  });
});
