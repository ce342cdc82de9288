/**
 * Whether a CURP is this person's: what differs, place by place, and why, where a known way of writing names
 * explains it (the other order of surnames, a married name, Ñ lost abroad, day and month swapped). It explains,
 * it never excuses: an explainable difference still has to be settled on paper. What is not known is not compared.
 */
import type { PlainDate } from '../foundation/plain-date.ts';
import { nameVariants } from '../person/name-variants.ts';
import type { NameVariant, VariantCode } from '../person/name-variants.ts';
import type { PersonName } from '../person/person.ts';
import { curpNameLetters } from './curp-derive.ts';
import { decentCurp } from './curp-words.ts';
import { curpBirthDate } from './curp.ts';

export type CurpPart = 'surname1-letter' | 'surname1-vowel' | 'surname2-letter' | 'given-letter' | 'birth-date' | 'sex' | 'entity' | 'surname1-consonant' | 'surname2-consonant' | 'given-consonant';
export type CurpExplanation = VariantCode | 'enie' | 'word-rule' | 'day-month-order';
export type CurpDifference = { readonly part: CurpPart; readonly found: string; readonly expected: string; readonly because: readonly CurpExplanation[] };
export type CurpComparison = { readonly verdict: 'same' | 'explainable' | 'different'; readonly differences: readonly CurpDifference[] };
export type CurpKnown = { readonly name: PersonName; readonly birthDate?: PlainDate | undefined; readonly sex?: 'H' | 'M' | 'X' | undefined; readonly entity?: string | undefined };

const LETTER_PARTS: readonly CurpPart[] = ['surname1-letter', 'surname1-vowel', 'surname2-letter', 'given-letter', 'surname1-consonant', 'surname2-consonant', 'given-consonant'];

/** Compares a CURP that reads well with what is known. */
export function compareCurp(curp: string, known: CurpKnown): CurpComparison {
  const differences: CurpDifference[] = [...nameDifferences(curp, known.name)];
  const differ = (part: CurpPart, found: string, expected: string | undefined, because: readonly CurpExplanation[] = []): void => {
    if (expected !== undefined && found !== expected) differences.push({ part, found, expected, because });
  };
  const born = curpBirthDate(curp);
  differ('birth-date', born, known.birthDate, known.birthDate !== undefined && dayMonthSwapped(known.birthDate) === born ? ['day-month-order'] : []);
  differ('sex', curp.slice(10, 11), known.sex);
  differ('entity', curp.slice(11, 13), known.entity);
  const verdict = differences.length === 0 ? 'same' : differences.every((one) => one.because.length > 0) ? 'explainable' : 'different';
  return { verdict, differences };
}

const dayMonthSwapped = (date: string): string => `${date.slice(0, 4)}-${date.slice(8, 10)}-${date.slice(5, 7)}`;
/** Places 1–4 and 14–16, with the rule of words applied to the first four. */
const printed = (letters: string): string => decentCurp(letters.slice(0, 4)) + letters.slice(4);

function nameDifferences(curp: string, name: PersonName): readonly CurpDifference[] {
  const found = curp.slice(0, 4) + curp.slice(13, 16);
  const expected = printed(curpNameLetters(name));
  if (found === expected) return [];
  const because = explain(found, name);
  return LETTER_PARTS.flatMap((part, at) => (found[at] === expected[at] ? [] : [{ part, found: found[at] ?? '', expected: expected[at] ?? '', because }]));
}

type Candidate = { readonly name: PersonName; readonly because: readonly VariantCode[]; readonly secondOpen: boolean };

/** The fewest known ways that lead from the name to these letters; nothing if none do. */
function explain(found: string, name: PersonName): readonly CurpExplanation[] {
  const itself: Candidate = { name, because: [], secondOpen: false };
  const once = nameVariants(name).map((variant) => extended(itself, variant));
  const twice = (): readonly Candidate[] => once.flatMap((one) => nameVariants(one.name).filter((variant) => !one.because.includes(variant.because)).map((variant) => extended(one, variant)));
  for (const candidates of [() => [itself], () => once, twice]) {
    const lettered = candidates().map((candidate) => ({ because: candidate.because, letters: lettersOf(found, candidate) }));
    for (const fits of [fitsExactly, fitsWithEnie, fitsWithoutWordRule]) {
      for (const { because, letters } of lettered) {
        const more = fits(found, letters);
        if (more !== undefined) return [...because, ...more];
      }
    }
  }
  return [];
}

const extended = (one: Candidate, variant: NameVariant): Candidate => ({ name: variant.name, because: [...one.because, variant.because], secondOpen: one.secondOpen || variant.secondOpen });

/** The letters a candidate asks for; with an open second surname its two places take what was found. */
function lettersOf(found: string, { name, secondOpen }: Candidate): string {
  const letters = curpNameLetters(name);
  return secondOpen ? letters.slice(0, 2) + (found[2] ?? '') + letters.slice(3, 5) + (found[5] ?? '') + letters.slice(6) : letters;
}
const fitsExactly = (found: string, letters: string): readonly CurpExplanation[] | undefined => (printed(letters) === found ? [] : undefined);
const fitsWithoutWordRule = (found: string, letters: string): readonly CurpExplanation[] | undefined => (letters === found ? ['word-rule'] : undefined);
/** Ñ is X in a CURP and N on papers from abroad. */
const fitsWithEnie = (found: string, letters: string): readonly CurpExplanation[] | undefined =>
  printed(letters).split('').every((letter, at) => letter === found[at] || (letter === 'N' && found[at] === 'X') || (letter === 'X' && found[at] === 'N')) ? ['enie'] : undefined;
