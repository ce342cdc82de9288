import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { readCurpQr } from '#domain/identifiers/curp-qr.ts';
import { entityOfInegi, entityOfIso, entityOfName, ENTITY_CODES } from '#domain/identifiers/entity-codes.ts';
import { STATES } from '#domain/identifiers/states.ts';
import type { StateCode } from '#domain/identifiers/states.ts';
import { curpOf, somebody } from './generated.ts';

const today = '2026-11-23' as PlainDate;
const gloria = { birthDate: '1956-04-27', sex: 'M', entity: 'VZ', name: { given: 'GLORIA', firstSurname: 'HERNANDEZ', secondSurname: 'GARCIA' } };

describe('the QR of a constancia', () => {
  test.each([
    'HEGG560427MVZRRL04||HERNANDEZ|GARCIA|GLORIA|MUJER|27/04/1956|VERACRUZ|30|',
    'HEGG560427MVZRRL04|HERNANDEZ|GARCIA|GLORIA|MUJER|27/04/1956|VERACRUZ',
    'HEGG560427MVZRRL04ººHERNANDEZºGARCIAºGLORIAºMUJERº27-04-1956ºVERACRUZ DE IGNACIO DE LA LLAVE',
    'HEGG560427MVZRRL04¦¦HERNANDEZ¦GARCIA¦GLORIA¦M¦27041956¦VZ',
    'HEGG560427MVZRRL04││HERNANDEZ│GARCIA│GLORIA│Femenino│1956-04-27│veracruz',
    'hegg560427mvzrrl04]]HERNANDEZ]GARCIA]GLORIA]mujer]27/04/1956]VERACRUZ\r\n',
  ])('is read from %s', (text) => {
    expect(readCurpQr(text, today)).toEqual({ verdict: 'accept', value: 'HEGG560427MVZRRL04', facts: gloria, reasons: [] });
  });

  test.each(['PEXL900101HNERXS05||PEREZ||LUIS|HOMBRE|01/01/1990|NACIDO EN EL EXTRANJERO', 'PEXL900101HNERXS05||PEREZ|LUIS|HOMBRE|01/01/1990|NE'])('knows one surname in %s', (text) => {
    expect(readCurpQr(text, today)).toMatchObject({ verdict: 'accept', facts: { entity: 'NE', name: { given: 'LUIS', firstSurname: 'PEREZ' } } });
    expect(readCurpQr(text, today).facts?.name).not.toHaveProperty('secondSurname');
  });

  test('warns when what is printed says something else than the CURP', () => {
    expect(readCurpQr('HEGG560427MVZRRL04||HERNANDEZ|GARCIA|GLORIA|HOMBRE|28/04/1956|SONORA', today)).toMatchObject({ verdict: 'warn', reasons: [{ code: 'data-differ', params: { parts: 'birth-date sex entity' } }] });
  });

  test.each([['https://example.org/x', 'qr-unknown'], ['', 'qr-unknown'], ['HEGG560427MVZRRL04', 'qr-unknown'], ['HEGG560427MVZRRL05||HERNANDEZ|GARCIA|GLORIA|MUJER|27/04/1956|VERACRUZ', 'check-digit']])('%s stops: %s', (text, code) => {
    expect(readCurpQr(text, today)).toMatchObject({ verdict: 'stop', reasons: [{ code }] });
  });

  test('of anybody gives the same person back', () => {
    fc.assert(fc.property(somebody, (who) => {
      const { name, birthDate, sex, entity } = who;
      const date = birthDate.split('-').toReversed().join('/');
      const reading = readCurpQr([curpOf(who), '', name.firstSurname, name.secondSurname ?? '', name.given, { H: 'HOMBRE', M: 'MUJER', X: 'NO BINARIO' }[sex], date, entity === 'NE' ? 'NACIDO EN EL EXTRANJERO' : STATES[entity as StateCode]].join('|'), today);
      expect(reading).toMatchObject({ verdict: 'accept', facts: { name, birthDate, sex, entity } });
    }));
  });
});

describe('an entity', () => {
  const codes = Object.keys(STATES) as StateCode[];
  test('has one code each way, 01 to 32', () => {
    expect(codes.map((code) => ENTITY_CODES[code].inegi).toSorted()).toEqual(Array.from({ length: 32 }, (_, at) => String(at + 1).padStart(2, '0')));
    expect(new Set(codes.map((code) => ENTITY_CODES[code].iso)).size).toBe(32);
    for (const code of codes) expect([entityOfInegi(ENTITY_CODES[code].inegi), entityOfIso(ENTITY_CODES[code].iso), entityOfName(STATES[code]), entityOfName(code)]).toEqual([code, code, code, code]);
  });
  test.each([['AS', '01', 'MX-AGU'], ['BC', '02', 'MX-BCN'], ['CS', '07', 'MX-CHP'], ['CH', '08', 'MX-CHH'], ['DF', '09', 'MX-CMX'], ['MC', '15', 'MX-MEX'], ['VZ', '30', 'MX-VER'], ['ZS', '32', 'MX-ZAC']] as const)('%s is %s at INEGI and %s in ISO', (code, inegi, iso) => {
    expect(ENTITY_CODES[code]).toEqual({ inegi, iso });
  });
  test.each([['Distrito Federal', 'DF'], ['CIUDAD DE MEXICO', 'DF'], ['México', 'MC'], ['Michoacán de Ocampo', 'MN'], ['nacido en el extranjero', 'NE'], ['Atlantis', undefined], ['constructor', undefined]])('%s is read as %s', (text, code) => { expect(entityOfName(text)).toBe(code); });
  test('is read from older and shorter codes', () => { expect([entityOfInegi('9'), entityOfIso('dif'), entityOfInegi('33'), entityOfIso('MX-XXX')]).toEqual(['DF', 'DF', undefined, undefined]); });
});
