/**
 * What an administrator prepares, kept on the tablet as it is typed: the draft of the next edition, and a form half
 * filled. Facts about public services, nothing of any person; an administrator holds no key of a centre, so it lies
 * in the browser's own store, apart for each worker.
 */
import { EditionDraft } from '#domain/guide/next-edition.ts';

export type KeptText = { readonly get: (key: string) => string | null; readonly set: (key: string, text: string) => void; readonly remove: (key: string) => void };
export type DraftStore = {
  readonly readDraft: () => EditionDraft;
  /** False when it does not fit: then nothing was kept. */
  readonly keepDraft: (draft: EditionDraft) => boolean;
  /** The number of the last edition that this worker's tablet saw; 0 when none. A draft begun with no network counts from it. */
  readonly readSeen: () => number;
  readonly keepSeen: (number: number) => void;
  readonly readForm: (entry: string) => unknown;
  readonly keepForm: (entry: string, values: unknown) => void;
  readonly dropForm: (entry: string) => void;
};

const NOTHING: EditionDraft = { items: [] };

/** The store of one worker over the browser's text store. */
export function createDraftStore(kept: KeptText, workerId: string): DraftStore {
  const draftKey = `ventanilla.catalogue.${workerId}`;
  const seenKey = `${draftKey}.seen`;
  const formKey = (entry: string): string => `${draftKey}.form.${entry}`;
  return {
    readDraft() {
      const text = kept.get(draftKey);
      if (text === null) return NOTHING;
      const draft = EditionDraft.safeParse(parsed(text));
      if (draft.success) return draft.data;
      // Written by another version: set apart, so that what is typed next does not write over it.
      kept.set(`${draftKey}.unreadable`, text);
      return NOTHING;
    },
    keepDraft(draft) {
      try {
        kept.set(draftKey, JSON.stringify(draft));
        return true;
      } catch {
        return false; // the browser's quota
      }
    },
    readSeen: () => Number(kept.get(seenKey) ?? 0) || 0,
    keepSeen(number) {
      try {
        kept.set(seenKey, String(number));
      } catch {
        // Full: an older number warns once too often, never too seldom.
      }
    },
    readForm: (entry) => { const text = kept.get(formKey(entry)); return text === null ? undefined : parsed(text); },
    keepForm(entry, values) {
      try {
        kept.set(formKey(entry), JSON.stringify(values));
      } catch {
        // Full: the form itself still stands on the screen, and keeping the draft will say so.
      }
    },
    dropForm: (entry) => kept.remove(formKey(entry)),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
