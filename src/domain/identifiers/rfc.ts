/**
 * The RFC of a person (13) or a company (12), checked by the SAT's rule (released under IFAI folio
 * 0610100135506). About 1.5 % of real ones fail their check digit, so a failing one only warns;
 * the two generic ones are accepted.
 */
import { isPlainDate } from '../foundation/plain-date.ts';
import { asDigits, asLetters, bare, suggested } from './reading.ts';
import type { Reading, Reason } from './reading.ts';
import { RFC_INCONVENIENT } from './rfc-words.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';
const GENERIC = new Set(['XAXX010101000', 'XEXX010101000']);
/** A homoclave is made from 1–9 and letters without O; its first character stops at V (n = 999 at most). */
const HOMOCLAVE = /^[1-9A-NP-V][1-9A-NP-Z]$/;

export type RfcFacts = { readonly kind: 'person' | 'company' | 'generic' };

/** The last character that the ones before ask for (11 for a company, 12 for a person). */
export function rfcCheckDigit(before: string): string {
  const sum = Array.from(before.padStart(12, ' ')).reduce((total, letter, at) => total + Math.max(0, ALPHABET.indexOf(letter)) * (13 - at), 0);
  const rest = sum % 11;
  return rest === 0 ? '0' : rest === 1 ? 'A' : String(11 - rest);
}

/** Letters in front, six digits behind them; the homoclave may be either. */
const inTheirPlaces = (value: string): string =>
  asLetters(value.slice(0, -9)) + asDigits(value.slice(-9, -3)) + value.slice(-3);

/** Reads an RFC: stops at a wrong shape or a day that does not exist, warns at a failing check digit a homoclave the SAT can't have made or letters it does not print. */
export function readRfc(text: string): Reading<RfcFacts> {
  const value = bare(text);
  if (GENERIC.has(value)) return { verdict: 'accept', value, facts: { kind: 'generic' }, reasons: [{ code: 'generic' }] };
  if (value.length !== 12 && value.length !== 13) return { verdict: 'stop', value, reasons: [{ code: 'length', params: { expected: '13', found: String(value.length) } }] };
  const stop = stopReason(value);
  if (stop) return { verdict: 'stop', value, reasons: [stop], ...suggested([[inTheirPlaces(value)]], (other) => stopReason(other) === undefined && rfcCheckDigit(other.slice(0, -1)) === other.slice(-1)) };
  const facts = { kind: value.length === 13 ? 'person' : 'company' } as const;
  const reasons: Reason[] = [];
  const expected = rfcCheckDigit(value.slice(0, -1));
  if (expected !== value.slice(-1)) reasons.push({ code: 'check-digit', params: { expected, found: value.slice(-1) } });
  if (!HOMOCLAVE.test(value.slice(-3, -1))) reasons.push({ code: 'homoclave', params: { found: value.slice(-3, -1) } });
  if (facts.kind === 'person' && RFC_INCONVENIENT.has(value.slice(0, 4))) reasons.push({ code: 'forbidden-word' });
  return { verdict: reasons.length === 0 ? 'accept' : 'warn', value, facts, reasons };
}

function stopReason(value: string): Reason | undefined {
  const match = /^[A-ZÑ&]{3,4}(\d{2})(\d{2})(\d{2})[0-9A-Z]{2}[0-9A]$/.exec(value);
  if (!match) return { code: 'shape' };
  // The century is not written: 2000 is a leap year as 1900 is not, so 29 February 1900 passes; nobody alive needs it.
  return isPlainDate(`20${match[1]}-${match[2]}-${match[3]}`) ? undefined : { code: 'no-such-day', params: { day: value.slice(-9, -3) } };
}
