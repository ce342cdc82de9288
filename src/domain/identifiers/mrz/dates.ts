/**
 * The six digits of a date in a machine-readable zone. The century is not written: nobody was born in the
 * future, and no document lasts longer than thirty years. Fillers stand for a month or a day that is not known.
 */
import { addDays, isPlainDate } from '../../foundation/plain-date.ts';
import type { BirthDate, PlainDate } from '../../foundation/plain-date.ts';

const LONGEST_VALIDITY_DAYS = 30 * 366;

/** The birth date; `undefined` when there is no such day. */
export function birthOf(six: string, today: PlainDate): BirthDate | undefined {
  if (/^<{6}$/.test(six)) return { known: 'nothing' };
  const [yy, monthDay] = [six.slice(0, 2), `-${six.slice(2, 4)}-${six.slice(4)}`];
  if (!/^\d\d$/.test(yy)) return undefined;
  if (/^(?:\d\d|<<)<<$/.test(six.slice(2))) {
    const year = Number(`20${yy}`) <= Number(today.slice(0, 4)) ? 2000 + Number(yy) : 1900 + Number(yy);
    return { known: 'year', year };
  }
  const date = `20${yy}${monthDay}` <= today ? `20${yy}${monthDay}` : `19${yy}${monthDay}`;
  return isPlainDate(date) ? { known: 'day', date: date as PlainDate } : undefined;
}

/** The last day of validity; 'open' when the document names none, `undefined` when there is no such day. */
export function expiryOf(six: string, today: PlainDate): PlainDate | 'open' | undefined {
  if (/^<{6}$/.test(six)) return 'open';
  const [yy, monthDay] = [six.slice(0, 2), `-${six.slice(2, 4)}-${six.slice(4)}`];
  const date = `20${yy}${monthDay}` <= addDays(today, LONGEST_VALIDITY_DAYS) ? `20${yy}${monthDay}` : `19${yy}${monthDay}`;
  return isPlainDate(date) ? (date as PlainDate) : undefined;
}
