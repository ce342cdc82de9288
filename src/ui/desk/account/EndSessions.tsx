/** An administrator's hand on a colleague's access: ends sessions where a tablet was lost, takes a second factor away where a phone was. */
import { useState } from 'react';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { wantsSecondFactor } from '#domain/access/access.ts';
import { useSession, useShared, useTexts } from '../../app/context.tsx';
import { ACCOUNT } from '../../text/account.ts';
import type { Person } from '../staff-calls.ts';
import { endSessionsOf, resetFactorOf } from './account-calls.ts';

export function EndSessions({ person }: { person: Person }) {
  const { t, say } = useShared();
  const text = useTexts(ACCOUNT);
  const { worker } = useSession();
  const [working, setWorking] = useState(false);
  const end = async (): Promise<void> => {
    setWorking(true);
    const done = await endSessionsOf(person.id);
    setWorking(false);
    say(done ? text.sessionsOfEnded(person.name) : t.door.problems['server-trouble']);
  };
  const reset = async (): Promise<void> => {
    setWorking(true);
    const done = await resetFactorOf(person.id);
    setWorking(false);
    say(done === 'done' ? text.factorResetDone(person.name) : done === 'none' ? text.factorNone(person.name) : t.door.problems['server-trouble']);
  };
  return (
    <Stack spacing={0.5} sx={{ borderTop: 1, borderColor: 'divider', pt: 1.5, alignItems: 'flex-start' }}>
      <Button variant="outlined" loading={working} onClick={() => { void end(); }}>{text.endSessionsOf}</Button>
      <Typography variant="body2" color="text.secondary">{text.endSessionsAbout}</Typography>
      {wantsSecondFactor(person.role) && person.id !== worker.id && (
        <>
          <Button variant="outlined" color="error" disabled={working} sx={{ mt: 1 }} onClick={() => { void reset(); }}>{text.factorReset}</Button>
          <Typography variant="body2" color="text.secondary">{text.factorResetAbout}</Typography>
        </>
      )}
    </Stack>
  );
}
