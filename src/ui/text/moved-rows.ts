/** What lists say of a case between two centres, in both languages. */
import { MOVED_ROWS_EN } from './en/moved-rows.ts';
import { MOVED_ROWS_ES } from './es/moved-rows.ts';

export const MOVED_ROWS = { es: MOVED_ROWS_ES, en: MOVED_ROWS_EN };
