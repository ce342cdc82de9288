import { describe, expect, test } from 'vitest';
import type { CaseRow } from '#device/engine/api.ts';
import type { CaseId, CentreId, DeviceId, WorkerId } from '#domain/foundation/ids.ts';
import { dayOf } from '#domain/foundation/plain-date.ts';
import type { Instant, PlainDate } from '#domain/foundation/plain-date.ts';
import { eachInTurn, hasUnsent, idleDays, isQueue, loads, rowQueues, worstFirst } from '#ui/desk/queues.ts';
import type { Device } from '#ui/desk/queues.ts';
import { changeOf, newWorkerOf, staffOf, staffSchema } from '#ui/desk/staff-form.ts';
import type { Person } from '#ui/desk/staff-calls.ts';
import { ANA, BETO, CENTRE, uuid } from '../../support/cases.ts';

const day = { today: '2026-11-23' as PlainDate, dayOf };
const row = (n: number, more: Partial<CaseRow> = {}): CaseRow => ({
  id: uuid<CaseId>(n), folio: `F${n}`, name: `N${n}`, sortKey: `n${n}`, status: 'open', assignedTo: ANA, arrivedOn: '2026-11-20' as PlainDate, changedAt: '2026-11-23T09:00:00.000Z' as Instant,
  nationalities: [], numbers: [], waiting: [], hasPending: false, ...more,
});
const numbers = (rows: readonly CaseRow[]) => rows.map((one) => Number.parseInt(one.id.slice(-12), 16));
const changed = (date: string) => ({ changedAt: `${date}T09:00:00.000Z` as Instant });

describe('the queues of the rows', () => {
  test('hold open cases only, each where something waits', () => {
    const queues = rowQueues([row(1, { waiting: ['conflict', 'exception'] }), row(2, { waiting: ['exception'] }), row(3, { assignedTo: null }), row(4, { status: 'closed', assignedTo: null, waiting: ['conflict'], ...changed('2026-01-01') })], day, 3);
    expect({ ...queues, conflicts: numbers(queues.conflicts), exceptions: numbers(queues.exceptions), unassigned: numbers(queues.unassigned) }).toEqual({ conflicts: [1], exceptions: [1, 2], overdue: [], unassigned: [3], late: [] });
  });

  test('overdue is who missed a day, the longest first', () => {
    const due = (left: number) => ({ duty: { why: 'renew' as const, step: 'tvrh', due: '2026-11-01' as PlainDate, left } });
    expect(numbers(rowQueues([row(1, due(-1)), row(2, due(0)), row(3, due(-30)), row(4, { ...due(-3), status: 'closed' }), row(5)], day, 3).overdue)).toEqual([3, 1]);
  });

  test('late is what has not moved for the days that were chosen, the longest first', () => {
    const rows = [row(1, changed('2026-11-20')), row(2, changed('2026-11-21')), row(3, changed('2026-10-01'))];
    expect(numbers(rowQueues(rows, day, 3).late)).toEqual([3, 1]);
    expect(numbers(rowQueues(rows, day, 7).late)).toEqual([3]);
    expect(idleDays(row(1, changed('2026-11-24')), day)).toBe(0);
  });

  test('the unassigned who arrived first come first', () => {
    expect(numbers(rowQueues([row(1, { assignedTo: null, arrivedOn: '2026-11-22' as PlainDate }), row(2, { assignedTo: null, arrivedOn: '2026-11-02' as PlainDate })], day, 3).unassigned)).toEqual([2, 1]);
  });

  test('a worker’s load is the open cases', () => {
    expect([...loads([row(1), row(2), row(3, { assignedTo: BETO }), row(4, { status: 'closed' }), row(5, { assignedTo: null })])]).toEqual([[ANA, 2], [BETO, 1]]);
  });

  test('only a known queue is one', () => {
    expect([isQueue('late'), isQueue('nonsense'), isQueue(undefined)]).toEqual([true, false, false]);
  });
});

test('tablets: refused work first, then the oldest unsent, then those not seen for long', () => {
  const device = (n: number, more: Partial<Device>): Device => ({ id: uuid<DeviceId>(n), label: `T${n}`, code: 'A', centreId: CENTRE, unsent: 0, oldestAt: null, setAside: 0, seenAt: '2026-11-23T09:00:00.000Z' as Instant, ...more });
  const sorted = worstFirst([
    device(1, {}), device(2, { seenAt: '2026-11-01T09:00:00.000Z' as Instant }), device(3, { unsent: 9, oldestAt: '2026-11-22T09:00:00.000Z' as Instant }),
    device(4, { unsent: 1, oldestAt: '2026-11-10T09:00:00.000Z' as Instant }), device(5, { setAside: 1 }),
  ]);
  expect(sorted.map((one) => one.label)).toEqual(['T5', 'T4', 'T3', 'T2', 'T1']);
  expect(sorted.filter(hasUnsent)).toHaveLength(3);
});

test('an act over many goes on after a refusal and tells which and why', async () => {
  const steps: number[] = [];
  const came = await eachInTurn([1, 2, 3], async (n) => (n === 2 ? { ok: false, error: { code: 'case-closed' } } : { ok: true }), (done) => steps.push(done));
  expect(came).toEqual({ done: [1, 3], failed: [{ item: 2, code: 'case-closed' }] });
  expect(steps).toEqual([1, 2, 3]);
});

describe('the form of a colleague', () => {
  const known: Person = { id: ANA as WorkerId, name: 'Ana Mesa', username: 'ana', role: 'caseworker', centreId: CENTRE, protection: false, active: true };
  const faults = (isNew: boolean, more: object) => {
    const said = staffSchema(isNew).safeParse({ ...staffOf(known), password: 'una frase larga', ...more });
    return said.success ? [] : said.error.issues.map((issue) => issue.path[0]);
  };

  test('names the field of each fault', () => {
    expect(faults(true, {})).toEqual([]);
    expect(faults(true, { name: 'A', username: 'Á b', password: 'short' })).toEqual(['name', 'username', 'password']);
    expect(faults(true, { centreId: '' })).toEqual(['centreId']);
    expect(faults(true, { centreId: '', role: 'administrator' })).toEqual([]);
    expect(faults(false, { password: '' })).toEqual([]);
  });

  test('sends of a known colleague only what differs, and no empty password', () => {
    const form = (more: object) => staffSchema(false).parse({ ...staffOf(known), ...more });
    expect(changeOf(known, form({}))).toEqual({});
    expect(changeOf(known, form({ active: false, centreId: uuid<CentreId>(5), password: 'otra frase larga' }))).toEqual({ active: false, centreId: uuid(5), password: 'otra frase larga' });
    expect(newWorkerOf(form({ role: 'administrator', centreId: '' }))).toMatchObject({ centreId: null });
  });
});
