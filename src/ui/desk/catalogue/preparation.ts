/**
 * What an administrator works on, computed: the catalogue as it was published last, the same with the draft over it,
 * the edition that would go out, and what speaks against it. Pure.
 */
import { CATALOGUE, EDITIONS } from '#catalogue/edition.ts';
import { AGENCIES, BRING, PLACES } from '#catalogue/agencies.ts';
import { EN } from '#catalogue/text/en.ts';
import { ES } from '#catalogue/text/es.ts';
import { FR } from '#catalogue/text/fr.ts';
import { HT } from '#catalogue/text/ht.ts';
import { PT } from '#catalogue/text/pt.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { isPlainDate } from '#domain/foundation/plain-date.ts';
import { applyEdition, faultsOfEdition } from '#domain/guide/apply-edition.ts';
import type { EditionFault } from '#domain/guide/apply-edition.ts';
import type { CatalogueEntry } from '#domain/guide/catalogue.ts';
import { wordsWith } from '#domain/guide/edition-texts.ts';
import { changedEntry } from '#domain/guide/entry-change.ts';
import { knownFrom } from '#domain/guide/hsds/known.ts';
import type { Known } from '#domain/guide/hsds/known.ts';
import { freeEditionId, itemId, nextEdition } from '#domain/guide/next-edition.ts';
import type { EditionDraft } from '#domain/guide/next-edition.ts';
import { PublishedEdition } from '#domain/guide/published.ts';
import type { CodesOf } from '#domain/guide/service-draft.ts';

type Words = Readonly<Record<string, string>>;
const SHIPPED_WORDS = { es: ES, en: EN, fr: FR, ht: HT, pt: PT } as const satisfies Record<string, Words>;
export type TextLanguage = keyof typeof SHIPPED_WORDS;
/** Ids that the app ships: their rule is not an edition's to change. */
export const SHIPPED_IDS: ReadonlySet<string> = new Set(CATALOGUE.entries.map(({ id }) => id));

export type Preparation = {
  /** Entries as they stand without the draft, and with it. */
  readonly before: readonly CatalogueEntry[];
  readonly entries: readonly CatalogueEntry[];
  readonly changed: ReadonlySet<string>;
  readonly added: ReadonlySet<string>;
  readonly words: Readonly<Record<TextLanguage, Words>>;
  /** The first day on which the next edition may begin. */
  readonly notBefore: PlainDate;
  readonly validFrom: PlainDate;
  /** What would be published; undefined while the draft is no edition. */
  readonly next: PublishedEdition | undefined;
  readonly faults: readonly EditionFault[];
  readonly known: Known;
  readonly codes: CodesOf;
};

/** `earlier`: all editions that were published and can be read, the first first. */
export function prepare(earlier: readonly PublishedEdition[], draft: EditionDraft, today: PlainDate): Preparation {
  const last = earlier.at(-1);
  const notBefore = last && last.validFrom > today ? last.validFrom : today;
  const chosen = draft.validFrom !== undefined && isPlainDate(draft.validFrom) ? (draft.validFrom as PlainDate) : notBefore;
  const validFrom = chosen < notBefore ? notBefore : chosen;
  const applied = last ? applyEdition(CATALOGUE, last) : undefined;
  const before = applied?.ok ? applied.value.entries : CATALOGUE.entries;
  const taken = new Set([...EDITIONS, ...earlier].map(({ edition }) => edition));
  const parsed = PublishedEdition.safeParse(nextEdition(last, draft, { edition: freeEditionId(validFrom, taken), base: CATALOGUE.edition, validFrom, note: draft.note?.trim() }));
  const next = parsed.data;
  const read = (language: TextLanguage): Words => wordsWith(SHIPPED_WORDS[language], next ?? last, language);
  const words = { es: read('es'), en: read('en'), fr: read('fr'), ht: read('ht'), pt: read('pt') };
  const entries = withDraft(before, draft);
  const known = knownOf(entries, words);
  return {
    before, entries, changed: new Set(draft.items.filter(({ kind }) => kind === 'change').map(itemId)), added: new Set(draft.items.filter(({ kind }) => kind === 'added').map(itemId)),
    words, notBefore, validFrom, next, known, codes: codesOf(known),
    faults: draft.items.length === 0 ? [] : next ? faultsOfEdition(next, { shipped: EDITIONS, earlier, notBefore, knows: (key) => Object.hasOwn(ES, key) }) : [{ code: 'unsound', at: parsed.error?.issues[0]?.path.join('.') ?? '' }],
  };
}

/** The entries with the draft over them, whether or not it may be published as it is. */
function withDraft(before: readonly CatalogueEntry[], { items }: EditionDraft): CatalogueEntry[] {
  const byId = new Map(before.map((entry) => [entry.id, entry]));
  for (const item of items) {
    if (item.kind === 'added') byId.set(item.entry.id, item.entry);
    else {
      const entry = byId.get(item.change.id);
      if (entry) byId.set(entry.id, changedEntry(entry, item.change));
    }
  }
  return [...byId.values()];
}

/** Codes of a family: those that the app ships and those that editions made. */
export const codesIn = (family: 'agency' | 'place' | 'bring', words: Words): readonly string[] => [
  ...new Set([...(family === 'agency' ? AGENCIES : family === 'place' ? PLACES : BRING), ...Object.keys(words).filter((key) => key.startsWith(`${family}.`)).map((key) => key.slice(family.length + 1))]),
];

function knownOf(entries: readonly CatalogueEntry[], { es, en }: Readonly<Record<'es' | 'en', Words>>): Known {
  return knownFrom({
    agencies: codesIn('agency', es), places: codesIn('place', es), bring: codesIn('bring', es), ids: entries.map(({ id }) => id), added: entries.map(({ id }) => id).filter((id) => !SHIPPED_IDS.has(id)),
    words: [(key) => es[key], (key) => en[key]],
  });
}

function codesOf({ agencies, places, bring }: Known): CodesOf {
  const of = (byWords: ReadonlyMap<string, string>) => { const taken = new Set(byWords.values()); return { byWords, isTaken: (code: string) => taken.has(code) }; };
  return { agency: of(agencies), place: of(places), bring: of(bring) };
}

/** A language's own words for an edition, without the Spanish that stands in where it has none: for a file that others read. */
export function ownWords(published: PublishedEdition | undefined): Readonly<Record<TextLanguage, (key: string) => string | undefined>> {
  const of = (language: TextLanguage) => (key: string): string | undefined => {
    const own = published?.texts[language]?.[key];
    return own ?? (published?.texts.es[key] === undefined ? (SHIPPED_WORDS[language] as Words)[key] : undefined);
  };
  return { es: of('es'), en: of('en'), fr: of('fr'), ht: of('ht'), pt: of('pt') };
}
