/** Which identifier a step's number is, and how it reads; undefined when the step's number has no rule. */
import type { PlainDate } from '../foundation/plain-date.ts';
import { readClabe } from './clabe.ts';
import { readCurp } from './curp.ts';
import { readNss } from './nss.ts';
import type { Reading } from './reading.ts';
import { readRfc } from './rfc.ts';

/** Reads a step's number; `birthYear` lets an NSS warn. */
export function readStepNumber(step: string, number: string, { today, birthYear }: { today: PlainDate; birthYear?: number | undefined }): Reading<unknown> | undefined {
  switch (step) {
    case 'curp': return readCurp(number, today);
    case 'nss': return readNss(number, birthYear);
    case 'rfc': return readRfc(number);
    case 'clabe': return readClabe(number);
    default: return undefined;
  }
}

/** Who may note a number: anybody, a supervisor who answers for it, or nobody. */
export type LetThrough = 'anybody' | 'supervisor' | 'nobody';

/**
 * Who may let a stopped number through: a supervisor, where only a CURP's check digit fails (only RENAPO gives out its last
 * two characters, and its documents have misprints); nobody, where the arithmetic is ours to trust.
 */
export const mayLetThrough = (step: string, { verdict, reasons }: Reading<unknown>): LetThrough =>
  verdict !== 'stop' ? 'anybody' : step === 'curp' && reasons.every(({ code }) => code === 'check-digit') ? 'supervisor' : 'nobody';

/** The same for a number as it is written; a step's number without a rule is anybody's to note. The rule behind `number-invalid`. */
export function mayNoteNumber(step: string, number: string, today: PlainDate): LetThrough {
  const reading = readStepNumber(step, number, { today });
  return reading === undefined ? 'anybody' : mayLetThrough(step, reading);
}
