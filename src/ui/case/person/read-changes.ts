/** A case as what a paper can be compared with, and what was taken from the paper as changes of the person. */
import type { Known } from '#domain/capture/fill.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { Person, PersonChanges } from '#domain/person/person.ts';

/** What the case knows of what papers say. */
export function knownOfCase({ person, steps }: Pick<CaseState, 'person' | 'steps'>): Known {
  const { name, birth, sex, nationalities, birthPlace } = person;
  const curp = steps['curp'];
  return { name, birth, sex, nationalities, birthPlace, curp: curp?.status === 'done' ? curp.number : undefined };
}

/** The changes, and the values before them to undo by. A town that is known stays when the paper tells the state. */
export function readChanges(person: Person, { name, birth, sex, nationalities, birthPlace }: Known): { readonly changes: PersonChanges; readonly before: PersonChanges } {
  const changes: PersonChanges = {
    ...(name ? { name } : {}), ...(birth ? { birth } : {}), ...(sex ? { sex } : {}), ...(nationalities ? { nationalities: [...nationalities] } : {}),
    ...(birthPlace ? { birthPlace: { ...(person.birthPlace?.town ? { town: person.birthPlace.town } : {}), ...birthPlace } } : {}),
  };
  const before = Object.fromEntries(Object.keys(changes).map((field) => [field, person[field as keyof Person] ?? null])) as PersonChanges;
  return { changes, before };
}
