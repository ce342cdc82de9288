/**
 * Field by field, what of a zone's lines holds (ICAO 9303). What no check digit guards (states, sex, names) only
 * warns; a failing check digit or a day that does not exist stops, and then there are no facts.
 */
import type { BirthDate, PlainDate } from '../../foundation/plain-date.ts';
import type { Reason, ReasonCode } from '../reading.ts';
import { birthOf, expiryOf } from './dates.ts';
import { ineOf, isIne } from './ine.ts';
import type { IneFacts } from './ine.ts';
import { cut, LAYOUTS, mrzCheckDigit } from './layout.ts';
import type { Layout, MrzField, MrzFormat } from './layout.ts';
import { mrzNamesOf } from './names.ts';
import type { MrzNames } from './names.ts';
import { mrzSexOf } from './sex.ts';
import { isKnownState, stateOf } from './states.ts';

export type MrzFacts = {
  readonly format: MrzFormat; readonly documentCode: string; readonly issuer: string; readonly number: string; readonly nationality: string; readonly birth: BirthDate;
  readonly sex?: 'H' | 'M' | 'X' | undefined; readonly expiry?: PlainDate | undefined; readonly optional: string; readonly names: MrzNames; readonly ine?: IneFacts | undefined;
};
export type Findings = { readonly stops: readonly Reason[]; readonly warns: readonly Reason[]; readonly notes: readonly Reason[]; readonly facts?: MrzFacts };

type Severity = 'stops' | 'warns' | 'notes';
type Say = (severity: Severity, field: MrzField, code: ReasonCode, params?: Readonly<Record<string, string>>) => void;
type Zone = { readonly format: MrzFormat; readonly layout: Layout; readonly lines: readonly string[]; readonly today: PlainDate; readonly say: Say };

/** Everything there is to say about these lines; facts only when nothing stops. */
export function examine(format: MrzFormat, lines: readonly string[], today: PlainDate): Findings {
  const said: Record<Severity, Reason[]> = { stops: [], warns: [], notes: [] };
  const zone: Zone = { format, layout: LAYOUTS[format], lines, today, say: (severity, field, code, params = {}) => { said[severity].push({ code, params: { field, ...params } }); } };
  const kind = examineKind(zone);
  const numbers = examineNumbers(zone);
  const dates = examineDates(zone);
  examineWhole(zone);
  const bearer = examineBearer(zone, kind);
  const ine = kind.issuer !== undefined && isIne(kind.documentCode, kind.issuer) ? ineOf(numbers.number, cut(lines, zone.layout.optional)) : undefined;
  if (kind.issuer !== undefined && isIne(kind.documentCode, kind.issuer) && ine === undefined) zone.say('warns', 'optional', 'ine-shape');
  const { issuer, nationality, documentCode } = kind;
  if (said.stops.length > 0 || issuer === undefined || nationality === undefined || dates === undefined) return said;
  return { ...said, facts: { format, documentCode, issuer, nationality, ...numbers, ...dates, ...bearer, ine } };
}

type Kind = { readonly documentCode: string; readonly issuer: string | undefined; readonly nationality: string | undefined };

function examineKind({ format, layout, lines, say }: Zone): Kind {
  const documentCode = cut(lines, layout.code).replace(/<+$/, '');
  if (!(format === 'TD3' ? /^P[A-Z]?$/ : /^[ACI][A-UW-Z]?$/).test(documentCode)) say('stops', 'document-code', 'shape', { found: documentCode });
  const [issuer, nationality] = [stateOf(cut(lines, layout.issuer)), stateOf(cut(lines, layout.nationality))];
  for (const [field, state] of [['issuer', issuer], ['nationality', nationality]] as const) {
    if (state === undefined || !isKnownState(state)) say(state === undefined ? 'stops' : 'warns', field, 'issuer', { found: cut(lines, layout[field]) });
  }
  return { documentCode, issuer, nationality };
}

function examineNumbers({ layout, lines, say }: Zone): { readonly number: string; readonly optional: string } {
  const { number, optional, holds, expected, found } = numberOf(layout, lines);
  if (number === '') say('stops', 'number', 'shape');
  else if (!holds) say('stops', 'number', 'check-digit', { expected, found });
  const further = optional + (layout.optional2 ? cut(lines, layout.optional2) : '');
  return { number, optional: further.replace(/<+/g, ' ').trim() };
}

function examineDates(zone: Zone): { readonly birth: BirthDate; readonly expiry: PlainDate | undefined } | undefined {
  const { layout, lines, today, say } = zone;
  const [birthText, expiryText] = [cut(lines, layout.birth), cut(lines, layout.expiry)];
  for (const [field, text, check] of [['birth-date', birthText, layout.birthCheck], ['expiry', expiryText, layout.expiryCheck]] as const) {
    if (/[A-Z]/.test(text)) say('stops', field, 'letter-in-number');
    // A date that is all fillers may have a filler for its check digit too.
    if (!(/^<+$/.test(text) && cut(lines, check) === '<')) examineCheck(zone, field, text, cut(lines, check));
  }
  const birth = birthOf(birthText, today);
  if (birth === undefined) say('stops', 'birth-date', 'no-such-day', { day: birthText });
  else if (birth.known !== 'day') say('warns', 'birth-date', 'date-partial');
  const expiry = expiryOf(expiryText, today);
  if (expiry === undefined) say('stops', 'expiry', 'no-such-day', { day: expiryText });
  else if (expiry !== 'open' && expiry < today) say('warns', 'expiry', 'expired', { day: expiry });
  return birth === undefined || expiry === undefined ? undefined : { birth, expiry: expiry === 'open' ? undefined : expiry };
}

/** The personal number of a passport, which may be empty and unchecked, and the digit over everything. */
function examineWhole(zone: Zone): void {
  const { layout, lines } = zone;
  if (layout.optionalCheck) {
    const [optional, found] = [cut(lines, layout.optional), cut(lines, layout.optionalCheck)];
    if (!(/^<+$/.test(optional) && found === '<')) examineCheck(zone, 'optional', optional, found);
  }
  examineCheck(zone, 'composite', layout.composite.map((span) => cut(lines, span)).join(''), cut(lines, layout.compositeCheck));
}

function examineCheck({ say }: Zone, field: MrzField, text: string, found: string): void {
  const expected = mrzCheckDigit(text);
  if (found !== expected) say('stops', field, 'check-digit', { expected, found });
}

function examineBearer({ layout, lines, say }: Zone, { issuer, documentCode }: Kind): { readonly sex: 'H' | 'M' | 'X' | undefined; readonly names: MrzNames } {
  const letter = cut(lines, layout.sex);
  const { sex, doubt } = mrzSexOf(letter, issuer ?? '', documentCode);
  if (doubt !== undefined) say(doubt === 'sex-by-issuer' ? 'notes' : 'warns', 'sex', doubt, { found: letter });
  const names = mrzNamesOf(cut(lines, layout.names));
  if (/\d/.test(cut(lines, layout.names))) say('warns', 'names', 'digit-in-name');
  if (names.mayBeCut) say('notes', 'names', 'names-cut');
  return { sex, names };
}

type Numbered = { readonly number: string; readonly optional: string; readonly holds: boolean; readonly expected: string; readonly found: string };

/** The document number. A longer one leaves a filler for its check digit and goes on in the optional data, check digit last. */
function numberOf(layout: Layout, lines: readonly string[]): Numbered {
  const [head, check, optional] = [cut(lines, layout.number), cut(lines, layout.numberCheck), cut(lines, layout.optional)];
  const tail = /^[A-Z0-9]{2,}/.exec(optional)?.[0];
  if (check === '<' && tail !== undefined && layout.optionalCheck === undefined) {
    const number = head + tail.slice(0, -1);
    const found = tail.slice(-1);
    // Issuers disagree on whether the filler between the two counts.
    const holds = [number, `${head}<${tail.slice(0, -1)}`].some((text) => mrzCheckDigit(text) === found);
    return { number, optional: optional.slice(tail.length), holds, expected: mrzCheckDigit(number), found };
  }
  const expected = mrzCheckDigit(head);
  return { number: head.replace(/<+/g, ' ').trim(), optional, holds: check === expected, expected, found: check };
}
