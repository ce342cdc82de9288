/** A stop in a few words and one mark, before it is opened. A paper that ends before it is used is said here already. */
import type { CaseState } from '#domain/case/state.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import type { PlannedStep } from '#domain/guide/planner.ts';
import type { WhyCode } from '#domain/guide/reasons.ts';
import { whyText } from '../../parts/why-text.ts';
import { sayMissing, sayShortDay, sayWhy } from '../say.ts';
import type { Say } from '../say.ts';
import type { Mark } from '../StateMark.tsx';
import { cashUnderWay } from '../steps/step-lists.ts';
import { sayDay } from './say-range.ts';
import type { RouteText } from './texts.ts';

type Words = Say & { readonly today: PlainDate; readonly text: RouteText; /** Of a paper in doubt that the way asks for anew. */ readonly doubted: string };
export type StopGlance = { readonly mark: Mark; readonly line: string };

/** What a worker must not find out only when it is too late. */
export const ENDS: ReadonlySet<WhyCode> = new Set(['expired', 'expires-before-use', 'renew', 'start-later']);

export function glanceOfStop(planned: PlannedStep, state: CaseState, words: Words): StopGlance {
  const { t, text, today } = words;
  const record = state.steps[planned.step];
  const has = (code: WhyCode): boolean => planned.why.some((why) => why.code === code);
  const ends = planned.why.filter(({ code }) => ENDS.has(code)).map((why) => whyText(why, words));
  const say = (mark: Mark, ...parts: (string | false | undefined)[]): StopGlance => ({ mark: ends.length > 0 ? 'attention' : mark, line: [...ends, ...parts].filter(Boolean).join(' · ') });
  const from = planned.readyOn !== undefined && planned.readyOn > today && text.start(sayDay(planned.readyOn, words));

  if (record?.status === 'unavailable') return say('unavailable', text.reported, record.reason && t.case.reasons[record.reason]);
  const money = cashUnderWay(planned.step, state);
  if (money) return say(money.status === 'approved' ? 'attention' : 'asked', money.status === 'approved' ? t.case.approved : t.case.waiting);
  if (record?.status === 'done' && record.mark === 'doubtful') return say('attention', words.doubted);
  if (record?.status === 'asked') return say('asked', t.case.steps.askedOn(sayShortDay(record.at, words)));
  if (has('consent-first')) return say('attention', text.askFirst, from);
  if (has('advice-first')) return say('blocked', text.adviceFirst, from);
  if (planned.state === 'ready') return say('ready', from || t.case.steps.ready);
  if (has('no-way')) return say('blocked', text.noWay);
  const [quickest] = sayMissing(planned.missing, words);
  return say(planned.onRoute && quickest ? 'later' : 'blocked', quickest ? t.case.steps.waitsFor(quickest) : (sayWhy(planned.why, words)[0] ?? t.case.blocked), from);
}
