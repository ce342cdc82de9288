/** What scanned papers say in a registration, a case and the search. In English. */
import type { SCAN_ES } from '../es/scan.ts';
import { many } from '../many.ts';

export const SCAN_EN: typeof SCAN_ES = {
  scan: 'Scan a document', about: 'CURP certificate, passport, INE or U.S. licence: it fills in the data for you.', again: 'Scan another document',
  papers: { curp: 'CURP certificate', 'passport-mx': 'Mexican passport', 'foreign-passport': 'Passport', ine: 'INE', card: 'Card', licence: 'Licence' },
  from: (paper, issuer) => `${paper} (${issuer})`, number: (number) => `no. ${number}`, expires: (day) => `expires on ${day}`, expired: (day) => `expired on ${day}`,
  read: 'Read', compare: 'Read: compare with the paper.', zoneName: 'Read: check it. The machine-readable zone has no accents and no Ñ.', check: 'Read: check it.', usName: 'Read: check it. A licence may write the name another way.',
  unconfirmed: 'Compare with the paper what is marked as read.', confirm: 'It is right', confirmAnd: (save) => `What was read is right: ${save}`,
  two: (what) => `${what}: there are two values. Choose the right one.`, typed: 'Typed', readBefore: 'Read before', known: 'Noted before', readIn: (paper) => `Read in: ${paper}`, chooseFirst: 'Choose the right value where there are two.',
  fields: { name: 'Name', birth: 'Birth', sex: 'Sex', nationalities: 'Nationality', birthPlace: 'Place of birth', curp: 'CURP' },
  readTitle: 'What the paper says', adds: 'This is noted', keep: 'It is right: save', nothingNew: 'All that it says is noted already.',
  otherPerson: 'This paper looks like another person\'s. If it is, tap “Cancel”: nothing is noted.',
  scanPaper: 'Scan this paper', otherPaper: (found) => `That paper is another one (${found}). Show the one asked for.`, useRead: 'Read on the paper', derived: (expected, found) => `With the data typed it would begin with ${expected}; this one begins with ${found}.`,
  rfc: { suggestion: (rfc) => `With these data the SAT would give ${rfc}. It is a suggestion: the SAT sets the homoclave.`, same: 'The paper says the same', notCurp: (what) => `It does not go with the CURP noted: ${what}.`, tolerated: (why) => `It goes with the CURP noted; they are written differently because ${why}.` },
  names: {
    title: 'Names on their papers', own: (name) => `The person's name: ${name}`, note: 'Note the name on a paper', which: 'Paper', settledBy: 'This step settles it:',
    glance: (papers, others) => (papers === 0 ? 'None noted' : others === 0 ? `${many(papers, 'paper', 'papers')}: the same person` : `${many(others, 'paper bears', 'papers bear')} another name`),
  },
  search: {
    scan: 'Scan a slip or a document', slipNotHere: 'That slip is of nobody on this tablet.', slipRevoked: 'That slip is cancelled; the case opens all the same.', byNumber: (paper) => `Found by: ${paper}`,
    perhaps: 'Perhaps somebody who is here already:', nobody: 'Nobody here is like what was read.', register: 'Register with what was read',
  },
  removeOf: (paper) => `Remove: ${paper}`, nameOn: (name) => `On the paper: ${name}`, addName: 'Note as another name', nameAdded: 'Noted as another name', notRead: 'That paper could not be read with certainty. Try again or type the data.',
};
