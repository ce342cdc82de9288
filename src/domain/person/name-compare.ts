/**
 * Whether two papers name the same person: *same*, *explainable* (by ways that registries, consulates and machines are
 * known for, with the step that reconciles them) or *different*, with what differs. It proposes and never decides,
 * and never rewrites a name. Symmetric. Each field's own ways are in name-field and name-given; here are the ways of
 * the whole: order of surnames, one missing, a married name, both in one field, a parent's surname as middle name, cut.
 */
import { baseWords, fieldCodes } from './name-field.ts';
import type { FieldCode } from './name-field.ts';
import { givenCodes } from './name-given.ts';
import type { GivenCode } from './name-given.ts';
import { withinOneError } from './likeness.ts';

/** Where a name was read; only what changes the answer matters. */
export type PaperKind = 'civil' | 'us' | 'us-birth' | 'mrz' | 'other';
export type NameOnPaper = { readonly given: string; readonly firstSurname: string; readonly secondSurname?: string | undefined; readonly paper?: PaperKind | undefined; readonly mayBeCut?: boolean | undefined };
export type NameCode = FieldCode | GivenCode | 'surname-order' | 'one-surname' | 'married-name' | 'surnames-joined' | 'middle-surname' | 'cut';
export type NamePart = 'given' | 'surnames';
export type NameDifference = { readonly part: NamePart; readonly one: string; readonly two: string; readonly spelling: 'one-letter' | 'other' };
export type ReconcilingStep = 'keep-as-variant' | 'show-birth-certificate' | 'show-marriage-certificate' | 'inscribe-us-birth' | 'reconcile-names';
export type NameComparison =
  | { readonly verdict: 'same' }
  | { readonly verdict: 'explainable'; readonly because: readonly NameCode[]; readonly step: ReconcilingStep }
  | { readonly verdict: 'different'; readonly differences: readonly NameDifference[]; readonly step: ReconcilingStep };

/** These change who the paper seems to name, not only how it is spelt; three of them together are another person. */
const STRONG: ReadonlySet<NameCode> = new Set<NameCode>(['surname-order', 'one-surname', 'married-name', 'middle-surname', 'given-dropped', 'given-initial', 'given-order', 'cut']);
const STRONG_AT_MOST = 2;

/** Compares the names of two papers. */
export function compareNames(one: NameOnPaper, two: NameOnPaper): NameComparison {
  const readings = [[one, two] as const, ...middleSurnames(one).map((a) => [a, two] as const), ...middleSurnames(two).map((b) => [one, b] as const)];
  const ways = readings.flatMap(([a, b]) => {
    const codes = codesOf(a, b);
    const middle: readonly NameCode[] = a === one && b === two ? [] : ['middle-surname'];
    return codes === undefined ? [] : [[...new Set([...middle, ...codes])].toSorted()];
  });
  const best = ways.filter((codes) => codes.filter((code) => STRONG.has(code)).length <= STRONG_AT_MOST).toSorted(byFewest)[0];
  if (best === undefined) return { verdict: 'different', differences: differencesOf(one, two), step: 'reconcile-names' };
  return best.length === 0 ? { verdict: 'same' } : { verdict: 'explainable', because: best, step: stepFor(best, one, two) };
}

/** The same whichever paper comes first: fewest, then by name. */
const byFewest = (a: readonly string[], b: readonly string[]): number => a.length - b.length || (a.join(' ') < b.join(' ') ? -1 : 1);

function codesOf(one: NameOnPaper, two: NameOnPaper): readonly NameCode[] | undefined {
  const given = givenCodes(one.given, two.given) ?? cutCodes(one.given, two.given, one, two);
  const surnames = given && surnameCodes(one, two);
  return given && surnames && [...given, ...surnames];
}

/** All ways to pair the surnames, the fewest codes first. */
function surnameCodes(one: NameOnPaper, two: NameOnPaper): readonly NameCode[] | undefined {
  const ways = [...pairings(one, two), ...marriedPairings(one, two)];
  return ways.toSorted(byFewest)[0];
}

function pairings(one: NameOnPaper, two: NameOnPaper): readonly (readonly NameCode[])[] {
  const [a, b] = [surnamesOf(one), surnamesOf(two)];
  const ways: (readonly NameCode[] | undefined)[] = [];
  const both = (...codes: readonly (readonly NameCode[] | undefined)[]): readonly NameCode[] | undefined => (codes.some((code) => code === undefined) ? undefined : codes.flatMap((code) => code ?? []));
  const joined: readonly NameCode[] = one.paper === 'mrz' || two.paper === 'mrz' ? [] : ['surnames-joined'];
  if (a.second !== undefined && b.second !== undefined) {
    ways.push(both(fieldCodes(a.first, b.first), fieldCodes(a.second, b.second)), both(fieldCodes(a.first, b.second), fieldCodes(a.second, b.first), ['surname-order']));
  } else if (a.second === undefined && b.second === undefined) {
    ways.push(fieldCodes(a.first, b.first));
  } else {
    const [single, double] = a.second === undefined ? [a.first, b] : [b.first, a];
    const [first, second] = [double.first, double.second ?? ''];
    ways.push(
      both(fieldCodes(single, first), ['one-surname']), both(fieldCodes(single, second), ['one-surname', 'surname-order']),
      both(fieldCodes(single, `${first} ${second}`), joined), both(fieldCodes(single, `${second} ${first}`), joined, ['surname-order']),
    );
  }
  ways.push(both(cutCodes(`${a.first} ${a.second ?? ''}`, `${b.first} ${b.second ?? ''}`, one, two)));
  return ways.filter((way) => way !== undefined).map((way) => [...new Set(way)]);
}

const surnamesOf = ({ firstSurname, secondSurname }: NameOnPaper): { readonly first: string; readonly second?: string } =>
  baseWords(secondSurname ?? '').length === 0 ? { first: firstSurname } : { first: firstSurname, second: secondSurname ?? '' };

/** "de la" and "de los" begin a surname of one's own. */
const MARRIED = /^(?:(?:vda\.?|viuda|v\.)\s+)?de\s+(?!l[ao]s?\s)/iu;
const MARRIED_TAIL = /\s+(?:(?:vda\.?|viuda|v\.)\s+)?de\s+(?!l[ao]s?\s).+$/iu;

/** The name before marriage: a second surname "de X", or such a tail of the first, is a husband's. */
function unmarried(name: NameOnPaper): NameOnPaper | undefined {
  if (name.secondSurname !== undefined && MARRIED.test(name.secondSurname)) return { ...name, secondSurname: undefined };
  if (name.secondSurname !== undefined && MARRIED_TAIL.test(name.secondSurname)) return { ...name, secondSurname: name.secondSurname.replace(MARRIED_TAIL, '') };
  return name.secondSurname === undefined && MARRIED_TAIL.test(name.firstSurname) ? { ...name, firstSurname: name.firstSurname.replace(MARRIED_TAIL, '') } : undefined;
}

/** Once the husband's surname is gone, a missing second surname needs no other reason. */
function marriedPairings(one: NameOnPaper, two: NameOnPaper): readonly (readonly NameCode[])[] {
  const pairs = [[unmarried(one), two], [one, unmarried(two)]] as const;
  return pairs.flatMap(([a, b]) => (a && b ? pairings(a, b) : [])).map((codes) => ['married-name' as const, ...codes.filter((code) => code !== 'one-surname')]);
}

/** A zone with no room left breaks a name off; at least three letters must have been printed. */
function cutCodes(a: string, b: string, one: NameOnPaper, two: NameOnPaper): readonly NameCode[] | undefined {
  const [x, y] = [baseWords(a).join(' '), baseWords(b).join(' ')];
  const isCut = (short: string, long: string, paper: NameOnPaper): boolean => paper.mayBeCut === true && short.length >= 3 && short.length < long.length && long.startsWith(short);
  return isCut(x, y, one) || isCut(y, x, two) ? ['cut'] : undefined;
}

/** Readings of a paper with one surname where the last given names are a parent's surname, as U.S. papers print it. */
function middleSurnames(name: NameOnPaper): readonly NameOnPaper[] {
  if (baseWords(name.secondSurname ?? '').length > 0) return [];
  const words = name.given.split(/\s+/).filter(Boolean);
  return words.slice(1).flatMap((_, at) => {
    const [given, middle] = [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')];
    if (baseWords(middle).join('').length < 3) return [];
    return [{ ...name, given, secondSurname: middle }, { ...name, given, firstSurname: middle, secondSurname: name.firstSurname }];
  });
}

function differencesOf(one: NameOnPaper, two: NameOnPaper): readonly NameDifference[] {
  const [a, b] = [[one.firstSurname, one.secondSurname].filter(Boolean).join(' '), [two.firstSurname, two.secondSurname].filter(Boolean).join(' ')];
  const spelling = (x: string, y: string): 'one-letter' | 'other' => (withinOneError(baseWords(x).join(' '), baseWords(y).join(' ')) ? 'one-letter' : 'other');
  const given: NameDifference = { part: 'given', one: one.given, two: two.given, spelling: spelling(one.given, two.given) };
  const surnames: NameDifference = { part: 'surnames', one: a, two: b, spelling: spelling(a, b) };
  const differing = [...(givenCodes(one.given, two.given) === undefined ? [given] : []), ...(surnameCodes(one, two) === undefined ? [surnames] : [])];
  return differing.length > 0 ? differing : [given, surnames];
}

/** What settles it on paper, the heaviest need first. */
function stepFor(codes: readonly NameCode[], one: NameOnPaper, two: NameOnPaper): ReconcilingStep {
  const papers = [one.paper, two.paper];
  const weighs = codes.some((code) => STRONG.has(code) && code !== 'cut');
  if (papers.includes('us-birth')) return 'inscribe-us-birth';
  if (!weighs && !codes.includes('surnames-joined') && !codes.includes('given-abbreviated')) return 'keep-as-variant';
  if (codes.includes('married-name')) return 'show-marriage-certificate';
  return papers.includes('us') && codes.some((code) => code === 'one-surname' || code === 'surname-order' || code === 'middle-surname') ? 'reconcile-names' : 'show-birth-certificate';
}
