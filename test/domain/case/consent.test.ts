/** A yes and a no: which holds, what waits for it, and what becomes of a tablet that did not ask. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consentFor } from '#catalogue/consents.ts';
import { CATALOGUE } from '#catalogue/edition.ts';
import { admit } from '#domain/case/admit.ts';
import { isRefused, saidYes, standing } from '#domain/case/consent.ts';
import { decide } from '#domain/case/decide.ts';
import type { Command } from '#domain/case/decide.ts';
import { CaseEvent } from '#domain/case/events.ts';
import { CaseState } from '#domain/case/state.ts';
import { pesos } from '#domain/foundation/money.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { planOfCase } from '#domain/guide/plan-of-case.ts';
import { waitsForYes } from '#domain/guide/planner.ts';
import { CENTRE, SUPERVISOR, ana, event, given, item, supervisor, world } from '../../support/cases.ts';

const today = '2026-11-23' as PlainDate;
const card = { purpose: 'cash-card', agency: 'bienestar' } as const;
const yes = (n: number, about: object = card) => event(n, { type: 'consentGiven', data: { ...about, how: 'spoken', language: 'hat' } as never });
const no = (n: number, about: object = card) => event(n, { type: 'consentWithdrawn', data: about as never });
const returnee = event(101, { type: 'pathwaySet', data: { pathway: 'returnee' } });
const carta = event(102, { type: 'stepCompleted', data: { step: 'carta', on: today, edition: 'e' } });
const ask = event(140, { type: 'cashRequested', data: { requestId: item(10), programme: 'paisano-card', amount: pesos(2000) } });
const approve = event(141, { type: 'cashApproved', data: { requestId: item(10) } }, { workerId: SUPERVISOR });
const code = (command: Command, state: CaseState, who = ana) => { const said = decide(command, state, { actor: who, centreId: CENTRE, world }); return said.ok ? 'ok' : said.error.code; };
const step = (state: CaseState, id: string) => planOfCase(state, CATALOGUE, today).steps.find((one) => one.step === id)!;

describe('a yes', () => {
  test('holds until a later no, to the agency it was given to or to all', () => {
    const all = { purpose: 'cash-card' } as const;
    for (const [events, expected] of [
      [[], false], [[yes(110)], true], [[yes(110), no(111)], false], [[no(110), yes(111)], true], [[yes(110, all)], true], [[yes(110, all), no(111)], false],
      [[yes(110), no(111, all)], false], [[no(110, all), yes(111)], true], [[yes(110, { ...all, agency: 'finabien' })], false], [[yes(110), no(111, { ...all, agency: 'finabien' })], true],
    ] as const) expect(saidYes(given(...events).consents, card), events.map((one) => one.type).join()).toBe(expected);
    expect([isRefused(given().consents, card), isRefused(given(no(110)).consents, card), isRefused(given(no(110), yes(111)).consents, card)]).toEqual([false, true, false]);
  });

  test('and a no come to the same in whatever order they arrive', () => {
    const events = [yes(110), no(111, { purpose: 'cash-card' }), yes(112, { purpose: 'cash-card' }), no(113), yes(114, { purpose: 'transport' }), yes(115)];
    const said = (state: CaseState) => standing(state.consents).map((one) => `${one.purpose} ${one.agency ?? ''} ${one.given?.at ?? ''}`).toSorted();
    const meant = said(given(...events));
    fc.assert(fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (order) => {
      const state = given(...order);
      expect(said(state)).toEqual(meant);
      expect(CaseState.safeParse(state).success).toBe(true);
    }));
  });

  test('stands in the record with how it was said; a record without any is one as before', () => {
    expect(given(yes(110)).consents).toEqual([{ ...card, given: { by: ana.workerId, at: '2026-11-23T09:01:50.000Z', how: 'spoken', language: 'hat' } }]);
    expect('consents' in given()).toBe(false);
    expect(CaseState.safeParse(given()).success).toBe(true);
    expect(CaseEvent.safeParse(yes(110)).success).toBe(true);
    expect(given(yes(110)).history.at(-1)).toMatchObject({ type: 'consentGiven', about: 'cash-card' });
  });
});

describe('nobody’s card or transport is arranged before it', () => {
  const state = given(returnee, carta);
  test('at the counter: the plan waits for a yes and nothing else, and the act is refused', () => {
    expect(waitsForYes(step(state, 'paisano-card'))).toBe(true);
    expect(step(given(returnee, carta, yes(110)), 'paisano-card').state).toBe('ready');
    expect(waitsForYes(step(given(returnee), 'paisano-card'))).toBe(false);
    const request: Command = { type: 'requestCash', data: { requestId: item(10), programme: 'paisano-card', amount: pesos(2000) } };
    expect([code(request, state), code(request, given(returnee, carta, yes(110))), code(request, given(returnee, carta, yes(110), no(111)))]).toEqual(['no-consent', 'ok', 'no-consent']);
    const bus: Command = { type: 'completeStep', data: { step: 'transport-home', on: today, edition: 'e' } };
    expect([code(bus, state), code(bus, given(yes(110, { purpose: 'transport', agency: 'inm' })))]).toEqual(['no-consent', 'ok']);
  });

  test('from a tablet that did not ask: recorded, and put before a supervisor', () => {
    expect(admit(state, ask, ana, world)).toMatchObject({ outcome: 'accepted', exceptions: ['no-consent'], state: { cash: [{ status: 'requested' }] } });
    expect(admit(given(yes(110)), ask, ana, world)).toMatchObject({ outcome: 'accepted', exceptions: [] });
  });

  test('taken back after the request: neither approved nor handed over; what nobody asked about goes on', () => {
    const hand: Command = { type: 'handOverCash', data: { requestId: item(10), cardSerial: 'SER-1', signature: item(9) as never } };
    expect(admit(given(yes(110), ask, no(145)), approve, supervisor, world)).toEqual({ outcome: 'refused', reason: 'no-consent' });
    expect([code(hand, given(ask, approve)), code(hand, given(yes(110), ask, approve, no(145))), code(hand, given(yes(110), ask, approve, no(145), yes(146)))]).toEqual(['ok', 'no-consent', 'ok']);
  });

  test('a child on their own is not asked for one, and a no is taken from anybody, also in a closed case', () => {
    const child = given(event(103, { type: 'flagSet', data: { flag: 'unaccompanied-minor', raised: true } }));
    expect(code({ type: 'giveConsent', data: { ...card, how: 'spoken' } }, child)).toBe('protection-first');
    expect(code({ type: 'withdrawConsent', data: card }, given(event(103, { type: 'caseClosed', data: { reason: 'moved' } })), { ...ana, role: 'job-liaison' })).toBe('ok');
  });
});

test('the engine’s short list of what needs a yes says the same as the catalogue', () => {
  for (const { id, consent, agency } of CATALOGUE.entries) expect(consentFor(id), id).toEqual(consent && { purpose: consent, agency });
});
