/**
 * Prints the slip with the QR to the person's own page. The link's secret is made here, goes onto
 * paper and into the page's fragment, and nowhere else: the case keeps hashes.
 */
import Button from '@mui/material/Button';
import { drawingSVG, qrcode } from 'bwip-js/browser';
import type { CaseState } from '#domain/case/state.ts';
import type { ItemId } from '#domain/foundation/ids.ts';
import { FOLIO_ALPHABET } from '#domain/identifiers/folio.ts';
import { useAct } from '../app/act.ts';
import { useSession, useShared } from '../app/context.tsx';
import { printSheet } from '../parts/print-sheet.ts';

const CODE_LENGTH = 6;

export function Slip({ state }: { state: CaseState }) {
  const { t, tablet, day, today } = useShared();
  const { centre } = useSession();
  const act = useAct();
  const make = async (): Promise<void> => {
    const token = base64url(crypto.getRandomValues(new Uint8Array(16)));
    const code = Array.from(crypto.getRandomValues(new Uint32Array(CODE_LENGTH)), (n) => FOLIO_ALPHABET[n % FOLIO_ALPHABET.length]).join('');
    const done = await act(state.id, { type: 'issueStatusLink', data: { linkId: tablet.newId() as ItemId, tokenHash: await sha256(token), slipCodeHash: await sha256(`${token}:${code}`) } });
    if (!done) return;
    const svg = qrcode({ text: `${location.origin}/s/#${token}`, scale: 4, padding: 4, backgroundcolor: 'FFFFFF', bcid: 'qrcode' } as never, drawingSVG());
    printSheet({ title: centre?.name ?? t.app, picture: `data:image/svg+xml,${encodeURIComponent(svg)}`, code: code, lines: [state.folio, day(today), t.case.slipAbout] });
  };
  return <Button variant="outlined" onClick={() => { void make(); }}>{t.case.slip}</Button>;
}

const base64url = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
