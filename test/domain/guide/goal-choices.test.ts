/** The goals a person chose: what can be chosen, what the plan makes of it, and that two tablets never lose a choice. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '#catalogue/edition.ts';
import { decide } from '#domain/case/decide.ts';
import { CaseEvent } from '#domain/case/events.ts';
import { Pathway } from '#domain/case/events.ts';
import { CaseState } from '#domain/case/state.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { goalChoices } from '#domain/guide/goal-choices.ts';
import { goalsFor } from '#domain/guide/goals.ts';
import { inputOfCase, planOfCase } from '#domain/guide/plan-of-case.ts';
import { CENTRE, TABLET_2, ana, event, given, world } from '../../support/cases.ts';

const TODAY = '2026-11-23' as PlainDate;
const as = (pathway: Pathway) => event(101, { type: 'pathwaySet', data: { pathway } });
const chosen = (n: number, goals: string[] | null, around = {}) => event(n, { type: 'goalsChosen', data: { goals } }, around);
const goalsOf = (state: CaseState): string[] => planOfCase(state, CATALOGUE, TODAY).goals.map(({ credential }) => credential);
const choicesOf = (state: CaseState): string[] => goalChoices(inputOfCase(state, CATALOGUE, TODAY)).map(({ credential }) => credential);

describe('chosen goals', () => {
  test('are the plan\'s, in the order chosen; taken back, the usual ones are', () => {
    const state = given(as('returnee'), chosen(102, ['nss', 'curp']));
    expect(goalsOf(state)).toEqual(['nss', 'curp']);
    expect(planOfCase(state, CATALOGUE, TODAY).steps.filter(({ onRoute }) => onRoute).map(({ step }) => step).toSorted()).toEqual(['carta', 'curp', 'nss']);
    expect(goalsOf(given(as('returnee'), chosen(102, ['nss']), chosen(103, null)))).toEqual(goalsFor(inputOfCase(given(as('returnee')), CATALOGUE, TODAY).profile));
    expect('goals' in given(as('returnee'), chosen(102, ['nss']), chosen(103, null))).toBe(false);
  });

  test('stand in the record and the history, and a record from before is one without', () => {
    const state = given(as('returnee'), chosen(102, ['nss', 'curp']));
    expect(CaseState.parse(state).goals).toEqual(['nss', 'curp']);
    expect(CaseEvent.safeParse(chosen(102, ['nss'])).success).toBe(true);
    expect(state.history.at(-1)).toMatchObject({ type: 'goalsChosen', about: 'nss curp' });
    expect('goals' in given(as('returnee'))).toBe(false);
  });

  test.each([[[]], [['NSS']], [Array.from({ length: 25 }, (_, n) => `goal-${n}`)]])('%j are none', (goals) => {
    expect(decide({ type: 'chooseGoals', data: { goals } }, given(as('returnee')), { actor: ana, centreId: CENTRE, world })).toMatchObject({ ok: false, error: { code: 'bad-value' } });
  });

  test('on two tablets that had not seen each other wait for a person', () => {
    const state = given(as('returnee'), chosen(102, ['nss']), chosen(103, ['curp'], { deviceId: TABLET_2, base: 1 }));
    expect(state.conflicts).toMatchObject([{ field: 'goals' }]);
  });

  test('open no gate: a child on their own is planned for protection whatever was chosen', () => {
    const child = given(as('tcn-no-papers'), event(102, { type: 'flagSet', data: { flag: 'unaccompanied-minor', raised: true } }), chosen(103, ['assisted-return']));
    expect(goalsOf(child)).toEqual(['protection-plan']);
  });

  test('nobody is sent home or to a consulate they fear by a choice made before', () => {
    const feared = given(as('asylum'), chosen(102, ['origin-id', 'nss']));
    const plan = planOfCase(feared, CATALOGUE, TODAY);
    expect(plan.steps.filter(({ onRoute }) => onRoute).map(({ step }) => step)).not.toContain('consulate-id');
    expect(plan.goals[0]).toEqual({ credential: 'origin-id', on: undefined });
  });
});

describe('what can be chosen', () => {
  test.each<[Pathway, string[], string[]]>([
    ['returnee', ['carta', 'paisano-card', 'passport-mx', 'skills-recognition'], ['matricula', 'papers-checked', 'same-person', 'assisted-return', 'dif-referral']],
    ['tcn-no-papers', ['legal-information', 'assisted-return', 'tvrh'], ['paisano-card', 'carta', 'comar-refusal', 'foreign-passport']],
    ['asylum', ['comar-constancia', 'nss'], ['origin-id', 'comar-recognition', 'carta']],
  ])('as %s', (pathway, among, never) => {
    const choices = choicesOf(given(as(pathway)));
    expect(choices).toEqual(expect.arrayContaining(among));
    for (const one of never) expect(choices).not.toContain(one);
  });

  test('the usual goals come first, each thing once, and whatever is chosen of it can be planned', () => {
    fc.assert(fc.property(fc.constantFrom(...Pathway.options), fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), (pathway, picks) => {
      const state = given(as(pathway));
      const choices = choicesOf(state);
      expect(new Set(choices).size).toBe(choices.length);
      expect(choices.slice(0, goalsOf(state).length)).toEqual(goalsOf(state));
      const goals = [...new Set(picks.map((n) => choices[n % choices.length]!))];
      expect(goalsOf(given(as(pathway), chosen(102, goals)))).toEqual(goals);
    }));
  });
});
