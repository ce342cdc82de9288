/**
 * What if: the plan of somebody who had one paper more, or wanted one thing more. Nothing is noted
 * anywhere. A supposition changes what is held and what is wanted and nothing else: gates and
 * consents stay as they are, so a return that was not agreed to waits for the yes here as well.
 */
import { daysBetween, type PlainDate } from '../foundation/plain-date.ts';
import type { CatalogueEntry, CredentialId, StepId } from './catalogue.ts';
import { eligibility } from './eligibility.ts';
import { goalsFor } from './goals.ts';
import { isHeld } from './holdings.ts';
import { plan, type Plan } from './planner.ts';
import type { PlanInput } from './setting.ts';

/** One thing supposed; `step` is the entry by whose name it goes. */
export type Supposition = {
  /** `gets`: the person comes to hold it. `wants`: it is a goal, which nobody is planned for unasked. */
  readonly is: 'gets' | 'wants';
  readonly credential: CredentialId;
  readonly step: StepId;
};

export type GoalChange = {
  readonly credential: CredentialId;
  /** Days that the goal's usual day comes sooner; negative when later. Absent where it is reached in one plan only. */
  readonly sooner?: number | undefined;
  readonly opens?: true | undefined;
  readonly closes?: true | undefined;
};
export type Change = {
  readonly appear: readonly StepId[];
  readonly vanish: readonly StepId[];
  /** Goals whose day changes; those that only one plan has are not among them. */
  readonly goals: readonly GoalChange[];
  /** Days sooner that the last of the goals of both plans is had; undefined where one plan does not reach them all. */
  readonly sooner: number | undefined;
  /** Centavos that the way costs less, at the dear end; negative when more. */
  readonly saves: number;
};

/** Papers that a person can find or be given, though the planner knows a way to them too. */
const FOUND: readonly CredentialId[] = ['two-witnesses', 'proof-of-address', 'birth-certificate', 'parent-papers', 'translation'];

/** What is worth supposing for this person: papers that would change the plan, and what is theirs to want. */
export function suppositionsFor(input: PlanInput): Supposition[] {
  const { catalogue, profile, holdings, today } = input;
  const holds = (credential: CredentialId): boolean => isHeld(holdings, credential, today);
  const isTheirs = (entry: CatalogueEntry): boolean => eligibility(entry, profile, { today, holds }).is === 'for';
  const theirs = catalogue.entries.filter(isTheirs);
  const named = (is: Supposition['is'], entry: CatalogueEntry, credential = entry.gives[0]!): Supposition => ({ is, credential, step: entry.id });
  // Bad news is nobody's wish: a decision that somebody else takes is not played through at the counter.
  const papers = theirs.filter((entry) => entry.shown !== undefined && !entry.decided).map((entry) => named('gets', entry));
  const found = FOUND.flatMap((credential) => { const entry = theirs.find(({ gives }) => gives.includes(credential)); return entry ? [named('gets', entry, credential)] : []; });
  const wishes = theirs.filter((entry) => entry.byChoice === true).map((entry) => named('wants', entry));
  const now = plan(input);
  return [...papers, ...found, ...wishes]
    .filter(({ credential }, at, all) => !holds(credential) && all.findIndex((one) => one.credential === credential) === at)
    .filter((one) => differs(now, plan(suppose(input, [one]))));
}

/** The input of a plan in which these things are so. */
export function suppose(input: PlanInput, supposed: readonly Supposition[]): PlanInput {
  const gets = supposed.filter(({ is }) => is === 'gets').map(({ credential }) => credential);
  const wants = supposed.filter(({ is }) => is === 'wants');
  const usual = input.goals ?? goalsFor(input.profile);
  // Whoever wants to go home does not want a job here as well.
  const homeward = wants.filter(({ step }) => input.catalogue.entries.find(({ id }) => id === step)?.consent === 'return');
  const goals = homeward.length > 0 ? homeward : wants;
  return {
    ...input,
    holdings: new Map([...input.holdings, ...gets.map((credential) => [credential, {}] as const)]),
    goals: wants.length === 0 ? input.goals : [...new Set([...(homeward.length > 0 ? [] : usual), ...goals.map(({ credential }) => credential)])],
  };
}

/** What is different in one plan after another. */
export function changeBetween(before: Plan, after: Plan): Change {
  const [old, made] = [stepsOn(before), stepsOn(after)];
  const goals = after.goals.flatMap(({ credential, on }): GoalChange[] => {
    const was = before.goals.find((one) => one.credential === credential);
    if (was === undefined) return [];
    if (on === undefined || was.on === undefined) return on === was.on ? [] : [{ credential, ...(on ? { opens: true } : { closes: true }) }];
    const sooner = daysBetween(on.usual, was.on.usual);
    return sooner === 0 ? [] : [{ credential, sooner }];
  });
  const shared = after.goals.filter(({ credential }) => before.goals.some((one) => one.credential === credential)).map(({ credential }) => credential);
  const last = (of: Plan) => lastDay(of, shared);
  const [then, now] = [last(before), last(after)];
  return {
    appear: made.filter((step) => !old.includes(step)), vanish: old.filter((step) => !made.includes(step)), goals,
    sooner: then === undefined || now === undefined ? undefined : daysBetween(now, then),
    saves: before.cost.most - after.cost.most,
  };
}

/** The usual day on which the last of these goals is had; undefined when one of them is out of reach, or there are none. */
export function lastDay(made: Plan, goals: readonly CredentialId[] = made.goals.map(({ credential }) => credential), pace: 'least' | 'usual' | 'most' = 'usual'): PlainDate | undefined {
  const wanted = made.goals.filter(({ credential }) => goals.includes(credential));
  if (wanted.some(({ on }) => on === undefined)) return undefined;
  return wanted.map(({ on }) => on![pace]).reduce<PlainDate | undefined>((last, day) => (last === undefined || day > last ? day : last), undefined);
}

const stepsOn = (made: Plan): StepId[] => made.steps.filter(({ onRoute }) => onRoute).map(({ step }) => step);

/** Whether the way or its days differ. */
const differs = (before: Plan, after: Plan): boolean =>
  JSON.stringify([before.goals, stepsOn(before).toSorted()]) !== JSON.stringify([after.goals, stepsOn(after).toSorted()]);
