/** The sentences of the copy of a person's data in both languages; they load with its page. */
import { ACCESS_EN } from './en/access-file.ts';
import { ACCESS_ES } from './es/access-file.ts';

export const ACCESS = { es: ACCESS_ES, en: ACCESS_EN };
