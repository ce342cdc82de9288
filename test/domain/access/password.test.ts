// Which passwords may be chosen: by length and by how soon somebody who knows people would guess them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passwordProblem } from '#domain/access/password/password.ts';
import { WEAK_PHRASES, WEAK_WORDS } from '#domain/access/password/weak-words.ts';

const ABOUT = ['rosa.pena', 'Rosa María Peñaloza', 'Tijuana El Chaparral'];
const judged = (password: string) => passwordProblem(password, ABOUT);

describe('a password', () => {
  test.each(['corto', 'once letras', '😀😀😀😀😀😀'])('of less than twelve characters is too short: %s', (password) => { expect(judged(password)).toBe('too-short'); });

  test.each([
    'contraseña12345', 'P@ssw0rd1234', 'Mexico2026!!!!', 'guadalupe1990', 'mariafernanda', 'juanperezlopez', 'Hernandez Garcia 1990', 'tequieromucho', 'teamojesus2020', 'bienvenida2026', 'admin1234admin',
    'viva mexico cabrones', 'Correct Horse Battery Staple', 'qwertyuiop12', '1qaz2wsx3edc', 'qazwsxedcrfv', 'poiuytrewqasdf', 'aaaaaaaaaaaa', 'abcabcabcabc', '123456789012', 'abcdefghijkl', 'amor amor amor amor', '19850312 19850312',
  ])('that many choose is common: %s', (password) => { expect(judged(password)).toBe('common'); });

  test.each(['rosapeñaloza1985', 'Peñaloza Rosa María', 'penaloza chaparral', 'peñaloza-ventanilla'])('made of what is known of its owner is personal: %s', (password) => {
    expect(judged(password)).toMatch(/personal|common/);
  });
  test('is judged with its owner in mind: the same is good for somebody else', () => {
    expect([judged('peñaloza chaparral'), passwordProblem('peñaloza chaparral', ['irma', 'Irma Ochoa', 'Matamoros'])]).toEqual(['personal', undefined]);
  });

  test.each(['una frase larga de prueba', 'zapato verde rie poco', 'la manzana azul canta', 'x7Kp2mQz9LwT', 'Tijuana llueve cuando cantamos', 'ñandú 火 brújula'])('of unlike words or drawn signs is good, whatever its characters: %s', (password) => { expect(judged(password)).toBeUndefined(); });

  test('drawn by chance is good, and every frequent word with a year or its like is not', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...'bcdfghjkmnpqrtvwxyz2346789BCDFGHJKMNPQRTVWXYZ'.split('')), { minLength: 18, maxLength: 40 }), (signs) => { expect(judged(signs.join(''))).toBeUndefined(); }), { numRuns: 200 });
    fc.assert(fc.property(fc.constantFrom(...WEAK_WORDS), fc.integer({ min: 1950, max: 2029 }), (word, year) => { expect(judged(`${word}-${year}!!!!!!!!`)).toMatch(/common|personal|too-short/); }), { numRuns: 200 });
  });

  test('of 128 characters is judged, one more is too long', () => {
    const long = 'Zorro lento, pan de nata. '.repeat(6);
    expect([judged(long.slice(0, 128)), judged(long.slice(0, 129))]).toEqual([undefined, 'too-long']);
  });
});

test('the list is folded, without doubles in a phrase, and small', () => {
  for (const word of [...WEAK_WORDS, ...WEAK_PHRASES]) expect(word).toMatch(/^[a-z]+$/);
  expect(WEAK_WORDS.length).toBeGreaterThan(800);
  expect([...WEAK_WORDS, ...WEAK_PHRASES].join(' ').length).toBeLessThan(60_000);
});
