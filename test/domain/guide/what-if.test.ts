/** What if: a supposition changes what is held and wanted, and no gate. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '#catalogue/edition.ts';
import { Pathway } from '#domain/case/events.ts';
import { addDays, PlainDate } from '#domain/foundation/plain-date.ts';
import { ConsentPurpose } from '#domain/guide/catalogue.ts';
import { plan } from '#domain/guide/planner.ts';
import type { PlanInput } from '#domain/guide/setting.ts';
import { changeBetween, lastDay, suppose, suppositionsFor, type Supposition } from '#domain/guide/what-if.ts';

const TODAY = PlainDate.parse('2026-11-24');
const input = (pathway: Pathway, more: Partial<PlanInput> & { flags?: string[]; papers?: string[]; age?: number } = {}): PlanInput => ({
  catalogue: CATALOGUE, today: TODAY, goals: undefined, unavailable: new Set(), holdings: new Map((more.papers ?? []).map((name) => [name, {}])),
  profile: { pathway, age: more.age ?? 30, flags: new Set(more.flags) }, ...more,
});
const offered = (of: PlanInput): string[] => suppositionsFor(of).map(({ is, credential }) => `${is} ${credential}`);
const pick = (of: PlanInput, credential: string): Supposition => suppositionsFor(of).find((one) => one.credential === credential)!;

describe('what can be supposed', () => {
  test.each<[string, PlanInput, string[], string[]]>([
    ['a returnee with nothing: witnesses, an address, a paper brought', input('returnee'), ['gets two-witnesses', 'gets matricula'], ['wants assisted-return']],
    ['a person from elsewhere may want to go home, and only when asked', input('tcn-no-papers'), ['wants assisted-return', 'gets foreign-passport'], []],
    ['an asylum seeker is asked neither about going home nor about the consulate', input('asylum'), [], ['wants assisted-return', 'wants origin-id']],
    ['nobody in danger is asked about the consulate', input('tcn-passport', { flags: ['at-risk-if-located'] }), [], ['wants origin-id']],
    ['a decision that another takes is not played through', input('asylum', { papers: ['comar-constancia'] }), [], ['gets comar-refusal', 'gets comar-complementary']],
    ['what is held is not supposed', input('returnee', { papers: ['two-witnesses'] }), [], ['gets two-witnesses']],
  ])('%s', (_, of, among, never) => {
    expect(offered(of)).toEqual(expect.arrayContaining(among));
    for (const one of never) expect(offered(of)).not.toContain(one);
  });

  test('a child on their own has protection first, whatever is supposed', () => {
    const child = input('tcn-no-papers', { age: 15, flags: ['unaccompanied-minor'] });
    expect(offered(child)).toEqual([]);
    const home: Supposition = { is: 'wants', credential: 'assisted-return', step: 'assisted-return' };
    const made = plan(suppose(child, [home]));
    expect(made.steps.filter(({ onRoute }) => onRoute).map(({ step }) => step)).toEqual(['dif-referral', 'protection-plan']);
  });
});

describe('the plan under a supposition', () => {
  test('two witnesses bring the voter card sooner, and finding them leaves the way', () => {
    const of = input('returnee', { papers: ['carta', 'curp'] });
    const change = changeBetween(plan(of), plan(suppose(of, [pick(of, 'two-witnesses')])));
    expect(change.vanish).toEqual(['find-witnesses']);
    expect(change.sooner).toBeGreaterThan(0);
  });

  test('a written job offer ends the search: the job comes sooner, by another step', () => {
    // Who is waiting for a permit saves a day more: Banorte opens the account on the offer.
    for (const [pathway, sooner] of [['returnee', 18], ['asylum', 19]] as const) {
      const of = input(pathway);
      const change = changeBetween(plan(of), plan(suppose(of, [pick(of, 'job-offer')])));
      expect(change.goals.find(({ credential }) => credential === 'job')?.sooner, pathway).toBe(sooner);
    }
  });

  test('who wants to go home has that goal alone, and it waits for the recorded yes', () => {
    const of = input('tcn-no-papers');
    const made = plan(suppose(of, [pick(of, 'assisted-return')]));
    expect(made.goals.map(({ credential }) => credential)).toEqual(['assisted-return']);
    const step = made.steps.find((one) => one.step === 'assisted-return')!;
    expect([step.state, step.why.map(({ code }) => code)]).toEqual(['blocked', expect.arrayContaining(['consent-first'])]);
    expect(plan(of).steps.find((one) => one.step === 'assisted-return')!.onRoute).toBe(false);
  });

  test('a school record found brings what it opens', () => {
    const of = input('returnee-us-papers', { papers: ['carta', 'curp'], goals: ['school-recognition'] });
    expect(plan(of).goals[0]!.on).toBeUndefined();
    const change = changeBetween(plan(of), plan(suppose(of, [pick(of, 'us-school-papers')])));
    expect(change).toMatchObject({ goals: [{ credential: 'school-recognition', opens: true }], appear: ['school-recognition'] });
  });

  test('for anybody: a paper more never brings a goal later, no gate opens, and the plan without suppositions is the plan', () => {
    const person = fc.record({
      pathway: fc.constantFrom(...Pathway.options), age: fc.constantFrom(10, 30), flags: fc.subarray(['unaccompanied-minor', 'at-risk-if-located']),
      papers: fc.subarray(['carta', 'curp', 'foreign-passport', 'legal-information', 'comar-constancia']), consents: fc.subarray([...ConsentPurpose.options]).map((all) => new Set(all)),
    });
    fc.assert(fc.property(person, ({ pathway, ...more }) => {
      const of = input(pathway, more);
      const before = plan(of);
      expect(plan(suppose(of, []))).toEqual(before);
      for (const one of suppositionsFor(of)) {
        const after = plan(suppose(of, [one]));
        for (const { credential, on } of after.goals) {
          const was = before.goals.find((goal) => goal.credential === credential)?.on;
          if (one.is === 'gets' && was) expect(on!.usual <= was.usual, `${credential} with ${one.credential}`).toBe(true);
        }
        for (const step of after.steps.filter(({ state }) => state === 'ready')) {
          const entry = CATALOGUE.entries.find(({ id }) => id === step.step)!;
          if (entry.consent) expect(more.consents.has(entry.consent)).toBe(true);
          if (more.flags.includes('unaccompanied-minor')) expect(entry.protection).toBe(true);
        }
      }
    }), { numRuns: 150 });
  }, 60_000);
});

test('the last day of a plan is the day of its last goal, and none while one is out of reach', () => {
  const made = plan(input('returnee', { goals: ['carta', 'job'] }));
  expect(lastDay(made)).toBe(made.goals[1]!.on!.usual);
  expect(lastDay(made, ['carta'])! <= addDays(TODAY, 1)).toBe(true);
  expect(lastDay(plan(input('returnee', { goals: ['carta', 'school-recognition'] })))).toBeUndefined();
});
