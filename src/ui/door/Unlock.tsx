/** Taps her name, types her password: open in a second, also without a network. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { KnownWorker } from '#device/engine/api.ts';
import { useShared } from '../app/context.tsx';
import type { Session } from '../app/context.tsx';

type Props = { known: readonly KnownWorker[]; enter: (session: Session) => void; other: () => void };

export function Unlock({ known, enter, other }: Props) {
  const { t, tablet } = useShared();
  const [who, setWho] = useState<KnownWorker | undefined>(known.length === 1 ? known[0] : undefined);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [working, setWorking] = useState(false);
  const submit = async (worker: KnownWorker): Promise<void> => {
    setWorking(true);
    const answer = await tablet.engine.unlock(worker.workerId, password);
    setWorking(false);
    setPassword('');
    if (answer.ok) enter(answer.value);
    else setProblem(answer.error.code === 'wait' ? t.door.wait(answer.error.waitSeconds ?? 0) : t.door.wrongPassword(answer.error.triesLeft));
  };
  return (
    <Stack spacing={2}>
      <Typography variant="h1">{t.door.who}</Typography>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
        {known.map((worker) => (
          <Button key={worker.workerId} variant={who?.workerId === worker.workerId ? 'contained' : 'outlined'} aria-pressed={who?.workerId === worker.workerId} onClick={() => { setWho(worker); setProblem(undefined); }}>{worker.name}</Button>
        ))}
      </Stack>
      {who && (
        <Stack component="form" spacing={2} noValidate onSubmit={(event) => { event.preventDefault(); void submit(who); }}>
          <TextField label={t.door.password} type="password" value={password} onChange={(event) => setPassword(event.target.value)} />
          {problem !== undefined && <Alert severity="error">{problem}</Alert>}
          <Button type="submit" variant="contained" size="large" loading={working} disabled={password === ''}>{t.door.unlock}</Button>
        </Stack>
      )}
      <Button onClick={other}>{t.door.someoneElse}</Button>
    </Stack>
  );
}
