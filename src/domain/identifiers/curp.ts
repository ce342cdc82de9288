/**
 * The CURP (RENAPO, Instructivo normativo, Anexo 1). Its check digit is weak: the day's first digit
 * is never checked and O passes for 0 in half of the places. So digits are forced where digits
 * belong, and what the number says (birth date, sex, state) is always shown back to a person.
 */
import { isPlainDate } from '../foundation/plain-date.ts';
import type { PlainDate } from '../foundation/plain-date.ts';
import { CURP_INCONVENIENT } from './curp-words.ts';
import { asDigits, asLetters, bare, lookAlikes, neighbourSwaps, suggested } from './reading.ts';
import type { Reading, Reason } from './reading.ts';
import { isEntity } from './states.ts';

export type CurpFacts = { readonly birthDate: PlainDate; readonly sex: 'H' | 'M' | 'X'; readonly entity: string };

const ALPHABET = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';

/** The 18th character that the first 17 ask for. */
export function curpCheckDigit(first17: string): string {
  const sum = Array.from(first17).reduce((total, letter, at) => total + ALPHABET.indexOf(letter) * (18 - at), 0);
  return String((10 - (sum % 10)) % 10);
}

/** The birth date a CURP says; the century is told by place 17. It need not exist. */
export const curpBirthDate = (value: string): string =>
  `${/\d/.test(value.slice(16, 17)) ? '19' : '20'}${value.slice(4, 6)}-${value.slice(6, 8)}-${value.slice(8, 10)}`;

function problems(value: string, today: PlainDate): { reasons: Reason[]; facts?: CurpFacts } {
  if (value.length !== 18) return { reasons: [{ code: 'length', params: { expected: '18', found: String(value.length) } }] };
  if (/\D/.test(value.slice(4, 10)) || /\D/.test(value.slice(17))) return { reasons: [{ code: 'letter-in-number' }] };
  if (!/^[A-Z][AEIOUX][A-Z]{2}\d{6}[A-Z]{3}[B-DF-HJ-NP-TV-Z]{3}[0-9A-Z]\d$/.test(value)) {
    return { reasons: [{ code: /^[A-Z][^AEIOUX]/.test(value) ? 'vowel' : 'shape' }] };
  }
  const sex = value.slice(10, 11);
  const entity = value.slice(11, 13);
  const birthDate = curpBirthDate(value);
  const reasons: Reason[] = [];
  if (!isPlainDate(birthDate)) reasons.push({ code: 'no-such-day', params: { day: birthDate } });
  else if (birthDate > today) reasons.push({ code: 'in-the-future', params: { day: birthDate } });
  if (!['H', 'M', 'X'].includes(sex)) reasons.push({ code: 'sex', params: { found: sex } });
  if (!isEntity(entity)) reasons.push({ code: 'state', params: { found: entity } });
  const expected = curpCheckDigit(value.slice(0, 17));
  if (expected !== value.slice(17)) reasons.push({ code: 'check-digit', params: { expected, found: value.slice(17) } });
  if (reasons.length > 0) return { reasons };
  return { reasons, facts: { birthDate: birthDate as PlainDate, sex: sex as CurpFacts['sex'], entity } };
}

/** Digits where only digits belong, letters where only letters do; place 17 may be either. */
const inTheirPlaces = (value: string): string =>
  asLetters(value.slice(0, 4)).replaceAll('Ñ', 'X') + asDigits(value.slice(4, 10)) + asLetters(value.slice(10, 16)) + value.slice(16, 17) + asDigits(value.slice(17));

/**
 * Reads a CURP as typed or scanned. Stops at what can't be one, with a suggestion when an O for a 0 (or
 * another look-alike) or two swapped neighbours explain it and nothing else would. A failing check digit
 * stops too; a supervisor may let a document's own misprint through (INE's own specimen fails). Four
 * letters that RENAPO no longer prints only warn: the list grew.
 */
export function readCurp(text: string, today: PlainDate): Reading<CurpFacts> {
  const value = bare(text);
  const { reasons, facts } = problems(value, today);
  if (facts && CURP_INCONVENIENT.has(value.slice(0, 4))) return { verdict: 'warn', value, facts, reasons: [{ code: 'forbidden-word' }] };
  if (facts) return { verdict: 'accept', value, facts, reasons };
  const placed = inTheirPlaces(value);
  const groups = value.length === 18 ? [[placed], lookAlikes(placed), lookAlikes(value), neighbourSwaps(value)] : [];
  return { verdict: 'stop', value, reasons, ...suggested(groups, (other) => other !== value && problems(other, today).facts !== undefined) };
}
