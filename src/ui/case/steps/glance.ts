/** A step's state in a few words and one mark: what a row says before it is opened. */
import type { StepRecord } from '#domain/case/state.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { waitsForYes } from '#domain/guide/planner.ts';
import type { PlannedStep } from '#domain/guide/planner.ts';
import { sayMissing, sayShortDay, sayWhy } from '../say.ts';
import type { Say } from '../say.ts';
import { whyText } from '../../parts/why-text.ts';
import type { Mark } from '../StateMark.tsx';

export type Glance = { readonly mark: Mark; readonly text: string };

export function glanceOf(planned: PlannedStep, record: StepRecord | undefined, say: Say & { readonly today: PlainDate }): Glance {
  const { t, today } = say;
  const day = (date: string): string => sayShortDay(date, say);
  if (record?.status === 'done' && record.expiresOn !== undefined && record.expiresOn < today) return { mark: 'attention', text: t.case.steps.expiredSince(day(record.expiresOn)) };
  if (record?.status === 'done') return { mark: 'done', text: [record.number ?? t.case.done, day(record.on ?? record.at)].filter(Boolean).join(' · ') };
  if (planned.state === 'done') return { mark: 'done', text: t.case.done };
  if (record?.status === 'unavailable') return { mark: 'unavailable', text: [t.case.unavailable, record.reason && t.case.reasons[record.reason]].filter(Boolean).join(': ') };
  if (record?.status === 'asked') return { mark: 'asked', text: t.case.steps.askedOn(day(record.at)) };
  if (planned.state === 'ready') return { mark: 'ready', text: t.case.steps.ready };
  if (waitsForYes(planned)) return { mark: 'ready', text: sayWhy(planned.why, say)[0] ?? t.case.steps.ready };
  if (planned.why.some((why) => why.code === 'only-if-brought')) return { mark: 'ready', text: whyText({ code: 'only-if-brought', params: {} }, say) };
  const [quickest] = sayMissing(planned.missing, say);
  return { mark: 'blocked', text: quickest ? t.case.steps.waitsFor(quickest) : (sayWhy(planned.why, say)[0] ?? t.case.blocked) };
}
