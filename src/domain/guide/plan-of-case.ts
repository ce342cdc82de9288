/** The plan of a case: what its state says about holdings and profile, given to the planner. */
import type { PlainDate } from '../foundation/plain-date.ts';
import { ageOn } from '../foundation/plain-date.ts';
import type { CaseState } from '../case/state.ts';
import { isMexican } from '../person/person.ts';
import { renewedEnough, stepsDone } from './case-facts.ts';
import { saidYes, yesKey } from '../case/consent.ts';
import type { Catalogue } from './catalogue.ts';
import { holdingsFrom } from './holdings.ts';
import { plan, type Plan } from './planner.ts';
import type { PlanInput } from './setting.ts';
import { closedSteps } from './unavailable.ts';

/** What a screen may ask for: other goals than the chosen or usual ones, the cheaper way, and the way it showed before, so that the new one does not jump. */
type Asked = Pick<PlanInput, 'prefer' | 'keep'> & Partial<Pick<PlanInput, 'goals'>>;

/** Plans the case on a day. */
export const planOfCase = (state: CaseState, catalogue: Catalogue, today: PlainDate, asked: Asked = {}): Plan => plan(inputOfCase(state, catalogue, today, asked));

/** What the planner is told of a case; an open account, a paid card and a job found count as the steps they are. */
export function inputOfCase(state: CaseState, catalogue: Catalogue, today: PlainDate, asked: Asked = {}): PlanInput {
  const done = stepsDone(state, today);
  return {
    catalogue, today, goals: state.goals, ...asked,
    consents: new Set(catalogue.entries.flatMap(({ consent: purpose, agency }) => (purpose && saidYes(state.consents, { purpose, agency }) ? [yesKey(purpose, agency)] : []))),
    holdings: holdingsFrom(catalogue, done),
    profile: {
      pathway: state.pathway, age: ageOn(state.person.birth, today), state: state.person.destination?.state,
      mexican: state.person.nationalities === undefined ? undefined : isMexican(state.person),
      flags: new Set<string>([...state.flags, ...(state.protection?.flags ?? [])]),
    },
    unavailable: closedSteps(catalogue, Object.entries(state.steps).flatMap(([step, record]) => (record.status === 'unavailable' ? [{ step, reason: record.reason }] : []))),
    spent: renewedEnough(state, catalogue),
    done: new Set(done.map((one) => one.step)),
  };
}
