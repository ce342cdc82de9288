/**
 * Invented people in the programme's real proportions (domain facts §1.2, §1.8, §2.2, §8): 12 of 152
 * thousand came from other countries; of a flight of 121, 91 were men, 17 women and 13 minors; two of
 * three minors came alone. They come in parties: one person, or a family that stays together.
 */
import type { CoreFlag, Pathway } from '#domain/case/events.ts';
import type { HouseholdId } from '#domain/foundation/ids.ts';
import { addDays } from '#domain/foundation/plain-date.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { Nationality } from '#domain/person/person.ts';
import type { PersonChanges, PersonName } from '#domain/person/person.ts';
import type { Chance } from './chance.ts';
import { COUNTRIES, MEN, SURNAMES, WOMEN, commonFirst } from './names.ts';
import type { Country } from './names.ts';
import { inventCurp, inventNss, inventPhone } from './numbers.ts';

const FOREIGN_PARTIES = 0.075;
/** Parties among a hundred Mexican people; with the families' members they come to 75 men, 14 women, 11 minors. */
const PARTIES = { man: 73.7, woman: 12.3, 'minor-alone': 7.4, family: 2.1 };
const FOREIGN_PARTIES_BY_KIND = { man: 55, woman: 25, 'minor-alone': 3, family: 8 };
/** Where people come from (INM, Dec 2018 – Nov 2019), by the CURP's letters. */
const STATES = { GR: 22, OC: 19, MN: 18, GT: 14, CS: 13, VZ: 12, PL: 12, JC: 8, SL: 6, HG: 6, DG: 5, ZS: 5, MC: 5, QT: 3, CH: 3, CL: 2, AS: 2, DF: 4, BC: 3 };
/** Languages of the country before Spanish, with a community where variants differ. */
const FIRST_LANGUAGES: readonly { readonly code: string; readonly variant?: string }[] = [
  { code: 'nah', variant: 'Huasteca' }, { code: 'mxt', variant: 'Jamiltepec' }, { code: 'zap', variant: 'Valles Centrales' }, { code: 'tzo', variant: 'Chamula' }, { code: 'tzh' }, { code: 'yua' }, { code: 'oto' },
];

export type Invented = {
  readonly name: PersonName; readonly person: PersonChanges; readonly pathway: Pathway; readonly flags: readonly CoreFlag[];
  readonly minor: boolean; readonly alone: boolean; readonly mexican: boolean; readonly curp?: string; readonly nss?: string;
};
/** People who arrived together. */
export type Party = { readonly kind: keyof typeof PARTIES; readonly members: readonly Invented[] };

type Sex = 'H' | 'M';
type Draw = { readonly sex: Sex; readonly born: PlainDate; readonly surnames?: readonly [string, string | undefined]; readonly alone: boolean; readonly household?: PersonChanges['household'] };

/** Draws parties, one after the other; `today` sets the ages. No two Mexican people get one CURP. */
export function createPeople(chance: Chance, today: PlainDate): () => Party {
  let phones = 0;
  const curps = new Set<string>();

  return () => {
    const country = chance.happens(FOREIGN_PARTIES) ? countryOf(chance) : undefined;
    const kind = chance.weighted(country ? FOREIGN_PARTIES_BY_KIND : PARTIES);
    const make = (draw: Draw): Invented => (country ? fromElsewhere(country, draw) : returning(draw));
    if (kind !== 'family') return { kind, members: [make({ sex: kind === 'man' ? 'H' : kind === 'woman' || chance.happens(0.2) ? 'M' : 'H', born: bornAged(kind === 'minor-alone' ? chance.whole(12, 17) : adultAge()), alone: true })] };
    return { kind, members: family(country, make) };
  };

  function family(country: Country | undefined, make: (draw: Draw) => Invented): Invented[] {
    const id = chance.uuid<HouseholdId>();
    const headSex: Sex = chance.happens(0.6) ? 'M' : 'H';
    const headAge = chance.whole(24, 46);
    const [father, mother] = [surname(country), surname(country)];
    const single = country?.single ?? false;
    const parent = (sex: Sex, role: 'head' | 'partner', age: number): Invented => make({ sex, born: bornAged(age), surnames: [sex === 'H' ? father : mother, single ? undefined : surname(country)], alone: false, household: { id, role } });
    const members = [parent(headSex, 'head', headAge)];
    if (chance.happens(0.5)) members.push(parent(headSex === 'M' ? 'H' : 'M', 'partner', headAge + chance.whole(-4, 6)));
    const children = chance.one([1, 1, 2, 2, 3] as const);
    for (let n = 0; n < children; n += 1) {
      members.push(make({ sex: chance.one(['H', 'M'] as const), born: bornAged(chance.whole(1, Math.min(15, headAge - 18))), surnames: [father, single ? undefined : mother], alone: false, household: { id, role: 'child' } }));
    }
    return members;
  }

  function returning({ sex, born, surnames, alone, household }: Draw): Invented {
    const minor = isMinor(born);
    const name: PersonName = nameOf(commonFirst(chance, sex === 'M' ? WOMEN : MEN), surnames ?? [surname(undefined), chance.happens(0.96) ? surname(undefined) : undefined]);
    const bornAbroad = minor && !alone && chance.happens(0.5);
    const state = chance.weighted(STATES);
    const entity = bornAbroad ? 'NE' : state;
    const curp = inventCurp({ name, birthDate: born, sex, entity });
    if (curps.has(curp)) return returning({ sex, born: addDays(born, 1), ...(surnames ? { surnames } : {}), alone, ...(household ? { household } : {}) });
    curps.add(curp);
    return {
      name, minor, alone, mexican: true, curp, nss: inventNss(chance, born),
      pathway: bornAbroad ? 'us-born-child' : chance.happens(0.15) ? 'returnee-us-papers' : 'returnee',
      flags: minor && alone ? ['unaccompanied-minor'] : chance.happens(0.02) ? ['mobility'] : [],
      person: {
        birth: chance.happens(0.95) ? { known: 'day', date: born } : { known: 'year', year: Number(born.slice(0, 4)) }, sex,
        nationalities: [Nationality.parse('MEX'), ...(bornAbroad ? [Nationality.parse('USA')] : [])],
        birthPlace: bornAbroad ? { country: 'USA' } : { country: 'MEX', state }, languages: bornAbroad ? [{ code: 'en' }, { code: 'es' }] : chance.happens(0.06) ? [chance.one(FIRST_LANGUAGES), { code: 'es' }] : [{ code: 'es' }],
        destination: { country: 'MEX', state }, ...circumstances({ minor, alone, household }),
      },
    };
  }

  function fromElsewhere(country: Country, { sex, born, surnames, alone, household }: Draw): Invented {
    const minor = isMinor(born);
    return {
      name: nameOf(chance.one(sex === 'M' ? country.women : country.men), surnames ?? [surname(country), country.single ? undefined : surname(country)]),
      minor, alone, mexican: false, pathway: chance.weighted({ asylum: 40, 'tcn-no-papers': 30, 'tcn-passport': 18, mpp: 12 }),
      flags: [...(minor && alone ? ['unaccompanied-minor' as const] : []), ...(country.language === 'es' ? [] : ['interpreter' as const])],
      person: {
        birth: chance.happens(0.8) ? { known: 'day', date: born } : minor ? { known: 'year', year: Number(born.slice(0, 4)) } : { known: 'nothing' }, sex, nationalities: [Nationality.parse(country.code)],
        birthPlace: { country: country.code }, languages: country.language === 'ht' ? [{ code: 'ht' }, { code: 'fr' }] : [{ code: country.language }], ...circumstances({ minor, alone, household }),
      },
    };
  }

  /** Eight of a hundred read with no ease, four not at all. A phone is no matter of course. */
  function circumstances({ minor, alone, household }: { minor: boolean; alone: boolean; household: PersonChanges['household'] }): PersonChanges {
    const phone = !minor && chance.happens(0.62) ? inventPhone(phones += 1) : undefined;
    const contact = chance.happens(0.3) ? inventPhone(phones += 1) : undefined;
    return {
      reads: chance.weighted({ yes: 88, some: 8, no: 4 }), ...(minor ? { accompanied: alone ? 'alone' : 'with-adult' } : {}), ...(household ? { household } : {}),
      ...(phone ? { phone, whatsapp: chance.happens(0.8) } : {}),
      ...(contact ? { trustedContact: { name: commonFirst(chance, WOMEN), phone: contact, relation: chance.one(['mamá', 'hermana', 'esposa', 'tía']) } } : {}),
    };
  }

  function surname(country: Country | undefined): string {
    return country ? chance.one(country.surnames) : commonFirst(chance, SURNAMES);
  }

  /** 43 of a hundred are 18 to 29, 47 are 30 to 50. */
  function adultAge(): number {
    const [least, most] = { young: [18, 29], middle: [30, 50], old: [51, 71] }[chance.weighted({ young: 43, middle: 47, old: 10 })] as [number, number];
    return chance.whole(least, most);
  }

  /** A birthday on which the person is exactly so old today. */
  function bornAged(age: number): PlainDate {
    return addDays(`${Number(today.slice(0, 4)) - age}-${today.slice(5) === '02-29' ? '02-28' : today.slice(5)}` as PlainDate, -chance.whole(0, 364));
  }

  function isMinor(born: PlainDate): boolean {
    return `${Number(born.slice(0, 4)) + 18}${born.slice(4)}` > today;
  }
}

const nameOf = (given: string, [firstSurname, secondSurname]: readonly [string, string | undefined]): PersonName => ({ given, firstSurname, ...(secondSurname === undefined ? {} : { secondSurname }) });

function countryOf(chance: Chance): Country {
  const code = chance.weighted(Object.fromEntries(COUNTRIES.map((one) => [one.code, one.share])));
  return COUNTRIES.find((one) => one.code === code) ?? chance.one(COUNTRIES);
}
