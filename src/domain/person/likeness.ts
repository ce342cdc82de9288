/**
 * How alike two people are on paper, with the reasons, so that a person can judge. Only a hint: it
 * never merges and never refuses. Names are compared folded (accents, case, hyphens, particles) and
 * word by word, because registries swap, drop and misspell surnames. Symmetric: A with B is B with A.
 */
import { fold } from '../foundation/fold.ts';

export type Likeable = { readonly name: string; readonly birthYear?: number | undefined; readonly nationalities: readonly string[]; readonly numbers: readonly string[] };
export type LikenessReason = 'same-number' | 'same-name' | 'similar-name' | 'same-birth-year' | 'near-birth-year' | 'same-nationality';
export type Likeness = { readonly score: number; readonly reasons: readonly LikenessReason[] };

/** From this score on (0–100) a hint is worth showing. */
export const LIKELY = 60;

const PARTICLES = new Set(['de', 'del', 'la', 'las', 'los', 'y', 'e', 'da', 'do', 'dos', 'van', 'von', 'di']);

/** 'Muñoz-O’Neil, José' → 'munoz oneil jose': letters and digits in lower case without marks, single spaces. */
export const foldText = (text: string): string =>
  fold(text).replace(/['’ʼ‘`]/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** The words of a name that tell people apart: folded, without particles unless nothing else is left. */
export function nameWords(name: string): readonly string[] {
  const words = foldText(name).split(' ').filter(Boolean);
  const telling = words.filter((word) => !PARTICLES.has(word));
  return telling.length > 0 ? telling : words;
}

/** Whether one typing error (a letter more, less, other, or two swapped) or none lies between the words. */
export function withinOneError(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

/** How alike, from 0 to 100, and why. What is not known of one of them speaks neither for nor against. */
export function likeness(one: Likeable, two: Likeable): Likeness {
  const reasons: LikenessReason[] = [];
  const shared = one.numbers.some((number) => number !== '' && two.numbers.includes(number));
  if (shared) reasons.push('same-number');
  const name = nameLikeness(nameWords(one.name), nameWords(two.name));
  if (name >= 0.99) reasons.push('same-name');
  else if (name >= 0.6) reasons.push('similar-name');
  let score = 70 * name + (shared ? 40 : 0);
  if (one.birthYear !== undefined && two.birthYear !== undefined) {
    const apart = Math.abs(one.birthYear - two.birthYear);
    if (apart === 0) reasons.push('same-birth-year');
    else if (apart === 1) reasons.push('near-birth-year');
    score += apart === 0 ? 20 : apart === 1 ? 10 : -25;
  }
  if (one.nationalities.length > 0 && two.nationalities.length > 0) {
    const same = one.nationalities.some((nationality) => two.nationalities.includes(nationality));
    if (same) reasons.push('same-nationality');
    score += same ? 10 : -15;
  }
  return { score: Math.max(0, Math.min(100, Math.round(score))), reasons };
}

/** Word by word, from 0 to 1: exact pairs count whole, pairs with one error 0.85; a missing surname costs little, a single shared word much. */
function nameLikeness(one: readonly string[], two: readonly string[]): number {
  const restOne = [...one];
  const restTwo = [...two];
  let points = 0;
  for (const word of one) {
    const at = restTwo.indexOf(word);
    if (at < 0) continue;
    restTwo.splice(at, 1);
    restOne.splice(restOne.indexOf(word), 1);
    points += 1;
  }
  // In an order that does not depend on who is first, so that the score is the same both ways.
  const pairs = restOne.flatMap((a) => restTwo.filter((b) => Math.min(a.length, b.length) >= 4 && withinOneError(a, b)).map((b) => ({ a, b, key: a < b ? `${a} ${b}` : `${b} ${a}` })));
  for (const { a, b } of pairs.toSorted((x, y) => (x.key < y.key ? -1 : x.key > y.key ? 1 : 0))) {
    if (!restOne.includes(a) || !restTwo.includes(b)) continue;
    restOne.splice(restOne.indexOf(a), 1);
    restTwo.splice(restTwo.indexOf(b), 1);
    points += 0.85;
  }
  const least = Math.min(one.length, two.length);
  if (least === 0) return 0;
  const dice = (2 * points) / (one.length + two.length);
  return least === 1 ? dice : 0.6 * (points / least) + 0.4 * dice;
}
