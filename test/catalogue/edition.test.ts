/**
 * The edition in use is sound: every need can be given, every step is somebody's, every text is
 * there and plain, and nobody's way leads over a number they can't have.
 */
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '#catalogue/edition.ts';
import { CENTRES } from '#catalogue/centres.ts';
import { OCCUPATIONS, occupationFamily } from '#catalogue/occupations.ts';
import { EN } from '#catalogue/text/en.ts';
import { ES } from '#catalogue/text/es.ts';
import { FR } from '#catalogue/text/fr.ts';
import { HT } from '#catalogue/text/ht.ts';
import { PT } from '#catalogue/text/pt.ts';
import { Pathway } from '#domain/case/events.ts';
import { credentialsIn, PROTECTION_PLAN } from '#domain/guide/catalogue.ts';
import { goalsFor } from '#domain/guide/goals.ts';
import type { Holding } from '#domain/guide/holdings.ts';
import { plan } from '#domain/guide/planner.ts';
import { PlainDate } from '#domain/foundation/plain-date.ts';

const today = PlainDate.parse('2026-11-24');
const given = new Set(CATALOGUE.entries.flatMap(({ gives }) => gives));

describe('the edition in use', () => {
  test('every credential that is needed or a usual goal is given by some step', () => {
    for (const entry of CATALOGUE.entries) for (const need of credentialsIn(entry.needs)) expect(given, entry.id).toContain(need);
    for (const pathway of Pathway.options) for (const age of [10, 30]) for (const goal of goalsFor({ pathway, age, flags: new Set() })) expect(given).toContain(goal);
    expect(CATALOGUE.entries.find(({ gives }) => gives.includes(PROTECTION_PLAN))?.protection).toBe(true);
  });
  test('every step can be reached by somebody', () => {
    const reached = new Set<string>();
    for (const pathway of Pathway.options) for (const age of [10, 30]) for (const brought of [[], ['two-witnesses', 'matricula']]) {
      for (const flags of [new Set<string>(), new Set(['unaccompanied-minor'])]) {
        const made = plan({ catalogue: CATALOGUE, holdings: new Map<string, Holding>(brought.map((name) => [name, {}])), profile: { pathway, age, flags }, unavailable: new Set(), goals: [...given], today });
        for (const { step, state, readyOn } of made.steps) if (state === 'done' || readyOn !== undefined) reached.add(step);
      }
    }
    const shown = CATALOGUE.entries.filter((entry) => entry.shown).map(({ id }) => id);
    expect(CATALOGUE.entries.map(({ id }) => id).filter((id) => !reached.has(id) && !shown.includes(id))).toEqual([]);
  });
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
  test('only one entry is money, 2,000 pesos, once for each person', () => {
    expect(CATALOGUE.entries.filter(({ entitlement }) => entitlement).map(({ id, entitlement }) => [id, entitlement])).toEqual([['paisano-card', { amount: 200_000, oncePerPerson: true }]]);
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
  test('no dictionary has a word too many, and the three of the status page have the same keys', () => {
    expect(Object.keys(ES).toSorted()).toEqual(Object.keys(EN).toSorted());
    expect(Object.keys(HT).toSorted()).toEqual(Object.keys(FR).toSorted());
    expect(Object.keys(PT).toSorted()).toEqual(Object.keys(FR).toSorted());
    for (const key of Object.keys(HT)) expect(Object.keys(ES)).toContain(key);
    for (const entry of CATALOGUE.entries) {
      for (const key of [`step.${entry.id}.name`, `place.${entry.place}`, ...entry.bring.map((code) => `bring.${code}`)]) expect(Object.keys(HT)).toContain(key);
      for (const key of [`step.${entry.id}.why`, `agency.${entry.agency}`]) expect(Object.keys(ES)).toContain(key);
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
