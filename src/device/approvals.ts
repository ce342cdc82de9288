/**
 * Requests for cash that wait, each with what decides it: was this person paid before, in this case or
 * in another one of theirs, and does somebody look like them who may be them.
 */
import type { CaseId } from '#domain/foundation/ids.ts';
import type { Approval, DuplicatePair } from './engine/api.ts';
import type { IndexedRow } from './rows.ts';
import { isSamePerson } from './world.ts';

/** All that wait in open cases, the longest waiting first. */
export function approvalsOf(rows: ReadonlyMap<CaseId, IndexedRow>, pairs: readonly DuplicatePair[]): readonly Approval[] {
  const all = [...rows.values()];
  const waiting = all.filter((one) => one.row.status === 'open' && one.row.goesTo === undefined && (one.asks?.length ?? 0) > 0);
  return waiting.flatMap((own) => {
    const { id } = own.row;
    const others = all.filter((one) => one !== own && (one.personId === own.personId || isSamePerson(one, id, own)));
    const givenBefore = [...new Set([own, ...others].flatMap((one) => one.given ?? []))];
    const alike = pairs.flatMap((pair) => (pair.one.id === id ? [pair.two] : pair.two.id === id ? [pair.one] : []));
    return (own.asks ?? []).map((ask): Approval => ({ row: own.row, ...ask, givenBefore, alike }));
  }).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
