/**
 * What is missing for a blocked step: the shortest sets of credentials, each of which alone would
 * unblock it, quickest first, each credential with the step that gives it. A set with a thing that
 * no step of this person gives is named only when there is no other.
 */
import type { CatalogueEntry, CredentialId, Need, StepId } from './catalogue.ts';
import { compareCost, type Search } from './shortest.ts';

export type Missing = { readonly credential: CredentialId; readonly step?: StepId | undefined };

/** No screen shows more ways round than this. */
const MOST_ALTERNATIVES = 4;

/**
 * The alternatives for a need, quickest first; empty when nothing is missing.
 * @param givers the entries that may name a step when no way leads to a credential yet (a paper that people bring)
 */
export function missingFor(need: Need, context: { held: (credential: CredentialId) => boolean; found: Search; givers: readonly CatalogueEntry[] }): Missing[][] {
  const { held, found, givers } = context;
  const alternatives = alternativesOf(need, held);
  if (alternatives.some((set) => set.length === 0)) return [];
  const ranked = alternatives
    .map((set, index) => ({
      index,
      cost: found.cost({ all: set }),
      set: set.map((credential): Missing => ({ credential, step: (found.giver(credential) ?? givers.find((entry) => entry.gives.includes(credential)))?.id })),
    }))
    .sort((a, b) => compareCost(a.cost, b.cost) || a.set.length - b.set.length || a.index - b.index);
  const givable = ranked.filter(({ set }) => set.every(({ step }) => step !== undefined));
  return (givable.length > 0 ? givable : ranked).slice(0, MOST_ALTERNATIVES).map(({ set }) => set);
}

/** The need as "any of these sets", held credentials left out, no set containing another. */
function alternativesOf(need: Need, held: (credential: CredentialId) => boolean): CredentialId[][] {
  if (typeof need === 'string') return held(need) ? [[]] : [[need]];
  const all = ('any' in need ? need.any : need.all).map((part) => alternativesOf(part, held));
  const parts = 'any' in need ? all : all.filter((part) => part.some((set) => set.length > 0));
  const isApart = areApart(parts);
  if ('any' in need) return isApart ? parts.flat() : minimal(parts.flat());
  return parts.reduce<CredentialId[][]>((sets, part) => {
    const joined = sets.flatMap((set) => part.map((more) => (isApart ? [...set, ...more] : [...new Set([...set, ...more])])));
    return isApart ? joined : minimal(joined);
  }, [[]]);
}

/** Whether no credential stands in two parts, nor is any part met already: then no set can contain another. */
function areApart(parts: readonly CredentialId[][][]): boolean {
  const seen = new Set<CredentialId>();
  let count = 0;
  for (const part of parts) {
    const own = new Set(part.flat());
    if (own.size === 0) return false;
    count += own.size;
    for (const credential of own) seen.add(credential);
  }
  return seen.size === count;
}

function minimal(sets: CredentialId[][]): CredentialId[][] {
  const within = (small: CredentialId[], large: CredentialId[]) => small.every((credential) => large.includes(credential));
  return sets.filter((set, index) => !sets.some((other, at) => at !== index && within(other, set) && (other.length < set.length || at < index)));
}
