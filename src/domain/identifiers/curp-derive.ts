/**
 * The first 16 characters of a CURP from what is known of a person (RENAPO, Instructivo normativo,
 * Anexos 1 and 2), to compare a document with its bearer. The last two are given out by RENAPO and
 * can't be computed.
 */
import type { PlainDate } from '../foundation/plain-date.ts';
import type { PersonName } from '../person/person.ts';

const PARTICLES = new Set(['DA', 'DAS', 'DE', 'DEL', 'DER', 'DI', 'DIE', 'DD', 'EL', 'LA', 'LOS', 'LAS', 'LE', 'LES', 'MAC', 'MC', 'VAN', 'VON', 'Y']);
const COMMON_FIRST = new Set(['MARIA', 'MA', 'M', 'JOSE', 'J']);
const INCONVENIENT = new Set(('BACA BAKA BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COGI COJA COJE COJI COJO COLA CULO FALO FETO GETA GUEI GUEY JETA JOTO KACA KACO KAGA KAGO KAKA KAKO KOGE KOGI KOJA KOJE KOJI KOJO KOLA KULO LILO LOCA LOCO LOKA LOKO MAME MAMO MEAR MEAS MEON MIAR MION MOCO MOKO MULA MULO NACA NACO PEDA PEDO PENE PIPI PITO POPO PUTA PUTO QULO RATA ROBA ROBE ROBO RUIN SENO TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI WUEY').split(' '));

export type CurpSource = { readonly name: PersonName; readonly birthDate: PlainDate; readonly sex: 'H' | 'M' | 'X'; readonly entity: string };

/** Capitals without accents; Ñ becomes X, a sign inside a word `*`, which is an X wherever it is used. */
const plain = (text: string): string =>
  text.toUpperCase().replace(/Ñ/g, 'X').normalize('NFD').replace(/\u0303/g, '').replace(/\p{M}/gu, '').replace(/[^A-Z ]/g, (sign) => (sign === '.' ? '' : '*'));

/** The word of a surname that counts: particles in front are passed over. */
function surnameWord(text: string | undefined): string {
  const words = plain(text ?? '').split(/\s+/).filter(Boolean);
  return words.find((word) => !PARTICLES.has(word)) ?? words.at(-1) ?? '';
}

/** The given name that counts: María and José are passed over when another follows. */
function givenWord(text: string): string {
  const words = plain(text).split(/\s+/).filter((word) => word && !PARTICLES.has(word));
  return (words.length > 1 && COMMON_FIRST.has(words[0] ?? '') ? words[1] : words[0]) ?? '';
}

const used = (letter: string | undefined): string => (letter === undefined || letter === '*' ? 'X' : letter);
const vowel = (word: string): string => used(/[AEIOU*]/.exec(word.slice(1))?.[0]);
const consonant = (word: string): string => used(/[B-DF-HJ-NP-TV-Z*]/.exec(word.slice(1))?.[0]);

/** The 16 characters. A missing second surname gives X in its places. */
export function deriveCurp16({ name, birthDate, sex, entity }: CurpSource): string {
  const [first, second, given] = [surnameWord(name.firstSurname), surnameWord(name.secondSurname), givenWord(name.given)];
  const letters = `${used(first[0])}${vowel(first)}${used(second[0])}${used(given[0])}`;
  const decent = INCONVENIENT.has(letters) ? `${letters[0]}X${letters.slice(2)}` : letters;
  return `${decent}${birthDate.slice(2).replaceAll('-', '')}${sex}${entity}${consonant(first)}${consonant(second)}${consonant(given)}`;
}

export type CurpPart = 'name' | 'birth-date' | 'sex' | 'entity';

/** Which parts of a CURP differ from what is known; parts that are not known are not compared. */
export function differingParts(curp: string, known: { name: PersonName; birthDate?: PlainDate | undefined; sex?: 'H' | 'M' | 'X' | undefined; entity?: string | undefined }): readonly CurpPart[] {
  const derived = deriveCurp16({ name: known.name, birthDate: known.birthDate ?? ('2000-01-01' as PlainDate), sex: known.sex ?? 'X', entity: known.entity ?? 'NE' });
  const differs = (from: number, to: number): boolean => curp.slice(from, to) !== derived.slice(from, to);
  const parts: CurpPart[] = [];
  if (differs(0, 4) || differs(13, 16)) parts.push('name');
  if (known.birthDate !== undefined && differs(4, 10)) parts.push('birth-date');
  if (known.sex !== undefined && differs(10, 11)) parts.push('sex');
  if (known.entity !== undefined && differs(11, 13)) parts.push('entity');
  return parts;
}
