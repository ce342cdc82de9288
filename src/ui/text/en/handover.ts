/** What leaves a tablet by another way than its worker's sync: withdrawn tablets and workers, files, hand-over. */
import type { HandoverText } from '../es/handover.ts';
import { many } from '../many.ts';

export const HANDOVER_EN: HandoverText = {
  notice: {
    'worker-left': (name) => `${name} has no access any more. What was unsent was handed in to the server, and this tablet forgot how they get in. If that is a mistake, talk to the administrator.`,
    'tablet-withdrawn': () => 'This tablet was withdrawn. What was unsent was handed in to the server, and the cases are not here any more. To use it again, sign in with username, password and a network.',
    'too-many-tries': (name) => `There were too many wrong passwords for ${name}. This tablet forgot how they get in; what is unsent is still here, closed. To come back, sign in with username, password and a network.`,
  },
  lastTries: (n) => `${n === 1 ? '1 try is left' : `${n} tries are left`}. If they are wrong too, this tablet forgets how this person gets in, and coming back needs a network. What is unsent is not lost.`,
  file: {
    title: 'Take in a file of a tablet',
    about: ['For a tablet that can’t reach the network. On it: To send → Save a sealed copy. Bring that file here, for example on a USB stick.', 'You can’t read what is in it. The server checks the signature of whoever did each thing, and nothing goes in twice.'],
    choose: 'Choose the file', reading: 'Checking the file…',
    taken: (n) => (n === 0 ? 'There was nothing new in it.' : `${many(n, 'change was', 'changes were')} taken in.`),
    known: (n) => `${many(n, 'change had', 'changes had')} come already.`, refused: (n) => `${many(n, 'change was', 'changes were')} not accepted.`,
    keep: 'Delete nothing on the tablet: when it has a network it will learn by itself.', refusedTitle: 'Not accepted',
    problems: {
      'not-a-file': 'That file is no sealed copy of a tablet, or it is damaged. Save it again on the tablet and try anew.', 'foreign-tablet': 'That file is of a tablet that this centre does not know. Take it to the tablet’s centre, or ask an administrator to take it in.',
      'too-large': 'That file is too large for a sealed copy. Check that it is the right one.', 'signed-out': 'Your session is over. Lock, sign in again with a network and try anew.', 'no-network': 'The server could not be reached. The file is unharmed: try again with a network.',
    },
  },
  withdraw: {
    button: 'Withdraw', label: (name) => `Withdraw ${name}`, withdrawn: 'Withdrawn', waiting: (name) => `${name} is withdrawn. It hands in what it has and forgets the rest as soon as it has a network.`,
    title: (name) => `Withdraw ${name}?`,
    about: ['Use it when the tablet was lost, stolen, or is not used any more.', 'Nobody can go on working on it. As soon as it has a network it hands in what is unsent and forgets the cases and who gets in.', 'Photos and drafts that it did not send stay closed in it.', 'To use it again, it is enough to sign in on it with username, password and a network.'],
    unsent: (n) => `It has ${many(n, 'change', 'changes')} unsent, by what it last told.`,
    confirm: 'Withdraw this tablet', offline: 'To withdraw a tablet a network is needed. Try again.',
  },
};
