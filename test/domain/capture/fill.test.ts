import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillingOf } from '#domain/capture/fill.ts';
import type { Known } from '#domain/capture/fill.ts';
import { PaperRead, paperOf } from '#domain/capture/paper-read.ts';
import { readScanned } from '#domain/capture/read-scanned.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import type { Nationality } from '#domain/person/person.ts';
import { chanceFrom } from '../../support/chance.ts';
import { makeZone } from '../../support/ocr-b/zones.ts';

const today = '2026-11-23' as PlainDate;
const read = (text: string): PaperRead => {
  const paper = paperOf(readScanned(text, today));
  if (paper === undefined) throw new Error('read nothing');
  return paper;
};
const CURP = read('HEGG560427MVZRRL04||HERNANDEZ|GARCIA|GLORIA|MUJER|27/04/1956|VERACRUZ|');
const ABROAD = read('MAVA120229MNERSNA3||MARTINEZ|VASQUEZ|ANA|MUJER|29/02/2012|NACIDO EN EL EXTRANJERO|');
const INE = read('IDMEX1234567897<<0747000000001\n8007050M3412318MEX<01<<12345<9\nGOMEZ<VELAZQUEZ<<MARGARITA<<<<');
const PASSPORT = read('P<MEXGOMEZ<VELAZQUEZ<<MARGARITA<<<<<<<<<<<<<\nG123456786MEX9002281F3203019<<<<<<<<<<<<<<04');
const FOREIGN = read('P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10');
const LICENCE = read('@\n\u001e\rANSI 636014080002DL00410288ZC03290024DLDAQD1234567\nDCSGARCIA\nDACMARIA\nDADGUADALUPE\nDBB03121984\nDBA03122027\nDBC2\nDAJCA\nDCGUSA\r');

describe('what a paper says about a person', () => {
  test('the code of a CURP: civil name, birth, sex, place and, born here, nationality', () => {
    expect(CURP).toEqual({
      paper: 'curp', step: 'curp', number: 'HEGG560427MVZRRL04', nameKind: 'civil', mayBeCut: false, name: { given: 'GLORIA', firstSurname: 'HERNANDEZ', secondSurname: 'GARCIA' },
      birth: { known: 'day', date: '1956-04-27' }, sex: 'M', nationality: 'MEX', birthPlace: { country: 'MEX', state: 'VZ' }, doubts: [],
    });
    expect(ABROAD.nationality).toBeUndefined();
    expect(ABROAD.birthPlace).toBeUndefined();
  });

  test('a Mexican passport and an INE: the step that they do, number, expiry, and sex as their issuer means it', () => {
    expect(PASSPORT).toMatchObject({ paper: 'passport-mx', step: 'passport-mx', number: 'G12345678', expiresOn: '2032-03-01', sex: 'M', nationality: 'MEX', name: { given: 'MARGARITA', firstSurname: 'GOMEZ', secondSurname: 'VELAZQUEZ' }, nameKind: 'mrz' });
    expect(INE).toMatchObject({ paper: 'ine', step: 'ine', number: '123456789', sex: 'M', doubts: ['sex-by-issuer'] });
  });

  test('another country\'s passport is one, also expired; its surnames stay together where the country has one', () => {
    expect(FOREIGN).toMatchObject({ paper: 'foreign-passport', step: 'foreign-passport', number: 'L898902C3', issuer: 'UTO', expiresOn: '2012-04-15', name: { given: 'ANNA MARIA', firstSurname: 'ERIKSSON' } });
    expect(FOREIGN.doubts).toContain('expired');
  });

  test('surnames with particles are parted where a new one begins', () => {
    const zone = (surnames: string): string => `P<MEX${`${surnames}<<ANA`.padEnd(39, '<')}\nG123456786MEX9002281F3203019<<<<<<<<<<<<<<04`;
    expect(read(zone('DE<LA<TORRE<GARCIA')).name).toEqual({ given: 'ANA', firstSurname: 'DE LA TORRE', secondSurname: 'GARCIA' });
    expect(read(zone('GARCIA<DE<LA<TORRE')).name).toEqual({ given: 'ANA', firstSurname: 'GARCIA', secondSurname: 'DE LA TORRE' });
    // Three surnames: nobody can tell which two belong together.
    expect(read(zone('RIVA<PALACIO<CRUZ')).name).toEqual({ given: 'ANA', firstSurname: 'RIVA PALACIO CRUZ' });
  });

  test('a licence names a person and is no step', () => {
    expect(LICENCE).toMatchObject({ paper: 'licence', number: 'D1234567', issuer: 'CA', expiresOn: '2027-03-12', name: { given: 'MARIA GUADALUPE', firstSurname: 'GARCIA' }, nameKind: 'us' });
    expect(LICENCE.step).toBeUndefined();
  });

  test('what does not hold says nothing, and what is no paper of a person neither', () => {
    expect(paperOf(readScanned('P<MEXGOMEZ<VELAZQUEZ<<MARGARITA<<<<<<<<<<<<<\nG123456787MEX9002281F3203019<<<<<<<<<<<<<<04', today))).toBeUndefined();
    expect(paperOf(readScanned('https://ventanilla.example/s/#AbCdEfGhIjKlMnOp-_0123', today))).toBeUndefined();
  });

  test('of a thousand invented zones each gives a paper that keeps its shape in a draft', () => {
    const chance = chanceFrom(31);
    for (let at = 0; at < 1000; at += 1) {
      const paper = read(makeZone((['TD1', 'TD2', 'TD3', 'INE'] as const)[at % 4] ?? 'TD3', chance).join('\n'));
      expect(PaperRead.parse(JSON.parse(JSON.stringify(paper)))).toEqual(paper);
    }
  });
});

describe('what is read fills and never replaces', () => {
  test('nothing known: everything fills', () => {
    const { fills, differs } = fillingOf({}, CURP);
    expect(fills).toEqual({ name: CURP.name, birth: CURP.birth, sex: 'M', nationalities: ['MEX'], birthPlace: { country: 'MEX', state: 'VZ' }, curp: 'HEGG560427MVZRRL04' });
    expect(differs).toEqual({});
  });

  test('the same, whatever its spelling, is in neither', () => {
    const known: Known = { name: { given: 'Gloria', firstSurname: 'Hernández', secondSurname: 'García' }, birth: { known: 'day', date: '1956-04-27' as PlainDate }, sex: 'M', nationalities: ['MEX' as Nationality], birthPlace: { country: 'MEX', state: 'VZ' }, curp: 'HEGG560427MVZRRL04' };
    expect(fillingOf(known, CURP)).toEqual({ fills: {}, differs: {} });
  });

  test.each([
    ['another name', { name: { given: 'Petra', firstSurname: 'Ramos' } }, CURP, 'name'],
    ['the other order of surnames', { name: { given: 'Gloria', firstSurname: 'García', secondSurname: 'Hernández' } }, CURP, 'name'],
    ['another day', { birth: { known: 'day', date: '1956-04-28' } }, CURP, 'birth'],
    ['another year', { birth: { known: 'year', year: 1957 } }, CURP, 'birth'],
    ['another sex', { sex: 'H' }, CURP, 'sex'],
    ['another nationality', { nationalities: ['HND'] }, CURP, 'nationalities'],
    ['another state of birth', { birthPlace: { country: 'MEX', state: 'DF' } }, CURP, 'birthPlace'],
    ['another CURP', { curp: 'MAVA120229MNERSNA3' }, CURP, 'curp'],
    ['another name on a passport', { name: { given: 'Petra', firstSurname: 'Ramos' } }, PASSPORT, 'name'],
  ])('%s is shown beside what is known', (_, known, paper, field) => {
    const { fills, differs } = fillingOf(known as Known, paper);
    expect(differs).toHaveProperty(field);
    expect(fills).not.toHaveProperty(field);
  });

  test('a zone or a U.S. paper that spells a civil name its own way is no difference', () => {
    const known: Known = { name: { given: 'Margarita', firstSurname: 'Gómez', secondSurname: 'Velázquez' } };
    expect(fillingOf(known, PASSPORT)).toMatchObject({ differs: {} });
    expect(fillingOf({ name: { given: 'María Guadalupe', firstSurname: 'García', secondSurname: 'López' } }, LICENCE)).toMatchObject({ differs: {} });
  });

  test('a civil name takes the place of a zone\'s that nobody has confirmed, if it is the same person\'s', () => {
    const zone: Known = { name: { given: 'GLORIA', firstSurname: 'HERNANDEZ GARCIA' }, provisionalName: 'mrz' };
    expect(fillingOf(zone, CURP).fills.name).toEqual(CURP.name);
    expect(fillingOf({ name: { given: 'PETRA', firstSurname: 'RAMOS' }, provisionalName: 'mrz' }, CURP).differs.name).toEqual(CURP.name);
  });

  test('the day fills where only the year was known; a year says nothing against a day', () => {
    expect(fillingOf({ birth: { known: 'year', year: 1956 } }, CURP).fills.birth).toEqual(CURP.birth);
    expect(fillingOf({ birth: CURP.birth }, { ...CURP, birth: { known: 'year', year: 1956 } })).toMatchObject({ differs: {} });
  });

  test('no field is ever both, and a known value is never among the fills unless it says less', () => {
    const known = fc.record({ name: fc.constantFrom(CURP.name, PASSPORT.name, LICENCE.name), birth: fc.constantFrom(CURP.birth, PASSPORT.birth), sex: fc.constantFrom('H' as const, 'M' as const), curp: fc.constantFrom('HEGG560427MVZRRL04', 'MAVA120229MNERSNA3') }, { requiredKeys: [] });
    fc.assert(fc.property(known, fc.constantFrom(CURP, ABROAD, INE, PASSPORT, FOREIGN, LICENCE), (one, paper) => {
      const { fills, differs } = fillingOf(one, paper);
      for (const field of Object.keys(fills)) {
        expect(differs).not.toHaveProperty(field);
        expect(one[field as keyof typeof one]).toBeUndefined();
      }
    }));
  });
});
