/** Small makers for tests over events: ids that count, envelopes, a case opened at one counter. */
import { consentFor } from '#catalogue/consents.ts';
import type { Actor } from '#domain/access/access.ts';
import type { CaseEvent, EventBody } from '#domain/case/events.ts';
import { evolve } from '#domain/case/evolve.ts';
import type { World } from '#domain/case/rules.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { CaseId, CentreId, DeviceId, EventId, ItemId, PersonId, ReturnId, WorkerId } from '#domain/foundation/ids.ts';
import type { Instant, PlainDate } from '#domain/foundation/plain-date.ts';
import { pesos } from '#domain/foundation/money.ts';

/** A UUID that says its number, for reading failures easily. */
export const uuid = <T extends string>(n: number): T => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}` as T;

export const CENTRE = uuid<CentreId>(900);
export const OTHER_CENTRE = uuid<CentreId>(901);
export const CASE = uuid<CaseId>(1);
export const TABLET_1 = uuid<DeviceId>(801);
export const TABLET_2 = uuid<DeviceId>(802);
export const ANA = uuid<WorkerId>(701);
export const BETO = uuid<WorkerId>(702);
export const SUPERVISOR = uuid<WorkerId>(703);
export const item = (n: number): ItemId => uuid<ItemId>(n);

export const ana: Actor = { workerId: ANA, role: 'caseworker', centreId: CENTRE, protection: false };
export const beto: Actor = { workerId: BETO, role: 'caseworker', centreId: CENTRE, protection: true };
export const supervisor: Actor = { workerId: SUPERVISOR, role: 'supervisor', centreId: CENTRE, protection: true };

export const world: World = {
  today: '2026-11-23' as PlainDate,
  entitlements: new Map([['paisano-card', pesos(2000)]]),
  grantedElsewhere: new Set(),
  serialElsewhere: () => false,
  mayNoteNumber: (step, number) => (!number.includes('BAD') ? 'anybody' : step === 'curp' ? 'supervisor' : 'nobody'),
  consentFor,
  isCentre: (id) => id === CENTRE || id === OTHER_CENTRE,
};

type Around = Partial<Pick<CaseEvent, 'id' | 'workerId' | 'deviceId' | 'seq' | 'base' | 'at' | 'centreId' | 'caseId'>>;

/** An event in its envelope; everything not given is Ana's on tablet 1, having seen version 1. */
export function event(n: number, body: Omit<EventBody, 'v'>, around: Around = {}): CaseEvent {
  return {
    ...body, v: 1, id: uuid<EventId>(n), caseId: CASE, centreId: CENTRE, workerId: ANA, deviceId: TABLET_1, seq: n, base: 1,
    at: new Date(Date.UTC(2026, 10, 23, 9, 0, n)).toISOString() as Instant, ...around,
  } as CaseEvent;
}

export const opening = event(100, {
  type: 'caseOpened',
  data: {
    personId: uuid<PersonId>(2), returnId: uuid<ReturnId>(3), folio: 'TJ-A23-0007-K',
    name: { given: 'Marie-Ange', firstSurname: 'Jean-Baptiste' }, arrival: { arrivedOn: '2026-11-23' as PlainDate },
  },
}, { base: 0 });

/** The state after these events upon an opened case. */
export const given = (...events: readonly CaseEvent[]): CaseState =>
  [opening, ...events].reduce<CaseState | undefined>((state, one) => evolve(state, one), undefined) as CaseState;

/** Values by key, so that two states can be compared whatever the order they came about in. */
export const sorted = (state: CaseState): unknown => ({ person: state.person, arrival: state.arrival, pathway: state.pathway, steps: state.steps, flags: [...state.flags].sort(), notes: [...state.notes].sort((a, b) => (a.id < b.id ? -1 : 1)) });
