/**
 * A service on its way into the catalogue, from a file or a form: an entry whose agency, place and things to bring
 * are either known codes or new words. An administrator looks at it before it becomes an entry with its texts.
 */
import { foldText } from '../person/likeness.ts';
import type { CatalogueEntryData } from './catalogue.ts';
import { AddedEntry } from './published.ts';
import type { EditionTexts } from './published.ts';

/** Something the catalogue has a code for, or new words: in Spanish, and in English where they differ. */
export type Named = { readonly code: string } | { readonly words: string; readonly english?: string | undefined };

/** `name` and `why` by language. */
export type DraftTexts = Readonly<Record<string, { readonly name?: string | undefined; readonly why?: string | undefined }>>;

export type ServiceDraft = Omit<CatalogueEntryData, 'agency' | 'place' | 'bring'> & {
  readonly agency: Named;
  readonly place: Named;
  readonly bring: readonly Named[];
  /** The Spanish name is there always. */
  readonly texts: DraftTexts & { readonly es: { readonly name: string; readonly why?: string | undefined } };
};

/** Texts of an edition that grow: what an edition says, before it is checked. */
export type GrowingTexts = { readonly [Language in keyof EditionTexts]?: Readonly<Record<string, string>> | undefined };

/** How codes of a family are found and made: known words by their folded form, and whether a code is taken. */
export type Codes = { readonly byWords: ReadonlyMap<string, string>; readonly isTaken: (code: string) => boolean };

/** The code for a name: the known one with the same words, or a new one made of them together with its texts. */
export function codeFor(named: Named, family: 'agency' | 'place' | 'bring', { byWords, isTaken }: Codes): { readonly code: string; readonly texts: GrowingTexts } {
  if ('code' in named) return { code: named.code, texts: {} };
  const known = byWords.get(foldText(named.words));
  if (known !== undefined) return { code: known, texts: {} };
  const code = freeCode(named.words, isTaken);
  const key = `${family}.${code}`;
  return { code, texts: { es: { [key]: named.words }, en: { [key]: named.english ?? named.words } } };
}

/** A code made of words, with a number when it is taken: lower-case letters, digits and hyphens. */
export function freeCode(words: string, isTaken: (code: string) => boolean): string {
  const slug = foldText(words).replace(/[^a-z0-9 ]+/g, '').trim().replace(/ +/g, '-').replace(/^[^a-z]+/, '').slice(0, 34).replace(/-$/, '');
  const plain = slug.length >= 2 ? slug : 'nuevo';
  for (let n = 1; ; n += 1) {
    const code = n === 1 ? plain : `${plain}-${n}`;
    if (!isTaken(code)) return code;
  }
}

/** Two sets of texts as one; the later wins. */
export function joinTexts(one: GrowingTexts, two: GrowingTexts): GrowingTexts {
  const joined = (language: keyof EditionTexts): GrowingTexts => {
    const words = { ...one[language], ...two[language] };
    return Object.keys(words).length > 0 ? { [language]: words } : {};
  };
  return { ...joined('es'), ...joined('en'), ...joined('fr'), ...joined('ht'), ...joined('pt') };
}

/** How the codes of each family are found. */
export type CodesOf = Readonly<Record<'agency' | 'place' | 'bring', Codes>>;

/** A known service's facts with codes for its names, and the words that these need. */
export function codedDraft(draft: ServiceDraft, codes: CodesOf): { readonly facts: CatalogueEntryData; readonly texts: GrowingTexts } {
  const { texts: _texts, agency, place, bring, ...rest } = draft;
  const [by, at] = [codeFor(agency, 'agency', codes.agency), codeFor(place, 'place', codes.place)];
  const brought = bring.map((one) => codeFor(one, 'bring', codes.bring));
  return {
    facts: { ...rest, agency: by.code, place: at.code, bring: [...new Set(brought.map(({ code }) => code))] },
    texts: [by, at, ...brought].reduce<GrowingTexts>((all, one) => joinTexts(all, one.texts), {}),
  };
}

/** A draft as a new entry with its words. English is needed by half of the staff's screens: where nobody gave it, the Spanish stands there. */
export function entryFromDraft(draft: ServiceDraft, codes: CodesOf): { readonly entry: AddedEntry; readonly texts: GrowingTexts } {
  const { facts, texts } = codedDraft(draft, codes);
  const { entitlement: _money, protection: _gate, shown: _shown, clears: _clears, ...allowed } = facts;
  const { es } = draft.texts;
  const words = (language: string): GrowingTexts => {
    const said = draft.texts[language];
    const isStaff = language === 'es' || language === 'en';
    const name = said?.name ?? (isStaff ? es.name : undefined);
    const why = said?.why ?? (isStaff ? (es.why ?? es.name) : undefined);
    return { [language]: { ...(name === undefined ? {} : { [`step.${draft.id}.name`]: name }), ...(why === undefined ? {} : { [`step.${draft.id}.why`]: why }) } };
  };
  return { entry: AddedEntry.parse(allowed), texts: ['es', 'en', 'fr', 'ht', 'pt'].reduce<GrowingTexts>((all, language) => joinTexts(all, words(language)), texts) };
}
