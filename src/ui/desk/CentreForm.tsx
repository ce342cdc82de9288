/** A new centre: its name and its state; the two letters of its folios come from the server. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { STATES } from '#domain/identifiers/states.ts';
import { NewCentre } from '#device/engine/api.ts';
import { useShared } from '../app/context.tsx';
import { addCentre } from './staff-calls.ts';

export function CentreForm({ saved }: { saved: () => void }) {
  const { t, say } = useShared();
  const [problem, setProblem] = useState<string>();
  const { control, register, handleSubmit, reset, formState: { errors, isSubmitting } } = useForm<NewCentre>({ resolver: zodResolver(NewCentre), defaultValues: { name: '', state: '' } });
  const submit = handleSubmit(async (centre) => {
    const said = await addCentre(centre);
    setProblem(said === 'done' ? undefined : said === 'signed-out' ? t.staff.signedOut : t.door.problems['server-trouble']);
    if (said !== 'done') return;
    say(t.staff.centreAdded(centre.name));
    reset();
    saved();
  });
  return (
    <Paper component="form" onSubmit={submit} noValidate sx={{ p: 2 }} aria-labelledby="centre-title">
      <Stack spacing={1.5}>
        <Typography id="centre-title" variant="h2">{t.staff.newCentre}</Typography>
        <TextField label={t.door.centreName} error={!!errors.name} helperText={errors.name && t.staff.wrong.centreName} {...register('name')} slotProps={{ inputLabel: { shrink: true } }} />
        <Controller name="state" control={control} render={({ field }) => (
          <TextField select label={t.door.state} error={!!errors.state} helperText={errors.state && t.staff.wrong.state} {...field}>{Object.entries(STATES).map(([code, name]) => <MenuItem key={code} value={code}>{name}</MenuItem>)}</TextField>
        )} />
        {problem !== undefined && <Alert severity="error">{problem}</Alert>}
        <Button type="submit" variant="contained" loading={isSubmitting} sx={{ alignSelf: 'flex-start' }}>{t.staff.addCentre}</Button>
      </Stack>
    </Paper>
  );
}
