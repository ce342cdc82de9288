// Whatever is typed, scanned or pasted, reading answers: it never throws, and what stops never brings facts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { readAlienNumber } from '#domain/identifiers/alien-number.ts';
import { readCard } from '#domain/identifiers/card.ts';
import { readClabe } from '#domain/identifiers/clabe.ts';
import { compareCurp } from '#domain/identifiers/curp-compare.ts';
import { readCurpQr } from '#domain/identifiers/curp-qr.ts';
import { readCurp } from '#domain/identifiers/curp.ts';
import { parseFolio } from '#domain/identifiers/folio.ts';
import { readMrz } from '#domain/identifiers/mrz/read-mrz.ts';
import { readNss } from '#domain/identifiers/nss.ts';
import type { Reading } from '#domain/identifiers/reading.ts';
import { compareCurpWithRfc, compareRfc } from '#domain/identifiers/rfc-compare.ts';
import { suggestRfc } from '#domain/identifiers/rfc-derive.ts';
import { readRfc } from '#domain/identifiers/rfc.ts';
import { curpOf, somebody } from './generated.ts';

const today = '2026-11-23' as PlainDate;
const READERS: readonly (readonly [string, (text: string) => Reading<unknown>])[] = [
  ['curp', (text) => readCurp(text, today)], ['curp-qr', (text) => readCurpQr(text, today)], ['rfc', readRfc], ['nss', (text) => readNss(text, 1990)], ['clabe', readClabe], ['a-number', readAlienNumber], ['mrz', (text) => readMrz(text, today)],
];
/** Strings of any kind, and strings that look a little like a document. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }), fc.stringMatching(/^[A-Z0-9<|\n «]{0,100}$/), fc.stringMatching(/^(?:P<|ID)[A-Z0-9<]{28,42}\n[A-Z0-9<]{30,44}\n?[A-Z0-9<]{0,30}$/), fc.stringMatching(/^[A-ZÑ]{4}\d{6}[A-Z0-9]{2,8}$/), fc.stringMatching(/^[0-9OIlBS ]{8,20}$/),
);

describe('reading', () => {
  test.each(READERS)('any text as %s answers; a stop has a reason and no facts, a suggestion reads better', (_, reader) => {
    fc.assert(fc.property(text, (one) => {
      const reading = reader(one);
      if (reading.verdict === 'stop') {
        expect(reading.facts).toBeUndefined();
        expect(reading.reasons.length).toBeGreaterThan(0);
      } else expect(reading.facts).toBeDefined();
      if (reading.verdict === 'warn') expect(reading.reasons.length).toBeGreaterThan(0);
      if (reading.suggestion !== undefined) expect(reader(reading.suggestion).verdict).not.toBe('stop');
    }), { numRuns: 500 });
  });

  test('any text as a card or a folio answers', () => {
    fc.assert(fc.property(text, (one) => { expect(['accept', 'warn', 'stop']).toContain(readCard(one).verdict); expect(typeof parseFolio(one).ok).toBe('boolean'); }));
  });

  test('any text as a name is derived and compared', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), somebody, (given, firstSurname, secondSurname, who) => {
      const name = { given, firstSurname, secondSurname };
      expect(suggestRfc(name, who.birthDate)).toHaveLength(13);
      expect(curpOf({ ...who, name })).toMatch(/^[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{5}[0-9A-Z]\d$/);
      expect(typeof compareCurp(given, { name }).verdict).toBe('string');
      expect(typeof compareRfc(given, { name }).verdict).toBe('string');
      expect(typeof compareCurpWithRfc(given, firstSurname, name).verdict).toBe('string');
    }));
  });
});
