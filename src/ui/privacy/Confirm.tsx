/** One question over everything else, before something that others notice or nobody can take back. */
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useShared } from '../app/context.tsx';

type Props = { title: string; yes: string; close: () => void; go: () => Promise<void>; canGo?: boolean; danger?: boolean; children: ReactNode };

export function Confirm({ title, yes, close, go, canGo = true, danger = false, children }: Props) {
  const { t } = useShared();
  const id = useId();
  const [busy, setBusy] = useState(false);
  const send = async (): Promise<void> => { setBusy(true); await go(); setBusy(false); close(); };
  return (
    <Dialog open onClose={(_, reason) => { if (reason !== 'backdropClick' && !busy) close(); }} fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent><Stack spacing={2} sx={{ pt: 1 }}>{children}</Stack></DialogContent>
      <DialogActions sx={{ px: 3, pb: 2, flexWrap: 'wrap', gap: 1 }}>
        <Button onClick={close} disabled={busy}>{t.cancel}</Button>
        <Button variant="contained" color={danger ? 'error' : 'primary'} disabled={!canGo} loading={busy} onClick={() => { void send(); }}>{yes}</Button>
      </DialogActions>
    </Dialog>
  );
}
