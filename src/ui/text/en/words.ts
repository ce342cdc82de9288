/** Words of every screen: the bar, the roles, the pathways, the flags. In English. */
import { many } from '../many.ts';
import type { WORDS_ES } from '../es/words.ts';

export const WORDS_EN: typeof WORDS_ES = {
  app: 'Ventanilla', otherLanguage: 'Español', lock: 'Lock', lockAbout: 'Lock, or change worker', skip: 'Go to the content', more: (n) => `Show more (${n} left)`, back: 'Back', cancel: 'Cancel', save: 'Save', saved: 'Saved on this tablet', undo: 'Undo', close: 'Close',
  update: {
    ready: 'There is a new version. Opening it asks for the password again; what is saved stays here.', take: 'Open the new version', later: 'Later',
    replaced: 'The app was updated in another tab. Finish what you are typing and open it again.', again: 'Open again',
    outdated: 'This tab is of an earlier version and can keep nothing more. What is saved is safe: open it again.',
  },
  broke: { said: 'This screen broke. What was saved is safe on the tablet.', again: 'Open again', notHere: 'This part is not on the tablet yet. It opens by itself once there is a network; you can go on with the rest.', noEnglish: 'English is not on the tablet yet. Try again when there is a network.',
    notDone: 'This was NOT saved: something failed on the tablet. What came before is still here. Try again.',
    full: 'The tablet is full: this was NOT saved. Delete photos or apps that you do not use, send what waits and tell somebody.' },
  loading: 'Opening…', optional: 'optional', yes: 'Yes', no: 'No', none: 'None', choose: 'Choose', demo: 'Demonstration: invented people',
  nav: { ways: 'Screens', today: 'Today', search: 'Search', register: 'Register', queues: 'Queues', catalogue: 'Catalogue', outbox: 'To send', account: 'Your access' },
  sync: { since: (hour) => `since ${hour}`, setAside: (n) => `${n} set aside` },
  unsent: (n) => (n === 0 ? 'All sent' : `${many(n, 'change', 'changes')} to send`),
  photo: { use: 'Use this photo', again: 'Take another', preview: 'The photo just taken', unreadable: 'That picture could not be read. Take another.' },
  sexes: { H: 'Male', M: 'Female', X: 'Other (X)' },
  pathways: {
    returnee: 'Mexican who returns', 'returnee-us-papers': 'Returns with U.S. papers', 'us-born-child': 'Born in the U.S., of a Mexican family', 'tcn-passport': 'From another country, with passport',
    'tcn-no-papers': 'From another country, without papers', asylum: 'Asks for asylum in Mexico', mpp: 'Waits for a hearing in the U.S.',
  },
  flags: { 'unaccompanied-minor': 'Unaccompanied minor', 'age-disputed': 'Age in doubt', interpreter: 'Needs an interpreter', mobility: 'Reduced mobility' },
  roles: { caseworker: 'Counter', supervisor: 'Supervision', 'cash-officer': 'Payments', 'job-liaison': 'Jobs', 'programme-lead': 'Programme', administrator: 'Administration' },
};
