/**
 * What the rules make of a need before the search: papers in doubt or in another name, and a person
 * under a U.S. hearing date. A marked paper serves as it is where the catalogue takes it so; elsewhere
 * it counts once it is cleared (by the step that clears its mark) or, when in doubt, replaced by a
 * fresh one. A fresh copy still bears the other name. Held as it is, the paper goes by `<name>~`.
 */
import { LEGAL_ADVICE, type CatalogueEntry, type CredentialId, type Need, type PaperMark } from './catalogue.ts';
import type { GuideProfile } from './eligibility.ts';
import type { Holdings } from './holdings.ts';

export type Marks = ReadonlyMap<CredentialId, readonly PaperMark[]>;

export const asItIs = (credential: CredentialId): CredentialId => `${credential}~`;
/** A paper's own name, also when it goes as it is. */
export const plainName = (credential: CredentialId): CredentialId => (credential.endsWith('~') ? credential.slice(0, -1) : credential);

/** The marks of the papers held. */
export const marksOf = (holdings: Holdings): Marks => new Map([...holdings].flatMap(([credential, { doubtful, otherName }]) => {
  const marks: PaperMark[] = [...(doubtful ? ['doubtful' as const] : []), ...(otherName ? ['other-name' as const] : [])];
  return marks.length > 0 ? [[credential, marks] as const] : [];
}));

/** What clears each mark in this catalogue. */
export const clearings = (entries: readonly CatalogueEntry[]): ReadonlyMap<PaperMark, CredentialId> =>
  new Map(entries.flatMap((entry) => (entry.clears ? [[entry.clears, entry.gives[0]!] as const] : [])));

/** A need with marked papers spelled out; `takes` are the marks that don't matter here. */
export function needWith(need: Need, marks: Marks, context: { readonly takes: readonly PaperMark[]; readonly clearedBy: ReadonlyMap<PaperMark, CredentialId> }): Need {
  if (marks.size === 0) return need;
  if (typeof need === 'string') {
    const open = marks.get(need)?.filter((mark) => !context.takes.includes(mark));
    if (!open) return need;
    const clears = open.map((mark) => context.clearedBy.get(mark));
    return clears.includes(undefined) ? need : { any: [{ all: [asItIs(need), ...clears.filter((one) => one !== undefined)] }, need] };
  }
  return 'all' in need ? { all: need.all.map((part) => needWith(part, marks, context)) } : { any: need.any.map((part) => needWith(part, marks, context)) };
}

/** The entry as it is for this person and these papers: the same object when nothing is special. */
export function entryFor(entry: CatalogueEntry, marks: Marks, context: { readonly profile: GuideProfile; readonly clearedBy: ReadonlyMap<PaperMark, CredentialId> }): CatalogueEntry {
  const portFirst = entry.movesAway === true && context.profile.pathway === 'mpp';
  if (marks.size === 0 && !portFirst) return entry;
  const needs = needWith(entry.needs, marks, { takes: entry.takes ?? [], clearedBy: context.clearedBy });
  const gives = entry.gives.map((credential) => (marks.get(credential)?.includes('other-name') ? asItIs(credential) : credential));
  return { ...entry, gives, needs: portFirst ? { all: [needs, LEGAL_ADVICE] } : needs };
}
