import { describe, expect, test } from 'vitest';
import { EN as CATALOGUE_EN } from '#catalogue/text/en.ts';
import { ES as CATALOGUE_ES } from '#catalogue/text/es.ts';
import { CATALOGUE } from '#catalogue/edition.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { PersonFields } from '#domain/person/person.ts';
import { internationalNumber, sayAge, sayCost, sayDays, sayField, sayMissing, sayValue, sayWhy } from '#ui/case/say.ts';
import type { Say } from '#ui/case/say.ts';
import { EN } from '#ui/text/en.ts';
import { ES } from '#ui/text/es.ts';
import { ANA, uuid } from '../../support/cases.ts';

const saying = (t: Say['t'], language: string, texts: Readonly<Record<string, string>>): Say =>
  ({ t, language, day: (date) => `<${date}>`, moment: (instant) => `<${instant}>`, money: (centavos) => `$${centavos / 100}`, catalogueText: (key) => texts[key] ?? key });
const es = saying(ES, 'es', CATALOGUE_ES);
const en = saying(EN, 'en', CATALOGUE_EN);
const TODAY = '2026-11-23' as PlainDate;

describe('a value is said in words, whatever field it is of', () => {
  const values: Readonly<Record<string, readonly [value: unknown, said: string]>> = {
    'person.name': [{ given: 'María Guadalupe', firstSurname: 'de los Ángeles', secondSurname: 'Ñíguez' }, 'María Guadalupe de los Ángeles Ñíguez'],
    'person.alsoKnownAs': [[{ given: 'Lupe', firstSurname: 'Ñíguez' }, { given: 'Mary', firstSurname: 'Angel' }], 'Lupe Ñíguez; Mary Angel'],
    'person.birth': [{ known: 'day', date: '1988-02-29' }, '<1988-02-29>'],
    'person.sex': ['M', 'Mujer'],
    'person.nationalities': [['HTI', 'XXA'], 'Haití, Apátrida'],
    'person.birthPlace': [{ country: 'USA', town: 'Fresno' }, 'Fresno, Estados Unidos'],
    'person.languages': [[{ code: 'mix', variant: 'de Tlaxiaco' }, { code: 'es' }], 'mixteco (de Tlaxiaco), español'],
    'person.reads': ['some', 'Lee un poco'],
    'person.phone': ['664 111 1111', '664 111 1111'],
    'person.whatsapp': [false, 'No'],
    'person.trustedContact': [{ name: 'Rosa', phone: '55 1234 5678', relation: 'tía' }, 'Rosa (tía), 55 1234 5678'],
    'person.destination': [{ country: 'MEX', state: 'OC', town: 'Tlaxiaco' }, 'Tlaxiaco, Oaxaca'],
    'person.household': [{ id: uuid(5), role: 'child' }, 'hija o hijo'],
    'person.accompanied': ['alone', 'Viene por su cuenta'],
    'arrival.arrivedOn': ['2026-11-20', '<2026-11-20>'],
    'arrival.mode': ['air', 'En avión'],
    'arrival.port': ['El Chaparral', 'El Chaparral'],
    'arrival.yearsAbroad': [1, '1 año'],
    pathway: ['asylum', 'Pide asilo en México'],
    profile: [{ occupations: ['cook'], states: ['BC'], years: 3, english: 'some', minimumPay: 1_000_000 }, 'Cocinera o cocinero · 3 años · Inglés: algo · Baja California · $10000 al mes'],
    'step.curp': [{ by: ANA, at: '2026-11-20T10:00:00.000Z', status: 'done', on: '2026-11-20', number: 'MAVA120229MNERSNA3', edition: 'e' }, 'Hecho el <2026-11-20> · MAVA120229MNERSNA3'],
    'step.birth-certificate': [{ by: ANA, at: '2026-11-20T10:00:00.000Z', status: 'unavailable', reason: 'not-digitised', note: 'Tlaxiaco' }, 'No se pudo: No está digitalizada · Tlaxiaco'],
  };
  test.each(Object.entries(values))('%s', (field, [value, said]) => {
    const want = field === 'profile' ? said.replace('Cocinera o cocinero', CATALOGUE_ES['occupation.cook']) : said;
    expect(sayValue(field, value, es)).toBe(want);
    expect(sayValue(field, value, en)).not.toMatch(/[{[]|—/);
  });

  test('every field of a person has a value above and a name in both languages', () => {
    for (const field of Object.keys(PersonFields.shape)) {
      expect(values).toHaveProperty([`person.${field}`]);
      expect([sayField(`person.${field}`, es), sayField(`person.${field}`, en)]).not.toContain(`person.${field}`);
    }
    expect(sayField('step.curp', es)).toBe('CURP');
  });

  test('an emptied field is said to be empty, and what cannot be read never shows as code', () => {
    for (const empty of [null, undefined, '', []]) expect(sayValue('person.phone', empty, es)).toBe('(vacío)');
    expect(sayValue('person.destination', { of: 'a later version' }, es)).toBe('—');
    expect(sayValue('something.new', { of: 'a later version' }, es)).toBe('—');
  });
});

test('an age is said as what it can be', () => {
  expect(sayAge({ known: 'day', date: '1988-11-24' as PlainDate }, TODAY, es)).toBe('37 años');
  expect(sayAge({ known: 'day', date: '2025-11-23' as PlainDate }, TODAY, es)).toBe('1 año');
  expect(sayAge({ known: 'day', date: '2026-05-01' as PlainDate }, TODAY, es)).toBe('menos de 1 año');
  expect(sayAge({ known: 'year', year: 1988 }, TODAY, es)).toBe('37 o 38 años');
  expect(sayAge({ known: 'year', year: 2026 }, TODAY, es)).toBe('menos de 1 año');
  expect(sayAge({ known: 'nothing' }, TODAY, es)).toBe('Edad desconocida');
  expect(sayAge(undefined, TODAY, es)).toBe('Edad desconocida');
});

test('how long and how dear a step is', () => {
  expect([[0, 0, 0], [0, 0, 3], [1, 7, 30], [2, 2, 2]].map(([least, usual, most]) => sayDays({ least: least ?? 0, usual: usual ?? 0, most: most ?? 0 }, es)))
    .toEqual(['Se hace en el momento', 'el mismo día; a veces 3 días', 'casi siempre 7 días, a veces 30', '2 días']);
  const entry = (id: string) => { const found = CATALOGUE.entries.find((one) => one.id === id); if (!found) throw new Error(id); return found; };
  expect([sayCost(entry('carta'), es), sayCost(entry('birth-certificate-home'), es), sayCost({ ...entry('carta'), cost: undefined }, es)]).toEqual(['Gratis', 'de $74.54 a $136', undefined]);
});

test('why a step comes next names the steps it opens and the papers that run out', () => {
  expect(sayWhy([
    { code: 'is-goal', params: { credential: 'curp' } }, { code: 'opens', params: { steps: 'nss rfc' } }, { code: 'nothing-missing', params: {} },
    { code: 'expires-before-use', params: { credential: 'curp-temporary', on: '2026-12-01' } },
  ], es)).toEqual([
    'Es una de sus metas.', `Con esto se puede hacer después: ${CATALOGUE_ES['step.nss.name']}, ${CATALOGUE_ES['step.rfc.name']}.`, `${CATALOGUE_ES['step.curp-temporary.name']} vence el <2026-12-01>, antes de usarse aquí.`,
  ]);
});

test('ways round a blocked step are said by the steps they take, the quickest first', () => {
  expect(sayMissing([[{ credential: 'curp', step: 'curp' }, { credential: 'proof-of-address', step: 'proof-of-address' }], [{ credential: 'account' }]], es))
    .toEqual([`CURP + ${CATALOGUE_ES['step.proof-of-address.name']}`, CATALOGUE_ES['bring.account']]);
});

test('a number is dialled abroad only when its country is clear', () => {
  expect(internationalNumber('664 123 4567')).toBe('526641234567');
  expect(internationalNumber('+509 3412 3456')).toBe('50934123456');
  expect(internationalNumber('3412 3456')).toBeUndefined();
});
