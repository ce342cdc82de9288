/** What all pages of the catalogue share: the editions as the server has them, the draft over them, the words to say it in. */
import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { CATALOGUE, EDITIONS } from '#catalogue/edition.ts';
import { inForceOn } from '#domain/guide/apply-edition.ts';
import type { Catalogue } from '#domain/guide/catalogue.ts';
import { itemId, withItem, withoutItem } from '#domain/guide/next-edition.ts';
import type { DraftItem, EditionDraft } from '#domain/guide/next-edition.ts';
import type { PublishedEdition } from '#domain/guide/published.ts';
import { CatalogueContext, useSession, useShared, useTexts } from '../../app/context.tsx';
import { SOURCES } from '../../parts/cite-entry.ts';
import { CATALOGUE_PAGES } from '../../text/catalogue-pages.ts';
import { CONTACT } from '../../text/contact.ts';
import { readEditions } from './catalogue-calls.ts';
import type { Kept } from './catalogue-calls.ts';
import { createDraftStore } from './draft-store.ts';
import type { DraftStore } from './draft-store.ts';
import { prepare } from './preparation.ts';
import type { Preparation } from './preparation.ts';
import type { EntryWords } from './say-entry.ts';

export type DeskCatalogue = {
  readonly plan: Preparation;
  readonly say: EntryWords;
  readonly mayEdit: boolean;
  readonly draft: EditionDraft;
  /** False when it does not fit on the tablet; the person is told, and nothing changed. */
  readonly setDraft: (draft: EditionDraft) => boolean;
  readonly put: (...items: readonly DraftItem[]) => boolean;
  readonly remove: (id: string) => void;
  readonly store: DraftStore;
  /** As the server has them, the first first: undefined while asked for, 'no-network' when it can't be asked. */
  readonly kept: readonly Kept[] | 'no-network' | undefined;
  readonly reload: () => Promise<void>;
  /** What holds today, and the published edition in it. */
  readonly inForce: { readonly catalogue: Catalogue; readonly published: PublishedEdition | undefined };
};

const DeskContext = createContext<DeskCatalogue | undefined>(undefined);

export function useDeskCatalogue(): DeskCatalogue {
  const desk = use(DeskContext);
  if (desk === undefined) throw new Error('useDeskCatalogue outside its provider');
  return desk;
}

const NONE: EditionDraft = { items: [] };

export function DeskCatalogueProvider({ children }: { children: ReactNode }) {
  const { say, today } = useShared();
  const { worker } = useSession();
  const pages = useTexts(CATALOGUE_PAGES);
  const here = use(CatalogueContext)?.published;
  const mayEdit = worker.role === 'administrator';
  const store = useMemo(() => createDraftStore({ get: (key) => localStorage.getItem(key), set: (key, text) => localStorage.setItem(key, text), remove: (key) => localStorage.removeItem(key) }, worker.id), [worker.id]);
  const [draft, setShown] = useState<EditionDraft>(() => (mayEdit ? store.readDraft() : NONE));
  const [kept, setKept] = useState<DeskCatalogue['kept']>();
  const reload = useCallback(() => readEditions().then((found) => setKept((before) => found ?? before ?? 'no-network')), []);
  useEffect(() => { void reload(); }, [reload]);

  const told = typeof kept === 'object' ? kept : undefined;
  const earlier = useMemo((): readonly PublishedEdition[] => {
    const all = told?.flatMap(({ edition }) => edition ?? []) ?? here ?? [];
    // Who does not prepare the next one reads what holds today.
    return mayEdit ? all : all.filter(({ validFrom }) => validFrom <= today);
  }, [told, here, mayEdit, today]);
  const inForce = useMemo(() => {
    const { catalogue = CATALOGUE, published } = inForceOn(EDITIONS, earlier, today);
    return { catalogue, published };
  }, [earlier, today]);
  const plan = useMemo(() => prepare(earlier, draft, today), [earlier, draft, today]);
  const words = useEntryWords(plan);

  const setDraft = useCallback((next: EditionDraft): boolean => {
    if (!store.keepDraft(next)) { say(pages.form.noRoom); return false; }
    setShown(next);
    return true;
  }, [store, say, pages]);
  const latest = told && (told.at(-1)?.number ?? 0);
  useEffect(() => { if (latest !== undefined) store.keepSeen(latest); }, [latest, store]);
  const put = useCallback((...items: readonly DraftItem[]) => {
    const begun: EditionDraft = draft.items.length === 0 ? { ...draft, over: latest ?? store.readSeen() } : draft;
    return setDraft(items.reduce(withItem, begun));
  }, [setDraft, draft, latest, store]);
  const remove = useCallback((id: string) => {
    const gone = draft.items.find((one) => itemId(one) === id);
    if (gone && setDraft(withoutItem(draft, id))) say(pages.changes.undone, () => { setDraft(draft); });
  }, [setDraft, draft, say, pages]);

  const desk = useMemo((): DeskCatalogue => ({ plan, say: words, mayEdit, draft, setDraft, put, remove, store, kept, reload, inForce }), [plan, words, mayEdit, draft, setDraft, put, remove, store, kept, reload, inForce]);
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** The words of one language over the entries of the plan. */
function useEntryWords({ words }: Pick<Preparation, 'words'>): EntryWords {
  const { t, language, today, day, money } = useShared();
  const pages = useTexts(CATALOGUE_PAGES);
  const contact = useTexts(CONTACT);
  const sources = useTexts(SOURCES);
  return useMemo((): EntryWords => {
    const texts = words[language];
    return { t, pages, contact, sources, language, today, day, money, text: (key) => texts[key] ?? key };
  // The formats are made anew at every drawing and depend on the language alone.
  // oxlint-disable-next-line react/exhaustive-deps
  }, [words, t, pages, contact, sources, language, today]);
}
