/**
 * The secrets of a slip, made when it is printed and never before: a token of 128 bits for the QR, and a
 * code to type for whoever does not know their birth year. They go onto paper; the case keeps hashes.
 */
import { drawingSVG, qrcode } from 'bwip-js/browser';
import { sha256, tokenHashOf } from '#device/capture/token-hash.ts';
import { FOLIO_ALPHABET } from '#domain/identifiers/folio.ts';
import type { SlipKey } from './SlipPaper.tsx';

const CODE_LENGTH = 6;

export type MadeKey = { readonly key: SlipKey; readonly tokenHash: string; readonly slipCodeHash: string };

export async function makeSlipKey(origin: string): Promise<MadeKey> {
  const token = base64url(crypto.getRandomValues(new Uint8Array(16)));
  const code = Array.from(crypto.getRandomValues(new Uint32Array(CODE_LENGTH)), (n) => FOLIO_ALPHABET[n % FOLIO_ALPHABET.length]).join('');
  const svg = qrcode({ text: `${origin}/s/#${token}`, scale: 4, padding: 4, eclevel: 'M', backgroundcolor: 'FFFFFF', bcid: 'qrcode' } as never, drawingSVG());
  return { key: { picture: `data:image/svg+xml,${encodeURIComponent(svg)}`, code }, tokenHash: await tokenHashOf(token), slipCodeHash: await sha256(`${token}:${code}`) };
}

const base64url = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
