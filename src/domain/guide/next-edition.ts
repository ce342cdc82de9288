/**
 * The next edition as an administrator prepares it: only what is different from the one published last, entry by
 * entry, so that somebody else's edition can come between and nothing is lost. What goes out carries everything
 * that still holds (published.ts): the last edition with these changes over it.
 */
import { z } from 'zod';
import type { PlainDate } from '../foundation/plain-date.ts';
import { changedEntry } from './entry-change.ts';
import { AddedEntry, EditionTexts, EntryChange } from './published.ts';
import type { PublishedEdition, PublishedEditionData } from './published.ts';
import { joinTexts } from './service-draft.ts';

/** One entry's part of a draft: facts of a known entry that change, or a new entry; with the words it brings. */
export const DraftItem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('change'), change: EntryChange, texts: EditionTexts.partial() }),
  z.strictObject({ kind: z.literal('added'), entry: AddedEntry, texts: EditionTexts.partial() }),
]);
export type DraftItem = z.infer<typeof DraftItem>;

/** In the order in which they were made; one item an entry. `over`: the number of the last edition when the draft was begun, 0 for none. */
export const EditionDraft = z.strictObject({ items: z.array(DraftItem).max(800), over: z.int().min(0).optional(), validFrom: z.string().max(10).optional(), note: z.string().max(500).optional() });
export type EditionDraft = z.infer<typeof EditionDraft>;

export const itemId = (item: DraftItem): string => (item.kind === 'change' ? item.change.id : item.entry.id);

/** The draft with the item in the place of the entry's former one; a further change joins the one before. */
export function withItem(draft: EditionDraft, item: DraftItem): EditionDraft {
  const at = draft.items.findIndex((one) => itemId(one) === itemId(item));
  return { ...draft, items: at < 0 ? [...draft.items, item] : draft.items.with(at, item) };
}

export const withoutItem = (draft: EditionDraft, id: string): EditionDraft => ({ ...draft, items: draft.items.filter((one) => itemId(one) !== id) });

type Facts = { readonly edition: string; readonly base: string; readonly validFrom: PlainDate; readonly note?: string | undefined };

/** The edition to publish: the last one's changes, added entries and words, and the draft's over them. */
export function nextEdition(last: PublishedEdition | undefined, draft: EditionDraft, { edition, base, validFrom, note }: Facts): PublishedEditionData {
  const changes = new Map((last?.changes ?? []).map((change) => [change.id as string, change]));
  const added = new Map((last?.added ?? []).map((entry) => [entry.id as string, entry]));
  let texts = last?.texts ?? { es: {}, en: {} };
  for (const item of draft.items) {
    texts = { es: {}, en: {}, ...joinTexts(texts, item.texts) };
    if (item.kind === 'added') added.set(item.entry.id, item.entry);
    else {
      const { change } = item;
      const own = added.get(change.id);
      if (own) added.set(change.id, changedEntry(own, change));
      else changes.set(change.id, { ...changes.get(change.id), ...change });
    }
  }
  return { edition, base, validFrom, ...(note === undefined || note === '' ? {} : { note }), changes: [...changes.values()], added: [...added.values()], texts };
}

/** An id for the edition that begins on the day: the month and a number that nobody used. */
export function freeEditionId(validFrom: PlainDate, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const id = `${validFrom.slice(0, 7)}-${n}`;
    if (!taken.has(id)) return id;
  }
}
