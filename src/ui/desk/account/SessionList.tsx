/** Where one is signed in: each tablet, since when, when last seen; ended one by one or all others at once. */
import { useCallback, useEffect, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import LinearProgress from '@mui/material/LinearProgress';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import Typography from '@mui/material/Typography';
import { useSession, useShared, useTexts } from '../../app/context.tsx';
import { Section } from '../../parts/Section.tsx';
import { ACCOUNT } from '../../text/account.ts';
import { endOtherSessions, endSession, readSessions } from './account-calls.ts';

export function SessionList() {
  const { t, moment, say } = useShared();
  const { worker } = useSession();
  const text = useTexts(ACCOUNT);
  const [sessions, setSessions] = useState<Awaited<ReturnType<typeof readSessions>> | 'offline'>();
  const [ending, setEnding] = useState('');
  const load = useCallback((): Promise<void> => readSessions(worker.id).then((found) => { setSessions(found ?? 'offline'); }), [worker.id]);
  useEffect(() => { void load(); }, [load]);
  const end = async (which: string, work: () => Promise<boolean>): Promise<void> => {
    setEnding(which);
    const done = await work();
    await load();
    setEnding('');
    say(done ? text.sessionEnded : t.door.problems['server-trouble']);
  };
  if (sessions === undefined) return <Section title={text.sessionsTitle}><LinearProgress aria-label={t.loading} /></Section>;
  if (typeof sessions === 'string') {
    return (
      <Section title={text.sessionsTitle}>
        <Alert severity="info" action={<Button color="inherit" onClick={() => { void load(); }}>{t.staff.again}</Button>}>{sessions === 'offline' ? text.sessionsOffline : text.sessionsOther}</Alert>
      </Section>
    );
  }
  return (
    <Section title={text.sessionsTitle}>
      <Typography>{text.sessionsAbout}</Typography>
      <List disablePadding>
        {sessions.map((one) => {
          const name = one.tablet === '' ? text.unknownTablet : one.tablet;
          return (
            <ListItem key={one.id} disableGutters divider sx={{ flexWrap: 'wrap', gap: 1 }}>
              <ListItemText sx={{ minWidth: 180, flex: '1 1 220px' }} primary={name} secondary={text.sessionSince(moment(one.since), moment(one.lastSeen))} slotProps={{ primary: { sx: { overflowWrap: 'anywhere', fontWeight: 600 } } }} />
              {one.isThis ? <Chip label={text.thisSession} variant="outlined" /> : <Button variant="outlined" loading={ending === one.id} aria-label={text.endOne(name)} onClick={() => { void end(one.id, () => endSession(one.id)); }}>{text.end}</Button>}
            </ListItem>
          );
        })}
      </List>
      {sessions.length > 1 && <Button variant="outlined" sx={{ alignSelf: 'flex-start' }} loading={ending === 'all'} onClick={() => { void end('all', endOtherSessions); }}>{text.endOthers}</Button>}
    </Section>
  );
}
