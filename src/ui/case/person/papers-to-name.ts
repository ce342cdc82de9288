/** The papers that a person holds and that bear a name: those whose name can be noted. */
import type { CaseState } from '#domain/case/state.ts';
import type { Catalogue } from '#domain/guide/catalogue.ts';

/** Documents that name nobody's bearer: a bill, witnesses, what settles names itself. */
const NAMELESS: ReadonlySet<string> = new Set(['find-witnesses', 'name-reconciliation', 'paper-check', 'us-apostille', 'translation', 'parent-papers', 'family-tie', 'street-procedure']);

/** Steps done, in the catalogue's order. */
export const papersToName = ({ steps }: Pick<CaseState, 'steps'>, { entries }: Pick<Catalogue, 'entries'>): readonly string[] =>
  entries.filter((entry) => entry.kind === 'document' && steps[entry.id]?.status === 'done' && !NAMELESS.has(entry.id)).map((entry) => entry.id);
