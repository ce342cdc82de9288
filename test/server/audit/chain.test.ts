import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BEGINNING, START, canonical, follow, hashOf, payloadHash } from '#server/audit/chain.ts';
import type { Payload, Row } from '#server/audit/chain.ts';

type Link = { readonly row: Row; readonly payload?: Payload | undefined };

/** A whole chain of that many rows. */
function chainOf(length: number): Link[] {
  let previous = START;
  return Array.from({ length }, (_, at): Link => {
    const payload: Payload | undefined = at % 3 === 0 ? undefined : { salt: `s${at}`, payload: { cases: [`c${at}`], protection: at % 2 === 0 } };
    const fields = {
      number: at + 1, at: new Date(Date.UTC(2026, 10, 23, 9, 0, at)), act: at % 2 === 0 ? 'historyRead' : 'casesCopied', worker_id: `w${at}`, device_id: null, case_id: `c${at}`, centre_id: 'x',
      payload_hash: payload ? payloadHash(payload) : null, previous,
    };
    const hash = hashOf(fields);
    previous = hash;
    return { row: { ...fields, hash }, payload };
  });
}
const swapped = <T>(list: readonly T[], one: number, two: number): T[] => list.map((item, at) => (at === one ? list[two] as T : at === two ? list[one] as T : item));

describe('the chain', () => {
  test('holds as it was written, in one go or page by page, and where what was erased is gone', () => {
    const rows = chainOf(9);
    const walk = follow(BEGINNING, rows);
    expect(walk).toEqual({ expected: 10, previous: rows[8]?.row.hash });
    const half = follow(BEGINNING, rows.slice(0, 4));
    expect('why' in half ? half : follow(half, rows.slice(4))).toEqual(walk);
    expect(follow(BEGINNING, rows.map(({ row }) => ({ row })))).toEqual(walk);
  });

  test('shows any one row that was changed, taken out or moved', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 12 }).chain((length) => fc.tuple(fc.constant(length), fc.nat(length - 1), fc.nat(length - 1))), ([length, one, two]) => {
      const rows = chainOf(length);
      const changed = rows.map((link, at) => (at === one ? { ...link, row: { ...link.row, worker_id: 'somebody else' } } : link));
      expect(follow(BEGINNING, changed)).toEqual({ number: one + 1, why: 'changed' });
      if (one < length - 1) expect(follow(BEGINNING, rows.filter((_, at) => at !== one))).toEqual({ number: one + 1, why: 'missing' });
      if (one !== two) expect(follow(BEGINNING, swapped(rows, one, two))).toHaveProperty('why');
    }));
  });

  test('shows rows in another order though numbered anew and hashed anew, and a payload that became another', () => {
    const rows = chainOf(4);
    const renumbered = swapped(rows, 1, 2).map(({ row, payload }, at) => ({ row: { ...row, number: at + 1, hash: hashOf({ ...row, number: at + 1 }) }, payload }));
    expect(follow(BEGINNING, renumbered)).toEqual({ number: 2, why: 'order' });
    expect(follow(BEGINNING, rows.map((link, at) => (at === 1 && link.payload ? { ...link, payload: { ...link.payload, payload: { cases: [] } } } : link)))).toEqual({ number: 2, why: 'payload' });
  });

  test('does not depend on the order in which a database gives the keys', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      expect(canonical(Object.fromEntries(Object.entries(value).toReversed()))).toBe(canonical(value));
    }));
  });
});
