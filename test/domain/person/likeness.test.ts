import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, LIKELY, likeness, nameWords, withinOneError } from '#domain/person/likeness.ts';
import type { Likeable } from '#domain/person/likeness.ts';

const who = (name: string, more: Partial<Likeable> = {}): Likeable => ({ name, nationalities: [], numbers: [], ...more });
const score = (a: Likeable, b: Likeable) => likeness(a, b).score;

describe('two people on paper', () => {
  test('with the same name, year and nationality are the most alike, and the reasons say so', () => {
    const facts = { birthYear: 1990, nationalities: ['MEX'] };
    expect(likeness(who('José Núñez Peña', facts), who('JOSE NUNEZ PENA', facts))).toEqual({ score: 100, reasons: ['same-name', 'same-birth-year', 'same-nationality'] });
  });

  test.each([
    ['Juan Carlos Hernández López', 'Juan Carlos Hernandes Lopez'],
    ['María de la Luz Gómez', 'Maria Luz Gómez'],
    ['Marie-Ange Jean-Baptiste', 'Marie Ange Jean Baptiste'],
    ['Ana López Ruiz', 'López Ruiz Ana'],
    ['Ana López Ruiz', 'Ana López'],
  ])('%s and %s of the same year are worth a hint', (a, b) => {
    expect(score(who(a, { birthYear: 1980 }), who(b, { birthYear: 1980 }))).toBeGreaterThanOrEqual(LIKELY);
  });

  test.each([
    ['Ana López', 'Juan Hernández'],
    ['José García Hernández', 'José Martínez Hernández'],
    ['María López', 'María Ruiz'],
  ])('%s and %s are not', (a, b) => {
    expect(score(who(a), who(b))).toBeLessThan(LIKELY);
  });

  test('a birth year far away speaks against', () => {
    expect(score(who('Ana López Ruiz', { birthYear: 1950 }), who('Ana López Ruiz', { birthYear: 1990 }))).toBeLessThan(LIKELY);
  });

  test('a shared number counts even when the names differ a little', () => {
    expect(likeness(who('Ana Lopez', { numbers: ['LORA900101MDFPZN05'] }), who('Anna López Ruiz', { numbers: ['LORA900101MDFPZN05'] })).reasons).toContain('same-number');
  });

  test('the score is the same both ways and between 0 and 100', () => {
    const name = fc.array(fc.constantFrom('ana', 'lopez', 'lopes', 'lope', 'ruiz', 'ruis', 'de', 'garcia', 'garcía'), { maxLength: 5 }).map((words) => words.join(' '));
    const person = fc.record({ name, birthYear: fc.option(fc.integer({ min: 1950, max: 1955 }), { nil: undefined }), nationalities: fc.subarray(['MEX', 'HTI']), numbers: fc.subarray(['1', '2']) });
    fc.assert(fc.property(person, person, (a, b) => {
      expect(score(a, b)).toBe(score(b, a));
      expect(score(a, b)).toBeGreaterThanOrEqual(0);
      expect(score(a, b)).toBeLessThanOrEqual(100);
    }));
  });
});

describe('words', () => {
  test('are folded: accents, case, apostrophes, hyphens', () => {
    expect(foldText('  Muñoz-O’Neil,  JOSÉ ')).toBe('munoz oneil jose');
    expect(nameWords('María de los Ángeles')).toEqual(['maria', 'angeles']);
  });

  test.each([['lopez', 'lopes', true], ['lopez', 'lope', true], ['lopez', 'olpez', true], ['lopez', 'lopez', true], ['lopez', 'lupes', false], ['lopez', 'lo', false]])('%s and %s within one error: %s', (a, b, expected) => {
    expect(withinOneError(a, b)).toBe(expected);
  });
});
