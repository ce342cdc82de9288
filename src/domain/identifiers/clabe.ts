/**
 * The CLABE of a bank account (Banxico): bank, plaza, account, check digit. The bank is shown back by
 * name; the plaza never tells where a person lives (fintechs use 180 for everyone).
 */
import { bare } from './reading.ts';
import type { Reading } from './reading.ts';

/** Institutions by the three digits of a CLABE: those a counter meets (domain facts §4.4; Banxico's SPEI catalogue). */
export const BANKS: Readonly<Record<string, string>> = {
  '002': 'Banamex', '012': 'BBVA', '014': 'Santander', '021': 'HSBC', '030': 'BanBajío', '032': 'IXE', '036': 'Inbursa', '042': 'Mifel', '044': 'Scotiabank',
  '058': 'Banregio', '062': 'Afirme', '072': 'Banorte', '127': 'Banco Azteca', '130': 'Compartamos', '132': 'Multiva', '137': 'BanCoppel', '166': 'Banco del Bienestar',
  '638': 'Nu México', '646': 'STP', '647': 'FINABIEN', '722': 'Mercado Pago',
};
const PLAZAS: Readonly<Record<string, string>> = {
  '010': 'Aguascalientes', '020': 'Mexicali', '027': 'Tijuana', '028': 'Tijuana', '062': 'Ciudad Acuña', '072': 'Nueva Rosita', '075': 'Piedras Negras', '133': 'Tapachula',
  '164': 'Ciudad Juárez', '180': 'Ciudad de México', '580': 'Monterrey', '778': 'Nogales', '780': 'San Luis Río Colorado', '818': 'Matamoros', '821': 'Nuevo Laredo', '822': 'Reynosa',
};

export type ClabeFacts = { readonly bankCode: string; readonly bank?: string | undefined; readonly plaza?: string | undefined };

/** The 18th digit that the first 17 ask for. */
export function clabeCheckDigit(first17: string): string {
  const sum = Array.from(first17).reduce((total, digit, at) => total + ((Number(digit) * ([3, 7, 1][at % 3] ?? 0)) % 10), 0);
  return String((10 - (sum % 10)) % 10);
}

/** Reads a CLABE: stops at a failing check digit, warns at a bank we don't know by name. */
export function readClabe(text: string): Reading<ClabeFacts> {
  const value = bare(text);
  if (/\D/.test(value)) return { verdict: 'stop', value, reasons: [{ code: 'letter-in-number' }] };
  if (value.length !== 18) return { verdict: 'stop', value, reasons: [{ code: 'length', params: { expected: '18', found: String(value.length) } }] };
  if (/^0+$/.test(value)) return { verdict: 'stop', value, reasons: [{ code: 'all-zero' }] };
  const expected = clabeCheckDigit(value.slice(0, 17));
  if (expected !== value.slice(17)) return { verdict: 'stop', value, reasons: [{ code: 'check-digit', params: { expected, found: value.slice(17) } }] };
  const facts = { bankCode: value.slice(0, 3), bank: BANKS[value.slice(0, 3)], plaza: PLAZAS[value.slice(3, 6)] };
  return facts.bank === undefined
    ? { verdict: 'warn', value, facts, reasons: [{ code: 'bank-unknown', params: { found: facts.bankCode } }] }
    : { verdict: 'accept', value, facts, reasons: [] };
}
