/** How long a case is kept after its last change, by what it is. Ends are proposals to a person, never done by themselves; the terms want a lawyer's word. */
import type { RetentionRule } from '#domain/privacy/retention.ts';

export const RETENTION: readonly RetentionRule[] = [
  { kind: 'double', months: 3, source: 'A case that was another one’s double is of no further use', sure: 'unsure' },
  { kind: 'closed', months: 24, source: 'Kept as long as its purpose may come back; data whose purpose is fulfilled are cancelled (LGPDPPSO 2025; months from memory)', sure: 'unsure' },
  { kind: 'closed-paid', months: 60, source: 'Accounts of public money are kept five years (CFF art. 30, from memory)', sure: 'unsure' },
  { kind: 'untouched', months: 60, source: 'An open case that nobody has touched for five years', sure: 'unsure' },
];
