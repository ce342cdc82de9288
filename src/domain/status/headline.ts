/**
 * The one thing that comes next for a person: what a phone shows in large letters. Money that waits
 * comes first, then an appointment within two days, then the first step; being told to wait is an answer too.
 */
import type { NextStep, StatusView } from './status-view.ts';

export type Headline =
  | { readonly is: 'cash' }
  | { readonly is: 'appointment'; readonly at: StatusView['appointments'][number] }
  | { readonly is: 'step'; readonly step: NextStep }
  | { readonly is: 'job' }
  | { readonly is: 'wait'; readonly step?: NextStep }
  | { readonly is: 'closed' };

const SOON_MS = 48 * 3_600_000;
const STILL_MS = 3_600_000;

/** Appointments not yet over, at this time in milliseconds. */
export const comingAppointments = (view: StatusView, now: number): StatusView['appointments'] => view.appointments.filter((one) => Date.parse(one.at) > now - STILL_MS);

/** What to say first, at this time in milliseconds. */
export function headline(view: StatusView, now: number): Headline {
  const [appointment] = comingAppointments(view, now);
  const step = view.next.find((one) => !one.asked);
  if (view.cash === 'ready') return { is: 'cash' };
  if (appointment && Date.parse(appointment.at) < now + SOON_MS) return { is: 'appointment', at: appointment };
  if (view.closed) return { is: 'closed' };
  if (step) return { is: 'step', step };
  if (view.job === 'proposed') return { is: 'job' };
  if (appointment) return { is: 'appointment', at: appointment };
  return { is: 'wait', ...(view.next[0] ? { step: view.next[0] } : {}) };
}
