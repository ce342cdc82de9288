/**
 * The edition in use is sound: every need can be given, every step is somebody's, every text is
 * there and plain, and nobody's way leads over a number they can't have.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOGUE, EDITIONS } from '#catalogue/edition.ts';
import { CENTRES } from '#catalogue/centres.ts';
import { entitlementsOn } from '#catalogue/entitlements.ts';
import { OCCUPATIONS, occupationFamily } from '#catalogue/occupations.ts';
import { EN } from '#catalogue/text/en.ts';
import { ES } from '#catalogue/text/es.ts';
import { FR } from '#catalogue/text/fr.ts';
import { HT } from '#catalogue/text/ht.ts';
import { PT } from '#catalogue/text/pt.ts';
import { Pathway } from '#domain/case/events.ts';
import { credentialsIn, PROTECTION_PLAN } from '#domain/guide/catalogue.ts';
import { editionOn, overlaps, withEdition } from '#domain/guide/editions.ts';
import { goalsFor } from '#domain/guide/goals.ts';
import type { Holding } from '#domain/guide/holdings.ts';
import { plan } from '#domain/guide/planner.ts';
import { addDays, PlainDate } from '#domain/foundation/plain-date.ts';
import { foldText } from '#domain/person/likeness.ts';

const today = PlainDate.parse('2026-11-24');
const given = new Set(CATALOGUE.entries.flatMap(({ gives }) => gives));

describe('the edition in use', () => {
  test('every credential that is needed or a usual goal is given by some step', () => {
    for (const entry of CATALOGUE.entries) for (const need of credentialsIn(entry.needs)) expect(given, entry.id).toContain(need);
    for (const pathway of Pathway.options) for (const age of [10, 30]) for (const goal of goalsFor({ pathway, age, flags: new Set() })) expect(given).toContain(goal);
    expect(CATALOGUE.entries.find(({ gives }) => gives.includes(PROTECTION_PLAN))?.protection).toBe(true);
  });
  test('every step can be taken, brought or was once open to somebody: searched over generated people', () => {
    const papers = CATALOGUE.entries.filter((entry) => entry.shown).flatMap(({ gives }) => gives);
    const somebody = fc.record({
      pathway: fc.constantFrom(...Pathway.options), age: fc.constantFrom(9, 16, 30), state: fc.constantFrom('DF', 'OC'), brought: fc.subarray([...papers, 'two-witnesses']),
      flags: fc.subarray(['unaccompanied-minor', 'violence-survivor']), plan: fc.boolean(), day: fc.constantFrom('2025-03-01', '2026-11-24').map((day) => PlainDate.parse(day)),
      marks: fc.subarray(['doubtful', 'otherName'] as const),
    });
    const reached = new Set<string>();
    fc.assert(fc.property(somebody, ({ pathway, age, state, brought, flags, plan: decided, day, marks }) => {
      const holdings = new Map<string, Holding>([...brought, ...(decided ? [PROTECTION_PLAN] : [])].map((name) => [name, Object.fromEntries(marks.map((mark) => [mark, true]))]));
      const made = plan({ catalogue: CATALOGUE, holdings, profile: { pathway, age, state, flags: new Set(flags) }, unavailable: new Set(), goals: [...given], today: day });
      for (const { step, state: at, readyOn, why } of made.steps) if (at === 'done' || readyOn !== undefined || why.some(({ code }) => code === 'only-if-brought')) reached.add(step);
    }), { numRuns: 250, seed: 7 });
    expect(CATALOGUE.entries.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  }, 60_000);
  test.each(Pathway.options)('every usual goal of an adult on the pathway %s has a date', (pathway) => {
    const made = plan({ catalogue: CATALOGUE, holdings: new Map(), profile: { pathway, age: 30, flags: new Set() }, unavailable: new Set(), goals: undefined, today });
    expect(made.goals.filter(({ on }) => on === undefined)).toEqual([]);
    expect(made.steps.some(({ state, onRoute }) => state === 'ready' && onRoute)).toBe(true);
  });
  test.each(['tcn-passport', 'tcn-no-papers', 'asylum', 'mpp'] as const)('somebody on the pathway %s is served at once without any Mexican number', (pathway) => {
    const made = plan({ catalogue: CATALOGUE, holdings: new Map(), profile: { pathway, mexican: false, flags: new Set() }, unavailable: new Set(), goals: undefined, today });
    const ready = made.steps.filter(({ state }) => state === 'ready').map(({ step }) => step);
    expect(ready).toEqual(expect.arrayContaining(['shelter', 'health', 'psychosocial', 'legal-information', 'account-1']));
  });
  test('no two editions share a day, the one in use is the one of today, and ids never change their meaning within a list', () => {
    expect(overlaps(EDITIONS)).toEqual([]);
    expect(editionOn(EDITIONS, today)).toBe(CATALOGUE);
    const next = { ...CATALOGUE, edition: 'next', validFrom: PlainDate.parse('2027-01-01') };
    const list = withEdition(EDITIONS, next);
    expect(overlaps(list)).toEqual([]);
    expect(overlaps([...EDITIONS, next])).toEqual([[CATALOGUE.edition, 'next']]);
    expect([editionOn(list, PlainDate.parse('2026-12-31'))?.edition, editionOn(list, PlainDate.parse('2027-01-01'))?.edition]).toEqual([CATALOGUE.edition, 'next']);
    expect(withEdition(list, next)).toEqual(list);
  });
  test('a rule that ended says its last day, and what is not sure says so', () => {
    const made = plan({ catalogue: CATALOGUE, holdings: new Map(), profile: { pathway: 'returnee', mexican: true, age: 30, flags: new Set() }, unavailable: new Set(), goals: undefined, today });
    const why = (id: string) => made.steps.find(({ step }) => step === id)?.why;
    expect(why('imss-cover-decree')).toMatchObject([{ code: 'ended', params: { on: '2025-12-31' } }]);
    for (const entry of CATALOGUE.entries) {
      const shown = made.steps.find(({ step }) => step === entry.id)!;
      if (entry.sure === 'unsure' && (shown.state === 'ready' || shown.state === 'blocked')) expect(shown.why.map(({ code }) => code), entry.id).toContain('rule-unsure');
    }
  });
  test('nobody is moved, returned, given a card or sent to a consulate but with consent; return and move are only by choice for other nationals', () => {
    const consent = new Map(CATALOGUE.entries.map((entry) => [entry.id, entry.consent]));
    expect([consent.get('paisano-card'), consent.get('finabien-card'), consent.get('transport-home'), consent.get('transport-onward'), consent.get('assisted-return'), consent.get('consulate-id')]).toEqual(['cash-card', 'cash-card', 'transport', 'transport', 'return', 'own-consulate']);
    for (const entry of CATALOGUE.entries) if (entry.movesAway) expect(entry.consent, entry.id).toBeDefined();
    for (const entry of CATALOGUE.entries) if (entry.consent === 'return' || entry.consent === 'own-consulate') expect(entry.byChoice, entry.id).toBe(true);
  });
  test('only one entry is money, 2,000 pesos, once for each person', () => {
    expect(CATALOGUE.entries.filter(({ entitlement }) => entitlement).map(({ id, entitlement }) => [id, entitlement])).toEqual([['paisano-card', { amount: 200_000, oncePerPerson: true }]]);
    expect(entitlementsOn(today)).toEqual(new Map(CATALOGUE.entries.flatMap((entry) => (entry.entitlement ? [[entry.id, entry.entitlement.amount] as const] : []))));
    expect(entitlementsOn(PlainDate.parse('2025-01-20')).size).toBe(0);
    const until = (validTo: string | null) => entitlementsOn(today, { changes: [{ id: 'paisano-card', validTo: validTo as PlainDate | null }] }).size;
    expect([until(addDays(today, -1)), until(today), until(null)]).toEqual([0, 1, 1]);
  });
});

describe('the words', () => {
  test.each([['es', ES], ['en', EN], ['ht', HT], ['fr', FR], ['pt', PT]] as const)('in %s none is empty and each is short', (_, text) => {
    for (const [key, words] of Object.entries(text)) {
      expect(words.trim(), key).toBe(words);
      expect(words.length, key).toBeGreaterThan(0);
      expect(words.length, key).toBeLessThan(90);
    }
  });
  test.each([['es', ES], ['en', EN]] as const)('in %s no two agencies, places or things to bring have the same words, so that an import finds the one meant', (_, text) => {
    for (const family of ['agency', 'place', 'bring']) {
      const words = Object.entries(text).filter(([key]) => key.startsWith(`${family}.`)).map(([, one]) => foldText(one));
      expect(words.filter((one, at) => words.indexOf(one) !== at)).toEqual([]);
    }
  });
  test('no dictionary has a word too many, and the three of the status page have the same keys', () => {
    expect(Object.keys(ES).toSorted()).toEqual(Object.keys(EN).toSorted());
    expect(Object.keys(HT).toSorted()).toEqual(Object.keys(FR).toSorted());
    expect(Object.keys(PT).toSorted()).toEqual(Object.keys(FR).toSorted());
    for (const key of Object.keys(HT)) expect(Object.keys(ES)).toContain(key);
    for (const entry of CATALOGUE.entries) {
      for (const key of [`step.${entry.id}.name`, `place.${entry.place}`, ...entry.bring.map((code) => `bring.${code}`)]) expect(Object.keys(HT)).toContain(key);
      for (const key of [`step.${entry.id}.why`, `agency.${entry.agency}`, ...(entry.desk ? [`desk.${entry.desk}`] : [])]) expect(Object.keys(ES)).toContain(key);
    }
  });
});

describe('centres and occupations', () => {
  test('nine centres with 200 places, each code once', () => {
    expect(new Set(CENTRES.map(({ code }) => code)).size).toBe(9);
    expect(CENTRES.reduce((sum, { dailyCapacity }) => sum + dailyCapacity, 0)).toBe(1800);
  });
  test('occupation codes are unique and have a family', () => {
    expect(new Set(OCCUPATIONS.map(({ code }) => code)).size).toBe(OCCUPATIONS.length);
    expect(occupationFamily('roofer')).toBe('building');
    expect(occupationFamily('astronaut')).toBeUndefined();
  });
});
