/**
 * Given names on two papers: one may be dropped, abbreviated (Ma., J., Fco., Gpe.), an initial, or in another order.
 * At least one whole name must be on both. Symmetric.
 */
import { baseWords, fieldCodes, isParticle } from './name-field.ts';
import type { FieldCode } from './name-field.ts';

export type GivenCode = FieldCode | 'given-dropped' | 'given-initial' | 'given-abbreviated' | 'given-order';

const SHORT: Readonly<Record<string, string>> = { MA: 'MARIA', J: 'JOSE', FCO: 'FRANCISCO', FCA: 'FRANCISCA', GPE: 'GUADALUPE' };

/** The ways that make the given names of one paper those of the other; undefined when they are others. */
export function givenCodes(one: string, two: string): readonly GivenCode[] | undefined {
  const whole = fieldCodes(one, two);
  if (whole !== undefined) return whole;
  const [a, b] = [tokens(one), tokens(two)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const inOrder = align(short, long);
  if (inOrder) return [...new Set([...inOrder, ...marksOf(short, long)])];
  const sorted = (words: readonly Token[]): readonly Token[] => words.toSorted((x, y) => (x.plain < y.plain ? -1 : x.plain > y.plain ? 1 : 0));
  return short.length > 1 && short.length === long.length && sorted(short).every((word, at) => word.plain === sorted(long)[at]?.plain) ? [...new Set(['given-order' as const, ...marksOf(sorted(short), sorted(long))])] : undefined;
}

type Token = { readonly raw: string; readonly plain: string };

/** Words that tell, each with its spelling; hyphens part them. */
const tokens = (text: string): readonly Token[] =>
  text.split(/[\s\p{Pd}]+/u).map((raw) => ({ raw, plain: baseWords(raw).join('') })).filter(({ plain }) => plain !== '' && !isParticle(plain));

const matchOf = (a: string, b: string): 'whole' | 'given-abbreviated' | 'given-initial' | undefined => {
  if (a === b) return 'whole';
  if (SHORT[a] === b || SHORT[b] === a) return 'given-abbreviated';
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b)) ? 'given-initial' : undefined;
};

/** The shorter row found in the longer one, in order; one whole name at least. */
function align(short: readonly Token[], long: readonly Token[]): readonly GivenCode[] | undefined {
  const codes = new Set<GivenCode>();
  let [at, whole] = [0, false];
  for (const { plain } of short) {
    const found = long.findIndex((other, index) => index >= at && matchOf(plain, other.plain) !== undefined);
    if (found < 0) return undefined;
    const match = matchOf(plain, long[found]?.plain ?? '');
    if (match === 'whole') whole = true;
    else if (match !== undefined) codes.add(match);
    at = found + 1;
  }
  if (!whole) return undefined;
  if (short.length < long.length) codes.add('given-dropped');
  return [...codes];
}

/** Accents, Ñ and signs of the names that are whole on both. */
const marksOf = (short: readonly Token[], long: readonly Token[]): readonly FieldCode[] =>
  short.flatMap(({ raw, plain }) => {
    const other = long.find((one) => one.plain === plain);
    return other === undefined ? [] : (fieldCodes(raw, other.raw) ?? []);
  });
