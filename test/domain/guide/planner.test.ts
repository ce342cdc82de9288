/**
 * The guide on people written down by hand, checked against domain.md §3, not against the code.
 */
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '#catalogue/edition.ts';
import { ConsentPurpose, ORIGIN_CONSULATE } from '#domain/guide/catalogue.ts';
import { holdingsFrom, type Holding } from '#domain/guide/holdings.ts';
import { closedSteps } from '#domain/guide/unavailable.ts';
import { nextSteps, plan, type Plan } from '#domain/guide/planner.ts';
import type { PlanInput } from '#domain/guide/setting.ts';
import { PlainDate } from '#domain/foundation/plain-date.ts';

const today = PlainDate.parse('2026-11-24');
const day = (text: string) => PlainDate.parse(text);
const holding = (...credentials: string[]) => new Map<string, Holding>(credentials.map((credential) => [credential, {}]));
const made = (over: Partial<Omit<PlanInput, 'profile'>> & { profile: Partial<PlanInput['profile']> }): Plan =>
  plan({ catalogue: CATALOGUE, holdings: new Map(), unavailable: new Set(), goals: undefined, today, consents: new Set(ConsentPurpose.options), ...over, profile: { flags: new Set(), ...over.profile } });
const step = (of: Plan, id: string) => of.steps.find((candidate) => candidate.step === id)!;
const route = (of: Plan) => of.steps.filter(({ onRoute }) => onRoute).map(({ step: id }) => id);
const next = (of: Plan) => nextSteps(of, today).map(({ step: id }) => id);

describe('a returnee with nothing', () => {
  const arrived = made({ profile: { pathway: 'returnee', mexican: true, age: 35 } });

  test('starts with the carta, and can look for witnesses and an address meanwhile', () => {
    expect(next(arrived)).toContain('carta');
    for (const blocked of ['curp', 'birth-certificate', 'nss', 'paisano-card', 'transport-home', 'account-2', 'job-placement', 'ine']) {
      expect(step(arrived, blocked).state).toBe('blocked');
    }
  });
  test('gets the CURP, birth certificate and card on the first day, the voter card by witnesses, then the account and the job', () => {
    expect(step(arrived, 'curp')).toMatchObject({ onRoute: true, readyOn: today, doneBy: today });
    expect(step(arrived, 'paisano-card')).toMatchObject({ onRoute: true, doneBy: today, missing: [[{ credential: 'carta', step: 'carta' }]] });
    // Witnesses take 7 days, the voter card 14 more, the account 1, the job 21.
    expect(step(arrived, 'ine')).toMatchObject({ readyOn: '2026-12-01', doneBy: '2026-12-15' });
    expect(step(arrived, 'account-2')).toMatchObject({ readyOn: '2026-12-15', doneBy: '2026-12-16' });
    expect(arrived.goals.find(({ credential }) => credential === 'job')?.on?.usual).toBe('2027-01-06');
  });
  test('every goal has a date, and least is never after usual nor usual after most', () => {
    for (const { on } of arrived.goals) {
      expect(on).toBeDefined();
      expect([on!.least, on!.usual, on!.most].toSorted()).toEqual([on!.least, on!.usual, on!.most]);
    }
  });
  test('never sees what is for foreigners or for children', () => {
    for (const other of ['comar-constancia', 'tvrh', 'consulate-id', 'inscription', 'dif-referral', 'school-entry', 'assisted-return']) {
      expect(step(arrived, other).state).toBe('not-for');
    }
  });
  test('when the birth certificate is not digitised the home registry takes its place', () => {
    const stuck = made({ profile: { pathway: 'returnee', mexican: true, age: 35 }, unavailable: closedSteps(CATALOGUE, [{ step: 'birth-certificate', reason: 'not-digitised' }]) });
    expect(step(stuck, 'birth-certificate')).toMatchObject({ state: 'blocked', onRoute: false });
    expect(step(stuck, 'birth-certificate').why.map(({ code }) => code)).toContain('unavailable');
    expect(route(stuck)).toContain('birth-certificate-home');
    expect(step(stuck, 'birth-certificate-online').why.map(({ code }) => code)).toContain('unavailable');
  });
  test('when the birth was never registered, it is registered late', () => {
    const stuck = made({ profile: { pathway: 'returnee', mexican: true, age: 35 }, unavailable: closedSteps(CATALOGUE, [{ step: 'birth-certificate', reason: 'never-registered' }]) });
    expect(route(stuck)).toEqual(expect.arrayContaining(['find-witnesses', 'birth-registration']));
    expect(step(stuck, 'birth-certificate-home').why.map(({ code }) => code)).toContain('unavailable');
  });
  test('when the desk only did not find it, it is bought online', () => {
    const stuck = made({ profile: { pathway: 'returnee', mexican: true, age: 35 }, unavailable: closedSteps(CATALOGUE, [{ step: 'birth-certificate', reason: 'not-found' }]) });
    expect(route(stuck)).toContain('birth-certificate-online');
  });
  test('when no CURP is found the temporary one keeps work and tax number alive', () => {
    const stuck = made({ profile: { pathway: 'returnee', mexican: true, age: 35 }, unavailable: new Set(['curp']) });
    expect(route(stuck)).toEqual(expect.arrayContaining(['curp-temporary-returnee', 'nss', 'rfc', 'account-2', 'job-placement']));
    expect(stuck.goals.find(({ credential }) => credential === 'curp')?.on).toBeUndefined();
  });
});

describe('a returnee who has the CURP', () => {
  const profile = { pathway: 'returnee', mexican: true, age: 35 } as const;
  const here = made({ profile, holdings: holding('carta', 'curp') });

  test('can do the number, the tax number, the certificate, the card and transport today', () => {
    expect(step(here, 'curp').state).toBe('done');
    expect(next(here)).toEqual(expect.arrayContaining(['birth-certificate', 'nss', 'rfc', 'paisano-card', 'transport-home']));
  });
  test('sees first what is had today at the centre, and last what takes days elsewhere', () => {
    expect(next(here)).toEqual(['birth-certificate', 'rfc', 'paisano-card', 'job-registration', 'nss', 'transport-home', 'proof-of-address', 'find-witnesses']);
  });
  test('knows what the account waits for: an ID, quickest first, with the step that gives it', () => {
    const missing = step(here, 'account-2').missing;
    expect(missing[0]).toEqual([{ credential: 'ine', step: 'ine' }]);
    // A passport takes a voter card first; a matrícula can only be brought.
    expect(missing).toEqual([[{ credential: 'ine', step: 'ine' }], [{ credential: 'passport-mx', step: 'passport-mx-new' }], [{ credential: 'matricula', step: 'matricula' }]]);
  });
  test('with a matrícula opens the account at once', () => {
    expect(next(made({ profile, holdings: holding('carta', 'curp', 'matricula') }))).toContain('account-2');
  });
  test('a level 2 account is a level 1 account too', () => {
    const banked = made({ profile, holdings: holding('carta', 'curp', 'account-2', 'account-1'), done: new Set(['account-2']) });
    expect(step(banked, 'account-2').state).toBe('done');
    expect(step(banked, 'account-1')).toMatchObject({ state: 'not-for', why: [{ code: 'already-held' }] });
  });
  test('is told why each step is on the way', () => {
    expect(step(here, 'nss').why).toContainEqual({ code: 'is-goal', params: { credential: 'nss' } });
    expect(step(here, 'nss').why.find(({ code }) => code === 'opens')?.params.steps?.split(' ')).toEqual(expect.arrayContaining(['imss-cover', 'job-placement']));
    expect(step(here, 'imss-cover').why.map(({ code }) => code)).toContain('rule-unsure');
  });
});

describe('a Haitian without papers', () => {
  const profile = { pathway: 'tcn-no-papers', mexican: false, age: 28 } as const;
  const arrived = made({ profile });

  test('gets shelter, health and legal information without any number', () => {
    for (const open of ['shelter', 'health', 'legal-information', 'account-1', 'psychosocial']) expect(step(arrived, open).state).toBe('ready');
    expect(next(arrived)).toContain('legal-information');
  });
  test('goes through COMAR to the temporary CURP and the humanitarian card to the job', () => {
    expect(route(arrived)).toEqual(expect.arrayContaining(['legal-information', 'comar-after-advice', 'curp-temporary', 'tvrh', 'nss', 'rfc', 'account-2', 'job-placement-permit']));
    // 7 days COMAR, 30 the card, 1 the account, 21 the job.
    expect(arrived.goals.find(({ credential }) => credential === 'job')?.on?.usual).toBe('2027-01-22');
  });
  test('is never led through the own consulate or home unless the person chose it', () => {
    for (const chosen of ['consulate-id', 'assisted-return', 'transport-onward']) expect(step(arrived, chosen).onRoute).toBe(false);
    expect(route(made({ profile, goals: ['assisted-return'] }))).toContain('assisted-return');
  });
  test('gets no carta and no Paisano card', () => {
    expect(step(arrived, 'carta').state).toBe('not-for');
    expect(step(arrived, 'paisano-card').state).toBe('not-for');
  });
  test('with a passport can have a phone line today', () => {
    expect(step(made({ profile: { ...profile, pathway: 'tcn-passport' } }), 'phone-line').state).toBe('ready');
  });
});

describe('whoever asked for asylum', () => {
  test.each([
    ['by pathway', made({ profile: { pathway: 'asylum', mexican: false, age: 30 }, goals: ['origin-id', 'job'] })],
    ['by COMAR certificate', made({ profile: { pathway: 'tcn-no-papers', mexican: false, age: 30 }, holdings: holding('comar-constancia', 'legal-information'), goals: ['origin-id'] })],
    ['by risk if located', made({ profile: { pathway: 'tcn-passport', mexican: false, age: 30, flags: new Set(['at-risk-if-located']) }, goals: ['origin-id'] })],
  ])('is never sent to the own consulate, even when it is a chosen goal: %s', (_, asked) => {
    for (const entry of CATALOGUE.entries.filter(({ agency }) => agency === ORIGIN_CONSULATE)) {
      expect(step(asked, entry.id)).toMatchObject({ state: 'not-for', onRoute: false });
    }
  });
  test('can ask COMAR today', () => {
    expect(next(made({ profile: { pathway: 'asylum', mexican: false, age: 30 } }))).toContain('comar-constancia');
  });
});

describe('a child on their own', () => {
  test.each(['unaccompanied-minor', 'age-disputed'])('with %s only DIF is ready; all else waits for protection, whatever is held or wanted', (flag) => {
    const child = made({
      profile: { pathway: 'returnee', mexican: true, age: flag === 'age-disputed' ? 19 : 15, flags: new Set([flag]) },
      holdings: holding('carta', 'curp'), goals: ['paisano-card', 'transport-home'],
    });
    expect(child.steps.filter(({ state }) => state === 'ready').map(({ step: id }) => id)).toEqual(['dif-referral']);
    const transport = step(child, 'transport-home');
    expect(transport.state).toBe('blocked');
    expect(transport.why[0]).toEqual({ code: 'protection-first', params: { source: 'Ley de Migración art. 112' } });
    expect(transport.missing).toEqual([[{ credential: 'protection-plan', step: 'protection-plan' }]]);
    expect(transport.readyOn).toBeUndefined();
  });
  test('after DIF the Procuraduría is next, and its plan opens the rest', () => {
    const profile = { pathway: 'returnee', mexican: true, age: 15, flags: new Set(['unaccompanied-minor']) } as const;
    expect(next(made({ profile, holdings: holding('dif-referral') }))).toEqual(['protection-plan']);
    const cleared = made({ profile, holdings: holding('dif-referral', 'protection-plan', 'carta') });
    expect(next(cleared)).toEqual(expect.arrayContaining(['curp', 'school-entry', 'transport-home']));
    expect(step(cleared, 'paisano-card').why).toMatchObject([{ code: 'too-young', params: { age: '18', rule: 'paisano-card' } }]);
  });
});

test('whose age is disputed counts as a minor for every rule of age, also after the plan', () => {
  const disputed = made({ profile: { pathway: 'returnee', mexican: true, age: 19, flags: new Set(['age-disputed']) }, holdings: holding('protection-plan', 'dif-referral', 'carta', 'curp') });
  expect(step(disputed, 'paisano-card').why).toMatchObject([{ code: 'too-young', params: { age: '18', rule: 'paisano-card' } }]);
  expect(step(disputed, 'school-entry').state).toBe('ready');
});

describe('a child born in the United States', () => {
  test('enters school today and gets certificate and CURP by inscription', () => {
    const child = made({ profile: { pathway: 'us-born-child', age: 9 } });
    expect(next(child)).toEqual(expect.arrayContaining(['school-entry', 'parent-papers']));
    expect(step(child, 'us-birth-certificate').state).toBe('done');
    expect(step(child, 'inscription')).toMatchObject({ state: 'blocked', onRoute: true, missing: [[{ credential: 'parent-papers', step: 'parent-papers' }]] });
  });
});

describe('days and doubts', () => {
  const profile = { pathway: 'returnee', mexican: true, age: 35 } as const;

  test('an expired paper is not held, and the step says so', () => {
    const holdings = holdingsFrom(CATALOGUE, [{ step: 'curp-temporary-returnee', on: day('2026-01-10') }]);
    expect(holdings.get('curp-temporary')?.expiresOn).toBe('2026-07-09');
    const late = made({ profile, holdings: new Map([...holdings, ['carta', {}]]) });
    expect(step(late, 'curp-temporary-returnee').state).toBe('ready');
    expect(step(late, 'curp-temporary-returnee').why).toContainEqual({ code: 'expired', params: { credential: 'curp-temporary', on: '2026-07-09' } });
  });
  test('a paper that ends before the day it is used is told', () => {
    const holdings = new Map<string, Holding>([['carta', {}], ['curp', {}], ['proof-of-address', { expiresOn: day('2026-11-25') }]]);
    expect(step(made({ profile, holdings }), 'ine').why).toContainEqual({ code: 'expires-before-use', params: { credential: 'proof-of-address', on: '2026-11-25' } });
  });
  test('an ended rule is for nobody, one day after its last', () => {
    const catalogue = { ...CATALOGUE, entries: CATALOGUE.entries.map((entry) => (entry.id === 'transport-home' ? { ...entry, validTo: today } : entry)) };
    const held = holding('carta');
    expect(step(made({ profile, holdings: held, catalogue }), 'transport-home').state).toBe('ready');
    expect(step(made({ profile, holdings: held, catalogue, today: day('2026-11-25') }), 'transport-home').why).toMatchObject([{ code: 'ended', params: { on: today, rule: 'transport-home' } }]);
  });
  test('what is not known never counts against a person: it waits or asks', () => {
    const unknown = made({ profile: {} });
    expect(step(unknown, 'carta')).toMatchObject({ state: 'blocked', why: [{ code: 'pathway-unknown' }] });
    expect(step(unknown, 'shelter').state).toBe('ready');
    expect(step(made({ profile: { pathway: 'returnee' }, holdings: holding('carta') }), 'paisano-card').why.map(({ code }) => code)).toContain('confirm-age');
  });
  test('a goal that nothing gives has no date', () => {
    expect(made({ profile, goals: ['moon'] }).goals).toEqual([{ credential: 'moon', on: undefined }]);
  });
});
