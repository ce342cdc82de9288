/**
 * A case that goes to another centre, and what tablets of the centre it left still bring in. Whether somebody knew of
 * a move is told by the version that their tablet had seen (`base`), never by a clock: an event is judged at the centre
 * that the case had at that version. So a card that was handed over before the tablet heard of the move comes in as
 * what happened, and whoever had seen the move is a stranger like any other centre's worker ([A17]).
 */
import type { Envelope } from '../foundation/envelope.ts';
import type { CentreId } from '../foundation/ids.ts';
import type { EventData, EventType } from './events.ts';
import type { CaseState, Move } from './state.ts';

type Moving = Pick<CaseState, 'centreId' | 'moves'>;

/** What a centre decides about a case of its own: nothing that has happened in the world, and not its to say once the case has gone on. */
const OF_ITS_CENTRE: ReadonlySet<EventType> = new Set<EventType>(['caseAssigned', 'caseClosed', 'caseReopened', 'caseMoved']);

/** The centre where the case was for whoever had seen its version `base`. */
export const centreAt = ({ centreId, moves = [] }: Moving, base: number): CentreId => moves.find((one) => one.version > base)?.from ?? centreId;

/** Whether the event decides something that a move, unknown to its author, has taken out of their hands. */
export const isOvertaken = ({ moves = [] }: Moving, event: Pick<Envelope, 'base'> & { readonly type: EventType }): boolean =>
  OF_ITS_CENTRE.has(event.type) && moves.some((one) => one.version > event.base);

/** Whether the case was once of that centre and has gone on. */
export const hasLeft = ({ centreId, moves = [] }: Moving, centre: CentreId): boolean => centreId !== centre && moves.some((one) => one.from === centre);

/** Where the case came from last; undefined while it is where it was opened. */
export const lastMove = ({ moves = [] }: Pick<CaseState, 'moves'>): Move | undefined => moves.at(-1);

/** The case at the other centre, in nobody's hands yet; money that was asked for or approved goes along as it is. */
export function moved(state: CaseState, { toCentreId, note, sender }: EventData<'caseMoved'>, event: Envelope): CaseState {
  if (toCentreId === state.centreId) return state;
  const move: Move = { by: event.workerId, at: event.at, eventId: event.id, version: state.version + 1, from: state.centreId, to: toCentreId, ...(note === undefined ? {} : { note }), ...(sender === undefined ? {} : { sender }) };
  return { ...state, centreId: toCentreId, assignedTo: null, moves: [...(state.moves ?? []), move] };
}
