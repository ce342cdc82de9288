/** What the catalogue has already, for an import to find: codes by their folded words. */
import { foldText } from '../../person/likeness.ts';
import type { WordsOf } from './export.ts';

/** Codes of a family by their words in any language of the staff (Spanish first), and the ids that are taken. */
export type Known = {
  readonly agencies: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, string>;
  readonly bring: ReadonlyMap<string, string>;
  readonly ids: ReadonlySet<string>;
  /** Entries that an edition added, by their folded Spanish name: a file that comes again means them. */
  readonly added: ReadonlyMap<string, string>;
};

type Codes = { readonly agencies: readonly string[]; readonly places: readonly string[]; readonly bring: readonly string[]; readonly ids: readonly string[]; readonly added: readonly string[]; readonly words: readonly WordsOf[] };

/** The first of two codes with the same words wins; the catalogue's own test keeps words apart. */
export function knownFrom({ agencies, places, bring, ids, added, words }: Codes): Known {
  const byWords = (family: string, codes: readonly string[]): ReadonlyMap<string, string> => {
    const found = new Map<string, string>();
    for (const read of words) for (const code of codes) {
      const text = read(`${family}.${code}`);
      if (text !== undefined && !found.has(foldText(text))) found.set(foldText(text), code);
    }
    return found;
  };
  const names = added.map((id) => [foldText(words[0]?.(`step.${id}.name`) ?? id), id] as const);
  return { agencies: byWords('agency', agencies), places: byWords('place', places), bring: byWords('bring', bring), ids: new Set(ids), added: new Map(names) };
}
