/** Cases that wait for a look: what waits in each, in words; the name opens the case, where it is settled. */
import Chip from '@mui/material/Chip';
import ChevronRight from '@mui/icons-material/ChevronRight';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import { Link } from 'react-router';
import type { CaseRow } from '#device/engine/api.ts';
import { ShowMore } from './ShowMore.tsx';
import { useWords } from './use-words.ts';

type Props = { queue: readonly CaseRow[]; what: (row: CaseRow) => readonly string[] };

export function CaseQueue({ queue, what }: Props) {
  const { facts } = useWords();
  return (
    <ShowMore items={queue}>
      {(shown) => (
        <Paper component={List} disablePadding>
          {shown.map((row) => (
            <ListItem key={row.id} disablePadding divider>
              <ListItemButton component={Link} to={`/case/${row.id}`}>
                <ListItemText
                  primary={row.name} slotProps={{ primary: { sx: { fontWeight: 600, overflowWrap: 'anywhere' } }, secondary: { component: 'div' } }}
                  secondary={(
                    <>
                      {[row.folio, facts(row)].filter(Boolean).join(' · ')}
                      <Stack direction="row" useFlexGap spacing={0.5} sx={{ flexWrap: 'wrap', mt: 0.5 }}>
                        {[...new Set(what(row))].map((one) => <Chip key={one} size="small" label={one} sx={{ height: 'auto', '& .MuiChip-label': { whiteSpace: 'normal', py: 0.25 } }} />)}
                      </Stack>
                    </>
                  )}
                />
                <ChevronRight aria-hidden />
              </ListItemButton>
            </ListItem>
          ))}
        </Paper>
      )}
    </ShowMore>
  );
}
