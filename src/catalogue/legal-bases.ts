/**
 * On what each use of a person's data stands. Where it is consent, it is asked and can be taken back; where it is not, the person is told
 * on what else, and may object. A public body's ordinary basis is its mandate (LGPDPPSO of 20 March 2025); article numbers are not checked.
 */
import type { ConsentPurpose } from '#domain/case/events.ts';

export type LegalBasis = 'consent' | 'mandate' | 'vital' | 'accounts';
export type DataUse = 'attention' | 'protection' | 'money-records' | 'audit' | ConsentPurpose;

export const LEGAL_BASES: readonly { readonly use: DataUse; readonly basis: LegalBasis; readonly sure: 'law' | 'unsure' }[] = [
  { use: 'attention', basis: 'mandate', sure: 'law' },
  { use: 'protection', basis: 'vital', sure: 'unsure' },
  { use: 'money-records', basis: 'accounts', sure: 'unsure' },
  { use: 'audit', basis: 'mandate', sure: 'unsure' },
  { use: 'cash-card', basis: 'consent', sure: 'law' },
  { use: 'transport', basis: 'consent', sure: 'law' },
  { use: 'return', basis: 'consent', sure: 'law' },
  { use: 'own-consulate', basis: 'consent', sure: 'law' },
];
