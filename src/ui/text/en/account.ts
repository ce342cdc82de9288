/** One's own access: password, sessions, second factor. */
import type { PasswordChangeProblem } from '#device/engine/api.ts';
import type { ACCOUNT_ES } from '../es/account.ts';

const PASSWORD_WRONG: Readonly<Record<string, string>> = {
  'too-short': 'Too short: write at least 12 characters.', 'too-long': 'Too long: up to 128 characters.', same: 'It is the same as before: write another.',
  common: 'Many people use something like this: it is soon guessed. Put together four words that have nothing to do with each other.',
  personal: 'It can be guessed from your name, your username or your centre. Put together four words that have nothing to do with you.',
};
const TROUBLE: Readonly<Partial<Record<PasswordChangeProblem['code'], string>>> = {
  'no-network': 'Changing it needs the internet. Nothing has changed.',
  unsure: 'The server did not answer in time: nobody knows whether it changed. On this tablet both work; try again when there is a network.',
  'locked-out': 'Too many tries. Wait some minutes and try again.',
  forgotten: 'Too many tries: this tablet has forgotten how you get in. Lock it and sign in with username and password; what is unsent is still here.',
  'storage-full': 'The tablet is full: nothing has changed. Delete photos or apps that you do not use and try again.',
};

export const ACCOUNT_EN: typeof ACCOUNT_ES = {
  title: 'Your access',
  passwordTitle: 'Password', oldPassword: 'Present password', againPassword: 'New password, once more', changePassword: 'Change the password', notTheSame: 'It is not the same as above.',
  passwordAbout: 'Changing it ends your sessions on other tablets. There the old one still opens them offline, until you sign in with the new one.',
  passwordChanged: 'Password changed. From now on this tablet opens with the new one.',
  passwordTrouble: (code) => TROUBLE[code] ?? 'The server has trouble: nothing has changed. Try in a minute.',
  passwordWrong: (code) => PASSWORD_WRONG[code?.replace('password-', '') ?? ''],
  sessionsTitle: 'Your sessions', sessionsAbout: 'You are signed in here. If you do not know one of them, end it and change your password.',
  sessionSince: (since, seen) => `Signed in: ${since} · Last seen: ${seen}`,
  thisSession: 'This tablet', unknownTablet: 'Tablet without a name', end: 'End', endOne: (tablet) => `End the session of ${tablet}`, endOthers: 'End all others', sessionEnded: 'Session ended.',
  sessionsOffline: 'To see your sessions the internet is needed.', sessionsOther: 'Somebody else signed in on this tablet after you. To see your sessions, sign in again with username and password.',
  endSessionsOf: 'End their sessions', endSessionsAbout: 'They are signed out of all tablets. What they have not sent stays kept there.', sessionsOfEnded: (name) => `The sessions of ${name} have ended.`,
};
