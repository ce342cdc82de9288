/**
 * The one thing that comes next for a person: what a phone shows in large letters. What has to be done by today or
 * tomorrow comes first, then money that waits, then an appointment within two days, then the first step; being told to wait is an answer too.
 */
import type { DueView } from './due.ts';
import type { NextStep, StatusView } from './status-view.ts';

export type Headline =
  | { readonly is: 'duty'; readonly duty: DueView }
  | { readonly is: 'cash' }
  | { readonly is: 'appointment'; readonly at: StatusView['appointments'][number] }
  | { readonly is: 'step'; readonly step: NextStep }
  | { readonly is: 'job' }
  | { readonly is: 'wait'; readonly step?: NextStep }
  | { readonly is: 'closed' };

const SOON_MS = 48 * 3_600_000;
const STILL_MS = 3_600_000;
const DAY_MS = 24 * STILL_MS;
const MISSED_MS = 14 * DAY_MS;

/** Appointments not yet over, at this time in milliseconds. */
export const comingAppointments = (view: StatusView, now: number): StatusView['appointments'] => view.appointments.filter((one) => Date.parse(one.at) > now - STILL_MS);

/** Due within two days, or lately missed: what is long gone must not stand before everything else. A line to register presses nobody. */
const isPressing = ({ why, due }: DueView, now: number): boolean =>
  why !== 'tie-line' && Date.parse(due) < now + SOON_MS && (why !== 'hearing' || !isOver(due, now)) && Date.parse(due) > now - MISSED_MS;

/** Whether the day is over, everywhere in Mexico. */
export const isOver = (due: string, now: number): boolean => Date.parse(due) + DAY_MS + 8 * STILL_MS < now;

/** What to say first, at this time in milliseconds. */
export function headline(view: StatusView, now: number): Headline {
  const [appointment] = comingAppointments(view, now);
  const duty = view.duties.find((one) => isPressing(one, now));
  const step = view.next.find((one) => !one.asked);
  if (duty && !view.closed) return { is: 'duty', duty };
  if (view.cash === 'ready') return { is: 'cash' };
  if (appointment && Date.parse(appointment.at) < now + SOON_MS) return { is: 'appointment', at: appointment };
  if (view.closed) return { is: 'closed' };
  if (step) return { is: 'step', step };
  if (view.job === 'proposed') return { is: 'job' };
  if (appointment) return { is: 'appointment', at: appointment };
  return { is: 'wait', ...(view.next[0] ? { step: view.next[0] } : {}) };
}
