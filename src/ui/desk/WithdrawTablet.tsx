/** Takes a tablet out of use: asked first, with what will happen to it and what it still holds; signing in on it is the way back. */
import { useId, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useShared, useTexts } from '../app/context.tsx';
import { HANDOVER } from '../text/handover.ts';
import type { Device } from './queues.ts';
import { withdrawTablet } from './staff-calls.ts';

export function WithdrawTablet({ device, done }: { device: Device; done: () => void }) {
  const { t, say } = useShared();
  const words = useTexts(HANDOVER).withdraw;
  const title = useId();
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const name = t.desk.tabletName(device.label, device.code);
  const withdraw = async (): Promise<void> => {
    setBusy(true);
    const said = await withdrawTablet(device.id);
    setBusy(false);
    if (said !== 'done') { setProblem(said === 'signed-out' ? t.staff.signedOut : words.offline); return; }
    say(words.waiting(name));
    setAsked(false);
    done();
  };
  const close = (): void => { if (!isBusy) { setAsked(false); setProblem(undefined); } };
  return (
    <>
      <Button color="inherit" sx={{ ml: 'auto' }} aria-label={words.label(name)} onClick={() => setAsked(true)}>{words.button}</Button>
      <Dialog open={isAsked} onClose={close} fullWidth maxWidth="sm" aria-labelledby={title}>
        <DialogTitle id={title} sx={{ overflowWrap: 'anywhere' }}>{words.title(name)}</DialogTitle>
        <DialogContent>
          <Stack spacing={1}>
            {device.unsent > 0 && <Alert severity="warning">{words.unsent(device.unsent)}</Alert>}
            {words.about.map((line) => <Typography key={line}>{line}</Typography>)}
            {problem !== undefined && <Alert severity="error">{problem}</Alert>}
          </Stack>
        </DialogContent>
        <DialogActions sx={{ flexWrap: 'wrap', gap: 1, p: 2 }}>
          <Button disabled={isBusy} onClick={close}>{t.cancel}</Button>
          <Button variant="contained" color="error" loading={isBusy} onClick={() => { void withdraw(); }}>{words.confirm}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
