/**
 * What is different between two states of an entry, and the change that leads from one to the other. Only facts
 * that an administrator may change travel in an edition: what an entry needs and gives, for whom, and its marks
 * are the rule itself and come with the app.
 */
import type { CatalogueEntry } from './catalogue.ts';
import { EntryChange } from './published.ts';

/** In the order in which a change is read. */
export const CHANGEABLE = ['cost', 'leadDays', 'validFrom', 'validTo', 'place', 'agency', 'desk', 'bring', 'directory', 'source', 'sure'] as const;
export type ChangeableField = (typeof CHANGEABLE)[number];

/** The facts of an entry that can change, as a form or a file gives them; absent means that there is none. */
export type ChangeableFacts = Pick<CatalogueEntry, ChangeableField>;

/** The fields whose values differ. */
export const differingFields = (before: ChangeableFacts, after: ChangeableFacts): ChangeableField[] => CHANGEABLE.filter((field) => !isSameData(before[field], after[field]));

/** The change from one state to the other: only what differs, `null` for what is not there any more; undefined when nothing differs. */
export function changeBetween(before: CatalogueEntry, after: ChangeableFacts): EntryChange | undefined {
  const fields = differingFields(before, after);
  return fields.length === 0 ? undefined : EntryChange.parse({ id: before.id, ...Object.fromEntries(fields.map((field) => [field, after[field] ?? null])) });
}

/** A change without one of its fields; undefined when nothing is left. */
export function withoutField(change: EntryChange, field: ChangeableField): EntryChange | undefined {
  const rest = Object.fromEntries(Object.entries(change).filter(([key]) => key !== field)) as EntryChange;
  return Object.keys(rest).length > 1 ? rest : undefined;
}

/** An entry with the change over it; what is `null` there is gone here. */
export function changedEntry<Entry extends ChangeableFacts & { readonly id: string }>(entry: Entry, { id: _id, ...change }: EntryChange): Entry {
  const said = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.fromEntries(Object.entries({ ...entry, ...Object.fromEntries(said) }).filter(([, value]) => value !== null)) as Entry;
}

/** Same as data: keys in any order, absent as undefined. */
export function isSameData(one: unknown, two: unknown): boolean {
  if (one === two) return true;
  if (typeof one !== 'object' || typeof two !== 'object' || one === null || two === null || Array.isArray(one) !== Array.isArray(two)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(two)]);
  return [...keys].every((key) => isSameData((one as Record<string, unknown>)[key], (two as Record<string, unknown>)[key]));
}
