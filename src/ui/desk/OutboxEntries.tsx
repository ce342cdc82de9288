/** The worker's own unsent work: what was refused first, each with why, what helps, and another try; then what simply waits. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import type { OutboxEntry } from '#device/engine/api.ts';
import { useShared } from '../app/context.tsx';
import { useRows } from '../app/live.ts';
import { Section } from '../parts/Section.tsx';
import { ShowMore } from './ShowMore.tsx';
import { useWords } from './use-words.ts';

export function OutboxEntries({ entries }: { entries: readonly OutboxEntry[] }) {
  const { t, tablet, moment } = useShared();
  const { eventName, setAside } = useWords();
  const rows = useRows() ?? [];
  const about = (one: OutboxEntry): string => rows.find((row) => row.id === one.caseId)?.name ?? t.desk.caseUnknown;
  const refused = entries.filter((one) => one.status === 'set-aside');
  const mendable = refused.filter((one) => one.reason !== 'erased');
  const waiting = entries.filter((one) => one.status === 'waiting');
  const retryAll = async (): Promise<void> => { for (const one of mendable) await tablet.engine.retry(one.eventId); };
  return (
    <>
      {refused.length > 0 && (
        <Section title={t.outbox.setAside}>
          {mendable.length > 0 && <Typography>{t.outbox.setAsideAbout}</Typography>}
          {mendable.length > 1 && <Button variant="outlined" sx={{ alignSelf: 'flex-start' }} onClick={() => { void retryAll(); }}>{t.outbox.retryAll}</Button>}
          <ShowMore items={refused}>
            {(shown) => (
              <Stack spacing={1.5}>
                {shown.map((one) => {
                  const { why, mend } = setAside(one.reason ?? '');
                  return (
                    <Paper key={one.eventId} component="article" sx={{ p: 1.5, borderLeft: 4, borderColor: 'error.main' }}>
                      <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{eventName(one.type)} · <Box component={Link} to={`/case/${one.caseId}`} sx={{ color: 'text.primary' }}>{about(one)}</Box></Typography>
                      <Typography variant="body2" color="text.secondary">{moment(one.at)}</Typography>
                      <Typography sx={{ mt: 0.5 }}>{why}</Typography>
                      <Typography>{mend}</Typography>
                      {one.reason === 'erased'
                        ? <Button variant="outlined" sx={{ mt: 1 }} onClick={() => { void tablet.engine.dropErased(one.eventId); }}>{t.outbox.understood}</Button>
                        : <Button variant="outlined" sx={{ mt: 1 }} onClick={() => { void tablet.engine.retry(one.eventId); }}>{t.outbox.retry}</Button>}
                    </Paper>
                  );
                })}
              </Stack>
            )}
          </ShowMore>
        </Section>
      )}
      {waiting.length > 0 && (
        <Section title={t.outbox.mine}>
          <ShowMore items={waiting}>
            {(shown) => (
              <Paper component={List} disablePadding>
                {shown.map((one) => (
                  <ListItem key={one.eventId} disablePadding divider>
                    <ListItemButton component={Link} to={`/case/${one.caseId}`}><ListItemText primary={`${eventName(one.type)} · ${about(one)}`} secondary={moment(one.at)} slotProps={{ primary: { sx: { overflowWrap: 'anywhere' } } }} /></ListItemButton>
                  </ListItem>
                ))}
              </Paper>
            )}
          </ShowMore>
        </Section>
      )}
    </>
  );
}
