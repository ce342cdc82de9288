/** What is different about an entry under another edition, of the facts that a person at the counter goes by. */
import type { CatalogueEntry } from './catalogue.ts';

export const COMPARED_FACTS = ['needs', 'place', 'agency', 'cost', 'leadDays', 'validForDays', 'bring'] as const satisfies readonly (keyof CatalogueEntry)[];
export type ComparedFact = (typeof COMPARED_FACTS)[number];

/** The facts in which two editions' entries differ, in the order above; order within lists counts. */
export const changedFacts = (before: CatalogueEntry, after: CatalogueEntry): readonly ComparedFact[] =>
  COMPARED_FACTS.filter((fact) => canonical(before[fact]) !== canonical(after[fact]));

/** As text, with keys in one order: what came from a database has them in another. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  return `{${Object.entries(value).filter(([, inner]) => inner !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => `${key}:${canonical(inner)}`).join()}}`;
}
