import { describe, expect, test } from 'vitest';
import type { CaseRow } from '#device/engine/api.ts';
import { missingFacts } from '#device/rows.ts';
import { todayOf } from '#device/today.ts';
import { addDays } from '#domain/foundation/plain-date.ts';
import type { Instant, PlainDate } from '#domain/foundation/plain-date.ts';
import { ANA, BETO } from '../support/cases.ts';
import { agreesToCard, caseId, createTablet, registration, startServer } from './support/tablet.ts';
import { ANA_STAFF, SUPERVISOR_STAFF } from './support/tablet.ts';

const TODAY = '2026-11-23' as PlainDate;
const row = (n: number, more: Partial<CaseRow> = {}): CaseRow => ({
  id: caseId(n), folio: `TJ-A23-2222-${n}`, name: `N${n}`, sortKey: `n${n}`, status: 'open', assignedTo: ANA, arrivedOn: '2026-11-10' as PlainDate,
  changedAt: '2026-11-23T09:00:00.000Z' as Instant, nationalities: [], numbers: [], waiting: [], missing: [], hasPending: false, ...more,
});
const today = (rows: readonly CaseRow[], shown?: Parameters<typeof todayOf>[1]['shown']) => todayOf(rows, { workerId: ANA, today: TODAY, dayOf: (instant) => instant.slice(0, 10) as PlainDate, shown });
const ids = (list: { rows: readonly CaseRow[] }) => list.rows.map((one) => Number.parseInt(one.id.slice(-12), 16) - 10_000);

describe('a worker\'s day', () => {
  test('has her own people, the last touched first, and those without a change for three days apart, the longest first', () => {
    const at = (day: string) => `2026-11-${day}T09:00:00.000Z` as Instant;
    const { groups } = today([row(1, { changedAt: at('22') }), row(2, { changedAt: at('20') }), row(3, { changedAt: at('23') }), row(4, { changedAt: at('02') }), row(5, { assignedTo: BETO }), row(6, { status: 'closed' })]);
    expect([ids(groups.mine), ids(groups.late)]).toEqual([[3, 1], [4, 2]]);
  });

  test('has everybody\'s appointments of the day by the hour, and no other day\'s', () => {
    const when = (text: string) => ({ nextAppointment: text as Instant });
    const { groups } = today([row(1, when('2026-11-23T17:00:00.000Z')), row(2, { ...when('2026-11-23T08:00:00.000Z'), assignedTo: BETO }), row(3, when('2026-11-24T08:00:00.000Z'))]);
    expect(ids(groups.appointments)).toEqual([2, 1]);
  });

  test('has the arrivals of today and yesterday of whom something is missing, the first to arrive first, whoever noted them', () => {
    const noted = (n: number, day: string, more: Partial<CaseRow> = {}) => row(n, { arrivedOn: `2026-11-${day}` as PlainDate, missing: ['birth'], ...more });
    const { groups } = today([noted(3, '23'), noted(2, '23', { assignedTo: BETO }), noted(1, '22'), noted(4, '21'), noted(5, '23', { missing: [] })]);
    expect(ids(groups.arrivals)).toEqual([1, 2, 3]);
    expect(ids(groups.mine)).toEqual([5, 4]);
  });

  test('has what is due in her own people and in nobody\'s: today, before, and within a week, the most urgent first', () => {
    const due = (left: number, more: object = {}) => ({ duty: { why: 'sign-again' as const, step: 'comar-signature', due: addDays(TODAY, left), left, ...more } });
    const view = today([row(1, due(-2)), row(2, due(0, { report: '2026-11-23 10:00' })), row(3, due(0, { report: '2026-11-23 06:30' })), row(4, due(7)), row(5, due(8)), row(6, { ...due(-9), assignedTo: null }), row(7, { ...due(0), assignedTo: BETO }), row(8, due(1))]);
    expect([ids(view.groups.dueNow), ids(view.groups.overdue), ids(view.groups.dueSoon)]).toEqual([[3, 2], [6, 1], [8, 4]]);
    expect(view.forSupervisor).toBe(2);
  });

  test('counts what waits in a supervisor\'s queues once a case', () => {
    expect(today([row(1, { waiting: ['cash', 'conflict'] }), row(2, { assignedTo: null }), row(3, { waiting: ['card'] }), row(4)]).forSupervisor).toBe(2);
  });

  test('gives the first rows and how many there are, so that twenty thousand never cross to a screen', () => {
    const { groups } = today(Array.from({ length: 20_000 }, (_, n) => row(n)), { mine: 30 });
    expect([groups.mine.total, groups.mine.rows.length, groups.late.total]).toEqual([20_000, 30, 0]);
  });

  test('is read from a row of an older version, which does not say what is missing', () => {
    const { missing: _, ...old } = row(1, { arrivedOn: TODAY });
    expect(ids(today([old]).groups.mine)).toEqual([1]);
  });
});

test('what first contact has not told is missing, and "not known" is told', () => {
  const name = { given: 'A', firstSurname: 'B' };
  expect(missingFacts({ person: { name } })).toEqual(['birth', 'nationality', 'pathway']);
  expect(missingFacts({ person: { name, birth: { known: 'nothing' }, nationalities: [] }, pathway: 'asylum' })).toEqual(['nationality']);
});

describe('the next step of rows in sight', () => {
  test('is the first that can be started, and another one as soon as it is done', async () => {
    const tab = await createTablet(startServer()).signedIn(ANA_STAFF);
    const opened = registration(1, undefined, { birth: { known: 'year', year: 1988 }, nationalities: ['MEX' as never] });
    await tab.act(caseId(1), { ...opened, data: { ...(opened as Extract<typeof opened, { type: 'openCase' }>).data, pathway: 'returnee' } } as typeof opened);
    const first = (await tab.nextSteps([caseId(1), caseId(99)]));
    expect(first[caseId(1)]).toBe('carta');
    expect(first[caseId(99)]).toBeNull();
    await tab.act(caseId(1), { type: 'completeStep', data: { step: 'carta', on: TODAY, edition: 'e' } });
    const second = (await tab.nextSteps([caseId(1)]))[caseId(1)];
    expect(second).toEqual(expect.any(String));
    expect(second).not.toBe('carta');
  });
});

test('a card waits to be handed over once it is approved, and no longer waits for approval', async () => {
  const server = startServer();
  const tab = await createTablet(server).signedIn(ANA_STAFF);
  const requestId = caseId(7) as string as never;
  await tab.act(caseId(1), registration(1));
  await tab.act(caseId(1), agreesToCard);
  await tab.act(caseId(1), { type: 'requestCash', data: { requestId, programme: 'paisano-card', amount: 200_000 as never } });
  await tab.syncNow();
  const laptop = await createTablet(server).signedIn(SUPERVISOR_STAFF);
  await laptop.act(caseId(1), { type: 'approveCash', data: { requestId } });
  expect((await laptop.rows())[0]?.waiting).toEqual(['card']);
  expect((await laptop.today())?.groups.cards.total).toBe(1);
});
