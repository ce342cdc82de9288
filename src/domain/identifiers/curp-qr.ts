/**
 * The QR on a CURP constancia: CURP||surname|surname|given names|sex|date|entity|… It carries no signature,
 * so it saves typing and proves nothing. Scanners that act as a keyboard turn `|` into º, ¦, │ or ] by the
 * keyboard they believe in, and dates come in several orders; all of that is read.
 */
import { isPlainDate } from '../foundation/plain-date.ts';
import type { PlainDate } from '../foundation/plain-date.ts';
import type { PersonName } from '../person/person.ts';
import { compareCurp } from './curp-compare.ts';
import { readCurp } from './curp.ts';
import type { CurpFacts } from './curp.ts';
import { entityOfName } from './entity-codes.ts';
import { bare } from './reading.ts';
import type { Reading, Reason } from './reading.ts';

export type CurpQrFacts = CurpFacts & { readonly name?: PersonName };

const SEPARATORS = /[|º°¦│┃ǀ\]]/g;
const SEXES: Readonly<Record<string, 'H' | 'M' | 'X'>> = { H: 'H', HOMBRE: 'H', MASCULINO: 'H', M: 'M', MUJER: 'M', FEMENINO: 'M', X: 'X', 'NO BINARIO': 'X' };

/** Reads what a scanner gave. Facts come from the CURP itself; a printed part that says otherwise warns. */
export function readCurpQr(text: string, today: PlainDate): Reading<CurpQrFacts> {
  const fields = text.normalize('NFC').replace(SEPARATORS, '|').split('|').map((field) => field.trim());
  const curp = readCurp(fields[0] ?? '', today);
  if (bare(fields[0] ?? '').length !== 18 || fields.length < 2) return { verdict: 'stop', value: curp.value, reasons: [{ code: 'qr-unknown' }] };
  if (curp.facts === undefined) return curp;
  const rest = fields.slice(fields[1] === '' ? 2 : 1);
  const printed = readPrinted(rest);
  const reasons: Reason[] = [...curp.reasons, ...disagreements(curp.value, curp.facts, printed)];
  const facts: CurpQrFacts = { ...curp.facts, ...(printed.name ? { name: printed.name } : {}) };
  return { verdict: reasons.length > 0 ? 'warn' : 'accept', value: curp.value, facts, reasons };
}

type Printed = { readonly name?: PersonName; readonly sex?: 'H' | 'M' | 'X'; readonly birthDate?: PlainDate; readonly entity?: string };

/** The names stand before the sex, however many there are; with two of them there is one surname. */
function readPrinted(fields: readonly string[]): Printed {
  const at = fields.findIndex((field, index) => index >= 2 && index <= 3 && Object.hasOwn(SEXES, field.toUpperCase()));
  const names = at < 0 ? fields.slice(0, 3) : fields.slice(0, at);
  const [firstSurname = '', secondSurname = ''] = names;
  const given = names.length > 2 ? (names[2] ?? '') : secondSurname;
  const name = firstSurname !== '' && given !== '' ? { name: { given, firstSurname, ...(names.length > 2 && secondSurname !== '' ? { secondSurname } : {}) } } : {};
  if (at < 0) return name;
  const sex = SEXES[(fields[at] ?? '').toUpperCase()];
  const birthDate = readDate(fields[at + 1] ?? '');
  const entity = entityOfName(fields[at + 2] ?? '');
  return { ...name, ...(sex ? { sex } : {}), ...(birthDate ? { birthDate } : {}), ...(entity ? { entity } : {}) };
}

/** 27/04/1956, 27-04-1956, 27041956, 1956-04-27; day first, as Mexico writes. */
function readDate(text: string): PlainDate | undefined {
  const digits = text.replace(/\D/g, '');
  if (digits.length !== 8) return undefined;
  const yearFirst = /^\d{4}\D/.test(text);
  const date = yearFirst ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` : `${digits.slice(4)}-${digits.slice(2, 4)}-${digits.slice(0, 2)}`;
  return isPlainDate(date) ? (date as PlainDate) : undefined;
}

function disagreements(curp: string, facts: CurpFacts, { name, birthDate, sex, entity }: Printed): readonly Reason[] {
  const known = { birthDate, sex, entity };
  const parts = name
    ? compareCurp(curp, { name, ...known }).differences.filter((one) => one.because.length === 0).map((one) => one.part)
    : (['birthDate', 'sex', 'entity'] as const).filter((part) => known[part] !== undefined && known[part] !== facts[part]).map((part) => (part === 'birthDate' ? 'birth-date' : part));
  return parts.length === 0 ? [] : [{ code: 'data-differ', params: { parts: parts.join(' ') } }];
}
