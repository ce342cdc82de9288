/**
 * Invented people in the programme's real proportions (domain facts §1.2: 12 of 152 thousand came
 * from other countries; of a flight of 121, 91 were men, 17 women and 13 minors). Numbers carry right
 * check digits and belong to nobody we know of.
 */
import type { CoreFlag, Pathway } from '#domain/case/events.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { deriveCurp16 } from '#domain/identifiers/curp-derive.ts';
import { curpCheckDigit } from '#domain/identifiers/curp.ts';
import { passesLuhn } from '#domain/identifiers/reading.ts';
import { Nationality } from '#domain/person/person.ts';
import type { PersonChanges, PersonName } from '#domain/person/person.ts';
import type { Chance } from './chance.ts';

const MEN = ['Juan Carlos', 'José Luis', 'Miguel Ángel', 'Pedro', 'Martín', 'Refugio', 'Ezequiel', 'Noé', 'Ulises', 'Ramón', 'Filiberto', 'Iván', 'Óscar', 'Abundio', 'Emiliano'];
const WOMEN = ['María Guadalupe', 'Rosa Elena', 'Ana', 'Juana', 'Verónica', 'Itzel', 'María del Carmen', 'Xóchitl', 'Leticia', 'Yolanda', 'Flor', 'Citlali'];
const SURNAMES = ['Hernández', 'García', 'Martínez', 'López', 'Ñíguez', 'Peña', 'de la Cruz', 'Mc Gregor', 'Xolalpa', 'Tzompantzi', "D'Artigues", 'Ponce de León', 'Ramírez', 'Chávez', 'Núñez', 'Montes de Oca', 'Ucán', 'Güemes', 'Ávila', 'Ybarra'];
const STATES = ['GR', 'OC', 'MN', 'GT', 'CS', 'VZ', 'PL', 'JC', 'DG', 'ZS', 'CL', 'QT', 'AS', 'DF'];
/** Country, language, given names, surnames; in some a single surname is the rule. */
const OTHERS: readonly (readonly [country: string, language: string, given: readonly string[], surnames: readonly string[], single: boolean])[] = [
  ['HTI', 'ht', ['Wislande', 'Jean-Robert', 'Mirlande', 'Frantz'], ['Désir', 'Jean-Baptiste', 'Pierre-Louis', 'Toussaint'], true],
  ['VEN', 'es', ['Yusmary', 'Wilmer', 'Génesis', 'Jhon'], ['Colmenares', 'Urdaneta', 'Briceño'], false],
  ['HND', 'es', ['Keily', 'Selvin', 'Nohemí', 'Darwin'], ['Zelaya', 'Murillo', 'Euceda'], false],
  ['CUB', 'es', ['Yanelis', 'Osmany', 'Leidys'], ['Pérez', 'Valdés', 'Acosta'], false],
  ['GTM', 'es', ['Marvin', 'Santa', 'Elder'], ['Xol', 'Caal', 'Tzunux'], false],
  ['BRA', 'pt', ['João', 'Thaís', 'Luís Otávio'], ['da Silva', 'dos Santos', 'Conceição'], true],
  ['AGO', 'pt', ['Domingos', 'Esperança'], ['Kiala', 'Nzinga'], true],
];

export type Invented = {
  readonly name: PersonName; readonly person: PersonChanges; readonly pathway: Pathway; readonly flags: readonly CoreFlag[];
  readonly minor: boolean; readonly mexican: boolean; readonly curp?: string; readonly nss?: string;
};

/** Draws one person; `today` sets the ages. */
export function inventPerson(chance: Chance, today: PlainDate): Invented {
  return chance.happens(0.075) ? fromElsewhere(chance, today) : returning(chance, today);
}

function returning(chance: Chance, today: PlainDate): Invented {
  const minor = chance.happens(13 / 121);
  const sex = chance.happens(minor ? 0.5 : 17 / 108) ? 'M' : 'H';
  const name: PersonName = {
    given: chance.one(sex === 'M' ? WOMEN : MEN), firstSurname: chance.one(SURNAMES), ...(chance.happens(0.96) ? { secondSurname: chance.one(SURNAMES) } : {}),
  };
  const born = birthDay(chance, today, minor);
  const bornAbroad = minor && chance.happens(0.5);
  const state = chance.one(STATES);
  const pathway: Pathway = bornAbroad ? 'us-born-child' : chance.happens(0.15) ? 'returnee-us-papers' : 'returnee';
  const first16 = deriveCurp16({ name, birthDate: born, sex, entity: bornAbroad ? 'NE' : state });
  const first17 = `${first16}${born < '2000' ? '0' : 'A'}`;
  return {
    name, pathway, minor, mexican: true, flags: minor && !bornAbroad && chance.happens(0.5) ? ['unaccompanied-minor'] : chance.happens(0.02) ? ['mobility'] : [],
    person: {
      birth: chance.happens(0.93) ? { known: 'day', date: born } : { known: 'year', year: Number(born.slice(0, 4)) }, sex, nationalities: [Nationality.parse('MEX'), ...(bornAbroad ? [Nationality.parse('USA')] : [])],
      birthPlace: bornAbroad ? { country: 'USA' } : { country: 'MEX', state }, languages: [{ code: bornAbroad ? 'en' : 'es' }], destination: { country: 'MEX', state }, ...phone(chance),
    },
    curp: `${first17}${curpCheckDigit(first17)}`, nss: inventNss(chance, born),
  };
}

function fromElsewhere(chance: Chance, today: PlainDate): Invented {
  const [country, language, given, surnames, single] = chance.one(OTHERS);
  const minor = chance.happens(0.15);
  const name: PersonName = { given: chance.one(given), firstSurname: chance.one(surnames), ...(single ? {} : { secondSurname: chance.one(surnames) }) };
  const born = birthDay(chance, today, minor);
  return {
    name, minor, mexican: false, pathway: chance.one(['tcn-passport', 'tcn-no-papers', 'asylum', 'asylum', 'mpp'] as const), flags: language === 'es' ? [] : ['interpreter'],
    person: {
      birth: chance.happens(0.8) ? { known: 'day', date: born } : { known: 'nothing' }, sex: chance.one(['H', 'M'] as const), nationalities: [Nationality.parse(country)],
      birthPlace: { country }, languages: [{ code: language }], ...phone(chance),
    },
  };
}

function birthDay(chance: Chance, today: PlainDate, minor: boolean): PlainDate {
  const age = minor ? chance.whole(3, 16) : chance.whole(19, 62);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${Number(today.slice(0, 4)) - age}-${two(chance.whole(1, 12))}-${two(chance.whole(1, 28))}` as PlainDate;
}

const phone = (chance: Chance): PersonChanges => (chance.happens(0.6) ? { phone: `${chance.one(['664', '686', '656', '899', '962'])} 555 ${chance.digits(4)}` } : {});

function inventNss(chance: Chance, born: PlainDate): string {
  const first10 = `45${chance.one(['08', '12', '19'])}${born.slice(2, 4)}${chance.digits(4)}`;
  return Array.from('0123456789', (digit) => first10 + digit).find(passesLuhn) ?? '';
}
