/** The desk's sentences in both languages, for the one screen before the door that has need of them. */
import { DESK_EN } from './en/desk.ts';
import { DESK_ES } from './es/desk.ts';

export const DESK = { es: DESK_ES, en: DESK_EN };
