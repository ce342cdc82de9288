/** Days and times as a tablet's own fields give them, and as events keep them. */
import { Instant, isPlainDate } from '#domain/foundation/plain-date.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';

/** The instant of a day and time where the tablet stands; undefined while they are not typed. */
export function instantOf(day: string, time: string): Instant | undefined {
  if (!isPlainDate(day) || !/^\d{2}:\d{2}$/.test(time)) return undefined;
  const at = new Date(`${day}T${time}:00`);
  return Number.isNaN(at.getTime()) ? undefined : Instant.parse(at.toISOString());
}

/** The same the other way, for the fields of a form. */
export function dayAndTimeOf(instant: Instant): { readonly day: string; readonly time: string } {
  const at = new Date(instant);
  const two = (n: number): string => String(n).padStart(2, '0');
  return { day: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`, time: `${two(at.getHours())}:${two(at.getMinutes())}` };
}

/** The text as a day, or undefined. */
export const dayIn = (text: string): PlainDate | undefined => (isPlainDate(text) ? (text as PlainDate) : undefined);
