/** The supervisor's board: every queue with its count, in the order of urgency; what is empty stays, quietly. */
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useShared } from '../app/context.tsx';
import { QUEUES } from './queues.ts';
import type { Queue } from './queues.ts';

/** `count` undefined: not known yet, or not without a network (`note` says which). */
export type BoardLine = { readonly count: number | undefined; readonly note?: string | undefined };
type Props = { lines: Readonly<Record<Queue, BoardLine>>; current: Queue | undefined };

export function Board({ lines, current }: Props) {
  const { t } = useShared();
  return (
    <Paper component="nav" aria-label={t.desk.title}>
      <List disablePadding>
        {QUEUES.map((queue) => {
          const { count, note } = lines[queue];
          const isQuiet = count === 0 || count === undefined;
          return (
            <ListItem key={queue} disablePadding divider>
              <ListItemButton component={Link} to={`/queues/${queue}`} selected={queue === current} aria-current={queue === current ? 'page' : undefined} sx={{ gap: 1.5 }}>
                <Typography component="span" sx={{ minWidth: 52, textAlign: 'right', fontVariantNumeric: 'tabular-nums', fontSize: '1.5rem', fontWeight: isQuiet ? 400 : 700, color: isQuiet ? 'text.secondary' : queue === 'approvals' || queue === 'set-aside' ? 'secondary.main' : 'text.primary' }}>{count ?? '–'}</Typography>
                <ListItemText primary={t.desk.queues[queue]} secondary={note} slotProps={{ primary: { sx: { fontWeight: isQuiet ? 400 : 600, color: isQuiet ? 'text.secondary' : 'text.primary' } } }} />
              </ListItemButton>
            </ListItem>
          );
        })}
      </List>
    </Paper>
  );
}
