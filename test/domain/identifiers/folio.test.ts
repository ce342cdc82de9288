import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FOLIO_ALPHABET, folioCode, makeFolio, parseFolio } from '#domain/identifiers/folio.ts';

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
