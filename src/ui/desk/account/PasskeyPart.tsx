/**
 * Opening this tablet with its own lock: what that means, for whom it is, and turning it on and off. The tablet's lock
 * stands open to whoever it knows, so the worker says first that it is theirs alone, and types the password once more.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { NewPasskey, Passkey } from '#device/engine/api.ts';
import { useSession, useShared, useTexts } from '../../app/context.tsx';
import { canHavePasskey, forgetPasskey, makePasskey } from '../../parts/passkey-ceremony.ts';
import { Section } from '../../parts/Section.tsx';
import { PASSKEY } from '../../text/passkey.ts';

type Standing = { readonly isPossible: boolean; readonly passkey: Passkey | undefined };

export function PasskeyPart() {
  const { t, tablet, say } = useShared();
  const { worker } = useSession();
  const text = useTexts(PASSKEY);
  const [standing, setStanding] = useState<Standing>();
  const load = useCallback((): Promise<void> => Promise.all([canHavePasskey(), tablet.engine.knownWorkers()]).then(([isPossible, known]) => {
    setStanding({ isPossible, passkey: known.find((one) => one.workerId === worker.id)?.passkey });
  }), [tablet, worker.id]);
  useEffect(() => { void load(); }, [load]);
  const done = (sentence: string): void => { say(sentence); void load(); };
  const takeAway = async ({ credentialId }: Passkey): Promise<void> => {
    await tablet.engine.dropPasskey(worker.id);
    forgetPasskey(credentialId);
    done(text.turnedOff);
  };
  return (
    <Section title={text.title}>
      <Typography>{text.about}</Typography>
      {standing === undefined ? <LinearProgress aria-label={t.loading} />
        : standing.passkey !== undefined ? <PasskeyIsOn passkey={standing.passkey} takeAway={(passkey) => { void takeAway(passkey); }} />
        : standing.isPossible ? <TurnOn done={() => done(text.turnedOn)} />
        : <Alert severity="info">{text.notHere}</Alert>}
    </Section>
  );
}

function PasskeyIsOn({ passkey, takeAway }: { passkey: Passkey; takeAway: (passkey: Passkey) => void }) {
  const text = useTexts(PASSKEY);
  return (
    <>
      <Alert severity="success">{text.isOn}</Alert>
      <Button variant="outlined" sx={{ alignSelf: 'flex-start' }} onClick={() => takeAway(passkey)}>{text.turnOff}</Button>
    </>
  );
}

function TurnOn({ done }: { done: () => void }) {
  const { t, tablet } = useShared();
  const { worker } = useSession();
  const text = useTexts(PASSKEY);
  const [isMine, setMine] = useState(false);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [working, setWorking] = useState(false);
  // Made already, and waiting for the right password.
  const made = useRef<NewPasskey>(undefined);
  useEffect(() => () => {
    if (made.current === undefined) return;
    new Uint8Array(made.current.answer).fill(0);
    forgetPasskey(made.current.credentialId);
  }, []);

  const turnOn = async (): Promise<void> => {
    setWorking(true);
    setProblem(undefined);
    if (made.current === undefined) {
      const fresh = await makePasskey(worker.name.split(' ')[0] ?? '');
      if (!fresh.ok) { setWorking(false); setProblem(text.problems[fresh.error]); return; }
      made.current = fresh.value;
    }
    const said = await tablet.engine.addPasskey(worker.id, password, made.current);
    setWorking(false);
    setPassword('');
    if (said.ok) {
      new Uint8Array(made.current.answer).fill(0);
      made.current = undefined;
      done();
      return;
    }
    const { code, waitSeconds, triesLeft } = said.error;
    setProblem(code === 'wrong-password' ? t.door.wrongPassword(triesLeft) : code === 'wait' ? t.door.wait(waitSeconds ?? 0) : text.problems[code]);
  };
  return (
    <Stack component="form" spacing={1.5} noValidate onSubmit={(event) => { event.preventDefault(); void turnOn(); }}>
      <Alert severity="warning">{text.risk}</Alert>
      <FormControlLabel control={<Checkbox checked={isMine} onChange={(event) => setMine(event.target.checked)} />} label={text.mine} sx={{ minHeight: 48 }} />
      {isMine && <TextField label={text.password} type="password" value={password} onChange={(event) => setPassword(event.target.value)} slotProps={{ htmlInput: { autoComplete: 'current-password' } }} />}
      {problem !== undefined && <Alert severity="error">{problem}</Alert>}
      <Button type="submit" variant="outlined" sx={{ alignSelf: 'flex-start' }} loading={working} disabled={!isMine || password === ''}>{text.turnOn}</Button>
    </Stack>
  );
}
