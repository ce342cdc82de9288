/**
 * What a file would change: each of its services against the catalogue that is prepared. A service that is there
 * already is the same or has other facts; one that is not becomes a new entry. An edition can't change what a
 * shipped rule needs, gives or is called, nor add money or a protection measure: that is said, not done.
 */
import { CatalogueEntry } from '../catalogue.ts';
import { changeBetween, isSameData } from '../entry-change.ts';
import type { DraftItem } from '../next-edition.ts';
import { EditionTexts } from '../published.ts';
import { codedDraft, entryFromDraft } from '../service-draft.ts';
import type { CodesOf } from '../service-draft.ts';
import type { ReadService, ReviewNote } from './import.ts';

export type Review = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'same' | 'change' | 'added';
  /** What goes into the draft; absent when there is nothing to change. */
  readonly item?: DraftItem;
  readonly notes: readonly (ReviewNote | FixedNote)[];
};
/** Something of the file that an edition can't carry: a shipped rule's own part, or a mark that only the app gives. */
export type FixedNote = { readonly code: 'fixed'; readonly field: string; readonly text: string };

type Against = {
  readonly entries: readonly CatalogueEntry[];
  /** Ids of entries that the app ships; the others were added by an edition and may change whole. */
  readonly shipped: ReadonlySet<string>;
  readonly codes: CodesOf;
  readonly nameOf: (id: string) => string;
};

/** Reviews one service of a file. */
export function reviewService({ draft, notes }: ReadService, { entries, shipped, codes, nameOf }: Against): Review {
  const { name } = draft.texts.es;
  const before = entries.find(({ id }) => id === draft.id);
  if (before === undefined || !shipped.has(draft.id)) return reviewAdded({ draft, notes }, before, codes, name === nameOf(draft.id));
  const { facts, texts } = codedDraft(draft, codes);
  const after = CatalogueEntry.parse(facts);
  const change = changeBetween(before, after);
  const fixed: FixedNote[] = [
    ...(name === nameOf(draft.id) ? [] : [{ code: 'fixed', field: 'name', text: name } as const]),
    ...(['needs', 'gives', 'for', 'kind'] as const).filter((field) => !isSameData(before[field], after[field])).map((field): FixedNote => ({ code: 'fixed', field, text: JSON.stringify(after[field]) })),
  ];
  const base = { id: draft.id, name: nameOf(draft.id), notes: [...fixed, ...notes] };
  return change === undefined ? { ...base, kind: 'same' } : { ...base, kind: 'change', item: { kind: 'change', change, texts: EditionTexts.partial().parse(texts) } };
}

function reviewAdded({ draft, notes }: ReadService, before: CatalogueEntry | undefined, codes: CodesOf, isSameName: boolean): Review {
  const marks = (['entitlement', 'protection', 'shown', 'clears'] as const).filter((mark) => draft[mark] !== undefined).map((mark): FixedNote => ({ code: 'fixed', field: mark, text: JSON.stringify(draft[mark]) }));
  // A file from outside does not know what an administrator confirmed since: the days stand as they are.
  const isGuessed = notes.some(({ code }) => code === 'lead-days-guessed');
  const kept = before && isGuessed ? { leadDays: before.leadDays, validFrom: before.validFrom, source: before.source, sure: before.sure, needs: before.needs, gives: before.gives } : {};
  const { entry, texts } = entryFromDraft({ ...draft, ...kept }, codes);
  const review = { id: draft.id, name: draft.texts.es.name, notes: [...marks, ...notes] };
  if (before && isSameName && isSameData(before, entry)) return { ...review, kind: 'same' };
  return { ...review, kind: before ? 'change' : 'added', item: { kind: 'added', entry, texts: EditionTexts.partial().parse(texts) } };
}

