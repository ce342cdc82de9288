/** Opening the tablet with its own lock. */
import type { PASSKEY_ES } from '../es/passkey.ts';

export const PASSKEY_EN: typeof PASSKEY_ES = {
  open: 'Open with fingerprint or PIN', or: 'Or with your password:',
  cancelled: 'It did not open. Try again, or write your password.',
  opensNothing: 'The fingerprint or PIN opens nothing of yours here any more. Write your password; in “Your access” you can turn it on again.',
  title: 'Open this tablet with fingerprint or PIN',
  about: 'The tablet’s own lock opens what is here already, also with no network. Your password goes on working. You will be asked for it to send when somebody else has signed in here after you, and on each new tablet.',
  risk: 'Whoever can take off the lock of this tablet, with their finger, their face or the PIN, will also open what is yours. Turn it on only if that lock is yours and nobody else’s. The tablet’s settings will show your first name.',
  mine: 'The lock of this tablet is mine alone',
  password: 'Your password', turnOn: 'Turn on', turnedOn: 'You can open with fingerprint or PIN now.', isOn: 'On for this tablet.', turnOff: 'Take away',
  turnedOff: 'Fingerprint and PIN do not open it any more.',
  notHere: 'Not possible here: it needs a tablet with a fingerprint, face or PIN, and a recent browser.',
  problems: {
    cancelled: 'It was not finished. Try again; nothing has changed.', unfit: 'This tablet does not allow it. Go on with your password.',
    unsure: 'First lock the tablet and sign in with a network, username and password: a change of password has not ended.', 'not-offered': 'Your centre does not offer it any more. Go on with your password.',
    forgotten: 'Too many tries: this tablet has forgotten how you get in. Lock it and sign in with username and password; what is unsent is still here.', 'unknown-worker': 'This tablet has forgotten how you get in. Lock it and sign in with username and password.',
    'storage-full': 'The tablet is full: nothing has changed. Delete photos or apps that you do not use and try again.',
  },
};
