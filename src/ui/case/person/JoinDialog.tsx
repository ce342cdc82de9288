/** With whom the person came, found by name or folio. If the other has no household yet, both get one. */
import { useEffect, useState } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { CaseRow } from '#device/engine/api.ts';
import type { HouseholdId } from '#domain/foundation/ids.ts';
import { PersonFields } from '#domain/person/person.ts';
import { useAct } from '../../app/act.ts';
import { useShared } from '../../app/context.tsx';
import { focusWhenShown } from '../focus.ts';
import { useThisCase } from '../this-case.tsx';

const ROLES = PersonFields.shape.household.shape.role.options;

export function JoinDialog({ close }: { close: () => void }) {
  const { t, tablet } = useShared();
  const { state, act } = useThisCase();
  const actElsewhere = useAct();
  const [text, setText] = useState('');
  const [hits, setHits] = useState<readonly CaseRow[]>([]);
  const [role, setRole] = useState<(typeof ROLES)[number]>('other');
  useEffect(() => {
    let current = true;
    void tablet.engine.search(text).then((found) => { if (current) setHits(found.map((one) => one.row).filter((row) => row.id !== state.id).slice(0, 8)); });
    return () => { current = false; };
  }, [text, tablet, state.id]);

  const join = async (row: CaseRow): Promise<void> => {
    const theirs = (await tablet.engine.openCase(row.id))?.state.person.household;
    const own = state.person.household;
    const id = theirs?.id ?? own?.id ?? (tablet.newId() as HouseholdId);
    if (theirs === undefined && !(await actElsewhere(row.id, { type: 'editPerson', data: { changes: { household: { id, role: 'other' } } } }))) return;
    if (own?.id === id && own.role === role) { close(); return; }
    if (await act({ type: 'editPerson', data: { changes: { household: { id, role } } } }, { type: 'editPerson', data: { changes: { household: own ?? null } } })) close();
  };

  return (
    <Dialog open onClose={close} fullWidth maxWidth="xs" aria-labelledby="join-title">
      <DialogTitle id="join-title">{t.case.family.joinTitle}</DialogTitle>
      <DialogContent>
        <TextField select margin="dense" label={t.case.family.role} value={role} onChange={(event) => setRole(ROLES.find((one) => one === event.target.value) ?? 'other')}>
          {ROLES.map((one) => <MenuItem key={one} value={one}>{t.case.family.roles[one]}</MenuItem>)}
        </TextField>
        <TextField inputRef={focusWhenShown} margin="dense" label={t.case.family.search} value={text} onChange={(event) => setText(event.target.value)} />
        <List aria-live="polite">
          {hits.map((row) => (
            <ListItemButton key={row.id} aria-label={t.case.family.pick(row.name)} onClick={() => { void join(row); }}>
              <ListItemText primary={row.name} secondary={[row.folio, row.birthYear].filter(Boolean).join(' · ')} slotProps={{ primary: { sx: { overflowWrap: 'anywhere' } } }} />
            </ListItemButton>
          ))}
        </List>
        {text.trim() !== '' && hits.length === 0 && <Typography>{t.case.family.nobody}</Typography>}
      </DialogContent>
      <DialogActions><Button onClick={close}>{t.cancel}</Button></DialogActions>
    </Dialog>
  );
}
