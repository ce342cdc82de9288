/** The sentences about reaching a place, for `useTexts`. */
import { CONTACT_EN } from './en/contact.ts';
import { CONTACT_ES } from './es/contact.ts';

export const CONTACT = { es: CONTACT_ES, en: CONTACT_EN };
