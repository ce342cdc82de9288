/**
 * What a person sees of their own case on a phone: a whitelist, built field by field, never a case
 * with parts left out. No name in full, no number, no reason of return, no note, no flag, nothing of
 * the protection part; a stranger who finds the slip learns next to nothing.
 */
import { z } from 'zod';
import type { CaseState } from '../case/state.ts';
import { Instant, PlainDate } from '../foundation/plain-date.ts';
import type { Catalogue } from '../guide/catalogue.ts';
import { planOfCase } from '../guide/plan-of-case.ts';

const NEXT_SHOWN = 4;

export const StatusView = z.object({
  /** The folio's last four characters and check: enough to know the own slip by. */
  folioEnd: z.string(),
  initials: z.string(),
  done: z.array(z.string()),
  next: z.array(z.object({ step: z.string(), place: z.string(), bring: z.array(z.string()), from: PlainDate.optional() })),
  appointments: z.array(z.object({ at: Instant, place: z.string(), about: z.string() })),
  cash: z.enum(['none', 'asked', 'ready', 'done']),
  job: z.enum(['none', 'proposed', 'accepted', 'done']),
});
export type StatusView = z.infer<typeof StatusView>;

/** The view of a case on a day. */
export function statusView(state: CaseState, { catalogue, today }: { readonly catalogue: Catalogue; readonly today: PlainDate }): StatusView {
  const entries = new Map(catalogue.entries.map((entry) => [entry.id, entry]));
  const planned = planOfCase(state, catalogue, today).steps;
  const { name } = state.person;
  return {
    folioEnd: state.folio.slice(-6),
    initials: [name.given, name.firstSurname].map((part) => `${part.slice(0, 1).toUpperCase()}.`).join(' '),
    done: Object.entries(state.steps).flatMap(([step, record]) => (record.status === 'done' && entries.has(step) && entries.get(step)?.protection !== true ? [step] : [])),
    next: planned.flatMap((one) => {
      const entry = entries.get(one.step);
      // What a child on their own is sent to first says too much about who holds the phone.
      if (!entry || entry.protection === true || one.state !== 'ready' || !one.onRoute) return [];
      return [{ step: one.step, place: entry.place, bring: [...entry.bring], ...(one.readyOn ? { from: one.readyOn } : {}) }];
    }).slice(0, NEXT_SHOWN),
    appointments: state.appointments.flatMap((one) => (one.status === 'set' ? [{ at: one.when, place: one.place, about: one.about }] : [])),
    cash: state.cash.some((one) => one.status === 'paid') ? 'done' : state.cash.some((one) => one.status === 'approved') ? 'ready' : state.cash.some((one) => one.status === 'requested') ? 'asked' : 'none',
    job: state.proposals.some((one) => one.status === 'hired') ? 'done' : state.proposals.some((one) => one.status === 'accepted') ? 'accepted' : state.proposals.some((one) => one.status === 'proposed') ? 'proposed' : 'none',
  };
}
