/** The first time somebody uses this tablet: username and password, with a network; from then on it opens without one. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useDoor } from '../app/context.tsx';
import type { Session } from '../app/context.tsx';

/** Once, when the field comes: the next thing is to type. */
const focusOn = (field: HTMLInputElement | null): void => { field?.focus(); };

export function SignIn({ enter, back }: { enter: (session: Session) => void; back?: () => void }) {
  const { t, tablet } = useDoor();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [working, setWorking] = useState(false);
  const submit = async (): Promise<void> => {
    setWorking(true);
    const answer = await tablet.engine.signIn(username.trim().toLowerCase(), password, code).finally(() => setWorking(false));
    if (answer.ok) { enter(answer.value); return; }
    setProblem(t.door.problems[answer.error]);
    const asksCode = answer.error === 'factor-needed' || answer.error === 'factor-wrong';
    setCode(asksCode ? '' : undefined);
    if (!asksCode) setPassword('');
  };
  return (
    <Stack component="form" spacing={2} noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <Typography variant="h1">{t.door.signIn}</Typography>
      <Typography>{t.door.needsNetwork}</Typography>
      <TextField label={t.door.username} value={username} onChange={(event) => setUsername(event.target.value)} slotProps={{ htmlInput: { autoCapitalize: 'none', spellCheck: false } }} />
      <TextField label={t.door.password} type="password" value={password} onChange={(event) => setPassword(event.target.value)} />
      {code !== undefined && <TextField label={t.door.factorCode} inputRef={focusOn} value={code} onChange={(event) => setCode(event.target.value)} slotProps={{ htmlInput: { autoComplete: 'off', autoCapitalize: 'characters', spellCheck: false, maxLength: 20 } }} />}
      {problem !== undefined && <Alert severity={code === undefined ? 'error' : 'info'}>{problem}</Alert>}
      <Button type="submit" variant="contained" size="large" sx={{ minHeight: 56 }} loading={working} disabled={username === '' || password === '' || code === ''}>{t.door.signIn}</Button>
      {back && <Button onClick={back}>{t.back}</Button>}
    </Stack>
  );
}
