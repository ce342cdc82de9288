import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BANKS, clabeCheckDigit, readClabe } from '#domain/identifiers/clabe.ts';
import { clabeCodeOfSpei, institutionOf, speiCodeOf } from '#domain/identifiers/institutions.ts';

describe('a CLABE', () => {
  test.each(['002010077777777771', '032180000118359719', '002010777777777770', '002115016003269411', '166180000000000013', '127180000000000010', '137180100000000007', '647180000000000011', '638180000000000017'])('%s is accepted', (clabe) => {
    expect(readClabe(clabe).verdict).toBe('accept');
  });
  test.each([['002010077777777779', 'check-digit'], ['000000000000000000', 'all-zero'], ['0020100777', 'length'], ['00201007777777777O', 'letter-in-number'], ['', 'length']])('%s stops: %s', (clabe, code) => {
    expect(readClabe(clabe)).toMatchObject({ verdict: 'stop', reasons: [{ code }] });
  });
  test('names the bank, the plaza and the five digits of SPEI', () => {
    expect(readClabe('0020 1007 7777 7777 71').facts).toEqual({ bankCode: '002', bank: 'Banamex', plaza: 'Aguascalientes', spei: '40002' });
    expect(readClabe('166180000000000013').facts).toEqual({ bankCode: '166', bank: 'Banco del Bienestar', plaza: 'Ciudad de México', spei: '37166' });
    expect(readClabe('002115016003269411').facts?.plaza).toBeUndefined();
  });
  test.each([['999', 'bank-unknown'], ['131', 'bank-closed'], ['102', 'bank-closed']])('of %s warns: %s', (bank, code) => {
    const first17 = `${bank}18000000000001`;
    expect(readClabe(first17 + clabeCheckDigit(first17))).toMatchObject({ verdict: 'warn', reasons: [{ code }] });
  });
  test('of FINABIEN asks to confirm SPEI with Banxico', () => { expect(readClabe('647180000000000011')).toMatchObject({ verdict: 'accept', facts: { bank: 'FINABIEN', spei: undefined }, reasons: [{ code: 'spei-unconfirmed' }] }); });
  test.each([['O02010077777777771', '002010077777777771'], ['020010077777777771', '002010077777777771'], ['032180000118395719', undefined]])('%s brings the suggestion %s', (typed, suggestion) => { expect(readClabe(typed).suggestion).toBe(suggestion); });
  test('a single wrong digit is always found', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{17}$/), fc.nat(17), fc.integer({ min: 1, max: 9 }), (first17, at, by) => {
      const clabe = first17 + clabeCheckDigit(first17);
      expect(readClabe(clabe.slice(0, at) + String((Number(clabe[at]) + by) % 10) + clabe.slice(at + 1)).verdict).toBe('stop');
    }));
  });
  test('is what its first 17 digits make, and reads', () => {
    fc.assert(fc.property(fc.stringMatching(/^[1-9]\d{16}$/), (first17) => { expect(readClabe(first17 + clabeCheckDigit(first17)).verdict).not.toBe('stop'); }));
  });
});

describe('an institution', () => {
  test.each([['166', '37166'], ['012', '40012'], ['646', '90646'], ['638', '90638'], ['001', '2001'], ['019', '37019'], ['002', '40002']])('%s is %s in SPEI, and back', (code, spei) => {
    expect([speiCodeOf(code), clabeCodeOfSpei(spei)]).toEqual([spei, code]);
  });
  test('that is closed, unconfirmed or unknown has no SPEI code', () => { expect([speiCodeOf('131'), speiCodeOf('647'), speiCodeOf('999'), clabeCodeOfSpei('40166'), clabeCodeOfSpei('')]).toEqual([undefined, undefined, undefined, undefined, undefined]); });
  test('of the counter is one we are sure of', () => { for (const [code, name] of Object.entries(BANKS)) expect(institutionOf(code)).toEqual({ name }); });
});
