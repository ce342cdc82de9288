/**
 * The next state of a case. Total: whatever event comes, in whatever order, a state comes back and
 * nothing throws; what does not fit the state changes nothing but the history. An event that is in
 * already changes nothing at all. No rule is judged here: that is rules.ts, before.
 */
import { withConsent, withRefusal } from './consent.ts';
import type { CaseEvent, CoreFlag, EventData, EventType, ProtectionFlag } from './events.ts';
import { compartmentOf } from './events.ts';
import type { CaseState, CashRequest, Proposal, Protection, StepRecord } from './state.ts';
import { setField, settle } from './fields.ts';
import { moved } from './moves.ts';

const HISTORY_LINES = 40;

/** Folds an event into the state; undefined stays undefined until the case is opened. */
export function evolve(state: CaseState | undefined, event: CaseEvent): CaseState | undefined {
  if (state === undefined) return event.type === 'caseOpened' ? opened(event.data, event) : undefined;
  if (state.id !== event.caseId || state.seen.includes(event.id)) return state;
  const next = apply(state, event);
  const changed = { ...next, version: state.version + 1, changedAt: event.at > state.changedAt ? event.at : state.changedAt, seen: [...state.seen, event.id] };
  const line = { eventId: event.id, type: event.type, about: aboutOf(event), by: event.workerId, at: event.at };
  if (compartmentOf(event.type) === 'core') return { ...changed, history: [...next.history, line].slice(-HISTORY_LINES) };
  const apart = next.protection ?? NOTHING_APART;
  return { ...changed, protection: { ...apart, history: [...(apart.history ?? []), line].slice(-HISTORY_LINES) } };
}

const NOTHING_APART: Protection = { notes: [], flags: [] };

/** Records that a reported fact broke a rule; the same code of the same event only once. */
export function withExceptions(state: CaseState, event: CaseEvent, codes: readonly string[]): CaseState {
  const fresh = codes.filter((code) => !state.exceptions.some((one) => one.eventId === event.id && one.code === code));
  if (fresh.length === 0) return state;
  return { ...state, exceptions: [...state.exceptions, ...fresh.map((code) => ({ eventId: event.id, code, by: event.workerId, at: event.at }))] };
}

function opened(data: EventData<'caseOpened'>, event: CaseEvent): CaseState {
  const mark = { by: event.workerId, at: event.at, version: 1, eventId: event.id, deviceId: event.deviceId };
  return {
    id: event.caseId, version: 1, folio: data.folio, personId: data.personId, returnId: data.returnId, centreId: event.centreId,
    openedAt: event.at, openedBy: event.workerId, changedAt: event.at,
    status: 'open', assignedTo: event.workerId, ...(data.pathway ? { pathway: data.pathway } : {}),
    person: { name: data.name }, arrival: data.arrival,
    marks: { 'person.name': mark, ...(data.pathway ? { pathway: mark } : {}) },
    steps: {}, accounts: [], cash: [], proposals: [], notes: [], flags: [], appointments: [], photos: [],
    conflicts: [], exceptions: [], duplicates: [], links: [],
    history: [{ eventId: event.id, type: event.type, by: event.workerId, at: event.at }],
    seen: [event.id],
    protection: { notes: [], flags: [] },
  };
}

/** What a history line is about: a step, a programme or goals (none: the usual ones), never a personal value. */
export function aboutOf(event: CaseEvent): string | undefined {
  switch (event.type) {
    case 'stepAsked': case 'stepCompleted': case 'stepUnavailable': case 'stepReopened': case 'paperMarked': return event.data.step;
    case 'cashRequested': return event.data.programme;
    case 'flagSet': return event.data.flag;
    case 'consentGiven': case 'consentWithdrawn': return event.data.purpose;
    case 'personEdited': return Object.keys(event.data.changes).join(' ');
    case 'goalsChosen': return event.data.goals?.join(' ') ?? '';
    default: return undefined;
  }
}

const only = <T extends { id: string }>(items: readonly T[], id: string, change: (item: T) => T): T[] =>
  items.map((item) => (item.id === id ? change(item) : item));

function toggled<F extends CoreFlag | ProtectionFlag>(flags: readonly F[], flag: F, raised: boolean): F[] {
  const others = flags.filter((one) => one !== flag);
  return raised ? [...others, flag] : others;
}

const cashMoves: { [T in EventType]?: readonly CashRequest['status'][] } = {
  cashApproved: ['requested'], cashReturned: ['requested', 'approved'], cashCancelled: ['requested', 'approved'],
  // A card that was handed over was handed over, whatever the request's state.
  cashHandedOver: ['requested', 'approved', 'returned', 'cancelled'],
};

function moveCash(state: CaseState, event: CaseEvent, requestId: string, change: Partial<CashRequest>): CaseState {
  return { ...state, cash: only(state.cash, requestId, (item) => (cashMoves[event.type]?.includes(item.status) ? { ...item, ...change } : item)) };
}

function moveProposal(state: CaseState, id: string, from: readonly Proposal['status'][], change: Partial<Proposal>): CaseState {
  return { ...state, proposals: only(state.proposals, id, (item) => (from.includes(item.status) ? { ...item, ...change } : item)) };
}

/**
 * What a step that is noted again keeps of before: had anew, the paper before it joins the earlier ones and its marks are
 * gone with it; corrected, the same paper keeps them. Correcting back to an earlier time takes that one out of the list.
 */
function keptOf(before: StepRecord | undefined, { on, renews }: EventData<'stepCompleted'>): Partial<StepRecord> {
  if (before?.status !== 'done') return {};
  const { on: day, expiresOn, number, edition, mark, nameOnPaper } = before;
  const paper = renews && day !== undefined ? [{ on: day, ...(expiresOn ? { expiresOn } : {}), ...(number ? { number } : {}), ...(edition ? { edition } : {}) }] : [];
  const had = [...(before.had ?? []).filter((one) => one.on !== on), ...paper];
  return { ...(had.length > 0 ? { had } : {}), ...(renews ? {} : { ...(mark ? { mark } : {}), ...(nameOnPaper ? { nameOnPaper } : {}) }) };
}

function apply(state: CaseState, event: CaseEvent): CaseState {
  const stamp = { by: event.workerId, at: event.at };
  const protection = state.protection ?? NOTHING_APART;
  switch (event.type) {
    case 'caseOpened': return state;
    case 'personEdited':
      return Object.entries(event.data.changes).reduce((one, [field, value]) => (value === undefined ? one : setField(one, `person.${field}`, value, event)), state);
    case 'returnEdited':
      return Object.entries(event.data.changes).reduce((one, [field, value]) => (value === undefined ? one : setField(one, `arrival.${field}`, value, event)), state);
    case 'pathwaySet': return setField(state, 'pathway', event.data.pathway, event);
    case 'goalsChosen': return setField(state, 'goals', event.data.goals, event);
    case 'workProfileSet': return setField(state, 'profile', event.data.profile, event);
    case 'stepAsked':
      // Asking again for what is had already must not take it away.
      if (state.steps[event.data.step]?.status === 'done') return state;
      return { ...state, steps: { ...state.steps, [event.data.step]: { ...stamp, status: 'asked', note: event.data.note } } };
    case 'stepCompleted': {
      const { step, renews: _, ...facts } = event.data;
      return setField(state, `step.${step}`, { ...stamp, status: 'done', ...facts, ...keptOf(state.steps[step], event.data) }, event);
    }
    case 'paperMarked': {
      const { step, mark, nameOnPaper } = event.data;
      const before = state.steps[step];
      if (before?.status !== 'done') return state;
      const { mark: _, nameOnPaper: __, ...record } = before;
      return setField(state, `step.${step}`, { ...record, ...(mark ? { mark } : {}), ...(nameOnPaper ? { nameOnPaper } : {}) }, event);
    }
    case 'stepUnavailable': {
      const { step, ...facts } = event.data;
      return setField(state, `step.${step}`, { ...stamp, status: 'unavailable', ...facts }, event);
    }
    case 'stepReopened': return setField(state, `step.${event.data.step}`, null, event);
    case 'accountOpened': {
      const { accountId: id, ...facts } = event.data;
      return state.accounts.some((one) => one.id === id) ? state : { ...state, accounts: [...state.accounts, { ...stamp, id, ...facts }] };
    }
    case 'accountWithdrawn': return { ...state, accounts: only(state.accounts, event.data.accountId, (one) => ({ ...one, withdrawn: event.data.reason })) };
    case 'cashRequested': {
      const { requestId: id, ...facts } = event.data;
      if (state.cash.some((one) => one.id === id)) return state;
      return { ...state, cash: [...state.cash, { id, ...facts, status: 'requested', requestedBy: stamp.by, requestedAt: stamp.at }] };
    }
    case 'cashApproved': return moveCash(state, event, event.data.requestId, { status: 'approved', decidedBy: stamp.by, decidedAt: stamp.at });
    case 'cashReturned': return moveCash(state, event, event.data.requestId, { status: 'returned', decidedBy: stamp.by, decidedAt: stamp.at, reason: event.data.reason });
    case 'cashCancelled': return moveCash(state, event, event.data.requestId, { status: 'cancelled', reason: event.data.reason });
    case 'cashHandedOver': {
      const { requestId, ...facts } = event.data;
      return moveCash(state, event, requestId, { ...facts, status: 'paid', paidBy: stamp.by, paidAt: stamp.at });
    }
    case 'vacancyProposed': {
      const { proposalId: id, ...facts } = event.data;
      return state.proposals.some((one) => one.id === id) ? state : { ...state, proposals: [...state.proposals, { ...stamp, id, ...facts, status: 'proposed' }] };
    }
    case 'vacancyAccepted': return moveProposal(state, event.data.proposalId, ['proposed'], { status: 'accepted' });
    case 'vacancyDeclined': return moveProposal(state, event.data.proposalId, ['proposed', 'accepted'], { status: 'declined', reason: event.data.reason });
    case 'workResultRecorded': return moveProposal(state, event.data.proposalId, ['proposed', 'accepted'], { status: event.data.outcome, on: event.data.on });
    case 'noteAdded': return state.notes.some((one) => one.id === event.data.noteId) ? state : { ...state, notes: [...state.notes, { ...stamp, id: event.data.noteId, text: event.data.text }] };
    case 'flagSet': return { ...state, flags: toggled(state.flags, event.data.flag, event.data.raised) };
    case 'appointmentSet': {
      const { appointmentId: id, at: when, ...facts } = event.data;
      return { ...state, appointments: [...state.appointments.filter((one) => one.id !== id), { id, when, ...facts, status: 'set' }] };
    }
    case 'appointmentEnded': return { ...state, appointments: only(state.appointments, event.data.appointmentId, (one) => ({ ...one, status: event.data.how })) };
    case 'photoAdded':
      return state.photos.some((one) => one.id === event.data.attachmentId) ? state : { ...state, photos: [...state.photos, { ...stamp, id: event.data.attachmentId, of: event.data.of }] };
    case 'consentGiven': return { ...state, consents: withConsent(state.consents, event.data, stamp) };
    case 'consentWithdrawn': return { ...state, consents: withRefusal(state.consents, event.data, stamp) };
    case 'rightAsked': {
      const { requestId: id, ...facts } = event.data;
      if (state.rights?.some((one) => one.id === id)) return state;
      const opposed = facts.right === 'opposition' && facts.purpose !== undefined ? { consents: withRefusal(state.consents, { purpose: facts.purpose }, stamp) } : {};
      return { ...state, ...opposed, rights: [...(state.rights ?? []), { ...stamp, id, ...facts }] };
    }
    case 'rightAnswered': {
      const { requestId, ...answer } = event.data;
      return { ...state, ...(state.rights ? { rights: only(state.rights, requestId, (one) => (one.answer ? one : { ...one, answer: { ...stamp, ...answer } })) } : {}) };
    }
    case 'rightCarriedOut': return { ...state, ...(state.rights ? { rights: only(state.rights, event.data.requestId, (one) => ({ ...one, carriedOutOn: event.data.on })) } : {}) };
    case 'holdSet': {
      const others = (state.holds ?? []).filter((one) => one !== event.data.hold);
      return { ...state, holds: event.data.raised ? [...others, event.data.hold] : others };
    }
    case 'caseAssigned': return { ...state, assignedTo: event.data.workerId };
    case 'caseClosed': return { ...state, status: 'closed', closedReason: event.data.reason };
    case 'caseReopened': return { ...state, status: 'open', closedReason: undefined };
    case 'caseMoved': return moved(state, event.data, event);
    case 'conflictSettled': return settle(state, event.data, event);
    case 'duplicateJudged':
      return { ...state, duplicates: [...state.duplicates.filter((one) => one.otherCaseId !== event.data.otherCaseId), { ...stamp, ...event.data }] };
    case 'statusLinkIssued': {
      const { linkId: id, ...hashes } = event.data;
      return state.links.some((one) => one.id === id) ? state : { ...state, links: [...state.links, { id, ...hashes, at: stamp.at, revoked: false }] };
    }
    case 'statusLinkRevoked': return { ...state, links: only(state.links, event.data.linkId, (one) => ({ ...one, revoked: true })) };
    case 'protectionNoteAdded':
      return { ...state, protection: { ...protection, notes: [...protection.notes.filter((one) => one.id !== event.data.noteId), { ...stamp, id: event.data.noteId, text: event.data.text }] } };
    case 'protectionFlagSet': return { ...state, protection: { ...protection, flags: toggled(protection.flags, event.data.flag, event.data.raised) } };
  }
}
