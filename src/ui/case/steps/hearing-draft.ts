/** An appointment as it is typed: a hearing's hours by the clock of the crossing's other side, all else by the clock here. */
import { PORTS } from '#catalogue/duties.ts';
import type { Appointment } from '#domain/case/state.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { instantIn, timeIn } from '#domain/guide/duties.ts';
import type { Port } from '#domain/guide/duties.ts';
import { dayAndTimeOf, instantOf } from '../dates.ts';

export type HearingDraft = { readonly isHearing: boolean; readonly port: string; readonly day: string; readonly time: string; readonly report: string };

/** The crossing of that name; undefined for another place. */
export const portNamed = (name: string): Port | undefined => PORTS.find((one) => one.name === name);

/** What a dialog begins with. */
export function draftOf(about: string, moved: Appointment | undefined): HearingDraft {
  const isHearing = moved ? moved.kind === 'hearing' || moved.about === 'mpp-hearing' : about === 'mpp-hearing';
  const port = (moved?.port && portNamed(moved.port)?.name) ?? '';
  if (!moved) return { isHearing, port, day: '', time: '', report: '' };
  const zone = portNamed(port)?.zoneThere;
  const reportAt = moved.reportAt ?? (moved.reportBefore === undefined ? undefined : new Date(Date.parse(moved.when) - moved.reportBefore * 60_000).toISOString() as Instant);
  const shown = (instant: Instant): { day: string; time: string } => {
    if (zone === undefined) return dayAndTimeOf(instant);
    const [day = '', time = ''] = timeIn(instant, zone).split(' ');
    return { day, time };
  };
  return { isHearing, port, ...shown(moved.when), report: reportAt ? shown(reportAt).time : '' };
}

/** The instants meant; undefined while not typed, or where the clock jumps over them. The time to report is on the same day. */
export function instantsOf({ isHearing, port, day, time, report }: HearingDraft): { readonly at: Instant | undefined; readonly reportAt: Instant | undefined; readonly isReportAfter: boolean } {
  const zone = isHearing ? portNamed(port)?.zoneThere : undefined;
  const meant = (clock: string): Instant | undefined => (clock === '' || day === '' ? undefined : zone === undefined ? instantOf(day, clock) : instantIn(day, clock, zone));
  const at = meant(time);
  const reportAt = isHearing ? meant(report) : undefined;
  return { at, reportAt, isReportAfter: at !== undefined && reportAt !== undefined && reportAt > at };
}
