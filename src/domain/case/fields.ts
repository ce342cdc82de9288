/**
 * A case's editable fields by key, and the one rule of conflict: a field was changed on two devices
 * that had not seen each other when its mark is newer than the event's `base`, comes from another
 * device, and the values differ. Then the later value stays and both wait for a person; disjoint
 * fields merge by themselves.
 */
import type { Envelope } from '../foundation/envelope.ts';
import { PersonChanges } from '../person/person.ts';
import type { Person, PersonField } from '../person/person.ts';
import { ChosenGoals, Pathway, ReturnFacts, WorkProfile } from './events.ts';
import type { EventData } from './events.ts';
import { StepRecord } from './state.ts';
import type { CaseState, Conflict, Mark } from './state.ts';

/** `person.<field>` · `arrival.<field>` · `step.<id>` · `pathway` · `goals` · `profile`. */
export type FieldKey = string;

function keyParts(key: FieldKey): readonly [string, string] {
  const dot = key.indexOf('.');
  return dot < 0 ? [key, ''] : [key.slice(0, dot), key.slice(dot + 1)];
}

/** The value now; undefined when empty. */
export function fieldValue(state: CaseState, key: FieldKey): unknown {
  const [room, name] = keyParts(key);
  switch (room) {
    case 'person': return state.person[name as PersonField];
    case 'arrival': return state.arrival[name as keyof ReturnFacts];
    case 'step': return state.steps[name];
    case 'pathway': return state.pathway;
    case 'goals': return state.goals;
    case 'profile': return state.profile;
    default: return undefined;
  }
}

function withKey<T extends object>(record: T, name: string, value: unknown): T {
  const copy = { ...record } as Record<string, unknown>;
  if (value === undefined || value === null) delete copy[name];
  else copy[name] = value;
  return copy as T;
}

function withValue(state: CaseState, key: FieldKey, value: unknown): CaseState {
  const [room, name] = keyParts(key);
  switch (room) {
    case 'person': return { ...state, person: withKey<Person>(state.person, name, value) };
    case 'arrival': return { ...state, arrival: withKey(state.arrival, name, value) };
    case 'step': return { ...state, steps: withKey(state.steps, name, value) };
    case 'pathway': return withKey(state, 'pathway', value);
    case 'goals': return withKey(state, 'goals', value);
    case 'profile': return withKey(state, 'profile', value);
    default: return state;
  }
}

/** Whether `value` may stand in that field: what a settled conflict is checked by. */
export function isValueOf(key: FieldKey, value: unknown): boolean {
  const [room, name] = keyParts(key);
  switch (room) {
    case 'person': return PersonChanges.safeParse({ [name]: value ?? null }).success;
    case 'arrival': return ReturnFacts.partial().safeParse({ [name]: value ?? undefined }).success && !(name === 'arrivedOn' && !value);
    case 'step': return value === null || value === undefined || StepRecord.safeParse(value).success;
    case 'pathway': return Pathway.safeParse(value).success;
    case 'goals': return value === null || value === undefined || ChosenGoals.safeParse(value).success;
    case 'profile': return WorkProfile.safeParse(value).success;
    default: return false;
  }
}

/** The same JSON, whatever the order of keys; a step's record by what it says, not by who said it when. */
function sameValue(key: FieldKey, one: unknown, two: unknown): boolean {
  const plain = (value: unknown): unknown => {
    if (value === null || value === undefined) return null;
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object') return value;
    const entries = Object.entries(value).filter(([name, inner]) => inner !== undefined && !(key.startsWith('step.') && (name === 'by' || name === 'at')));
    return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, plain(inner)]);
  };
  return JSON.stringify(plain(one)) === JSON.stringify(plain(two));
}

const isLater = (one: Mark, two: Mark): boolean => (one.at === two.at ? one.eventId > two.eventId : one.at > two.at);

/** Who sets a field by this event, at the version the case is about to have. */
export const markOf = (event: Envelope, version: number): Mark =>
  ({ by: event.workerId, at: event.at, version, eventId: event.id, deviceId: event.deviceId });

/** Sets a field, or records the conflict when the event had not seen the value that stands there. */
export function setField(state: CaseState, key: FieldKey, value: unknown, event: Envelope): CaseState {
  const mark = markOf(event, state.version + 1);
  const standing = state.marks[key];
  const current = fieldValue(state, key);
  const unseen = standing !== undefined && standing.version > event.base && standing.deviceId !== event.deviceId;
  if (!unseen || sameValue(key, current, value)) {
    return { ...withValue(state, key, value), marks: { ...state.marks, [key]: mark } };
  }
  const stays = { value: current ?? null, mark: standing };
  const comes = { value: value ?? null, mark };
  const newer = isLater(mark, standing);
  const conflict = { id: event.id, field: key, kept: newer ? comes : stays, other: newer ? stays : comes };
  const next = { ...state, conflicts: [...state.conflicts, conflict] };
  return newer ? { ...withValue(next, key, value), marks: { ...state.marks, [key]: mark } } : next;
}

/** The conflict that is meant: of an event and one of its fields; without a field (as earlier versions wrote it), the event's first. */
export const conflictOf = (state: CaseState, { conflictId, field }: Pick<EventData<'conflictSettled'>, 'conflictId' | 'field'>): Conflict | undefined =>
  state.conflicts.find((one) => one.id === conflictId && (field === undefined || one.field === field));

/** Puts the value a person chose and takes that field's conflict off the list; others of the same event stay. */
export function settle(state: CaseState, data: EventData<'conflictSettled'>, event: Envelope): CaseState {
  const { value } = data;
  const conflict = conflictOf(state, data);
  if (conflict === undefined) return state;
  const chosen = isValueOf(conflict.field, value) ? withValue(state, conflict.field, value) : state;
  return {
    ...chosen,
    marks: { ...state.marks, [conflict.field]: markOf(event, state.version + 1) },
    conflicts: state.conflicts.filter((one) => one !== conflict),
  };
}
