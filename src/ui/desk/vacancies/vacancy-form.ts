/** What is typed of a vacancy, and what it becomes. */
import { z } from 'zod';
import { VacancyId } from '#domain/foundation/ids.ts';
import { pesos } from '#domain/foundation/money.ts';
import { PlainDate } from '#domain/foundation/plain-date.ts';
import { ScamSign, Vacancy } from '#domain/jobs/rank.ts';

const { title, employer, occupation, state, town, schooling, english, source } = Vacancy.shape;
const orNothing = <T extends z.ZodType>(schema: T) => z.union([z.literal('').transform(() => undefined), schema]);

/** The form as a schema: its output is what is sent, but for the id. */
export const TypedVacancy = z.object({
  title, employer, occupation, state, town, source,
  pay: z.string().trim().regex(/^\d{1,6}$/).transform((typed) => pesos(Number(typed))),
  places: z.string().trim().regex(/^\d{1,5}$/).transform(Number).pipe(z.int().min(1).max(10_000)),
  openUntil: orNothing(PlainDate), schooling: orNothing(schooling.unwrap()), english: orNothing(english.unwrap()), scamSigns: z.array(ScamSign),
});

export type VacancyForm = z.input<typeof TypedVacancy>;
export type Kept = Omit<Vacancy, 'centreId'>;

/** `state`: where most of the centre's work is. */
export const blankVacancy = (state: string): VacancyForm => ({ title: '', employer: '', occupation: '', state, town: '', pay: '', places: '1', openUntil: '', schooling: '', english: '', source: '', scamSigns: [] });

export const vacancyAsTyped = (one: Vacancy): VacancyForm => ({
  title: one.title, employer: one.employer, occupation: one.occupation, state: one.state, town: one.town, pay: String(one.pay / 100), places: String(one.places), openUntil: one.openUntil ?? '', schooling: one.schooling ?? '', english: one.english ?? '', source: one.source, scamSigns: [...one.scamSigns ?? []],
});

/** A vacancy of what was typed; fields left empty are left out. */
export function vacancyOf(id: VacancyId, typed: z.output<typeof TypedVacancy>): Kept {
  const { openUntil, schooling: school, english: speaks, scamSigns, ...rest } = typed;
  return { id, ...rest, ...(openUntil === undefined ? {} : { openUntil }), ...(school === undefined ? {} : { schooling: school }), ...(speaks === undefined ? {} : { english: speaks }), ...(scamSigns.length === 0 ? {} : { scamSigns }) };
}
