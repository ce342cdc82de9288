/**
 * Random lawful work: for every command there is, data that a person at the counter could mean, made
 * from the case as the tablet shows it. The table is complete by its type: a command without a row does not compile.
 */
import { CATALOGUE } from '#catalogue/edition.ts';
import type { Actor } from '#domain/access/access.ts';
import { mayEver } from '#domain/access/access.ts';
import { COMMANDS } from '#domain/case/decide.ts';
import type { Command, CommandType } from '#domain/case/decide.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { AttachmentId, CaseId, CentreId, ItemId, PersonId, ReturnId, VacancyId, WorkerId } from '#domain/foundation/ids.ts';
import { pesos } from '#domain/foundation/money.ts';
import type { Instant, PlainDate } from '#domain/foundation/plain-date.ts';
import type { Chance } from '../support/chance.ts';

export type Around = {
  readonly chance: Chance; readonly actor: Actor; readonly today: PlainDate; readonly at: Instant;
  readonly newId: <T extends string>() => T;
  /** Words that must never be found outside the vault: each use gives a fresh one, and remembers it. */
  readonly marker: () => string;
  /** The same, under protection. */
  readonly apart: () => string;
  readonly otherCases: readonly CaseId[]; readonly colleagues: readonly WorkerId[]; readonly photo: AttachmentId;
  /** Centres that a case can go to; none: no case goes anywhere. */
  readonly centres?: readonly CentreId[];
};
type Data<C extends CommandType> = Extract<Command, { type: C }>['data'];
type Maker<C extends CommandType> = (around: Around, state: CaseState) => Data<C> | undefined;

const STEPS = CATALOGUE.entries.filter((entry) => !entry.entitlement && entry.kind !== 'account').map((entry) => entry.id);
const PATHWAYS = ['returnee', 'returnee-us-papers', 'us-born-child', 'tcn-passport', 'tcn-no-papers', 'asylum', 'mpp'] as const;
const REASONS = ['not-found', 'not-digitised', 'system-down', 'person-declined', 'other'] as const;
const GIVEN = ['Ana', 'Marie-Ange', 'José', 'Luz', 'Abdoulaye'];

/** One of a list, if there is any. */
export const pick = <T>(chance: Chance, list: readonly T[]): T | undefined => (list.length === 0 ? undefined : chance.one(list));
const phone = ({ chance }: Around): string => `664 ${chance.whole(100, 999)} ${chance.whole(1000, 9999)}`;
const hex = ({ chance }: Around): string => Array.from({ length: 64 }, () => chance.whole(0, 15).toString(16)).join('');
const request = (state: CaseState, { chance }: Around, ...from: readonly string[]) => pick(chance, state.cash.filter((one) => from.includes(one.status)));
const proposal = (state: CaseState, { chance }: Around, ...from: readonly string[]) => pick(chance, state.proposals.filter((one) => from.includes(one.status)));

const MAKERS: { readonly [C in CommandType]: Maker<C> } = {
  editPerson: (a) => ({
    changes: a.chance.one([
      () => ({ phone: phone(a) }), () => ({ phone: null }), () => ({ sex: a.chance.one(['H', 'M', 'X'] as const) }),
      () => ({ reads: a.chance.one(['yes', 'some', 'no'] as const) }), () => ({ name: { given: a.chance.one(GIVEN), firstSurname: a.marker() } }),
      () => ({ trustedContact: { name: a.marker() } }), () => ({ destination: { country: 'MEX', state: a.chance.one(['BC', 'OC', 'VZ']), town: a.marker() } }),
      () => ({ birth: { known: 'year' as const, year: a.chance.whole(1950, 2009) } }),
    ])(),
  }),
  editReturn: (a) => ({ changes: a.chance.one([{ yearsAbroad: a.chance.whole(0, 40) }, { mode: 'land' as const }, { port: 'El Chaparral' }]) }),
  setPathway: ({ chance }) => ({ pathway: chance.one(PATHWAYS) }),
  chooseGoals: ({ chance }) => ({ goals: chance.one([['nss'], ['curp', 'account-2'], null]) }),
  askStep: ({ chance }) => ({ step: chance.one(STEPS) }),
  completeStep: ({ chance, today, photo }) => ({ step: chance.one(STEPS), on: today, edition: CATALOGUE.edition, ...(chance.next() < 0.3 ? { photo } : {}) }),
  markStepUnavailable: ({ chance }) => ({ step: chance.one(STEPS), reason: chance.one(REASONS) }),
  reopenStep: ({ chance }, state) => { const step = pick(chance, Object.keys(state.steps)); return step === undefined ? undefined : { step }; },
  openAccount: ({ chance, newId }) => ({ accountId: newId<ItemId>(), level: chance.one(['1', '2', '3', '4'] as const), institution: '166' }),
  withdrawAccount: (a, state) => { const one = pick(a.chance, state.accounts.filter((account) => account.withdrawn === undefined)); return one && { accountId: one.id, reason: a.marker() }; },
  requestCash: ({ newId }) => ({ requestId: newId<ItemId>(), programme: 'paisano-card', amount: pesos(2000) }),
  approveCash: (a, state) => { const one = request(state, a, 'requested'); return one && { requestId: one.id }; },
  returnCash: (a, state) => { const one = request(state, a, 'requested', 'approved'); return one && { requestId: one.id, reason: a.marker() }; },
  cancelCash: (a, state) => { const one = request(state, a, 'requested', 'approved'); return one && { requestId: one.id, reason: a.marker() }; },
  // Few serials, so that one is handed over twice now and then.
  handOverCash: (a, state) => { const one = request(state, a, 'approved'); return one && { requestId: one.id, cardSerial: `SN-${a.chance.whole(1000, 1020)}`, signature: a.photo }; },
  setWorkProfile: ({ chance }) => ({ profile: { occupations: ['cook'], years: chance.whole(0, 30), states: ['BC'] } }),
  proposeVacancy: (a) => ({ proposalId: a.newId<ItemId>(), vacancyId: a.newId<VacancyId>(), title: 'Cocina', employer: a.marker(), place: 'Tijuana', reasons: [] }),
  acceptVacancy: (a, state) => { const one = proposal(state, a, 'proposed'); return one && { proposalId: one.id }; },
  declineVacancy: (a, state) => { const one = proposal(state, a, 'proposed', 'accepted'); return one && { proposalId: one.id }; },
  recordWorkResult: (a, state) => { const one = proposal(state, a, 'accepted'); return one && { proposalId: one.id, outcome: a.chance.one(['hired', 'not-hired', 'no-show'] as const), on: a.today }; },
  addNote: (a) => ({ noteId: a.newId<ItemId>(), text: `Dice ${a.marker()}` }),
  setFlag: ({ chance }) => ({ flag: chance.one(['unaccompanied-minor', 'age-disputed', 'interpreter', 'mobility'] as const), raised: chance.next() < 0.4 }),
  setAppointment: (a) => ({ appointmentId: a.newId<ItemId>(), at: a.at, place: a.marker(), about: a.chance.one(STEPS) }),
  endAppointment: (a, state) => { const one = pick(a.chance, state.appointments.filter((appointment) => appointment.status === 'set')); return one && { appointmentId: one.id, how: a.chance.one(['kept', 'missed', 'cancelled'] as const) }; },
  addPhoto: ({ chance, photo }) => ({ attachmentId: photo, of: chance.one(['person', 'document', 'other'] as const) }),
  assignCase: ({ chance, colleagues }) => ({ workerId: chance.next() < 0.2 ? null : (pick(chance, colleagues) ?? null) }),
  closeCase: ({ chance }) => ({ reason: chance.one(['completed', 'moved', 'unreachable', 'withdrew'] as const) }),
  reopenCase: (a) => ({ reason: a.marker() }),
  moveCase: (a, state) => { const to = pick(a.chance, (a.centres ?? []).filter((one) => one !== state.centreId)); return to && { toCentreId: to, ...(a.chance.next() < 0.5 ? { note: a.marker() } : {}) }; },
  giveConsent: ({ chance }) => ({ purpose: chance.next() < 0.6 ? 'cash-card' : chance.one(['transport', 'return', 'own-consulate'] as const), how: chance.one(['spoken', 'signed'] as const), language: 'es' }),
  withdrawConsent: ({ chance }) => ({ purpose: chance.one(['cash-card', 'transport', 'return'] as const) }),
  askRight: (a) => ({ requestId: a.newId<ItemId>(), right: a.chance.one(['access', 'correction', 'opposition', 'erasure'] as const), on: a.today, note: a.marker() }),
  answerRight: (a, state) => { const one = pick(a.chance, (state.rights ?? []).filter((right) => right.answer === undefined)); return one && { requestId: one.id, outcome: a.chance.one(['granted', 'denied'] as const), on: a.today }; },
  carryOutRight: (a, state) => { const one = pick(a.chance, (state.rights ?? []).filter((right) => right.answer?.outcome === 'granted' && right.carriedOutOn === undefined)); return one && { requestId: one.id, on: a.today }; },
  setHold: ({ chance }) => ({ hold: chance.one(['court', 'audit', 'complaint'] as const), raised: chance.next() < 0.3 }),
  markPaper: (a, state) => {
    const step = pick(a.chance, Object.entries(state.steps).flatMap(([id, record]) => (record.status === 'done' ? [id] : [])));
    return step === undefined ? undefined : { step, mark: a.chance.one(['doubtful', 'other-name', null] as const) };
  },
  settleConflict: ({ chance }, state) => { const one = pick(chance, state.conflicts); return one && { conflictId: one.id, value: chance.next() < 0.5 ? one.kept.value : one.other.value }; },
  judgeDuplicate: ({ chance, otherCases }) => { const otherCaseId = pick(chance, otherCases); return otherCaseId && { otherCaseId, same: chance.next() < 0.3 }; },
  issueStatusLink: (a) => ({ linkId: a.newId<ItemId>(), tokenHash: hex(a), slipCodeHash: hex(a) }),
  revokeStatusLink: ({ chance }, state) => { const one = pick(chance, state.links.filter((link) => !link.revoked)); return one && { linkId: one.id }; },
  addProtectionNote: (a) => ({ noteId: a.newId<ItemId>(), text: `Protegido ${a.apart()}` }),
  setProtectionFlag: ({ chance }) => ({ flag: chance.one(['medical', 'violence-survivor', 'trafficking-risk', 'at-risk-if-located', 'distress'] as const), raised: chance.next() < 0.6 }),
};
/** Asked for more rarely, and apart, so that the rest of a seed's story stays what it was. */
export const ABOUT_DATA: readonly CommandType[] = ['askRight', 'answerRight', 'carryOutRight', 'setHold'];
/** To another centre: asked for apart as well. */
export const MOVES: readonly CommandType[] = ['moveCase'];
const ALL = (Object.keys(MAKERS) as CommandType[]).filter((type) => !ABOUT_DATA.includes(type) && !MOVES.includes(type));

/** Something this worker may do in this case; undefined when the drawn one has nothing to act upon. */
export function randomCommand(around: Around, state: CaseState, from: readonly CommandType[] = ALL): Command | undefined {
  const mine = from.filter((type) => mayEver(around.actor.role, COMMANDS[type]) && (around.actor.protection || !type.includes('Protection')));
  const pressing = whatPresses(state).filter((type) => mine.includes(type));
  for (let tries = 0; tries < 8; tries += 1) {
    const type = around.chance.one(around.chance.next() < 0.4 && pressing.length > 0 ? pressing : mine);
    const data = MAKERS[type](around, state);
    if (data !== undefined) return { type, data } as Command;
  }
  return undefined;
}

/**
 * What people would do next: money moves on through its several hands, two values are settled, and the same few
 * fields are changed by many. Left to chance alone these would meet too seldom.
 */
function whatPresses({ cash, conflicts, consents }: CaseState): CommandType[] {
  const isLive = cash.some((one) => ['requested', 'approved', 'paid'].includes(one.status));
  return [
    'editPerson',
    ...(conflicts.length > 0 ? (['settleConflict', 'settleConflict'] as const) : []),
    ...(cash.some((one) => one.status === 'requested') ? (['approveCash', 'approveCash', 'returnCash'] as const) : []),
    ...(cash.some((one) => one.status === 'approved') ? (['handOverCash', 'handOverCash', 'handOverCash'] as const) : []),
    ...(isLive ? [] : (['requestCash'] as const)),
    ...(consents?.some((one) => one.purpose === 'cash-card') ? [] : (['giveConsent', 'giveConsent'] as const)),
  ];
}

/** A person comes to the counter. */
export const registration = ({ chance, today, newId, marker }: Around, folio: string, personId = newId<PersonId>()): Command => {
  const name = { given: chance.one(GIVEN), firstSurname: marker() };
  return {
    type: 'openCase', flags: chance.next() < 0.1 ? ['interpreter'] : [],
    person: { name, ...(chance.next() < 0.7 ? { birth: { known: 'year' as const, year: chance.whole(1950, 2009) } } : {}) },
    data: { personId, returnId: newId<ReturnId>(), folio, name, arrival: { arrivedOn: today }, ...(chance.next() < 0.8 ? { pathway: chance.one(PATHWAYS) } : {}) },
  };
};
