/**
 * Whether an RFC is this person's, and whether a CURP and an RFC can be of the same person. The first ten
 * characters of both come from the same name and day, by rules that part in a few places: one surname, a
 * surname of two letters, words not printed, Ñ, signs, the lists of particles. Only those are tolerated.
 */
import type { PlainDate } from '../foundation/plain-date.ts';
import { nameVariants } from '../person/name-variants.ts';
import type { VariantCode } from '../person/name-variants.ts';
import type { PersonName } from '../person/person.ts';
import { curpNameLetters } from './curp-derive.ts';
import { decentCurp } from './curp-words.ts';
import { deriveRfc10, rfcLetters } from './rfc-derive.ts';
import { decentRfc } from './rfc-words.ts';

export type RfcPart = 'letters' | 'birth-date';
export type RfcExplanation = VariantCode | 'enie' | 'word-rule' | 'day-month-order';
export type RfcDifference = { readonly part: RfcPart; readonly found: string; readonly expected: string; readonly because: readonly RfcExplanation[] };
export type RfcComparison = { readonly verdict: 'same' | 'explainable' | 'different'; readonly differences: readonly RfcDifference[] };

/** Compares a person's RFC (13 characters, or the first 10) with what is known; the homoclave says nothing. */
export function compareRfc(rfc: string, { name, birthDate }: { name: PersonName; birthDate?: PlainDate | undefined }): RfcComparison {
  const differences: RfcDifference[] = [];
  const found = rfc.slice(0, 4);
  const expected = decentRfc(rfcLetters(name));
  if (found !== expected) differences.push({ part: 'letters', found, expected, because: explainLetters(found, name) });
  if (birthDate !== undefined) {
    const [foundDay, expectedDay] = [rfc.slice(4, 10), deriveRfc10(name, birthDate).slice(4)];
    const swapped = expectedDay.slice(0, 2) + expectedDay.slice(4) + expectedDay.slice(2, 4);
    if (foundDay !== expectedDay) differences.push({ part: 'birth-date', found: foundDay, expected: expectedDay, because: foundDay === swapped ? ['day-month-order'] : [] });
  }
  return { verdict: differences.length === 0 ? 'same' : differences.every((one) => one.because.length > 0) ? 'explainable' : 'different', differences };
}

const withoutEnie = (text: string): string => text.replaceAll('Ñ', 'N');

function explainLetters(found: string, name: PersonName): readonly RfcExplanation[] {
  const own = rfcLetters(name);
  if (withoutEnie(decentRfc(own)) === withoutEnie(found)) return ['enie'];
  if (own === found) return ['word-rule'];
  for (const { because, name: variant, secondOpen } of nameVariants(name)) {
    const letters = decentRfc(rfcLetters(secondOpen ? { ...variant, secondSurname: found.slice(2, 3) } : variant));
    if (letters === found) return [because];
    if (withoutEnie(letters) === withoutEnie(found)) return [because, 'enie'];
  }
  return [];
}

export type CurpRfcReason = 'same' | 'one-surname' | 'short-surname' | 'word-rule' | 'enie' | 'special-sign' | 'two-rules';
export type CurpRfcMatch = { readonly verdict: 'same' | 'tolerated' | 'different'; readonly differs: readonly RfcPart[]; readonly because?: Exclude<CurpRfcReason, 'same'> };

/** Whether the first ten of both agree, or part only where the two rules do. A known name shows the rarer partings too (J. is passed over in a CURP alone). */
export function compareCurpWithRfc(curp: string, rfc: string, name?: PersonName): CurpRfcMatch {
  const [curpLetters, rfcFour] = [curp.slice(0, 4), rfc.slice(0, 4)];
  const because = lettersAgree(curpLetters, rfcFour) ?? (name && decentCurp(curpNameLetters(name).slice(0, 4)) === curpLetters && decentRfc(rfcLetters(name)) === rfcFour ? 'two-rules' : undefined);
  const differs: RfcPart[] = [...(because === undefined ? ['letters' as const] : []), ...(curp.slice(4, 10) === rfc.slice(4, 10) ? [] : ['birth-date' as const])];
  if (differs.length > 0) return { verdict: 'different', differs };
  return because === undefined || because === 'same' ? { verdict: 'same', differs } : { verdict: 'tolerated', differs, because };
}

function lettersAgree(curp: string, rfc: string): CurpRfcReason | undefined {
  if (curp === rfc) return 'same';
  if (wordRuleExplains(curp, rfc)) return 'word-rule';
  const enie = (text: string): string => text.replace(/[ÑN]/g, 'X');
  if (enie(curp) === enie(rfc) && /[ÑN]/.test(rfc)) return 'enie';
  // PEXL and PELU: the RFC of one surname takes two letters of it and two of the given name.
  if (curp[2] === 'X' && curp[0] === rfc[0] && curp[3] === rfc[2]) return 'one-surname';
  // OXLA and OLAL: a first surname of one or two letters gives the RFC only its first.
  if (curp[0] === rfc[0] && curp[2] === rfc[1] && curp[3] === rfc[2]) return 'short-surname';
  // OXCR and OACR: the CURP prints X for the sign, the RFC leaves the sign out.
  if (curp[1] === 'X' && curp[0] === rfc[0] && curp.slice(2) === rfc.slice(2)) return 'special-sign';
  return undefined;
}

/** Whether one word of four letters gives this CURP by its rule (second letter X) and this RFC by its own (last letter X). */
function wordRuleExplains(curp: string, rfc: string): boolean {
  const words = [rfc, ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').map((letter) => rfc.slice(0, 3) + letter)];
  return words.some((word) => decentRfc(word) === rfc && decentCurp(word) === curp);
}
