/** A list of people by row: name, folio, what waits. One tap opens the case. */
import Chip from '@mui/material/Chip';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import { Link } from 'react-router';
import type { CaseRow } from '#device/engine/api.ts';
import { useShared } from '../app/context.tsx';

type Props = { rows: readonly CaseRow[]; note?: (row: CaseRow) => string | undefined };

export function PersonList({ rows, note }: Props) {
  const { t } = useShared();
  const waits = { cash: t.case.waiting, conflict: t.case.conflict, exception: t.case.exception, appointment: undefined };
  return (
    <Paper component={List} disablePadding>
      {rows.map((row) => (
        <ListItem key={row.id} disablePadding divider>
          <ListItemButton component={Link} to={`/case/${row.id}`}>
            <ListItemText primary={row.name} secondary={[row.folio, row.birthYear, note?.(row)].filter(Boolean).join(' · ')} slotProps={{ primary: { sx: { overflowWrap: 'anywhere', fontWeight: 600 } } }} />
            <Stack spacing={0.5} sx={{ alignItems: 'flex-end' }}>
              {row.waiting.filter((one) => waits[one] !== undefined).map((one) => <Chip key={one} size="small" color={one === 'cash' ? 'secondary' : 'error'} label={waits[one]} />)}
              {row.hasPending && <Chip size="small" variant="outlined" label={t.case.unsent} />}
            </Stack>
          </ListItemButton>
        </ListItem>
      ))}
    </Paper>
  );
}
