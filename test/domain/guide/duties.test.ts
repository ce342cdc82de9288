/** Duties of people written by hand; days counted on a calendar, hours by the clocks of both sides. */
import { describe, expect, test } from 'vitest';
import { DUTY_RULES, PORTS, portOf } from '#catalogue/duties.ts';
import { PHONE_DAY, RENEWED_STEPS, RULED_PATHWAYS, RULED_STEPS, SHIPPED_STEPS } from '#catalogue/duty-steps.ts';
import { CATALOGUE, EDITIONS } from '#catalogue/edition.ts';
import { CaseState } from '#domain/case/state.ts';
import { dutiesOf, dutySteps, instantIn, timeIn, type Duty, type DutyInput } from '#domain/guide/duties.ts';
import { dutiesOfCase } from '#domain/guide/duties-of-case.ts';
import { holdingsFrom, type StepDone } from '#domain/guide/holdings.ts';
import { Instant, PlainDate } from '#domain/foundation/plain-date.ts';
import { event, given, item } from '../../support/cases.ts';

const day = (text: string) => PlainDate.parse(text);
const did = (step: string, on: string): StepDone => ({ step, on: day(on) });
const duties = (over: Partial<DutyInput> & { done?: readonly StepDone[] }): Duty[] => dutiesOf({
  today: day('2026-11-24'), catalogue: CATALOGUE, rules: DUTY_RULES, arrivedOn: day('2026-11-23'), done: [], hasPhone: false, appointments: [], zoneHere: 'America/Tijuana', portOf,
  ...over, holdings: over.holdings ?? holdingsFrom(CATALOGUE, over.done ?? []),
});
const one = (all: readonly Duty[], rule: string) => all.find((duty) => duty.rule === rule);

describe('whoever has a case at COMAR', () => {
  const asked = did('comar-constancia', '2026-11-10');
  test('signs again between 7 and 10 days after the last time, first after the certificate itself', () => {
    expect(one(duties({ pathway: 'asylum', done: [asked], today: day('2026-11-12') }), 'comar-signature')).toMatchObject({ due: '2026-11-20', window: { from: '2026-11-17', to: '2026-11-20' }, state: 'ok', left: 8, whose: 'person' });
    expect(one(duties({ pathway: 'asylum', done: [asked], today: day('2026-11-17') }), 'comar-signature')?.state).toBe('soon');
    expect(one(duties({ pathway: 'asylum', done: [asked] }), 'comar-signature')).toMatchObject({ state: 'late', left: -4 });
    expect(one(duties({ pathway: 'asylum', done: [asked, did('comar-signature', '2026-11-19')] }), 'comar-signature')).toMatchObject({ due: '2026-11-29', state: 'ok', params: { last: '2026-11-19' } });
  });
  test('signs no more once there is a decision', () => {
    for (const end of ['comar-recognition', 'comar-complementary', 'comar-refusal']) expect(one(duties({ pathway: 'asylum', done: [asked, did(end, '2026-11-20')] }), 'comar-signature')).toBeUndefined();
  });
  test('can expect the decision in 45 working days by law, which is COMAR’s duty and not theirs', () => {
    // By weeks: 3, 4 (the 16th is a holiday), 5, 5, 5, 5, 4 (Christmas), 4 (New Year), 5, 5.
    expect(one(duties({ pathway: 'asylum', done: [asked] }), 'comar-decision')).toMatchObject({ due: '2027-01-15', whose: 'agency', why: 'decision-due' });
  });
  test('has 15 working days to appeal from the day of the refusal', () => {
    expect(one(duties({ pathway: 'asylum', done: [asked, did('comar-refusal', '2026-11-23')] }), 'comar-appeal')).toMatchObject({ due: '2026-12-14', why: 'appeal-in-time', sure: 'unsure', left: 20, state: 'ok' });
    expect(one(duties({ pathway: 'asylum', today: day('2026-12-15'), done: [asked, did('comar-refusal', '2026-11-23')] }), 'comar-appeal')?.state).toBe('late');
    expect(one(duties({ pathway: 'asylum', done: [asked, did('comar-refusal', '2026-11-23'), did('comar-appeal', '2026-11-24')] }), 'comar-appeal')).toBeUndefined();
  });
});

describe('whoever may ask for asylum', () => {
  test('has 30 working days from arrival, and no more duty once asked', () => {
    expect(one(duties({ pathway: 'tcn-no-papers' }), 'asylum-term')).toMatchObject({ due: '2027-01-06', step: 'comar-constancia', state: 'ok' });
    expect(one(duties({ pathway: 'asylum', arrivedOn: day('2026-10-01') }), 'asylum-term')).toMatchObject({ due: '2026-11-12', state: 'late' });
    expect(one(duties({ pathway: 'asylum', done: [did('comar-constancia', '2026-11-24')] }), 'asylum-term')).toBeUndefined();
    expect(one(duties({ pathway: 'returnee' }), 'asylum-term')).toBeUndefined();
  });
});

describe('papers that end', () => {
  test('the temporary CURP is renewed in its last 30 of 180 days, once', () => {
    // 1 June and 180 days: 28 November.
    const first = duties({ pathway: 'asylum', done: [did('curp-temporary', '2026-06-01')] });
    expect(one(first, 'renew:curp-temporary')).toMatchObject({ due: '2026-11-28', window: { from: '2026-10-29' }, state: 'soon', why: 'renew', step: 'curp-temporary' });
    expect(one(duties({ pathway: 'asylum', done: [did('curp-temporary', '2025-12-03'), did('curp-temporary', '2026-06-01')] }), 'renew:curp-temporary')?.why).toBe('renewed-enough');
    expect(one(duties({ pathway: 'returnee', done: [did('curp-temporary-returnee', '2026-06-01')] }), 'renew:curp-temporary')?.step).toBe('curp-temporary-returnee');
  });
  test('the humanitarian card is renewed in its last 30 of 365 days', () => {
    expect(one(duties({ pathway: 'asylum', done: [did('tvrh', '2025-12-10')] }), 'renew:tvrh')).toMatchObject({ due: '2026-12-10', state: 'soon', left: 16 });
    expect(one(duties({ pathway: 'asylum', done: [did('tvrh', '2026-06-10')] }), 'renew:tvrh')?.state).toBe('ok');
  });
  test('the date on the paper counts before the catalogue', () => {
    expect(one(duties({ done: [{ ...did('tvrh', '2026-01-10'), expiresOn: day('2026-11-20') }] }), 'renew:tvrh')).toMatchObject({ due: '2026-11-20', state: 'late' });
  });
});

describe('a phone', () => {
  test('whose line is not tied to ID and CURP is late since July 2026; without a phone there is no duty', () => {
    expect(one(duties({ hasPhone: true }), 'phone-line')).toMatchObject({ due: '2026-06-30', state: 'late' });
    expect(one(duties({ hasPhone: true, done: [did('phone-line', '2026-11-01')] }), 'phone-line')).toBeUndefined();
    expect(duties({})).toEqual([]);
    expect(one(duties({ hasPhone: true, today: day('2026-01-08') }), 'phone-line')).toBeUndefined();
  });
});

describe('a hearing', () => {
  const at = (when: string, place: string) => duties({ pathway: 'mpp', arrivedOn: day('2026-11-20'), appointments: [{ at: Instant.parse(when), place, about: 'mpp-hearing' }] }).find(({ why }) => why === 'hearing');

  test('has its hour and the hour to report, by the clock of the court and of this side', () => {
    expect(at('2026-12-01T16:30:00.000Z', 'Garita de San Ysidro, Tijuana')).toMatchObject({
      due: '2026-12-01', state: 'soon', params: { place: 'San Ysidro', hours: '4' },
      hearing: { place: 'San Ysidro', hearing: { there: '2026-12-01 08:30', here: '2026-12-01 08:30' }, report: { there: '2026-12-01 04:30', here: '2026-12-01 04:30' } },
    });
    expect(at('2026-12-01T16:30:00.000Z', 'El Paso')?.hearing?.hearing).toMatchObject({ there: '2026-12-01 09:30', zoneThere: 'America/Denver', zoneHere: 'America/Ciudad_Juarez' });
  });
  test('may have to be reported for on the day before', () => {
    expect(at('2026-12-01T10:00:00.000Z', 'San Ysidro')).toMatchObject({ due: '2026-11-30', hearing: { report: { here: '2026-11-30 22:00' }, hearing: { here: '2026-12-01 02:00' } } });
  });
  test('at a place that is not known goes by the clock of the centre', () => {
    expect(at('2026-12-01T16:30:00.000Z', 'Puente')?.hearing?.report).toEqual({ at: '2026-12-01T12:30:00.000Z', here: '2026-12-01 04:30', zoneHere: 'America/Tijuana' });
  });
  test('that was missed stays in sight until somebody ends it', () => {
    expect(at('2026-11-20T16:30:00.000Z', 'Laredo')).toMatchObject({ state: 'late' });
  });
});

describe('a hearing of which more is known', () => {
  const at = Instant.parse('2026-12-01T18:00:00.000Z');
  const hearing = (more: object) => one(duties({ pathway: 'mpp', appointments: [{ at, place: 'Corte', about: 'legal-information', kind: 'hearing', ...more }] }), 'mpp-hearing')?.hearing;
  test('is reported for at the time on the sheet, or so many minutes before, and only else at the usual hours', () => {
    expect(hearing({ reportAt: Instant.parse('2026-12-01T14:30:00.000Z'), reportBefore: 60 })?.report.at).toBe('2026-12-01T14:30:00.000Z');
    expect(hearing({ reportBefore: 90 })?.report.at).toBe('2026-12-01T16:30:00.000Z');
    expect(hearing({})?.report.at).toBe('2026-12-01T14:00:00.000Z');
    expect([one(duties({ pathway: 'mpp', appointments: [{ at, place: 'x', about: 'mpp-hearing', reportBefore: 60 }] }), 'mpp-hearing')?.params['hours'], one(duties({ pathway: 'mpp', appointments: [{ at, place: 'x', about: 'mpp-hearing' }] }), 'mpp-hearing')?.params['hours']]).toEqual([undefined, '4']);
  });
  test('goes by the crossing and the clock that were noted, whatever the place is called', () => {
    expect(hearing({ port: 'San Ysidro' })).toMatchObject({ place: 'San Ysidro', hearing: { there: '2026-12-01 10:00', here: '2026-12-01 10:00' } });
    expect(hearing({ port: 'San Ysidro', zone: 'America/Denver' })).toMatchObject({ hearing: { there: '2026-12-01 11:00', here: '2026-12-01 10:00', zoneThere: 'America/Denver' } });
    expect(hearing({ zone: 'America/Chicago' })).toMatchObject({ place: 'Corte', hearing: { there: '2026-12-01 12:00', here: '2026-12-01 10:00' } });
  });
  test('with a clock that this device has never heard of is told by the clock here', () => {
    expect(hearing({ zone: 'Mars/Olympus' })).toMatchObject({ hearing: { here: '2026-12-01 10:00' } });
  });
});

test('a time on the wall of a zone is one instant; one that the clocks jump over is none', () => {
  expect(instantIn('2026-12-01', '10:00', 'America/Los_Angeles')).toBe('2026-12-01T18:00:00.000Z');
  expect(instantIn('2026-07-01', '10:00', 'America/Ciudad_Juarez')).toBe('2026-07-01T16:00:00.000Z');
  expect(instantIn('2026-03-08', '02:30', 'America/Los_Angeles')).toBeUndefined();
  expect(instantIn('2026-03-08', '03:30', 'America/Los_Angeles')).toBe('2026-03-08T10:30:00.000Z');
  expect(instantIn('nonsense', '10:00', 'America/Denver')).toBeUndefined();
});

describe('the crossings', () => {
  test('have clocks that exist, and each is found by its own name', () => {
    for (const port of PORTS) {
      expect(portOf(`Puente ${port.name.toUpperCase()}`)).toBe(port);
      for (const zone of [port.zoneHere, port.zoneThere]) expect(timeIn(Instant.parse('2026-07-01T12:00:00.000Z'), zone)).toMatch(/^2026-07-01 0\d:00$/);
    }
  });
});

test('a case says its own duties: a signature kept as an appointment counts, a closed case has none', () => {
  const state = given(
    event(101, { type: 'pathwaySet', data: { pathway: 'asylum' } }),
    event(102, { type: 'stepCompleted', data: { step: 'comar-constancia', on: day('2026-11-10'), edition: 'e' } }),
    event(103, { type: 'appointmentSet', data: { appointmentId: item(1), at: Instant.parse('2026-11-19T16:00:00.000Z'), place: 'COMAR', about: 'comar-signature' } }),
    event(104, { type: 'appointmentEnded', data: { appointmentId: item(1), how: 'kept' } }),
  );
  const around = { catalogue: CATALOGUE, rules: DUTY_RULES, today: day('2026-11-24'), zoneHere: 'America/Tijuana', portOf };
  expect(CaseState.safeParse(state).success).toBe(true);
  expect(one(dutiesOfCase(state, around), 'comar-signature')?.due).toBe('2026-11-29');
  expect(dutiesOfCase({ ...state, status: 'closed' }, around)).toEqual([]);
});

test('lists ask for every paper that is renewed, but for a bill and a bed, which can be had any day', () => {
  expect(CATALOGUE.entries.filter(({ renewal }) => renewal).map(({ id }) => id).toSorted()).toEqual([...RENEWED_STEPS, 'proof-of-address', 'shelter-house'].toSorted());
});

test('a list knows which steps ship', () => {
  expect([...SHIPPED_STEPS]).toEqual([...new Set(EDITIONS.flatMap(({ entries }) => entries.map(({ id }) => id)))].toSorted());
});

test('the plain lists that a tablet goes by before the rules are loaded say the same as the rules', () => {
  expect(RULED_STEPS).toEqual([...new Set(DUTY_RULES.flatMap(dutySteps))].toSorted());
  expect(RULED_PATHWAYS).toEqual([...new Set(DUTY_RULES.flatMap((rule) => rule.pathways ?? []))].toSorted());
  expect(PHONE_DAY).toBe(DUTY_RULES.flatMap((rule) => (rule.kind === 'deadline' && rule.ifPhone ? [rule.on] : [])).toSorted().at(-1));
});

test('each rule names steps of the catalogue, and dates in order', () => {
  const steps = new Set(CATALOGUE.entries.map(({ id }) => id));
  for (const rule of DUTY_RULES) {
    const named = [...rule.until, rule.kind === 'hearing' ? rule.about : rule.step, ...(rule.kind === 'recurring' ? [rule.after] : []), ...(rule.kind === 'term' && rule.from !== 'arrival' ? [rule.from] : [])];
    for (const step of named) expect([...steps], rule.id).toContain(step);
    expect(rule.validTo === undefined || rule.validTo >= rule.validFrom).toBe(true);
  }
});
