import { expect, test } from 'vitest';
import { CATALOGUE } from '#catalogue/edition.ts';
import type { AttachmentId, VacancyId } from '#domain/foundation/ids.ts';
import { pesos } from '#domain/foundation/money.ts';
import type { Instant, PlainDate } from '#domain/foundation/plain-date.ts';
import { StatusView, statusView } from '#domain/status/status-view.ts';
import { event, given, item, uuid } from '../../support/cases.ts';

const today = '2026-11-23' as PlainDate;
const view = (state = given()) => statusView(state, { catalogue: CATALOGUE, today });

test('a person sees what is done, what is next, when and where', () => {
  const seen = view(given(
    event(101, { type: 'pathwaySet', data: { pathway: 'returnee' } }),
    event(102, { type: 'stepCompleted', data: { step: 'carta', on: today, edition: 'e', number: 'SECRET-1' } }),
    event(103, { type: 'cashRequested', data: { requestId: item(1), programme: 'paisano-card', amount: pesos(2000) } }),
    event(104, { type: 'vacancyProposed', data: { proposalId: item(2), vacancyId: uuid<VacancyId>(3), title: 'SECRET-2', employer: 'SECRET-3', place: 'SECRET-4', reasons: [] } }),
    event(105, { type: 'appointmentSet', data: { appointmentId: item(4), at: '2026-11-24T16:00:00.000Z' as Instant, place: 'Ventanilla 3', about: 'curp' } }),
  ));
  expect(StatusView.safeParse(seen).success).toBe(true);
  expect(seen).toMatchObject({ done: ['carta'], cash: 'asked', job: 'proposed', appointments: [{ place: 'Ventanilla 3' }], initials: 'M. J.' });
  expect(seen.next.map((one) => one.step)).toContain('curp');
});

test('nothing else of the case is in it: no name, number, note, flag, reason or protection', () => {
  const seen = JSON.stringify(view(given(
    event(101, { type: 'personEdited', data: { changes: { phone: '664 987 6543', trustedContact: { name: 'SECRET-A' }, alsoKnownAs: [{ given: 'SECRETB', firstSurname: 'SECRETC' }] } as never } }),
    event(102, { type: 'noteAdded', data: { noteId: item(1), text: 'SECRET-D' } }), event(103, { type: 'protectionNoteAdded', data: { noteId: item(2), text: 'SECRET-E' } }),
    event(104, { type: 'flagSet', data: { flag: 'unaccompanied-minor', raised: true } }), event(105, { type: 'protectionFlagSet', data: { flag: 'at-risk-if-located', raised: true } }),
    event(106, { type: 'stepCompleted', data: { step: 'curp', on: today, edition: 'e', number: 'SECRET-F' } }), event(107, { type: 'stepUnavailable', data: { step: 'nss', reason: 'other', note: 'SECRET-G' } }),
    event(108, { type: 'cashRequested', data: { requestId: item(3), programme: 'paisano-card', amount: pesos(2000), note: 'SECRET-H' } }),
    event(109, { type: 'cashHandedOver', data: { requestId: item(3), cardSerial: 'SECRET-I', signature: uuid<AttachmentId>(9) } }), event(110, { type: 'pathwaySet', data: { pathway: 'mpp' } }),
  )));
  for (const word of ['SECRET', '987 6543', 'Marie', 'Baptiste', 'unaccompanied', 'at-risk', 'mpp', 'dif-referral', 'protection']) expect(seen).not.toContain(word);
});
