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
  withdraw: {
    button: 'Withdraw', label: (name) => `Withdraw ${name}`, withdrawn: 'Withdrawn', waiting: (name) => `${name} is withdrawn. It hands in what it has and forgets the rest as soon as it has a network.`,
    title: (name) => `Withdraw ${name}?`,
    about: ['Use it when the tablet was lost, stolen, or is not used any more.', 'Nobody can go on working on it. As soon as it has a network it hands in what is unsent and forgets the cases and who gets in.', 'Photos and drafts that it did not send stay closed in it.', 'To use it again, it is enough to sign in on it with username, password and a network.'],
    unsent: (n) => `It has ${many(n, 'change', 'changes')} unsent, by what it last told.`,
    confirm: 'Withdraw this tablet', offline: 'To withdraw a tablet a network is needed. Try again.',
  },
};
