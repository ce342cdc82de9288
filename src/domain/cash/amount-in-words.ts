/**
 * A sum in Spanish words, as Mexican receipts write it: "dos mil pesos 00/100 M.N.". Before "pesos" and "mil" a
 * final uno is shortened (un, veintiún, treinta y un); a round million takes "de".
 */
import type { Centavos } from '../foundation/money.ts';

const UNITS = [
  '', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce', 'trece', 'catorce', 'quince', 'dieciséis', 'diecisiete', 'dieciocho', 'diecinueve',
  'veinte', 'veintiuno', 'veintidós', 'veintitrés', 'veinticuatro', 'veinticinco', 'veintiséis', 'veintisiete', 'veintiocho', 'veintinueve',
];
const TENS = ['', '', '', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'];
const HUNDREDS = ['', 'ciento', 'doscientos', 'trescientos', 'cuatrocientos', 'quinientos', 'seiscientos', 'setecientos', 'ochocientos', 'novecientos'];

/** Pesos and centavos in words; up to what Centavos can hold (one million pesos). */
export function amountInWords(amount: Centavos): string {
  const pesos = Math.floor(amount / 100);
  const centavos = String(amount % 100).padStart(2, '0');
  const words = pesos === 0 ? 'cero' : shortened(below1e9(pesos));
  return `${words} ${pesos > 0 && pesos % 1_000_000 === 0 ? 'de ' : ''}${pesos === 1 ? 'peso' : 'pesos'} ${centavos}/100 M.N.`;
}

function below1e9(n: number): string {
  const [millions, thousands, rest] = [Math.floor(n / 1_000_000), Math.floor(n / 1000) % 1000, n % 1000];
  return [
    millions === 0 ? '' : millions === 1 ? 'un millón' : `${shortened(below1000(millions))} millones`,
    thousands === 0 ? '' : thousands === 1 ? 'mil' : `${shortened(below1000(thousands))} mil`,
    below1000(rest),
  ].filter(Boolean).join(' ');
}

function below1000(n: number): string {
  if (n === 100) return 'cien';
  return [HUNDREDS[Math.floor(n / 100)] ?? '', below100(n % 100)].filter(Boolean).join(' ');
}

function below100(n: number): string {
  if (n < UNITS.length) return UNITS[n] ?? '';
  return [TENS[Math.floor(n / 10)] ?? '', UNITS[n % 10] ?? ''].filter(Boolean).join(' y ');
}

const shortened = (words: string): string => words.replace(/veintiuno$/, 'veintiún').replace(/uno$/, 'un');
