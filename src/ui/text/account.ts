/** The sentences of one's own access in both languages; they load with its screens. */
import { ACCOUNT_EN } from './en/account.ts';
import { ACCOUNT_ES } from './es/account.ts';

export const ACCOUNT = { es: ACCOUNT_ES, en: ACCOUNT_EN };
