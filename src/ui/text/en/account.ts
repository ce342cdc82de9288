/** One's own access: password, sessions, second factor. */
import type { ACCOUNT_ES } from '../es/account.ts';

const PASSWORD_WRONG: Readonly<Record<string, string>> = {
  'too-short': 'Too short: write at least 12 characters.', 'too-long': 'Too long: up to 128 characters.',
  common: 'Many people use something like this: it is soon guessed. Put together four words that have nothing to do with each other.',
  personal: 'It can be guessed from your name, your username or your centre. Put together four words that have nothing to do with you.',
};

export const ACCOUNT_EN: typeof ACCOUNT_ES = {
  passwordWrong: (code) => PASSWORD_WRONG[code?.replace('password-', '') ?? ''],
};
