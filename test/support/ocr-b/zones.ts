/** Invented machine-readable zones with right check digits (ICAO 9303 parts 4 to 6): passports, cards, small booklets, INE. */
import type { Chance } from '../chance.ts';

export type ZoneKind = 'TD1' | 'TD2' | 'TD3' | 'INE';
const SURNAMES = ['FERNANDEZ', 'VILLASENOR', 'NUNEZ', 'GARCIA', 'LOPEZ', 'XOCHIHUA', 'JEAN', 'BAPTISTE', 'DA<SILVA', 'OQUENDO', 'QUISPE', 'YAX', 'WOLDE', 'KOUASSI', 'ZAMBRANO', 'DE<LA<TORRE', 'HERNANDEZ', 'PEREZ', 'VELAZQUEZ', 'IZQUIERDO'];
const NAMES = ['MARIA', 'GUADALUPE', 'JOSE', 'LUIS', 'WIDELYNE', 'JEAN<PIERRE', 'XIMENA', 'FREDDY', 'KEVIN', 'YADIRA', 'BENJAMIN', 'ORQUIDEA', 'ZULEMA', 'HUGO', 'VICTOR', 'QUETZALI'];
const COUNTRIES = ['MEX', 'HTI', 'VEN', 'HND', 'CUB', 'GTM', 'COL', 'SLV', 'NIC', 'ECU', 'USA', 'BRA', 'AGO'];
const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const valueOf = (letter: string): number => (letter === '<' ? 0 : ALPHANUMERIC.indexOf(letter));
/** The check digit of a text: weights 7, 3, 1. */
export const checkDigit = (text: string): string => String(Array.from(text).reduce((sum, letter, at) => sum + valueOf(letter) * ([7, 3, 1][at % 3] ?? 0), 0) % 10);
const fill = (text: string, length: number): string => text.slice(0, length).padEnd(length, '<');

/** One zone, line by line. */
export function makeZone(kind: ZoneKind, chance: Chance): readonly string[] {
  const { whole, one } = chance;
  const two = (n: number): string => String(n).padStart(2, '0');
  const some = (letters: string, length: number): string => Array.from({ length }, () => one(Array.from(letters))).join('');
  const country = kind === 'INE' ? 'MEX' : one(COUNTRIES);
  const name = `${one(SURNAMES)}<${one(SURNAMES)}<<${one(NAMES)}<${one(NAMES)}`;
  const born = two(whole(40, 99)) + two(whole(1, 12)) + two(whole(1, 28));
  const ends = two(whole(26, 36)) + two(whole(1, 12)) + two(whole(1, 28));
  const number = chance.next() < 0.5 ? some(ALPHANUMERIC, 9) : one(Array.from('ABCDEFGHJKLMNPRSTUVWXYZ')) + some('0123456789', 8);
  const dates = `${born}${checkDigit(born)}${one(kind === 'INE' ? ['H', 'M'] : ['M', 'F', '<'])}${ends}${checkDigit(ends)}`;
  const composite = (text: string): string => checkDigit(text);
  if (kind === 'TD3') {
    const personal = fill(chance.next() < 0.5 ? '' : some(ALPHANUMERIC, whole(5, 14)), 14);
    const second = `${number}${checkDigit(number)}${country}${dates}${personal}${checkDigit(personal)}`;
    return [fill(`P${one(['<', '<', 'P'])}${country}${name}`, 44), second + composite(second.slice(0, 10) + second.slice(13, 20) + second.slice(21, 43))];
  }
  if (kind === 'TD2') {
    const second = `${number}${checkDigit(number)}${country}${dates}${fill(chance.next() < 0.5 ? '' : some(ALPHANUMERIC, 7), 7)}`;
    return [fill(`I<${country}${name}`, 36), second + composite(second.slice(0, 10) + second.slice(13, 20) + second.slice(21, 35))];
  }
  const cic = kind === 'INE' ? some('0123456789', 9) : number;
  const optional = kind === 'INE' ? `<<${some('0123456789', 13)}` : fill(chance.next() < 0.5 ? '' : some(ALPHANUMERIC, whole(4, 15)), 15);
  const first = `${kind === 'INE' ? 'ID' : one(['I<', 'C<', 'IR', 'AC'])}${country}${cic}${checkDigit(cic)}${optional}`;
  const second = `${dates}${country}${kind === 'INE' ? `<${two(whole(0, 20))}<<${some('0123456789', 5)}<` : fill('', 11)}`;
  return [first, second + composite(first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29)), fill(name, 30)];
}
