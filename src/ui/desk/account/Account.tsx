/** One's own access: another password, and where one is signed in. Reached by one's name in the bar. */
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { wantsSecondFactor } from '#domain/access/access.ts';
import { useSession, useShared, useTexts } from '../../app/context.tsx';
import { ACCOUNT } from '../../text/account.ts';
import { FactorPart } from './FactorPart.tsx';
import { PasskeyPart } from './PasskeyPart.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { SessionList } from './SessionList.tsx';

export function Account() {
  const { t } = useShared();
  const { worker, centre, passkeys } = useSession();
  const text = useTexts(ACCOUNT);
  return (
    <Stack spacing={2} sx={{ maxWidth: 640 }}>
      <Stack>
        <Typography variant="h1">{text.title}</Typography>
        <Typography color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>{[worker.name, worker.username, t.roles[worker.role], centre?.name].filter(Boolean).join(' · ')}</Typography>
      </Stack>
      <PasswordForm />
      {passkeys && <PasskeyPart />}
      {wantsSecondFactor(worker.role) && <FactorPart />}
      <SessionList />
    </Stack>
  );
}
