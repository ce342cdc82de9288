/**
 * What is typed about a person, and what of it becomes an edit: only the fields that changed, each
 * emptied field as null, each faulty one named. What is typed may be loose (empty texts); what is sent never is.
 */
import { PersonFields } from '#domain/person/person.ts';
import type { Person, PersonChanges, PersonField } from '#domain/person/person.ts';

export type PersonDraft = Partial<Record<PersonField, unknown>>;
export type DraftReading = {
  readonly changes: PersonChanges;
  /** The values before, to undo by. */
  readonly before: PersonChanges;
  readonly faults: readonly PersonField[];
};

/** Without empty texts, empty lists and empty objects; null when nothing is left. */
export function tidied(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (Array.isArray(value)) {
    const rest = value.map(tidied).filter((one) => one !== null);
    return rest.length === 0 ? null : rest;
  }
  if (typeof value === 'object' && value !== null) {
    const rest = Object.entries(value).map(([key, inner]) => [key, tidied(inner)] as const).filter(([, inner]) => inner !== null && inner !== undefined);
    return rest.length === 0 ? null : Object.fromEntries(rest);
  }
  return value ?? null;
}

/** A birth is unanswered while its day or year is not typed. */
function tidiedField(field: PersonField, value: unknown): unknown {
  const tidy = tidied(value);
  if (field !== 'birth' || typeof tidy !== 'object' || tidy === null) return tidy;
  const birth = tidy as { known?: string; date?: string; year?: number };
  return birth.known !== 'nothing' && birth.date === undefined && birth.year === undefined ? null : tidy;
}

const same = (one: unknown, two: unknown): boolean => JSON.stringify(sortedKeys(one)) === JSON.stringify(sortedKeys(two));
const sortedKeys = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(sortedKeys)
    : typeof value === 'object' && value !== null ? Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sortedKeys(inner)]) : value;

/** Reads a draft against the person as known. */
export function readPersonDraft(person: Person, draft: PersonDraft): DraftReading {
  const changes: Record<string, unknown> = {};
  const before: Record<string, unknown> = {};
  const faults: PersonField[] = [];
  for (const [name, typed] of Object.entries(draft)) {
    const field = name as PersonField;
    const value = tidiedField(field, typed);
    const known = person[field] ?? null;
    if (same(value, tidiedField(field, known))) continue;
    if (value === null ? field === 'name' : !PersonFields.shape[field].safeParse(value).success) { faults.push(field); continue; }
    changes[field] = value === null ? null : PersonFields.shape[field].parse(value);
    before[field] = known;
  }
  return { changes: changes as PersonChanges, before: before as PersonChanges, faults };
}
