import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountInWords } from '#domain/cash/amount-in-words.ts';
import { Centavos } from '#domain/foundation/money.ts';

const said = (pesos: number): string => amountInWords(Centavos.parse(Math.round(pesos * 100)));

test.each([
  [2000, 'dos mil pesos 00/100 M.N.'], [0, 'cero pesos 00/100 M.N.'], [1, 'un peso 00/100 M.N.'], [0.5, 'cero pesos 50/100 M.N.'], [16, 'dieciséis pesos 00/100 M.N.'],
  [21, 'veintiún pesos 00/100 M.N.'], [31.07, 'treinta y un pesos 07/100 M.N.'], [100, 'cien pesos 00/100 M.N.'], [101, 'ciento un pesos 00/100 M.N.'], [136, 'ciento treinta y seis pesos 00/100 M.N.'],
  [500, 'quinientos pesos 00/100 M.N.'], [999.99, 'novecientos noventa y nueve pesos 99/100 M.N.'], [1000, 'mil pesos 00/100 M.N.'], [1001, 'mil un pesos 00/100 M.N.'], [21_021, 'veintiún mil veintiún pesos 00/100 M.N.'],
  [31_500, 'treinta y un mil quinientos pesos 00/100 M.N.'], [100_000, 'cien mil pesos 00/100 M.N.'], [701_022, 'setecientos un mil veintidós pesos 00/100 M.N.'], [1_000_000, 'un millón de pesos 00/100 M.N.'],
])('%d is said as "%s"', (pesos, words) => { expect(said(pesos)).toBe(words); });

test('two sums never have the same words', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 100_000_000 }), fc.integer({ min: 0, max: 100_000_000 }), (one, two) =>
    one === two || amountInWords(Centavos.parse(one)) !== amountInWords(Centavos.parse(two))), { numRuns: 2000, seed: 7 });
  const all = new Set(Array.from({ length: 20_000 }, (_, pesos) => said(pesos)));
  expect(all.size).toBe(20_000);
});
