/** The sentences of the vacancies in both languages; they load with its page. */
import { VACANCIES_EN } from './en/vacancies.ts';
import { VACANCIES_ES } from './es/vacancies.ts';

export const VACANCIES = { es: VACANCIES_ES, en: VACANCIES_EN };
