/** What a supposition changes, in sentences. */
import type { Plan } from '#domain/guide/planner.ts';
import type { Change, Supposition } from '#domain/guide/what-if.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { credentialText } from '../../parts/why-text.ts';
import { stepName } from '../say.ts';
import { sayRange } from './say-range.ts';
import type { RouteText } from './texts.ts';

type Shared = { readonly catalogueText: (key: string) => string; readonly money: (centavos: number) => string; readonly language: string; readonly today: PlainDate };

/** What is supposed, as its button says it. */
export function saySupposition({ is, credential, step }: Supposition, text: RouteText, shared: Pick<Shared, 'catalogueText'>): string {
  const own = (is === 'gets' ? text.whatIf.gets : text.whatIf.wants)[credential];
  return own ?? (is === 'gets' ? text.whatIf.getsOther : text.whatIf.wantsOther)(stepName(step, shared));
}

/** The changes, the most important first; one sentence when there are none. */
export function sayChange(change: Change, { before, after, text, shared }: { before: Plan; after: Plan; text: RouteText; shared: Shared }): readonly string[] {
  const { whatIf } = text;
  const name = (credential: string): string => credentialText(credential, shared);
  const names = (steps: readonly string[]): string => steps.map((step) => stepName(step, shared)).join(', ');
  const had = new Set(before.goals.map(({ credential }) => credential));
  const kept = new Set(after.goals.map(({ credential }) => credential));
  const added = after.goals.filter(({ credential }) => !had.has(credential));
  const dropped = before.goals.filter(({ credential }) => !kept.has(credential));
  const days = (sooner: number): string => (sooner > 0 ? whatIf.sooner(sooner) : whatIf.later(-sooner));
  const said = [
    change.sooner !== undefined && change.sooner !== 0 && whatIf.all(days(change.sooner)),
    ...added.map(({ credential, on }) => whatIf.newGoal(name(credential), on === undefined ? text.goal.noWay : sayRange(on, { text, language: shared.language, today: shared.today }))),
    dropped.length > 0 && whatIf.dropped,
    ...change.goals.map((one) => (one.opens ? whatIf.opens(name(one.credential)) : one.closes ? whatIf.closes(name(one.credential)) : one.sooner === change.sooner ? false : whatIf.goal(name(one.credential), days(one.sooner ?? 0)))),
    change.saves > 0 && dropped.length === 0 && whatIf.saves(shared.money(change.saves)), change.saves < 0 && whatIf.costs(shared.money(-change.saves)),
    change.appear.length > 0 && whatIf.appear(names(change.appear)),
    change.vanish.length > 0 && whatIf.vanish(names(change.vanish)),
  ].filter((one) => one !== false);
  return said.length > 0 ? said : [whatIf.same];
}
