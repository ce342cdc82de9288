/** An administrator at a desk, with a network: who works here and as what; a new colleague in one form. */
import { useCallback, useEffect, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import type { z } from 'zod';
import { ROLES } from '#domain/access/access.ts';
import { NewWorker } from '#device/engine/api.ts';
import { useShared } from '../app/context.tsx';
import { addWorker, readStaff } from './staff-calls.ts';
import type { Staff as Everybody } from './staff-calls.ts';

export function Staff() {
  const { t } = useShared();
  const [staff, setStaff] = useState<Everybody>();
  const load = useCallback(() => { void readStaff().then(setStaff); }, []);
  useEffect(load, [load]);
  const centreName = (id: string | null): string => staff?.centres.find((one) => one.id === id)?.name ?? t.staff.noCentre;
  return (
    <Stack spacing={2}>
      <Typography variant="h1">{t.staff.title}</Typography>
      {staff === undefined ? <Alert severity="info">{t.staff.offline}</Alert> : (
        <>
          <Paper component={List} disablePadding>
            {staff.workers.map((one) => (
              <ListItem key={one.id} divider><ListItemText primary={`${one.name} (${one.username})`} secondary={[t.roles[one.role], centreName(one.centreId), one.active ? '' : t.staff.inactive].filter(Boolean).join(' · ')} /></ListItem>
            ))}
          </Paper>
          <AddWorker centres={staff.centres} added={load} />
        </>
      )}
    </Stack>
  );
}

function AddWorker({ centres, added }: { centres: Everybody['centres']; added: () => void }) {
  const { t } = useShared();
  const [problem, setProblem] = useState<string>();
  const blank = { name: '', username: '', password: '', role: 'caseworker', centreId: centres[0]?.id ?? null, protection: false } as const;
  const { register, handleSubmit, reset, formState: { errors, isSubmitting } } = useForm<z.input<typeof NewWorker>, unknown, NewWorker>({ resolver: zodResolver(NewWorker), defaultValues: blank });
  const submit = handleSubmit(async (values) => {
    const answer = await addWorker(values);
    setProblem(answer === 'taken' ? t.staff.taken : answer === 'failed' ? t.door.problems['server-trouble'] : undefined);
    if (answer === 'made') { reset(blank); added(); }
  });
  return (
    <Paper component="form" onSubmit={submit} noValidate sx={{ p: 2 }}>
      <Stack spacing={1.5}>
        <TextField label={t.staff.name} error={!!errors.name} {...register('name')} />
        <TextField label={t.door.username} error={!!errors.username} {...register('username')} slotProps={{ htmlInput: { autoCapitalize: 'none' } }} />
        <TextField label={t.door.password} type="password" helperText={t.door.passwordRule} error={!!errors.password} {...register('password')} />
        <TextField select label={t.staff.role} defaultValue={blank.role} {...register('role')}>{ROLES.map((role) => <MenuItem key={role} value={role}>{t.roles[role]}</MenuItem>)}</TextField>
        <TextField select label={t.staff.centre} defaultValue={blank.centreId ?? ''} {...register('centreId')}>{centres.map((one) => <MenuItem key={one.id} value={one.id}>{one.name}</MenuItem>)}</TextField>
        <FormControlLabel control={<Checkbox {...register('protection')} />} label={t.staff.protection} />
        {problem !== undefined && <Alert severity="error">{problem}</Alert>}
        <Button type="submit" variant="contained" disabled={isSubmitting}>{t.staff.add}</Button>
      </Stack>
    </Paper>
  );
}
