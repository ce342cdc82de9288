/** A few fields and one button, over everything else; the whole screen on a phone. Enter saves where it can be saved. */
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useShared } from '../app/context.tsx';

type Props = {
  title: string; close: () => void; children: ReactNode;
  /** Closes the dialog when it answers true. */
  save: () => Promise<boolean>;
  canSave?: boolean; saveLabel?: string; danger?: boolean;
};

export function FormDialog({ title, close, save, children, canSave = true, saveLabel, danger = false }: Props) {
  const { t } = useShared();
  const id = useId();
  const isSmall = useMediaQuery('(max-width:599px)');
  const [busy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    if (!canSave || busy) return;
    setBusy(true);
    const done = await save();
    setBusy(false);
    if (done) close();
  };
  return (
    <Dialog open onClose={(_, reason) => { if (reason !== 'backdropClick') close(); }} fullScreen={isSmall} fullWidth maxWidth="sm" aria-labelledby={id}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); event.stopPropagation(); void submit(); }} style={{ display: 'flex', flexDirection: 'column', minHeight: 0, flexGrow: 1 }}>
        <DialogTitle id={id} sx={{ overflowWrap: 'anywhere' }}>{title}</DialogTitle>
        <DialogContent><Stack spacing={2} sx={{ pt: 1 }}>{children}</Stack></DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={close}>{t.cancel}</Button>
          <Button type="submit" variant="contained" color={danger ? 'error' : 'primary'} disabled={!canSave} loading={busy}>{saveLabel ?? t.save}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
