/**
 * A payment card, looked at once and forgotten: the whole number is never kept (PCI DSS), so unlike other
 * readings this one does not hand the number back. What may be stored is the last four and the stock serial.
 */
import { bare, passesLuhn } from './reading.ts';
import type { Reason } from './reading.ts';

export type CardBrand = 'Visa' | 'Mastercard' | 'American Express' | 'Discover' | 'Carnet';
export type CardReading = { readonly verdict: 'accept' | 'warn' | 'stop'; readonly lastFour?: string; readonly brand?: CardBrand; readonly reasons: readonly Reason[] };

/** Brand, the prefixes that are its own, and its lengths. */
const BRANDS: readonly (readonly [brand: CardBrand, prefix: RegExp, lengths: readonly number[]])[] = [
  ['Visa', /^4/, [13, 16, 19]],
  ['Mastercard', /^(?:5[1-5]|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)/, [16]],
  ['American Express', /^3[47]/, [15]],
  ['Discover', /^(?:6011|65|64[4-9])/, [16, 19]],
  ['Carnet', /^(?:286900|5061|5062|5063|5064)/, [16]],
];

/** Reads a card number: stops at a failing Luhn digit, warns at a brand we don't know. */
export function readCard(text: string): CardReading {
  const digits = bare(text);
  if (/\D/.test(digits)) return { verdict: 'stop', reasons: [{ code: 'letter-in-number' }] };
  const known = BRANDS.find(([, prefix]) => prefix.test(digits));
  const lengths = known?.[2] ?? [12, 13, 14, 15, 16, 17, 18, 19];
  if (!lengths.includes(digits.length)) return { verdict: 'stop', reasons: [{ code: 'length', params: { expected: lengths.join('/'), found: String(digits.length) } }] };
  if (/^0+$/.test(digits)) return { verdict: 'stop', reasons: [{ code: 'all-zero' }] };
  if (!passesLuhn(digits)) return { verdict: 'stop', reasons: [{ code: 'check-digit' }] };
  const lastFour = digits.slice(-4);
  return known === undefined ? { verdict: 'warn', lastFour, reasons: [{ code: 'brand-unknown' }] } : { verdict: 'accept', lastFour, brand: known[0], reasons: [] };
}
