/** The case. In English. */
import type { CASE_ES } from '../es/case.ts';

export const CASE_EN: typeof CASE_ES = {
  case: {
    notHere: 'This case is not on this tablet.', next: 'What comes next', allDone: 'No step is left for today.', where: 'Where', bring: 'Bring', blocked: 'Not possible yet', missing: 'Missing', or: 'or', documents: 'Documents', account: 'Account', cash: 'Cash', work: 'Work', notes: 'Notes', history: 'History', unsent: 'Not sent', reach: 'How to reach', edit: 'Change',
    done: 'Done', doneOn: (day) => `Done on ${day}`, asked: 'Asked for', unavailable: 'Not available', markDone: 'Has it', markAsked: 'Asked for', markUnavailable: 'Not available', reopen: 'Correct', number: 'Number', why: 'Why',
    reasons: { 'not-found': 'Not found', 'not-digitised': 'Not digitised', 'never-registered': 'Never registered', 'system-down': 'The system is down', 'person-declined': 'The person declined', 'not-eligible': 'Not entitled', other: 'Another reason' },
    openAccount: 'Open an account', level: 'Level', institution: 'Bank', clabe: 'CLABE (18 digits)', accountOf: (level, bank) => `Level ${level} account, ${bank}`,
    request: (amount) => `Request ${amount}`, waiting: 'Waits for approval', approved: 'Approved: hand the card over', returned: 'Returned', cancelled: 'Cancelled', paid: 'Handed over', handOver: 'Hand over the card', serial: "The card's serial", sign: "The person's signature", clear: 'Clear signature', receipt: 'Receipt', notEntitled: 'No cash assistance is due.',
    occupations: 'Occupations', states: 'States to work in', vacancies: 'Vacancies', propose: 'Propose', accept: 'Accepted', decline: 'Declined', hired: 'Hired', notHired: 'Not hired',
    work2: { proposed: 'Proposed', accepted: 'Accepted', declined: 'Declined', hired: 'Hired', 'not-hired': 'Not hired', 'no-show': 'Did not come' }, noVacancies: 'Save the occupations to see vacancies.',
    addNote: 'Add a note', note: 'Note', conflict: 'Two different values', conflictAbout: 'Changed on two tablets that had not seen each other. Choose the right one.', keep: 'This one is right', exception: 'To look at', at: (when, who) => `${when}, ${who}`, someone: 'somebody else',
  },
  fields: { 'person.phone': 'Phone', 'person.name': 'Name', 'person.birth': 'Birth', 'person.sex': 'Sex', pathway: 'Pathway', profile: 'Work profile' },
};
