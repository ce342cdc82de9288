import { expect, test } from 'vitest';
import { CENTRES } from '#catalogue/centres.ts';
import { FOLIO_ALPHABET, centreCodes, makeFolio, parseFolio } from '#domain/identifiers/folio.ts';

test('a centre’s code calls its name to mind', () => {
  const best = Object.fromEntries(CENTRES.map(({ name }) => [name, centreCodes(name)[0]]));
  expect(best).toEqual({
    'Tijuana': 'TJ', 'San Luis Río Colorado': 'RC', 'Nogales': 'NG', 'Ciudad Juárez': 'CJ', 'Nueva Rosita': 'NR', 'Reynosa': 'RY', 'Matamoros': 'MT', 'Tapachula': 'TP', 'Villahermosa': 'HR',
  });
});

test('there are others when it is taken, all of the folio’s alphabet, none twice', () => {
  for (const name of ['Tijuana', 'Tijuana Norte', 'Ñ', 'El Óso', '', '123', 'São João']) {
    const codes = centreCodes(name);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) {
      expect(code).toMatch(new RegExp(`^[${FOLIO_ALPHABET}]{2}$`));
      expect(parseFolio(makeFolio({ centreCode: code, deviceCode: '223', counter: 1 })).ok).toBe(true);
    }
  }
  expect(centreCodes('Tijuana')).toContain('TN');
  expect(centreCodes('Ñ')).toEqual([]);
});
