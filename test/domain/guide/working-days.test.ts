import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { restDaysOf, workingDays } from '#domain/guide/working-days.ts';
import { addDays, PlainDate } from '#domain/foundation/plain-date.ts';

const day = (text: string) => PlainDate.parse(text);
const calendar = workingDays();

describe('rest days by the Federal Labour Law, art. 74', () => {
  // Read off a printed calendar of each year.
  test.each([
    [2024, ['2024-01-01', '2024-02-05', '2024-03-18', '2024-05-01', '2024-09-16', '2024-10-01', '2024-11-18', '2024-12-25']],
    [2025, ['2025-01-01', '2025-02-03', '2025-03-17', '2025-05-01', '2025-09-16', '2025-11-17', '2025-12-25']],
    [2026, ['2026-01-01', '2026-02-02', '2026-03-16', '2026-05-01', '2026-09-16', '2026-11-16', '2026-12-25']],
    [2018, ['2018-01-01', '2018-02-05', '2018-03-19', '2018-05-01', '2018-09-16', '2018-11-19', '2018-12-01', '2018-12-25']],
  ])('of %i', (year, days) => expect(restDaysOf(year)).toEqual(days));

  test('are no working days, nor are Saturdays and Sundays', () => {
    expect(calendar.isWorking(day('2026-11-16'))).toBe(false);
    expect(calendar.isWorking(day('2026-11-21'))).toBe(false);
    expect(calendar.isWorking(day('2026-11-22'))).toBe(false);
    expect(calendar.isWorking(day('2026-11-23'))).toBe(true);
  });
});

describe('a term in working days', () => {
  test('begins the day after and steps over weekends and holidays', () => {
    expect(calendar.add(day('2026-11-13'), 1)).toBe('2026-11-17');
    expect(calendar.add(day('2026-12-24'), 1)).toBe('2026-12-28');
    // 15 working days from Monday 23 November: three weeks on.
    expect(calendar.add(day('2026-11-23'), 15)).toBe('2026-12-14');
    // 30 working days from the same day: six weeks, Christmas Day and New Year's Day besides.
    expect(calendar.add(day('2026-11-23'), 30)).toBe('2027-01-06');
  });
  test('of no day is the day itself, and counting back gives the number again', () => {
    fc.assert(fc.property(fc.nat({ max: 4000 }), fc.nat({ max: 90 }), (from, days) => {
      const start = addDays(day('2024-01-01'), from);
      const end = calendar.add(start, days);
      expect(calendar.between(start, end)).toBe(days);
      expect(days === 0 ? end === start : calendar.isWorking(end)).toBe(true);
    }));
  });
});
