/**
 * The card is on the table: its serial is typed or scanned, the person signs with a finger, and the
 * receipt prints. Whoever cannot sign has a witness, whose name goes into the picture that is kept. What
 * was signed survives a turned tablet and a tap beside the dialog.
 */
import { useCallback, useRef, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { EventPayloads } from '#domain/case/events.ts';
import type { CaseState, CashRequest } from '#domain/case/state.ts';
import { useAct } from '../app/act.ts';
import { useSession, useShared } from '../app/context.tsx';
import { PrintSheet } from '../parts/PrintSheet.tsx';
import { languageOf } from '../text/person/languages.ts';
import { ReceiptPaper, signedSentence } from './ReceiptPaper.tsx';
import type { Receipt } from './ReceiptPaper.tsx';
import { signatureOn, toPng } from './signature-pad-on.ts';
import type { Signing } from './signature-pad-on.ts';
import { useReceipt } from './use-receipt.ts';

type Props = { state: CaseState; request: CashRequest; amount: string; close: () => void };
const Serial = EventPayloads.cashHandedOver.shape.cardSerial;
const LEAST_NAME = 3;

export function HandOver({ state, request, amount, close }: Props) {
  const { t, tablet, say } = useShared();
  const { worker } = useSession();
  const act = useAct();
  const receiptOf = useReceipt(state, request);
  const narrow = useMediaQuery('(max-width:600px)');
  const [serial, setSerial] = useState('');
  const [signed, setSigned] = useState(false);
  const [cannot, setCannot] = useState(false);
  const [witness, setWitness] = useState('');
  const [busy, setBusy] = useState(false);
  const [receipt, setReceipt] = useState<Receipt>();
  const signing = useRef<Signing>(undefined);
  const field = useRef<HTMLInputElement>(null);
  const language = languageOf(state.person.languages);
  const serialOk = Serial.safeParse(serial).success;
  const witnessOk = witness.trim().length >= LEAST_NAME;
  const missing = !serialOk ? t.paper.serialMissing : cannot && !witnessOk ? t.paper.witnessMissing : !cannot && !signed ? t.paper.signMissing : '';

  // The canvas comes with the dialog's own portal, after the first render, and goes with it.
  const prepare = useCallback((canvas: HTMLCanvasElement | null) => {
    if (canvas === null) return undefined;
    signing.current = signatureOn(canvas, setSigned);
    return () => { signing.current?.end(); signing.current = undefined; };
  }, []);

  const save = async (): Promise<void> => {
    const picture = signing.current?.picture(cannot ? witness.trim() : undefined);
    const blob = picture && (await toPng(picture));
    if (!picture || !blob) return;
    setBusy(true);
    const kept = await tablet.engine.addAttachment(state.id, await blob.arrayBuffer(), 'image/png');
    if (!kept.ok) { say(t.breaches[kept.error]); setBusy(false); return; }
    const done = await act(state.id, { type: 'handOverCash', data: { requestId: request.id, cardSerial: serial.trim(), signature: kept.value } });
    setBusy(false);
    if (done) setReceipt(receiptOf({ at: tablet.now(), serial: serial.trim(), by: worker.name, signature: picture.toDataURL('image/png') }));
  };

  if (receipt) return <PrintSheet done={close}><ReceiptPaper receipt={receipt} elsewhere={t.paper.signatureElsewhere} /></PrintSheet>;
  return (
    <Dialog
      open fullWidth maxWidth="sm" fullScreen={narrow} slotProps={{ transition: { onEntered: () => field.current?.focus() } }}
      onClose={(_, reason) => { if (reason !== 'backdropClick' && !signed && serial === '') close(); }}
    >
      <DialogTitle>{t.case.handOver} · {amount}</DialogTitle>
      <DialogContent>
        <Stack spacing={1} sx={{ pt: 1 }}>
          <TextField
            inputRef={field} label={t.case.serial} value={serial} error={serial !== '' && !serialOk} helperText={t.paper.serialHelp}
            onChange={(event) => setSerial(event.target.value)}
            // A scanner ends what it types with Enter: the field is done, the hand-over is not.
            onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); field.current?.blur(); } }}
            slotProps={{ htmlInput: { autoCapitalize: 'characters', spellCheck: false } }}
          />
          <FormControlLabel sx={{ minHeight: 48 }} control={<Checkbox checked={cannot} onChange={(event) => setCannot(event.target.checked)} />} label={t.paper.cannotSign} />
          {cannot && <TextField label={t.paper.witness} value={witness} onChange={(event) => setWitness(event.target.value)} slotProps={{ htmlInput: { maxLength: 80 } }} />}
          <Typography id="what-is-signed" lang={language} sx={{ fontWeight: 700 }}>{signedSentence(request.amount, language)}</Typography>
          <Typography id="sign-here">{cannot ? t.paper.witnessSign : t.paper.signHere}</Typography>
          <Box component="canvas" ref={prepare} aria-labelledby="sign-here" sx={{ width: '100%', aspectRatio: '5 / 2', border: 2, borderRadius: 1, bgcolor: '#fff', touchAction: 'none', display: 'block' }} />
          <Button sx={{ alignSelf: 'flex-start' }} disabled={!signed} onClick={() => signing.current?.clear()}>{t.case.clear}</Button>
        </Stack>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Typography component="output" aria-live="polite" sx={{ flex: missing ? '1 1 12rem' : '0 0 0', pl: 1 }}>{missing}</Typography>
        <Button onClick={close}>{t.cancel}</Button>
        <Button variant="contained" disabled={busy || missing !== ''} onClick={() => { void save(); }}>{t.case.handOver}</Button>
      </DialogActions>
    </Dialog>
  );
}
