import { describe, expect, test } from 'vitest';
import { paperOf } from '#domain/capture/paper-read.ts';
import type { PaperRead } from '#domain/capture/paper-read.ts';
import { readScanned } from '#domain/capture/read-scanned.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { confirmRead, isRead, settle, takeIn, takeOut, unconfirmed } from '#ui/people/read-into-form.ts';
import { emptyForm, personOf, readDraft, registerForm } from '#ui/people/register-form.ts';
import type { RegisterInput } from '#ui/people/register-form.ts';

const TODAY = '2026-11-23' as PlainDate;
const paper = (text: string): PaperRead => {
  const read = paperOf(readScanned(text, TODAY));
  if (read === undefined) throw new Error('read nothing');
  return read;
};
const CURP = paper('HEGG560427MVZRRL04||HERNANDEZ|GARCIA|GLORIA|MUJER|27/04/1956|VERACRUZ|');
const PASSPORT = paper('P<MEXGOMEZ<VELAZQUEZ<<MARGARITA<<<<<<<<<<<<<\nG123456786MEX9002281F3203019<<<<<<<<<<<<<<04');
const typed = (more: Partial<RegisterInput> = {}): RegisterInput => ({ ...emptyForm(TODAY), ...more });
const after = (form: RegisterInput, one: PaperRead): RegisterInput => ({ ...form, ...takeIn(form, one) });

describe('a scanned paper in a registration', () => {
  test('fills an empty form so that it can be saved, and every filled field says that it was read', () => {
    const form = after(typed(), CURP);
    expect(form).toMatchObject({ given: 'GLORIA', firstSurname: 'HERNANDEZ', secondSurname: 'GARCIA', birthKnown: 'day', birthDay: '27/04/1956', sex: 'M', nationalities: ['MEX'], birthCountry: 'MEX', birthState: 'VZ', curp: 'HEGG560427MVZRRL04' });
    expect(unconfirmed(form)).toHaveLength(11);
    expect(personOf(registerForm(TODAY).parse(form))).toMatchObject({ name: { given: 'GLORIA' }, birth: { known: 'day', date: '1956-04-27' }, birthPlace: { country: 'MEX', state: 'VZ' } });
  });

  test('what a person edits or confirms is marked no longer', () => {
    const form = after(typed(), CURP);
    expect(isRead(form, 'given')).toBe(true);
    expect(isRead({ ...form, given: 'Gloria' }, 'given')).toBe(false);
    expect(isRead({ ...form, given: 'Gloria' }, 'sex')).toBe(true);
    expect(unconfirmed({ ...form, ...confirmRead(form) })).toEqual([]);
  });

  test('leaves what was typed, shows both, and lets nobody be saved before one is chosen', () => {
    const form = after(typed({ given: 'Petra', firstSurname: 'Ramos', birthDay: '28/04/1956' }), CURP);
    expect(form).toMatchObject({ given: 'Petra', firstSurname: 'Ramos', birthDay: '28/04/1956', sex: 'M' });
    expect(form.read.differs.map((one) => one.field)).toEqual(['name', 'birth']);
    expect(registerForm(TODAY).safeParse(form).success).toBe(false);
    const chosen = { ...form, ...settle(form, 1, 'read') };
    const both = { ...chosen, ...settle(chosen, 0, 'typed') };
    expect(both).toMatchObject({ given: 'Petra', birthDay: '27/04/1956', read: { differs: [] } });
    expect(registerForm(TODAY).safeParse(both).success).toBe(true);
  });

  test('half a name or half a date typed is not written over', () => {
    const form = after(typed({ given: 'Mar', birthDay: '28/0' }), CURP);
    expect(form).toMatchObject({ given: 'Mar', firstSurname: '', birthDay: '28/0' });
    expect(form.read.differs.map((one) => one.field)).toEqual(['name', 'birth']);
  });

  test('a passport\'s name gives way to the civil one read after it, never the other way round', () => {
    const civil = paper('GOVM900228MNEMLR06||GÓMEZ|VELÁZQUEZ|MARGARITA|MUJER|28/02/1990|NACIDO EN EL EXTRANJERO|');
    const first = after(after(typed(), PASSPORT), civil);
    expect(first).toMatchObject({ given: 'MARGARITA', firstSurname: 'GÓMEZ', secondSurname: 'VELÁZQUEZ', read: { nameKind: 'civil', differs: [] } });
    const other = after(after(typed(), civil), PASSPORT);
    expect(other).toMatchObject({ firstSurname: 'GÓMEZ', read: { differs: [] } });
    expect(other.read.papers.map((one) => one.paper)).toEqual(['curp', 'passport-mx']);
  });

  test('a paper taken out takes along what only it had filled and nobody touched', () => {
    const form = { ...after(typed(), CURP), given: 'Gloria Inés' };
    expect({ ...form, ...takeOut(form, CURP, TODAY) }).toEqual({ ...typed({ given: 'Gloria Inés' }), read: { ...typed().read, values: { given: 'GLORIA' } } });
    const two = after(after(typed(), PASSPORT), { ...PASSPORT, paper: 'ine', step: 'ine' });
    const [, ine] = two.read.papers;
    if (ine === undefined) throw new Error('one paper only');
    expect({ ...two, ...takeOut(two, ine, TODAY) }).toMatchObject({ given: 'MARGARITA', sex: 'M', read: { papers: [PASSPORT] } });
  });

  test('rests in a draft and comes back from it; a draft of before the scanner has none', () => {
    const form = after(typed({ given: 'Petra', firstSurname: 'Ramos' }), CURP);
    expect(readDraft(JSON.parse(JSON.stringify(form)), TODAY)).toEqual(form);
    expect(readDraft({ given: 'Petra' }, TODAY).read).toEqual(emptyForm(TODAY).read);
    expect(readDraft({ given: 'Petra', read: { papers: 'all' } }, TODAY).read).toEqual(emptyForm(TODAY).read);
  });
});
