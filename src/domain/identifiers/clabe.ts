/**
 * The CLABE of a bank account (Banxico): bank, plaza, account, check digit. The bank is shown back by
 * name; the plaza never tells where a person lives (fintechs use 180 for everyone).
 */
import { institutionOf, speiCodeOf } from './institutions.ts';
import { asDigits, bare, neighbourSwaps, suggested } from './reading.ts';
import type { Reading, Reason } from './reading.ts';

/** Those a counter meets most, to choose from a list; every other one is named by `institutionOf`. */
export const BANKS: Readonly<Record<string, string>> = Object.fromEntries(
  ['002', '012', '014', '021', '030', '032', '036', '042', '044', '058', '062', '072', '127', '130', '132', '137', '166', '638', '646', '647', '722'].map((code) => [code, institutionOf(code)?.name ?? code]),
);
/** Plazas of the border, of the state capitals and of the big towns. */
const PLAZAS: Readonly<Record<string, string>> = {
  '010': 'Aguascalientes', '020': 'Mexicali', '022': 'Ensenada', '027': 'Tijuana', '028': 'Tijuana', '040': 'La Paz', '050': 'Campeche', '052': 'Ciudad del Carmen', '060': 'Torreón', '062': 'Ciudad Acuña',
  '068': 'Monclova', '072': 'Nueva Rosita', '075': 'Piedras Negras', '078': 'Saltillo', '090': 'Colima', '095': 'Manzanillo', '100': 'Tuxtla Gutiérrez', '130': 'San Cristóbal de las Casas', '133': 'Tapachula',
  '150': 'Chihuahua', '164': 'Ciudad Juárez', '180': 'Ciudad de México', '190': 'Durango', '210': 'Guanajuato', '222': 'Irapuato', '225': 'León', '261': 'Acapulco', '290': 'Pachuca', '320': 'Guadalajara',
  '375': 'Puerto Vallarta', '420': 'Toluca', '470': 'Morelia', '540': 'Cuernavaca', '560': 'Tepic', '580': 'Monterrey', '610': 'Oaxaca', '650': 'Puebla', '680': 'Querétaro', '690': 'Chetumal', '691': 'Cancún',
  '700': 'San Luis Potosí', '730': 'Culiacán', '743': 'Los Mochis', '744': 'Mazatlán', '760': 'Hermosillo', '777': 'Navojoa', '778': 'Nogales', '780': 'San Luis Río Colorado', '790': 'Villahermosa', '813': 'Tampico',
  '818': 'Matamoros', '821': 'Nuevo Laredo', '822': 'Reynosa', '830': 'Tlaxcala', '840': 'Xalapa', '905': 'Veracruz', '910': 'Mérida', '930': 'Zacatecas',
};

export type ClabeFacts = { readonly bankCode: string; readonly bank?: string | undefined; readonly plaza?: string | undefined; readonly spei?: string | undefined };

/** The 18th digit that the first 17 ask for. */
export function clabeCheckDigit(first17: string): string {
  const sum = Array.from(first17).reduce((total, digit, at) => total + ((Number(digit) * ([3, 7, 1][at % 3] ?? 0)) % 10), 0);
  return String((10 - (sum % 10)) % 10);
}

const isRight = (value: string): boolean => /^\d{18}$/.test(value) && !/^0+$/.test(value) && clabeCheckDigit(value.slice(0, 17)) === value.slice(17) && institutionOf(value.slice(0, 3)) !== undefined;

/** Reads a CLABE: stops at a failing check digit, warns at a bank we don't know by name or that is no more. */
export function readClabe(text: string): Reading<ClabeFacts> {
  const value = bare(text);
  if (/\D/.test(value)) return { verdict: 'stop', value, reasons: [{ code: 'letter-in-number' }], ...suggested([[asDigits(value)]], isRight) };
  if (value.length !== 18) return { verdict: 'stop', value, reasons: [{ code: 'length', params: { expected: '18', found: String(value.length) } }] };
  if (/^0+$/.test(value)) return { verdict: 'stop', value, reasons: [{ code: 'all-zero' }] };
  const expected = clabeCheckDigit(value.slice(0, 17));
  if (expected !== value.slice(17)) return { verdict: 'stop', value, reasons: [{ code: 'check-digit', params: { expected, found: value.slice(17) } }], ...suggested([neighbourSwaps(value)], isRight) };
  const bankCode = value.slice(0, 3);
  const bank = institutionOf(bankCode);
  const facts = { bankCode, bank: bank?.name, plaza: PLAZAS[value.slice(3, 6)], spei: speiCodeOf(bankCode) };
  const doubt: Reason[] = bank === undefined ? [{ code: 'bank-unknown', params: { found: bankCode } }] : bank.closed ? [{ code: 'bank-closed', params: { found: bank.name } }] : [];
  if (doubt.length > 0) return { verdict: 'warn', value, facts, reasons: doubt };
  return { verdict: 'accept', value, facts, reasons: facts.spei === undefined ? [{ code: 'spei-unconfirmed' }] : [] };
}
