// How long a case is kept: by its state and whether money was paid, from its last change.
import { expect, test } from 'vitest';
import { RETENTION } from '#catalogue/retention.ts';
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { keptUntil, RetentionKind, retentionKind } from '#domain/privacy/retention.ts';
import type { Kept } from '#domain/privacy/retention.ts';

const kept = (more: Partial<Kept>): Kept => ({ status: 'closed', paid: false, changedOn: '2024-01-31' as PlainDate, ...more });

test.each<[string, Partial<Kept>, RetentionKind, string]>([
  ['closed', {}, 'closed', '2026-01-31'], ['closed with money paid', { paid: true }, 'closed-paid', '2029-01-31'],
  ['a double', { closedReason: 'duplicate' }, 'double', '2024-04-30'], ['a double in which money was paid', { closedReason: 'duplicate', paid: true }, 'closed-paid', '2029-01-31'],
  ['open and untouched', { status: 'open' }, 'untouched', '2029-01-31'], ['from a leap day', { changedOn: '2024-02-29' as PlainDate }, 'closed', '2026-02-28'],
])('%s', (_, more, kind, until) => {
  expect(retentionKind(kept(more))).toBe(kind);
  expect(keptUntil(kept(more), RETENTION)).toBe(until);
});

test('every kind has one rule, and without a rule nothing is due', () => {
  expect(RETENTION.map((one) => one.kind).toSorted()).toEqual([...RetentionKind.options].toSorted());
  expect(keptUntil(kept({}), [])).toBeUndefined();
});
