// Invented people and documents for the tests of identifiers: random words put together, so that nobody real is meant.
import fc from 'fast-check';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { curpCheckDigit } from '#domain/identifiers/curp.ts';
import { deriveCurp16 } from '#domain/identifiers/curp-derive.ts';
import { LAYOUTS, cut, mrzCheckDigit } from '#domain/identifiers/mrz/layout.ts';
import type { MrzFormat } from '#domain/identifiers/mrz/layout.ts';
import { STATES } from '#domain/identifiers/states.ts';
import type { PersonName } from '#domain/person/person.ts';

const GIVEN = ['Gloria', 'Luis', 'Raúl', 'José', 'María', 'Ma.', 'J.', 'Ángel', 'de los Ángeles', 'del Carmen', 'Xóchitl', 'Íñigo', 'Óscar', 'Eva', 'Al', 'Citlali', 'Wislande', 'Jean', 'Agüeda', 'de Jesús'];
const SURNAMES = [
  'Hernández', 'García', 'Peña', 'Ñíguez', 'Núñez', 'Güemes', "D'Artigues", "O'Farril", 'Ich', 'Ek', 'Xol', 'de la O', 'de la Cruz', 'del Real', 'Mc Gregor', 'von Juárez', 'Ponce de León', 'Riva Palacio', 'Sánchez de la Barquera',
  'Bello', 'Cota', 'Pedrero', 'Mears', 'Cacho', 'Buendía', 'Mamani', 'Rábago', 'Domínguez', 'Iriarte', 'Urdaneta', 'Fernández-Villaseñor', 'Llamas', 'Chávez', 'Ybarra', 'Bazán', 'Kuri', 'Lima', 'Puig', 'Téllez', 'Robledo',
];

export const name: fc.Arbitrary<PersonName> = fc.record({
  given: fc.array(fc.constantFrom(...GIVEN), { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
  firstSurname: fc.constantFrom(...SURNAMES),
  secondSurname: fc.option(fc.constantFrom(...SURNAMES), { nil: undefined, freq: 8 }),
}).map(({ secondSurname, ...rest }) => (secondSurname === undefined ? rest : { ...rest, secondSurname }));

export const day = (from: string, to: string): fc.Arbitrary<PlainDate> =>
  fc.integer({ min: Date.parse(from) / 86_400_000, max: Date.parse(to) / 86_400_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10) as PlainDate);

export type SomeBody = { readonly name: PersonName; readonly birthDate: PlainDate; readonly sex: 'H' | 'M' | 'X'; readonly entity: string };
export const somebody: fc.Arbitrary<SomeBody> = fc.record({
  name, birthDate: day('1930-01-01', '2025-12-31'), sex: fc.constantFrom('H', 'M', 'X'), entity: fc.constantFrom(...Object.keys(STATES), 'NE'),
});

/** A whole CURP: the 16 characters, a differentiator as RENAPO gives them out, the check digit. */
export const curpOf = (who: SomeBody, nth = 0): string => {
  const first17 = deriveCurp16(who) + (who.birthDate < '2000' ? String(nth % 10) : String.fromCharCode(65 + (nth % 26)));
  return first17 + curpCheckDigit(first17);
};

const digits = (length: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const letters = (from: number, to: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^[A-Z]{${from},${to}}$`));
const six = (from: string, to: string): fc.Arbitrary<string> => day(from, to).map((date) => date.slice(2).replaceAll('-', ''));

/** The lines with their check digits put in. */
export function withCheckDigits(format: MrzFormat, lines: readonly string[]): string[] {
  const layout = LAYOUTS[format];
  const put = (now: string[], [line, at]: readonly [number, number, number], digit: string): string[] => now.map((row, index) => (index === line ? row.slice(0, at) + digit + row.slice(at + 1) : row));
  let now = [...lines];
  for (const [span, check] of [[layout.number, layout.numberCheck], [layout.birth, layout.birthCheck], [layout.expiry, layout.expiryCheck], ...(layout.optionalCheck ? [[layout.optional, layout.optionalCheck] as const] : [])] as const) {
    now = put(now, check, mrzCheckDigit(cut(now, span)));
  }
  return put(now, layout.compositeCheck, mrzCheckDigit(layout.composite.map((span) => cut(now, span)).join('')));
}

export type SomeZone = { readonly format: MrzFormat; readonly lines: string[] };
/** A machine-readable zone that holds: any issuer given, dates with a day, a name that fits. */
export const zone = (states: readonly string[]): fc.Arbitrary<SomeZone> => fc.record({
  format: fc.constantFrom('TD1' as const, 'TD2' as const, 'TD3' as const), issuer: fc.constantFrom(...states), nationality: fc.constantFrom(...states),
  number: fc.stringMatching(/^[A-Z0-9]{5,9}$/), birth: six('1930-01-01', '2026-11-01'), expiry: six('2015-01-01', '2036-12-31'), sex: fc.constantFrom('M', 'F', '<'), optional: fc.stringMatching(/^[A-Z0-9]{0,7}$/),
  surnames: fc.array(letters(3, 6), { minLength: 1, maxLength: 2 }), given: fc.array(letters(3, 5), { minLength: 1, maxLength: 2 }),
}).map(({ format, issuer, nationality, number, birth, expiry, sex, optional, surnames, given }) => {
  const names = `${surnames.join('<')}<<${given.join('<')}`;
  const fill = (text: string, width: number): string => text.padEnd(width, '<').slice(0, width);
  const state = (code: string): string => fill(code, 3);
  const second = `${fill(number, 9)}0${state(nationality)}${birth}0${sex}${expiry}0`;
  const lines = format === 'TD1'
    ? [`I<${state(issuer)}${fill(number, 9)}0${fill(optional, 15)}`, `${birth}0${sex}${expiry}0${state(nationality)}${fill('', 11)}0`, fill(names, 30)]
    : format === 'TD2'
      ? [fill(`I<${state(issuer)}${names}`, 36), `${second}${fill(optional, 7)}0`]
      : [fill(`P<${state(issuer)}${names}`, 44), `${second}${fill(optional, 14)}00`];
  return { format, lines: withCheckDigits(format, lines) };
});

/** The back of an INE. */
export const ineZone: fc.Arbitrary<string[]> = fc.tuple(digits(9), digits(13), six('1940-01-01', '2008-01-01'), fc.constantFrom('H', 'M'), six('2027-01-01', '2036-12-31')).map(([cic, ocr, birth, sex, expiry]) =>
  withCheckDigits('TD1', [`IDMEX${cic}0<<${ocr}`, `${birth}0${sex}${expiry}0MEX<01<<12345<0`, 'GOMEZ<VELAZQUEZ<<MARGARITA<<<<']));
