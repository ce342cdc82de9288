/** The A-number of U.S. immigration papers: A and seven to nine digits, written with nine. It has no check digit, so a person compares it with the paper. */
import { asDigits, bare, suggested } from './reading.ts';
import type { Reading } from './reading.ts';

export type AlienNumberFacts = { readonly digits: string };

/** 'a 12-345-678', 'A#12345678' or '12345678' → A012345678. */
export function readAlienNumber(text: string): Reading<AlienNumberFacts> {
  const value = bare(text).replace(/^A?[#:]*/, '');
  if (/\D/.test(value)) {
    const candidates = /^[0-9OIBSZG]{7,9}$/.test(value) ? [`A${asDigits(value).padStart(9, '0')}`] : [];
    return { verdict: 'stop', value: `A${value}`, reasons: [{ code: 'letter-in-number' }], ...suggested([candidates], (other) => !/^A0+$/.test(other)) };
  }
  if (value.length < 7 || value.length > 9) return { verdict: 'stop', value: `A${value}`, reasons: [{ code: 'length', params: { expected: '7/8/9', found: String(value.length) } }] };
  if (/^0+$/.test(value)) return { verdict: 'stop', value: `A${value}`, reasons: [{ code: 'all-zero' }] };
  const digits = value.padStart(9, '0');
  return { verdict: 'accept', value: `A${digits}`, facts: { digits }, reasons: [] };
}
