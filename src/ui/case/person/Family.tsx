/** Who belongs together: with what each is in the family and the way to their case; joined by search, left by a tap. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { PersonFields } from '#domain/person/person.ts';
import type { PersonFields as Fields } from '#domain/person/person.ts';
import { useShared } from '../../app/context.tsx';
import { FoldRow } from '../FoldRow.tsx';
import { useThisCase } from '../this-case.tsx';
import { useFamily } from './family.ts';
import { JoinDialog } from './JoinDialog.tsx';

type Household = Fields['household'];
const ROLES = PersonFields.shape.household.shape.role.options;

export function Family() {
  const { t } = useShared();
  const { state, act, may } = useThisCase();
  const family = useFamily();
  const [isJoining, setIsJoining] = useState(false);
  const { household } = state.person;
  const put = (next: Household | null): void => { void act({ type: 'editPerson', data: { changes: { household: next } } }, { type: 'editPerson', data: { changes: { household: household ?? null } } }); };
  return (
    <FoldRow id="family" name={t.case.family.title} glance={family.length === 0 ? t.case.family.none : family.map((one) => one.row.name).join('; ')}>
      <Stack spacing={1.5}>
        {family.length > 0 && (
          <List disablePadding>
            {family.map(({ row, role }) => (
              <ListItem key={row.id} disablePadding>
                <ListItemButton component={Link} to={`/case/${row.id}`} sx={{ px: 1 }}><ListItemText primary={row.name} secondary={[role && t.case.family.roles[role], row.folio].filter(Boolean).join(' · ')} slotProps={{ primary: { sx: { overflowWrap: 'anywhere', fontWeight: 600 } } }} /></ListItemButton>
              </ListItem>
            ))}
          </List>
        )}
        {family.length === 0 && <Typography>{t.case.family.none}</Typography>}
        {household && may('personEdited') && (
          <TextField select label={t.case.family.role} value={household.role} onChange={(event) => put({ ...household, role: ROLES.find((one) => one === event.target.value) ?? 'other' })}>
            {ROLES.map((one) => <MenuItem key={one} value={one}>{t.case.family.roles[one]}</MenuItem>)}
          </TextField>
        )}
        {may('personEdited') && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Button variant="outlined" onClick={() => setIsJoining(true)}>{t.case.family.join}</Button>
            {household && <Button onClick={() => put(null)}>{t.case.family.leave}</Button>}
          </Box>
        )}
      </Stack>
      {isJoining && <JoinDialog close={() => setIsJoining(false)} />}
    </FoldRow>
  );
}
