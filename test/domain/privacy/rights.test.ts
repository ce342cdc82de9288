// What a person asks about their data: how a request goes on, by when, and what an objection to a purpose does to the yes that was given.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admit } from '#domain/case/admit.ts';
import { saidYes } from '#domain/case/consent.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { erasureHindrances } from '#domain/privacy/erasure.ts';
import { openRights } from '#domain/privacy/open-rights.ts';
import { termOf } from '#domain/privacy/rights.ts';
import { todayOf } from '#device/today.ts';
import type { CaseRow } from '#device/engine/api.ts';
import { ANA, event, given, item, supervisor, SUPERVISOR, world } from '../../support/cases.ts';

const day = (text: string) => text as PlainDate;
const asked = (n: number, right: 'access' | 'erasure' | 'opposition', more: object = {}) => event(n, { type: 'rightAsked', data: { requestId: item(n), right, on: day('2026-11-23'), ...more } });
const answered = (n: number, of: number, outcome: 'granted' | 'denied') => event(n, { type: 'rightAnswered', data: { requestId: item(of), outcome, on: day('2026-11-30') } }, { workerId: SUPERVISOR });
const done = (n: number, of: number) => event(n, { type: 'rightCarriedOut', data: { requestId: item(of), on: day('2026-12-02') } }, { workerId: SUPERVISOR });

describe('a request', () => {
  test.each([
    ['asked, it waits for an answer', [asked(1, 'access')], [{ next: 'answer', since: '2026-11-23' }]],
    ['granted, it waits to be carried out', [asked(1, 'access'), answered(2, 1, 'granted')], [{ next: 'carry-out', since: '2026-11-30' }]],
    ['denied, nothing is owed', [asked(1, 'access'), answered(2, 1, 'denied')], []],
    ['carried out, nothing is owed', [asked(1, 'access'), answered(2, 1, 'granted'), done(3, 1)], []],
  ] as const)('%s', (_, events, owed) => {
    expect(openRights(given(...events).rights)).toMatchObject(owed);
  });

  test('is answered once, by who supervises, and carried out only when granted', () => {
    const state = given(asked(1, 'access'));
    expect(admit(state, done(2, 1), supervisor, world)).toMatchObject({ outcome: 'accepted', exceptions: [] });
    const denied = given(asked(1, 'access'), answered(2, 1, 'denied'));
    expect(denied.rights?.[0]?.answer?.outcome).toBe('denied');
    // A second answer changes nothing.
    expect(given(asked(1, 'access'), answered(2, 1, 'denied'), answered(3, 1, 'granted')).rights).toEqual(denied.rights);
  });
});

test.each([
  ['answer', '2026-11-23', '2026-12-21'],
  // The holidays of the end of the year do not count.
  ['answer', '2026-12-10', '2027-01-11'],
  ['carry-out', '2026-11-23', '2026-12-14'],
] as const)('to %s what came on %s there is time until %s', (next, since, due) => {
  expect(termOf({ next, since: day(since) }, day(since)).due).toBe(due);
});

test('an objection to a purpose is a no to it; one to nothing in particular is not', () => {
  const yes = event(1, { type: 'consentGiven', data: { purpose: 'transport', how: 'spoken' } });
  expect(saidYes(given(yes).consents, { purpose: 'transport' })).toBe(true);
  expect(saidYes(given(yes, asked(2, 'opposition', { purpose: 'transport' })).consents, { purpose: 'transport' })).toBe(false);
  expect(saidYes(given(yes, asked(2, 'opposition')).consents, { purpose: 'transport' })).toBe(true);
});

test('money that waits and whatever holds the case stand against erasing it, and nothing else does', () => {
  const hold = (raised: boolean, n = 1) => event(n, { type: 'holdSet', data: { hold: 'court', raised } }, { workerId: SUPERVISOR });
  expect(erasureHindrances(given())).toEqual([]);
  expect(erasureHindrances(given(hold(true)))).toEqual(['held']);
  expect(erasureHindrances(given(hold(true), hold(false, 2)))).toEqual([]);
  expect(erasureHindrances(given(asked(1, 'erasure')))).toEqual([]);
});

describe('in Today', () => {
  const row = (left: number, more: Partial<CaseRow> = {}): CaseRow => ({
    id: 'c', folio: 'f', name: 'n', sortKey: 'n', status: 'closed', assignedTo: null, arrivedOn: day('2026-01-01'), changedAt: '2026-01-02T00:00:00.000Z', nationalities: [], numbers: [], waiting: [], hasPending: false,
    right: { right: 'access', next: 'answer', due: day('2026-11-25'), left }, ...more,
  } as never);
  const groups = (one: CaseRow, answers: boolean) => Object.entries(todayOf([one], { workerId: ANA, answers, today: day('2026-11-23'), dayOf: (instant) => instant.slice(0, 10) as PlainDate }).groups).flatMap(([name, { total }]) => (total > 0 ? [name] : []));

  test.each([[-1, ['overdue']], [0, ['dueNow']], [5, ['dueSoon']], [8, []]] as const)('with %s days left who answers finds it under %s, in a closed case too', (left, where) => {
    expect(groups(row(left), true)).toEqual(where);
    expect(groups(row(left), false)).toEqual([]);
  });

  test('a row stands once, under what is more urgent', () => {
    fc.assert(fc.property(fc.integer({ min: -3, max: 10 }), fc.integer({ min: -3, max: 10 }), (right, duty) => {
      const found = groups(row(right, { status: 'open', assignedTo: ANA, changedAt: '2026-11-23T00:00:00.000Z' as never, duty: { why: 'sign-again', step: 'x', due: day('2026-11-24'), left: duty } }), true).filter((one) => /^due|overdue/.test(one));
      const least = Math.min(right, duty);
      expect(found).toEqual(least < 0 ? ['overdue'] : least === 0 ? ['dueNow'] : least <= 7 ? ['dueSoon'] : []);
    }));
  });
});
