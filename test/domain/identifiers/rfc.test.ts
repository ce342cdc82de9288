// Official examples of the SAT's document and synthetic ones (domain facts §4.2).
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { compareCurpWithRfc, compareRfc } from '#domain/identifiers/rfc-compare.ts';
import { deriveRfc10, rfcHomoclave, suggestRfc } from '#domain/identifiers/rfc-derive.ts';
import { RFC_INCONVENIENT } from '#domain/identifiers/rfc-words.ts';
import { readRfc } from '#domain/identifiers/rfc.ts';
import { curpOf, somebody } from './generated.ts';

const day = (text: string) => text as PlainDate;

describe('an RFC', () => {
  test.each(['GODE561231GR8', 'SORC591116FJ6', 'NAVG560329621', 'CAMA911215CJ0', 'OOGE520711151', 'COSC8001137NA', 'MAB9307148T4', 'APU640930KV9', 'SAT970701NN3', 'A&A050908GT0', 'AÑÑ801231JK0', 'Ñ&T130705MD6', 'MUÑ110218LJ6', 'DIM8701081LA', 'XAXX010101000', 'XEXX010101000'])('%s is accepted', (rfc) => {
    expect(readRfc(rfc).verdict).toBe('accept');
  });
  test.each([['VACE460910SX6', '5'], ['SIN9311169P8', '2'], ['SOTO800101110', '9']])('%s only warns: the check digit should be %s', (rfc, expected) => {
    expect(readRfc(rfc)).toMatchObject({ verdict: 'warn', reasons: [{ code: 'check-digit', params: { expected } }] });
  });
  test('with a homoclave that the SAT can not have made only warns', () => { expect(readRfc('CCM650122I06')).toMatchObject({ verdict: 'warn', reasons: [{ code: 'homoclave' }] }); });
  test('with letters that the SAT does not print only warns', () => { expect(readRfc('MAMO3609072D2')).toMatchObject({ verdict: 'warn', reasons: [{ code: 'forbidden-word' }] }); });
  test.each([['GODE561331GR8', 'no-such-day'], ['GODE5612', 'length'], ['1ODE561231GR8', 'shape'], ['', 'length']])('%s stops: %s', (rfc, code) => { expect(readRfc(rfc)).toMatchObject({ verdict: 'stop', reasons: [{ code }] }); });
  test('with an O for a zero is told and corrected', () => { expect(readRfc('OOGE52O711151').suggestion).toBe('OOGE520711151'); });
});

describe('the first ten characters', () => {
  test.each([
    ['Juan', 'Barrios', 'Fernández', '1970-12-13', 'BAFJ701213'], ['Eva', 'Iriarte', 'Méndez', '1969-11-17', 'IIME691117'], ['Manuel', 'Chávez', 'González', '1924-06-18', 'CAGM240618'], ['Felipe', 'Camargo', 'Llamas', '1945-02-28', 'CALF450228'],
    ['Álvaro', 'de la O', 'Lozano', '1940-12-01', 'OLAL401201'], ['Ernesto', 'Ek', 'Rivera', '2007-11-20', 'ERER071120'], ['Dolores', 'San Martín', 'Dávalos', '2018-08-12', 'SADD180812'], ['Mario', 'Sánchez de la Barquera', 'Gómez', '2019-02-24', 'SAGM190224'],
    ['Antonio', 'Jiménez', 'Ponce de León', '2017-08-08', 'JIPA170808'], ['Luz María', 'Fernández', 'Juárez', '2020-02-05', 'FEJL200205'], ['José Antonio', 'Camargo', 'Hernández', '2021-12-18', 'CAHA211218'], ['María Luisa', 'Ramírez', 'Sánchez', '2025-11-12', 'RASL251112'],
    ['Gerarda', 'Zafra', undefined, '2025-11-15', 'ZAGE251115'], ['Juan', 'Martínez', undefined, '1942-01-16', 'MAJU420116'], ['Carmen', 'de la Peña', 'Ramírez', '1963-12-01', 'PERC631201'], ['Mario', 'Sánchez', 'de los Cobos', '1970-11-10', 'SACM701110'],
    ['Roberto', 'González', 'y Durán', '1960-01-01', 'GODR600101'], ['Juan', 'del Valle', 'Martínez', '1969-10-01', 'VAMJ691001'], ['Roberto', "O'farril", 'Carballo', '1966-11-21', 'OACR661121'], ['Rubén', "D'angelo", 'Fargo', '1971-01-08', 'DAFR710108'],
    ['Luz Ma.', 'Fernández', 'Juárez', '1983-01-20', 'FEJL830120'], ['Eric', 'Mc Gregor', 'Von Juarez', '1970-12-13', 'GEJE701213'], ['Alberto', 'Ñando', 'Rodríguez', '1990-01-01', 'ÑARA900101'], ['Ana', 'Ich', 'Ruiz', '1990-01-01', 'IXRA900101'],
  ])('of %s %s %s', (given, firstSurname, secondSurname, birthDate, expected) => { expect(deriveRfc10({ given, firstSurname, secondSurname }, day(birthDate))).toBe(expected); });

  test.each([['PEDX', 'Ofelia', 'Pedrero', 'Domínguez'], ['BUEX', 'Yolanda', 'Buendía', 'Esparza']])('end in X instead of a word: %s', (letters, given, firstSurname, secondSurname) => {
    expect(deriveRfc10({ given, firstSurname, secondSurname }, day('1981-09-09')).slice(0, 4)).toBe(letters);
  });
  test('know 41 words', () => { expect(RFC_INCONVENIENT.size).toBe(41); });
});

describe('the homoclave', () => {
  test.each([['Emma', 'Gómez', 'Díaz', 'GR'], ['Juan', 'Pérez', 'García', 'LN'], ['José Antonio', 'del Real', 'Anzures', 'N9'], ['Jesús', 'Arguelles', 'Ortega', 'JF'], ['Juan', 'Pérez&Gómez', 'García', '2R']])('of %s %s %s is %s', (given, firstSurname, secondSurname, expected) => {
    expect(rfcHomoclave({ given, firstSurname, secondSurname })).toBe(expected);
  });
  test.each([
    ['Luis', 'Pérez', undefined, '1990-01-01', 'PELU900101863'], ['José Antonio', 'Peña', 'Núñez', '1990-01-01', 'PENA900101NA6'], ['Ofelia', 'Pedrero', 'Domínguez', '1981-09-09', 'PEDX810909NZ9'],
    ['Emma', 'Gómez', 'Díaz', '1956-12-31', 'GODE561231GR8'], ['Ma Gloria', 'Navarro', 'Villasana', '1956-03-29', 'NAVG560329621'], ['Eliud', 'Orozco', 'Gómez', '1952-07-11', 'OOGE520711151'],
  ])('completes the suggestion for %s %s %s', (given, firstSurname, secondSurname, birthDate, rfc) => { expect(suggestRfc({ given, firstSurname, secondSurname }, day(birthDate))).toBe(rfc); });
  test('and the check digit make an RFC of anybody that is accepted', () => {
    fc.assert(fc.property(somebody, ({ name, birthDate }) => { expect(readRfc(suggestRfc(name, birthDate))).toMatchObject({ verdict: 'accept', facts: { kind: 'person' } }); }));
  });
});

describe('an RFC and a person', () => {
  const name = { given: 'Gloria', firstSurname: 'Hernández', secondSurname: 'García' };
  test.each([
    ['HEGG560427XX0', name, 'same', []], ['GAHG560427XX0', name, 'explainable', ['surname-order']], ['HEGL560427XX0', name, 'explainable', ['one-surname']], ['BEGG560427XX0', name, 'different', []],
    ['HEGL560427XX0', { given: 'Gloria', firstSurname: 'Hernández' }, 'same', []], ['HEGG560427XX0', { given: 'Gloria', firstSurname: 'Hernández', secondSurname: 'de Bello' }, 'explainable', ['married-name']],
    ['ÑARA900101XX0', { given: 'Alberto', firstSurname: 'Nando', secondSurname: 'Rodríguez' }, 'explainable', ['enie']], ['PEDO810909XX0', { given: 'Ofelia', firstSurname: 'Pedrero', secondSurname: 'Domínguez' }, 'explainable', ['word-rule']],
  ] as const)('%s and %o: %s', (rfc, who, verdict, because) => {
    const found = compareRfc(rfc, { name: who });
    expect([found.verdict, found.differences.flatMap((one) => one.because)]).toEqual([verdict, because]);
  });
  test('differ in the day, explainably when day and month changed places', () => {
    expect(compareRfc('HEGG560407XX0', { name, birthDate: day('1956-07-04') })).toMatchObject({ verdict: 'explainable', differences: [{ part: 'birth-date', because: ['day-month-order'] }] });
    expect(compareRfc('HEGG560427XX0', { name, birthDate: day('1957-04-27') })).toMatchObject({ verdict: 'different', differences: [{ part: 'birth-date', found: '560427', expected: '570427' }] });
  });
});

describe('a CURP and an RFC', () => {
  test.each([
    ['HEGG560427MVZRRL04', 'HEGG560427XX0', 'same', undefined], ['PEXL900101HNERXS05', 'PELU900101863', 'tolerated', 'one-surname'], ['PXDO810909MTSDMF08', 'PEDX810909NZ9', 'tolerated', 'word-rule'],
    ['OXLA401201HDFXZL08', 'OLAL401201XX0', 'tolerated', 'short-surname'], ['XARA900101HDFXDL08', 'ÑARA900101XX0', 'tolerated', 'enie'], ['OXCR661121HDFXRB08', 'OACR661121XX0', 'tolerated', 'special-sign'],
    ['RXBO900101HDFXRB08', 'ROBO900101XX0', 'tolerated', 'word-rule'], ['HEGG560427MVZRRL04', 'HEGL560427XX0', 'different', undefined], ['HEGG560427MVZRRL04', 'HEGG560428XX0', 'different', undefined],
  ])('%s and %s: %s %s', (curp, rfc, verdict, because) => {
    const found = compareCurpWithRfc(curp, rfc);
    expect([found.verdict, found.because]).toEqual([verdict, because]);
  });
  test('of the same person never differ in the day, and the letters only by a known rule', () => {
    fc.assert(fc.property(somebody, (who) => {
      const found = compareCurpWithRfc(curpOf(who), suggestRfc(who.name, who.birthDate), who.name);
      expect(found.differs).not.toContain('birth-date');
      expect(found.verdict).not.toBe('different');
    }));
  });
});
