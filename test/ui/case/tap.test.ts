import { expect, test } from 'vitest';
import type { Command } from '#domain/case/decide.ts';
import type { ItemId, VacancyId } from '#domain/foundation/ids.ts';
import { tapOf } from '#ui/case/tap.ts';

const note = (noteId: string, text: string): Command => ({ type: 'addNote', data: { noteId: noteId as ItemId, text } });
const propose = (proposalId: string, vacancyId: string): Command =>
  ({ type: 'proposeVacancy', data: { proposalId: proposalId as ItemId, vacancyId: vacancyId as VacancyId, title: 'Albañil', employer: 'Obra', place: 'Tijuana', reasons: [] } });

test('a second tap on one button is the same tap, whatever id it made up', () => {
  expect(tapOf(note('1', 'Llamó su hermana'))).toBe(tapOf(note('2', 'Llamó su hermana')));
  expect(tapOf(propose('1', 'a'))).toBe(tapOf(propose('2', 'a')));
});

test('another note, another vacancy, another request is another tap', () => {
  expect(tapOf(note('1', 'Llamó su hermana'))).not.toBe(tapOf(note('1', 'Llamó su tío')));
  expect(tapOf(propose('1', 'a'))).not.toBe(tapOf(propose('1', 'b')));
  const approve = (requestId: string): Command => ({ type: 'approveCash', data: { requestId: requestId as ItemId } });
  expect(tapOf(approve('1'))).not.toBe(tapOf(approve('2')));
});
