// What a person takes away of everything held on them: complete in its own data, silent about others, about keys, and for asylum about consulates.
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { project } from '#domain/access/access.ts';
import { evolve } from '#domain/case/evolve.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { CaseId, HouseholdId } from '#domain/foundation/ids.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { accessFile, AccessFile } from '#domain/privacy/access-file.ts';
import { ana, ANA, beto, event, given, item, opening, OTHER_CENTRE, SUPERVISOR, uuid } from '../../support/cases.ts';
import { everyBody } from '../../support/every-event.ts';

const AT = '2026-11-25T10:00:00.000Z' as Instant;
const made = (state: CaseState, events: readonly CaseEvent[]) => accessFile({ state, events, reads: [{ act: 'historyRead', at: AT }], centre: 'Tijuana', madeAt: AT });
const about = (...events: CaseEvent[]) => made(given(...events), [opening, ...events]);

test('holds what was typed of the person, in the state and in the history', () => {
  const file = about(
    event(1, { type: 'personEdited', data: { changes: { phone: '664 123 4567', birthPlace: { country: 'HTI', town: 'Jacmel' } } } }),
    event(2, { type: 'noteAdded', data: { noteId: item(1), text: 'Habla despacio' } }), event(3, { type: 'protectionNoteAdded', data: { noteId: item(2), text: 'Teme volver' } }),
  );
  expect(AccessFile.parse(file)).toEqual(file);
  expect(file.parts.person).toEqual([{ 'name.given': 'Marie-Ange', 'name.firstSurname': 'Jean-Baptiste', phone: '664 123 4567', 'birthPlace.country': 'HTI', 'birthPlace.town': 'Jacmel' }]);
  expect(file.parts.notes).toMatchObject([{ text: 'Habla despacio' }]);
  expect(file.parts.protection).toMatchObject([{ text: 'Teme volver' }]);
  expect(file.parts.history?.map((one) => one['type'])).toEqual(['caseOpened', 'personEdited', 'noteAdded', 'protectionNoteAdded']);
  expect(file.parts.reads).toEqual([{ act: 'historyRead', at: AT }]);
});

test('[A16] names no other person, and says that it left them out', () => {
  const file = about(
    event(1, { type: 'personEdited', data: { changes: { trustedContact: { name: 'Zqtercera', phone: '664 999 9999' }, household: { id: uuid<HouseholdId>(77), role: 'head' } } } }),
    event(2, { type: 'caseAssigned', data: { workerId: SUPERVISOR } }), event(3, { type: 'duplicateJudged', data: { otherCaseId: uuid<CaseId>(55), same: true } }),
    event(4, { type: 'statusLinkIssued', data: { linkId: item(3), tokenHash: 'a'.repeat(64), slipCodeHash: 'b'.repeat(64) } }),
    event(5, { type: 'caseMoved', data: { toCentreId: OTHER_CENTRE, note: 'Viaja hoy', sender: 'Zqremitente' } }),
  );
  const text = JSON.stringify(file);
  for (const word of ['Zqtercera', '664 999 9999', 'Zqremitente', OTHER_CENTRE, uuid(77), uuid(55), ANA, SUPERVISOR, 'aaaa', 'bbbb']) expect(text, word).not.toContain(word);
  expect(file.leftOut).toEqual(['third-persons']);
  expect(file.parts.slips).toHaveLength(1);
  expect(file.parts.history?.at(-1)).toMatchObject({ type: 'caseMoved', note: 'Viaja hoy' });
});

test('[A16] without the protection compartment nothing of it is in the file, nor that there is something', () => {
  const note = event(1, { type: 'protectionNoteAdded', data: { noteId: item(1), text: 'Zqapart' } });
  const core = project(given(note), ana);
  const file = made(core as CaseState, [opening]);
  expect(JSON.stringify(file)).not.toMatch(/Zqapart|protection/);
  expect(JSON.stringify(made(project(given(note), beto) as CaseState, [opening, note]))).toContain('Zqapart');
});

test('of who asks for asylum nothing names a consulate; of others it does, for it is theirs', () => {
  const events = [
    event(1, { type: 'consentWithdrawn', data: { purpose: 'own-consulate' } }), event(2, { type: 'stepAsked', data: { step: 'consulate-id' } }),
    event(3, { type: 'appointmentSet', data: { appointmentId: item(1), at: AT, place: 'x', about: 'consulate-id' } }),
  ];
  const asylum = about(event(9, { type: 'pathwaySet', data: { pathway: 'asylum' } }), ...events);
  expect(JSON.stringify({ ...asylum, leftOut: [] })).not.toMatch(/consul|embaj|embass|foreign-authority/i);
  expect(asylum.leftOut).toContain('consulate');
  expect(JSON.stringify(about(...events))).toMatch(/own-consulate/);
});

test('whatever happened, the file is of its shape and holds nobody’s id', () => {
  const bodies = everyBody(() => uuid(4242) as never).filter((one) => one.type !== 'caseOpened');
  fc.assert(fc.property(fc.shuffledSubarray(bodies), (some) => {
    const events = some.map((body, at) => event(at + 1, body as never));
    const state = events.reduce<CaseState | undefined>((now, one) => evolve(now, one), given()) as CaseState;
    const file = made(state, [opening, ...events]);
    expect(AccessFile.safeParse(file).success).toBe(true);
    expect(JSON.stringify(file)).not.toMatch(new RegExp(`${uuid(4242)}|${ANA}`));
  }));
});
