import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { occupationFamily } from '#catalogue/occupations.ts';
import { PlainDate } from '#domain/foundation/plain-date.ts';
import { pesos } from '#domain/foundation/money.ts';
import { rankVacancies, Vacancy } from '#domain/jobs/rank.ts';

const today = PlainDate.parse('2026-11-24');
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const vacancy = (n: number, over: Record<string, unknown> = {}) =>
  Vacancy.parse({ id: id(n), title: 'Puesto', employer: 'Empresa', occupation: 'roofer', state: 'JC', town: 'Tequila', pay: 1_000_000, places: 2, source: 'sne', ...over });
const roofer = { occupations: ['roofer'], states: ['NL'], minimumPay: pesos(9000), english: 'some', schooling: 'secondary', years: 5 } as const;
const profile = { ...roofer, occupations: [...roofer.occupations], states: [...roofer.states] };
const context = { today, homeState: 'JC', familyOf: occupationFamily };

describe('vacancies for a person', () => {
  test('the same trade at home comes before a related one, and that before another trade', () => {
    const ranked = rankVacancies(profile, [vacancy(3, { occupation: 'cook' }), vacancy(2, { occupation: 'bricklayer' }), vacancy(1)], context);
    expect(ranked.map(({ vacancyId }) => vacancyId)).toEqual([id(1), id(2), id(3)]);
    expect(ranked[0]).toMatchObject({ for: ['same-occupation', 'experience', 'home-state', 'pay-enough'], against: [] });
    expect(ranked[1]!.for).toContain('related-occupation');
    expect(ranked[2]!.against).toEqual(['other-occupation']);
  });
  test('closed vacancies and those without places are gone; the last day still counts', () => {
    const ranked = rankVacancies(profile, [vacancy(1, { openUntil: '2026-11-23' }), vacancy(2, { places: 0 }), vacancy(3, { openUntil: '2026-11-24' })], context);
    expect(ranked.map(({ vacancyId }) => vacancyId)).toEqual([id(3)]);
  });
  test('pay below the least stays in sight, below everything else, and says why', () => {
    const ranked = rankVacancies(profile, [vacancy(1, { pay: 800_000 }), vacancy(2, { occupation: 'cook', state: 'YN' })], context);
    expect(ranked.map(({ vacancyId }) => vacancyId)).toEqual([id(2), id(1)]);
    expect(ranked[1]!.against).toEqual(['pay-below']);
  });
  test('whoever may not work yet sees it on each, and signs of fraud sink a vacancy', () => {
    const ranked = rankVacancies(profile, [vacancy(1, { scamSigns: ['asks-fee'] }), vacancy(2, { occupation: 'cook' })], { ...context, mayWork: 'needs-permit' });
    expect(ranked.map(({ vacancyId }) => vacancyId)).toEqual([id(2), id(1)]);
    expect(ranked.every(({ against }) => against.includes('needs-permit'))).toBe(true);
    expect(ranked[1]!.against).toContain('scam-signs');
  });
  test('English and schooling count when asked for; what is not known counts neither way', () => {
    const asks = vacancy(1, { english: 'fluent', schooling: 'secondary' });
    expect(rankVacancies({ ...profile, english: 'fluent' }, [asks], context)[0]!.for).toEqual(expect.arrayContaining(['english-used', 'schooling-enough']));
    expect(rankVacancies(profile, [asks], context)[0]!.against).toEqual(['english-short']);
    expect(rankVacancies({ ...profile, english: undefined, schooling: undefined }, [asks], context)[0]!.against).toEqual([]);
  });
  test('an empty profile speaks against nothing', () => {
    expect(rankVacancies({ occupations: [], states: [] }, [vacancy(1)], { today })[0]!.against).toEqual([]);
  });
  test('the order does not depend on the order given, and scores stay within 0 and 100', () => {
    const some = fc.array(fc.record({ occupation: fc.constantFrom('roofer', 'cook', 'painter'), state: fc.constantFrom('JC', 'NL', 'YN'), pay: fc.integer({ min: 0, max: 5_000_000 }), places: fc.nat({ max: 2 }) }), { maxLength: 20 });
    fc.assert(fc.property(some, (rows) => {
      const all = rows.map((row, index) => vacancy(index, row));
      const ranked = rankVacancies(profile, all, context);
      expect(rankVacancies(profile, all.toReversed(), context)).toEqual(ranked);
      expect(ranked).toHaveLength(rows.filter(({ places }) => places > 0).length);
      for (const { score } of ranked) expect(score >= 0 && score <= 100 && Number.isInteger(score)).toBe(true);
    }));
  });
});
