/**
 * Numbers that read right and are nobody's: their check digits hold, and each has a part that is never
 * given out. The CURP's 17th character is for the tenth or later person of one name and day, the NSS's
 * subdelegation and the CLABE's town are 00, no local telephone number begins with a 0.
 */
import type { PlainDate } from '#domain/foundation/plain-date.ts';
import { clabeCheckDigit } from '#domain/identifiers/clabe.ts';
import { deriveCurp16 } from '#domain/identifiers/curp-derive.ts';
import type { CurpSource } from '#domain/identifiers/curp-derive.ts';
import { curpCheckDigit } from '#domain/identifiers/curp.ts';
import { passesLuhn } from '#domain/identifiers/reading.ts';
import type { Chance } from './chance.ts';

const AREAS = ['664', '686', '653', '656', '631', '899', '962', '993', '744'];

export function inventCurp(source: CurpSource): string {
  const first17 = `${deriveCurp16(source)}${source.birthDate < '2000' ? '9' : 'Z'}`;
  return `${first17}${curpCheckDigit(first17)}`;
}

export function inventNss(chance: Chance, born: PlainDate): string {
  const first10 = `00${chance.one(['08', '12', '19', '25'])}${born.slice(2, 4)}${chance.digits(4)}`;
  return Array.from('0123456789', (digit) => first10 + digit).find(passesLuhn) ?? '';
}

export function inventClabe(chance: Chance, bank: string): string {
  const first17 = `${bank}000${chance.digits(11)}`;
  return `${first17}${clabeCheckDigit(first17)}`;
}

/** The n-th telephone number; none comes twice before the 90,000th. */
export const inventPhone = (n: number): string => `${AREAS[(n + Math.floor(n / 10_000)) % AREAS.length] ?? ''} 000 ${String(n % 10_000).padStart(4, '0')}`;

/** A number on paper that says itself that it is no real one. */
export const demoNumber = (n: number): string => `DEMO-${String(n).padStart(7, '0')}`;
