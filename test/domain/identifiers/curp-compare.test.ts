import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { compareCurp } from '#domain/identifiers/curp-compare.ts';
import type { PersonName } from '#domain/person/person.ts';
import { curpOf, somebody } from './generated.ts';

const day = (text: string) => text as PlainDate;
const name: PersonName = { given: 'Gloria', firstSurname: 'Hernández', secondSurname: 'García' };
const CURP = 'HEGG560427MVZRRL04';
const whyOf = (curp: string, other: PersonName) => { const { verdict, differences } = compareCurp(curp, { name: other }); return [verdict, ...new Set(differences.flatMap((one) => one.because))]; };

describe('a CURP and a person', () => {
  test('agree, and what is not known is not compared', () => {
    expect(compareCurp(CURP, { name })).toEqual({ verdict: 'same', differences: [] });
    expect(compareCurp(CURP, { name, birthDate: day('1956-04-27'), sex: 'M', entity: 'VZ' }).verdict).toBe('same');
  });

  test('differ, and each part says what was found and what was expected', () => {
    expect(compareCurp(CURP, { name, birthDate: day('1956-04-28'), sex: 'H', entity: 'DF' })).toEqual({
      verdict: 'different',
      differences: [
        { part: 'birth-date', found: '1956-04-27', expected: '1956-04-28', because: [] },
        { part: 'sex', found: 'M', expected: 'H', because: [] },
        { part: 'entity', found: 'VZ', expected: 'DF', because: [] },
      ],
    });
    const other = compareCurp(CURP, { name: { ...name, firstSurname: 'Bello' } });
    expect(other.verdict).toBe('different');
    expect(other.differences.map((one) => one.part)).toEqual(['surname1-letter', 'surname1-consonant']);
  });

  test('differ in the century that place 17 tells', () => {
    expect(compareCurp(CURP, { name, birthDate: day('2056-04-27') }).differences).toMatchObject([{ part: 'birth-date', found: '1956-04-27' }]);
  });

  test('differ explainably when day and month are the other way round', () => {
    expect(compareCurp('PEGL890507MJCRMS08', { name: { given: 'Luisa', firstSurname: 'Pérez', secondSurname: 'Gómez' }, birthDate: day('1989-07-05') })).toMatchObject({ verdict: 'explainable', differences: [{ part: 'birth-date', because: ['day-month-order'] }] });
  });

  test.each([
    [CURP, { given: 'Gloria', firstSurname: 'García', secondSurname: 'Hernández' }, 'surname-order'],
    [CURP, { given: 'Gloria', firstSurname: 'Hernández' }, 'one-surname'],
    ['PEXL900101HNERXS05', { given: 'Luis', firstSurname: 'Pérez', secondSurname: 'Gómez' }, 'one-surname'],
    [CURP, { given: 'Gloria', firstSurname: 'Hernández', secondSurname: 'de Bello' }, 'married-name'],
    [CURP, { given: 'Gloria', firstSurname: 'Hernández', secondSurname: 'viuda de Bello' }, 'married-name'],
    [CURP, { given: 'Gloria', firstSurname: 'Hernández García' }, 'compound-surname'],
    [CURP, { given: 'Gloria Hernández', firstSurname: 'García' }, 'middle-surname'],
    [CURP, { given: 'Gloria García', firstSurname: 'Hernández' }, 'middle-surname'],
    [CURP, { given: 'Ana Gloria', firstSurname: 'Hernández', secondSurname: 'García' }, 'given-dropped'],
    ['PENA900101HMCXXN03', { given: 'José Antonio', firstSurname: 'Pena', secondSurname: 'Nunez' }, 'enie'],
    ['DXRA900101MDFXZN03', { given: 'Ana', firstSurname: 'Dartigues', secondSurname: 'Ruiz' }, 'special-sign'],
    ['CURA900101MDFRZN03', { given: 'Ana', firstSurname: 'Delacruz', secondSurname: 'Ruiz' }, 'particles'],
    ['PEDO810909MTSDMF08', { given: 'Ofelia', firstSurname: 'Pedrero', secondSurname: 'Domínguez' }, 'word-rule'],
  ] as const)('%s and %o differ explainably: %s', (curp, other, because) => {
    expect(whyOf(curp, other)).toEqual(['explainable', because]);
  });

  test('may need two explanations', () => {
    expect(whyOf('HEPG560427MVZRXL04', { given: 'Gloria', firstSurname: 'Pena', secondSurname: 'Hernández' })).toEqual(['explainable', 'surname-order', 'enie']);
  });

  test('of the same person always agree; the other order of surnames is always explained', () => {
    fc.assert(fc.property(somebody, (who) => {
      expect(compareCurp(curpOf(who), who)).toEqual({ verdict: 'same', differences: [] });
      const { given, firstSurname, secondSurname } = who.name;
      if (secondSurname === undefined) return;
      expect(compareCurp(curpOf(who), { ...who, name: { given, firstSurname: secondSurname, secondSurname: firstSurname } }).verdict).not.toBe('different');
    }));
  });
});
