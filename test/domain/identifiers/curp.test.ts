// The vectors are published samples and synthetic ones (domain facts §4.1); they stand in unit tests only.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { curpNameLetters, deriveCurp16 } from '#domain/identifiers/curp-derive.ts';
import { CURP_INCONVENIENT, decentCurp } from '#domain/identifiers/curp-words.ts';
import { curpCheckDigit, readCurp } from '#domain/identifiers/curp.ts';
import { curpOf, somebody } from './generated.ts';

const today = '2026-11-23' as PlainDate;
const day = (text: string) => text as PlainDate;
const codes = (reading: { reasons: readonly { code: string }[] }) => reading.reasons.map((one) => one.code);

describe('a CURP', () => {
  test.each([
    'BOXW310820HNERXN09', 'HEGG560427MVZRRL04', 'SABC560626MDFLRN01', 'PEGL890909MJCRMS08', 'MOTR930411HJCRMN03', 'BAAD890419HMNRRV07', 'HEGR891009HMNRRD09',
    'MASI050805MVZRLRA8', 'TUAZ080213HMNRLFA3', 'TUAZ040213MCLRLFA7', 'JIAZ040213MCLRLFA6', 'MOTR930411HNERMN03', 'AAMG890608HDFLJL00', 'MESJ890928HMNZNS00',
    'BEML920313HMCLNS09', 'PEXL900101HNERXS05', 'PENA900101HMCXXN03', 'PXDO810909MTSDMF08', 'IXRA750630HYNCDN01', 'MAVA120229MNERSNA3',
  ])('%s is accepted', (curp) => { expect(readCurp(curp, today)).toMatchObject({ verdict: 'accept', value: curp, reasons: [] }); });

  test.each([
    ['BOXW310820HNERXN08', 'check-digit', '9'], ['SABC560626MDFLRN09', 'check-digit', '1'], ['MOTR930411HJCRMN06', 'check-digit', '3'], ['MOTR930411HJCRMG73', 'check-digit', '0'],
    ['GOVM800705MCLMLR01', 'check-digit', '7'], ['OEAF771012HMCRGR09', 'check-digit', '8'],
  ])('%s stops: %s, expected %s', (curp, code, expected) => {
    expect(readCurp(curp, today)).toMatchObject({ verdict: 'stop', reasons: [{ code, params: { expected } }] });
  });

  test.each([
    ['MOTR931311HJCRMN02', 'no-such-day'], ['MOTR930230HJCRMN02', 'no-such-day'], ['MOTR930411HXXRMN06', 'state'], ['PEGL890909QJCRMS08', 'sex'], ['TOMA880125HMNRRNO2', 'in-the-future'], ['HEGG5604', 'length'],
    ['HEGG56042MMVZRRL04', 'letter-in-number'], ['HBGG560427MVZRRL04', 'vowel'], ['HEGG560427MVZARL04', 'shape'], ['', 'length'],
  ])('%s stops: %s', (curp, code) => {
    const reading = readCurp(curp, today);
    expect(reading.verdict).toBe('stop');
    expect(codes(reading)).toContain(code);
  });

  test.each([
    ['TOMA880125HMNRRNO2', 'TOMA880125HMNRRN02'], ['hegg-5604 27 MVZRRLO4', 'HEGG560427MVZRRL04'], ['HEGG56O427MVZRRL04', 'HEGG560427MVZRRL04'], ['HEGG5604Z7MVZRRL0A', undefined],
    ['HEGG560427MV2RRL04', 'HEGG560427MVZRRL04'], ['HEGG560247MVZRRL04', 'HEGG560427MVZRRL04'], ['BOXW130820HNERXN09', 'BOXW310820HNERXN09'],
  ])('%s brings the suggestion %s', (typed, suggestion) => { expect(readCurp(typed, today).suggestion).toBe(suggestion); });

  test('says birth date, sex and state back; the century comes from place 17', () => {
    expect(readCurp('masi050805mvzrlra8', today).facts).toEqual({ birthDate: '2005-08-05', sex: 'M', entity: 'VZ' });
    expect(readCurp('BOXW310820HNERXN09', today).facts).toEqual({ birthDate: '1931-08-20', sex: 'H', entity: 'NE' });
  });

  test('with four letters that are no longer printed only warns', () => {
    const first17 = 'PEDO810909MTSDMF0';
    expect(readCurp(first17 + curpCheckDigit(first17), today)).toMatchObject({ verdict: 'warn', reasons: [{ code: 'forbidden-word' }], facts: { entity: 'TS' } });
  });

  test('has a check digit that finds every change of one character that its weights can tell', () => {
    const values = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';
    fc.assert(fc.property(somebody, fc.nat(16), fc.constantFrom(...values.replace('Ñ', '').split('')), (who, at, by) => {
      const curp = curpOf(who);
      const apart = ((values.indexOf(by) - values.indexOf(curp[at] ?? '')) * (18 - at)) % 10;
      const changed = curp.slice(0, at) + by + curp.slice(at + 1);
      expect(curpCheckDigit(changed.slice(0, 17)) === curp.slice(17)).toBe(apart === 0);
      if (apart !== 0) expect(readCurp(changed, today).verdict).toBe('stop');
    }));
  });

  test('of anybody is derived, read and gives the same facts back', () => {
    fc.assert(fc.property(somebody, fc.nat(25), (who, nth) => {
      const reading = readCurp(curpOf(who, nth), today);
      expect(reading).toMatchObject({ verdict: 'accept', facts: { birthDate: who.birthDate, sex: who.sex, entity: who.entity } });
    }));
  });
});

describe('the first sixteen characters', () => {
  test.each([
    [{ given: 'Gloria', firstSurname: 'Hernández', secondSurname: 'García' }, '1956-04-27', 'M', 'VZ', 'HEGG560427MVZRRL'],
    [{ given: 'Luis Raúl', firstSurname: 'Bello', secondSurname: 'Mena' }, '1992-03-13', 'H', 'MC', 'BEML920313HMCLNS'],
    [{ given: 'Luisa', firstSurname: 'Pérez', secondSurname: 'Gómez' }, '1989-09-09', 'M', 'JC', 'PEGL890909MJCRMS'],
    [{ given: 'Concepción', firstSurname: 'Salgado', secondSurname: 'Briseño' }, '1956-06-26', 'M', 'DF', 'SABC560626MDFLRN'],
    [{ given: 'Luis', firstSurname: 'Pérez' }, '1990-01-01', 'H', 'NE', 'PEXL900101HNERXS'],
    [{ given: 'José Antonio', firstSurname: 'Peña', secondSurname: 'Núñez' }, '1990-01-01', 'H', 'MC', 'PENA900101HMCXXN'],
    [{ given: 'Ofelia', firstSurname: 'Pedrero', secondSurname: 'Domínguez' }, '1981-09-09', 'M', 'TS', 'PXDO810909MTSDMF'],
    [{ given: 'Andrés', firstSurname: 'Ich', secondSurname: 'Rodríguez' }, '1975-06-30', 'H', 'YN', 'IXRA750630HYNCDN'],
    [{ given: 'Ana', firstSurname: 'Martínez', secondSurname: 'Vásquez' }, '2012-02-29', 'M', 'NE', 'MAVA120229MNERSN'],
  ] as const)('of %o', (name, birthDate, sex, entity, first16) => {
    expect(deriveCurp16({ name, birthDate: day(birthDate), sex, entity })).toBe(first16);
  });

  test.each([
    ['Alberto', 'Ñando', 'Rodríguez', 'XARA'], ['María Luisa', 'Pérez', 'Hernández', 'PEHL'], ['Luis Enrique', 'Romero', 'Palazuelos', 'ROPL'],
    ['Juan José', 'D/Amico', 'Álvarez', 'DXAJ'], ['Rocío', 'Riva Palacio', 'Cruz', 'RICR'], ['Carlos', 'Mc Gregor', 'López', 'GELC'],
    ['Ofelia', 'Pedrero', 'Domínguez', 'PXDO'], ['Andrés', 'Ich', 'Rodríguez', 'IXRA'], ['Luis', 'Pérez', undefined, 'PEXL'],
    ['Ma. Luisa', 'Pérez', 'Hernández', 'PEHL'], ['Ma Luisa', 'Pérez', 'Hernández', 'PEHL'], ['J. Antonio', 'Pérez', 'Hernández', 'PEHA'], ['José', 'Pérez', 'Hernández', 'PEHJ'], ['María de los Ángeles', 'Pérez', 'Hernández', 'PEHA'],
    ['María José', 'Pérez', 'Hernández', 'PEHJ'], ['José María', 'Pérez', 'Hernández', 'PEHM'], ['Ana', "O'Farril", 'Ruiz', 'OXRA'], ['Ana', 'D’Artigues', 'Ruiz', 'DXRA'], ['Ana', 'de la O', 'de los Cobos', 'OXCA'],
    ['Ana', 'von der Goltz', 'del Real', 'GORA'], ['Óscar', 'Güemes', 'Ávila', 'GUAO'], ['Ana', 'Pen\u0303a', 'Ruiz', 'PERA'], ['Ana', 'Fernández-Villaseñor', 'Øst', 'FEOA'], ['Ana', 'La', 'Le', 'LALA'], ['De', 'Y', '-', 'YXXD'],
  ])('begin for %s %s %s with %s', (given, firstSurname, secondSurname, letters) => {
    expect(decentCurp(curpNameLetters({ given, firstSurname, secondSurname }).slice(0, 4))).toBe(letters);
  });

  test('have Ñ as X among the inner consonants too, also when it comes in two pieces', () => {
    expect(curpNameLetters({ given: 'Íñigo', firstSurname: 'Pen\u0303a', secondSurname: 'Núñez' }).slice(4)).toBe('XXX');
  });

  test('never spell one of the 81 words', () => {
    expect(CURP_INCONVENIENT.size).toBe(81);
    fc.assert(fc.property(somebody, (who) => { expect(CURP_INCONVENIENT.has(deriveCurp16(who).slice(0, 4))).toBe(false); }));
    for (const word of CURP_INCONVENIENT) expect(decentCurp(word)).toBe(`${word[0]}X${word.slice(2)}`);
  });
});
