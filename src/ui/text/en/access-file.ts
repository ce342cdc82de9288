/** The copy of a person's data: the page's sentences, and the names of fields and values as they are kept. */
import type { AccessText } from '../es/access-file.ts';

export const ACCESS_EN: AccessText = {
  title: 'Copy of their data', about: 'Everything held on the person, for them to take away. It is noted that you made it.',
  make: 'Prepare the copy', print: 'Print', html: 'Save as a page', json: 'Save as data (JSON)', hide: 'Close the copy',
  fileWarning: 'The file lies unprotected in the downloads of this tablet: hand it over and delete it.',
  fileName: 'my-data',
  made: (centre, when) => `${centre}, ${when}`,
  leftOut: { 'third-persons': 'Without the data of other people: contacts, family, those who work here.', consulate: 'What was said about a consulate is not printed. You can ask to be told in person.' },
  rights: 'You can ask to have it corrected, not used for something any more, or erased. The answer comes within 20 working days and costs nothing.',
  yes: 'yes', no: 'no',
  fields: {
    birthPlace: 'Birth', destination: 'Goes to', alsoKnownAs: 'Also called', nameOnPaper: 'On the paper', had: 'Before', birthDate: 'Date of birth', birthYear: 'Year of birth', given: 'Given names', firstSurname: 'First surname', secondSurname: 'Second surname', known: 'Known', date: 'Date', year: 'Year', sex: 'Sex', nationalities: 'Nationalities', country: 'Country', state: 'State', town: 'Town', code: 'Language', variant: 'Variant', reads: 'Reads', phone: 'Telephone', whatsapp: 'WhatsApp', accompanied: 'Comes', paper: 'Paper', mayBeCut: 'Name may be cut',
    arrivedOn: 'Arrival', port: 'Port', mode: 'Way of arriving', yearsAbroad: 'Years abroad', openedAt: 'Opened', changedAt: 'Last change', status: 'State', closedReason: 'Why closed', pathway: 'Situation', flags: 'Flags', goals: 'Goals', flag: 'Flag', raised: 'Raised',
    step: 'Step', at: 'Written down', on: 'Date', number: 'Number', expiresOn: 'Expires', reason: 'Reason', note: 'Note', level: 'Level', institution: 'Bank', clabe: 'CLABE', withdrawn: 'Withdrawn', programme: 'Programme', amount: 'Amount in centavos', requestedAt: 'Asked for', decidedAt: 'Decided', paidAt: 'Handed over', cardSerial: 'Serial of the card', lastFour: 'Last four',
    occupations: 'Occupations', years: 'Years of experience', schooling: 'Schooling', english: 'English', states: 'States', minimumPay: 'Least pay in centavos', availableFrom: 'Available from', title: 'Job', employer: 'Employer', place: 'Place', reasons: 'Reasons', outcome: 'Outcome',
    right: 'Request', carriedOutOn: 'Carried out', answer: 'Answer', hold: 'Keep', text: 'Text', when: 'When', about: 'About', kind: 'Kind', reportAt: 'Report at', reportBefore: 'Minutes before', how: 'How', purpose: 'For', agency: 'Agency', language: 'Language', of: 'Of', revoked: 'Revoked', type: 'What', act: 'Look', folio: 'Folio', same: 'Same person', renews: 'Renewal',
  },
  values: {
    access: 'copy of their data', correction: 'correction', opposition: 'objection', erasure: 'erasing', granted: 'yes', partly: 'in part', denied: 'no', court: 'order of a court or prosecutor', audit: 'audit', complaint: 'complaint',
    completed: 'completed', moved: 'moved', unreachable: 'can’t be reached', 're-migrated': 'migrated again', withdrew: 'did not want to go on', deceased: 'died', duplicate: 'was a double', 'not-found': 'not found', 'not-digitised': 'not in the system', 'never-registered': 'never registered', 'system-down': 'system down', 'person-declined': 'the person did not want it', 'not-eligible': 'not for them', doubtful: 'in doubt', 'other-name': 'under another name', primary: 'primary', secondary: 'secondary', 'high-school': 'high school', technical: 'technical', degree: 'degree', asylum: 'asylum',
    done: 'done', asked: 'asked for', unavailable: 'can’t be had', open: 'open', closed: 'closed', requested: 'asked for', approved: 'approved', returned: 'returned', cancelled: 'cancelled', paid: 'handed over', proposed: 'proposed', accepted: 'accepted', declined: 'declined', hired: 'hired', 'not-hired': 'not hired', 'no-show': 'did not come', set: 'set', kept: 'kept', missed: 'missed',
    yes: 'yes', some: 'some', no: 'no', none: 'none', fluent: 'fluent', spoken: 'in words', signed: 'signed', land: 'by land', air: 'by air', other: 'other', day: 'the day', nothing: 'nothing', alone: 'alone', 'with-adult': 'with an adult', person: 'the person', document: 'a paper', H: 'man', M: 'woman', X: 'X',
    'cash-card': 'the cash card', transport: 'transport', return: 'the return home', 'own-consulate': 'talking to their consulate', hearing: 'hearing', signature: 'signature', interview: 'interview', 'unaccompanied-minor': 'child alone', 'age-disputed': 'age in doubt', interpreter: 'needs an interpreter', mobility: 'moves with difficulty', medical: 'health', 'violence-survivor': 'survived violence', 'trafficking-risk': 'risk of trafficking', 'at-risk-if-located': 'at risk if located', distress: 'distress',
    casesCopied: 'copied to a tablet', historyRead: 'history seen', photoRead: 'a photo seen', refusalsRead: 'set-aside work looked at', statusShown: 'seen on the phone by their link', auditRead: 'the audit looked at', accessFileGiven: 'this copy was made', erasureAsked: 'erasing asked for', erasureDeclined: 'erasing not approved',
  },
};
