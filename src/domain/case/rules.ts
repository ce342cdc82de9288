/**
 * What must hold before each thing happens, in one table, as codes. Before the act, at the counter,
 * a broken rule stops it (decide.ts). After the act, when a device reports it, a broken rule refuses
 * what asks and marks what has already happened (admit.ts).
 */
import { z } from 'zod';
import type { Actor } from '../access/access.ts';
import { hindrances } from '../access/access.ts';
import type { CentreId, WorkerId } from '../foundation/ids.ts';
import type { Centavos } from '../foundation/money.ts';
import type { PlainDate } from '../foundation/plain-date.ts';
import { ageOn } from '../foundation/plain-date.ts';
import type { EventBody, EventType } from './events.ts';
import { isRefused, saidYes } from './consent.ts';
import type { ConsentNeed } from './consent.ts';
import type { CaseState, CashRequest, RightRequest } from './state.ts';
import type { LetThrough } from '../identifiers/step-number.ts';
import { conflictOf, isValueOf } from './fields.ts';

export const Breach = z.enum([
  'no-such-case', 'already-open', 'case-closed', 'case-not-closed', 'not-yours',
  'protection-first', 'no-such-item', 'wrong-state', 'number-invalid',
  'already-requested', 'already-granted', 'not-entitled', 'over-entitlement', 'own-request', 'not-approved',
  'already-paid', 'serial-used', 'no-consent', 'too-young', 'bad-value', 'unresolved-money',
  /** Its author or its tablet has lost access since: nothing is wrong with it by itself. */
  'author-left',
  /** The case has gone to another centre since, which is the one to decide. */
  'case-moved',
]);
export type Breach = z.infer<typeof Breach>;

/** What a rule knows beside the case: given by whoever asks, on the device as on the server. */
export type World = {
  readonly today: PlainDate;
  /** Most one person may get of a programme; a programme that is not here pays nothing. */
  readonly entitlements: ReadonlyMap<string, Centavos>;
  /** Programmes this person holds a request, approval or payment of in another case. */
  readonly grantedElsewhere: ReadonlySet<string>;
  /** Card serials handed over in other cases, as far as known here. */
  readonly serialElsewhere: (serial: string) => boolean;
  /** Who may note that number for the step: a number that can't be right is stopped (identifiers/step-number.ts). */
  readonly mayNoteNumber: (step: string, number: string) => LetThrough;
  /** What a step or programme may not be arranged without. */
  readonly consentFor: (step: string) => ConsentNeed | undefined;
  /** Whether there is such a centre, as far as known here. */
  readonly isCentre: (id: CentreId) => boolean;
};

type Rule<T extends EventType> = (state: CaseState, data: Extract<EventBody, { type: T }>['data'], actor: Actor, world: World) => readonly (Breach | false | undefined)[];

const none = () => [];
const isLive = (request: CashRequest) => ['requested', 'approved', 'paid'].includes(request.status);

/** Nothing that needs a yes is arranged before the person said it. */
function consentRule(state: CaseState, step: string, world: World): Breach | false {
  const need = world.consentFor(step);
  return need !== undefined && !saidYes(state.consents, need) && 'no-consent';
}

/** A request from before anybody asked goes on; one that the person has said no to since does not. */
function refusalRule(state: CaseState, request: CashRequest | undefined, world: World): Breach | false {
  const need = request && world.consentFor(request.programme);
  return need !== undefined && isRefused(state.consents, need) && 'no-consent';
}

/** Only a supervisor, and only in their own name, lets a number through, and only where registries are known to err. */
const isStopped = (who: LetThrough, overriddenBy: WorkerId | undefined, actor: Actor) =>
  who === 'nobody' || (who === 'supervisor' && !(overriddenBy === actor.workerId && actor.role === 'supervisor'));

function cashRule(state: CaseState, requestId: string, from: readonly CashRequest['status'][]): Breach | false {
  const request = state.cash.find((one) => one.id === requestId);
  return !request ? 'no-such-item' : !from.includes(request.status) && 'wrong-state';
}

function proposalRule(state: CaseState, id: string, from: readonly string[]): Breach | false {
  const proposal = state.proposals.find((one) => one.id === id);
  return !proposal ? 'no-such-item' : !from.includes(proposal.status) && 'wrong-state';
}

function rightRule(state: CaseState, id: string, isNext: (one: RightRequest) => boolean): Breach | false {
  const request = state.rights?.find((one) => one.id === id);
  return !request ? 'no-such-item' : !isNext(request) && 'wrong-state';
}

const RULES: { readonly [T in EventType]: Rule<T> } = {
  // Judged before any rule: there is a case already.
  caseOpened: none,
  personEdited: none, returnEdited: none, pathwaySet: none, goalsChosen: none, noteAdded: none, flagSet: none, photoAdded: none,
  protectionNoteAdded: none, protectionFlagSet: none, statusLinkIssued: none, duplicateJudged: none,
  consentGiven: none, consentWithdrawn: none,
  stepAsked: (state, data, _, world) => [consentRule(state, data.step, world)], stepUnavailable: none, stepReopened: (state, data) => [!state.steps[data.step] && 'no-such-item'],
  paperMarked: (state, data) => [state.steps[data.step]?.status !== 'done' && 'no-such-item'],
  stepCompleted: (state, data, actor, world) => [
    consentRule(state, data.step, world),
    data.number !== undefined && isStopped(world.mayNoteNumber(data.step, data.number), data.overriddenBy, actor) && 'number-invalid',
  ],
  accountOpened: (_state, data, _actor, world) => [
    data.clabe !== undefined && world.mayNoteNumber('clabe', data.clabe) !== 'anybody' && 'number-invalid',
  ],
  accountWithdrawn: (state, data) => [!state.accounts.some((one) => one.id === data.accountId && one.withdrawn === undefined) && 'no-such-item'],
  cashRequested: (state, data, _, world) => {
    const most = world.entitlements.get(data.programme);
    return [
      state.cash.some((one) => one.id !== data.requestId && one.programme === data.programme && isLive(one)) && 'already-requested',
      world.grantedElsewhere.has(data.programme) && 'already-granted',
      most === undefined ? 'not-entitled' : data.amount > most && 'over-entitlement',
      consentRule(state, data.programme, world),
    ];
  },
  cashApproved: (state, data, actor, world) => {
    const request = state.cash.find((one) => one.id === data.requestId);
    const paidBefore = state.cash.some((one) => one.id !== data.requestId && one.programme === request?.programme && ['approved', 'paid'].includes(one.status));
    return [
      cashRule(state, data.requestId, ['requested']),
      request?.requestedBy === actor.workerId && 'own-request',
      refusalRule(state, request, world),
      (paidBefore || (request !== undefined && world.grantedElsewhere.has(request.programme))) && 'already-granted',
    ];
  },
  cashReturned: (state, data) => [cashRule(state, data.requestId, ['requested', 'approved'])],
  cashCancelled: (state, data) => [cashRule(state, data.requestId, ['requested', 'approved'])],
  cashHandedOver: (state, data, _, world) => {
    const request = state.cash.find((one) => one.id === data.requestId);
    const elsewhere = state.cash.some((one) => one.id !== data.requestId && one.cardSerial === data.cardSerial);
    return [
      !request ? 'no-such-item' : request.status === 'paid' ? 'already-paid' : request.status !== 'approved' && 'not-approved',
      refusalRule(state, request, world),
      (elsewhere || world.serialElsewhere(data.cardSerial)) && 'serial-used',
      request !== undefined && world.grantedElsewhere.has(request.programme) && 'already-granted',
    ];
  },
  workProfileSet: none,
  // Federal labour law sets the least working age at 15 (LFT art. 22 Bis).
  vacancyProposed: (state, _data, _actor, world) => [(ageOn(state.person.birth, world.today) ?? 18) < 15 && 'too-young'],
  vacancyAccepted: (state, data) => [proposalRule(state, data.proposalId, ['proposed'])],
  vacancyDeclined: (state, data) => [proposalRule(state, data.proposalId, ['proposed', 'accepted'])],
  workResultRecorded: (state, data) => [proposalRule(state, data.proposalId, ['proposed', 'accepted'])],
  appointmentSet: none,
  appointmentEnded: (state, data) => [!state.appointments.some((one) => one.id === data.appointmentId && one.status === 'set') && 'no-such-item'],
  caseAssigned: none,
  caseClosed: (state) => [state.cash.some((one) => one.status === 'approved') && 'unresolved-money'],
  caseReopened: none,
  caseMoved: (state, data, _, world) => [data.toCentreId === state.centreId && 'wrong-state', !world.isCentre(data.toCentreId) && 'bad-value'],
  rightAsked: none, holdSet: none,
  rightAnswered: (state, data) => [rightRule(state, data.requestId, (one) => one.answer === undefined)],
  rightCarriedOut: (state, data) => [rightRule(state, data.requestId, (one) => one.answer !== undefined && one.answer.outcome !== 'denied' && one.carriedOutOn === undefined)],
  conflictSettled: (state, data) => {
    const conflict = conflictOf(state, data);
    return [!conflict ? 'no-such-item' : !isValueOf(conflict.field, data.value) && 'bad-value'];
  },
  statusLinkRevoked: (state, data) => [!state.links.some((one) => one.id === data.linkId && !one.revoked) && 'no-such-item'],
};

/** Every rule that `body` would break, in a fixed order: what stands against it in the table of access, then its own; empty when all hold. */
export function breaches(state: CaseState | undefined, body: EventBody, actor: Actor, world: World): readonly Breach[] {
  if (state === undefined) return body.type === 'caseOpened' ? [] : ['no-such-case'];
  if (body.type === 'caseOpened') return ['already-open'];
  const rule = RULES[body.type] as Rule<EventType>;
  return [...hindrances(body.type, state), ...rule(state, body.data as never, actor, world).filter((one) => typeof one === 'string')];
}
