/** Two values of one field, side by side, with who, when and where: one tap settles it, and only the first tap counts. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { EventPayloads } from '#domain/case/events.ts';
import type { Conflict, Mark } from '#domain/case/state.ts';
import { useShared } from '../../app/context.tsx';
import { useWho } from '../../parts/who.ts';
import { sayField, sayValue } from '../say.ts';
import { useThisCase } from '../this-case.tsx';

export function Conflicts() {
  const { t } = useShared();
  const { state } = useThisCase();
  if (state.conflicts.length === 0) return null;
  return (
    <Alert severity="warning" icon={false} component="section" aria-label={t.case.conflict} sx={{ '& .MuiAlert-message': { width: '100%' } }}>
      <Typography sx={{ fontWeight: 700 }}>{t.case.conflict}</Typography>
      <Typography>{t.case.conflictAbout}</Typography>
      {state.conflicts.map((conflict) => <OneConflict key={`${conflict.id} ${conflict.field}`} conflict={conflict} />)}
    </Alert>
  );
}

function OneConflict({ conflict }: { conflict: Conflict }) {
  const shared = useShared();
  const { t, moment } = shared;
  const { view, act, may } = useThisCase();
  const who = useWho();
  const [isSettled, setIsSettled] = useState(false);
  const settle = async (value: unknown): Promise<void> => {
    setIsSettled(true);
    const data = EventPayloads.conflictSettled.parse({ conflictId: conflict.id, field: conflict.field, value });
    if (!(await act({ type: 'settleConflict', data }))) setIsSettled(false);
  };
  const where = ({ deviceId }: Mark): string => (deviceId === view.deviceId ? t.case.record.here : t.case.record.elsewhere);
  const mayChoose = may('conflictSettled');
  return (
    <Box sx={{ mt: 1 }}>
      <Typography sx={{ fontWeight: 600 }}>{sayField(conflict.field, shared)}</Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(13rem, 1fr))', gap: 1, mt: 0.5 }}>
        {[conflict.kept, conflict.other].map((side, at) => (
          <Button key={side.mark.eventId} variant="outlined" color="inherit" disabled={!mayChoose || isSettled} onClick={() => { void settle(side.value); }}
            sx={{ flexDirection: 'column', alignItems: 'flex-start', textAlign: 'left', p: 1.5, '&.Mui-disabled': { color: 'inherit' } }}>
            <Typography component="span" sx={{ fontWeight: 700, fontSize: '1.1rem', overflowWrap: 'anywhere', maxWidth: '100%' }}>{sayValue(conflict.field, side.value, shared)}</Typography>
            <Typography component="span" variant="body2">{t.case.at(moment(side.mark.at), who(side.mark.by))}, {where(side.mark)}{at === 0 ? `. ${t.case.record.standing}` : ''}</Typography>
            {mayChoose && <Typography component="span" sx={{ textDecoration: 'underline', mt: 0.5 }}>{t.case.keep}</Typography>}
          </Button>
        ))}
      </Box>
    </Box>
  );
}
