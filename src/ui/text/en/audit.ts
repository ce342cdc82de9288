/** Who saw and who did: the sentences of the audit. */
import type { AuditText } from '../es/audit.ts';
import { many } from '../many.ts';

export const AUDIT_EN: AuditText = {
  title: 'Record of consultations',
  about: 'Who asked the server for what is written down here. If anybody changes or deletes a line, it shows.',
  withoutCases: 'It is not said here which case it was: only the supervisors of the centre see that.',
  whoSaw: 'Who has seen this case?',
  filters: 'Filter', folio: 'Folio of the case', worker: 'Person', anybody: 'Everybody', day: 'Day', clear: 'Clear filters',
  unknownFolio: 'That folio is not on this tablet. Check it.',
  none: 'Nothing is written down for these filters.',
  offline: 'The audit needs the network.', again: 'Try again', more: 'Show earlier',
  ownPerson: 'The person themselves, by their link', gone: 'Somebody who is no longer here',
  oneCase: (folio) => (folio === null ? 'one case' : `case ${folio}`),
  cases: (n) => many(n, 'case', 'cases'),
  among: (folio, n) => `case ${folio}, with ${many(n - 1, 'other case', 'other cases')}`,
  acts: {
    casesCopied: (who, what) => `${who}: received ${what} on their tablet`,
    historyRead: (who, what) => `${who}: saw the whole history of ${what}`,
    photoRead: (who, what) => `${who}: saw a photo of ${what}`,
    refusalsRead: (who, what) => `${who}: looked at what was set aside of ${what}`,
    statusShown: (who, what) => `${who}: saw ${what} on the phone`,
    signedIn: (who) => `${who}: signed in`,
    workerAdded: (who, _what, of) => `${who}: added ${of}`,
    workerChanged: (who, _what, of) => `${who}: changed the data of ${of}`,
    tabletWithdrawn: (who, _what, of) => `${who}: withdrew the tablet ${of}`,
    centreOpened: (who, _what, of) => `${who}: opened the centre ${of}`,
    vacancyKept: (who: string) => `${who}: changed the centre's vacancies`,
    editionPublished: (who, _what, of) => `${who}: published edition ${of} of the catalogue`,
    auditRead: (who) => `${who}: looked at this audit`,
    erasureAsked: (who, what) => `${who}: asked to erase ${what}`,
    erasureDeclined: (who, what) => `${who}: did not approve erasing ${what}`,
    caseErased: (who) => `${who}: approved the erasure of one case`,
  },
  otherAct: (who) => `${who}: did something that this version does not know`,
  fields: { role: 'role', centreId: 'centre', protection: 'access to protection', active: 'whether they work here', name: 'name', password: 'password' },
  changed: (fields) => `Changed: ${fields}`,
};
