/**
 * What a scanned paper says about a person, in one shape for every kind of paper: what may fill a form, which paper of the
 * catalogue was brought, and the name as it stands on it. Only a CURP's code bears a civil name; a zone and a licence
 * write names their own way, so theirs may fill an empty field, marked for a second look, and never replace one.
 */
import { z } from 'zod';
import { BirthDate, PlainDate } from '../foundation/plain-date.ts';
import type { CurpQrFacts } from '../identifiers/curp-qr.ts';
import type { MrzFacts } from '../identifiers/mrz/examine.ts';
import type { Reading } from '../identifiers/reading.ts';
import { BORN_ABROAD } from '../identifiers/states.ts';
import { baseWords, isParticle } from '../person/name-field.ts';
import { MEXICAN, Nationality, PersonFields, PersonName } from '../person/person.ts';
import type { Licence } from './aamva.ts';
import type { Scanned } from './read-scanned.ts';

/** Kinds of paper that a camera can read whole. `card` is any other card with a zone. */
export const PaperKind = z.enum(['curp', 'passport-mx', 'foreign-passport', 'ine', 'card', 'licence']);
export type PaperKind = z.infer<typeof PaperKind>;

/** How a paper's name stands to the civil one: the same kind, a zone's (no accents, no Ñ, perhaps cut), or a U.S. paper's. */
export const NameKind = z.enum(['civil', 'mrz', 'us']);
export type NameKind = z.infer<typeof NameKind>;

export const PaperRead = z.object({
  paper: PaperKind,
  /** The catalogue's step that is done by bringing it; absent where the catalogue does not know the paper. */
  step: z.string().optional(),
  number: z.string().max(40).optional(),
  /** The country or U.S. state that gave it out. */
  issuer: z.string().optional(),
  expiresOn: PlainDate.optional(),
  name: PersonName.optional(),
  nameKind: NameKind,
  mayBeCut: z.boolean(),
  birth: BirthDate.optional(),
  sex: PersonFields.shape.sex.optional(),
  nationality: Nationality.optional(),
  /** `state` only for Mexico. */
  birthPlace: z.object({ country: z.string(), state: z.string() }).optional(),
  /** What a person should look at, as codes of `ReasonCode`. */
  doubts: z.array(z.string()),
});
export type PaperRead = z.infer<typeof PaperRead>;

/** The papers whose step is done by bringing them. */
const STEPS: Readonly<Partial<Record<PaperKind, string>>> = { curp: 'curp', 'passport-mx': 'passport-mx', 'foreign-passport': 'foreign-passport', ine: 'ine' };

/** What the paper says; undefined for what is no paper of a person (our slip, a folio, a CLABE) and for what does not hold. */
export function paperOf(scanned: Scanned): PaperRead | undefined {
  switch (scanned.kind) {
    case 'curp-qr': return curpPaper(scanned.reading);
    case 'mrz': return zonePaper(scanned.reading);
    case 'aamva': return licencePaper(scanned.licence);
    case 'slip': case 'folio': case 'clabe': case 'unknown': return undefined;
  }
}

const withStep = (paper: PaperKind): { paper: PaperKind; step?: string } => { const step = STEPS[paper]; return step === undefined ? { paper } : { paper, step }; };
const doubtsOf = ({ reasons }: Reading<unknown>): string[] => [...new Set(reasons.map(({ code }) => code))];
const named = (given: string | undefined, firstSurname: string | undefined, secondSurname?: string): { name?: PersonName } => {
  const name = PersonName.safeParse({ given, firstSurname, ...(secondSurname ? { secondSurname } : {}) });
  return name.success ? { name: name.data } : {};
};

function curpPaper(reading: Reading<CurpQrFacts>): PaperRead | undefined {
  const { value, facts } = reading;
  if (facts === undefined) return undefined;
  const isBornHere = facts.entity !== BORN_ABROAD;
  return {
    ...withStep('curp'), number: value, nameKind: 'civil', mayBeCut: false, ...(facts.name ? { name: facts.name } : {}),
    birth: { known: 'day', date: facts.birthDate }, sex: facts.sex,
    // Whoever is born in Mexico is Mexican (constitution, art. 30 A I); NE says nothing about nationality.
    ...(isBornHere ? { nationality: MEXICAN, birthPlace: { country: 'MEX', state: facts.entity } } : {}),
    doubts: doubtsOf(reading),
  };
}

function zonePaper(reading: Reading<MrzFacts>): PaperRead | undefined {
  const { facts } = reading;
  if (facts === undefined) return undefined;
  const { documentCode, issuer, number, birth, sex, expiry, names, ine } = facts;
  const paper: PaperKind = documentCode.startsWith('P') ? (issuer === 'MEX' ? 'passport-mx' : 'foreign-passport') : ine ? 'ine' : 'card';
  const nationality = Nationality.safeParse(facts.nationality);
  return {
    ...withStep(paper), number, issuer, ...(expiry ? { expiresOn: expiry } : {}), nameKind: 'mrz', mayBeCut: names.mayBeCut,
    ...zoneName(names.surnames, names.givenNames, facts.nationality), ...(birth.known === 'nothing' ? {} : { birth }), ...(sex ? { sex } : {}),
    ...(nationality.success ? { nationality: nationality.data } : {}), doubts: doubtsOf(reading),
  };
}

/** Countries whose people have two surnames, father's and mother's, in this order (Brazil and Portugal have another). */
const TWO_SURNAMES: ReadonlySet<string> = new Set(['MEX', 'GTM', 'HND', 'SLV', 'NIC', 'CRI', 'PAN', 'CUB', 'DOM', 'VEN', 'COL', 'ECU', 'PER', 'BOL', 'CHL', 'PRY', 'URY', 'ESP']);

/** A zone has both surnames in one field: parted where exactly two stand there and the country has two. */
function zoneName(surnames: string, given: string, country: string): { name?: PersonName } {
  const parts = surnameParts(surnames);
  const [first, second, ...others] = parts;
  // Who has one name only has it as a surname in the zone, and the other way round.
  if (surnames === '' || given === '') return named(given || surnames, surnames || given);
  return TWO_SURNAMES.has(country) && second !== undefined && others.length === 0 ? named(given, first, second) : named(given, surnames);
}

/** 'DE LA TORRE GARCIA' → ['DE LA TORRE', 'GARCIA']: particles belong to the word that follows them. */
function surnameParts(surnames: string): readonly string[] {
  const parts: string[] = [];
  let open = '';
  for (const word of surnames.split(' ').filter(Boolean)) {
    open = open === '' ? word : `${open} ${word}`;
    if (baseWords(word).every((one) => isParticle(one))) continue;
    parts.push(open);
    open = '';
  }
  return open === '' ? parts : [...parts, open];
}

function licencePaper(licence: Licence): PaperRead {
  const { family, given, middle, birthDate, sex, number, state, country, expiresOn, mayBeCut } = licence;
  return {
    ...withStep('licence'), nameKind: 'us', mayBeCut, ...named([given, middle].filter(Boolean).join(' '), family),
    ...(number ? { number: number.slice(0, 40) } : {}), ...(state ?? country ? { issuer: state ?? country } : {}), ...(expiresOn ? { expiresOn } : {}),
    ...(birthDate ? { birth: { known: 'day', date: birthDate } } : {}), ...(sex ? { sex } : {}), doubts: mayBeCut ? ['names-cut'] : [],
  };
}
