import { expect, test } from 'vitest';
import type { CaseState } from '#domain/case/state.ts';
import { unknownData } from '#domain/case/unknown-data.ts';
import type { Nationality } from '#domain/person/person.ts';

const known = (person: Partial<CaseState['person']>, pathway?: CaseState['pathway']) =>
  unknownData({ person: { name: { given: 'Marie-Ange', firstSurname: 'Jean-Baptiste' }, ...person }, ...(pathway ? { pathway } : {}) });

test('of somebody known by name alone, everything else is a task, what decides most first', () => {
  expect(known({})).toEqual(['pathway', 'birth', 'nationality', 'sex', 'contact', 'destination']);
});

test('an answer of "nobody knows" is an answer, and a trusted contact stands for a phone', () => {
  expect(known({ birth: { known: 'nothing' }, trustedContact: { name: 'Su tía' } }, 'asylum')).toEqual(['nationality', 'sex', 'destination']);
});

test('an emptied field is a task again', () => {
  expect(known({ nationalities: [], destination: { town: '' }, phone: '664 123 4567' }, 'mpp')).toEqual(['birth', 'nationality', 'sex', 'destination']);
});

test('nothing is left when all is known', () => {
  expect(known({ birth: { known: 'year', year: 1990 }, nationalities: ['HTI' as Nationality], sex: 'M', phone: '664 123 4567', destination: { state: 'BC' } }, 'tcn-no-papers')).toEqual([]);
});
