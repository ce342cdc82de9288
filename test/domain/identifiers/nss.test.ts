import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNss } from '#domain/identifiers/nss.ts';

const VALID = ['12345678903', '92119624721', '01234567897', '07859012341', '12988543216', '45058900015', '03260501238', '92199924686', '01000000016', '97990000008'];

describe('an NSS', () => {
  test.each(VALID)('%s is accepted', (nss) => { expect(readNss(nss).verdict).toBe('accept'); });
  test('a single wrong digit is always found', () => {
    fc.assert(fc.property(fc.constantFrom(...VALID), fc.nat(10), fc.integer({ min: 1, max: 9 }), (nss, at, by) => {
      const changed = nss.slice(0, at) + String((Number(nss[at]) + by) % 10) + nss.slice(at + 1);
      expect(readNss(changed).verdict).toBe('stop');
    }));
  });
  test('another birth year warns', () => {
    expect(readNss('45058900015', 1989)).toMatchObject({ verdict: 'accept', facts: { affiliationYearEnding: '05', birthYearEnding: '89' } });
    expect(readNss('45058900015', 1990)).toMatchObject({ verdict: 'warn', reasons: [{ code: 'birth-year-differs', params: { found: '89', expected: '90' } }] });
  });
  test.each([['00000000000', 'all-zero'], ['1234567890', 'length'], ['1234567890A', 'letter-in-number'], ['12345678904', 'check-digit']])('%s stops: %s', (nss, code) => { expect(readNss(nss)).toMatchObject({ verdict: 'stop', reasons: [{ code }] }); });
  test('a letter for a digit is told and corrected', () => { expect(readNss('O123456 7897').suggestion).toBe('01234567897'); });
});
