/**
 * Calendar days without a time zone, as text 'YYYY-MM-DD', so that they sort, compare and
 * travel as they are. JavaScript's Date is not used to check them: it rolls 30 February over.
 */
import { z } from 'zod';

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Whether the text is a day that exists, 'YYYY-MM-DD'. */
export function isPlainDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

export const PlainDate = z.string().refine(isPlainDate, 'date').brand<'PlainDate'>();
export type PlainDate = z.infer<typeof PlainDate>;

/** An instant, ISO 8601 in UTC with milliseconds. */
export const Instant = z.iso.datetime().brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** What is known of a birth date: the day, only the year, or nothing. */
export const BirthDate = z.discriminatedUnion('known', [
  z.object({ known: z.literal('day'), date: PlainDate }),
  z.object({ known: z.literal('year'), year: z.int().min(1890).max(2100) }),
  z.object({ known: z.literal('nothing') }),
]);
export type BirthDate = z.infer<typeof BirthDate>;

const dayNumber = (date: PlainDate): number => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);

/** The day `days` later (or earlier, if negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date((dayNumber(date) + days) * 86_400_000).toISOString().slice(0, 10) as PlainDate;
}

/** Whole days from `from` to `to`; negative if `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from);

/** The UTC day of an instant. */
export const dayOf = (instant: Instant): PlainDate => instant.slice(0, 10) as PlainDate;

/** Full years on `today`; undefined when the birth date is unknown. With a year only, the youngest age that is possible. */
export function ageOn(birth: BirthDate | undefined, today: PlainDate): number | undefined {
  if (!birth || birth.known === 'nothing') return undefined;
  if (birth.known === 'year') return Math.max(0, Number(today.slice(0, 4)) - birth.year - 1);
  const years = Number(today.slice(0, 4)) - Number(birth.date.slice(0, 4));
  return today.slice(5) < birth.date.slice(5) ? years - 1 : years;
}

/** The year of birth, if known. */
export function birthYear(birth: BirthDate | undefined): number | undefined {
  if (!birth || birth.known === 'nothing') return undefined;
  return birth.known === 'year' ? birth.year : Number(birth.date.slice(0, 4));
}
