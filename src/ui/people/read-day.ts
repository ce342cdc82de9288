/** A day as it is said and typed in Mexico: day, month, year. Faster on a tablet than turning a calendar back to 1961. */
import { isPlainDate } from '#domain/foundation/plain-date.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';

/** '3/5/1988', '03051988' or '1988-05-03'; undefined when it is no day (yet). */
export function readDay(text: string): PlainDate | undefined {
  const plain = text.trim();
  const match = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(plain) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(plain);
  const day = match ? `${match[3]}-${(match[2] ?? '').padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}` : plain;
  return isPlainDate(day) && day >= '1890' ? (day as PlainDate) : undefined;
}

/** As the field shows it. */
export const writeDay = (day: PlainDate): string => day.split('-').reverse().join('/');

/** Puts the slashes in while digits are typed; what was deleted or typed otherwise stays as it is. */
export function withSlashes(text: string, before: string): string {
  if (text.length < before.length || !/^[\d/]*$/.test(text)) return text;
  return text.replace(/^(\d{2})(\d)/, '$1/$2').replace(/^(\d{1,2}\/\d{2})(\d)/, '$1/$2').slice(0, 10);
}
