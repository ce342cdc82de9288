/**
 * From a scanned paper to the form: what fills, what waits for a choice, and back out again. Nothing typed is ever
 * replaced here; each function gives the form's fields that change.
 */
import { fillingOf } from '#domain/capture/fill.ts';
import type { Fillable, Known } from '#domain/capture/fill.ts';
import type { PaperRead } from '#domain/capture/paper-read.ts';
import type { Nationality } from '#domain/person/person.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { bare } from '#domain/identifiers/reading.ts';
import { readDay, writeDay } from './read-day.ts';
import { emptyForm } from './register-form.ts';
import type { RegisterForm, RegisterInput } from './register-form.ts';

export type FormField = Exclude<keyof RegisterInput, 'read'>;
type Changes = Partial<RegisterInput>;

/** The form's fields of each thing that a paper can say. */
export const FIELDS_OF: Readonly<Record<Fillable, readonly FormField[]>> = {
  name: ['given', 'firstSurname', 'secondSurname'], birth: ['birthKnown', 'birthDay', 'birthYear'], sex: ['sex'], nationalities: ['nationalities'], birthPlace: ['birthCountry', 'birthState'], curp: ['curp'],
};

const same = (one: unknown, two: unknown): boolean => JSON.stringify(one) === JSON.stringify(two);
/** Whether a field still says what was read and nobody has confirmed it. */
export const isRead = (form: RegisterInput, field: FormField): boolean => field in form.read.values && same(form.read.values[field], form[field]);
/** The fields that wait for a person to compare them with the paper. */
export const unconfirmed = (form: RegisterInput): readonly FormField[] => (Object.keys(form.read.values) as FormField[]).filter((field) => isRead(form, field));

/** What the form knows, as the comparison takes it. Half a name or half a date is something typed, too. `curpKnown` is the case's own. */
export function knownOf(form: RegisterInput, curpKnown?: string): Known {
  const { given, firstSurname, secondSurname, birthKnown, birthDay, birthYear, sex, nationalities, birthCountry, birthState, curp, read } = form;
  const isNamed = `${given}${firstSurname}${secondSurname ?? ''}`.trim() !== '';
  return {
    name: isNamed ? { given, firstSurname, ...(secondSurname ? { secondSurname } : {}) } : undefined,
    provisionalName: read.nameKind !== 'civil' && isRead(form, 'given') && isRead(form, 'firstSurname') ? read.nameKind : undefined,
    birth: birthKnown === 'day' ? (birthDay.trim() === '' ? undefined : { known: 'day', date: readDay(birthDay) ?? (birthDay as PlainDate) }) : birthKnown === 'year' && birthYear !== '' ? { known: 'year', year: Number(birthYear) } : undefined,
    sex: sex || undefined, nationalities: nationalities.map((one) => one as Nationality),
    birthPlace: { ...(birthCountry ? { country: birthCountry } : {}), ...(birthState ? { state: birthState } : {}) },
    curp: bare(curp) || curpKnown,
  };
}

/** Read values as the form's fields have them. */
function fieldsOf(values: Known): Record<string, unknown> {
  const { name, birth, sex, nationalities, birthPlace, curp } = values;
  return {
    ...(name ? { given: name.given, firstSurname: name.firstSurname, secondSurname: name.secondSurname ?? '' } : {}),
    ...(birth ? { birthKnown: birth.known, birthDay: birth.known === 'day' ? writeDay(birth.date) : '', birthYear: birth.known === 'year' ? String(birth.year) : '' } : {}),
    ...(sex ? { sex } : {}), ...(nationalities ? { nationalities } : {}),
    ...(birthPlace ? { birthCountry: birthPlace.country ?? '', birthState: birthPlace.state ?? '' } : {}), ...(curp ? { curp } : {}),
  };
}

/** The form after a paper was read. The same kind of paper read again takes the place of the one before. */
export function takeIn(form: RegisterInput, paper: PaperRead, curpKnown?: string): Changes {
  const { fills, differs } = fillingOf(knownOf(form, curpKnown), paper);
  const filled = fieldsOf(fills);
  const waiting = (Object.keys(differs) as Fillable[]).map((field) => ({ field, paper: paper.paper, read: { [field]: differs[field] } }));
  return {
    ...(filled as Changes),
    read: {
      papers: [...form.read.papers.filter((one) => one.paper !== paper.paper), paper],
      values: { ...form.read.values, ...filled },
      nameKind: fills.name === undefined ? form.read.nameKind : paper.nameKind,
      differs: [...form.read.differs.filter((one) => one.paper !== paper.paper), ...waiting],
    },
  };
}

/** The papers to note as brought; a CURP counts as it stands in its field, read or typed. */
export function papersOf({ curp, read }: Pick<RegisterForm, 'curp' | 'read'>): readonly PaperRead[] {
  const number = bare(curp);
  const others = read.papers.filter((one) => one.paper !== 'curp');
  const code = read.papers.find((one) => one.paper === 'curp' && one.number === number);
  return number === '' ? others : [code ?? { paper: 'curp', step: 'curp', number, nameKind: 'civil', mayBeCut: false, doubts: [] }, ...others];
}

/** A person has compared everything with the papers. */
export const confirmRead = (form: RegisterInput): Changes => ({ read: { ...form.read, values: {} } });

/** A person has chosen between two values: the paper's, or the one that stands in the form. */
export function settle(form: RegisterInput, at: number, chosen: 'read' | 'typed'): Changes {
  const one = form.read.differs[at];
  const read = { ...form.read, differs: form.read.differs.filter((_, place) => place !== at) };
  return one === undefined || chosen === 'typed' ? { read } : { ...(fieldsOf(one.read as Known) as Changes), read };
}

/** The paper is somebody else's, or was not wanted: what it filled and nobody touched goes, what was typed stays. */
export function takeOut(form: RegisterInput, paper: PaperRead, today: PlainDate): Changes {
  const others = form.read.papers.filter((one) => one !== paper);
  const empty = emptyForm(today);
  const from = fieldsOf(fillingOf({}, paper).fills);
  const gone = unconfirmed(form).filter((field) => field in from && same(from[field], form[field]));
  // Another paper may say the same: then it stays.
  const kept = new Set(others.flatMap((one) => Object.entries(fieldsOf(fillingOf({}, one).fills)).filter(([field, value]) => same(value, form[field as FormField])).map(([field]) => field)));
  const emptied = gone.filter((field) => !kept.has(field));
  return {
    ...Object.fromEntries(emptied.map((field) => [field, empty[field]])),
    read: { ...form.read, papers: others, values: Object.fromEntries(Object.entries(form.read.values).filter(([field]) => !emptied.includes(field as FormField))), differs: form.read.differs.filter((one) => one.paper !== paper.paper) },
  };
}
