import { expect, test } from 'vitest';
import type { Person } from '#domain/person/person.ts';
import { readPersonDraft, tidied } from '#ui/case/person/person-draft.ts';

const person: Person = { name: { given: 'Marie-Ange', firstSurname: 'Jean-Baptiste' }, phone: '664 111 1111', destination: { country: 'MEX', state: 'BC' } };

test('only what changed is sent, with the values before to undo by', () => {
  expect(readPersonDraft(person, { name: { given: 'Marie-Ange', firstSurname: 'Jean-Baptiste', secondSurname: '' }, phone: ' 664 222 2222 ', sex: 'M', destination: { state: 'BC', country: 'MEX', town: '' } }))
    .toEqual({ changes: { phone: '664 222 2222', sex: 'M' }, before: { phone: '664 111 1111', sex: null }, faults: [] });
});

test('an emptied field is sent as emptied, and a name cannot be emptied', () => {
  expect(readPersonDraft(person, { phone: '', destination: { country: '', state: '' }, name: { given: '', firstSurname: '' } }))
    .toEqual({ changes: { phone: null, destination: null }, before: { phone: '664 111 1111', destination: { country: 'MEX', state: 'BC' } }, faults: ['name'] });
});

test('what no registry could hold is a fault, and is not sent', () => {
  const said = readPersonDraft(person, { phone: 'call me', birth: { known: 'day', date: '2001-02-30' }, name: { given: 'M4rie', firstSurname: 'J' }, languages: [{ code: 'ht', variant: '' }] });
  expect(said.faults).toEqual(['phone', 'birth', 'name']);
  expect(said.changes).toEqual({ languages: [{ code: 'ht' }] });
});

test('a birth that is not typed yet is no answer; "not known" is one', () => {
  expect(readPersonDraft(person, { birth: { known: 'day', date: '' } }).changes).toEqual({});
  expect(readPersonDraft(person, { birth: { known: 'nothing' } }).changes).toEqual({ birth: { known: 'nothing' } });
});

test('tidying leaves false and zero alone', () => {
  expect(tidied({ a: false, b: 0, c: ' x ', d: [''], e: { f: ' ' } })).toEqual({ a: false, b: 0, c: 'x' });
});
