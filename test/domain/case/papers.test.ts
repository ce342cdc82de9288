/** A paper in doubt or in another name, and one that was had before: what the record keeps, what the plan and the duties make of it. */
import { describe, expect, test } from 'vitest';
import { DUTY_RULES, portOf } from '#catalogue/duties.ts';
import { CATALOGUE } from '#catalogue/edition.ts';
import { decide } from '#domain/case/decide.ts';
import { CaseEvent } from '#domain/case/events.ts';
import type { PaperName } from '#domain/case/events.ts';
import { CaseState } from '#domain/case/state.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { dutiesOfCase } from '#domain/guide/duties-of-case.ts';
import { paperSays } from '#domain/guide/paper-name.ts';
import { planOfCase } from '#domain/guide/plan-of-case.ts';
import { CENTRE, ana, event, given, world } from '../../support/cases.ts';

const today = '2026-11-23' as PlainDate;
const returnee = event(101, { type: 'pathwaySet', data: { pathway: 'returnee-us-papers' } });
const done = (n: number, step: string, on: string, more: object = {}) => event(n, { type: 'stepCompleted', data: { step, on: on as PlainDate, edition: 'e', ...more } });
const marked = (n: number, mark: 'doubtful' | 'other-name' | null, nameOnPaper?: PaperName) => event(n, { type: 'paperMarked', data: { step: 'matricula', mark, ...(nameOnPaper ? { nameOnPaper } : {}) } });
const matricula = done(102, 'matricula', '2026-11-23');
const papers = [returnee, done(103, 'carta', '2026-11-23'), done(104, 'curp', '2026-11-23'), matricula];
const plan = (state: CaseState, goals?: readonly string[]) => planOfCase(state, CATALOGUE, today, goals ? { goals } : {});
const route = (state: CaseState) => plan(state, ['account-2']).steps.filter((one) => one.onRoute).map((one) => one.step);
const whys = (state: CaseState) => plan(state, ['account-2']).steps.find((one) => one.step === 'account-2')?.why.map((one) => one.code);

describe('a paper', () => {
  test('in doubt is checked before the bank sees it, and no more once the doubt is taken back', () => {
    expect(route(given(...papers))).toEqual(['account-2']);
    const doubted = given(...papers, marked(105, 'doubtful'));
    expect([route(doubted), whys(doubted)]).toEqual([['paper-check', 'account-2'], expect.arrayContaining(['in-doubt'])]);
    expect(route(given(...papers, marked(105, 'doubtful'), marked(106, null)))).toEqual(['account-2']);
    expect(CaseState.safeParse(doubted).success).toBe(true);
    expect(CaseEvent.safeParse(marked(105, 'doubtful')).success).toBe(true);
  });

  test.each([
    ['the same', { given: 'Marie-Ange', firstSurname: 'Jean-Baptiste' }, 'same', []],
    ['as a machine writes it', { given: 'MARIE ANGE', firstSurname: 'JEAN BAPTISTE', paper: 'mrz' }, undefined, []],
    ['with another surname', { given: 'Marie-Ange', firstSurname: 'Toussaint' }, 'different', ['other-name']],
    ['with the surnames in another order', { given: 'Marie-Ange', firstSurname: 'Louis', secondSurname: 'Jean-Baptiste' }, undefined, ['other-name']],
  ] as const)('that bears a name %s is marked by comparing', (_, name, verdict, marks) => {
    const state = given(...papers, marked(105, null, name));
    const said = paperSays(state.steps['matricula']!, state.person.name);
    expect(said.marks).toEqual(marks);
    if (verdict) expect(said.name?.verdict).toBe(verdict);
    expect(route(state)).toEqual(marks.length > 0 ? expect.arrayContaining(['name-reconciliation']) : ['account-2']);
  });

  test('in another name is so no more when the person’s own name is corrected', () => {
    const other = [...papers, marked(105, null, { given: 'Marie-Ange', firstSurname: 'Toussaint' })];
    expect(route(given(...other))).toContain('name-reconciliation');
    expect(route(given(...other, event(106, { type: 'personEdited', data: { changes: { name: { given: 'Marie-Ange', firstSurname: 'Toussaint' } } } })))).toEqual(['account-2']);
  });

  test('keeps its mark when its number is corrected, and loses it when it is had anew', () => {
    const state = given(...papers, marked(105, 'doubtful'), done(106, 'matricula', '2026-11-23', { number: '7' }));
    expect(state.steps['matricula']).toMatchObject({ mark: 'doubtful', number: '7' });
    expect(given(...papers, marked(105, 'doubtful'), done(106, 'matricula', '2026-11-24', { renews: true })).steps['matricula']?.mark).toBeUndefined();
  });

  test('is marked only where it is held', () => {
    const said = decide({ type: 'markPaper', data: { step: 'matricula', mark: 'doubtful' } }, given(returnee), { actor: ana, centreId: CENTRE, world });
    expect(!said.ok && said.error.code).toBe('no-such-item');
    expect(given(returnee, marked(105, 'doubtful')).steps).toEqual({});
  });
});

describe('had again', () => {
  const first = done(110, 'curp-temporary', '2026-05-20', { number: 'A' });
  const second = done(111, 'curp-temporary', '2026-11-16', { number: 'B', renews: true });
  const asylum = event(101, { type: 'pathwaySet', data: { pathway: 'asylum' } });
  const renewal = (state: CaseState, on: string) => dutiesOfCase(state, { catalogue: CATALOGUE, rules: DUTY_RULES, today: on as PlainDate, zoneHere: 'America/Tijuana', portOf }).find((one) => one.rule === 'renew:curp-temporary');

  test('keeps the times before; a correction does not count as one, and undoing goes back', () => {
    expect(given(first, second).steps['curp-temporary']).toMatchObject({ on: '2026-11-16', number: 'B', had: [{ on: '2026-05-20', number: 'A', edition: 'e' }] });
    expect(given(first, second, done(112, 'curp-temporary', '2026-11-16', { number: 'C' })).steps['curp-temporary']).toMatchObject({ number: 'C', had: [{ on: '2026-05-20' }] });
    expect(given(first, done(112, 'curp-temporary', '2026-05-21')).steps['curp-temporary']?.had).toBeUndefined();
    expect(given(first, second, done(112, 'curp-temporary', '2026-05-20', { number: 'A' })).steps['curp-temporary']).toMatchObject({ on: '2026-05-20', number: 'A' });
    expect(given(first, second, done(112, 'curp-temporary', '2026-05-20', { number: 'A' })).steps['curp-temporary']?.had).toBeUndefined();
    expect(CaseState.safeParse(given(first, second)).success).toBe(true);
  });

  test('the temporary CURP’s one renewal is counted: then the duty says so, and no plan has it had a third time', () => {
    // 20 May and 180 days: 16 November. 16 November and 180 days: 15 May.
    expect(renewal(given(asylum, first), '2026-11-10')).toMatchObject({ why: 'renew', due: '2026-11-16' });
    expect(renewal(given(asylum, first, second), '2027-05-01')).toMatchObject({ why: 'renewed-enough', due: '2027-05-15' });
    const ended = planOfCase(given(asylum, first, second), CATALOGUE, '2027-06-01' as PlainDate).steps.find((one) => one.step === 'curp-temporary');
    expect([ended?.state, ended?.onRoute, ended?.why[0]?.code]).toEqual(['blocked', false, 'renewed-enough']);
    expect(planOfCase(given(asylum, first), CATALOGUE, '2027-06-01' as PlainDate).steps.find((one) => one.step === 'curp-temporary')?.onRoute).toBe(true);
  });
});
