/**
 * What happened to an invented person at the counter, as acts of those who may do them, day by day and
 * no further than today: who came this morning is in the middle of it, who came a month ago is through.
 * The uptake is the programme's (domain facts §1.2): 31 % of nationals take their carta and go on; of
 * those who stay 88 % get the card, three of four the IMSS, 71 % copies of their papers, 11 % a job.
 */
import { CATALOGUE } from '#catalogue/edition.ts';
import type { ConsentPurpose, EventBody } from '#domain/case/events.ts';
import type { ItemId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { addDays, daysBetween } from '#domain/foundation/plain-date.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { instantIn } from '#domain/guide/duties.ts';
import type { Vacancy } from '#domain/jobs/rank.ts';
import { apart } from './chance.ts';
import type { Chance } from './chance.ts';
import { inventClabe, inventPhone, demoNumber } from './numbers.ts';
import { CONCERNS, NOTES } from './sayings.ts';
import { money, work } from './money-and-work.ts';
import type { Invented } from './people.ts';
import type { Act, Story } from './story.ts';

export type Stay = { readonly arrivedOn: PlainDate; readonly daysHere: number; readonly instant: (day: PlainDate, minutes: number) => Instant };
type ClosedReason = Extract<EventBody, { type: 'caseClosed' }>['data']['reason'];

/** So that every way to end is seen also in a small demonstration. */
const FIRST_CLOSINGS: readonly ClosedReason[] = ['completed', 'moved', 'unreachable', 're-migrated', 'withdrew', 'deceased'];

/** Tells lives one after the other; counters run through them, so that no card or paper comes twice. */
export function createLives(chance: Chance, vacancies: readonly Vacancy[]): (person: Invented, stay: Stay, declines: boolean) => readonly Act[] {
  const counters = { card: 0, asked: 0, way: 0, alone: 0, curp: 0, paper: 0, phone: 80_000, closing: 0 };

  return (person, stay, declines) => {
    const acts: Act[] = [];
    let day = 0;
    const on = (): PlainDate => addDays(stay.arrivedOn, day);
    const story: Story = {
      chance: apart(chance), vacancies, on,
      act: (body, { who = 'opener', after = 0, ...how } = {}) => { if (day + after <= stay.daysHere) acts.push({ who, day: day + after, body, ...how }); },
      done: (step, number) => story.act({ type: 'stepCompleted', v: 1, data: { step, on: on(), edition: CATALOGUE.edition, ...(number ? { number } : {}) } }),
      later: (days) => (day += days) <= stay.daysHere,
      next: (what) => (counters[what] += 1),
    };
    story.act({ type: 'personEdited', v: 1, data: { changes: person.person } });
    for (const flag of person.flags) story.act({ type: 'flagSet', v: 1, data: { flag, raised: true } });
    if (declines) leaveAtOnce(story);
    else if (person.minor && person.alone) childAlone(story);
    else if (!person.mexican) fromElsewhere(story, person, stay);
    else if (person.minor) childWithFamily(story, person);
    else returning(story, person, stay);
    return acts.toSorted((one, two) => one.day - two.day);
  };
}

/** Letter, box lunch, a call, a ticket: about three in ten want no more. */
function leaveAtOnce({ act, done, next }: Story): void {
  done('carta', demoNumber(next('paper')));
  act({ type: 'caseClosed', v: 1, data: { reason: 'withdrew' } });
}

function returning(story: Story, person: Invented, stay: Stay): void {
  const { chance: { happens, whole, one, uuid }, act, done, later, next } = story;
  if (happens(0.03)) return;
  done('carta', demoNumber(next('paper')));
  around(story, 0.05);
  if (happens(0.25)) act({ type: 'noteAdded', v: 1, data: { noteId: uuid<ItemId>(), text: one(NOTES) } });
  if (happens(0.6)) done('shelter');
  if (happens(0.19)) done('health');
  if (happens(0.06)) done('psychosocial');
  const hasCurp = happens(0.82) && person.curp !== undefined;
  // One in seventy was written down wrong, with no network to ask: the server marks it.
  if (hasCurp) done('curp', next('curp') % 70 === 25 ? `${person.curp.slice(0, 17)}${(Number(person.curp[17]) + 1) % 10}` : person.curp);
  else act({ type: 'stepAsked', v: 1, data: { step: 'curp' } });
  if (happens(0.71)) done('birth-certificate');
  else if (happens(0.4)) act({ type: 'stepUnavailable', v: 1, data: { step: 'birth-certificate', reason: one(['not-digitised', 'never-registered', 'not-found', 'system-down']) } });
  else act({ type: 'stepAsked', v: 1, data: { step: 'birth-certificate' } });
  if (happens(0.08)) act({ type: 'caseAssigned', v: 1, data: { workerId: null } }, { who: 'supervisor' });
  if (happens(0.035)) twoNumbers(story);
  appointments(story, stay, ['birth-certificate', 'imss-cover', 'job-registration', 'legal-information']);
  const isSettled = money(story);
  if (hasCurp && happens(0.9)) {
    done('nss', person.nss);
    if (happens(0.97)) done('imss-cover');
  }
  if (!later(whole(0, 1))) return;
  if (happens(0.3)) {
    const bank = one(['166', '166', '127', '137', '647']);
    act({ type: 'accountOpened', v: 1, data: { accountId: uuid<ItemId>(), level: one(['1', '2']), institution: bank, ...(happens(0.6) ? { clabe: inventClabe(story.chance, bank) } : {}) } });
  }
  if (happens(0.64)) {
    agrees(story, 'transport', 'inm');
    done('transport-home');
  }
  work(story);
  if (!later(whole(7, 21))) return;
  if (happens(0.5)) act({ type: 'noteAdded', v: 1, data: { noteId: uuid<ItemId>(), text: one(['Segundo contacto: ya está en su estado.', 'Segundo contacto: no contestó, se volverá a llamar.', 'Segundo contacto: pide informes de empleo.']) } });
  if (hasCurp && happens(0.3)) done('rfc');
  if (isSettled && happens(0.45)) close(story);
}

function childWithFamily({ chance: { happens }, act, done, later, next }: Story, person: Invented): void {
  if (person.pathway === 'us-born-child') {
    done('us-birth-certificate');
    if (happens(0.7)) done('parent-papers');
    if (happens(0.6)) done('school-entry');
    if (later(10) && happens(0.5)) done('inscription');
    return;
  }
  done('carta', demoNumber(next('paper')));
  if (happens(0.75) && person.curp) done('curp', person.curp);
  if (happens(0.71)) done('birth-certificate');
  else act({ type: 'stepAsked', v: 1, data: { step: 'birth-certificate' } });
  if (happens(0.5)) done('school-entry');
}

function childAlone(story: Story): void {
  const { chance: { happens }, act, done, later, next } = story;
  if (next('alone') === 1 || happens(0.05)) act({ type: 'flagSet', v: 1, data: { flag: 'age-disputed', raised: true } });
  done('dif-referral');
  around(story, 0.5);
  act({ type: 'stepAsked', v: 1, data: { step: 'protection-plan' } });
  if (!later(10)) return;
  if (happens(0.6)) done('protection-plan');
  if (later(8) && happens(0.5)) close(story);
}

function fromElsewhere(story: Story, person: Invented, stay: Stay): void {
  const { chance: { happens, whole, uuid }, act, done, later, next } = story;
  if (person.minor) {
    if (happens(0.6)) done('school-entry');
    return;
  }
  if (happens(0.7)) done('shelter');
  if (happens(0.25)) done('health');
  if (person.pathway === 'tcn-passport') done('foreign-passport');
  if (happens(0.85)) done('legal-information');
  around(story, 0.12);
  if (person.pathway === 'mpp') act({ type: 'noteAdded', v: 1, data: { noteId: uuid<ItemId>(), text: 'Tiene fecha de audiencia: no trasladar sin asesoría legal.' } });
  if (person.pathway === 'mpp' && happens(0.8)) hearing(story, stay);
  appointments(story, stay, ['legal-information', 'health', 'comar-constancia']);
  const comar = person.pathway === 'asylum' ? 'comar-constancia' : happens(0.2) ? 'comar-after-advice' : undefined;
  if (comar === undefined) {
    if (person.pathway !== 'mpp' && happens(0.22) && later(whole(7, 25))) {
      agrees(story, 'return', 'iom');
      done('assisted-return');
      act({ type: 'caseClosed', v: 1, data: { reason: 'moved' } });
    }
    return;
  }
  act({ type: 'stepAsked', v: 1, data: { step: comar } });
  if (!later(whole(5, 12)) || happens(0.3)) return;
  done(comar, `COMAR/${demoNumber(next('paper'))}`);
  signatures(story, stay);
  if (!later(whole(4, 9)) || happens(0.3)) return;
  done('curp-temporary');
  act({ type: 'stepAsked', v: 1, data: { step: 'tvrh' } });
}

/** What is apart from the core: a concern and a word about it. */
function around({ chance: { happens, one, uuid }, act }: Story, share: number): void {
  if (!happens(share)) return;
  const [flag, text] = one(CONCERNS);
  act({ type: 'protectionFlagSet', v: 1, data: { flag, raised: true } }, { who: 'protector' });
  if (happens(0.8)) act({ type: 'protectionNoteAdded', v: 1, data: { noteId: uuid<ItemId>(), text } }, { who: 'protector' });
}

/** The same field on two tablets that had not seen each other. */
function twoNumbers({ act, next }: Story): void {
  const edit = (): EventBody => ({ type: 'personEdited', v: 1, data: { changes: { phone: inventPhone(next('phone')) } } });
  act(edit());
  act(edit(), { who: 'colleague', unseen: true });
}

/** Given when the person came; those that have passed were kept or missed, today's are spread over the day. */
function appointments({ chance: { happens, whole, one, uuid }, act }: Story, { arrivedOn, daysHere, instant }: Stay, about: readonly string[]): void {
  const set = (day: number): ItemId => {
    const appointmentId = uuid<ItemId>();
    act({ type: 'appointmentSet', v: 1, data: { appointmentId, at: instant(addDays(arrivedOn, day), whole(17, 34) * 30), place: `Ventanilla ${whole(1, 6)}`, about: one(about) } });
    return appointmentId;
  };
  if (daysHere > 0 && happens(0.3)) {
    const after = whole(0, Math.min(3, daysHere - 1));
    act({ type: 'appointmentEnded', v: 1, data: { appointmentId: set(after), how: happens(0.85) ? 'kept' : happens(0.7) ? 'missed' : 'cancelled' } }, { after });
  }
  if (happens(daysHere === 0 ? 0.3 : 0.08)) set(daysHere);
  if (happens(0.12)) set(daysHere + whole(1, 6));
}

/** The person is asked, and says yes. */
function agrees({ act }: Story, purpose: ConsentPurpose, agency: string): void {
  act({ type: 'consentGiven', v: 1, data: { purpose, agency, how: purpose === 'return' ? 'signed' : 'spoken' } });
}

/** Signs every week or so; some are a few days late, and that is what the counter looks out for. */
function signatures({ chance: { happens, whole }, act, on }: Story, { arrivedOn, daysHere }: Stay): void {
  let day = daysBetween(arrivedOn, on());
  for (let times = 0; (day += whole(7, 10)) <= daysHere && !happens(0.12); times += 1) {
    const after = day - daysBetween(arrivedOn, on());
    act({ type: 'stepCompleted', v: 1, data: { step: 'comar-signature', on: addDays(arrivedOn, day), edition: CATALOGUE.edition, ...(times > 0 ? { renews: true as const } : {}) } }, { after });
  }
}

/** In the morning at San Ysidro, to report two hours before. */
function hearing({ chance: { whole, uuid }, act }: Story, { arrivedOn, daysHere }: Stay): void {
  const day = addDays(arrivedOn, daysHere + whole(-1, 12));
  const at = instantIn(day, `${whole(8, 11)}`.padStart(2, '0') + ':30', 'America/Los_Angeles');
  if (at) act({ type: 'appointmentSet', v: 1, data: { appointmentId: uuid<ItemId>(), at, place: 'San Ysidro', about: 'mpp-hearing', kind: 'hearing', port: 'San Ysidro', zone: 'America/Los_Angeles', reportBefore: 120 } });
}

function close({ chance, act, next }: Story): void {
  const reason = FIRST_CLOSINGS[next('closing') - 1] ?? chance.weighted({ completed: 50, moved: 18, unreachable: 20, 're-migrated': 7, withdrew: 5 });
  act({ type: 'caseClosed', v: 1, data: { reason } });
}
