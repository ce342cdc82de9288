import { expect, test } from 'vitest';
import type { VacancyId } from '#domain/foundation/ids.ts';
import { Vacancy } from '#domain/jobs/rank.ts';
import { blankVacancy, TypedVacancy, vacancyAsTyped, vacancyOf } from '#ui/desk/vacancies/vacancy-form.ts';

const id = '00000000-0000-4000-8000-000000000077' as VacancyId;
const typed = { ...blankVacancy('BC'), title: ' Cocinera ', employer: 'Fonda', occupation: 'cook', pay: '11000', places: '2', source: 'llamada' };

test('what is typed becomes a vacancy, what is left empty is left out, and it comes back as typed', () => {
  const made = vacancyOf(id, TypedVacancy.parse(typed));
  expect(made).toEqual({ id, title: 'Cocinera', employer: 'Fonda', occupation: 'cook', state: 'BC', town: '', pay: 1_100_000, places: 2, source: 'llamada' });
  const full = Vacancy.parse({ ...made, openUntil: '2026-12-24', schooling: 'secondary', english: 'some', scamSigns: ['asks-fee'] });
  expect(vacancyOf(id, TypedVacancy.parse(vacancyAsTyped(full)))).toEqual(full);
});

test.each([['title', ' '], ['employer', ''], ['occupation', ''], ['pay', '11,000'], ['pay', ''], ['places', '0'], ['places', '10001'], ['openUntil', '2026-02-30'], ['source', ''], ['state', '']])('%s %j is not taken', (field, value) => {
  expect(TypedVacancy.safeParse({ ...typed, [field]: value }).error?.issues.map((issue) => issue.path[0])).toEqual([field]);
});
