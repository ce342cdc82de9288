/**
 * What the clock on the centre's wall shows: 'YYYY-MM-DDTHH:mm'. Made where the time zone rules are
 * fresh (server, tablet): an old phone still gives Mexico the summer time that ended in October 2022.
 */
import type { Instant, PlainDate } from '../foundation/plain-date.ts';

/** An instant as the centre's clock shows it. */
export function wallTime(instant: Instant, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** The day it is at the centre. */
export const wallDay = (instant: Instant, timeZone: string): PlainDate => wallTime(instant, timeZone).slice(0, 10) as PlainDate;
