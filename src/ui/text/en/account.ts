/** One's own access: password, sessions, second factor. */
import { many } from '../many.ts';
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
  'factor-needed': 'Nothing has changed. Lock the tablet and sign in again with username, password and code.',
  forgotten: 'Too many tries: this tablet has forgotten how you get in. Lock it and sign in with username and password; what is unsent is still here.',
  'storage-full': 'The tablet is full: nothing has changed. Delete photos or apps that you do not use and try again.',
};

const FACTOR_PROBLEM: Readonly<Record<string, string>> = {
  'wrong-password': 'Wrong password.', 'wrong-code': 'That code does not work or was used. Wait for the next one; check that the phone sets its time by itself.',
  'locked-out': 'Too many tries. Wait some minutes and try again.', offline: 'This needs the internet.', 'signed-out': 'Your session has ended: lock the tablet and sign in again.',
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
  factorTitle: 'Second step for signing in',
  factorAbout: 'Besides the password, a code that changes every 30 seconds on your phone. It is asked for on each new tablet and every 30 days. To open offline it is not asked for.',
  factorIsOn: (left) => `On. ${many(left, 'code', 'codes')} of your sheet left.`,
  factorMust: 'To go on, set up your second step. Whoever supervises or administers needs one.',
  factorWasReset: (when) => `On ${when} an administrator took away your second step. If you did not ask for that, tell somebody at once. Set it up again.`,
  factorSetUp: 'Set up the second step', factorAgain: 'Change phone or sheet', factorLater: 'Later', factorNow: 'Set it up now', factorDone: 'Second step is on.', factorNoSheet: 'The second step was on already, but the sheet did not arrive. Make a new one in “Your access”.',
  factorPassword: 'Your password', factorOld: 'Present code, of the phone or your sheet', factorNext: 'Go on',
  factorScan: 'Open a code app on your phone and scan this square.', factorPicture: 'Square for the code app', factorByHand: 'Or type this key:', factorCode: 'Code that the phone shows', factorProve: 'Turn on',
  factorCodes: 'Your sheet of codes', factorCodesAbout: 'If you lose the phone, each works once in its place. They are shown only now: print or write them down, and keep them away from the tablet.', factorPrint: 'Print', factorKept: 'I have kept them',
  factorProblem: (code) => FACTOR_PROBLEM[code] ?? 'The server has trouble. Try in a minute.',
  factorReset: 'Take away their second step', factorResetAbout: 'For somebody who lost phone and sheet: make sure that it is them. Their sessions end.', factorResetDone: (name) => `The second step of ${name} was taken away.`, factorNone: (name) => `${name} has no second step.`,
  endSessionsOf: 'End their sessions', endSessionsAbout: 'They are signed out of all tablets. What they have not sent stays kept there.', sessionsOfEnded: (name) => `The sessions of ${name} have ended.`,
};
