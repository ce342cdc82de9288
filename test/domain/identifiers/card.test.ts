import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAlienNumber } from '#domain/identifiers/alien-number.ts';
import { readCard } from '#domain/identifiers/card.ts';

const CARDS = [
  ['4111111111111111', 'Visa'], ['5555555555554444', 'Mastercard'], ['2223003122003222', 'Mastercard'], ['378282246310005', 'American Express'], ['4242424242424242', 'Visa'], ['4012888888881881', 'Visa'], ['5105105105105100', 'Mastercard'], ['6011111111111117', 'Discover'],
] as const;

describe('a card', () => {
  test.each(CARDS)('%s is a %s, and only its last four digits come out', (pan, brand) => {
    const reading = readCard(pan.replace(/(.{4})/g, '$1 '));
    expect(reading).toEqual({ verdict: 'accept', lastFour: pan.slice(-4), brand, reasons: [] });
    expect(JSON.stringify(reading)).not.toMatch(/\d{5}/);
  });
  test.each([['4111111111111112', 'check-digit'], ['41111111', 'length'], ['411111111111111A', 'letter-in-number'], ['0000000000000000', 'all-zero'], ['', 'length']])('%s stops: %s', (pan, code) => {
    expect(readCard(pan)).toMatchObject({ verdict: 'stop', reasons: [{ code }] });
    expect(readCard(pan).lastFour).toBeUndefined();
  });
  test('of a brand we do not know warns', () => { expect(readCard('9000000000000001')).toMatchObject({ verdict: 'warn', lastFour: '0001', reasons: [{ code: 'brand-unknown' }] }); });
  test('with one wrong digit is always stopped, and whatever comes in, no long number comes out', () => {
    fc.assert(fc.property(fc.constantFrom(...CARDS), fc.nat(14), fc.integer({ min: 1, max: 9 }), fc.string(), ([pan], at, by, noise) => {
      expect(readCard(pan.slice(0, at) + String((Number(pan[at]) + by) % 10) + pan.slice(at + 1)).verdict).toBe('stop');
      for (const text of [pan, noise + pan, pan + noise]) expect(JSON.stringify(readCard(text))).not.toContain(pan.slice(0, 8));
    }));
  });
});

describe('an A-number', () => {
  test.each([['A123456789', 'A123456789'], ['a 12-345-678', 'A012345678'], ['1234567', 'A001234567'], ['A#012 345 678', 'A012345678']])('%s is written %s', (text, value) => {
    expect(readAlienNumber(text)).toEqual({ verdict: 'accept', value, facts: { digits: value.slice(1) }, reasons: [] });
  });
  test.each([['A123456', 'length'], ['A1234567890', 'length'], ['A12345B789', 'letter-in-number'], ['A000000000', 'all-zero'], ['', 'length']])('%s stops: %s', (text, code) => { expect(readAlienNumber(text)).toMatchObject({ verdict: 'stop', reasons: [{ code }] }); });
  test('with a letter O is told and corrected', () => { expect(readAlienNumber('A12345O789').suggestion).toBe('A123450789'); });
});
