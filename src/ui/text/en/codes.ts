/** Codes as sentences: what happened, why not, what a number says, why a step, why a job. In English. */
import type { CODES_ES } from '../es/codes.ts';

export const CODES_EN: typeof CODES_ES = {
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
};
