/** Prints the receipt of a card that was handed over earlier; with the signature when it is on this tablet. */
import { useState } from 'react';
import Button from '@mui/material/Button';
import type { CaseState, CashRequest } from '#domain/case/state.ts';
import { useShared } from '../app/context.tsx';
import { PrintSheet } from '../parts/PrintSheet.tsx';
import { useWho } from '../parts/who.ts';
import { ReceiptPaper } from './ReceiptPaper.tsx';
import type { Receipt } from './ReceiptPaper.tsx';
import { useReceipt } from './use-receipt.ts';

export function ReceiptAgain({ state, request }: { state: CaseState; request: CashRequest }) {
  const { t, tablet } = useShared();
  const who = useWho();
  const receiptOf = useReceipt(state, request);
  const [receipt, setReceipt] = useState<Receipt>();

  const print = async (): Promise<void> => {
    const found = request.signature && (await tablet.engine.attachment(request.signature));
    const signature = found && found.ok ? await dataUrl(found.value) : undefined;
    setReceipt(receiptOf({ at: request.paidAt ?? request.requestedAt, serial: request.cardSerial ?? '', by: request.paidBy ? who(request.paidBy) : '', signature }));
  };

  return (
    <>
      <Button variant="outlined" disabled={receipt !== undefined} onClick={() => { void print(); }}>{t.paper.receiptAgain}</Button>
      {receipt && <PrintSheet done={() => setReceipt(undefined)}><ReceiptPaper receipt={receipt} elsewhere={t.paper.signatureElsewhere} /></PrintSheet>}
    </>
  );
}

const dataUrl = (blob: Blob): Promise<string> => new Promise((done, fail) => {
  const reader = new FileReader();
  reader.onload = () => done(typeof reader.result === 'string' ? reader.result : '');
  reader.onerror = () => fail(new Error('signature-unread'));
  reader.readAsDataURL(blob);
});
