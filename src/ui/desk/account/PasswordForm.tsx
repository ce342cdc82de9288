/** Another password for oneself: the old one, the new one twice. What is wrong stands under its field. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { passwordProblem } from '#domain/access/password/password.ts';
import { useSession, useShared, useTexts } from '../../app/context.tsx';
import { Section } from '../../parts/Section.tsx';
import { ACCOUNT } from '../../text/account.ts';

const BLANK = { old: '', fresh: '', again: '' };
type Field = keyof typeof BLANK;

export function PasswordForm() {
  const { t, tablet, say } = useShared();
  const { worker, centre } = useSession();
  const text = useTexts(ACCOUNT);
  const [typed, setTyped] = useState(BLANK);
  const [wrong, setWrong] = useState<Partial<Record<Field | 'form', string>>>({});
  const [working, setWorking] = useState(false);

  const faults = (): typeof wrong => {
    const code = typed.fresh === typed.old ? 'same' : passwordProblem(typed.fresh, [worker.username, worker.name, centre?.name ?? '']);
    const said = text.passwordWrong(code);
    return { ...(said === undefined ? {} : { fresh: said }), ...(typed.again === typed.fresh ? {} : { again: text.notTheSame }) };
  };
  const submit = async (): Promise<void> => {
    const found = faults();
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    setWorking(true);
    const answer = await tablet.engine.changePassword(worker.id, typed.old, typed.fresh);
    setWorking(false);
    if (answer.ok) {
      setTyped(BLANK);
      say(text.passwordChanged);
      return;
    }
    const { code, triesLeft, waitSeconds } = answer.error;
    const fresh = text.passwordWrong(code);
    setWrong(fresh !== undefined ? { fresh } : code === 'wrong-password' ? { old: t.door.wrongPassword(triesLeft) } : { form: code === 'wait' ? t.door.wait(waitSeconds ?? 0) : text.passwordTrouble(code) });
  };
  const field = (name: Field, label: string, helper?: string) => (
    <TextField label={label} type="password" value={typed[name]} onChange={(event) => setTyped({ ...typed, [name]: event.target.value })} error={wrong[name] !== undefined} helperText={wrong[name] ?? helper} slotProps={{ htmlInput: { autoComplete: name === 'old' ? 'current-password' : 'new-password' } }} />
  );
  return (
    <Section title={text.passwordTitle}>
      <Stack component="form" spacing={1.5} noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        <Typography>{text.passwordAbout}</Typography>
        {field('old', text.oldPassword)}
        {field('fresh', t.staff.newPassword, t.door.passwordRule)}
        {field('again', text.againPassword)}
        {wrong.form !== undefined && <Alert severity="error">{wrong.form}</Alert>}
        <Button type="submit" variant="contained" sx={{ alignSelf: 'flex-start' }} loading={working} disabled={typed.old === '' || typed.fresh === '' || typed.again === ''}>{text.changePassword}</Button>
      </Stack>
    </Section>
  );
}
