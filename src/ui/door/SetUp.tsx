/** Whoever started the server opens its one-time link and names the first centre and themselves. The link's secret stands in the fragment, which no log sees. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useForm } from 'react-hook-form';
import { zodResolver } from '@hookform/resolvers/zod';
import { passwordProblem } from '#domain/access/password/password.ts';
import { STATES } from '#domain/identifiers/states.ts';
import { SetUpRequest } from '#device/engine/api.ts';
import { useDoor, useTexts } from '../app/context.tsx';
import { ACCOUNT } from '../text/account.ts';
import { DESK } from '../text/desk.ts';
import { setUp } from './first-visit-calls.ts';

/** What the password may not be is its issue's message. */
const Form = SetUpRequest.superRefine(({ administrator: { name, username, password }, centre }, context) => {
  const wrong = passwordProblem(password, [name, username, centre.name]);
  if (wrong) context.addIssue({ code: 'custom', path: ['administrator', 'password'], message: wrong });
});

export function SetUp({ done }: { done: () => void }) {
  const { staff } = useTexts(DESK);
  const { t } = useDoor();
  const account = useTexts(ACCOUNT);
  const [problem, setProblem] = useState<string>();
  const { register, handleSubmit, formState: { errors, isSubmitting } } = useForm<SetUpRequest>({
    resolver: zodResolver(Form), defaultValues: { token: location.hash.slice(1), centre: { name: '', state: 'BC' }, administrator: { name: '', username: '', password: '' } },
  });
  const submit = handleSubmit(async (values) => {
    const answer = await setUp(values);
    if (answer === 'made') {
      history.replaceState(null, '', '/');
      done();
    } else setProblem(answer === 'link-used' ? t.door.linkUsed : t.door.problems['server-trouble']);
  });
  return (
    <Stack component="form" spacing={2} onSubmit={submit} noValidate>
      <Typography variant="h1">{t.door.setUp}</Typography>
      <TextField label={t.door.centreName} error={!!errors.centre?.name} helperText={errors.centre?.name && staff.wrong.centreName} {...register('centre.name')} />
      <TextField label={t.door.state} select defaultValue="BC" {...register('centre.state')}>
        {Object.entries(STATES).map(([code, name]) => <MenuItem key={code} value={code}>{name}</MenuItem>)}
      </TextField>
      <TextField label={t.door.adminName} error={!!errors.administrator?.name} helperText={errors.administrator?.name && staff.wrong.name} {...register('administrator.name')} />
      <TextField label={t.door.username} error={!!errors.administrator?.username} helperText={errors.administrator?.username ? staff.wrong.username : staff.usernameRule} {...register('administrator.username')} slotProps={{ htmlInput: { autoCapitalize: 'none' } }} />
      <TextField label={t.door.password} type="password" helperText={errors.administrator?.password ? account.passwordWrong(errors.administrator.password.message) || staff.wrong.password : t.door.passwordRule} error={!!errors.administrator?.password} {...register('administrator.password')} />
      {(problem !== undefined || errors.token) && <Alert severity="error">{problem ?? t.door.linkUsed}</Alert>}
      <Button type="submit" variant="contained" size="large" disabled={isSubmitting}>{t.door.create}</Button>
    </Stack>
  );
}
