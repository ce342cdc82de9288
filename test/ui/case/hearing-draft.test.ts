import { describe, expect, test } from 'vitest';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { draftOf, instantsOf } from '#ui/case/steps/hearing-draft.ts';
import { item } from '../../support/cases.ts';

const typed = { isHearing: true, port: 'El Paso', day: '2026-12-01', time: '08:30', report: '06:30' };

describe('a hearing as it is typed', () => {
  test('goes by the clock of the crossing’s other side', () => {
    expect(instantsOf(typed)).toEqual({ at: '2026-12-01T15:30:00.000Z', reportAt: '2026-12-01T13:30:00.000Z', isReportAfter: false });
    expect(instantsOf({ ...typed, port: 'San Ysidro' }).at).toBe('2026-12-01T16:30:00.000Z');
  });
  test('can’t be reported for after it began, nor at an hour that the clock jumps over', () => {
    expect(instantsOf({ ...typed, report: '09:00' }).isReportAfter).toBe(true);
    expect(instantsOf({ ...typed, day: '2026-03-08', time: '02:30', report: '' }).at).toBeUndefined();
    expect(instantsOf({ ...typed, day: '' })).toEqual({ at: undefined, reportAt: undefined, isReportAfter: false });
  });
  test('comes back as it was typed when it is moved', () => {
    const { at, reportAt } = instantsOf(typed);
    expect(draftOf('mpp-hearing', { id: item(1), when: at as Instant, reportAt, place: 'El Paso', about: 'mpp-hearing', status: 'set', kind: 'hearing', port: 'El Paso', zone: 'America/Denver' })).toEqual(typed);
    expect(draftOf('mpp-hearing', { id: item(1), when: at as Instant, reportBefore: 120, place: 'El Paso', about: 'mpp-hearing', status: 'set', port: 'El Paso' })).toEqual(typed);
  });
});
