/** Why the case ends. Money that was approved and not handed over keeps it open, and is said before anything is tapped. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { EventPayloads } from '#domain/case/events.ts';
import type { EventData } from '#domain/case/events.ts';
import { useShared } from '../../app/context.tsx';
import { FormDialog } from '../FormDialog.tsx';
import { useThisCase } from '../this-case.tsx';

const REASONS = EventPayloads.caseClosed.shape.reason.options;

export function CloseDialog({ close }: { close: () => void }) {
  const { t } = useShared();
  const { state, act } = useThisCase();
  const [reason, setReason] = useState<EventData<'caseClosed'>['reason']>();
  const isMoneyOpen = state.cash.some((one) => one.status === 'approved');
  const words = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return (
    <FormDialog title={t.case.life.closeTitle} saveLabel={t.case.life.close} danger close={close} canSave={reason !== undefined} save={async () => reason !== undefined && act({ type: 'closeCase', data: { reason } })}>
      {isMoneyOpen && <Alert severity="warning">{t.breaches['unresolved-money']}</Alert>}
      <RadioGroup aria-label={t.case.life.closeTitle} value={reason ?? ''} onChange={(event) => setReason(REASONS.find((one) => one === event.target.value))}>
        {REASONS.map((one) => <FormControlLabel key={one} value={one} control={<Radio />} label={words(t.case.life.reasons[one])} sx={{ minHeight: 48 }} />)}
      </RadioGroup>
      <Typography color="text.secondary">{t.case.life.closeAbout}</Typography>
    </FormDialog>
  );
}
