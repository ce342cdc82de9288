/**
 * Reads the machine-readable zone of a passport or a card (ICAO 9303) and says, field by field, what does not hold. A
 * failing check digit stops, for nothing in the zone can then be trusted; an expired document only warns. Facts
 * come only from lines that hold as they are: a repair is offered and must be accepted first.
 */
import type { PlainDate } from '../../foundation/plain-date.ts';
import { onlyRight } from '../reading.ts';
import type { Reading, Reason, ReasonCode } from '../reading.ts';
import { examine } from './examine.ts';
import type { Findings, MrzFacts } from './examine.ts';
import { findMrzLines } from './lines.ts';
import { changesBetween, repairs } from './repair.ts';

/** Reads whatever a camera, a scanner or a hand gave. */
export function readMrz(text: string, today: PlainDate): Reading<MrzFacts> {
  const found = findMrzLines(text);
  if (!found) return { verdict: 'stop', value: '', reasons: [{ code: 'mrz-lines' }] };
  const { format, lines } = found;
  const value = lines.join('\n');
  const now = examine(format, lines, today);
  const plain = plainReading(value, now);
  if (now.facts && !now.warns.some(({ code }) => REPAIRABLE.has(code))) return plain;
  for (const group of repairs(format, lines)) {
    const better = (other: string): boolean => { const then = examine(format, other.split('\n'), today); return then.facts !== undefined && (!now.facts || then.warns.length < now.warns.length); };
    const suggestion = onlyRight(group.map((one) => one.join('\n')), (other) => other !== value && better(other));
    if (suggestion === undefined) continue;
    const changes = changesBetween(lines, suggestion.split('\n')).map((params): Reason => ({ code: 'look-alike', params }));
    return { ...plain, reasons: [...plain.reasons, ...changes], suggestion };
  }
  return plain;
}

/** Warnings that a look-alike may explain where no check digit can tell (G and 6 weigh the same). */
const REPAIRABLE: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['digit-in-name', 'ine-shape', 'issuer']);

const plainReading = (value: string, { stops, warns, notes, facts }: Findings): Reading<MrzFacts> =>
  facts ? { verdict: warns.length > 0 ? 'warn' : 'accept', value, facts, reasons: [...warns, ...notes] } : { verdict: 'stop', value, reasons: stops };
