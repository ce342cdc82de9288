import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '#catalogue/edition.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { pesos } from '#domain/foundation/money.ts';
import { planOfCase } from '#domain/guide/plan-of-case.ts';
import { stopsOf } from '#ui/case/route/stops.ts';
import { stepLists } from '#ui/case/steps/step-lists.ts';
import { event, given, item } from '../../support/cases.ts';

const TODAY = '2026-11-23' as PlainDate;
const stopsIn = (state: CaseState) => stopsOf(planOfCase(state, CATALOGUE, TODAY), { state, catalogue: CATALOGUE, today: TODAY });
const listsOf = (state: CaseState) => {
  const { done: had, now, held, next } = stopsIn(state);
  const onLine = new Set([...had, ...now, ...held, ...next].map((one) => one.step));
  return { ...stepLists(planOfCase(state, CATALOGUE, TODAY), state, { catalogue: CATALOGUE, onLine }), onLine };
};
const ids = (steps: readonly { readonly step: string }[]) => steps.map((one) => one.step);
const returnee = event(101, { type: 'pathwaySet', data: { pathway: 'returnee' } });
const done = (n: number, step: string) => event(n, { type: 'stepCompleted', data: { step, on: TODAY, edition: CATALOGUE.edition } });

describe('the route of a case', () => {
  test('what is ready stands side by side now, the nearest first; what was asked for makes room for another', () => {
    expect(stopsIn(given(returnee)).now[0]).toMatchObject({ step: 'carta', state: 'ready', onRoute: true });
    const { now } = stopsIn(given(returnee, done(102, 'carta'), event(103, { type: 'stepAsked', data: { step: 'curp' } })));
    expect(ids(now)[0]).not.toBe('curp');
    expect(ids(now)).toContain('curp');
  });

  test('what is done moves to the beginning, in the order it was done', () => {
    const { done: had, now } = stopsIn(given(returnee, done(102, 'carta'), done(103, 'curp')));
    expect(ids(had)).toEqual(['carta', 'curp']);
    expect(ids(now)).not.toContain('carta');
  });

  test('what waits for papers comes next; what waits for a person to find another way is held up', () => {
    const { next, held } = stopsIn(given(returnee, done(102, 'carta'), event(103, { type: 'stepUnavailable', data: { step: 'birth-certificate', reason: 'not-found' } })));
    expect(ids(next)).toContain('job-placement');
    expect(ids(held)).toContain('birth-certificate');
    for (const one of next) expect(one.why.map(({ code }) => code)).toContain('missing');
  });

  test('a goal that no way leads to is held up by the step that would give it', () => {
    const never = event(103, { type: 'stepUnavailable', data: { step: 'birth-certificate', reason: 'never-registered' } });
    const { held } = stopsIn(given(event(101, { type: 'pathwaySet', data: { pathway: 'tcn-no-papers' } }), event(102, { type: 'stepUnavailable', data: { step: 'comar-after-advice', reason: 'other' } })));
    expect(ids(held)).toContain('curp-temporary');
    expect(stopsIn(given(returnee, done(102, 'carta'), never)).held.length).toBeGreaterThan(0);
  });

  test('a child on their own has protection on the line and nothing else to begin', () => {
    const { now, next } = stopsIn(given(event(101, { type: 'flagSet', data: { flag: 'unaccompanied-minor', raised: true } })));
    expect([ids(now), ids(next)]).toEqual([['dif-referral'], ['protection-plan']]);
  });

  test('money that was asked for is on the line as under way, after what can be begun', () => {
    const { now } = stopsIn(given(returnee, done(102, 'carta'), event(103, { type: 'cashRequested', data: { requestId: item(10), programme: 'paisano-card', amount: pesos(2000) } })));
    expect(ids(now).at(-1)).toBe('paisano-card');
  });

  test.each(['returnee', 'returnee-us-papers', 'us-born-child', 'tcn-passport', 'tcn-no-papers', 'asylum', 'mpp'] as const)('no step stands twice for %s, and every step of the way stands once', (pathway) => {
    const state = given(event(101, { type: 'pathwaySet', data: { pathway } }));
    const { done: had, now, held, next } = stopsIn(state);
    const all = ids([...had, ...now, ...held, ...next]);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(expect.arrayContaining(planOfCase(state, CATALOGUE, TODAY).steps.filter((one) => one.onRoute).map((one) => one.step)));
  });
});

describe('what a case screen shows beside the route', () => {
  test('papers that people bring and services on nobody\'s way stand apart, and no step is in two lists nor on the line', () => {
    const lists = listsOf(given(returnee));
    expect(ids(lists.brought)).toContain('matricula');
    expect(ids(lists.others)).toContain('psychosocial');
    const rows = [...ids(lists.documents), ...ids(lists.services), ...ids(lists.brought), ...ids(lists.others)];
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows.filter((step) => lists.onLine.has(step))).toEqual([]);
  });

  test('a step noted under a pathway that changed since stays in sight', () => {
    const { done: had } = stopsIn(given(returnee, done(102, 'carta'), event(103, { type: 'pathwaySet', data: { pathway: 'asylum' } })));
    expect(ids(had)).toContain('carta');
  });
});
