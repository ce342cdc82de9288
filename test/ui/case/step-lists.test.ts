import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '#catalogue/edition.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { pesos } from '#domain/foundation/money.ts';
import { planOfCase } from '#domain/guide/plan-of-case.ts';
import { stepLists } from '#ui/case/steps/step-lists.ts';
import { event, given, item } from '../../support/cases.ts';

const TODAY = '2026-11-23' as PlainDate;
const listsOf = (state: CaseState) => stepLists(planOfCase(state, CATALOGUE, TODAY), state, CATALOGUE);
const ids = (steps: readonly { readonly step: string }[]) => steps.map((one) => one.step);
const returnee = event(101, { type: 'pathwaySet', data: { pathway: 'returnee' } });
const done = (n: number, step: string) => event(n, { type: 'stepCompleted', data: { step, on: TODAY, edition: CATALOGUE.edition } });

describe('what a case screen shows of a plan', () => {
  test('one step comes next, ready and on the way; a step asked for makes room for another', () => {
    const lists = listsOf(given(returnee));
    expect(lists.next).toMatchObject({ step: 'carta', state: 'ready', onRoute: true });
    expect(listsOf(given(returnee, done(102, 'carta'), event(103, { type: 'stepAsked', data: { step: 'curp' } }))).next?.step).not.toBe('curp');
  });

  test('a row keeps its place when it is done', () => {
    const before = ids(listsOf(given(returnee)).documents);
    expect(ids(listsOf(given(returnee, done(102, 'carta'))).documents)).toEqual(before);
  });

  test('money that was asked for is neither next nor beside it', () => {
    const lists = listsOf(given(returnee, done(102, 'carta'), event(103, { type: 'cashRequested', data: { requestId: item(10), programme: 'paisano-card', amount: pesos(2000) } })));
    expect([lists.next?.step, ...ids(lists.also)]).not.toContain('paisano-card');
  });

  test('papers that people bring and services on nobody\'s way stand apart, and no step is in two lists', () => {
    const lists = listsOf(given(returnee));
    expect(ids(lists.brought)).toContain('matricula');
    expect(ids(lists.others)).toContain('psychosocial');
    const rows = [...ids(lists.documents), ...ids(lists.services), ...ids(lists.brought), ...ids(lists.others)];
    expect(new Set(rows).size).toBe(rows.length);
  });

  test('a child on their own sees protection first and nothing beside it', () => {
    const lists = listsOf(given(event(101, { type: 'flagSet', data: { flag: 'unaccompanied-minor', raised: true } })));
    expect([lists.next?.step, lists.also]).toEqual(['dif-referral', []]);
  });

  test('a step noted under a pathway that changed since stays in sight', () => {
    const lists = listsOf(given(returnee, done(102, 'carta'), event(103, { type: 'pathwaySet', data: { pathway: 'asylum' } })));
    expect(ids(lists.documents)).toContain('carta');
  });
});
