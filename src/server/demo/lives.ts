/**
 * What happened to an invented person at the counter, as lawful events by the roles that may cause
 * them: from just registered to hired and closed, in the uptake of the programme (88 % of those
 * attended get the card, 71 % copies of their papers, 11 % a formal job).
 */
import { CATALOGUE } from '#catalogue/edition.ts';
import type { EventBody } from '#domain/case/events.ts';
import { addDays } from '#domain/foundation/plain-date.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import type { AttachmentId, ItemId } from '#domain/foundation/ids.ts';
import { pesos } from '#domain/foundation/money.ts';
import type { Vacancy } from '#domain/jobs/rank.ts';
import type { Chance } from './chance.ts';
import type { Invented } from './people.ts';

export type Doer = 'caseworker' | 'supervisor';
/** `day`: days after the arrival. */
export type Act = { readonly who: Doer; readonly day: number; readonly body: EventBody };

/** The acts of one life after the opening, in order. `daysHere`: how long ago the person came. */
export function liveThrough(chance: Chance, person: Invented, around: { arrivedOn: PlainDate; daysHere: number; vacancies: readonly Vacancy[] }): readonly Act[] {
  const acts: Act[] = [];
  const act = (body: EventBody, who: Doer = 'caseworker'): void => { acts.push({ who, day: Math.min(around.daysHere, Math.floor(acts.length / 3)), body }); };
  const on = around.arrivedOn;
  const done = (step: string, number?: string): void => act({ type: 'stepCompleted', v: 1, data: { step, on: addDays(on, Math.min(around.daysHere, 1)), edition: CATALOGUE.edition, ...(number ? { number } : {}) } });
  const { whole, happens } = chance;

  act({ type: 'personEdited', v: 1, data: { changes: person.person } });
  for (const flag of person.flags) act({ type: 'flagSet', v: 1, data: { flag, raised: true } });
  if (happens(0.08)) return acts;
  if (happens(0.1)) act({ type: 'caseAssigned', v: 1, data: { workerId: null } }, 'supervisor');
  if (happens(0.3)) act({ type: 'noteAdded', v: 1, data: { noteId: chance.uuid<ItemId>(), text: chance.one(['Llamará a su familia por la tarde.', 'Prefiere que le hablen por la mañana.', 'Trae una mochila azul en custodia.']) } });
  if (happens(0.25)) act({ type: 'appointmentSet', v: 1, data: { appointmentId: chance.uuid<ItemId>(), at: `${addDays(on, around.daysHere + whole(0, 3))}T${whole(15, 22)}:00:00.000Z` as never, place: 'Ventanilla 3', about: person.mexican ? 'birth-certificate' : 'legal-information' } });
  if (person.flags.includes('unaccompanied-minor')) {
    done('dif-referral');
    return acts;
  }
  if (!person.mexican) {
    done('legal-information');
    if (person.pathway === 'asylum' && happens(0.6)) done('comar-constancia', `COMAR/${whole(100, 999)}/2026`);
    return acts;
  }
  if (person.pathway !== 'us-born-child') done('carta', `R-${chance.digits(7)}`);
  if (happens(0.75) && person.curp) done('curp', person.curp);
  if (happens(0.71)) done('birth-certificate');
  else if (happens(0.4)) act({ type: 'stepUnavailable', v: 1, data: { step: 'birth-certificate', reason: chance.one(['not-digitised', 'never-registered', 'not-found']) } });
  if (person.minor) return acts;
  if (happens(0.5) && person.nss) done('nss', person.nss);
  if (happens(0.35)) act({ type: 'accountOpened', v: 1, data: { accountId: chance.uuid<ItemId>(), level: '2', institution: '166' } });
  if (happens(0.88)) money(chance, act);
  if (happens(0.4)) work(chance, act, around);
  if (around.daysHere > 20 && happens(0.4) && !acts.some(({ body }) => body.type === 'cashApproved' && !acts.some((other) => other.body.type === 'cashHandedOver'))) act({ type: 'caseClosed', v: 1, data: { reason: chance.one(['completed', 'moved', 'unreachable']) } });
  return acts;
}

function money(chance: Chance, act: (body: EventBody, who?: Doer) => void): void {
  const requestId = chance.uuid<ItemId>();
  act({ type: 'cashRequested', v: 1, data: { requestId, programme: 'paisano-card', amount: pesos(2000) } });
  if (chance.happens(0.12)) return;
  if (chance.happens(0.05)) { act({ type: 'cashReturned', v: 1, data: { requestId, reason: 'Falta la carta en el expediente.' } }, 'supervisor'); return; }
  act({ type: 'cashApproved', v: 1, data: { requestId } }, 'supervisor');
  if (chance.happens(0.9)) act({ type: 'cashHandedOver', v: 1, data: { requestId, cardSerial: `TBP-${chance.digits(8)}`, signature: chance.uuid<AttachmentId>() } });
}

function work(chance: Chance, act: (body: EventBody, who?: Doer) => void, { vacancies, arrivedOn }: { vacancies: readonly Vacancy[]; arrivedOn: PlainDate }): void {
  const vacancy = chance.one(vacancies);
  act({ type: 'workProfileSet', v: 1, data: { profile: { occupations: [vacancy.occupation], states: [vacancy.state], years: chance.whole(1, 20), english: chance.one(['none', 'some', 'fluent']) } } });
  if (chance.happens(0.3)) return;
  const proposalId = chance.uuid<ItemId>();
  act({ type: 'vacancyProposed', v: 1, data: { proposalId, vacancyId: vacancy.id, title: vacancy.title, employer: vacancy.employer, place: vacancy.town, reasons: ['same-occupation'] } });
  if (chance.happens(0.3)) return;
  if (chance.happens(0.3)) { act({ type: 'vacancyDeclined', v: 1, data: { proposalId } }); return; }
  act({ type: 'vacancyAccepted', v: 1, data: { proposalId } });
  if (chance.happens(0.5)) act({ type: 'workResultRecorded', v: 1, data: { proposalId, outcome: chance.happens(0.85) ? 'hired' : 'not-hired', on: arrivedOn } });
}
