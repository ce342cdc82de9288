/** The sentences of a tablet whose store fails, in both languages; they load when it does. */
import { TROUBLE_EN } from './en/trouble.ts';
import { TROUBLE_ES } from './es/trouble.ts';

export const TROUBLE = { es: TROUBLE_ES, en: TROUBLE_EN };
