/** Tablets and what each has not sent yet, the worst first: what lies only there is what can be lost with it. One that is lost or stolen is withdrawn here. */
import { useState } from 'react';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import { Link } from 'react-router';
import { useShared, useTexts } from '../app/context.tsx';
import { HANDOVER } from '../text/handover.ts';
import { worstFirst } from './queues.ts';
import type { Device } from './queues.ts';
import { ShowMore } from './ShowMore.tsx';
import { useWords } from './use-words.ts';
import { WithdrawTablet } from './WithdrawTablet.tsx';

type Props = { devices: readonly Device[]; placeOf?: (device: Device) => string };

export function TabletList({ devices, placeOf }: Props) {
  const { t } = useShared();
  const { since } = useWords();
  const { file, withdraw: words } = useTexts(HANDOVER);
  /** Withdrawn here, before the server has told it again. */
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const isWithdrawn = (one: Device): boolean => Boolean(one.withdrawnAt) || gone.has(one.id);
  return (
    <>
      <Button component={Link} to="/tablet-file" sx={{ mb: 1 }}>{file.title}</Button>
      <ShowMore items={worstFirst(devices)}>
        {(shown) => (
          <Paper component={List} disablePadding>
            {shown.map((one) => (
              <ListItem key={one.id} divider sx={{ flexWrap: 'wrap', gap: 1 }}>
                <ListItemText sx={{ minWidth: 180 }} primary={t.desk.tabletName(one.label, one.code)} secondary={[placeOf?.(one), t.desk.seen(since(one.seenAt))].filter(Boolean).join(' · ')} slotProps={{ primary: { sx: { overflowWrap: 'anywhere', fontWeight: 600 } } }} />
                <Stack direction="row" useFlexGap spacing={0.5} sx={{ flexWrap: 'wrap' }}>
                  {isWithdrawn(one) && <Chip size="small" color="warning" label={words.withdrawn} />}
                  {one.setAside > 0 && <Chip size="small" color="error" label={t.desk.tabletSetAside(one.setAside)} />}
                  {one.unsent > 0 ? <Chip size="small" color="secondary" label={[t.desk.tablet(one.unsent), one.oldestAt && t.desk.oldest(since(one.oldestAt))].filter(Boolean).join(' · ')} /> : one.setAside === 0 && <Chip size="small" variant="outlined" label={t.desk.allSent} />}
                </Stack>
                {!isWithdrawn(one) && <WithdrawTablet device={one} done={() => setGone((some) => new Set([...some, one.id]))} />}
              </ListItem>
            ))}
          </Paper>
        )}
      </ShowMore>
    </>
  );
}
