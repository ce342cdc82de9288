/** The vectors are published samples and synthetic ones; they stand in unit tests only. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readClabe } from '#domain/identifiers/clabe.ts';
import { deriveCurp16, differingParts } from '#domain/identifiers/curp-derive.ts';
import { curpCheckDigit, readCurp } from '#domain/identifiers/curp.ts';
import { FOLIO_ALPHABET, folioCode, makeFolio, parseFolio } from '#domain/identifiers/folio.ts';
import { readNss } from '#domain/identifiers/nss.ts';
import { readRfc } from '#domain/identifiers/rfc.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';

const today = '2026-11-23' as PlainDate;
const day = (text: string) => text as PlainDate;
const codes = (reading: { reasons: readonly { code: string }[] }) => reading.reasons.map((one) => one.code);

describe('CURP', () => {
  test.each([
    'BOXW310820HNERXN09', 'HEGG560427MVZRRL04', 'SABC560626MDFLRN01', 'PEGL890909MJCRMS08', 'MOTR930411HJCRMN03', 'BAAD890419HMNRRV07', 'HEGR891009HMNRRD09',
    'MASI050805MVZRLRA8', 'TUAZ080213HMNRLFA3', 'TUAZ040213MCLRLFA7', 'JIAZ040213MCLRLFA6', 'MOTR930411HNERMN03', 'AAMG890608HDFLJL00', 'MESJ890928HMNZNS00',
    'BEML920313HMCLNS09', 'PEXL900101HNERXS05', 'PENA900101HMCXXN03', 'PXDO810909MTSDMF08', 'IXRA750630HYNCDN01', 'MAVA120229MNERSNA3',
  ])('%s is accepted', (curp) => { expect(readCurp(curp, today).verdict).toBe('accept'); });

  test.each([
    ['BOXW310820HNERXN08', 'check-digit'], ['SABC560626MDFLRN09', 'check-digit'], ['MOTR930411HJCRMN06', 'check-digit'], ['MOTR930411HJCRMG73', 'check-digit'],
    ['MOTR931311HJCRMN02', 'no-such-day'], ['MOTR930411HXXRMN06', 'state'], ['PEGL890909QJCRMS08', 'sex'], ['TOMA880125HMNRRNO2', 'in-the-future'],
    ['GOVM800705MCLMLR01', 'check-digit'], ['OEAF771012HMCRGR09', 'check-digit'], ['HEGG5604', 'length'],
  ])('%s stops: %s', (curp, code) => {
    const reading = readCurp(curp, today);
    expect(reading.verdict).toBe('stop');
    expect(codes(reading)).toContain(code);
  });

  test('an O typed for a zero is told and corrected', () => {
    expect(readCurp('TOMA880125HMNRRNO2', today).suggestion).toBe('TOMA880125HMNRRN02');
    expect(readCurp('hegg-5604 27 MVZRRLO4', today).suggestion).toBe('HEGG560427MVZRRL04');
  });

  test('says birth date, sex and state back', () => {
    expect(readCurp('masi050805mvzrlra8', today).facts).toEqual({ birthDate: '2005-08-05', sex: 'M', entity: 'VZ' });
  });

  test('no change of the check digit is accepted', () => {
    fc.assert(fc.property(fc.constantFrom('HEGG560427MVZRRL04', 'MASI050805MVZRLRA8'), fc.integer({ min: 0, max: 9 }), (curp, digit) => {
      const changed = curp.slice(0, 17) + String(digit);
      expect(readCurp(changed, today).verdict === 'accept').toBe(changed === curp);
      expect(curpCheckDigit(curp.slice(0, 17))).toBe(curp.slice(17));
    }));
  });

  test.each([
    [{ given: 'Gloria', firstSurname: 'Hernández', secondSurname: 'García' }, '1956-04-27', 'M', 'VZ', 'HEGG560427MVZRRL'],
    [{ given: 'Luis Raúl', firstSurname: 'Bello', secondSurname: 'Mena' }, '1992-03-13', 'H', 'MC', 'BEML920313HMCLNS'],
    [{ given: 'Luis', firstSurname: 'Pérez' }, '1990-01-01', 'H', 'NE', 'PEXL900101HNERXS'],
    [{ given: 'José Antonio', firstSurname: 'Peña', secondSurname: 'Núñez' }, '1990-01-01', 'H', 'MC', 'PENA900101HMCXXN'],
    [{ given: 'Ofelia', firstSurname: 'Pedrero', secondSurname: 'Domínguez' }, '1981-09-09', 'M', 'TS', 'PXDO810909MTSDMF'],
    [{ given: 'Andrés', firstSurname: 'Ich', secondSurname: 'Rodríguez' }, '1975-06-30', 'H', 'YN', 'IXRA750630HYNCDN'],
    [{ given: 'Ana', firstSurname: 'Martínez', secondSurname: 'Vásquez' }, '2012-02-29', 'M', 'NE', 'MAVA120229MNERSN'],
  ] as const)('derives %o', (name, birthDate, sex, entity, first16) => {
    expect(deriveCurp16({ name, birthDate: day(birthDate), sex, entity })).toBe(first16);
  });

  test.each([
    ['Alberto', 'Ñando', 'Rodríguez', 'XARA'], ['María Luisa', 'Pérez', 'Hernández', 'PEHL'], ['Luis Enrique', 'Romero', 'Palazuelos', 'ROPL'],
    ['Juan José', 'D/Amico', 'Álvarez', 'DXAJ'], ['Rocío', 'Riva Palacio', 'Cruz', 'RICR'], ['Carlos', 'Mc Gregor', 'López', 'GELC'],
  ])('%s %s %s gives %s', (given, firstSurname, secondSurname, letters) => {
    expect(deriveCurp16({ name: { given, firstSurname, secondSurname }, birthDate: day('1990-01-01'), sex: 'H', entity: 'DF' }).slice(0, 4)).toBe(letters);
  });

  test('says which part differs from the person, and compares only what is known', () => {
    const name = { given: 'Gloria', firstSurname: 'Hernández', secondSurname: 'García' };
    expect(differingParts('HEGG560427MVZRRL04', { name })).toEqual([]);
    expect(differingParts('HEGG560427MVZRRL04', { name, birthDate: day('1956-04-28'), sex: 'H', entity: 'DF' })).toEqual(['birth-date', 'sex', 'entity']);
    expect(differingParts('HEGG560427MVZRRL04', { name: { ...name, firstSurname: 'Pérez' } })).toEqual(['name']);
  });
});

describe('RFC', () => {
  test.each(['GODE561231GR8', 'SORC591116FJ6', 'NAVG560329621', 'CAMA911215CJ0', 'OOGE520711151', 'COSC8001137NA', 'MAB9307148T4', 'APU640930KV9', 'SAT970701NN3', 'A&A050908GT0', 'AÑÑ801231JK0', 'Ñ&T130705MD6', 'MUÑ110218LJ6', 'DIM8701081LA', 'XAXX010101000'])('%s is accepted', (rfc) => {
    expect(readRfc(rfc).verdict).toBe('accept');
  });
  test.each(['VACE460910SX6', 'SIN9311169P8', 'SOTO800101110'])('%s only warns', (rfc) => { expect(readRfc(rfc).verdict).toBe('warn'); });
  test.each(['GODE561331GR8', 'GODE5612', '1ODE561231GR8'])('%s stops', (rfc) => { expect(readRfc(rfc).verdict).toBe('stop'); });
});

describe('NSS', () => {
  const valid = ['12345678903', '92119624721', '01234567897', '07859012341', '12988543216', '45058900015', '03260501238', '92199924686', '01000000016', '97990000008'];
  test.each(valid)('%s is accepted', (nss) => { expect(readNss(nss).verdict).toBe('accept'); });
  test('a single wrong digit is always found', () => {
    fc.assert(fc.property(fc.constantFrom(...valid), fc.nat(10), fc.integer({ min: 1, max: 9 }), (nss, at, by) => {
      const changed = nss.slice(0, at) + String((Number(nss[at]) + by) % 10) + nss.slice(at + 1);
      expect(readNss(changed).verdict).toBe('stop');
    }));
  });
  test('another birth year warns', () => {
    expect(readNss('45058900015', 1989).verdict).toBe('accept');
    expect(codes(readNss('45058900015', 1990))).toEqual(['birth-year-differs']);
  });
});

describe('CLABE', () => {
  test.each(['002010077777777771', '032180000118359719', '002010777777777770', '002115016003269411', '166180000000000013', '127180000000000010', '137180100000000007', '647180000000000011', '638180000000000017'])('%s is accepted', (clabe) => {
    expect(readClabe(clabe).verdict).toBe('accept');
  });
  test.each([['002010077777777779', 'check-digit'], ['000000000000000000', 'all-zero'], ['0020100777', 'length'], ['00201007777777777O', 'letter-in-number']])('%s stops: %s', (clabe, code) => {
    expect(readClabe(clabe)).toMatchObject({ verdict: 'stop', reasons: [{ code }] });
  });
  test('names the bank and the plaza', () => {
    expect(readClabe('0020 1007 7777 7777 71').facts).toEqual({ bankCode: '002', bank: 'Banamex', plaza: 'Aguascalientes' });
  });
  test('a single wrong digit is always found', () => {
    fc.assert(fc.property(fc.nat(17), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const clabe = '032180000118359719';
      expect(readClabe(clabe.slice(0, at) + String((Number(clabe[at]) + by) % 10) + clabe.slice(at + 1)).verdict).toBe('stop');
    }));
  });
});

describe('folio', () => {
  const parts = fc.record({
    centreCode: fc.nat(500).map((n) => folioCode(n, 2)), deviceCode: fc.nat(12_000).map((n) => folioCode(n, 3)), counter: fc.integer({ min: 1, max: 6_000_000 }),
  });
  const strip = (folio: string) => folio.replaceAll('-', '');

  test('is read back from any spelling of it', () => {
    fc.assert(fc.property(parts, (one) => {
      const folio = makeFolio(one);
      expect(folio.length).toBeLessThanOrEqual(24);
      expect(parseFolio(folio.toLowerCase().replaceAll('-', ' '))).toEqual({ ok: true, value: folio });
    }));
  });

  test('differs for every centre, device and counter', () => {
    const made = [0, 1].flatMap((centre) => [0, 1, 2].flatMap((device) => Array.from({ length: 300 }, (_, counter) => makeFolio({ centreCode: folioCode(centre, 2), deviceCode: folioCode(device, 3), counter }))));
    expect(new Set(made).size).toBe(made.length);
  });

  test('every single wrong character and every swap of neighbours is found', () => {
    fc.assert(fc.property(parts, (one) => {
      const folio = strip(makeFolio(one));
      for (let at = 0; at < folio.length; at += 1) {
        for (const letter of FOLIO_ALPHABET) {
          if (letter !== folio[at]) expect(parseFolio(folio.slice(0, at) + letter + folio.slice(at + 1)).ok).toBe(false);
        }
        const swapped = folio.slice(0, at) + (folio[at + 1] ?? '') + (folio[at] ?? '') + folio.slice(at + 2);
        if (swapped !== folio) expect(parseFolio(swapped).ok).toBe(false);
      }
    }), { numRuns: 40 });
  });
});
