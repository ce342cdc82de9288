/** A colleague, new or known: what is wrong stands under its field in words. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { ROLES } from '#domain/access/access.ts';
import { useShared, useTexts } from '../app/context.tsx';
import { ACCOUNT } from '../text/account.ts';
import { EndSessions } from './account/EndSessions.tsx';
import { addWorker, changeWorker } from './staff-calls.ts';
import type { Person, Place } from './staff-calls.ts';
import { blankStaff, changeOf, fieldOf, newWorkerOf, staffOf, staffSchema } from './staff-form.ts';
import type { StaffField, StaffForm } from './staff-form.ts';

type Props = { centres: readonly Place[]; person?: Person | undefined; saved: () => void; cancel?: (() => void) | undefined };

export function WorkerForm({ centres, person, saved, cancel }: Props) {
  const { t, say } = useShared();
  const account = useTexts(ACCOUNT);
  const [problem, setProblem] = useState<string>();
  const schema = staffSchema(person === undefined, (id) => centres.find((one) => one.id === id)?.name);
  const { control, register, handleSubmit, reset, setError, formState: { errors, isSubmitting } } = useForm<StaffForm, unknown, ReturnType<typeof schema.parse>>({
    resolver: zodResolver(schema), defaultValues: person ? staffOf(person) : blankStaff(centres[0]?.id ?? ''),
  });
  const submit = handleSubmit(async (form) => {
    const said = person ? await changeWorker(person.id, changeOf(person, form)) : await addWorker(newWorkerOf(form));
    setProblem(undefined);
    if (said === 'done') {
      say(person ? t.staff.changed(form.name) : t.staff.added(form.name));
      if (!person) reset(blankStaff(form.centreId));
      saved();
      return;
    }
    const field = fieldOf(said);
    if (field) setError(field, { type: said }, { shouldFocus: true });
    else setProblem(said === 'signed-out' ? t.staff.signedOut : t.door.problems['server-trouble']);
  });
  const wrong = (field: StaffField, otherwise?: string): { error: boolean; helperText: string | undefined } => {
    const error = errors[field];
    const words = error?.type === 'username-taken' ? t.staff.taken : error?.type === 'last-administrator' ? t.staff.lastAdministrator : (field === 'password' && account.passwordWrong(error?.message ?? error?.type)) || t.staff.wrong[field];
    return { error: error !== undefined, helperText: error === undefined ? otherwise : words };
  };
  return (
    <Paper component="form" onSubmit={submit} noValidate sx={{ p: 2 }} aria-labelledby="worker-title">
      <Stack spacing={1.5}>
        <Typography id="worker-title" variant="h2" sx={{ overflowWrap: 'anywhere' }}>{person ? person.name : t.staff.newWorker}</Typography>
        <TextField label={t.staff.name} {...wrong('name')} {...register('name')} slotProps={{ inputLabel: { shrink: true } }} />
        {person
          ? <Typography color="text.secondary">{t.door.username}: {person.username}</Typography>
          : <TextField label={t.door.username} {...wrong('username', t.staff.usernameRule)} {...register('username')} slotProps={{ htmlInput: { autoCapitalize: 'none', spellCheck: false }, inputLabel: { shrink: true } }} />}
        <TextField label={person ? t.staff.newPassword : t.door.password} type="password" {...wrong('password', person ? t.staff.passwordStays : t.door.passwordRule)} {...register('password')} slotProps={{ htmlInput: { autoComplete: 'new-password' }, inputLabel: { shrink: true } }} />
        <Controller name="role" control={control} render={({ field }) => (
          <TextField select label={t.staff.role} {...wrong('role', t.staff.roleAbout[field.value])} {...field}>{ROLES.map((role) => <MenuItem key={role} value={role}>{t.roles[role]}</MenuItem>)}</TextField>
        )} />
        <Controller name="centreId" control={control} render={({ field }) => (
          <TextField select label={t.staff.centre} {...wrong('centreId')} {...field} slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}>
            <MenuItem value="">{t.staff.noCentre}</MenuItem>
            {centres.map((one) => <MenuItem key={one.id} value={one.id}>{one.name}</MenuItem>)}
          </TextField>
        )} />
        <Controller name="protection" control={control} render={({ field }) => <FormControlLabel sx={{ minHeight: 48 }} control={<Checkbox checked={field.value} onChange={(_, checked) => field.onChange(checked)} />} label={t.staff.protection} />} />
        {person && <Controller name="active" control={control} render={({ field }) => <FormControlLabel sx={{ minHeight: 48 }} control={<Switch checked={field.value} onChange={(_, checked) => field.onChange(checked)} />} label={field.value ? t.staff.active : t.staff.inactiveAbout} />} />}
        {problem !== undefined && <Alert severity="error">{problem}</Alert>}
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
          <Button type="submit" variant="contained" loading={isSubmitting}>{person ? t.save : t.staff.add}</Button>
          {cancel && <Button onClick={cancel}>{t.cancel}</Button>}
        </Stack>
        {person && <EndSessions person={person} />}
      </Stack>
    </Paper>
  );
}
