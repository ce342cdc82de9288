/**
 * Whether two spellings of one field (a surname, the given names) are the same word on different papers, and by which
 * ways: accents and ü that a keyboard lacks, Ñ as N, apostrophes and hyphens that come and go, particles dropped or
 * glued, letters spelt out in a passport. Anything else is another name. Symmetric: x with y is y with x.
 */
import { plainCapitals } from './letters.ts';

export type FieldCode = 'accents' | 'umlaut' | 'enie' | 'apostrophe' | 'hyphen' | 'particles' | 'spacing' | 'transliteration';

const PARTICLES = new Set(['DA', 'DAS', 'DE', 'DEL', 'DER', 'DI', 'DO', 'DOS', 'E', 'EL', 'LA', 'LAS', 'LE', 'LOS', 'MAC', 'MC', 'VAN', 'VON', 'Y']);

/** What a passport makes of letters outside A–Z (ICAO 9303-3, the ways that are in use). */
const SPELT_OUT: readonly (readonly [letter: string, ways: readonly string[]])[] = [
  ['Ñ', ['N', 'NXX']], ['Ü', ['U', 'UE', 'UXX']], ['Ö', ['O', 'OE']], ['Ä', ['A', 'AE']], ['Å', ['A', 'AA']], ['Ø', ['O', 'OE']], ['Æ', ['AE']], ['Œ', ['OE']], ['ẞ', ['SS']], ['Ð', ['D']], ['Þ', ['TH']], ['Ł', ['L']],
];

/** Capitals with their marks, apostrophes and hyphens all of one kind, single spaces. */
export const capitals = (text: string): string =>
  text.normalize('NFC').toUpperCase().normalize('NFC').replace(/['’ʼ‘`´]/g, "'").replace(/\s*[\p{Pd}]\s*/gu, '-').replace(/[.,/\s]+/g, ' ').trim();

/** The words with nothing left but A–Z and digits. */
export const baseWords = (text: string): readonly string[] => plainCapitals(text).replaceAll('Ñ', 'N').replaceAll("'", '').split(/[^A-Z0-9]+/).filter(Boolean);
export const isParticle = (word: string): boolean => PARTICLES.has(word);

/** The ways that make one field of the other; none when they are equal; undefined when they are different names. */
export function fieldCodes(one: string, two: string): readonly FieldCode[] | undefined {
  const [a, b] = [capitals(one), capitals(two)];
  if (a === b) return [];
  const [wordsA, wordsB] = [baseWords(a), baseWords(b)];
  if (wordsA.length === 0 || wordsB.length === 0) return undefined;
  const codes = [...markCodes(a, b), ...signCodes(a, b)];
  if (wordsA.join(' ') === wordsB.join(' ')) return codes;
  if (wordsA.join('') === wordsB.join('')) {
    if ([...wordsA, ...wordsB].some(isParticle)) return [...codes, 'particles'];
    return signCodes(a, b).length > 0 ? codes : [...codes, 'spacing'];
  }
  if (spellings(a).some((way) => spellings(b).includes(way))) return ['transliteration'];
  const [tellingA, tellingB] = [telling(a), telling(b)];
  if (tellingA === '' || baseWords(tellingA).join(' ') !== baseWords(tellingB).join(' ')) return undefined;
  return [...markCodes(tellingA, tellingB), ...signCodes(tellingA, tellingB), 'particles'];
}

/** The field without its particles. */
const telling = (text: string): string => text.split(' ').filter((word) => !isParticle(baseWords(word).join(''))).join(' ');

type Mark = Extract<FieldCode, 'enie' | 'umlaut' | 'accents'>;

/** What differs between two texts of the same letters, letter by letter. */
function markCodes(a: string, b: string): readonly Mark[] {
  const [marksA, marksB] = [marksOf(a), marksOf(b)];
  const codes = marksA.flatMap((mark, at) => (mark === marksB[at] ? [] : [mark, marksB[at]])).filter((mark) => mark !== undefined);
  return [...new Set(codes)].toSorted();
}

/** The mark of every letter, as often as the letter is long when spelt plainly (Æ is two). */
const marksOf = (text: string): readonly (Mark | undefined)[] =>
  Array.from(text).flatMap((letter) => {
    if (/[A-Z0-9]/.test(letter)) return [undefined];
    const mark = letter === 'Ñ' ? 'enie' : letter === 'Ü' ? 'umlaut' : 'accents';
    return Array.from(baseWords(letter).join(''), () => mark);
  });

function signCodes(a: string, b: string): readonly FieldCode[] {
  const count = (text: string, sign: string): number => text.split(sign).length;
  return [...(count(a, "'") === count(b, "'") ? [] : ['apostrophe' as const]), ...(count(a, '-') === count(b, '-') ? [] : ['hyphen' as const])];
}

/** Every way a passport may spell it, spaces taken out; few letters need it, so the list stays short. */
function spellings(text: string): readonly string[] {
  let ways = [text];
  for (const [letter, options] of SPELT_OUT) {
    if (text.includes(letter)) ways = ways.flatMap((way) => options.map((option) => way.replaceAll(letter, option))).slice(0, 32);
  }
  return ways.map((way) => baseWords(way).join(''));
}
