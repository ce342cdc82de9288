/**
 * The social security number of the IMSS: subdelegation, year of affiliation, year of birth, serial,
 * and a Luhn digit over all eleven.
 */
import { asDigits, bare, neighbourSwaps, passesLuhn, suggested } from './reading.ts';
import type { Reading } from './reading.ts';

export type NssFacts = { readonly birthYearEnding: string; readonly affiliationYearEnding: string };

const isRight = (value: string): boolean => /^\d{11}$/.test(value) && !/^0+$/.test(value) && passesLuhn(value);

/** Reads an NSS; `birthYear`, when known, is compared with the number's own and only warns. */
export function readNss(text: string, birthYear?: number): Reading<NssFacts> {
  const value = bare(text);
  if (/\D/.test(value)) return { verdict: 'stop', value, reasons: [{ code: 'letter-in-number' }], ...suggested([[asDigits(value)]], isRight) };
  if (value.length !== 11) return { verdict: 'stop', value, reasons: [{ code: 'length', params: { expected: '11', found: String(value.length) } }] };
  if (/^0+$/.test(value)) return { verdict: 'stop', value, reasons: [{ code: 'all-zero' }] };
  if (!passesLuhn(value)) return { verdict: 'stop', value, reasons: [{ code: 'check-digit' }], ...suggested([neighbourSwaps(value)], isRight) };
  const facts = { affiliationYearEnding: value.slice(2, 4), birthYearEnding: value.slice(4, 6) };
  if (birthYear !== undefined && String(birthYear).slice(-2) !== facts.birthYearEnding) {
    return { verdict: 'warn', value, facts, reasons: [{ code: 'birth-year-differs', params: { found: facts.birthYearEnding, expected: String(birthYear).slice(-2) } }] };
  }
  return { verdict: 'accept', value, facts, reasons: [] };
}
