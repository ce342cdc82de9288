/**
 * The server's word on an event: accepted, accepted with exceptions, or refused with a reason.
 * Facts are never refused: a card that was handed over was handed over. What asks (approve, assign,
 * reopen …) can be refused. Permission comes first, and "not yours" answers like "not there".
 */
import type { Actor } from '../access/access.ts';
import { mayCause } from '../access/access.ts';
import type { CaseEvent, EventType } from './events.ts';
import { evolve, withExceptions } from './evolve.ts';
import { centreAt, isOvertaken } from './moves.ts';
import { breaches } from './rules.ts';
import type { Breach, World } from './rules.ts';
import type { CaseState } from './state.ts';

const ASKS: ReadonlySet<EventType> = new Set<EventType>([
  'cashApproved', 'cashReturned', 'caseAssigned', 'caseReopened', 'caseMoved', 'conflictSettled', 'duplicateJudged',
]);

/** Broken in the ordering of devices, not in the world: nothing for a supervisor to look at. */
const HARMLESS: ReadonlySet<Breach> = new Set<Breach>(['no-such-item', 'wrong-state', 'case-closed']);
const NEVER_HARMLESS: ReadonlySet<EventType> = new Set<EventType>(['cashHandedOver', 'cashRequested', 'accountOpened']);

export type Admission =
  | { readonly outcome: 'accepted'; readonly state: CaseState; readonly exceptions: readonly Breach[] }
  | { readonly outcome: 'known'; readonly state: CaseState }
  | { readonly outcome: 'refused'; readonly reason: Breach };

/** Judges one event upon the case's state (undefined: not opened yet) and gives the state after it. `marks` are told with the exceptions, whatever the rules say. */
export function admit(state: CaseState | undefined, event: CaseEvent, actor: Actor, world: World, marks: readonly Breach[] = []): Admission {
  if (event.workerId !== actor.workerId || !isTheirs(state, event, actor)) return { outcome: 'refused', reason: isAhead(state, event, actor) ? 'no-such-case' : 'not-yours' };
  if (state !== undefined && state.id !== event.caseId) return { outcome: 'refused', reason: 'no-such-case' };
  if (state?.seen.includes(event.id)) return { outcome: 'known', state };
  if (state !== undefined && isOvertaken(state, event)) return { outcome: 'refused', reason: 'case-moved' };
  const broken = breaches(state, event, actor, world);
  const [first] = broken;
  // There is nothing to record a fact upon, or the case has another opening already: a person must look.
  if (first === 'no-such-case' || first === 'already-open' || first === 'bad-value') return { outcome: 'refused', reason: first };
  if (first !== undefined && ASKS.has(event.type)) return { outcome: 'refused', reason: first };
  const next = evolve(state, event);
  if (next === undefined) return { outcome: 'refused', reason: 'no-such-case' };
  const exceptions = [...broken.filter((code) => NEVER_HARMLESS.has(event.type) || !HARMLESS.has(code)), ...marks];
  return { outcome: 'accepted', state: withExceptions(next, event, exceptions), exceptions };
}

/** By the case's centre now, or by the one it had for whoever made the event before they heard of a move. */
function isTheirs(state: CaseState | undefined, event: CaseEvent, actor: Actor): boolean {
  if (mayCause(actor, event.type, state?.centreId ?? event.centreId)) return true;
  return state !== undefined && event.centreId === centreAt(state, event.base) && mayCause(actor, event.type, event.centreId);
}

/** Made upon a version that is not here (the server was restored): what brought the case to that centre is still to come, so that the tablet keeps the event for then. */
const isAhead = (state: CaseState | undefined, event: CaseEvent, actor: Actor): boolean =>
  state !== undefined && event.workerId === actor.workerId && event.base > state.version && mayCause(actor, event.type, event.centreId);
