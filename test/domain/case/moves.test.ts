// [A17] A case goes to another centre: who may, what goes along, and what those it left had done before they heard of it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayGivePhoto, project } from '#domain/access/access.ts';
import type { Actor } from '#domain/access/access.ts';
import { admit } from '#domain/case/admit.ts';
import { decide } from '#domain/case/decide.ts';
import { EVENT_TYPES } from '#domain/case/events.ts';
import type { CaseEvent, EventData, EventType } from '#domain/case/events.ts';
import { evolve } from '#domain/case/evolve.ts';
import { centreAt, hasLeft } from '#domain/case/moves.ts';
import { CaseState } from '#domain/case/state.ts';
import type { CentreId, WorkerId } from '#domain/foundation/ids.ts';
import { pesos } from '#domain/foundation/money.ts';
import { ANA, CASE, CENTRE, OTHER_CENTRE, SUPERVISOR, TABLET_2, ana, event, given, item, supervisor, uuid, world } from '../../support/cases.ts';
import { everyEvent } from '../../support/every-event.ts';

let ids = 50_000;
const EVERY = everyEvent(<T extends string>() => uuid<T>((ids += 1)));
const BOSS: Actor = { workerId: uuid<WorkerId>(704), role: 'supervisor', centreId: OTHER_CENTRE, protection: true };
const move = (n: number, to: CentreId, around: Partial<CaseEvent> = {}, note?: string) =>
  event(n, { type: 'caseMoved', data: { toCentreId: to, ...(note ? { note } : {}) } }, { workerId: SUPERVISOR, deviceId: TABLET_2, ...around });
const requested = event(110, { type: 'cashRequested', data: { requestId: item(10), programme: 'paisano-card', amount: pesos(2000) } });
const approved = event(111, { type: 'cashApproved', data: { requestId: item(10) } }, { workerId: SUPERVISOR, deviceId: TABLET_2, base: 2 });
const of = (n: number, type: EventType, around: Partial<CaseEvent> = {}) => event(n, { type, data: EVERY[type] } as never, around);
const outcome = (state: CaseState | undefined, one: CaseEvent, actor: Actor) => {
  const said = admit(state, one, actor, world);
  return said.outcome === 'refused' ? said.reason : [said.outcome, ...(said.outcome === 'accepted' ? said.exceptions : [])];
};
/** The case has version 1 when it is opened, and version 2 at the other centre. */
const there = given(move(120, OTHER_CENTRE, {}, 'Viaja esta noche'));

describe('[A17] moving', () => {
  test('puts the case into nobody’s hands at the other centre, with who sent it, from where and why; money goes along as it is', () => {
    const before = given(requested, approved);
    const after = evolve(before, move(120, OTHER_CENTRE, {}, 'Viaja esta noche')) as CaseState;
    expect(after).toMatchObject({ centreId: OTHER_CENTRE, assignedTo: null, status: 'open', moves: [{ from: CENTRE, to: OTHER_CENTRE, by: SUPERVISOR, version: 4, note: 'Viaja esta noche' }] });
    expect(after.history.at(-1)).toMatchObject({ type: 'caseMoved', by: SUPERVISOR });
    expect(after.cash).toEqual(before.cash);
    expect(CaseState.parse(after)).toEqual(after);
    expect(outcome(after, event(130, { type: 'cashHandedOver', data: { ...EVERY.cashHandedOver, requestId: item(10) } }, { workerId: BOSS.workerId, centreId: OTHER_CENTRE, base: 4 }), BOSS)).toEqual(['accepted']);
  });

  const said = (state: CaseState, data: EventData<'caseMoved'>, actor: Actor = supervisor) => {
    const decided = decide({ type: 'moveCase', data }, state, { actor, centreId: CENTRE, world });
    return decided.ok ? 'ok' : decided.error.code;
  };
  test('is a supervisor’s act, to another centre that there is, of an open case', () => {
    expect(said(given(), { toCentreId: OTHER_CENTRE })).toBe('ok');
    expect(said(given(), { toCentreId: OTHER_CENTRE }, ana)).toBe('not-yours');
    expect(said(given(), { toCentreId: CENTRE })).toBe('wrong-state');
    expect(said(given(), { toCentreId: uuid<CentreId>(999) })).toBe('bad-value');
    expect(said(given(event(115, { type: 'caseClosed', data: { reason: 'completed' } })), { toCentreId: OTHER_CENTRE })).toBe('case-closed');
    expect(said(given(), { toCentreId: OTHER_CENTRE, note: 'x'.repeat(501) })).toBe('bad-value');
  });

  test('once passed on, also before that is sent, nobody of the centre it leaves can do anything in it any more', () => {
    for (const type of ['addNote', 'assignCase', 'moveCase', 'completeStep'] as const) {
      const data = { addNote: EVERY.noteAdded, assignCase: EVERY.caseAssigned, moveCase: { toCentreId: CENTRE }, completeStep: EVERY.stepCompleted }[type];
      const decided = decide({ type, data } as never, there, { actor: supervisor, centreId: CENTRE, world });
      expect(decided.ok || decided.error.code).toBe('not-yours');
    }
    expect(project(there, supervisor)).toBeUndefined();
    expect(project(there, BOSS)).toBe(there);
  });
});

describe('[A17] what the centre that it left brings in', () => {
  const OVERTAKEN: readonly EventType[] = ['caseAssigned', 'caseClosed', 'caseReopened', 'caseMoved'];
  const data = EVENT_TYPES.filter((type) => type !== 'caseOpened');

  test.each(data)('%s, made before the tablet heard of it: as what happened there, unless it decides about a case of its own', (type) => {
    const one = of(131, type, { workerId: SUPERVISOR, base: 1 });
    const atHome = outcome(given(), one, supervisor);
    expect(outcome(there, one, supervisor)).toEqual(OVERTAKEN.includes(type) ? 'case-moved' : atHome);
  });

  test.each(EVENT_TYPES)('%s, made by somebody who had seen it: not theirs; at the new centre, as ever', (type) => {
    if (type !== 'caseOpened') expect(outcome(there, of(132, type, { workerId: SUPERVISOR, base: 2 }), supervisor)).toBe('not-yours');
    const here = of(133, type, { workerId: BOSS.workerId, centreId: OTHER_CENTRE, base: 2 });
    expect(outcome(there, here, BOSS)).toEqual(type === 'caseMoved' ? 'bad-value' : outcome(given(), of(133, type, { workerId: SUPERVISOR, base: 1 }), supervisor));
  });

  test('whoever was no part of it stays outside, whatever centre and version they name', () => {
    const stranger: Actor = { ...BOSS, centreId: uuid<CentreId>(902) };
    for (const base of [0, 1, 2, 9]) for (const centreId of [CENTRE, OTHER_CENTRE]) expect(outcome(there, of(134, 'noteAdded', { workerId: BOSS.workerId, centreId, base }), stranger)).toBe('not-yours');
  });

  test('two supervisors send it to two places: the first holds, the second is told', () => {
    expect(outcome(there, move(140, uuid<CentreId>(902), { base: 1 }), supervisor)).toBe('case-moved');
    // It has come back, and what was decided in ignorance of that is still overtaken.
    const back = evolve(there, move(141, CENTRE, { base: 2, centreId: OTHER_CENTRE, workerId: BOSS.workerId })) as CaseState;
    expect(outcome(back, of(142, 'caseAssigned', { workerId: SUPERVISOR, base: 1 }), supervisor)).toBe('case-moved');
    expect(outcome(back, of(143, 'caseAssigned', { workerId: SUPERVISOR, base: 3 }), supervisor)).toEqual(['accepted']);
  });

  test('made upon a version that a restored server has not got back yet: as of a case that is still to come', () => {
    expect(outcome(given(), of(150, 'noteAdded', { workerId: BOSS.workerId, centreId: OTHER_CENTRE, base: 2 }), BOSS)).toBe('no-such-case');
    expect(outcome(given(), of(150, 'noteAdded', { workerId: BOSS.workerId, centreId: OTHER_CENTRE, base: 1 }), BOSS)).toBe('not-yours');
  });

  test('photos come in after it too, from the centres where it was, and are seen at the one where it is', () => {
    expect([ana, { ...ana, centreId: OTHER_CENTRE }, { ...ana, centreId: uuid<CentreId>(902) }].map((actor) => mayGivePhoto(there, actor))).toEqual([true, true, false]);
    expect([hasLeft(there, CENTRE), hasLeft(there, OTHER_CENTRE), hasLeft(given(), CENTRE)]).toEqual([true, false, false]);
    expect(mayGivePhoto(there, { ...ana, role: 'administrator' })).toBe(false);
  });
});

test('[A17] whenever it arrives, what was done where the case was, as far as one had seen, comes in once; by anybody else, never', () => {
  const centres = [0, 1, 2].map((n) => uuid<CentreId>(910 + n));
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 12 }), fc.nat(), fc.integer({ min: 0, max: 2 }), (way, pick, at) => {
    const start = given();
    const states = way.reduce<CaseState[]>((all, to, n) => [...all, evolve(all.at(-1), move(200 + n, centres[to] as CentreId, { base: n + 1 })) as CaseState], [{ ...start, centreId: centres[0] as CentreId }]);
    const [seen, last] = [states[pick % states.length] as CaseState, states.at(-1) as CaseState];
    expect(centreAt(last, seen.version)).toBe(seen.centreId);
    const actor: Actor = { ...ana, centreId: centres[at] as CentreId };
    const note = event(300, { type: 'noteAdded', data: { noteId: item(1), text: 'x' } }, { centreId: centres[at] as CentreId, base: seen.version, workerId: ANA });
    const first = admit(last, note, actor, world);
    const isTheirs = centres[at] === seen.centreId || centres[at] === last.centreId;
    expect(first.outcome).toBe(isTheirs ? 'accepted' : 'refused');
    if (first.outcome !== 'accepted') return;
    expect(first.state.notes).toHaveLength(1);
    expect(first.state.centreId).toBe(last.centreId);
    expect(admit(first.state, note, actor, world).outcome).toBe(seen.centreId === centres[at] || isTheirs ? 'known' : 'refused');
    expect(first.state.id).toBe(CASE);
  }));
});
