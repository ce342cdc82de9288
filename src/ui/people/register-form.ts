/**
 * What the register form holds as typed, and how that becomes a person, an arrival, or the edits of a case that is open
 * already. Only a name is compulsory; what was not typed is absent, never made up.
 */
import { z } from 'zod';
import type { Command } from '#domain/case/decide.ts';
import { CoreFlag, Pathway, ReturnFacts } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import { readCurp } from '#domain/identifiers/curp.ts';
import type { HouseholdId } from '#domain/foundation/ids.ts';
import { PlainDate } from '#domain/foundation/plain-date.ts';
import { PersonFields, PersonName } from '#domain/person/person.ts';
import type { PersonChanges } from '#domain/person/person.ts';
import { readDay, writeDay } from './read-day.ts';
import { NOTHING_READ, ReadIn } from './read-in.ts';

const optional = <S extends z.ZodType>(schema: S) => z.union([z.literal('').transform(() => undefined), schema]);
const { given, firstSurname } = PersonName.shape;
const Alias = z.object({ given, firstSurname, secondSurname: optional(firstSurname) });
const Household = z.object({ caseId: z.string(), name: z.string(), householdId: z.string().optional() });

/** The form on a day: nobody is born and nobody arrives after it. */
export const registerForm = (today: PlainDate) => z.object({
  given, firstSurname, secondSurname: optional(firstSurname), alsoKnownAs: z.array(Alias).max(10),
  birthKnown: z.enum(['day', 'year', 'nothing']),
  birthDay: z.string(), birthYear: z.string(),
  sex: optional(PersonFields.shape.sex), nationalities: PersonFields.shape.nationalities, pathway: optional(Pathway),
  curp: z.string().refine((text) => text.trim() === '' || readCurp(text, today).verdict !== 'stop'),
  birthCountry: z.string(), birthState: z.string(), birthTown: z.string().trim().max(120),
  languages: PersonFields.shape.languages, reads: optional(PersonFields.shape.reads),
  phone: optional(PersonFields.shape.phone), whatsapp: z.boolean(),
  contactName: z.string().trim().max(120), contactPhone: optional(PersonFields.shape.phone), contactRelation: z.string().trim().max(60),
  destinationState: z.string(), destinationTown: z.string().trim().max(120),
  household: Household.nullable(), householdRole: PersonFields.shape.household.shape.role,
  accompanied: optional(PersonFields.shape.accompanied), flags: z.array(CoreFlag),
  arrivedOn: PlainDate.refine((day) => day <= today), port: z.string().trim().max(160), mode: optional(ReturnFacts.shape.mode.unwrap()),
  yearsAbroad: z.string().regex(/^\d{0,2}$/),
  /** Cases that a person looked at and said: somebody else. */
  notSame: z.array(z.string()),
  /** Somebody who was here before and arrives again; empty for a person who is new. */
  personId: z.string(),
  /** What scanned papers have put in. Nobody is registered while two values wait for a choice. */
  read: z.custom<ReadIn>((value) => ReadIn.safeParse(value).data?.differs.length === 0),
})
  // Only the one in sight is judged: what was typed in the other before must not hold a person up, unseen. Beside all other faults.
  .refine((form) => form.birthKnown !== 'day' || form.birthDay.trim() === '' || (readDay(form.birthDay) ?? '9') <= today, { path: ['birthDay'], when: () => true })
  .refine((form) => form.birthKnown !== 'year' || form.birthYear === '' || (/^(19|20)\d\d$/.test(form.birthYear) && form.birthYear <= today.slice(0, 4)), { path: ['birthYear'], when: () => true });
export type RegisterForm = z.infer<ReturnType<typeof registerForm>>;
export type RegisterInput = z.input<ReturnType<typeof registerForm>>;

/** Nothing typed yet. */
export const emptyForm = (today: PlainDate): RegisterInput => ({
  given: '', firstSurname: '', secondSurname: '', alsoKnownAs: [], birthKnown: 'day', birthDay: '', birthYear: '', sex: '', nationalities: [], pathway: '', curp: '',
  birthCountry: '', birthState: '', birthTown: '', languages: [], reads: '', phone: '', whatsapp: false, contactName: '', contactPhone: '', contactRelation: '',
  destinationState: '', destinationTown: '', household: null, householdRole: 'other', accompanied: '', flags: [], arrivedOn: today, port: '', mode: '', yearsAbroad: '', notSame: [], personId: '', read: NOTHING_READ,
});

/** A draft as it was kept: whatever of it still fits; `kind` and other company of the values is left out. */
export function readDraft(values: unknown, today: PlainDate): RegisterInput {
  const empty = emptyForm(today);
  const kept = typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : {};
  const fits = Object.entries(empty).filter(([field, blank]) => kept[field] !== undefined && (typeof kept[field] === typeof blank) && Array.isArray(kept[field]) === Array.isArray(blank));
  return { ...empty, ...Object.fromEntries(fits.map(([field]) => [field, kept[field]])), read: ReadIn.safeParse(kept['read']).data ?? NOTHING_READ } as RegisterInput;
}

const filled = <T extends object>(value: T): T | undefined => {
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== '');
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as T);
};
const nameOf = (form: Pick<RegisterForm, 'given' | 'firstSurname' | 'secondSurname'>): PersonName =>
  ({ given: form.given, firstSurname: form.firstSurname, ...(form.secondSurname ? { secondSurname: form.secondSurname } : {}) });

/** The person behind the form. The household's id is the caller's to give: it may have to be made. */
export function personOf(form: RegisterForm, householdId?: HouseholdId): PersonChanges & { name: PersonName } {
  const destination = filled({ state: form.destinationState, town: form.destinationTown });
  const contact = filled({ name: form.contactName, phone: form.contactPhone, relation: form.contactRelation });
  return {
    name: nameOf(form),
    alsoKnownAs: form.alsoKnownAs.length > 0 ? form.alsoKnownAs.map(nameOf) : undefined,
    birth: birthOf(form), sex: form.sex,
    nationalities: form.nationalities.length > 0 ? form.nationalities : undefined,
    birthPlace: filled({ country: form.birthCountry, state: form.birthState, town: form.birthTown }),
    languages: form.languages.length > 0 ? form.languages.map((one) => ({ code: one.code, ...(one.variant ? { variant: one.variant } : {}) })) : undefined,
    reads: form.reads, phone: form.phone, whatsapp: form.phone !== undefined && form.whatsapp ? true : undefined,
    trustedContact: contact && { ...contact, name: form.contactName },
    destination: destination && { country: 'MEX', ...destination },
    household: form.household && householdId ? { id: householdId, role: form.householdRole } : undefined,
    accompanied: form.accompanied,
  };
}

function birthOf(form: RegisterForm): NonNullable<PersonChanges['birth']> | undefined {
  const day = readDay(form.birthDay);
  if (form.birthKnown === 'day') return day && { known: 'day', date: day };
  if (form.birthKnown === 'year') return form.birthYear === '' ? undefined : { known: 'year', year: Number(form.birthYear) };
  return { known: 'nothing' };
}

/** The arrival behind the form. */
export const arrivalOf = (form: RegisterForm): ReturnFacts => ({
  arrivedOn: form.arrivedOn, ...(form.port ? { port: form.port } : {}), ...(form.mode ? { mode: form.mode } : {}), ...(form.yearsAbroad ? { yearsAbroad: Number(form.yearsAbroad) } : {}),
});

/** An open case as the form shows it. */
export function formOf({ person, arrival, pathway, flags, id }: CaseState, today: PlainDate): RegisterInput {
  const { birth } = person;
  const aliasOf = (name: PersonName) => ({ given: name.given, firstSurname: name.firstSurname, secondSurname: name.secondSurname ?? '' });
  return {
    ...emptyForm(today), ...aliasOf(person.name), alsoKnownAs: (person.alsoKnownAs ?? []).map(aliasOf),
    birthKnown: birth?.known ?? 'day', birthDay: birth?.known === 'day' ? writeDay(birth.date) : '', birthYear: birth?.known === 'year' ? String(birth.year) : '',
    sex: person.sex ?? '', nationalities: person.nationalities ?? [], pathway: pathway ?? '',
    birthCountry: person.birthPlace?.country ?? '', birthState: person.birthPlace?.state ?? '', birthTown: person.birthPlace?.town ?? '',
    languages: person.languages ?? [], reads: person.reads ?? '', phone: person.phone ?? '', whatsapp: person.whatsapp ?? false,
    contactName: person.trustedContact?.name ?? '', contactPhone: person.trustedContact?.phone ?? '', contactRelation: person.trustedContact?.relation ?? '',
    destinationState: person.destination?.state ?? '', destinationTown: person.destination?.town ?? '',
    household: person.household ? { caseId: id, name: '', householdId: person.household.id } : null, householdRole: person.household?.role ?? 'other',
    accompanied: person.accompanied ?? '', flags,
    arrivedOn: arrival.arrivedOn, port: arrival.port ?? '', mode: arrival.mode ?? '', yearsAbroad: arrival.yearsAbroad === undefined ? '' : String(arrival.yearsAbroad),
  };
}

const same = (one: unknown, two: unknown): boolean => JSON.stringify(one) === JSON.stringify(two);

/** What must be done to an open case so that it says what the form says: only what differs, so that nobody else's edit is touched. */
export function editsOf(form: RegisterForm, state: CaseState, today: PlainDate, householdId?: HouseholdId): readonly Command[] {
  const before = registerForm(today).safeParse(formOf(state, today)).data;
  const was: Record<string, unknown> = before ? { ...personOf(before, state.person.household?.id) } : { ...state.person };
  const is: Record<string, unknown> = { ...personOf(form, householdId ?? state.person.household?.id) };
  const changes = Object.fromEntries(Object.keys(is).filter((field) => !same(is[field], was[field])).map((field) => [field, is[field] ?? null]));
  const arrival: Record<string, unknown> = { ...arrivalOf(form) };
  const arrivalWas: Record<string, unknown> = { ...state.arrival };
  const moved = Object.fromEntries(Object.keys(arrival).filter((field) => !same(arrival[field], arrivalWas[field])).map((field) => [field, arrival[field]]));
  return [
    ...(Object.keys(changes).length > 0 ? [{ type: 'editPerson', data: { changes } } as const] : []),
    ...(form.pathway && form.pathway !== state.pathway ? [{ type: 'setPathway', data: { pathway: form.pathway } } as const] : []),
    ...CoreFlag.options.filter((flag) => form.flags.includes(flag) !== state.flags.includes(flag))
      .map((flag) => ({ type: 'setFlag', data: { flag, raised: form.flags.includes(flag) } }) as const),
    ...(Object.keys(moved).length > 0 ? [{ type: 'editReturn', data: { changes: moved } } as const] : []),
  ];
}

/** What a worker changed of what the form showed, laid over the case as it stands now: fields left alone keep what others did meanwhile. */
export const laidOver = ({ shown, typed, current }: { shown: RegisterInput; typed: RegisterInput; current: RegisterInput }): RegisterInput =>
  Object.fromEntries(Object.keys(typed).map((key) => { const field = key as keyof RegisterInput; return [field, same(typed[field], shown[field]) ? current[field] : typed[field]]; })) as RegisterInput;

/** The fields that differ from what the form showed. */
export const changedFields = (shown: RegisterInput, typed: RegisterInput): Partial<RegisterInput> =>
  Object.fromEntries(Object.entries(typed).filter(([field, value]) => !same(value, shown[field as keyof RegisterInput])));

/** A person who was here before arrives again: what was known of them, with the arrival as typed. Flags and family belong to the return, not to the person. */
export const arrivesAgain = (before: CaseState, typed: RegisterInput, today: PlainDate): RegisterInput => ({
  ...formOf(before, today), arrivedOn: typed.arrivedOn, port: typed.port, mode: typed.mode, yearsAbroad: '', pathway: typed.pathway, household: typed.household, householdRole: typed.householdRole, accompanied: typed.accompanied, flags: typed.flags,
  notSame: [...typed.notSame, before.id], personId: before.personId,
});

/** What is typed so far, as the search for duplicates asks. */
export function typedPerson(form: RegisterInput): unknown {
  const day = readDay(form.birthDay);
  const birth = form.birthKnown === 'day' && day ? { known: 'day', date: day } : form.birthKnown === 'year' && /^\d{4}$/.test(form.birthYear) ? { known: 'year', year: Number(form.birthYear) } : undefined;
  return {
    name: { given: form.given, firstSurname: form.firstSurname, secondSurname: form.secondSurname }, ...(birth ? { birth } : {}),
    nationalities: form.nationalities, phone: form.phone, numbers: [form.curp, ...form.read.papers.map((one) => one.number ?? '')],
  };
}
