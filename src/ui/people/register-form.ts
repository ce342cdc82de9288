/** What the register form holds as typed, and how that becomes a person: only a name is compulsory. */
import { z } from 'zod';
import { CoreFlag, Pathway } from '#domain/case/events.ts';
import { isPlainDate } from '#domain/foundation/plain-date.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { PersonFields, PersonName } from '#domain/person/person.ts';
import type { PersonChanges } from '#domain/person/person.ts';

const optional = <S extends z.ZodType>(schema: S) => z.union([z.literal('').transform(() => undefined), schema]);

export const RegisterForm = z.object({
  given: PersonName.shape.given, firstSurname: PersonName.shape.firstSurname, secondSurname: optional(PersonName.shape.firstSurname),
  birthKnown: z.enum(['day', 'year', 'nothing']),
  birthDay: z.string().refine((text) => text === '' || isPlainDate(text)), birthYear: z.string().regex(/^(|(19|20)\d\d)$/),
  sex: optional(PersonFields.shape.sex), nationalities: PersonFields.shape.nationalities, phone: optional(PersonFields.shape.phone),
  language: optional(z.string().regex(/^[a-z]{2,3}$/)), pathway: optional(Pathway), flags: z.array(CoreFlag),
});
export type RegisterForm = z.infer<typeof RegisterForm>;
export type RegisterInput = z.input<typeof RegisterForm>;

export const EMPTY: RegisterInput = {
  given: '', firstSurname: '', secondSurname: '', birthKnown: 'day', birthDay: '', birthYear: '', sex: '', nationalities: [], phone: '', language: '', pathway: '', flags: [],
};

/** A draft as it was kept: whatever of it still fits. */
export const readDraft = (values: unknown): RegisterInput => ({ ...EMPTY, ...(typeof values === 'object' ? values : {}) });

/** The person behind the form. */
export function personOf(form: RegisterForm): PersonChanges & { name: PersonName } {
  return {
    name: { given: form.given, firstSurname: form.firstSurname, ...(form.secondSurname ? { secondSurname: form.secondSurname } : {}) },
    ...(birthOf(form) ? { birth: birthOf(form) } : {}),
    ...(form.sex ? { sex: form.sex } : {}),
    ...(form.nationalities.length > 0 ? { nationalities: form.nationalities } : {}),
    ...(form.phone ? { phone: form.phone } : {}),
    ...(form.language ? { languages: [{ code: form.language }] } : {}),
  };
}

function birthOf(form: RegisterForm): PersonChanges['birth'] {
  if (form.birthKnown === 'day' && form.birthDay !== '') return { known: 'day', date: form.birthDay as PlainDate };
  if (form.birthKnown === 'year' && form.birthYear !== '') return { known: 'year', year: Number(form.birthYear) };
  return form.birthKnown === 'nothing' ? { known: 'nothing' } : undefined;
}
