/**
 * What can't be planned around, whatever an edition says, a person holds or wants: a child on their
 * own, a feared consulate, a yes that was not given, a U.S. hearing date. And papers that need
 * clearing or renewal come into the way by themselves.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '#catalogue/edition.ts';
import { Pathway } from '#domain/case/events.ts';
import { ConsentPurpose, ORIGIN_CONSULATE, PROTECTION_PLAN, type Catalogue } from '#domain/guide/catalogue.ts';
import type { Holding } from '#domain/guide/holdings.ts';
import { nextSteps, plan, type Plan } from '#domain/guide/planner.ts';
import type { PlanInput } from '#domain/guide/setting.ts';
import { PlainDate } from '#domain/foundation/plain-date.ts';

const today = PlainDate.parse('2026-11-24');
const given = [...new Set(CATALOGUE.entries.flatMap(({ gives }) => gives))];
const all = new Set(ConsentPurpose.options);
const holding = (...names: string[]) => new Map<string, Holding>(names.map((name) => [name, {}]));
const made = (over: Partial<Omit<PlanInput, 'profile'>> & { profile: Partial<PlanInput['profile']> }): Plan =>
  plan({ catalogue: CATALOGUE, holdings: new Map(), unavailable: new Set(), goals: undefined, today, consents: all, ...over, profile: { flags: new Set(), ...over.profile } });
const step = (of: Plan, id: string) => of.steps.find((candidate) => candidate.step === id)!;
const codes = (of: Plan, id: string) => step(of, id).why.map(({ code }) => code);
const route = (of: Plan) => of.steps.filter(({ onRoute }) => onRoute).map(({ step: id }) => id);

const somebody = fc.record({ pathway: fc.constantFrom(...Pathway.options), age: fc.constantFrom(9, 16, 30, undefined), mexican: fc.constantFrom(true, false, undefined) });
const wanted = fc.subarray(given);
const papers = fc.subarray(given, { maxLength: 12 }).map((names) => names.filter((name) => name !== PROTECTION_PLAN));
/** An edition by somebody careless: every mark and limit taken off. */
const careless: Catalogue = { ...CATALOGUE, entries: CATALOGUE.entries.map((entry) => ({ ...entry, byChoice: undefined, for: {} })) };

describe('a child on their own, or whose age is disputed', () => {
  test('has nothing ready and nothing on the way but DIF and the Procuraduría, in any edition', () => {
    fc.assert(fc.property(somebody, wanted, papers, fc.constantFrom('unaccompanied-minor', 'age-disputed'), fc.constantFrom(CATALOGUE, careless), (profile, goals, held, flag, catalogue) => {
      const child = made({ catalogue, profile: { ...profile, flags: new Set([flag]) }, goals, holdings: holding(...held) });
      for (const { step: id, state, onRoute } of child.steps) if (state === 'ready' || onRoute) expect(['dif-referral', 'protection-plan']).toContain(id);
      expect(child.goals.map(({ credential }) => credential)).toEqual([PROTECTION_PLAN]);
    }), { numRuns: 200 });
  }, 60_000);
});

describe('a consulate that is feared', () => {
  test('is on nobody’s way who asked for asylum or is at risk if found, in any edition', () => {
    fc.assert(fc.property(somebody, wanted, papers, fc.constantFrom('pathway', 'flag', 'paper'), fc.constantFrom(CATALOGUE, careless), (profile, goals, held, by, catalogue) => {
      const asked = made({
        catalogue, goals, holdings: holding(...held, ...(by === 'paper' ? ['comar-constancia'] : [])),
        profile: { ...profile, ...(by === 'pathway' ? { pathway: 'asylum' } : {}), flags: new Set(by === 'flag' ? ['at-risk-if-located'] : []) },
      });
      for (const entry of catalogue.entries) if (entry.agency === ORIGIN_CONSULATE) expect(['not-for', 'done']).toContain(step(asked, entry.id).state);
    }), { numRuns: 200 });
  }, 60_000);
});

describe('a yes that was not given', () => {
  test('keeps every card, transport, return and consulate from being ready, and says so', () => {
    fc.assert(fc.property(somebody, wanted, papers, fc.subarray([...ConsentPurpose.options]), (profile, goals, held, yes) => {
      const asked = made({ profile, goals, holdings: holding(...held), consents: new Set(yes) });
      for (const entry of CATALOGUE.entries) {
        if (!entry.consent || yes.includes(entry.consent)) continue;
        expect(step(asked, entry.id).state).not.toBe('ready');
        if (step(asked, entry.id).state === 'blocked') expect(step(asked, entry.id).why).toContainEqual({ code: 'consent-first', params: { purpose: entry.consent } });
      }
    }), { numRuns: 200 });
  }, 60_000);
  test('is taken as not given while nobody asked, and the step keeps its place and day on the way', () => {
    const profile = { pathway: 'returnee', mexican: true, age: 35 } as const;
    const silent = made({ profile, holdings: holding('carta'), consents: undefined });
    expect(step(silent, 'paisano-card')).toMatchObject({ state: 'blocked', onRoute: true, readyOn: today, missing: [] });
    expect(codes(silent, 'paisano-card')[0]).toBe('consent-first');
    expect(step(made({ profile, holdings: holding('carta'), consents: new Set(['cash-card'] as const) }), 'paisano-card').state).toBe('ready');
  });
});

describe('a person under a U.S. hearing date', () => {
  test('is moved nowhere before a lawyer’s advice, in any edition', () => {
    fc.assert(fc.property(somebody, wanted, papers, fc.constantFrom(CATALOGUE, careless), (profile, goals, held, catalogue) => {
      const names = held.filter((name) => name !== 'legal-advice');
      const waiting = made({ catalogue, profile: { ...profile, pathway: 'mpp' }, goals, holdings: holding(...names) });
      for (const entry of catalogue.entries) if (entry.movesAway) expect(step(waiting, entry.id).state, entry.id).not.toBe('ready');
    }), { numRuns: 200 });
  }, 60_000);
  test('who wants to go inland is sent to the lawyer first, and told why', () => {
    const waiting = made({ profile: { pathway: 'mpp', age: 30 }, goals: ['transport-onward'], holdings: holding('legal-information') });
    expect(route(waiting)).toEqual(['legal-advice', 'transport-onward']);
    expect(codes(waiting, 'transport-onward')).toEqual(expect.arrayContaining(['advice-first', 'missing']));
    expect(step(waiting, 'transport-onward').missing).toEqual([[{ credential: 'legal-advice', step: 'legal-advice' }]]);
    expect(step(made({ profile: { pathway: 'mpp', age: 30 }, goals: ['transport-onward'], holdings: holding('legal-information', 'legal-advice') }), 'transport-onward').state).toBe('ready');
  });
});

describe('papers', () => {
  const profile = { pathway: 'returnee', mexican: true, age: 35 } as const;
  const with_ = (more: Record<string, Holding>) => new Map<string, Holding>([['carta', {}], ['curp', {}], ...Object.entries(more)]);

  test('a paper in doubt is checked before the bank sees it, and the way says so', () => {
    const doubtful = made({ profile, goals: ['account-2'], holdings: with_({ matricula: { doubtful: true } }) });
    expect(route(doubtful)).toEqual(['paper-check', 'account-2']);
    expect(step(doubtful, 'account-2').missing[0]).toEqual([{ credential: 'papers-checked', step: 'paper-check' }]);
    expect(step(doubtful, 'account-2').why).toContainEqual({ code: 'in-doubt', params: { credential: 'matricula' } });
    expect(codes(made({ profile, goals: ['account-2'], holdings: with_({ matricula: {} }) }), 'paper-check')).toEqual(['nothing-to-clear']);
  });
  test('a paper in another name is reconciled first; a desk that takes it so does not wait', () => {
    const other = made({ profile, goals: ['account-2', 'transport-home'], holdings: new Map<string, Holding>([['carta', { otherName: true }], ['curp', {}], ['matricula', { otherName: true }]]) });
    // 15 days to reconcile, 1 for the account; a voter card by witnesses would take 21 and 1.
    expect(route(other)).toEqual(['transport-home', 'name-reconciliation', 'account-2']);
    expect(step(other, 'transport-home').state).toBe('ready');
    expect(step(other, 'account-2')).toMatchObject({ state: 'blocked', readyOn: '2026-12-09' });
    expect(step(made({ profile, goals: ['account-2'], holdings: new Map<string, Holding>([['curp', {}], ['matricula', { otherName: true }], ['same-person', {}]]) }), 'account-2').state).toBe('ready');
  });
  test('a held paper that ends before its day of use is had anew in the plan', () => {
    // Witnesses take 7 days; the proof of address ends tomorrow.
    const ending = made({ profile, goals: ['ine'], holdings: with_({ 'birth-certificate': {}, 'proof-of-address': { expiresOn: PlainDate.parse('2026-11-25') } }) });
    expect(route(ending)).toContain('proof-of-address');
    expect(step(ending, 'proof-of-address')).toMatchObject({ state: 'ready', onRoute: true });
    expect(step(ending, 'proof-of-address').why).toContainEqual({ code: 'renew', params: { credential: 'proof-of-address', on: '2026-11-25' } });
    expect(step(ending, 'ine').readyOn).toBe('2026-12-01');
    const lasting = made({ profile, goals: ['ine'], holdings: with_({ 'birth-certificate': {}, 'proof-of-address': { expiresOn: PlainDate.parse('2026-12-01') } }) });
    expect(route(lasting)).not.toContain('proof-of-address');
  });
  test('a paper got on the way that would end before its use is started later, and is not among the next steps', () => {
    const short: Catalogue = { ...CATALOGUE, entries: CATALOGUE.entries.map((entry) => (entry.id === 'proof-of-address' ? { ...entry, validForDays: 2 } : entry)) };
    const late = made({ catalogue: short, profile, goals: ['ine'], unavailable: new Set(['street-procedure']), holdings: with_({ 'birth-certificate': {} }) });
    // Used on day 7, good for 2 days, had in 3: begun on day 2.
    expect(step(late, 'proof-of-address')).toMatchObject({ state: 'ready', readyOn: '2026-11-26', doneBy: '2026-11-29' });
    expect(codes(late, 'proof-of-address')).toContain('start-later');
    expect(nextSteps(late, today).map(({ step: id }) => id)).toEqual(['find-witnesses']);
  });
  test('working days count as such: a school record taken to SEP before Christmas comes back in January', () => {
    const pupil = made({ profile: { ...profile }, goals: ['school-recognition'], holdings: with_({ 'us-school-papers': {} }), today: PlainDate.parse('2026-12-18') });
    expect(step(pupil, 'school-recognition')).toMatchObject({ readyOn: '2026-12-18', doneBy: '2027-01-12' });
  });
});
