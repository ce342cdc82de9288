/** Every sentence of the staff app in English. */
import type { Text } from './es.ts';

const many = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

export const EN: Text = {
  app: 'Ventanilla', otherLanguage: 'Español', lock: 'Lock', back: 'Back', cancel: 'Cancel', save: 'Save', saved: 'Saved on this tablet', undo: 'Undo', close: 'Close',
  loading: 'Opening…', optional: 'optional', yes: 'Yes', no: 'No', none: 'None', choose: 'Choose', demo: 'Demonstration: everybody here is invented.',
  nav: { today: 'Today', search: 'Search', queues: 'Queues', outbox: 'To send' },
  unsent: (n) => (n === 0 ? 'All sent' : `${many(n, 'change', 'changes')} to send`),
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
    problems: {
      'wrong-credentials': 'Wrong username or password.', 'locked-out': 'Too many tries. Wait a few minutes and try again.',
      'no-network': 'There is no network. Whoever has signed in on this tablet before can open it without.', 'server-trouble': 'The server does not answer well. Try in a minute.', 'too-old': 'This version is too old. Close every tab and open it again.',
    },
  },
  today: {
    title: 'Today', register: 'Register a person', mine: 'My people', appointments: "Today's appointments", late: 'No movement', drafts: 'Unfinished registrations', resume: 'Go on', discard: 'Delete',
    empty: 'Nobody is in your care yet. Register the first person.', lateFor: (days) => `no movement for ${many(days, 'day', 'days')}`,
  },
  search: { title: 'Search', label: 'Name, folio or any number', empty: 'Nobody matches. Check the spelling or register the person.', hint: 'You may leave out accents or make a typing error.' },
  register: {
    title: 'Register', name: 'Name', given: 'Given names', firstSurname: 'First surname', secondSurname: 'Second surname', birth: 'Birth', birthDay: 'Exact date', birthYear: 'Only the year', birthUnknown: 'Not known',
    sex: 'Sex in the documents', nationality: 'Nationality', stateless: 'Stateless', phone: 'Phone', language: 'Language', pathway: 'Pathway', flags: 'Flags',
    alike: 'Perhaps registered already', openIt: 'Open', isNew: 'It is somebody else', open: 'Register', onlyName: 'Only the name is needed; the rest can wait.', nameMissing: 'Write at least a given name and a surname.', badName: 'Use letters.', badPhone: '7 to 15 digits, with or without +.', badDate: 'That date does not exist.',
  },
  sexes: { H: 'Male', M: 'Female', X: 'Other (X)' },
  pathways: {
    returnee: 'Mexican who returns', 'returnee-us-papers': 'Returns with U.S. papers', 'us-born-child': 'Born in the U.S., of a Mexican family', 'tcn-passport': 'From another country, with passport',
    'tcn-no-papers': 'From another country, without papers', asylum: 'Asks for asylum in Mexico', mpp: 'Waits for a hearing in the U.S.',
  },
  flags: { 'unaccompanied-minor': 'Unaccompanied minor', 'age-disputed': 'Age in doubt', interpreter: 'Needs an interpreter', mobility: 'Reduced mobility' },
  case: {
    notHere: 'This case is not on this tablet.', next: 'What comes next', allDone: 'No step is left for today.', where: 'Where', bring: 'Bring', blocked: 'Not possible yet', missing: 'Missing', or: 'or', documents: 'Documents', account: 'Account', cash: 'Cash', work: 'Work', notes: 'Notes', history: 'History', unsent: 'Not sent', reach: 'How to reach', edit: 'Change',
    done: 'Done', doneOn: (day) => `Done on ${day}`, asked: 'Asked for', unavailable: 'Not available', markDone: 'Has it', markAsked: 'Asked for', markUnavailable: 'Not available', reopen: 'Correct', number: 'Number', why: 'Why',
    reasons: { 'not-found': 'Not found', 'not-digitised': 'Not digitised', 'never-registered': 'Never registered', 'system-down': 'The system is down', 'person-declined': 'The person declined', 'not-eligible': 'Not entitled', other: 'Another reason' },
    openAccount: 'Open an account', level: 'Level', institution: 'Bank', clabe: 'CLABE (18 digits)', accountOf: (level, bank) => `Level ${level} account, ${bank}`,
    request: (amount) => `Request ${amount}`, waiting: 'Waits for approval', approved: 'Approved: hand the card over', returned: 'Returned', cancelled: 'Cancelled', paid: 'Handed over', handOver: 'Hand over the card', serial: "The card's serial", sign: "The person's signature", clear: 'Clear signature', receipt: 'Receipt', notEntitled: 'No cash assistance is due.',
    occupations: 'Occupations', states: 'States to work in', vacancies: 'Vacancies', propose: 'Propose', accept: 'Accepted', decline: 'Declined', hired: 'Hired', notHired: 'Not hired',
    work2: { proposed: 'Proposed', accepted: 'Accepted', declined: 'Declined', hired: 'Hired', 'not-hired': 'Not hired', 'no-show': 'Did not come' }, noVacancies: 'Save the occupations to see vacancies.',
    addNote: 'Add a note', note: 'Note', conflict: 'Two different values', conflictAbout: 'Changed on two tablets that had not seen each other. Choose the right one.', keep: 'This one is right', exception: 'To look at', at: (when, who) => `${when}, ${who}`, someone: 'somebody else',
    slip: 'Print the slip', slipCode: 'Code', slipAbout: 'Scan to follow your case. Do not share this sheet.',
  },
  fields: { 'person.phone': 'Phone', 'person.name': 'Name', 'person.birth': 'Birth', 'person.sex': 'Sex', pathway: 'Pathway', profile: 'Work profile' },
  desk: {
    title: 'Queues', approvals: 'Waiting for approval', unassigned: 'Unassigned', conflicts: 'Values in conflict', exceptions: 'To look at', late: 'No movement', approve: 'Approve', giveBack: 'Return', reason: 'Reason', emptyQueue: 'Nothing waits here.', take: 'Take', tablets: 'Tablets',
    tablet: (n) => `${many(n, 'change', 'changes')} not sent`, seen: (when) => `seen ${when}`, offline: 'No network: tablets show when it returns.',
  },
  staff: { title: 'Staff', name: 'Name', role: 'Role', centre: 'Centre', protection: 'May see protection', add: 'Add', taken: 'That username exists already.', noCentre: 'No centre', offline: 'Administration needs a network.', inactive: 'no access' },
  outbox: {
    title: 'To send', all: 'Everything is sent.', since: (when) => `The oldest is from ${when}.`, waiting: 'Waits', setAside: 'Set aside by the server', retry: 'Try again', export: 'Export a sealed copy', now: 'Send now', last: (when) => `Last time: ${when}`, room: (gb) => `Free space: ${gb} GB`, notPersisted: 'The browser may delete what is kept here when space runs short. Send soon.',
    phases: { idle: 'Up to date', pushing: 'Sending…', pulling: 'Receiving…', 'first-copy': 'First copy…', photos: 'Sending photos…', waiting: 'Waiting for a network', 'signed-out': 'Sign in again to send', 'too-old': 'The app needs an update' },
  },
  events: {
    caseOpened: 'Registered', personEdited: 'Details changed', returnEdited: 'Arrival changed', pathwaySet: 'Pathway set', stepAsked: 'Asked for', stepCompleted: 'Done', stepUnavailable: 'Not available', stepReopened: 'Corrected', accountOpened: 'Account opened', accountWithdrawn: 'Account withdrawn',
    cashRequested: 'Cash requested', cashApproved: 'Cash approved', cashReturned: 'Cash returned', cashCancelled: 'Cash cancelled', cashHandedOver: 'Card handed over', workProfileSet: 'Work profile', vacancyProposed: 'Vacancy proposed', vacancyAccepted: 'Vacancy accepted', vacancyDeclined: 'Vacancy declined', workResultRecorded: 'Work result',
    noteAdded: 'Note', flagSet: 'Flag', appointmentSet: 'Appointment', appointmentEnded: 'Appointment ended', photoAdded: 'Photo', caseAssigned: 'Assigned', caseClosed: 'Case closed', caseReopened: 'Case reopened', conflictSettled: 'Value chosen', duplicateJudged: 'Possible duplicate judged', statusLinkIssued: 'Slip', statusLinkRevoked: 'Slip revoked', protectionNoteAdded: 'Protected note', protectionFlagSet: 'Protected flag',
  },
  breaches: {
    'no-such-case': 'That case is not here.', 'already-open': 'The case is open already.', 'case-closed': 'The case is closed. A supervisor can reopen it.', 'case-not-closed': 'The case is not closed.', 'not-yours': 'Your role does not allow this.', 'protection-first': 'Protection first: DIF and the Procuraduría decide before anything else.', 'no-such-item': 'That is no longer there.', 'wrong-state': 'Somebody changed it. Look at how it is now.', 'number-invalid': 'That number can not be: check every digit.',
    'already-requested': 'This assistance is requested already.', 'already-granted': 'The person got this assistance in another case.', 'not-entitled': 'This person is not entitled to it.', 'over-entitlement': 'It is more than is due.', 'own-request': 'Nobody approves their own request. Ask another supervisor.', 'not-approved': 'It is not approved yet.', 'already-paid': 'It was handed over already.', 'serial-used': 'That card was given to somebody else.', 'too-young': 'Under 15: may not work.', 'bad-value': 'Something is written wrongly.', 'unresolved-money': 'An approved payment was not handed over.',
    'storage-full': 'The tablet is full: this was NOT saved. Send what waits and tell somebody.', locked: 'The tablet locked itself. Open it and repeat.',
  },
  reading: {
    length: 'It does not have the right number of digits.', shape: 'It does not have the right form.', 'letter-in-number': 'There is a letter where a digit belongs.', 'check-digit': 'The last digit does not fit: something in it is wrong.', 'no-such-day': 'The date in it does not exist.', 'in-the-future': 'The date in it is in the future.', state: 'The state in it does not exist.', sex: 'The sex in it is not H, M or X.', 'bank-unknown': 'We do not know that bank: check.', 'plaza-unknown': 'We do not know that plaza.', 'all-zero': 'It is all zeros.', generic: 'It is a generic RFC.', vowel: 'The second letter must be a vowel.', 'birth-year-differs': "The birth year is not the person's.",
  },
  didYouMean: (value) => `Did you mean ${value}?`, bornOn: (day, sex, place) => `Born on ${day}, ${sex}, ${place}`, bornAbroad: 'outside Mexico',
  why: {
    'is-goal': 'It is one of the goals', opens: 'It opens other steps', 'nothing-missing': 'Nothing is missing', missing: 'Something is missing first', 'no-way': 'There is no way for now', 'protection-first': 'Protection first', unavailable: 'It could not be had', 'only-if-brought': 'Only if the person brings it', 'by-choice': 'Only if the person asks for it', 'already-held': 'Held already', expired: 'Expired', 'expires-before-use': 'Ends before it is used', 'confirm-age': 'Confirm the age', 'rule-unsure': 'The rule is not certain',
    'other-pathway': 'For another pathway', nationality: 'Depends on nationality', 'too-young': 'Too young', 'too-old': 'Too old', 'flag-not-raised': 'Does not apply', ended: 'The programme ended', 'not-started': 'Not started yet', 'consulate-unsafe': 'Going to the consulate is not safe', 'pathway-unknown': 'Choose the pathway first', 'nationality-unknown': 'The nationality is missing',
  },
  jobs: {
    'same-occupation': 'same occupation', 'related-occupation': 'related occupation', 'home-state': 'in the home state', 'wanted-state': 'in a chosen state', 'pay-enough': 'pays enough', 'english-used': 'uses the English', 'schooling-enough': 'schooling is enough', experience: 'experience',
    'scam-signs': 'signs of fraud', 'needs-permit': 'needs a work permit', 'pay-below': 'pays less than asked', 'other-occupation': 'another occupation', 'other-state': 'another state', 'english-short': 'asks for more English', 'schooling-short': 'asks for more schooling', 'starts-too-late': 'closes before the person can start',
  },
  roles: { caseworker: 'Counter', supervisor: 'Supervision', 'cash-officer': 'Payments', 'job-liaison': 'Jobs', 'programme-lead': 'Programme', administrator: 'Administration' },
};
