/** Who of the centre takes charge: one tap on a name. */
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import { readsCases } from '#domain/access/access.ts';
import type { WorkerId } from '#domain/foundation/ids.ts';
import { useSession, useShared } from '../../app/context.tsx';
import { useThisCase } from '../this-case.tsx';

export function AssignDialog({ close }: { close: () => void }) {
  const { t } = useShared();
  const { colleagues, worker } = useSession();
  const { state, act } = useThisCase();
  const everybody = [...colleagues.filter((one) => one.id !== worker.id), { id: worker.id, name: `${worker.name} (${t.case.life.mine})`, role: worker.role }];
  const others = everybody.filter((one) => readsCases(one.role) && one.id !== state.assignedTo).toSorted((a, b) => a.name.localeCompare(b.name));
  const give = (workerId: WorkerId | null): void => {
    void act({ type: 'assignCase', data: { workerId } }, { type: 'assignCase', data: { workerId: state.assignedTo } }).then((done) => { if (done) close(); });
  };
  return (
    <Dialog open onClose={close} fullWidth maxWidth="xs" aria-labelledby="assign-title">
      <DialogTitle id="assign-title">{t.case.life.assignTitle}</DialogTitle>
      <DialogContent sx={{ px: 1 }}>
        <List disablePadding>
          {others.map((one) => <ListItemButton key={one.id} onClick={() => give(one.id)}><ListItemText primary={one.name} secondary={t.roles[one.role]} /></ListItemButton>)}
          {state.assignedTo !== null && <ListItemButton onClick={() => give(null)}><ListItemText primary={t.case.life.nobody} /></ListItemButton>}
        </List>
      </DialogContent>
      <DialogActions><Button onClick={close}>{t.cancel}</Button></DialogActions>
    </Dialog>
  );
}
