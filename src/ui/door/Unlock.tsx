/** Taps her name, types her password: open in a second, also without a network. */
import { useEffect, useRef, useState } from 'react';
import Person from '@mui/icons-material/PersonOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { KnownWorker } from '#device/engine/api.ts';
import { useDoor } from '../app/context.tsx';
import type { Session } from '../app/context.tsx';
import { lazyPart } from '../app/until-loaded.ts';
import { Part } from '../app/Waiting.tsx';

const LastTries = lazyPart(() => import('./LastTries.tsx'), 'LastTries');
const PasskeyUnlock = lazyPart(() => import('./PasskeyUnlock.tsx'), 'PasskeyUnlock');

type Props = { known: readonly KnownWorker[]; enter: (session: Session) => void; other: () => void; /** The tablet has forgotten somebody. */ forgotten: () => void };

export function Unlock({ known, enter, other, forgotten }: Props) {
  const { t, tablet } = useDoor();
  const [who, setWho] = useState<KnownWorker | undefined>(known.length === 1 ? known[0] : undefined);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [lastTries, setLastTries] = useState<number>();
  const [working, setWorking] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // She has tapped her name: the next thing is the password, or her passkey's button.
  useEffect(() => { if (!who?.passkey) field.current?.focus(); }, [who]);
  const submit = async (worker: KnownWorker): Promise<void> => {
    setWorking(true);
    // What fails is told by the frame; she may try again.
    const answer = await tablet.engine.unlock(worker.workerId, password).finally(() => setWorking(false));
    setPassword('');
    if (answer.ok) { enter(answer.value); return; }
    setLastTries(answer.error.lastTries);
    if (answer.error.code === 'forgotten') { setWho(undefined); setProblem(undefined); forgotten(); return; }
    setProblem(answer.error.code === 'storage-full' ? t.door.problems['storage-full'] : answer.error.code === 'wait' ? t.door.wait(answer.error.waitSeconds ?? 0) : t.door.wrongPassword(answer.error.triesLeft));
    field.current?.focus();
  };
  return (
    <Stack spacing={2}>
      <Typography variant="h1">{t.door.who}</Typography>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
        {known.map((worker) => (
          <Button key={worker.workerId} startIcon={<Person />} size="large" variant={who?.workerId === worker.workerId ? 'contained' : 'outlined'} sx={{ minHeight: 56, flex: '1 1 240px', justifyContent: 'flex-start', overflowWrap: 'anywhere', textAlign: 'left' }} aria-pressed={who?.workerId === worker.workerId} onClick={() => { setWho(worker); setProblem(undefined); setLastTries(undefined); }}>{worker.name}</Button>
        ))}
      </Stack>
      {who?.passkey && <Part><PasskeyUnlock key={who.workerId} workerId={who.workerId} passkey={who.passkey} enter={enter} /></Part>}
      {who && (
        <Stack component="form" spacing={2} noValidate onSubmit={(event) => { event.preventDefault(); void submit(who); }}>
          <TextField label={t.door.password} type="password" inputRef={field} value={password} onChange={(event) => setPassword(event.target.value)} />
          {problem !== undefined && <Alert severity="error">{problem}</Alert>}
          {lastTries !== undefined && <Part><LastTries left={lastTries} /></Part>}
          <Button type="submit" variant="contained" size="large" sx={{ minHeight: 56 }} loading={working} disabled={password === ''}>{t.door.unlock}</Button>
        </Stack>
      )}
      <Button onClick={other}>{t.door.someoneElse}</Button>
    </Stack>
  );
}
