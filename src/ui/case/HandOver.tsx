/** The card is on the table: its serial is typed, the person signs with a finger, and the receipt prints. */
import { useCallback, useEffect, useRef, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import SignaturePad from 'signature_pad';
import { EventPayloads } from '#domain/case/events.ts';
import type { CaseState, CashRequest } from '#domain/case/state.ts';
import { fullName } from '#domain/person/person.ts';
import { useAct } from '../app/act.ts';
import { useSession, useShared } from '../app/context.tsx';
import { printSheet } from '../parts/print-sheet.ts';

type Props = { state: CaseState; request: CashRequest; amount: string; close: () => void };
const Serial = EventPayloads.cashHandedOver.shape.cardSerial;

export function HandOver({ state, request, amount, close }: Props) {
  const { t, tablet, say, moment } = useShared();
  const { worker, centre } = useSession();
  const act = useAct();
  const [serial, setSerial] = useState('');
  const [signed, setSigned] = useState(false);
  const pad = useRef<ReturnType<typeof signatureOn>>(undefined);

  useEffect(() => () => pad.current?.pad.off(), []);
  // The canvas comes with the dialog's own portal, after the first render.
  const prepare = useCallback((canvas: HTMLCanvasElement | null) => {
    if (canvas !== null) pad.current = signatureOn(canvas, setSigned);
  }, []);

  const save = async (): Promise<void> => {
    const blob = await new Promise<Blob | null>((done) => { if (pad.current) pad.current.canvas.toBlob(done, 'image/png'); else done(null); });
    if (blob === null) return;
    const kept = await tablet.engine.addAttachment(state.id, await blob.arrayBuffer(), 'image/png');
    if (!kept.ok) { say(t.breaches[kept.error]); return; }
    const done = await act(state.id, { type: 'handOverCash', data: { requestId: request.id, cardSerial: serial.trim(), signature: kept.value } });
    if (!done) return;
    const lines = [centre?.name ?? '', moment(tablet.now()), state.folio, fullName(state.person.name), amount, `${t.case.serial}: ${serial.trim()}`, worker.name];
    const picture = pad.current?.pad.toDataURL('image/png');
    close();
    printSheet({ title: t.case.receipt, lines, ...(picture ? { picture } : {}) });
  };

  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm">
      <DialogTitle>{t.case.handOver} · {amount}</DialogTitle>
      <DialogContent>
        <TextField margin="dense" label={t.case.serial} value={serial} error={serial !== '' && !Serial.safeParse(serial).success} onChange={(event) => setSerial(event.target.value)} />
        <Typography id="sign-here" sx={{ mt: 1 }}>{t.case.sign}</Typography>
        <Box component="canvas" ref={prepare} aria-labelledby="sign-here" sx={{ width: '100%', height: 180, border: 2, borderRadius: 1, bgcolor: '#fff', touchAction: 'none', display: 'block' }} />
        <Button onClick={() => { pad.current?.pad.clear(); setSigned(false); }}>{t.case.clear}</Button>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{t.cancel}</Button>
        <Button variant="contained" disabled={!signed || !Serial.safeParse(serial).success} onClick={() => { void save(); }}>{t.case.handOver}</Button>
      </DialogActions>
    </Dialog>
  );
}

/** A pad as sharp as the screen; says at each stroke's end that something is signed. */
function signatureOn(canvas: HTMLCanvasElement, tell: (signed: boolean) => void): { pad: SignaturePad; canvas: HTMLCanvasElement } {
  const sharp = Math.max(1, window.devicePixelRatio);
  Object.assign(canvas, { width: canvas.offsetWidth * sharp, height: canvas.offsetHeight * sharp });
  canvas.getContext('2d')?.scale(sharp, sharp);
  const pad = new SignaturePad(canvas, { backgroundColor: '#ffffff', penColor: '#000000' });
  pad.addEventListener('endStroke', () => tell(!pad.isEmpty()));
  return { pad, canvas };
}
