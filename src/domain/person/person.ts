/**
 * A person as first contact finds them. Nothing but a name is compulsory: what is missing shows as
 * a task and never blocks work. A third-country national never needs a Mexican number.
 * Names are kept as registries hold them: given names, first surname, second surname (optional),
 * any Latin letters, particles and apostrophes; never split, cased or "corrected".
 */
import { z } from 'zod';
import { BirthDate } from '../foundation/plain-date.ts';
import { HouseholdId } from '../foundation/ids.ts';

/** Latin letters with any mark, and what stands between them in names. */
const NamePart = z.string().trim().min(1).max(80).regex(/^[\p{Script=Latin}\p{M}'’ʼ‘`\-. /]+$/u, 'name.letters');

export const PersonName = z.object({
  given: NamePart,
  firstSurname: NamePart,
  secondSurname: NamePart.optional(),
});
export type PersonName = z.infer<typeof PersonName>;

/** ISO 3166-1 alpha-3, or XXA for a stateless person (as in travel documents). */
export const Nationality = z.string().regex(/^[A-Z]{3}$/).brand<'Nationality'>();
export type Nationality = z.infer<typeof Nationality>;
export const STATELESS = 'XXA' as Nationality;
export const MEXICAN = 'MEX' as Nationality;

/** A language (ISO 639) and, where variants don't understand each other, the community. */
export const SpokenLanguage = z.object({ code: z.string().regex(/^[a-z]{2,3}$/), variant: z.string().trim().max(80).optional() });
export type SpokenLanguage = z.infer<typeof SpokenLanguage>;

export const Place = z.object({
  country: z.string().regex(/^[A-Z]{3}$/).optional(),
  /** The CURP's two letters of an entity, for places in Mexico. */
  state: z.string().regex(/^[A-Z]{2}$/).optional(),
  town: z.string().trim().max(120).optional(),
});
export type Place = z.infer<typeof Place>;

const Phone = z.string().trim().regex(/^\+?[0-9 ()-]{7,24}$/, 'phone');

/** Every field that can be edited by itself; two edits of different fields never meet. */
export const PersonFields = z.object({
  name: PersonName,
  alsoKnownAs: z.array(PersonName).max(10),
  birth: BirthDate,
  /** As the documents say: H (hombre), M (mujer), X. */
  sex: z.enum(['H', 'M', 'X']),
  nationalities: z.array(Nationality).max(6),
  birthPlace: Place,
  languages: z.array(SpokenLanguage).max(8),
  /** Whether the person reads with ease; slips and the phone page adapt. */
  reads: z.enum(['yes', 'some', 'no']),
  phone: Phone,
  whatsapp: z.boolean(),
  trustedContact: z.object({ name: z.string().trim().max(120), phone: Phone.optional(), relation: z.string().trim().max(60).optional() }),
  destination: Place,
  household: z.object({ id: HouseholdId, role: z.enum(['head', 'partner', 'child', 'parent', 'other']) }),
  accompanied: z.enum(['alone', 'with-adult']),
});
export type PersonFields = z.infer<typeof PersonFields>;
export type PersonField = keyof PersonFields;
/** Null empties a field. */
export type PersonChanges = { [F in Exclude<PersonField, 'name'>]?: PersonFields[F] | null | undefined } & { name?: PersonName | undefined };

const emptiable = PersonFields.omit({ name: true }).shape;
export const PersonChanges = z.strictObject({
  name: PersonName.optional(),
  ...Object.fromEntries(Object.entries(emptiable).map(([field, schema]) => [field, schema.nullable().optional()])),
}) as unknown as z.ZodType<PersonChanges>;

/** What is known of a person: a name, and whatever else there is. */
export type Person = { name: PersonName } & { [F in Exclude<PersonField, 'name'>]?: PersonFields[F] };

/** The name on one line, in the order of a Mexican registry. */
export const fullName = (name: PersonName): string =>
  [name.given, name.firstSurname, name.secondSurname].filter(Boolean).join(' ');

/** Whether Mexican nationality is among the person's own; unknown counts as no. */
export const isMexican = (person: Pick<Person, 'nationalities'>): boolean => person.nationalities?.includes(MEXICAN) ?? false;
