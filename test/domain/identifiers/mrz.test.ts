// ICAO 9303's own samples and synthetic zones (domain facts §4.6 and §4.7).
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { birthOf, expiryOf } from '#domain/identifiers/mrz/dates.ts';
import { LAYOUTS } from '#domain/identifiers/mrz/layout.ts';
import { mrzNameOnPaper, mrzNamesOf } from '#domain/identifiers/mrz/names.ts';
import { readMrz } from '#domain/identifiers/mrz/read-mrz.ts';
import { mrzSexOf } from '#domain/identifiers/mrz/sex.ts';
import { compareNames } from '#domain/person/name-compare.ts';
import { ineZone, withCheckDigits, zone } from './generated.ts';

const today = '2026-11-23' as PlainDate;
const TD3 = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const TD1 = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'];
const TD2 = ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'];
const GERMAN = ['P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<', 'C01X0006H1D<<6408125F1710319<<<<<<<<<<<<<<<0'];
const INE = ['IDMEX1234567897<<0747000000001', '8007050M3412318MEX<01<<12345<9', 'GOMEZ<VELAZQUEZ<<MARGARITA<<<<'];
const MEXICAN = withCheckDigits('TD3', ['P<MEXHERNANDEZ<GARCIA<<GLORIA<<<<<<<<<<<<<<<', 'G123456780MEX5604270F3203010<<<<<<<<<<<<<<00']);
const read = (lines: readonly string[]) => readMrz(lines.join('\n'), today);
const found = (lines: readonly string[]) => read(lines).reasons.map((reason) => `${reason.params?.['field'] ?? ''} ${reason.code}`.trim());
const change = (lines: readonly string[], line: number, at: number, by: string) => lines.map((row, index) => (index === line ? row.slice(0, at) + by + row.slice(at + by.length) : row));

describe('a zone that holds', () => {
  test.each([['TD3', TD3, 'L898902C3', 'ZE184226B'], ['TD1', TD1, 'D23145890', ''], ['TD2', TD2, 'D23145890', '']] as const)('of ICAO, %s, is read; it has expired and its state does not exist', (format, lines, number, optional) => {
    expect(read(lines)).toMatchObject({
      verdict: 'warn', value: lines.join('\n'),
      facts: { format, number, optional, issuer: 'UTO', nationality: 'UTO', birth: { known: 'day', date: '1974-08-12' }, expiry: '2012-04-15', sex: 'M', names: { surnames: 'ERIKSSON', givenNames: 'ANNA MARIA', mayBeCut: false } },
    });
    expect(found(lines)).toEqual(['issuer issuer', 'nationality issuer', 'expiry expired']);
  });

  test('of Germany has a code of one letter and an empty personal number without check digit', () => {
    expect(read(GERMAN)).toMatchObject({ verdict: 'warn', facts: { issuer: 'DEU', nationality: 'DEU', number: 'C01X0006H', birth: { date: '1964-08-12' }, expiry: '2017-10-31', sex: 'M' }, reasons: [{ code: 'expired' }] });
  });

  test('of a Mexican passport is accepted, and M there is male', () => {
    expect(read(MEXICAN)).toMatchObject({ verdict: 'accept', facts: { issuer: 'MEX', number: 'G12345678', birth: { date: '1956-04-27' }, expiry: '2032-03-01', sex: 'M' }, reasons: [] });
    expect(read(change(MEXICAN, 1, 20, 'M')).facts?.sex).toBe('H');
  });

  test('of an INE gives CIC, section and citizen, and its M is a woman', () => {
    expect(read(INE)).toMatchObject({
      verdict: 'accept', reasons: [{ code: 'sex-by-issuer' }],
      facts: { format: 'TD1', number: '123456789', sex: 'M', birth: { date: '1980-07-05' }, expiry: '2034-12-31', ine: { cic: '123456789', ocr: '0747000000001', section: '0747', citizenId: '000000001' }, names: { surnames: 'GOMEZ VELAZQUEZ', givenNames: 'MARGARITA' } },
    });
    expect(read(change(INE, 1, 7, 'H'))).toMatchObject({ verdict: 'accept', facts: { sex: 'H' }, reasons: [] });
  });

  test('of a long number goes on in the optional data', () => {
    const lines = withCheckDigits('TD1', ['I<BELB10000000<230<<<<<<<<<<<<', '7408120F3204150BEL<<<<<<<<<<<0', 'ERIKSSON<<ANNA<<<<<<<<<<<<<<<<']);
    const number = 'B1000000023';
    const weights = number.split('').reduce((sum, letter, at) => sum + (letter === 'B' ? 11 : Number(letter)) * ([7, 3, 1][at % 3] ?? 0), 0) % 10;
    const long = withCheckDigits('TD1', [`I<BELB10000000<23${weights}<<<<<<<<<<<<`, lines[1] ?? '', lines[2] ?? '']).map((line, at) => (at === 0 ? `I<BELB10000000<23${weights}<<<<<<<<<<<<` : line));
    const composite = LAYOUTS.TD1.composite.map(([line, from, to]) => (long[line] ?? '').slice(from, to)).join('');
    const check = composite.split('').reduce((sum, letter, at) => sum + Math.max(0, '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(letter)) * ([7, 3, 1][at % 3] ?? 0), 0) % 10;
    expect(read(change(long, 1, 29, String(check)))).toMatchObject({ verdict: 'accept', facts: { number } });
  });
});

describe('a zone that does not hold', () => {
  test.each([
    ['number', TD3, 1, 0, 'M'], ['number', TD1, 0, 6, '1'], ['birth-date', TD3, 1, 14, '5'], ['expiry', TD2, 1, 22, '3'], ['optional', TD3, 1, 30, '2'],
  ] as const)('stops at its %s, and at the whole', (field, lines, line, at, by) => {
    expect(read(change(lines, line, at, by)).verdict).toBe('stop');
    expect(found(change(lines, line, at, by))).toEqual(expect.arrayContaining([`${field} check-digit`, 'composite check-digit']));
    expect(read(change(lines, line, at, by)).facts).toBeUndefined();
  });

  test('only as a whole stops too', () => { expect(found(change(TD3, 1, 43, '1'))).toContain('composite check-digit'); });

  test('because of 29 February 1990 stops, though all its check digits hold', () => {
    expect(readMrz('P<MEXGOMEZ<<ANA<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nG123456786MEX9002292F3203019<<<<<<<<<<<<<<04', today)).toMatchObject({ verdict: 'stop', reasons: [{ code: 'no-such-day', params: { field: 'birth-date', day: '900229' } }] });
  });

  test('because a state is no letters stops, an unknown one warns', () => {
    expect(found(change(MEXICAN, 0, 2, '4EX'))).toContain('issuer issuer');
    expect(read(change(MEXICAN, 1, 10, 'M7X')).verdict).toBe('stop');
    expect(read(change(MEXICAN, 1, 10, 'MEK'))).toMatchObject({ verdict: 'warn', reasons: [{ code: 'issuer', params: { field: 'nationality', found: 'MEK' } }] });
  });

  test('has every single digit of its data line guarded', () => {
    fc.assert(fc.property(zone(['MEX', 'HTI']), fc.nat(43), fc.integer({ min: 1, max: 9 }), ({ format, lines }, at, by) => {
      const line = lines[1] ?? '';
      const old = line[at % line.length] ?? '';
      if (!/\d/.test(old)) return;
      const layout = LAYOUTS[format];
      const column = at % line.length;
      if ([layout.nationality, layout.sex].some(([row, from, to]) => row === 1 && column >= from && column < to)) return;
      expect(read(change(lines, 1, column, String((Number(old) + by) % 10))).verdict).toBe('stop');
    }));
  });
});

describe('look-alikes', () => {
  test.each([
    ['O for 0 in a date', MEXICAN, 1, 15, 'O', '2 16 O 0'], ['S for 5', MEXICAN, 1, 13, 'S', '2 14 S 5'], ['B for 8 in a number', MEXICAN, 1, 8, 'B', '2 9 B 8'], ['1 for I in the code', INE, 0, 0, '1', '1 1 1 I'],
    ['Z for 2 in the CIC', INE, 0, 6, 'Z', '1 7 Z 2'], ['O for 0 in the section', INE, 0, 17, 'O', '1 18 O 0'], ['0 for O in a name', TD3, 0, 11, '0', '1 12 0 O'],
  ] as const)('%s are offered, never taken by themselves', (_, lines, line, at, by, changed) => {
    const reading = read(change(lines, line, at, by));
    expect(reading.suggestion).toBe(lines.join('\n'));
    expect(reading.reasons.filter((reason) => reason.code === 'look-alike').map(({ params }) => `${params?.['line']} ${params?.['column']} ${params?.['from']} ${params?.['to']}`)).toEqual([changed]);
    expect(reading.value).not.toBe(lines.join('\n'));
  });

  test('are not offered where the check digits still fail', () => {
    expect(read(change(change(MEXICAN, 1, 15, 'O'), 1, 43, String((Number(MEXICAN[1]?.[43]) + 1) % 10))).suggestion).toBeUndefined();
  });

  test('anywhere in the digits of an INE are put right, but for a person to accept', () => {
    const twins: Record<string, string> = { 0: 'O', 1: 'I', 8: 'B', 5: 'S', 2: 'Z', 6: 'G' };
    fc.assert(fc.property(ineZone, fc.nat(29), fc.nat(1), (lines, at, line) => {
      const twin = twins[lines[line]?.[at] ?? ''];
      if (twin === undefined) return;
      const reading = read(change(lines, line, at, twin));
      expect(reading.verdict).not.toBe('accept');
      expect(reading.suggestion).toBe(lines.join('\n'));
    }));
  });
});

describe('the text of a zone', () => {
  const same = (text: string, lines: readonly string[]) => { expect(readMrz(text, today).value).toBe(lines.join('\n')); };
  test('may have small letters, spaces, blank lines and other lines around it', () => { same(`Instituto Nacional Electoral\n\n ${INE.join(' \r\n  ').toLowerCase().replace(/(.{5})/g, '$1 ')}\nescanee aqui`, INE); });
  test('may have ‹ and « for fillers', () => {
    same(TD3.join('\n').replaceAll('<', '‹'), TD3);
    same(TD3.join('\n').replaceAll('<<', '«'), TD3);
    same(INE.join('\n').replaceAll('<<', '«'), INE);
    same(GERMAN.join('\n').replaceAll('<', '«'), GERMAN);
  });
  test('may come as one row', () => { for (const lines of [TD1, TD2, TD3, INE]) same(lines.join(''), lines); });
  test('may lack fillers at the end of a line, or before the last digits', () => {
    same(TD3.map((line) => line.replace(/<+$/, '')).join('\n'), TD3);
    same(INE.map((line) => line.replace(/<+$/, '<<')).join('\n'), INE);
    same([MEXICAN[0], MEXICAN[1]?.replace('<<<', '<')].join('\n'), MEXICAN);
    same([MEXICAN[0] + '<<', MEXICAN[1]?.replace('<', '<<<')].join('\n'), MEXICAN);
  });
  test.each(['', 'HEGG560427MVZRRL04', TD3[0] ?? '', 'P<UTO\nL898', '<<<<<\n<<<<<', 'V<UTOERIKSSON\nL898902C36UTO7408122F1204159'])('%j is no zone', (text) => { expect(readMrz(text, today)).toEqual({ verdict: 'stop', value: '', reasons: [{ code: 'mrz-lines' }] }); });
  test('of anybody is read whole from any of these', () => {
    fc.assert(fc.property(zone(['MEX', 'HTI', 'USA']), fc.constantFrom((s: string) => s, (s: string) => s.toLowerCase(), (s: string) => s.replace(/(.{7})/g, '$1 '), (s: string) => s.replaceAll('<', '‹')), ({ lines }, how) => { same(how(lines.join('\n')), lines); }));
  });
});

describe('dates', () => {
  test.each([['560427', '1956-04-27'], ['261123', '2026-11-23'], ['261124', '1926-11-24'], ['000229', '2000-02-29']])('%s is a birth on %s', (six, date) => { expect(birthOf(six, today)).toEqual({ known: 'day', date }); });
  test.each([['900229'], ['901301'], ['9A0101'], ['9001<1']])('%s is no birth date', (six) => { expect(birthOf(six, today)).toBeUndefined(); });
  test('may name the year only, or nothing', () => { expect([birthOf('90<<<<', today), birthOf('9005<<', today), birthOf('<<<<<<', today)]).toEqual([{ known: 'year', year: 1990 }, { known: 'year', year: 1990 }, { known: 'nothing' }]); });
  test.each([['341231', '2034-12-31'], ['120415', '2012-04-15'], ['991231', '1999-12-31'], ['<<<<<<', 'open'], ['310230', undefined]])('%s ends on %s', (six, date) => { expect(expiryOf(six, today)).toBe(date); });
  test('a birth is never in the future', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{6}$/), (six) => { const birth = birthOf(six, today); if (birth?.known === 'day') expect(birth.date <= today).toBe(true); }));
  });
});

describe('the letter of sex', () => {
  test.each([
    ['M', 'USA', 'P', 'H'], ['F', 'USA', 'P', 'M'], ['M', 'MEX', 'P', 'H'], ['M', 'MEX', 'ID', 'M'], ['H', 'MEX', 'ID', 'H'], ['F', 'MEX', 'ID', 'M'], ['M', 'MEX', 'IR', undefined], ['<', 'HTI', 'P', 'X'], ['X', 'USA', 'P', 'X'], ['H', 'USA', 'P', undefined],
  ] as const)('%s on %s %s is %s', (letter, issuer, code, sex) => { expect(mrzSexOf(letter, issuer, code).sex).toBe(sex); });
});

describe('the names', () => {
  test('are parted by two fillers, and a field that is full may be cut', () => {
    expect(mrzNamesOf('DE<LA<CRUZ<LOPEZ<<MARIA<FERNANDA')).toEqual({ from: 'mrz', surnames: 'DE LA CRUZ LOPEZ', givenNames: 'MARIA FERNANDA', mayBeCut: true });
    expect(mrzNamesOf('SUKARNO<<<<<<<')).toEqual({ from: 'mrz', surnames: 'SUKARNO', givenNames: '', mayBeCut: false });
  });
  test('serve to compare with the civil name', () => {
    const names = mrzNamesOf('FERNANDEZ<VILLASENOR<Y<NIGUEZ<<MARIA<GUA');
    expect(compareNames(mrzNameOnPaper(names), { given: 'María Guadalupe', firstSurname: 'Fernández-Villaseñor', secondSurname: 'y Ñíguez', paper: 'civil' })).toMatchObject({ verdict: 'explainable', step: 'keep-as-variant' });
  });
});
