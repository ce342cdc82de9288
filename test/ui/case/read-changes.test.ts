import { expect, test } from 'vitest';
import type { Known } from '#domain/capture/fill.ts';
import type { Nationality, Person } from '#domain/person/person.ts';
import { knownOfCase, readChanges } from '#ui/case/person/read-changes.ts';
import { given } from '../../support/cases.ts';

const person: Person = { name: { given: 'Ana', firstSurname: 'Ruiz' }, birthPlace: { country: 'MEX', town: 'Xalapa' } };

test('what was taken from a paper becomes changes that can be undone, and a town that is known stays', () => {
  const taken: Known = { name: { given: 'ANA', firstSurname: 'RUIZ' }, sex: 'M', nationalities: ['MEX' as Nationality], birthPlace: { country: 'MEX', state: 'VZ' }, curp: 'HEGG560427MVZRRL04' };
  expect(readChanges(person, taken)).toEqual({
    changes: { name: { given: 'ANA', firstSurname: 'RUIZ' }, sex: 'M', nationalities: ['MEX'], birthPlace: { country: 'MEX', state: 'VZ', town: 'Xalapa' } },
    before: { name: person.name, sex: null, nationalities: null, birthPlace: person.birthPlace },
  });
  expect(readChanges(person, {})).toEqual({ changes: {}, before: {} });
});

test('a CURP counts as known when its step is done', () => {
  const state = given();
  expect(knownOfCase(state).curp).toBeUndefined();
  const steps = { curp: { status: 'done', number: 'HEGG560427MVZRRL04', by: state.openedBy, at: state.openedAt } } as const;
  expect(knownOfCase({ ...state, steps }).curp).toBe('HEGG560427MVZRRL04');
});
