/** What is due, in lists: from the few facts that a row keeps, the same as the opened case says. */
import { describe, expect, test } from 'vitest';
import { DUTY_RULES, portOf } from '#catalogue/duties.ts';
import { CATALOGUE } from '#catalogue/edition.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { Instant, PlainDate } from '#domain/foundation/plain-date.ts';
import { addDays } from '#domain/foundation/plain-date.ts';
import { dutiesOfCase } from '#domain/guide/duties-of-case.ts';
import { zoneOfTablet } from '#device/duty-facts.ts';
import { createRowDuties } from '#device/row-duties.ts';
import { rowOf } from '#device/rows.ts';
import { event, given, item } from '../support/cases.ts';
import { ANA_STAFF, caseId, createTablet, registration, startServer } from './support/tablet.ts';

const TODAY = '2026-11-23' as PlainDate;
const pathway = (way: string) => event(101, { type: 'pathwaySet', data: { pathway: way as never } });
const done = (n: number, step: string, on: string, more: object = {}) => event(n, { type: 'stepCompleted', data: { step, on: on as PlainDate, edition: 'e', ...more } });
const hearing = event(104, { type: 'appointmentSet', data: { appointmentId: item(4), at: '2026-11-25T18:00:00.000Z' as Instant, place: 'Corte', about: 'mpp-hearing', port: 'San Ysidro', reportBefore: 120 } });
const listed = (events: readonly CaseEvent[], today: PlainDate = TODAY) => createRowDuties()(rowOf(given(...events), { hasPending: false }), { catalogue: CATALOGUE, today });

describe('a row', () => {
  test.each<[string, readonly CaseEvent[]]>([
    ['a signature', [pathway('asylum'), done(102, 'comar-constancia', '2026-11-12')]],
    ['a signature that was kept', [pathway('asylum'), done(102, 'comar-constancia', '2026-11-02'), done(103, 'comar-signature', '2026-11-10'), done(105, 'comar-signature', '2026-11-18', { renews: true })]],
    ['a term from the day of arrival', [pathway('tcn-no-papers')]],
    ['a paper to renew', [pathway('asylum'), done(102, 'comar-recognition', '2026-11-20'), done(103, 'curp-temporary', '2026-06-10')]],
    ['a hearing', [pathway('mpp'), hearing]],
  ])('says of %s what the case says', (_, events) => {
    const [first] = dutiesOfCase(given(...events), { catalogue: CATALOGUE, rules: DUTY_RULES, today: TODAY, zoneHere: zoneOfTablet(), portOf }).filter((one) => one.whose === 'person');
    expect(listed(events)).toMatchObject({ why: first?.why, step: first?.step, due: first?.due, left: first?.left });
  });

  test('of a hearing says when to be there; of a case that is closed, or where nothing can be due, says and keeps nothing', () => {
    expect(listed([pathway('mpp'), hearing])?.report).toBe('2026-11-25 08:00');
    const nothing = rowOf(given(pathway('returnee'), done(102, 'carta', '2026-11-23'), done(103, 'proof-of-address', '2026-11-23')), { hasPending: false });
    expect([nothing.duties, nothing.row.duty]).toEqual([undefined, undefined]);
    expect(listed([pathway('asylum'), event(109, { type: 'caseClosed', data: { reason: 'moved' } })])).toBeUndefined();
  });

  test('says nothing of a calendar’s day that passed before the person came', () => {
    expect(listed([pathway('returnee'), event(102, { type: 'personEdited', data: { changes: { phone: '664 111 1111' } } })])).toBeUndefined();
  });
});

test('a tablet lists what is due, in Today and for the supervisor, and no more once it is noted', async () => {
  const tab = await createTablet(startServer()).signedIn(ANA_STAFF);
  const day = (await tab.openCase(caseId(1)))?.state.arrival.arrivedOn ?? TODAY;
  await tab.act(caseId(1), registration(1));
  await tab.act(caseId(1), { type: 'setPathway', data: { pathway: 'asylum' } });
  await tab.act(caseId(1), { type: 'completeStep', data: { step: 'comar-constancia', on: addDays(day, -10), edition: 'e' } });
  expect((await tab.today())?.groups.dueNow.rows.map((one) => one.duty)).toEqual([{ why: 'sign-again', step: 'comar-signature', due: day, left: 0 }]);
  await tab.act(caseId(1), { type: 'completeStep', data: { step: 'comar-signature', on: day, edition: 'e' } });
  expect((await tab.today())?.groups.dueNow.total).toBe(0);
  expect((await tab.rows())[0]?.duty?.due).toBe(addDays(day, 10));
});
