/**
 * The PDF417 on the back of a U.S. or Canadian licence or identity card (AAMVA DL/ID, all versions): elements of three letters
 * and a text, one a line. Issuers stray from the standard and scanners lose control signs, so whatever has its code is
 * taken and nothing is compulsory. The address is not read: it is not where the person is going. A stored licence
 * proves nothing (no signature is checked); it saves typing.
 */
import { isPlainDate } from '../foundation/plain-date.ts';
import type { PlainDate } from '../foundation/plain-date.ts';

export type Licence = {
  readonly family?: string; readonly given?: string; readonly middle?: string; /** A name that did not fit its place. */ readonly mayBeCut: boolean;
  readonly birthDate?: PlainDate; readonly sex?: 'H' | 'M' | 'X'; readonly number?: string; /** Of the issuer: two letters. */ readonly state?: string;
  readonly country?: 'USA' | 'CAN' | 'MEX'; readonly expiresOn?: PlainDate;
};

const CODES = ['DCS', 'DAC', 'DAD', 'DCT', 'DAA', 'DAB', 'DBB', 'DBA', 'DBC', 'DAQ', 'DAJ', 'DCG', 'DDE', 'DDF', 'DDG'] as const;
type Code = (typeof CODES)[number];
const SEXES: Readonly<Record<string, 'H' | 'M' | 'X'>> = { 1: 'H', M: 'H', 2: 'M', F: 'M', 9: 'X', X: 'X' };

/** The licence, or undefined when the text is no such barcode. */
export function readLicence(text: string): Licence | undefined {
  const header = /(?:ANSI|AAMVA)\s?(\d{6})/.exec(text);
  if (header === null) return undefined;
  const elements = elementsOf(text.slice(header.index));
  const given = words(elements.get('DAC') ?? elements.get('DCT'));
  const whole = (elements.get('DAA') ?? '').split(/[,@]/).map((part) => words(part));
  const country = ({ USA: 'USA', CAN: 'CAN', MEX: 'MEX' } as const)[elements.get('DCG') ?? ''];
  // Canadians write the year first; so did everybody in the first version.
  const date = (code: Code): PlainDate | undefined => dateOf(elements.get(code) ?? '', country === 'CAN');
  const found = {
    family: words(elements.get('DCS') ?? elements.get('DAB')) || whole[0], given: given || whole[1], middle: words(elements.get('DAD')) || whole[2],
    birthDate: date('DBB'), sex: SEXES[(elements.get('DBC') ?? '').toUpperCase()], number: elements.get('DAQ')?.replace(/\s/g, ''),
    state: /^[A-Z]{2}/.exec((elements.get('DAJ') ?? '').toUpperCase())?.[0], country, expiresOn: date('DBA'),
  };
  const known = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined && value !== '')) as Omit<Licence, 'mayBeCut'>;
  return { ...known, mayBeCut: (['DDE', 'DDF', 'DDG'] as const).some((code) => elements.get(code) === 'T') };
}

/** NONE and UNAVL stand for a name the person does not have. */
function words(text: string | undefined): string {
  const plain = (text ?? '').replace(/,/g, ' ').replace(/\s+/g, ' ').trim();
  return /^(?:NONE|UNAVL|NMN|NFN)$/i.test(plain) ? '' : plain;
}

function elementsOf(text: string): ReadonlyMap<string, string> {
  const elements = new Map<string, string>();
  // Some readers write the control signs as words.
  for (const line of text.replace(/<(?:LF|CR|RS|GS|FS)>/g, '\n').split(/\p{Cc}+/u)) {
    // The first element hangs on the header, behind the letters of its part: …DLDAQ123.
    const start = /(?:DL|ID|EN)(D[A-D][A-Z])/.exec(line);
    const body = /^[A-Z@ ]*(?:ANSI|AAMVA)/.test(line) ? (start === null ? '' : line.slice(start.index + 2)) : line.replace(/^(?:DL|ID|EN)(?=D[A-D][A-Z])/, '');
    const code = body.slice(0, 3);
    if (CODES.includes(code as Code) && !elements.has(code)) elements.set(code, body.slice(3).trim());
  }
  return elements;
}

function dateOf(text: string, yearFirst: boolean): PlainDate | undefined {
  const digits = text.replace(/\D/g, '');
  if (digits.length !== 8) return undefined;
  const orders = [`${digits.slice(4)}-${digits.slice(0, 2)}-${digits.slice(2, 4)}`, `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`];
  const found = (yearFirst ? orders.reverse() : orders).find((date) => isPlainDate(date) && /^(?:19|20)/.test(date));
  return found as PlainDate | undefined;
}
