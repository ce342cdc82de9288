/**
 * What a paper fills in, and what it says otherwise than is known already. Nothing that is known is ever replaced: both
 * values are given back and a person chooses. The names of a zone or of a U.S. paper are compared as names, because they
 * are spelt otherwise; only one that is really another name is a difference.
 */
import type { BirthDate } from '../foundation/plain-date.ts';
import { birthYear } from '../foundation/plain-date.ts';
import { compareNames } from '../person/name-compare.ts';
import type { NameCode, NameOnPaper } from '../person/name-compare.ts';
import type { Nationality, PersonFields, PersonName, Place } from '../person/person.ts';
import type { NameKind, PaperRead } from './paper-read.ts';

export const FILLABLES = ['name', 'birth', 'sex', 'nationalities', 'birthPlace', 'curp'] as const;
export type Fillable = (typeof FILLABLES)[number];
/** What is known of a person, by what can be filled; absent is not known. */
export type Known = {
  readonly name?: PersonName | undefined; readonly birth?: BirthDate | undefined; readonly sex?: PersonFields['sex'] | undefined;
  readonly nationalities?: readonly Nationality[] | undefined; readonly birthPlace?: Place | undefined; readonly curp?: string | undefined;
  /** The name came from such a paper and nobody has confirmed it: a civil name comes before it. */
  readonly provisionalName?: Exclude<NameKind, 'civil'> | undefined;
};
/** The read values that can go in at once, and those of fields that say something else. */
export type Filling = { readonly fills: Known; readonly differs: Known };

/** The name as the comparison takes it. */
export const nameOnPaper = ({ name, nameKind, mayBeCut }: Pick<PaperRead, 'name' | 'nameKind' | 'mayBeCut'>): NameOnPaper | undefined => name && { ...name, paper: nameKind, mayBeCut };

/** Sorts what a paper says into what fills and what differs; what is the same is in neither. */
export function fillingOf(known: Known, read: PaperRead): Filling {
  const values: Known = {
    name: read.name, birth: read.birth, sex: read.sex, nationalities: read.nationality && [read.nationality], birthPlace: read.birthPlace, curp: read.paper === 'curp' ? read.number : undefined,
  };
  const fills: Record<string, unknown> = {};
  const differs: Record<string, unknown> = {};
  for (const field of FILLABLES) {
    if (values[field] === undefined) continue;
    const said = SAYS[field](known, read);
    if (said === 'fills') fills[field] = values[field];
    if (said === 'differs') differs[field] = values[field];
  }
  return { fills, differs };
}

const SPELLING_ONLY: ReadonlySet<NameCode> = new Set<NameCode>(['accents', 'umlaut', 'apostrophe', 'hyphen', 'spacing']);

type Says = 'fills' | 'differs' | 'agrees';
const plain = (known: unknown, read: unknown): Says => (known === undefined ? 'fills' : known === read ? 'agrees' : 'differs');

const SAYS: Readonly<Record<Fillable, (known: Known, read: PaperRead) => Says>> = {
  name: ({ name, provisionalName }, read) => {
    const onPaper = nameOnPaper(read);
    if (name === undefined || onPaper === undefined) return 'fills';
    const said = compareNames({ ...name, paper: provisionalName ?? 'civil' }, onPaper);
    if (said.verdict === 'different') return 'differs';
    if (provisionalName !== undefined && read.nameKind === 'civil') return 'fills';
    // Codes are printed without accents: no news. Another order or another letter of a civil name is for a person to choose.
    return read.nameKind === 'civil' && said.verdict === 'explainable' && !said.because.every((code) => SPELLING_ONLY.has(code)) ? 'differs' : 'agrees';
  },
  birth: ({ birth }, read) => {
    if (birth === undefined || birth.known === 'nothing') return 'fills';
    const year = birthYear(read.birth);
    // The day says more than the year alone, and the year alone says nothing against the day.
    if (birth.known === 'year') return birth.year !== year ? 'differs' : read.birth?.known === 'day' ? 'fills' : 'agrees';
    return read.birth?.known === 'day' ? plain(birth.date, read.birth.date) : birthYear(birth) === year ? 'agrees' : 'differs';
  },
  sex: ({ sex }, read) => plain(sex, read.sex),
  nationalities: ({ nationalities = [] }, read) => (nationalities.length === 0 ? 'fills' : nationalities.some((one) => one === read.nationality) ? 'agrees' : 'differs'),
  birthPlace: ({ birthPlace }, read) => {
    if (birthPlace?.country === undefined && birthPlace?.state === undefined) return 'fills';
    if (birthPlace.country !== undefined && birthPlace.country !== read.birthPlace?.country) return 'differs';
    return plain(birthPlace.state, read.birthPlace?.state);
  },
  curp: ({ curp }, read) => plain(curp, read.number),
};
