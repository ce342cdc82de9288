/** Who works here: found by a few letters; who left stands at the end, dimmed. */
import { useState } from 'react';
import Chip from '@mui/material/Chip';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { foldText } from '#domain/person/likeness.ts';
import { useShared } from '../app/context.tsx';
import { ShowMore } from './ShowMore.tsx';
import type { Person } from './staff-calls.ts';

/** Below this a list is read faster than searched. */
const WORTH_SEARCHING = 12;
type Props = { workers: readonly Person[]; centreName: (id: string | null) => string; chosen: Person['id'] | undefined; choose: (id: Person['id']) => void };

export function WorkerList({ workers, centreName, chosen, choose }: Props) {
  const { t } = useShared();
  const [text, setText] = useState('');
  const typed = foldText(text).split(' ');
  const found = workers.filter((one) => typed.every((word) => foldText(`${one.name} ${one.username} ${t.roles[one.role]} ${centreName(one.centreId)}`).includes(word))).toSorted((a, b) => Number(b.active) - Number(a.active));
  return (
    <Stack spacing={1}>
      {workers.length >= WORTH_SEARCHING && <TextField type="search" label={t.staff.find} value={text} onChange={(event) => setText(event.target.value)} />}
      {found.length === 0 && <Typography aria-live="polite">{t.staff.noneFound}</Typography>}
      <ShowMore items={found}>
        {(shown) => (
          <Paper component={List} disablePadding>
            {shown.map((one) => (
              <ListItem key={one.id} disablePadding divider>
                <ListItemButton selected={one.id === chosen} onClick={() => choose(one.id)} sx={{ gap: 1 }}>
                  <ListItemText primary={`${one.name} (${one.username})`} secondary={`${t.roles[one.role]} · ${centreName(one.centreId)}`} slotProps={{ primary: { sx: { fontWeight: 600, overflowWrap: 'anywhere', color: one.active ? 'text.primary' : 'text.secondary' } } }} />
                  <Stack spacing={0.5} sx={{ alignItems: 'flex-end' }}>
                    {!one.active && <Chip size="small" label={t.staff.inactive} />}
                    {one.protection && one.active && <Chip size="small" variant="outlined" label={t.staff.protectionShort} />}
                  </Stack>
                </ListItemButton>
              </ListItem>
            ))}
          </Paper>
        )}
      </ShowMore>
    </Stack>
  );
}
