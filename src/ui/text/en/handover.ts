/** What leaves a tablet by another way than its worker's sync: withdrawn tablets and workers, files, hand-over. */
import type { HandoverText } from '../es/handover.ts';
import { many } from '../many.ts';

export const HANDOVER_EN: HandoverText = {
  notice: {
    'worker-left': (name) => `${name} has no access any more. What was unsent was handed in to the server, and this tablet forgot how they get in. If that is a mistake, talk to the administrator.`,
    'tablet-withdrawn': () => 'This tablet was withdrawn. What was unsent was handed in to the server, and the cases are not here any more. To use it again, sign in with username, password and a network.',
    'too-many-tries': (name) => `There were too many wrong passwords for ${name}. This tablet forgot how they get in; what is unsent is still here, closed. To come back, sign in with username, password and a network.`,
    emptied: () => 'Somebody deleted what the browser kept here while Ventanilla was open. What had been sent is at the server; what had not was deleted too. Sign in with a network, look through the last cases, and tell your administrator.',
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
  pass: {
    button: 'Pass to another tablet', title: 'Pass the case to another tablet',
    about: ['Works with no network: it saves the case in a closed file that only the tablet you choose can open. Take it on a USB stick or any way you have.', 'The facts of the case go, and what is unsent. Photos do not go, nor what is under protection.', 'The case stays here too. When there is a network each tablet sends its own, without doubles.'],
    which: 'Which tablet?', save: 'Save the file', saved: (name) => `File saved. Open it on ${name}: To send → Take in a case.`,
    noTablets: 'This tablet does not know another one of its centre yet. It learns of them when somebody signs in with a network.',
    problems: { 'no-keys': 'For this somebody has to sign in once with a network on this tablet.', 'unknown-tablet': 'This tablet does not know that one any more. Sign in once with a network.', 'nothing-here': 'There is nothing of this case here to pass on.', locked: 'The tablet was locked. Open it and try again.' },
  },
  take: {
    title: 'Take in a case of another tablet', about: (code) => `If another tablet passed you a case in a file, open it here. No network is needed. This tablet is ${code}: choose it when the file is saved on the other one.`, choose: 'Open the file',
    taken: (tablet, n) => (n === 0 ? `Passed by ${tablet}. There was nothing new in it.` : `Passed by ${tablet}, with ${many(n, 'change', 'changes')} that it sends when it has a network.`),
    problems: {
      'no-keys': 'To open it somebody has to sign in once with a network on this tablet.', 'not-a-file': 'That file is no case that another tablet passed, or it is damaged.', 'for-another': 'That file is for another tablet. Open it there.',
      'unknown-author': 'This tablet does not know the one that made it, or who made it. Sign in once with a network and try again.', altered: 'That file was changed after it was made. Nothing of it was taken: ask for another.', 'other-centre': 'That case is another centre’s.',
      'no-copy': 'This tablet does not have the cases of its centre yet. Sign in once with a network.', 'too-large': 'That file is too large to be a case.', erased: 'That case is no longer this centre’s, or was erased.', locked: 'The tablet was locked. Open it and try again.', 'storage-full': 'The tablet is full. It was not kept: make room and try again.',
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
