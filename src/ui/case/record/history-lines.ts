/** What happened, as sentences: from the lines that travel with a case, and with their details from the server's whole history. */
import type { CaseEvent } from '#domain/case/events.ts';
import { fullName } from '#domain/person/person.ts';
import { sayField, sayValue, stepName } from '../say.ts';
import type { Say } from '../say.ts';

/** What a line is about: a step, a programme, a flag, or fields of a person. */
export function sayAbout(type: string, about: string | undefined, say: Say): string {
  if (type === 'goalsChosen') return sayValue('goals', about?.split(' ').filter(Boolean) ?? [], say);
  if (about === undefined || about === '') return '';
  if (type === 'personEdited') return about.split(' ').map((field) => sayField(`person.${field}`, say)).join(', ');
  if (type === 'consentGiven' || type === 'consentWithdrawn') return say.t.consentFor[about as keyof typeof say.t.consentFor] ?? about;
  if (type === 'flagSet') return say.t.flags[about as keyof typeof say.t.flags] ?? about;
  return stepName(about, say);
}

/** The sentence of a line. */
export function sayLine(type: string, about: string | undefined, say: Say): string {
  const words: Readonly<Record<string, string>> = say.t.events;
  const what = words[type] ?? type;
  const of = sayAbout(type, about, say);
  return of === '' ? what : `${what}: ${of}`;
}

/** What of an event stands behind its sentence: the values typed, the reason given. Undefined when the sentence says all. */
export function sayDetail(event: CaseEvent, say: Say, who: (workerId: string) => string): string | undefined {
  const { t, moment, day, money } = say;
  switch (event.type) {
    case 'personEdited': return values('person', event.data.changes, say);
    case 'returnEdited': return values('arrival', event.data.changes, say);
    case 'pathwaySet': return t.pathways[event.data.pathway];
    case 'workProfileSet': return sayValue('profile', event.data.profile, say);
    case 'stepAsked': return event.data.note;
    case 'stepCompleted': return [day(event.data.on), event.data.number, event.data.expiresOn && t.case.steps.expiresOn(day(event.data.expiresOn)), event.data.overriddenBy && t.case.steps.overridden(who(event.data.overriddenBy))].filter(Boolean).join(' · ');
    case 'stepUnavailable': return [t.case.reasons[event.data.reason], event.data.note].filter(Boolean).join(': ');
    case 'accountOpened': return [t.case.accounts.level(event.data.level), event.data.clabe].filter(Boolean).join(' · ');
    case 'accountWithdrawn': case 'cashReturned': case 'cashCancelled': case 'caseReopened': return event.data.reason;
    case 'cashRequested': return [money(event.data.amount), event.data.note].filter(Boolean).join(' · ');
    case 'cashHandedOver': return `${t.case.serial}: ${event.data.cardSerial}`;
    case 'vacancyProposed': return `${event.data.title}, ${event.data.employer}`;
    case 'vacancyDeclined': return event.data.reason;
    case 'workResultRecorded': return t.case.jobs.status[event.data.outcome];
    case 'noteAdded': case 'protectionNoteAdded': return event.data.text;
    case 'flagSet': return event.data.raised ? t.yes : t.no;
    case 'protectionFlagSet': return `${t.case.protection.flags[event.data.flag]}: ${event.data.raised ? t.yes : t.no}`;
    case 'paperMarked': return [t.paperMarks[event.data.mark ?? 'none'], event.data.nameOnPaper && fullName(event.data.nameOnPaper)].filter(Boolean).join(' · ');
    case 'consentGiven': case 'consentWithdrawn': return undefined;
    case 'appointmentSet': return `${moment(event.data.at)}, ${event.data.place}`;
    case 'rightAsked': return event.data.note;
    case 'rightAnswered': return event.data.reason;
    case 'rightCarriedOut': return day(event.data.on);
    case 'holdSet': return event.data.raised ? t.yes : t.no;
    case 'appointmentEnded': return t.case.appointments.ended[event.data.how];
    case 'photoAdded': return t.case.photos.of[event.data.of];
    case 'caseAssigned': return event.data.workerId === null ? t.case.head.unassigned : who(event.data.workerId);
    case 'caseMoved': return event.data.note;
    case 'caseClosed': return t.case.life.reasons[event.data.reason];
    case 'duplicateJudged': return event.data.same ? t.case.duplicates.same : t.case.duplicates.other;
    case 'caseOpened': return event.data.folio;
    case 'goalsChosen': case 'stepReopened': case 'cashApproved': case 'vacancyAccepted': case 'conflictSettled': case 'statusLinkIssued': case 'statusLinkRevoked': return undefined;
  }
}

const values = (room: string, changes: object, say: Say): string =>
  Object.entries(changes).filter(([, value]) => value !== undefined).map(([field, value]) => `${sayField(`${room}.${field}`, say)}: ${sayValue(`${room}.${field}`, value, say)}`).join(' · ');
