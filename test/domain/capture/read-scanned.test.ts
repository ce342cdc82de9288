import { describe, expect, test } from 'vitest';
import { readLicence } from '#domain/capture/aamva.ts';
import { readScanned } from '#domain/capture/read-scanned.ts';
import { afterKey, IDLE, isFast, PAUSE_MS, scannedBy } from '#domain/capture/wedge.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { makeFolio } from '#domain/identifiers/folio.ts';

const today = '2026-11-23' as PlainDate;
const CURP_QR = 'MAVA120229MNERSNA3||MARTINEZ|VASQUEZ|ANA|MUJER|29/02/2012|NACIDO EN EL EXTRANJERO|';
const LICENCE = '@\n\u001e\rANSI 636014080002DL00410288ZC03290024DLDAQD1234567\nDCSGARCIA LOPEZ\nDDEN\nDACMARIA\nDDFN\nDADGUADALUPE\nDDGN\nDCAC\nDBD08222022\nDBB03121984\nDBA03122027\nDBC2\nDAU064 in\nDAG1 MAIN ST\nDAJCA\nDCGUSA\rZCZCA\r';

describe('a licence of the United States', () => {
  test('gives names, birth, sex, number, state and expiry, and no address', () => {
    const licence = readLicence(LICENCE);
    expect(licence).toEqual({ family: 'GARCIA LOPEZ', given: 'MARIA', middle: 'GUADALUPE', birthDate: '1984-03-12', sex: 'M', number: 'D1234567', state: 'CA', country: 'USA', expiresOn: '2027-03-12', mayBeCut: false });
    expect(JSON.stringify(licence)).not.toContain('MAIN');
  });

  test('of an early version gives the name in one element and the year first', () => {
    const old = '@\n\u001c\rAAMVA6360150101DL00290179DLDAAPEREZ,JOSE,NONE\nDAQ09876543\nDBB19700131\nDBA20051231\nDBCM\nDAJTX\n';
    expect(readLicence(old)).toEqual({ family: 'PEREZ', given: 'JOSE', birthDate: '1970-01-31', sex: 'H', number: '09876543', state: 'TX', expiresOn: '2005-12-31', mayBeCut: false });
  });

  test('says when a name was cut, and reads a Canadian date', () => {
    expect(readLicence(LICENCE.replace('DDEN', 'DDET').replace('DCGUSA', 'DCGCAN').replace('DBB03121984', 'DBB19840312'))).toMatchObject({ mayBeCut: true, birthDate: '1984-03-12' });
  });

  test('with a day that does not exist, or with hardly anything, is still read', () => {
    const poor = readLicence('ANSI 636014080002DL00410288DLDAQX1\nDBB02301990\nDBC7\nDACNONE');
    expect(poor).toEqual({ number: 'X1', mayBeCut: false });
    expect(readLicence('DAQX1\nDBB02301990')).toBeUndefined();
  });
});

describe('whatever is scanned is told by what it is', () => {
  test('the QR of a CURP, also through a keyboard that changes its bars', () => {
    for (const text of [CURP_QR, CURP_QR.replaceAll('|', 'º'), CURP_QR.replaceAll('|', ']')]) {
      const scanned = readScanned(text, today);
      expect(scanned.kind).toBe('curp-qr');
      if (scanned.kind === 'curp-qr') expect(scanned.reading).toMatchObject({ value: 'MAVA120229MNERSNA3', facts: { birthDate: '2012-02-29', sex: 'M', name: { given: 'ANA', firstSurname: 'MARTINEZ', secondSurname: 'VASQUEZ' } } });
    }
    expect(readScanned('MAVA120229MNERSNA3', today)).toMatchObject({ kind: 'curp-qr', reading: { verdict: 'accept' } });
    expect(readScanned(CURP_QR.replace('MAVA12', 'MAVA13'), today)).toMatchObject({ kind: 'curp-qr', reading: { verdict: 'stop' } });
  });

  test('a machine-readable zone, also with its fillers as semicolons', () => {
    const zone = 'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<';
    for (const text of [zone, zone.replaceAll('<', ';')]) expect(readScanned(text, today)).toMatchObject({ kind: 'mrz', reading: { facts: { format: 'TD1', number: 'D23145890' } } });
  });

  test('our slip, whatever keyboard the scanner believes in', () => {
    const token = 'AbCdEfGhIjKlMnOp-_0123';
    expect(readScanned(`https://ventanilla.example/s/#${token}`, today)).toEqual({ kind: 'slip', host: 'ventanilla.example', token });
    expect(readScanned("httpsÑ--ventanilla.example-s-·AbCdEfGhIjKlMnOp'?0123", today)).toEqual({ kind: 'slip', host: 'ventanilla.example', token });
    expect(readScanned(`https://ventanilla.example/t/#${token}`, today).kind).toBe('unknown');
  });

  test('a folio, a CLABE, a licence, and what is none of them', () => {
    const folio = makeFolio({ centreCode: 'TJ', deviceCode: 'A23', counter: 77 });
    expect(readScanned(folio.replaceAll('-', "'"), today)).toEqual({ kind: 'folio', folio });
    expect(readScanned('166180000000000013', today)).toMatchObject({ kind: 'clabe', reading: { value: '166180000000000013' } });
    expect(readScanned('166180000000000014', today)).toEqual({ kind: 'unknown', text: '166180000000000014' });
    expect(readScanned(LICENCE, today).kind).toBe('aamva');
    for (const text of ['', 'hola', 'https://example.org', '<<<<<<']) expect(readScanned(text, today)).toEqual({ kind: 'unknown', text });
  });
});

describe('a scanner that plays keyboard', () => {
  const typed = (text: string, msPerKey: number) => Array.from(text).reduce((wedge, sign, at) => afterKey(wedge, sign === '\n' ? 'Enter' : sign, 1000 + at * msPerKey), IDLE);

  test('is heard when its burst is over, with all its lines', () => {
    const wedge = typed('AB12345678\nCD12345678\n', 12);
    expect(scannedBy(wedge, wedge.lastAt + PAUSE_MS - 1)).toBeUndefined();
    expect(scannedBy(wedge, wedge.lastAt + PAUSE_MS)).toBe('AB12345678\nCD12345678');
  });

  test('is not confused with a hand, however quick, nor with a burst that no Enter ends', () => {
    const hand = typed('AB12345678\n', 70);
    expect([isFast(hand), scannedBy(hand, hand.lastAt + 500)]).toEqual([false, undefined]);
    const open = typed('AB12345678', 10);
    expect(scannedBy(open, open.lastAt + 500)).toBeUndefined();
  });

  test('begins anew after a pause, and keys that write nothing do not count', () => {
    const before = typed('hola', 120);
    const burst = Array.from('AB12345678').reduce((wedge, sign, at) => afterKey(afterKey(wedge, 'Shift', 5000 + at * 10), sign, 5000 + at * 10), before);
    expect(scannedBy(afterKey(burst, 'Enter', 5110), 5300)).toBe('AB12345678');
  });
});
