/**
 * Which cases may be one person's, for a supervisor's queue: those who arrived lately against all.
 * Two telling words of the name in common (a typing error allowed) or a shared number make a candidate; only
 * then is the likeness computed. The first time takes a second at 20,000 cases, cut in slices so that nobody
 * at the counter waits for it; later only what changed is looked at again.
 */
import type { CaseId } from '#domain/foundation/ids.ts';
import { addDays } from '#domain/foundation/plain-date.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { LIKELY, likeness, nameWords, withinOneError } from '#domain/person/likeness.ts';
import type { Likeness } from '#domain/person/likeness.ts';
import type { CaseRow, DuplicatePair } from './engine/api.ts';
import type { IndexedRow } from './rows.ts';

/** Who arrived earlier was looked at when they did. */
export const RECENT_DAYS = 30;
/** Higher than a hint while typing: there a glance settles it, here somebody opens two cases. */
const WORTH_JUDGING = 80;
/** A number that more people share is a shelter's phone. */
const MOST_SHARING = 4;
const LEAST_FOR_ERRORS = 4;
/** Cases looked at in one go. */
const SLICE = 10;

export type PairFinder = {
  /** The case came, went or looks different now. */
  changed(id: CaseId): void;
  pairs(rows: ReadonlyMap<CaseId, IndexedRow>, today: PlainDate): Promise<readonly DuplicatePair[]>;
};
type Known = { readonly name: string; readonly numbers: readonly string[]; readonly words: readonly string[] };
type Found = { readonly one: CaseId; readonly two: CaseId } & Likeness;

/** A finder that has seen nothing yet. `pause` lets other work of the thread go first. */
export function createPairFinder(pause: () => Promise<void>): PairFinder {
  const known = new Map<CaseId, Known>();
  const byWord = new Map<string, Set<CaseId>>();
  const byNumber = new Map<string, Set<CaseId>>();
  /** The words of one length, to find those a typing error away. */
  const byLength = new Map<number, Set<string>>();
  /** Found once a word; void when a new word comes. */
  const nearOf = new Map<string, readonly string[]>();
  const found = new Map<string, Found>();
  const keysOf = new Map<CaseId, Set<string>>();
  /** Undefined until the first question: nobody pays who never asks. */
  let waiting: Set<CaseId> | undefined;
  let run: Promise<void> | undefined;

  function put(id: CaseId, { row }: IndexedRow): void {
    const words = [...new Set(nameWords(row.name))];
    known.set(id, { name: row.name, numbers: row.numbers, words });
    for (const word of words) {
      if (!byWord.has(word)) nearOf.clear();
      add(byWord, word, id);
      add(byLength, word.length, word);
    }
    for (const number of row.numbers) add(byNumber, number, id);
  }

  function forget(id: CaseId): void {
    const before = known.get(id);
    known.delete(id);
    for (const word of before?.words ?? []) byWord.get(word)?.delete(id);
    for (const number of before?.numbers ?? []) byNumber.get(number)?.delete(id);
    for (const key of keysOf.get(id) ?? []) found.delete(key);
    keysOf.delete(id);
  }

  /** The word itself and those a typing error away. */
  function near(word: string): readonly string[] {
    const before = nearOf.get(word);
    if (before) return before;
    const lengths = word.length < LEAST_FOR_ERRORS ? [] : [word.length - 1, word.length, word.length + 1];
    const words = [word, ...lengths.flatMap((length) => [...(byLength.get(length) ?? [])].filter((other) => other !== word && withinOneError(word, other)))];
    nearOf.set(word, words);
    return words;
  }

  function candidates(id: CaseId, { words, numbers }: Known): Set<CaseId> {
    // Whoever shares two words shares one that is not the commonest: half the country need not be counted for its "María".
    const postings = words.map((word) => near(word).flatMap((one) => byWord.get(one) ?? [])).map((sets) => ({ sets, size: sets.reduce((sum, set) => sum + set.size, 0) })).toSorted((a, b) => a.size - b.size);
    const commonest = words.length > 1 ? postings.pop() : undefined;
    const shared = new Map<CaseId, number>();
    for (const { sets } of postings) for (const other of new Set(sets.flatMap((set) => [...set]))) shared.set(other, (shared.get(other) ?? 0) + 1);
    const least = Math.min(2, words.length);
    const taken = new Set([...shared].flatMap(([other, count]) => (count >= least || commonest?.sets.some((set) => set.has(other)) ? [other] : [])));
    for (const number of numbers) {
      const sharing = byNumber.get(number);
      if (sharing && sharing.size <= MOST_SHARING) for (const other of sharing) taken.add(other);
    }
    taken.delete(id);
    return taken;
  }

  function compare(id: CaseId, rows: ReadonlyMap<CaseId, IndexedRow>): void {
    const mine = rows.get(id);
    const about = known.get(id);
    if (!mine || !about) return;
    for (const other of candidates(id, about)) {
      const two = rows.get(other);
      if (!two || isHopeless(mine.row, two.row)) continue;
      const said = likeness(mine.row, two.row);
      if (!isWorthJudging(mine, two, said)) continue;
      const key = id < other ? `${id} ${other}` : `${other} ${id}`;
      found.set(key, { one: id, two: other, ...said });
      add(keysOf, id, key);
      add(keysOf, other, key);
    }
  }

  async function catchUp(rows: ReadonlyMap<CaseId, IndexedRow>, today: PlainDate): Promise<void> {
    let done = 0;
    const breathe = async () => { done += 1; if (done % SLICE === 0) await pause(); };
    if (!waiting) {
      waiting = new Set();
      const since = addDays(today, -RECENT_DAYS);
      for (const [id, one] of rows) {
        put(id, one);
        if (isRecent(one, since)) waiting.add(id);
        if (known.size % 500 === 0) await pause();
      }
    }
    for (let [id] = waiting; id !== undefined; [id] = waiting) {
      waiting.delete(id);
      forget(id);
      const row = rows.get(id);
      if (row) put(id, row);
      compare(id, rows);
      await breathe();
    }
  }

  return {
    changed(id) { waiting?.add(id); },
    async pairs(rows, today) {
      run ??= catchUp(rows, today).finally(() => { run = undefined; });
      await run;
      const since = addDays(today, -RECENT_DAYS);
      return [...found.values()].flatMap(({ one, two, score, reasons }): DuplicatePair[] => {
        const pair = [rows.get(one), rows.get(two)].filter((row) => row !== undefined).toSorted((a, b) => (a.row.arrivedOn < b.row.arrivedOn ? 1 : -1));
        const [later, earlier] = pair;
        // Of one that goes to another centre nothing can be judged here any more.
        if (!later || !earlier || later.row.goesTo !== undefined || earlier.row.goesTo !== undefined || !(isRecent(later, since) || isRecent(earlier, since)) || !isOpenQuestion(later, earlier)) return [];
        return [{ one: later.row, two: earlier.row, score, reasons }];
      }).toSorted((a, b) => b.score - a.score || (a.one.sortKey < b.one.sortKey ? -1 : 1));
    },
  };
}

/** Who has come to this country lately, or to this centre from another one: there they may have been registered before. */
const isRecent = ({ row }: IndexedRow, since: PlainDate): boolean => row.arrivedOn >= since || row.cameFrom !== undefined;

function add<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const there = map.get(key);
  if (there) there.add(value);
  else map.set(key, new Set([value]));
}

/** A family shares surnames and a phone: within one household only the same name is a question. */
function isWorthJudging(one: IndexedRow, two: IndexedRow, { score, reasons }: Likeness): boolean {
  if (one.row.householdId !== undefined && one.row.householdId === two.row.householdId) return reasons.includes('same-name');
  return (score >= WORTH_JUDGING && !isBornApart(one.row.bornOn, two.row.bornOn)) || (reasons.includes('same-number') && score >= LIKELY);
}

/** Not judged yet, not known to be one person, and somebody's work in at least one of the two. */
function isOpenQuestion(one: IndexedRow, two: IndexedRow): boolean {
  const isJudged = (one.judged?.includes(two.row.id) ?? false) || (two.judged?.includes(one.row.id) ?? false);
  return !isJudged && one.personId !== two.personId && (one.row.status === 'open' || two.row.status === 'open');
}

/** Both days are known and differ by more than a slip of the pen: one part wrong, or day and month swapped. */
function isBornApart(one: PlainDate | undefined, two: PlainDate | undefined): boolean {
  if (one === undefined || two === undefined) return false;
  const [a, b] = [one.split('-'), two.split('-')];
  const differing = a.filter((part, at) => part !== b[at]).length;
  const isSwapped = a[0] === b[0] && a[1] === b[2] && a[2] === b[1];
  return differing > 1 && !isSwapped;
}

/** Years of birth apart and no number in common never come to a pair: told before names are compared, which costs most. */
const isHopeless = (one: CaseRow, two: CaseRow): boolean =>
  one.birthYear !== undefined && two.birthYear !== undefined && Math.abs(one.birthYear - two.birthYear) > 1 && !one.numbers.some((number) => two.numbers.includes(number));
