/** The door: first visit, set-up, sign-in, unlock. In English. */
import { many } from '../many.ts';
import type { DOOR_ES } from '../es/door.ts';

export const DOOR_EN: typeof DOOR_ES = {
  door: {
    welcome: 'Welcome to Ventanilla', whichWay: 'How would you like to begin?',
    demo: 'Try it with a demonstration centre', demoAbout: 'With 500 invented people. It can not be turned into a real centre.', making: 'Preparing the demonstration…',
    setUp: 'Set up your centre', setUpAbout: 'Open the one-time link that the server printed when it started.',
    signIns: 'Sign-ins of the demonstration', signInsOnce: 'They are shown only once: print them or write them down.', print: 'Print', goOn: 'Go on',
    centreName: 'Name of the centre', state: 'State', adminName: 'Your name', username: 'Username', password: 'Password', passwordRule: 'At least 12 characters; a phrase is better than a word.',
    create: 'Create the centre', linkUsed: 'This link no longer works. Restart the server and use the link it prints.',
    signIn: 'Sign in', who: 'Who are you?', someoneElse: 'Somebody else', unlock: 'Open', needsNetwork: 'The first time on this tablet needs a network.',
    wrongPassword: (left) => (left === undefined ? 'Wrong password.' : `Wrong password. ${many(left, 'try', 'tries')} before a wait.`),
    wait: (seconds) => `Too many tries. Wait ${many(seconds, 'second', 'seconds')}.`,
    factorCode: 'Code of your phone or your sheet',
    problems: {
      'factor-needed': 'One more step: open the code app on your phone and write what it shows.', 'factor-wrong': 'That code does not work or was used. Wait for the next one.',
      'wrong-credentials': 'Wrong username or password.', 'locked-out': 'Too many tries. Wait a few minutes and try again.',
      'no-network': 'There is no network. Whoever has signed in on this tablet before can open it without.', 'server-trouble': 'The server does not answer well. Try in a minute.', 'too-old': 'This version is too old. Close every tab and open it again.',
      'storage-full': 'The tablet is full. Delete photos or apps that are not used and try again: what waits to be sent is still here.',
    },
  },
};
