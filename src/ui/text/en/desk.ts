/** The queues, the staff, the outbox, the new version. In English. */
import { many } from '../many.ts';
import type { DESK_ES } from '../es/desk.ts';

/** Minutes as a wait, in the coarsest unit that still decides. */
const waited = (minutes: number): string =>
  minutes < 1 ? 'less than a minute' : minutes < 60 ? many(minutes, 'minute', 'minutes') : minutes < 60 * 48 ? many(Math.floor(minutes / 60), 'hour', 'hours') : many(Math.floor(minutes / 1440), 'day', 'days');

export const DESK_EN: typeof DESK_ES = {
  desk: {
    title: 'Queues', emptyQueue: 'Nothing waits here.', needsNetwork: 'needs a network', offline: 'This can’t be seen without a network. It shows when the network returns.', working: 'Working…',
    queues: { approvals: 'Waiting for approval', 'set-aside': 'Set aside by the server', conflicts: 'Values in conflict', exceptions: 'To look at', overdue: 'Overdue terms', unassigned: 'Unassigned', duplicates: 'Possible duplicates', late: 'No movement', tablets: 'Tablets with unsent work' },
    about: {
      approvals: 'Cash that was asked for. Somebody other than who asked approves.', 'set-aside': 'What a tablet sent and the server did not accept. It is still kept on that tablet.', conflicts: 'The same value was changed on two tablets. Open the case and choose.',
      exceptions: 'Something was done that a rule does not allow. It is on record; open the case and talk to who did it.', overdue: 'Signatures, terms, papers and hearings whose day has passed. The case says what can still be done.', unassigned: 'Open cases that nobody looks after.', duplicates: 'Arrivals of the last 30 days that look like another case.',
      late: 'Open cases in which nothing happens.', tablets: 'What has not left a tablet could be lost with it.',
    },
    waited, longest: (wait) => `the oldest has waited ${wait}`, lateFor: (days) => `${many(days, 'day', 'days')} or more`, lateAfter: 'Days without movement', more: (n, all) => `Show ${n} more (of ${all})`,
    age: (years) => many(years, 'year', 'years'), askedBy: (who, when) => `Asked by ${who}, ${when}`, waitsFor: (wait) => `waiting ${wait}`, arrivedOn: (day) => `arrived on ${day}`, nobody: 'unassigned',
    givenBefore: (what) => `Already received: ${what}.`, looksLike: (who) => `May be the same person as ${who}.`, compare: 'Compare',
    approve: 'Approve', giveBack: 'Return', reason: 'Reason', reasonMissing: 'Choose or write a reason: who asked must know what to mend.', reasonAbout: 'Read by who asked for it.', undone: 'Approved by mistake. Ask again.',
    reasons: ['A document is missing in the file.', 'The identification does not match.', 'The amount is not right.', 'This was already received.', 'There is a possible duplicate to settle.'],
    choose: (name) => `Choose ${name}`, chooseNone: 'Clear selection', chooseClear: (n) => `Choose the ${n} without a warning`, chooseShown: (n) => `Choose the ${n} shown`, chosen: (n) => `${n} chosen`, chosenSum: (n, sum) => `${n} chosen · ${sum}`,
    approveMany: 'See the total', approveTitle: (n) => `Approve ${many(n, 'payment', 'payments')}`, approveAbout: (n, sum) => `${many(n, 'payment comes', 'payments come')} to ${sum}. Once confirmed they can be handed over.`, approveTotal: (sum) => `Approve ${sum}`, approvedMany: (n) => many(n, 'payment approved', 'payments approved'),
    reassign: 'Reassign', reassignTitle: (n) => `Reassign ${many(n, 'case', 'cases')}`, toWhom: 'To whom?', hasOpen: (n) => `${n} open`, reassigned: (n, who) => `${many(n, 'case', 'cases')} reassigned to ${who}`,
    born: 'Birth', numbers: 'Numbers', arrived: 'Arrival', caseIs: 'Case', status: { open: 'open', closed: 'closed' },
    likeness: { 'same-number': 'same number', 'same-name': 'same name', 'similar-name': 'similar name', 'same-birth-year': 'same year of birth', 'near-birth-year': 'near year of birth', 'same-nationality': 'same nationality' },
    same: 'Same person', notSame: 'Not the same', sameAbout: 'Both cases stay, and money given in one counts in the other too. This can’t be undone.', closeNewer: (folio) => `Also close ${folio} as a duplicate`, sameConfirm: 'Confirm', reopened: 'Closed by mistake.',
    someField: 'Another value', someEvent: 'A change', someTablet: 'unknown tablet', caseUnknown: 'a case that is not on this tablet',
    tabletName: (label, code) => `${label || 'Tablet'} · ${code}`, tablet: (n) => `${n} not sent`, oldest: (wait) => `for ${wait}`, tabletSetAside: (n) => `${n} set aside`, allSent: 'All sent', seen: (wait) => `seen ${wait} ago`,
  },
  setAside: {
    unreadable: { why: 'The server could not read it.', mend: 'Update the app on that tablet and try again. If it happens again, save the sealed copy and tell the administrator.' },
    'unknown-type': { why: 'The server does not know this kind of change yet.', mend: 'The server needs an update. Tell the administrator; then try again.' },
    'wrong-device': { why: 'It was made on another tablet.', mend: 'Send it from the tablet where it was made.' },
    'bad-signature': { why: 'The signature of who did it does not fit: somebody changed it or imitated it.', mend: 'It was not kept. Tell the administrator, and talk to the person: if they really did it, let them note it again.' },
    erased: { why: 'The case was erased for good. What was still unsent of it is not kept either.', mend: 'There is nothing to do.' },
    'bad-parcel': { why: 'The closed parcel that the tablet sent could not be opened.', mend: 'Nothing is lost: it is sent when whoever did it opens that tablet with a network. If it happens again, tell the administrator.' },
    revoked: { why: 'It was done when the person or the tablet had no access any more.', mend: 'Look at the case. If it was really done, let somebody who has access note it again.' },
    'too-large': { why: 'It is too large to send.', mend: 'Save the sealed copy and tell the administrator.' },
    'not-yours': { why: 'The person’s role or centre does not allow this.', mend: 'Let somebody with that role do it, or have the role put right and try again.' },
    'no-such-case': { why: 'The server does not have that case.', mend: 'The registration must arrive first: send what waits on the tablet where it was registered, then try again.' },
    'already-open': { why: 'That case or that folio exists already.', mend: 'Compare the two registrations. If it is the same person, go on in the case that is there.' },
    'own-request': { why: 'Nobody approves their own request.', mend: 'Another supervisor must approve it.' },
    unknown: { why: 'The server did not accept it.', mend: 'Look at the case with who did it. If it was put right, on that tablet: To send, Try again.' },
  },
  staff: {
    title: 'Staff', parts: { people: 'People', centres: 'Centres', tablets: 'Tablets' }, name: 'Name', role: 'Role', centre: 'Centre', protection: 'May see protection', protectionShort: 'protection', add: 'Add', newWorker: 'New person', taken: 'That username exists already. Choose another.', noCentre: 'No centre', offline: 'Administration needs a network.', again: 'Try again', inactive: 'no access',
    active: 'Has access', inactiveAbout: 'No access: can’t sign in; data and cases stay', find: 'Search the staff', noneFound: 'Nobody matches.', lastAdministrator: 'The only administrator: name another one first.', signedOut: 'The session ended. Lock and sign in again.',
    usernameRule: '3 to 31 small letters, digits, dot, hyphen or underscore. Begins with a letter.', newPassword: 'New password', passwordStays: 'Leave empty to keep it. The old one opens tablets already used, offline, until the person signs in with the new one.',
    added: (name) => `${name} can sign in now`, changed: (name) => `Changes saved: ${name}`, centreAdded: (name) => `Centre added: ${name}`, newCentre: 'New centre', addCentre: 'Add the centre', centrePhone: 'Telephone for people', centreHours: 'Hours', centreHoursHint: 'As you would tell somebody: Monday to Friday, 8:00 to 18:00', folios: (code) => `folios ${code}`, people: (n) => many(n, 'person', 'people'), noTablets: 'Nobody has signed in on a tablet yet.',
    wrong: {
      name: 'Write the name: 2 letters or more.', username: '3 to 31 small letters, digits, dot or hyphen; begins with a letter, without spaces or accents.', password: 'Too short: write at least 12 characters.', role: 'Choose a role.', centreId: 'This role works at a centre: choose one.', centreName: 'Write the centre’s name: 2 letters or more.', phone: 'Does not look like a telephone.', hours: 'Too long: up to 120 letters.', state: 'Choose the state.',
    },
    roleAbout: {
      caseworker: 'Registers people and goes with them.', supervisor: 'Approves cash, reassigns and settles doubts of the centre.', 'cash-officer': 'Hands over cards and opens accounts.', 'job-liaison': 'Proposes vacancies.', 'programme-lead': 'Leads the programme; sees no cases.', administrator: 'Keeps people, centres and tablets; sees neither cases nor money.',
    },
  },
  outbox: {
    title: 'To send', all: 'Everything is sent.', onlySetAside: 'There are changes that the server did not accept.', since: (when) => `Kept on this tablet. The oldest: ${when}`, mine: 'My changes that wait', last: (when) => `Last time: ${when}`, now: 'Send now', nextTry: (time) => `next try at ${time}`, progress: (done, of) => `${done} of ${of} parts`,
    setAside: 'Set aside by the server', setAsideCount: (n) => `${many(n, 'change', 'changes')} set aside by the server.`, setAsideAbout: 'Nothing was deleted: it stays here until it is put right.', retry: 'Try again', retryAll: 'Try all again', understood: 'Understood',
    others: 'Other people’s on this tablet', othersHave: (who, n) => `${who}: ${many(n, 'change', 'changes')}`, unnamed: (n) => `Others: ${many(n, 'change', 'changes')}`, othersAbout: 'They go closed together with yours: you can’t read them. What stays here is sent when that person opens this tablet with a network.', photos: 'Photos', photosWait: (n) => `${many(n, 'photo waits', 'photos wait')}. They go after the text, so as not to hold it up.`,
    exportTitle: 'Sealed copy', exportAbout: 'For when this tablet can reach no network: take the file to a supervisor or the administrator, who take it in from their list of tablets. Only the server can read it.', export: 'Save a sealed copy', exported: 'Sealed copy saved to the downloads',
    signIn: 'Lock and sign in again', signInAbout: 'Opening with a network and the password sends everything. If not, tap “Somebody else” and sign in with your username. Meanwhile you can go on working.', update: 'Open the new version',
    room: 'Room on the tablet', roomIs: (used, free) => `${used} used, ${free} free`, tight: 'Little room is left. Send what waits and delete photos or other apps from the tablet.', persisted: 'The browser has promised to keep what is saved here.', notPersisted: 'When space runs short the browser may delete what is saved. Send soon, or ask to keep it.', stillNotPersisted: 'The browser did not promise. Install Ventanilla on the home screen and ask again.', persist: 'Ask to keep it',
    phases: { idle: 'Up to date', pushing: 'Sending…', pulling: 'Receiving…', 'first-copy': 'First copy…', photos: 'Sending photos…', waiting: 'Waiting to try again', 'signed-out': 'Sign in again to send', 'too-old': 'The app needs an update' },
    problems: { 'no-network': 'no network', 'no-json': 'the network wants something accepted or paid: open another page in the browser', busy: 'the server is busy', 'server-trouble': 'the server does not answer well', 'wrong-shape': 'the answer makes no sense', QuotaExceededError: 'the tablet is full', other: 'something failed on this tablet' },
  },
};
