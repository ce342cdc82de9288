/**
 * What a file says and the mapping did not take, so that nothing is lost without a word: every value with its place
 * in the file, less what was used. Ids name things inside the file only and are no loss; nor is a value that the
 * same file says again elsewhere under the same name (compiled HSDS repeats its phones and schedules at every level).
 */

/** A value nobody took: the fields that lead to it without their numbers (`contacts.name`), and what it says. */
export type Leftover = { readonly field: string; readonly text: string };

/** Paths that were used; one path stands for all below it. */
export type Used = Set<string>;

const isId = (key: string): boolean => key === 'id' || key.endsWith('_id');

type Leaf = { readonly path: readonly string[]; readonly text: string; readonly isUsed: boolean };

/** The values under no used path, in the order of the file; the same field's values together. */
export function leftovers(value: unknown, used: Used): Leftover[] {
  const all = leavesOf(value, used, [], false);
  const said = new Set(all.filter(({ isUsed }) => isUsed).map(sayingOf));
  const byField = new Map<string, string[]>();
  for (const leaf of all) {
    if (leaf.isUsed || said.has(sayingOf(leaf))) continue;
    said.add(sayingOf(leaf));
    const field = leaf.path.filter((part) => !/^\d+$/.test(part)).join('.');
    byField.set(field, [...(byField.get(field) ?? []), leaf.text]);
  }
  return [...byField].map(([field, texts]) => ({ field, text: texts.join(' · ') }));
}

/** A value under the name nearest to it. */
const sayingOf = ({ path, text }: Leaf): string => `${path.at(-1)}\u0000${text}`;

function leavesOf(value: unknown, used: Used, path: readonly string[], isAbove: boolean): Leaf[] {
  const isUsed = isAbove || (path.length > 0 && used.has(path.join('.')));
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'object') return Object.entries(value).flatMap(([key, one]) => (isId(key) ? [] : leavesOf(one, used, [...path, key], isUsed)));
  return [{ path, text: String(value as string | number | boolean), isUsed }];
}
