/**
 * Reads the machine-readable zone of a passport or a card (ICAO 9303) and says, field by field, what does not hold. A
 * failing check digit stops, for nothing in the zone can then be trusted; an expired document only warns. Facts
 * come only from lines that hold as they are: a repair is offered and must be accepted first.
 */
import type { BirthDate, PlainDate } from '../../foundation/plain-date.ts';
import { onlyRight } from '../reading.ts';
import type { Reading, Reason, ReasonCode } from '../reading.ts';
import { birthOf, expiryOf } from './dates.ts';
import { ineOf, isIne } from './ine.ts';
import type { IneFacts } from './ine.ts';
import { cut, LAYOUTS, mrzCheckDigit } from './layout.ts';
import type { Layout, MrzField, MrzFormat } from './layout.ts';
import { findMrzLines } from './lines.ts';
import { mrzNamesOf } from './names.ts';
import type { MrzNames } from './names.ts';
import { changesBetween, repairs } from './repair.ts';
import { mrzSexOf } from './sex.ts';
import { isKnownState, stateOf } from './states.ts';

export type MrzFacts = {
  readonly format: MrzFormat; readonly documentCode: string; readonly issuer: string; readonly number: string; readonly nationality: string; readonly birth: BirthDate;
  readonly sex?: 'H' | 'M' | 'X' | undefined; readonly expiry?: PlainDate | undefined; readonly optional: string; readonly names: MrzNames; readonly ine?: IneFacts | undefined;
};

/** Reads whatever a camera, a scanner or a hand gave. */
export function readMrz(text: string, today: PlainDate): Reading<MrzFacts> {
  const found = findMrzLines(text);
  if (!found) return { verdict: 'stop', value: '', reasons: [{ code: 'mrz-lines' }] };
  const { format, lines } = found;
  const value = lines.join('\n');
  const { stops, warns, notes, facts } = examine(format, lines, today);
  if (facts && !warns.some((one) => one.code === 'digit-in-name')) return { verdict: warns.length > 0 ? 'warn' : 'accept', value, facts, reasons: [...warns, ...notes] };
  for (const group of repairs(format, lines)) {
    const suggestion = onlyRight(group.map((one) => one.join('\n')), (other) => other !== value && examine(format, other.split('\n'), today).facts !== undefined);
    if (suggestion === undefined) continue;
    const changes = changesBetween(lines, suggestion.split('\n')).map((params): Reason => ({ code: 'look-alike', params }));
    return facts ? { verdict: 'warn', value, facts, reasons: [...warns, ...changes, ...notes], suggestion } : { verdict: 'stop', value, reasons: [...stops, ...changes], suggestion };
  }
  return facts ? { verdict: 'warn', value, facts, reasons: [...warns, ...notes] } : { verdict: 'stop', value, reasons: stops };
}

type Findings = { readonly stops: readonly Reason[]; readonly warns: readonly Reason[]; readonly notes: readonly Reason[]; readonly facts?: MrzFacts };

function examine(format: MrzFormat, lines: readonly string[], today: PlainDate): Findings {
  const layout = LAYOUTS[format];
  const [stops, warns, notes]: [Reason[], Reason[], Reason[]] = [[], [], []];
  const at = (list: Reason[], field: MrzField, code: ReasonCode, params: Record<string, string> = {}): void => { list.push({ code, params: { field, ...params } }); };
  const checked = (field: MrzField, text: string, found: string): void => {
    const expected = mrzCheckDigit(text);
    if (found !== expected) at(stops, field, 'check-digit', { expected, found });
  };

  const documentCode = cut(lines, layout.code).replace(/<+$/, '');
  if (!(format === 'TD3' ? /^P[A-Z]?$/ : /^[ACI][A-UW-Z]?$/).test(documentCode)) at(stops, 'document-code', 'shape', { found: documentCode });
  const [issuer, nationality] = [stateOf(cut(lines, layout.issuer)), stateOf(cut(lines, layout.nationality))];
  for (const [field, state] of [['issuer', issuer], ['nationality', nationality]] as const) {
    if (state === undefined || !isKnownState(state)) at(state === undefined ? stops : warns, field, 'issuer', { found: cut(lines, layout[field]) });
  }

  const numbered = numberOf(layout, lines);
  if (numbered.number === '') at(stops, 'number', 'shape');
  else if (!numbered.holds) at(stops, 'number', 'check-digit', { expected: numbered.expected, found: numbered.found });

  const [birthText, expiryText] = [cut(lines, layout.birth), cut(lines, layout.expiry)];
  for (const [field, text, check] of [['birth-date', birthText, layout.birthCheck], ['expiry', expiryText, layout.expiryCheck]] as const) {
    if (/[A-Z]/.test(text)) at(stops, field, 'letter-in-number');
    // A date that is all fillers may have a filler for its check digit too.
    if (!(/^<+$/.test(text) && cut(lines, check) === '<')) checked(field, text, cut(lines, check));
  }
  const birth = birthOf(birthText, today);
  if (birth === undefined) at(stops, 'birth-date', 'no-such-day', { day: birthText });
  else if (birth.known !== 'day') at(warns, 'birth-date', 'date-partial');
  const expiry = expiryOf(expiryText, today);
  if (expiry === undefined) at(stops, 'expiry', 'no-such-day', { day: expiryText });
  else if (expiry !== 'open' && expiry < today) at(warns, 'expiry', 'expired', { day: expiry });

  if (layout.optionalCheck) {
    const [optional, found] = [cut(lines, layout.optional), cut(lines, layout.optionalCheck)];
    if (!(/^<+$/.test(optional) && found === '<')) checked('optional', optional, found);
  }
  checked('composite', layout.composite.map((span) => cut(lines, span)).join(''), cut(lines, layout.compositeCheck));

  const { sex, doubt } = mrzSexOf(cut(lines, layout.sex), issuer ?? '', documentCode);
  if (doubt !== undefined) at(doubt === 'sex-by-issuer' ? notes : warns, 'sex', doubt, { found: cut(lines, layout.sex) });
  const names = mrzNamesOf(cut(lines, layout.names));
  if (/\d/.test(cut(lines, layout.names))) at(warns, 'names', 'digit-in-name');
  if (names.mayBeCut) at(notes, 'names', 'names-cut');
  const optional = numbered.optional + (layout.optional2 ? cut(lines, layout.optional2) : '');
  const ine = isIne(documentCode, issuer ?? '') ? ineOf(numbered.number, cut(lines, layout.optional)) : undefined;
  if (isIne(documentCode, issuer ?? '') && ine === undefined) at(warns, 'optional', 'ine-shape');

  if (stops.length > 0 || issuer === undefined || nationality === undefined || birth === undefined || expiry === undefined) return { stops, warns, notes };
  return {
    stops, warns, notes,
    facts: { format, documentCode, issuer, number: numbered.number, nationality, birth, sex, expiry: expiry === 'open' ? undefined : expiry, optional: optional.replace(/<+/g, ' ').trim(), names, ine },
  };
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
