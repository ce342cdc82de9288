/** The sentences of opening the tablet with its own lock in both languages; they load where they are shown. */
import { PASSKEY_EN } from './en/passkey.ts';
import { PASSKEY_ES } from './es/passkey.ts';

export const PASSKEY = { es: PASSKEY_ES, en: PASSKEY_EN };
