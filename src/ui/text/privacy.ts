/** The sentences about a person's own data in both languages; they load with their pages. */
import { PRIVACY_EN } from './en/privacy.ts';
import { PRIVACY_ES } from './es/privacy.ts';

export const PRIVACY = { es: PRIVACY_ES, en: PRIVACY_EN };
