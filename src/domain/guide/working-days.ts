/**
 * Working days in Mexico: Monday to Friday without the statutory rest days of the Federal Labour
 * Law, art. 74. Agencies close on more days than these, which only makes a term longer: a due day
 * counted here is never too late. Days are numbers since 1970-01-01, so that nothing rolls over.
 */
import { addDays, daysBetween, type PlainDate } from '../foundation/plain-date.ts';

const EPOCH = '1970-01-01' as PlainDate;
const MONDAY = 1;
/** 1 January 1970 was a Thursday. */
const weekday = (day: number): number => (((day + 4) % 7) + 7) % 7;
const numberOf = (year: number, month: number, day: number): number =>
  daysBetween(EPOCH, `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate);

/** The statutory rest days of a year, as days, in order. */
export function restDaysOf(year: number): PlainDate[] {
  return [...restDayNumbers(year)].map((day) => addDays(EPOCH, day)).toSorted();
}

function restDayNumbers(year: number): Set<number> {
  const nthMonday = (month: number, nth: number): number => {
    const first = numberOf(year, month, 1);
    return first + ((MONDAY - weekday(first) + 7) % 7) + (nth - 1) * 7;
  };
  return new Set([
    numberOf(year, 1, 1), nthMonday(2, 1), nthMonday(3, 3), numberOf(year, 5, 1), numberOf(year, 9, 16), nthMonday(11, 3), numberOf(year, 12, 25),
    // A new president takes office every six years: on 1 October since 2024, on 1 December before.
    ...(year % 6 === 2 ? [year >= 2024 ? numberOf(year, 10, 1) : numberOf(year, 12, 1)] : []),
  ]);
}

/** The year of a day's number, exact for four thousand years: 146,097 days make 400 of them. */
function yearOf(day: number): number {
  const guess = 1970 + Math.floor((day * 400) / 146_097);
  return day < numberOf(guess, 1, 1) ? guess - 1 : day >= numberOf(guess + 1, 1, 1) ? guess + 1 : guess;
}

/** A calendar that remembers the years it was asked for. */
export function workingDays(): { isWorking: (day: PlainDate) => boolean; add: (day: PlainDate, days: number) => PlainDate; between: (from: PlainDate, to: PlainDate) => number } {
  const years = new Map<number, Set<number>>();
  const rest = new Set<number>();
  let [known, until] = [1, 0];
  const isWorkingNumber = (day: number): boolean => {
    if (weekday(day) === 0 || weekday(day) === 6) return false;
    if (day < known || day > until) {
      const year = yearOf(day);
      if (!years.has(year)) { years.set(year, restDayNumbers(year)); years.get(year)!.forEach((one) => rest.add(one)); }
      [known, until] = [numberOf(year, 1, 1), numberOf(year, 12, 31)];
    }
    return !rest.has(day);
  };
  return {
    isWorking: (day) => isWorkingNumber(daysBetween(EPOCH, day)),
    add: (day, days) => {
      let on = daysBetween(EPOCH, day);
      for (let left = days; left > 0;) { on += 1; if (isWorkingNumber(on)) left -= 1; }
      return addDays(EPOCH, on);
    },
    between: (from, to) => {
      let count = 0;
      const last = daysBetween(EPOCH, to);
      for (let on = daysBetween(EPOCH, from) + 1; on <= last; on += 1) if (isWorkingNumber(on)) count += 1;
      return count;
    },
  };
}
