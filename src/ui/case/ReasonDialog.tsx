/** Why? One short text, asked where a thing that was promised is taken back. */
import { useState } from 'react';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useShared } from '../app/context.tsx';
import { focusWhenShown } from './focus.ts';
import { FormDialog } from './FormDialog.tsx';

const LONGEST = 160;
type Props = { title: string; close: () => void; send: (reason: string) => Promise<boolean>; saveLabel?: string; label?: string; about?: string; isOptional?: true };

export function ReasonDialog({ title, close, send, saveLabel, label, about, isOptional }: Props) {
  const { t } = useShared();
  const [reason, setReason] = useState('');
  const name = label ?? t.case.life.reason;
  return (
    <FormDialog title={title} close={close} save={() => send(reason.trim())} canSave={isOptional ?? reason.trim() !== ''} saveLabel={saveLabel ?? title}>
      {about && <Typography>{about}</Typography>}
      <TextField inputRef={focusWhenShown} label={isOptional ? `${name} (${t.optional})` : name} value={reason} onChange={(event) => setReason(event.target.value)} slotProps={{ htmlInput: { maxLength: LONGEST } }} />
    </FormDialog>
  );
}
