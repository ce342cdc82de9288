/** The case. In English. */
import { many } from '../many.ts';
import type { CASE_ES } from '../es/case.ts';

export const CASE_EN: typeof CASE_ES = {
  case: {
    notHere: 'This case is not on this tablet.', next: 'What comes next', allDone: 'No step is left for today.', where: 'Where', bring: 'Bring', blocked: 'Not possible yet', missing: 'Missing', documents: 'Documents', account: 'Account', cash: 'Cash', work: 'Work', notes: 'Notes', history: 'History', unsent: 'Not sent', reach: 'How to reach', edit: 'Change',
    done: 'Done', doneOn: (day) => `Done on ${day}`, asked: 'Asked for', unavailable: 'Not available', markDone: 'Has it', markAsked: 'Asked for', markUnavailable: 'Not available', reopen: 'Correct', number: 'Number', why: 'Why',
    reasons: { 'not-found': 'Not found', 'not-digitised': 'Not digitised', 'never-registered': 'Never registered', 'system-down': 'The system is down', 'person-declined': 'The person declined', 'not-eligible': 'Not entitled', other: 'Another reason' },
    openAccount: 'Open an account', level: 'Level', institution: 'Bank', clabe: 'CLABE (18 digits)', accountOf: (level, bank) => `Level ${level} account, ${bank}`,
    request: (amount) => `Request ${amount}`, waiting: 'Waits for approval', approved: 'Approved: hand the card over', returned: 'Returned', cancelled: 'Cancelled', paid: 'Handed over', handOver: 'Hand over the card', serial: "The card's serial", sign: "The person's signature", clear: 'Clear signature', receipt: 'Receipt', notEntitled: 'No cash assistance is due.',
    addNote: 'Add a note', note: 'Note', conflict: 'Two different values', conflictAbout: 'Changed on two tablets that had not seen each other. Choose the right one.', keep: 'This one is right', exception: 'To look at', at: (when, who) => `${when}, ${who}`, someone: 'somebody else',
    parts: { label: 'Parts of the case', next: 'Next', lines: 'Steps', person: 'Person', record: 'Notes' },
    head: {
      folio: 'Folio', call: (phone) => `Call ${phone}`, whatsapp: 'WhatsApp', noPhone: 'No number to call', open: 'Open', closed: 'Closed', inCharge: (who) => `in charge: ${who}`, unassigned: 'nobody in charge',
      family: (n) => `Family of ${n}`, years: (n) => many(n, 'year', 'years'), yearsOr: (low, high) => `${low} or ${high} years`, baby: 'under 1 year', ageUnknown: 'Age unknown', minor: 'minor', photoOf: (name) => `Photo of ${name}`, takePhoto: 'Take a photo',
      closedAbout: (reason) => `Case closed (${reason}). To change something, a supervisor has to reopen it.`, closedMayReopen: (reason) => `Case closed (${reason}). To change something, reopen it under "The case".`,
    },
    photos: { title: 'Photos', none: 'No photos yet.', of: { person: 'Of the person', document: 'Of a document', other: 'Other' }, loading: 'Looking for the photo…', elsewhere: 'The photo is on another tablet, which has not sent it yet.', noNetwork: 'The photo is on another tablet or the server. It shows when there is a network.', open: 'See it large', remove: 'Remove the photo' },
    steps: {
      also: 'Also today', later: 'Later', andMore: (n) => `and ${n} more`, markServed: 'It is done', closed: 'The case is closed: no step is left.', cost: 'Cost', free: 'Free', between: (least, most) => `${least} to ${most}`, takes: 'Takes', atOnce: 'Done on the spot', workingDays: 'working days', days: (n) => many(n, 'day', 'days'), upTo: (most) => `the same day; sometimes ${many(most, 'day', 'days')}`, usually: (usual, most) => `mostly ${many(usual, 'day', 'days')}, sometimes ${most}`,
      ready: 'Can be done today', askedOn: (day) => `Asked for on ${day}`, quickest: 'The quickest way', alsoServes: 'Also serves', from: (day) => `Possible from ${day}.`, waitsFor: (what) => `Missing: ${what}`, of: (done, all) => `${done} of ${all}`,
      services: 'Services', others: (n) => `Other services (${n})`, brought: 'Does the person bring any of these papers?', gate: 'Protection first: DIF and the Procuraduría decide before any other step.', noPathway: "Choose the person's pathway to see their steps.",
      on: 'Day it was had', expires: 'Expires on', expiresUsual: (days) => `If the paper has no date, ${many(days, 'day', 'days')} count.`, expiresOn: (day) => `Expires on ${day}`, expiredSince: (day) => `Expired on ${day}`, photo: 'Photo of the document', future: 'The date is in the future.', badExpiry: 'Expires before it was had.',
      override: 'I know that the check digit fails and let this number through', overridden: (who) => `${who} let this number through although its check digit fails.`, remove: 'No longer has it', askAgain: 'Ask again', whyNot: 'Why is it not available?', detail: 'Detail', detailNeeded: 'Write the reason in a few words.', seeVacancies: 'See vacancies',
    },
    appointments: { title: 'Appointments', add: 'Make an appointment', day: 'Day', time: 'Time', place: 'Place', move: 'Move', kept: 'Came', missed: 'Did not come', cancel: 'Cancel appointment', ended: { kept: 'came', missed: 'did not come', cancelled: 'cancelled' }, past: 'It is over: note whether the person came.' },
    accounts: { none: 'No account', canOpen: (levels) => `Level ${levels} can be opened`, levels: { '1': 'Level 1: deposits up to 750 UDIS a month', '2': 'Level 2: up to 3,000 UDIS a month; serves for a wage', '3': 'Level 3: up to 10,000 UDIS a month', '4': 'Level 4: no limit' }, level: (level) => `level ${level}`, levelWaits: (level, what) => `missing for level ${level}: ${what}`, withdraw: 'The account was closed', withdrawn: (reason) => `Closed: ${reason}`, reads: (bank, plaza) => `${bank}, plaza ${plaza}`, noPlaza: 'not named', noClabe: 'No CLABE' },
    money: {
      due: (amount) => `${amount} are due`, asked: (who, when) => `Asked by ${who}, ${when}`, approvedBy: (who, when) => `Approved by ${who}, ${when}`, returnedBy: (who, when) => `Returned by ${who}, ${when}`, paidBy: (who, when) => `Handed over by ${who}, ${when}`,
      reason: (reason) => `Reason: ${reason}`, cancel: 'Cancel the request', again: 'It can be asked for again.', notNow: 'Cannot be asked for yet', waits: 'Another person has to approve it.', own: 'You asked for it: another person approves it.', undone: 'Noted by mistake', none: 'Nothing is due', old: 'Earlier requests',
    },
    jobs: {
      profile: 'Work profile', editProfile: 'Edit the profile', makeProfile: 'Note occupations', occupations: 'Occupations', years: 'Years of experience', schooling: 'Schooling', english: 'English', states: 'States to work in', minimum: 'Least pay a month (pesos)', available: 'Can begin from', anywhere: 'in any state',
      schoolings: { none: 'No schooling', primary: 'Primary', secondary: 'Secondary', 'high-school': 'High school', technical: 'Technical training', degree: 'University' }, englishes: { none: 'None', some: 'Some', fluent: 'Fluent' },
      vacancies: 'Vacancies', propose: 'Propose', accept: 'Accepted', decline: 'Declined', declineWhy: 'Why was it declined?', hired: 'Got the job', notHired: 'Did not get it', noShow: 'Did not come', month: (pay) => `${pay} a month`, more: 'See more vacancies', closes: (day) => `Closes on ${day}`,
      status: { proposed: 'Proposed', accepted: 'Accepted', declined: 'Declined', hired: 'Got the job', 'not-hired': 'Did not get it', 'no-show': 'Did not come' }, noProfile: 'Note the occupations to see vacancies.', none: 'No open vacancies on this tablet.', found: (n) => many(n, 'vacancy', 'vacancies'),
      scam: 'Signs of fraud: tell the person before you propose it.', scams: { 'asks-fee': 'asks for a fee', 'keeps-papers': 'keeps papers', 'promises-us-visa': 'promises a U.S. visa', 'no-employer': 'names no employer', 'pay-too-good': 'pays too much', 'only-messages': 'by messages only' }, badMoney: 'Digits only, in pesos.', badYears: 'From 0 to 60.',
    },
    person: {
      title: 'Details', edit: 'Edit', unknown: 'Still to find out', unknowns: { pathway: 'Pathway', birth: 'Birth', nationality: 'Nationality', sex: 'Sex', contact: 'A number to call', destination: 'Where they go' },
      groups: { identity: 'Who it is', contact: 'Contact', language: 'Languages', way: 'Destination and company', arrival: 'Arrival' }, notKnown: 'Not known', empty: '(empty)',
      given: 'Given names', firstSurname: 'First surname', secondSurname: 'Second surname', addName: 'Add another name', removeName: 'Remove this name', country: 'Country', state: 'State', town: 'Town', variant: (language) => `${language}: variant or community`, relation: 'Relation', contactName: 'Name of the trusted person', contactPhone: 'Number of the trusted person', fault: 'Look at this again.',
      reads: { yes: 'Reads well', some: 'Reads a little', no: 'Does not read' }, hasWhatsapp: 'That number has WhatsApp', accompanied: { alone: 'Comes alone', 'with-adult': 'Comes with an adult' }, modes: { land: 'By land', air: 'By air', other: 'Other' }, flags: 'Flags', raised: (flag) => `${flag}: raised`, trusted: (name, relation) => (relation === '' ? name : `${name} (${relation})`), stateless: 'Stateless', nothingChanged: 'Nothing changed.',
      pathwayNow: 'Pathway', usualGoals: 'the usual ones',
    },
    family: { title: 'Family', none: 'No relatives noted.', role: 'In the family', roles: { head: 'head of the family', partner: 'partner', child: 'child', parent: 'parent', other: 'other relative' }, join: 'Join with somebody', joinTitle: 'Who are they with?', search: 'Name or folio', leave: 'Take out of the family', here: 'This case', nobody: 'Nobody on this tablet matches.', pick: (name) => `Join with ${name}` },
    record: {
      all: 'See the whole history', offline: 'The whole history is on the server: it shows when there is a network.', notYet: 'The server has not heard of this case yet: what you see is all.', here: 'on this tablet', elsewhere: 'on another tablet', standing: 'Stands now', noNotes: 'No notes', photoCount: (n) => many(n, 'photo', 'photos'),
    },
    links: { title: 'Slips', none: 'No slip', given: (when) => `Given ${when}`, revoke: 'Revoke', revoked: 'Revoked', count: (n) => `${n} valid`, revokeAbout: 'Whoever has that sheet can no longer see the case.' },
    life: {
      title: 'The case', hands: 'In charge, and closing', assign: 'Assign to somebody else', assignTitle: 'Who takes charge?', nobody: 'Nobody for now', close: 'Close the case', closeTitle: 'Why is it closed?', closeAbout: 'It can be reopened later, with a reason.', reopen: 'Reopen the case', reason: 'Reason', opened: (when, who) => `Opened ${when}, ${who}`, mine: 'you',
      reasons: { completed: 'all steps done', moved: 'moved elsewhere', unreachable: 'cannot be reached', 're-migrated': 'migrated again', withdrew: 'did not want to go on', deceased: 'died', duplicate: 'was a duplicate' },
    },
    duplicates: { title: 'Possible duplicate', same: 'The same person', other: 'Somebody else', see: 'See the other case', judgedSame: 'The same person in another case' },
    protection: { title: 'Protection', about: "Seen only by those who may. It is in no list, slip, nor on the person's phone.", flags: { medical: 'Medical care', 'violence-survivor': 'Survived violence', 'trafficking-risk': 'Risk of trafficking', 'at-risk-if-located': 'At risk if located', distress: 'Distress' }, note: 'Protected note', add: 'Save the protected note', none: 'Nothing noted', count: (n) => many(n, 'entry', 'entries') },
  },
  fields: {
    'person.phone': 'Phone', 'person.name': 'Name', 'person.birth': 'Birth', 'person.sex': 'Sex in the documents', 'person.alsoKnownAs': 'Also known as', 'person.nationalities': 'Nationality', 'person.birthPlace': 'Place of birth', 'person.languages': 'Languages', 'person.reads': 'Reading', 'person.whatsapp': 'WhatsApp', 'person.trustedContact': 'Trusted contact', 'person.destination': 'Destination', 'person.household': 'Family', 'person.accompanied': 'Company',
    'arrival.arrivedOn': 'Arrived on', 'arrival.port': 'Where', 'arrival.mode': 'How', 'arrival.yearsAbroad': 'Years abroad', pathway: 'Pathway', goals: 'Goals', profile: 'Work profile',
  },
};
