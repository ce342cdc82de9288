/** Why a step can't be had: one tap on a reason says it; "another reason" asks which. */
import { useId, useState } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import { UnavailableReason } from '#domain/case/events.ts';
import { useSession, useShared } from '../../app/context.tsx';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { stepName } from '../say.ts';
import { useThisCase } from '../this-case.tsx';
import { undoTo } from './step-undo.ts';

export function UnavailableDialog({ step, close }: { step: string; close: () => void }) {
  const shared = useShared();
  const { t } = shared;
  const { worker } = useSession();
  const { state, act } = useThisCase();
  const [isOther, setIsOther] = useState(false);
  const id = useId();
  const undo = undoTo(step, state.steps[step], worker.id);
  const mark = (reason: UnavailableReason, note?: string): Promise<boolean> => act({ type: 'markStepUnavailable', data: { step, reason, note } }, undo);
  const title = `${stepName(step, shared)}: ${t.case.steps.whyNot}`;
  if (isOther) return <ReasonDialog title={title} label={t.case.steps.detail} about={t.case.steps.detailNeeded} saveLabel={t.save} close={close} send={(note) => mark('other', note)} />;
  return (
    <Dialog open onClose={close} fullWidth maxWidth="xs" aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent sx={{ px: 1 }}>
        <List disablePadding>
          {UnavailableReason.options.map((reason) => (
            <ListItemButton key={reason} onClick={() => { if (reason === 'other') setIsOther(true); else void mark(reason).then((done) => { if (done) close(); }); }}>
              <ListItemText primary={t.case.reasons[reason]} />
            </ListItemButton>
          ))}
        </List>
      </DialogContent>
      <DialogActions><Button onClick={close}>{t.cancel}</Button></DialogActions>
    </Dialog>
  );
}
