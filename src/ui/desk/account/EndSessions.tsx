/** An administrator ends a colleague's sessions: a tablet was lost, somebody left in a hurry. */
import { useState } from 'react';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useShared, useTexts } from '../../app/context.tsx';
import { ACCOUNT } from '../../text/account.ts';
import type { Person } from '../staff-calls.ts';
import { endSessionsOf } from './account-calls.ts';

export function EndSessions({ person }: { person: Person }) {
  const { t, say } = useShared();
  const text = useTexts(ACCOUNT);
  const [working, setWorking] = useState(false);
  const end = async (): Promise<void> => {
    setWorking(true);
    const done = await endSessionsOf(person.id);
    setWorking(false);
    say(done ? text.sessionsOfEnded(person.name) : t.door.problems['server-trouble']);
  };
  return (
    <Stack spacing={0.5} sx={{ borderTop: 1, borderColor: 'divider', pt: 1.5, alignItems: 'flex-start' }}>
      <Button variant="outlined" loading={working} onClick={() => { void end(); }}>{text.endSessionsOf}</Button>
      <Typography variant="body2" color="text.secondary">{text.endSessionsAbout}</Typography>
    </Stack>
  );
}
