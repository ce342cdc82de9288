import { describe, expect, test } from 'vitest';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { arrivalOf, arrivesAgain, changedFields, editsOf, emptyForm, formOf, laidOver, personOf, readDraft, registerForm } from '#ui/people/register-form.ts';
import type { RegisterInput } from '#ui/people/register-form.ts';
import { draftOf } from '#ui/people/drafts.ts';
import { readDay, withSlashes } from '#ui/people/read-day.ts';
import { readBus } from '#ui/people/bus.ts';
import { event, given, item, uuid } from '../support/cases.ts';

const TODAY = '2026-11-23' as PlainDate;
const typed = (more: Partial<RegisterInput> = {}): RegisterInput => ({ ...emptyForm(TODAY), given: 'Wislande', firstSurname: 'Désir', ...more });
const read = (more: Partial<RegisterInput> = {}) => registerForm(TODAY).parse(typed(more));
const fits = (more: Partial<RegisterInput>): boolean => registerForm(TODAY).safeParse(typed(more)).success;
const known = (value: object) => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));

describe('a registration', () => {
  test('needs a name and nothing else, and a second surname is never made up', () => {
    expect(known(personOf(read()))).toEqual({ name: { given: 'Wislande', firstSurname: 'Désir' } });
    expect(arrivalOf(read())).toEqual({ arrivedOn: TODAY });
    expect(fits({ given: '' })).toBe(false);
    expect(fits({ firstSurname: ' ' })).toBe(false);
  });

  test('judges the birth that is in sight: a day or a year begun before and left does not hold the person up', () => {
    expect(fits({ birthKnown: 'nothing', birthDay: '99/99/2', birthYear: '86975' })).toBe(true);
    expect(fits({ birthKnown: 'year', birthDay: '99/99/2', birthYear: '1988' })).toBe(true);
    expect(fits({ birthKnown: 'day', birthDay: '03/05/1988', birthYear: '86975' })).toBe(true);
    const faults = registerForm(TODAY).safeParse(typed({ birthKnown: 'day', birthDay: '99/99/2', given: '', phone: 'x' })).error?.issues.map((issue) => issue.path[0]);
    expect(faults).toEqual(expect.arrayContaining(['birthDay', 'given', 'phone']));
    expect(fits({ birthKnown: 'year', birthYear: '2999' })).toBe(false);
  });

  test.each(["D'Artigues", 'Jean-Baptiste', 'de la Cruz y Peña', 'Ñíguez', 'dos Santos', 'O’Neil', 'Šimić'])('takes the surname %s as it is', (firstSurname) => {
    expect(personOf(read({ firstSurname })).name.firstSurname).toBe(firstSurname);
  });

  test.each<[Partial<RegisterInput>, unknown]>([
    [{ birthKnown: 'day', birthDay: '03/05/1988' }, { known: 'day', date: '1988-05-03' }],
    [{ birthKnown: 'year', birthYear: '1988', birthDay: '03/05/1990' }, { known: 'year', year: 1988 }],
    [{ birthKnown: 'nothing', birthYear: '1988' }, { known: 'nothing' }],
    [{ birthKnown: 'day', birthDay: '' }, undefined],
    [{ birthKnown: 'year', birthYear: '' }, undefined],
  ])('reads a birth from %j', (more, birth) => {
    expect(personOf(read(more)).birth).toEqual(birth);
  });

  test.each<[string, Partial<RegisterInput>]>([
    ['a day that does not exist', { birthDay: '31/02/1988' }], ['a birth tomorrow', { birthDay: '24/11/2026' }], ['half a day', { birthDay: '3/5' }], ['a year to come', { birthKnown: 'year', birthYear: '2027' }],
    ['a phone of letters', { phone: 'no tiene' }], ['a CURP that cannot be', { curp: 'MAVA120229MNERSNA4' }], ['an arrival to come', { arrivedOn: '2026-11-24' }],
  ])('says that %s does not fit', (_, more) => {
    expect(fits(more)).toBe(false);
  });

  test('takes a CURP as it is written on paper', () => {
    expect(fits({ curp: 'mava 120229 mnersna3' })).toBe(true);
  });

  test('keeps all that is told', () => {
    const person = personOf(read({
      alsoKnownAs: [{ given: 'Wiz', firstSurname: 'Désir', secondSurname: '' }], sex: 'M', nationalities: ['HTI' as never], birthCountry: 'HTI', birthTown: 'Jacmel', languages: [{ code: 'ht' }, { code: 'nah', variant: 'Huasteca' }], reads: 'some',
      phone: '664 123 4567', whatsapp: true, contactName: 'Rose', contactRelation: 'hermana', destinationState: 'BC', accompanied: 'alone', household: { caseId: 'x', name: 'y' }, householdRole: 'child',
    }), item(5) as never);
    expect(known(person)).toEqual({
      name: { given: 'Wislande', firstSurname: 'Désir' }, alsoKnownAs: [{ given: 'Wiz', firstSurname: 'Désir' }], sex: 'M', nationalities: ['HTI'], birthPlace: { country: 'HTI', town: 'Jacmel' },
      languages: [{ code: 'ht' }, { code: 'nah', variant: 'Huasteca' }], reads: 'some', phone: '664 123 4567', whatsapp: true, trustedContact: { name: 'Rose', relation: 'hermana' }, destination: { country: 'MEX', state: 'BC' },
      household: { id: item(5), role: 'child' }, accompanied: 'alone',
    });
  });
});

describe('completing an open case', () => {
  const state = () => given(event(101, { type: 'personEdited', data: { changes: { phone: '664 111 1111', nationalities: ['HTI' as never], birthPlace: { country: 'HTI' } } } }), event(102, { type: 'flagSet', data: { flag: 'interpreter', raised: true } }));
  const edits = (more: Partial<RegisterInput>) => editsOf(registerForm(TODAY).parse({ ...formOf(state(), TODAY), ...more }), state(), TODAY);

  test('changes nothing when nothing was typed', () => {
    expect(edits({})).toEqual([]);
  });

  test('edits what was typed and nothing else', () => {
    expect(edits({ birthKnown: 'year', birthYear: '1988', pathway: 'asylum', flags: [], port: 'El Chaparral' })).toEqual([
      { type: 'editPerson', data: { changes: { birth: { known: 'year', year: 1988 } } } },
      { type: 'setPathway', data: { pathway: 'asylum' } },
      { type: 'setFlag', data: { flag: 'interpreter', raised: false } },
      { type: 'editReturn', data: { changes: { port: 'El Chaparral' } } },
    ]);
  });

  test('empties what was taken out', () => {
    expect(edits({ phone: '' })).toEqual([{ type: 'editPerson', data: { changes: { phone: null } } }]);
  });

  test('keeps the household unless another is chosen', () => {
    const inFamily = given(event(101, { type: 'personEdited', data: { changes: { household: { id: uuid(77), role: 'child' } } } }));
    const form = registerForm(TODAY).parse(formOf(inFamily, TODAY));
    expect(editsOf(form, inFamily, TODAY)).toEqual([]);
    expect(editsOf({ ...form, household: null }, inFamily, TODAY)).toEqual([{ type: 'editPerson', data: { changes: { household: null } } }]);
  });

  test('lays what was typed over the case as it stands now: what a colleague changed meanwhile stays', () => {
    const shown = formOf(state(), TODAY);
    const mine = { ...shown, birthKnown: 'year' as const, birthYear: '1988' };
    const current = { ...shown, phone: '664 222 2222' };
    expect(laidOver({ shown, typed: mine, current })).toMatchObject({ birthYear: '1988', phone: '664 222 2222' });
    expect(changedFields(shown, mine)).toEqual({ birthKnown: 'year', birthYear: '1988' });
  });
});

test('somebody who was here before arrives again as the same person, with an arrival of their own', () => {
  const before = given(event(101, { type: 'personEdited', data: { changes: { phone: '664 111 1111', nationalities: ['HTI' as never] } } }), event(102, { type: 'flagSet', data: { flag: 'mobility', raised: true } }));
  const form = arrivesAgain(before, typed({ port: 'El Chaparral', flags: [], notSame: ['x'] }), TODAY);
  expect(form).toMatchObject({ given: 'Marie-Ange', phone: '664 111 1111', nationalities: ['HTI'], port: 'El Chaparral', arrivedOn: TODAY, flags: [], household: null, personId: before.personId, notSame: ['x', before.id] });
});

describe('what is kept while typing', () => {
  test('comes back as it was, without what another version may have kept otherwise', () => {
    const values = { kind: 'register', ...typed({ nationalities: ['HTI' as never], flags: ['mobility'] }), phone: 5, languages: 'ht', surprise: true };
    expect(readDraft(values, TODAY)).toEqual(typed({ nationalities: ['HTI' as never], flags: ['mobility'] }));
    expect(readDraft(undefined, TODAY)).toEqual(emptyForm(TODAY));
  });

  const draft = (values: unknown) => draftOf({ id: item(9), savedAt: '2026-11-23T09:00:00.000Z' as never, values });
  test.each<[unknown, unknown]>([
    [{ kind: 'register', given: 'Ana', firstSurname: 'Ruiz' }, { kind: 'register', name: 'Ana Ruiz', to: `/register/${item(9)}` }],
    [{ given: 'Ana' }, { kind: 'register', name: 'Ana', to: `/register/${item(9)}` }],
    [{ kind: 'complete', caseId: 'c', given: 'Ana' }, { kind: 'complete', name: 'Ana', to: '/complete/c' }],
    [{ kind: 'arrivals', list: 'Ana Ruiz' }, { kind: 'arrivals', name: '', to: '/arrivals' }],
    [{ kind: 'arrivals', port: 'El Chaparral' }, undefined],
    [{ kind: 'photo', of: 'x' }, undefined],
    [null, undefined],
  ])('%j goes on at %j', (values, expected) => {
    expect(draft(values)).toEqual(expected);
  });

  test('a bus of another day keeps the lines that were not noted, and otherwise begins anew', () => {
    const bus = { mode: 'land', port: 'El Chaparral', arrivedOn: '2026-11-22', nationality: 'MEX' };
    expect(readBus(bus, TODAY)).toMatchObject({ mode: '', port: '', arrivedOn: TODAY, nationality: 'MEX' });
    expect(readBus({ ...bus, list: 'Ana Ruiz' }, TODAY)).toMatchObject({ mode: 'land', port: 'El Chaparral', arrivedOn: '2026-11-22', list: 'Ana Ruiz' });
    expect(readBus('nonsense', TODAY)).toMatchObject({ arrivedOn: TODAY, way: 'one' });
  });
});

describe('a day', () => {
  test.each([['3/5/1988', '1988-05-03'], ['03051988', '1988-05-03'], ['03-05-1988', '1988-05-03'], ['1988-05-03', '1988-05-03'], ['31/02/1988', undefined], ['3/5/88', undefined], ['03/05/0088', undefined], ['', undefined]])('"%s" is %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  test('gets its slashes while digits are typed, and a correction is left alone', () => {
    const type = (text: string) => Array.from(text).reduce((before, letter) => withSlashes(before + letter, before), '');
    expect(type('03051988')).toBe('03/05/1988');
    expect(type('3/5/1988')).toBe('3/5/1988');
    expect(withSlashes('03/0', '03/05')).toBe('03/0');
  });
});
