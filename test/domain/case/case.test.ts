import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admit } from '#domain/case/admit.ts';
import { decide } from '#domain/case/decide.ts';
import { EVENT_TYPES } from '#domain/case/events.ts';
import type { CaseEvent, EventBody } from '#domain/case/events.ts';
import { evolve } from '#domain/case/evolve.ts';
import { CaseState } from '#domain/case/state.ts';
import type { AttachmentId, VacancyId } from '#domain/foundation/ids.ts';
import { pesos } from '#domain/foundation/money.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { ANA, BETO, CASE, CENTRE, SUPERVISOR, TABLET_2, ana, beto, event, given, item, opening, sorted, supervisor, uuid, world } from '../../support/cases.ts';

const phone = (n: number, number: string, around = {}) => event(n, { type: 'personEdited', data: { changes: { phone: number } } }, around);
const requested = event(110, { type: 'cashRequested', data: { requestId: item(10), programme: 'paisano-card', amount: pesos(2000) } });
const approved = event(111, { type: 'cashApproved', data: { requestId: item(10) } }, { workerId: SUPERVISOR, deviceId: TABLET_2 });
const handedOver = (n: number) => event(n, { type: 'cashHandedOver', data: { requestId: item(10), cardSerial: 'SER-0001', signature: uuid<AttachmentId>(50) } });
const outcome = (state: CaseState | undefined, one: CaseEvent, actor = ana) => {
  const said = admit(state, one, actor, world);
  return said.outcome === 'refused' ? said.reason : said.outcome === 'accepted' ? ['accepted', ...said.exceptions] : said.outcome;
};

describe('opening a case', () => {
  test('needs nothing but a name and the day of arrival', () => {
    const state = given();
    expect(state.person.name.firstSurname).toBe('Jean-Baptiste');
    expect(state.assignedTo).toBe(ANA);
    expect(CaseState.safeParse(state).success).toBe(true);
  });

  test('takes along what else is known, and the flags', () => {
    const said = decide({ type: 'openCase', data: opening.data as never, person: { name: { given: 'X', firstSurname: 'Y' }, phone: '+52 664 123 4567' }, flags: ['interpreter'] }, undefined, { actor: ana, centreId: CENTRE, world });
    expect(said.ok && said.value.map((one) => one.type)).toEqual(['caseOpened', 'personEdited', 'flagSet']);
  });

  test('is refused for a case that is open already', () => {
    expect(outcome(given(), event(101, { type: 'caseOpened', data: opening.data as never }))).toBe('already-open');
  });
});

describe('money', () => {
  test('given a request, when its own author approves it, then it is refused', () => {
    const own = { ...supervisor, workerId: ANA };
    expect(outcome(given(requested), event(111, { type: 'cashApproved', data: { requestId: item(10) } }), own)).toBe('own-request');
  });

  test('given a request, when another person approves, then the card can be handed over once', () => {
    const state = given(requested, approved);
    expect(state.cash[0]?.status).toBe('approved');
    expect(outcome(state, handedOver(112))).toEqual(['accepted']);
    const paid = given(requested, approved, handedOver(112));
    expect(paid.cash[0]).toMatchObject({ status: 'paid', cardSerial: 'SER-0001', paidBy: ANA });
  });

  test('a second hand-over is recorded and marked, never refused and never hidden', () => {
    expect(outcome(given(requested, approved, handedOver(112)), handedOver(113))).toEqual(['accepted', 'already-paid']);
  });

  test('a card handed over before approval is recorded as paid and marked', () => {
    const said = admit(given(requested), handedOver(112), ana, world);
    expect(said).toMatchObject({ outcome: 'accepted', exceptions: ['not-approved'], state: { cash: [{ status: 'paid' }] } });
    expect(said.outcome === 'accepted' && said.state.exceptions).toHaveLength(1);
  });

  test.each([
    ['more than the entitlement', { amount: pesos(2001), programme: 'paisano-card' }, 'over-entitlement'],
    ['a programme that pays nothing', { amount: pesos(10), programme: 'no-such' }, 'not-entitled'],
  ])('%s is refused at the counter', (_, asked, code) => {
    const said = decide({ type: 'requestCash', data: { requestId: item(12), ...asked } }, given(), { actor: ana, centreId: CENTRE, world });
    expect(!said.ok && said.error.code).toBe(code);
  });

  test('a person paid in another case is not approved again', () => {
    const elsewhere = { ...world, grantedElsewhere: new Set(['paisano-card']) };
    expect(admit(given(requested), approved, supervisor, elsewhere)).toEqual({ outcome: 'refused', reason: 'already-granted' });
  });

  test('an unaccompanied minor gets protection first, and no card, account or job before', () => {
    const state = given(event(101, { type: 'flagSet', data: { flag: 'unaccompanied-minor', raised: true } }));
    const context = { actor: ana, centreId: CENTRE, world };
    const cash = decide({ type: 'requestCash', data: { requestId: item(1), programme: 'paisano-card', amount: pesos(1) } }, state, context);
    const account = decide({ type: 'openAccount', data: { accountId: item(2), level: '1', institution: '002' } }, state, context);
    const job = decide({ type: 'proposeVacancy', data: { proposalId: item(3), vacancyId: uuid<VacancyId>(5), title: 'a', employer: 'b', place: 'c', reasons: [] } }, state, context);
    expect([cash, account, job].map((one) => !one.ok && one.error.code)).toEqual(['protection-first', 'protection-first', 'protection-first']);
  });

  test('a case with an approved card that was not handed over can not be closed at the counter', () => {
    const said = decide({ type: 'closeCase', data: { reason: 'completed' } }, given(requested, approved), { actor: ana, centreId: CENTRE, world });
    expect(!said.ok && said.error.code).toBe('unresolved-money');
  });
});

describe('two devices', () => {
  const first = phone(120, '664 111 1111');
  const second = phone(121, '664 222 2222', { workerId: BETO, deviceId: TABLET_2, at: '2026-11-23T10:00:00.000Z' });

  test('that had not seen each other leave both values, and the later one stands', () => {
    for (const order of [[first, second], [second, first]] as const) {
      const state = given(...order);
      expect(state.person.phone).toBe('664 222 2222');
      expect(state.conflicts).toHaveLength(1);
      expect([state.conflicts[0]?.kept.value, state.conflicts[0]?.other.value]).toEqual(['664 222 2222', '664 111 1111']);
    }
  });

  test('of which one had seen the other leave none', () => {
    expect(given(first, { ...second, base: 2 }).conflicts).toEqual([]);
  });

  test('that typed the same leave none', () => {
    expect(given(first, phone(121, '664 111 1111', { deviceId: TABLET_2 })).conflicts).toEqual([]);
  });

  test('a person settles it with one value, which is checked', () => {
    const state = given(first, second);
    const settle = (value: unknown) => event(130, { type: 'conflictSettled', data: { conflictId: state.conflicts[0]?.id as never, value } }, { base: 3 });
    expect(outcome(state, settle({ evil: 1 }))).toBe('bad-value');
    const after = evolve(state, settle('664 111 1111'));
    expect(after?.conflicts).toEqual([]);
    expect(after?.person.phone).toBe('664 111 1111');
  });

  test('each of several fields that one edit changed is settled by itself, and asked about until it is', () => {
    const both = (n: number, changes: object, around = {}) => event(n, { type: 'personEdited', data: { changes } }, around);
    const state = given(both(120, { phone: '664 111 1111', sex: 'H' }), both(121, { phone: '664 222 2222', sex: 'X' }, { deviceId: TABLET_2, at: '2026-11-23T10:00:00.000Z' }));
    expect(state.conflicts.map((one) => one.field).toSorted()).toEqual(['person.phone', 'person.sex']);
    const conflictId = state.conflicts[0]?.id as never;
    const settle = (data: object) => event(130, { type: 'conflictSettled', data: { conflictId, ...data } as never }, { base: 3 });
    expect(outcome(state, settle({ field: 'person.sex', value: '664 111 1111' }))).toBe('bad-value');
    expect(outcome(state, settle({ field: 'person.birth', value: null }))).toBe('no-such-item');
    const after = evolve(state, settle({ field: 'person.sex', value: 'H' }));
    expect(after?.person).toMatchObject({ sex: 'H', phone: '664 222 2222' });
    expect(after?.conflicts.map((one) => one.field)).toEqual(['person.phone']);
    // As earlier versions wrote it.
    expect(evolve(state, settle({ value: '664 111 1111' }))?.conflicts.map((one) => one.field)).toEqual(['person.sex']);
  });

  test('a step with two different numbers waits for a person as well', () => {
    const done = (n: number, number: string, around = {}) => event(n, { type: 'stepCompleted', data: { step: 'nss', on: '2026-11-23' as PlainDate, number, edition: 'e' } }, around);
    expect(given(done(120, '1'), done(121, '2', { deviceId: TABLET_2 })).conflicts.map((one) => one.field)).toEqual(['step.nss']);
  });
});

describe('facts and asks', () => {
  test('only a supervisor, in their own name, lets a failing check digit through, and the record says who did', () => {
    const data = (overriddenBy: typeof SUPERVISOR) => ({ step: 'curp', on: '2026-11-23' as PlainDate, number: 'BAD', edition: 'e', overriddenBy });
    const tried = (actor: typeof ana, by: typeof SUPERVISOR) => decide({ type: 'completeStep', data: data(by) }, given(), { actor, centreId: CENTRE, world });
    expect(tried(supervisor, SUPERVISOR).ok).toBe(true);
    expect([tried(ana, ANA), tried(ana, SUPERVISOR), tried(supervisor, ANA)].map((said) => !said.ok && said.error.code)).toEqual(['number-invalid', 'number-invalid', 'number-invalid']);
    const letThrough = event(101, { type: 'stepCompleted', data: data(SUPERVISOR) }, { workerId: SUPERVISOR });
    expect(outcome(given(), letThrough, supervisor)).toEqual(['accepted']);
    expect(given(letThrough).steps['curp']).toMatchObject({ number: 'BAD', overriddenBy: SUPERVISOR });
    expect(outcome(given(), event(101, { type: 'stepCompleted', data: data(ANA) }))).toEqual(['accepted', 'number-invalid']);
    // Where the arithmetic is ours to trust, nobody lets it through.
    expect(outcome(given(), event(101, { type: 'stepCompleted', data: { ...data(SUPERVISOR), step: 'nss' } }, { workerId: SUPERVISOR }), supervisor)).toEqual(['accepted', 'number-invalid']);
  });

  test('an impossible number stops at the counter, and is marked when it was recorded all the same', () => {
    const data = { step: 'curp', on: '2026-11-23' as PlainDate, number: 'BAD', edition: 'e' };
    const said = decide({ type: 'completeStep', data }, given(), { actor: ana, centreId: CENTRE, world });
    expect(!said.ok && said.error.code).toBe('number-invalid');
    expect(outcome(given(), event(101, { type: 'stepCompleted', data }))).toEqual(['accepted', 'number-invalid']);
  });

  test('nobody acts in another\'s name, out of role or in another centre', () => {
    expect(outcome(given(), phone(101, '664 111 1111'), beto)).toBe('not-yours');
    expect(outcome(given(requested), { ...approved, workerId: BETO }, beto)).toBe('not-yours');
    expect(outcome(given(), phone(101, '664 111 1111'), { ...ana, centreId: uuid(999) })).toBe('not-yours');
  });

  test('a protection note needs the grant', () => {
    const note = (workerId = ANA) => event(101, { type: 'protectionNoteAdded', data: { noteId: item(1), text: 'x' } }, { workerId });
    expect(outcome(given(), note())).toBe('not-yours');
    expect(outcome(given(), note(BETO), beto)).toEqual(['accepted']);
  });

  test('a note on a closed case is taken; a step done there is taken too', () => {
    const closed = given(event(101, { type: 'caseClosed', data: { reason: 'moved' } }));
    expect(outcome(closed, event(102, { type: 'noteAdded', data: { noteId: item(1), text: 'x' } }))).toEqual(['accepted']);
    expect(outcome(closed, event(103, { type: 'stepAsked', data: { step: 'curp' } }))).toEqual(['accepted']);
  });
});

describe('work', () => {
  const proposed = event(140, { type: 'vacancyProposed', data: { proposalId: item(30), vacancyId: uuid<VacancyId>(31), title: 'Soldador', employer: 'Taller', place: 'Tijuana', reasons: ['occupation'] } });
  test('goes from proposed to accepted to hired, and not back', () => {
    const hired = given(proposed, event(141, { type: 'vacancyAccepted', data: { proposalId: item(30) } }), event(142, { type: 'workResultRecorded', data: { proposalId: item(30), outcome: 'hired', on: '2026-11-24' as PlainDate } }));
    expect(hired.proposals[0]?.status).toBe('hired');
    const said = decide({ type: 'declineVacancy', data: { proposalId: item(30) } }, hired, { actor: ana, centreId: CENTRE, world });
    expect(!said.ok && said.error.code).toBe('wrong-state');
  });
});

/** Any event of any type, lawful or not, by either of two people on two devices. */
const anyBody: fc.Arbitrary<Omit<EventBody, 'v'>> = fc.oneof(
  fc.record({ phone: fc.constantFrom('664 111 1111', '664 222 2222') }).map((changes) => ({ type: 'personEdited', data: { changes } }) as const),
  fc.constantFrom('curp', 'nss').map((step) => ({ type: 'stepCompleted', data: { step, on: '2026-11-23' as PlainDate, edition: 'e' } }) as const),
  fc.constantFrom('curp', 'nss').map((step) => ({ type: 'stepReopened', data: { step } }) as const),
  fc.constantFrom(1, 2).map((n) => ({ type: 'cashRequested', data: { requestId: item(n), programme: 'paisano-card', amount: pesos(n) } }) as const),
  fc.constantFrom(1, 2).map((n) => ({ type: 'cashApproved', data: { requestId: item(n) } }) as const),
  fc.constantFrom(1, 2).map((n) => ({ type: 'cashHandedOver', data: { requestId: item(n), cardSerial: 'SER-1', signature: uuid<AttachmentId>(1) } }) as const),
  fc.constantFrom(1, 2).map((n) => ({ type: 'workResultRecorded', data: { proposalId: item(n), outcome: 'hired', on: '2026-11-23' as PlainDate } }) as const),
  fc.constant({ type: 'conflictSettled', data: { conflictId: uuid(200), value: { odd: true } } } as const),
  fc.boolean().map((raised) => ({ type: 'flagSet', data: { flag: 'mobility', raised } }) as const),
  fc.constant({ type: 'caseClosed', data: { reason: 'moved' } } as const),
  fc.constant({ type: 'caseReopened', data: { reason: 'x' } } as const),
) as fc.Arbitrary<Omit<EventBody, 'v'>>;
const anyEvents = fc.array(fc.record({ body: anyBody, second: fc.boolean(), base: fc.nat(8) }), { maxLength: 14 })
  .map((rows) => rows.map(({ body, second, base }, n) => event(200 + n, body, second ? { workerId: BETO, deviceId: TABLET_2, base } : { base })));

describe('always', () => {
  test('evolving is total and its states are well formed', () => {
    fc.assert(fc.property(anyEvents, (events) => {
      const parsed = CaseState.safeParse(given(...events));
      expect(parsed.error?.issues).toBeUndefined();
    }));
  });

  test('an event that is in already changes nothing', () => {
    fc.assert(fc.property(anyEvents, fc.nat(), (events, n) => {
      const state = given(...events);
      const again = events[n % Math.max(1, events.length)] ?? opening;
      expect(evolve(state, again)).toBe(state);
      expect(admit(state, again, again.workerId === ANA ? ana : { ...supervisor, workerId: BETO }, world).outcome).not.toBe('accepted');
    }));
  });

  test('edits of different fields commute', () => {
    const edits = [
      phone(301, '664 111 1111'), event(302, { type: 'personEdited', data: { changes: { sex: 'M' } } }, { deviceId: TABLET_2 }),
      event(303, { type: 'pathwaySet', data: { pathway: 'asylum' } }, { deviceId: TABLET_2 }), event(304, { type: 'returnEdited', data: { changes: { port: 'El Chaparral' } } }),
      event(305, { type: 'stepAsked', data: { step: 'curp' } }), event(306, { type: 'noteAdded', data: { noteId: item(1), text: 'a' } }),
      event(307, { type: 'flagSet', data: { flag: 'mobility', raised: true } }, { deviceId: TABLET_2 }),
    ];
    const expected = sorted(given(...edits));
    fc.assert(fc.property(fc.shuffledSubarray(edits, { minLength: edits.length }), (order) => {
      const state = given(...order);
      expect(sorted(state)).toEqual(expected);
      expect(state.conflicts).toEqual([]);
    }));
  });

  test('two unseen edits of a field converge in any order, with both values kept', () => {
    fc.assert(fc.property(fc.constantFrom('664 111 1111', '664 333 3333'), fc.nat(50), fc.nat(50), (number, one, two) => {
      const a = phone(401, number, { at: new Date(Date.UTC(2026, 10, 23, 9, one)).toISOString() as never });
      const b = phone(402, '664 999 9999', { deviceId: TABLET_2, at: new Date(Date.UTC(2026, 10, 23, 9, two)).toISOString() as never });
      expect(given(a, b).person).toEqual(given(b, a).person);
      expect(new Set([given(a, b).conflicts[0]?.kept.value, given(a, b).conflicts[0]?.other.value])).toEqual(new Set([number, '664 999 9999']));
    }));
  });

  test('nothing else opens a case, and another case\'s event does not touch it', () => {
    for (const type of EVENT_TYPES.filter((one) => one !== 'caseOpened')) {
      expect(evolve(undefined, { ...phone(500, '664 111 1111'), type } as CaseEvent)).toBeUndefined();
    }
    const state = given();
    expect(evolve(state, { ...phone(501, '664 111 1111'), caseId: uuid(77) })).toBe(state);
    expect(state.id).toBe(CASE);
  });
});
