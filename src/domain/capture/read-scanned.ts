/**
 * What a code or a zone is, whoever read it: the camera, a photo or a scanner that plays keyboard. A scanner set to a U.S.
 * keyboard at a tablet set to a Spanish one gives other signs for : / # - _ and <; what can only be such a mix-up is undone.
 * Nothing here looks anybody up.
 */
import type { PlainDate } from '../foundation/plain-date.ts';
import { readClabe } from '../identifiers/clabe.ts';
import type { ClabeFacts } from '../identifiers/clabe.ts';
import { readCurpQr } from '../identifiers/curp-qr.ts';
import type { CurpQrFacts } from '../identifiers/curp-qr.ts';
import { readCurp } from '../identifiers/curp.ts';
import { parseFolio } from '../identifiers/folio.ts';
import { readMrz } from '../identifiers/mrz/read-mrz.ts';
import type { MrzFacts } from '../identifiers/mrz/examine.ts';
import type { Reading } from '../identifiers/reading.ts';
import { readLicence } from './aamva.ts';
import type { Licence } from './aamva.ts';

export type Scanned =
  | { readonly kind: 'curp-qr'; readonly reading: Reading<CurpQrFacts> }
  | { readonly kind: 'mrz'; readonly reading: Reading<MrzFacts> }
  | { readonly kind: 'aamva'; readonly licence: Licence }
  /** Our own slip. The case keeps the token's hash only: the caller makes it and searches. */
  | { readonly kind: 'slip'; readonly token: string; readonly host: string }
  | { readonly kind: 'folio'; readonly folio: string }
  | { readonly kind: 'clabe'; readonly reading: Reading<ClabeFacts> }
  | { readonly kind: 'unknown'; readonly text: string };
export type ScanKind = Exclude<Scanned['kind'], 'unknown'>;

/** Tells what it is and reads it; first what names itself, then what a check digit proves. */
export function readScanned(text: string, today: PlainDate): Scanned {
  const plain = text.normalize('NFC').trim();
  const licence = readLicence(plain);
  if (licence !== undefined) return { kind: 'aamva', licence };
  const slip = slipOf(plain);
  if (slip !== undefined) return slip;
  const mrz = mrzOf(plain, today);
  if (mrz !== undefined) return mrz;
  const curp = curpOf(plain, today);
  if (curp !== undefined) return curp;
  const folio = parseFolio(plain.replace(/['´`]/g, '-'));
  if (folio.ok) return { kind: 'folio', folio: folio.value };
  const clabe = readClabe(plain);
  if (clabe.verdict !== 'stop') return { kind: 'clabe', reading: clabe };
  return { kind: 'unknown', text: plain };
}

/** `https://…/s/#token`, also as `httpsÑ--…-s-·token`. */
function slipOf(text: string): Scanned | undefined {
  const right = /^https?:\/\/([^/\s]+)\/s\/?#([A-Za-z0-9_-]{22})$/.exec(text);
  if (right) return { kind: 'slip', host: right[1] ?? '', token: right[2] ?? '' };
  const mixed = /^https?[Ññ]--([^\s]+)-s-[#·£]([A-Za-z0-9'?]{22})$/.exec(text);
  if (mixed === null) return undefined;
  return { kind: 'slip', host: (mixed[1] ?? '').replace(/[Ññ]/g, ':').replace(/'/g, '-'), token: (mixed[2] ?? '').replace(/'/g, '-').replace(/\?/g, '_') };
}

function mrzOf(text: string, today: PlainDate): Scanned | undefined {
  const filled = text.includes('<') ? text : text.replace(/;/g, '<');
  if (!/[<‹«]{2}/.test(filled)) return undefined;
  const reading = readMrz(filled, today);
  return reading.value === '' ? undefined : { kind: 'mrz', reading };
}

function curpOf(text: string, today: PlainDate): Scanned | undefined {
  const qr = readCurpQr(text, today);
  if (qr.facts !== undefined || (qr.verdict === 'stop' && !qr.reasons.some((reason) => reason.code === 'qr-unknown'))) return { kind: 'curp-qr', reading: qr };
  const alone = readCurp(text, today);
  return alone.facts === undefined ? undefined : { kind: 'curp-qr', reading: alone };
}
