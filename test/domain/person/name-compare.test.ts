import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNames } from '#domain/person/name-compare.ts';
import type { NameOnPaper } from '#domain/person/name-compare.ts';
import { name } from '../identifiers/generated.ts';

const on = (text: string, paper?: NameOnPaper['paper'], mayBeCut?: boolean): NameOnPaper => {
  const [given = '', firstSurname = '', secondSurname] = text.split(' | ');
  return { given, firstSurname, ...(secondSurname === undefined ? {} : { secondSurname }), paper, mayBeCut };
};

describe('two papers name', () => {
  test.each([
    ['Ana | López | Ruiz', 'ANA | LÓPEZ | RUIZ'], ['Ana  María | López', ' ana maría | lópez '], ['Ma. Elena | Ruiz', 'Ma Elena | Ruiz'], ['José | Pen\u0303a', 'José | Peña'], ["Ana | D'Artigues", 'Ana | D’Artigues'],
  ])('the same person: %s and %s', (one, two) => { expect(compareNames(on(one), on(two))).toEqual({ verdict: 'same' }); });

  test.each([
    ['José | Núñez | Ávila', 'Jose | Núñez | Avila', 'accents', 'keep-as-variant'],
    ['Ana | Peña | Ruiz', 'Ana | Pena | Ruiz', 'enie', 'keep-as-variant'],
    ['Ana | Güemes', 'Ana | Guemes', 'umlaut', 'keep-as-variant'],
    ['José | Núñez', 'JOSE | NUNEZ', 'accents enie', 'keep-as-variant'],
    ['Ana | de la Cruz | Ruiz', 'Ana | Cruz | Ruiz', 'particles', 'keep-as-variant'],
    ['Ana | de la Cruz | Ruiz', 'Ana | Delacruz | Ruiz', 'particles', 'keep-as-variant'],
    ['María de los Ángeles | Ruiz', 'María Ángeles | Ruiz', 'particles', 'keep-as-variant'],
    ['Ana | Fernández-Villaseñor', 'Ana | Fernández Villaseñor', 'hyphen', 'keep-as-variant'],
    ["Ana | D'Artigues", 'Ana | Dartigues', 'apostrophe', 'keep-as-variant'],
    ["Ana | O'Farril", 'Ana | O Farril', 'apostrophe', 'keep-as-variant'],
    ['Ana | Muñoz', 'Ana | Munxxoz', 'transliteration', 'keep-as-variant'],
    ['Ana | Müller', 'Ana | Mueller', 'transliteration', 'keep-as-variant'],
    ['Ana | López | Ruiz', 'Ana | Ruiz | López', 'surname-order', 'show-birth-certificate'],
    ['Ana | López | Ruiz', 'Ana | López', 'one-surname', 'show-birth-certificate'],
    ['Ana | López | Ruiz', 'Ana | Ruiz', 'one-surname surname-order', 'show-birth-certificate'],
    ['Ana | López | Ruiz', 'Ana | López Ruiz', 'surnames-joined', 'show-birth-certificate'],
    ['Ana | López | Ruiz', 'Ana | López-Ruiz', 'hyphen surnames-joined', 'show-birth-certificate'],
    ['Ana | López | Ruiz', 'Ana | López | de Bello', 'married-name', 'show-marriage-certificate'],
    ['Ana | López | Ruiz', 'Ana | López | Vda. de Bello', 'married-name', 'show-marriage-certificate'],
    ['Ana | López | Ruiz', 'Ana | López de Bello', 'married-name', 'show-marriage-certificate'],
    ['Ana | López | Ruiz', 'Ana | López | Ruiz viuda de Bello', 'married-name', 'show-marriage-certificate'],
    ['José Luis | López | Ruiz', 'Luis | López | Ruiz', 'given-dropped', 'show-birth-certificate'],
    ['José Luis | López | Ruiz', 'José L. | López | Ruiz', 'given-initial', 'show-birth-certificate'],
    ['María Elena | López | Ruiz', 'Ma. Elena | López | Ruiz', 'given-abbreviated', 'show-birth-certificate'],
    ['Francisco José | López', 'Fco. José | López', 'given-abbreviated', 'show-birth-certificate'],
    ['Luis Jorge | López', 'Jorge Luis | López', 'given-order', 'show-birth-certificate'],
    ['Juan | García | López', 'Juan López | García', 'middle-surname', 'show-birth-certificate'],
    ['Juan | García | López', 'Juan García | López', 'middle-surname', 'show-birth-certificate'],
    ['Juan | García | de la Cruz', 'Juan de la Cruz | García', 'middle-surname', 'show-birth-certificate'],
  ])('explainably the same person: %s and %s, by %s', (one, two, because, step) => {
    expect(compareNames(on(one), on(two))).toEqual({ verdict: 'explainable', because: because.split(' '), step });
  });

  test.each([
    ['Ana | López | Ruiz', 'Ana | Bello | Ruiz', 'surnames', 'other'], ['Ana | López | Ruiz', 'Eva | López | Ruiz', 'given', 'other'], ['Ana | Hernández', 'Ana | Hernándes', 'surnames', 'one-letter'], ['Ana | López | Ruiz', 'Ana | López | Bello', 'surnames', 'other'],
    ['J. | López', 'José | López', 'given', 'other'], ['Ana | López', ' | López', 'given', 'other'],
  ])('different people: %s and %s', (one, two, part, spelling) => {
    expect(compareNames(on(one), on(two))).toMatchObject({ verdict: 'different', differences: [{ part, spelling }], step: 'reconcile-names' });
  });

  test('different people when it would take three heavy reasons', () => {
    expect(compareNames(on('Ana María | López | Ruiz'), on('Ana | Ruiz')).verdict).toBe('different');
  });

  test('who a U.S. paper calls by one surname: a reconciliation, and for a birth abroad an inscription', () => {
    expect(compareNames(on('Juan | García | López', 'civil'), on('Juan | García', 'us'))).toMatchObject({ verdict: 'explainable', step: 'reconcile-names' });
    expect(compareNames(on('Juan | García | Núñez', 'civil'), on('Juan Nunez | Garcia', 'us-birth'))).toMatchObject({ verdict: 'explainable', step: 'inscribe-us-birth' });
  });

  test.each([
    ['Ana | López | Ruiz', 'ANA | LOPEZ RUIZ', false, 'accents'], ['Margarita | Gómez | Velázquez', 'MARGARI | GOMEZ VELAZQUEZ', true, 'accents cut'], ['Ana | Fernández-Villaseñor | Ñíguez', 'ANA | FERNANDEZ VILLASENOR NI', true, 'cut'],
  ])('whom a passport spells in capitals, perhaps cut: %s and %s', (civil, mrz, cut, because) => {
    expect(compareNames(on(civil, 'civil'), on(mrz, 'mrz', cut))).toEqual({ verdict: 'explainable', because: because.split(' '), step: 'keep-as-variant' });
  });

  test('nobody the same by a cut when nothing can have been cut', () => { expect(compareNames(on('Margarita | Gómez'), on('MARGARI | GOMEZ', 'mrz', false)).verdict).toBe('different'); });
});

describe('comparing names', () => {
  const anything = fc.record({ given: fc.string({ unit: 'binary' }), firstSurname: fc.string({ unit: 'binary' }), secondSurname: fc.option(fc.string({ unit: 'binary' }), { nil: undefined }) });
  const paper = fc.constantFrom<NonNullable<NameOnPaper['paper']>[]>('civil', 'us', 'us-birth', 'mrz', 'other');
  const named: fc.Arbitrary<NameOnPaper> = fc.tuple(fc.oneof({ weight: 4, arbitrary: name }, { weight: 1, arbitrary: anything }), paper, fc.boolean()).map(([one, kind, mayBeCut]) => ({ ...one, paper: kind, mayBeCut }));

  test('gives the same answer both ways', () => {
    fc.assert(fc.property(named, named, (one, two) => {
      const [there, back] = [compareNames(one, two), compareNames(two, one)];
      if (there.verdict === 'different') expect(back).toMatchObject({ verdict: 'different', differences: there.differences.map(({ part, one: a, two: b }) => ({ part, one: b, two: a })) });
      else expect(back).toEqual(there);
    }), { numRuns: 500 });
  });

  test('finds every name the same as itself, in any case', () => {
    fc.assert(fc.property(name, (one) => { expect(compareNames(one, { given: one.given.toUpperCase(), firstSurname: one.firstSurname.toLowerCase(), secondSurname: one.secondSurname?.toUpperCase() })).toEqual({ verdict: 'same' }); }));
  });

  const changes: readonly ((one: NameOnPaper) => NameOnPaper)[] = [
    ({ given, firstSurname, secondSurname }) => ({ given, firstSurname: secondSurname ?? firstSurname, ...(secondSurname === undefined ? {} : { secondSurname: firstSurname }) }),
    ({ given, firstSurname }) => ({ given, firstSurname }),
    ({ given, firstSurname, secondSurname }) => ({ given, firstSurname: [firstSurname, secondSurname].filter(Boolean).join(' ') }),
    ({ given, firstSurname, secondSurname }) => ({ given: [given, secondSurname].filter(Boolean).join(' '), firstSurname }),
    (one) => ({ ...one, given: one.given.normalize('NFD').replace(/\p{M}/gu, ''), firstSurname: one.firstSurname.normalize('NFD').replace(/\p{M}/gu, '') }),
  ];
  test('never calls a known way of writing one name different', () => {
    fc.assert(fc.property(name, fc.constantFrom(...changes), (one, change) => { expect(compareNames(one, change(one)).verdict).not.toBe('different'); }), { numRuns: 300 });
  });
});
