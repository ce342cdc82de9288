/**
 * Finds cases among the rows in memory: by folio, by any number, by name with accents folded,
 * prefixes and one typing error a word. An own vocabulary with postings: 20,000 names in well under
 * a millisecond (design.md, *In memory*). Nothing of it is stored.
 */
import { z } from 'zod';
import type { CaseId } from '#domain/foundation/ids.ts';
import { BirthDate, birthYear } from '#domain/foundation/plain-date.ts';
import { foldText, LIKELY, likeness, nameWords, withinOneError } from '#domain/person/likeness.ts';
import type { CaseRow, DuplicateHint, SearchHit } from './engine/api.ts';

const MOST_HITS = 50;
const MOST_HINTS = 8;
/** Shorter words have too many neighbours for an error to mean anything. */
const LEAST_FOR_ERRORS = 4;
const LEAST_DIGITS = 3;

/** What is typed so far at registration; whatever is missing or half typed is left out. */
const TypedPerson = z.object({
  name: z.object({ given: z.string().catch(''), firstSurname: z.string().catch(''), secondSurname: z.string().optional().catch(undefined) }).catch({ given: '', firstSurname: '', secondSurname: undefined }),
  birth: BirthDate.optional().catch(undefined),
  nationalities: z.array(z.string()).catch([]),
  phone: z.string().catch(''),
  numbers: z.array(z.string()).catch([]),
});

export type SearchIndex = {
  put(row: CaseRow): void;
  remove(id: CaseId): void;
  find(text: string): readonly SearchHit[];
  duplicates(draft: unknown): readonly DuplicateHint[];
};

const compact = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** An empty index. */
export function createSearchIndex(): SearchIndex {
  const rows = new Map<CaseId, CaseRow>();
  const postings = new Map<string, Set<CaseId>>();
  let vocabulary: string[] | undefined; // sorted; undefined after a new word

  const wordsOf = (row: CaseRow) => foldText(row.name).split(' ').filter(Boolean);

  function remove(id: CaseId): void {
    const row = rows.get(id);
    if (!row) return;
    rows.delete(id);
    for (const word of wordsOf(row)) {
      const cases = postings.get(word);
      cases?.delete(id);
      if (cases?.size === 0) { postings.delete(word); vocabulary = undefined; }
    }
  }

  function put(row: CaseRow): void {
    if (rows.get(row.id)?.name !== row.name) {
      remove(row.id);
      for (const word of wordsOf(row)) {
        const cases = postings.get(word);
        if (cases) cases.add(row.id);
        else { postings.set(word, new Set([row.id])); vocabulary = undefined; }
      }
    }
    rows.set(row.id, row);
  }

  /** Cases by a typed word: 3 the word itself, 2 a prefix, 1 with one typing error. */
  function matching(typed: string): ReadonlyMap<CaseId, number> {
    vocabulary ??= [...postings.keys()].toSorted();
    const found = new Map<CaseId, number>();
    const take = (word: string, points: number) => {
      for (const id of postings.get(word) ?? []) if ((found.get(id) ?? 0) < points) found.set(id, points);
    };
    for (let at = firstAtLeast(vocabulary, typed); at < vocabulary.length && vocabulary[at]?.startsWith(typed); at += 1) {
      const word = vocabulary[at] ?? '';
      take(word, word === typed ? 3 : 2);
    }
    if (typed.length < LEAST_FOR_ERRORS) return found;
    for (const word of vocabulary) {
      if (word.length < typed.length - 1) continue;
      const alike = [typed.length - 1, typed.length, typed.length + 1].some((length) => withinOneError(typed, word.slice(0, length)));
      if (alike) take(word, 1);
    }
    return found;
  }

  function byName(text: string): Map<CaseId, { points: number; alike: boolean }> {
    const typed = foldText(text).split(' ').filter(Boolean);
    let together: Map<CaseId, { points: number; alike: boolean }> | undefined;
    for (const word of typed) {
      const found = matching(word);
      const next = new Map<CaseId, { points: number; alike: boolean }>();
      for (const [id, points] of found) {
        const before = together?.get(id);
        if (together === undefined || before) next.set(id, { points: points + (before?.points ?? 0), alike: points === 1 || (before?.alike ?? false) });
      }
      together = next;
    }
    return together ?? new Map();
  }

  return {
    put,
    remove,
    find(text) {
      const hits: { hit: SearchHit; points: number }[] = [];
      const code = compact(text);
      const taken = new Set<CaseId>();
      if (/\d/.test(code) && code.length >= LEAST_DIGITS) {
        for (const row of rows.values()) {
          const folio = compact(row.folio);
          const why = folio.includes(code) ? 'folio' : row.numbers.some((number) => number.includes(code)) ? 'number' : undefined;
          if (!why) continue;
          taken.add(row.id);
          hits.push({ hit: { row, why }, points: folio === code || row.numbers.includes(code) ? 100 : 50 });
        }
      }
      for (const [id, { points, alike }] of byName(text)) {
        const row = rows.get(id);
        if (row && !taken.has(id)) hits.push({ hit: { row, why: alike ? 'alike' : 'name' }, points: alike ? points - 20 : points });
      }
      hits.sort((a, b) => b.points - a.points || (a.hit.row.sortKey < b.hit.row.sortKey ? -1 : 1));
      return hits.slice(0, MOST_HITS).map(({ hit }) => hit);
    },
    duplicates(draft) {
      const parsed = TypedPerson.safeParse(draft);
      if (!parsed.success) return [];
      const typed = parsed.data;
      const name = [typed.name.given, typed.name.firstSurname, typed.name.secondSurname].filter(Boolean).join(' ');
      const numbers = [typed.phone, ...typed.numbers].map(compact).filter((one) => one.length >= 7);
      const person = { name, birthYear: birthYear(typed.birth), nationalities: typed.nationalities, numbers };
      const candidates = new Set<CaseId>(nameWords(name).flatMap((word) => [...matching(word).keys()]));
      if (numbers.length > 0) for (const row of rows.values()) if (row.numbers.some((one) => numbers.includes(one))) candidates.add(row.id);
      const hints = [...candidates].flatMap((id): DuplicateHint[] => {
        const row = rows.get(id);
        const said = row && likeness(person, row);
        return row && said && (said.score >= LIKELY || said.reasons.includes('same-number')) ? [{ row, ...said }] : [];
      });
      return hints.toSorted((a, b) => b.score - a.score || (a.row.sortKey < b.row.sortKey ? -1 : 1)).slice(0, MOST_HINTS);
    },
  };
}

/** The first place in a sorted list whose word is not before `word`. */
function firstAtLeast(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
