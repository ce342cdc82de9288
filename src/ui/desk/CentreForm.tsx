/** A centre, new or known: its name, its state and how people reach it, which stands on the slip and on their phones. The two letters of its folios come from the server. */
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
import { CentreChange, NewCentre } from '#device/engine/api.ts';
import { useShared, useTexts } from '../app/context.tsx';
import { CONTACT } from '../text/contact.ts';
import { addCentre, changeCentre } from './staff-calls.ts';
import type { Place } from './staff-calls.ts';

export function CentreForm({ centre, saved, cancel }: { centre?: Place | undefined; saved: () => void; cancel?: (() => void) | undefined }) {
  const { t, say } = useShared();
  const contact = useTexts(CONTACT);
  const [problem, setProblem] = useState<string>();
  const { control, register, handleSubmit, reset, formState: { errors, isSubmitting } } = useForm<NewCentre>({ resolver: zodResolver(NewCentre), defaultValues: { name: centre?.name ?? '', state: centre?.state ?? '', address: centre?.address ?? '', phone: centre?.phone ?? '', hours: centre?.hours ?? '' } });
  const submit = handleSubmit(async (typed) => {
    const said = centre ? await changeCentre(centre.id, CentreChange.parse(typed)) : await addCentre(typed);
    setProblem(said === 'done' ? undefined : said === 'signed-out' ? t.staff.signedOut : t.door.problems['server-trouble']);
    if (said !== 'done') return;
    say(centre ? t.staff.changed(typed.name) : t.staff.centreAdded(typed.name));
    if (!centre) reset();
    saved();
  });
  return (
    <Paper component="form" onSubmit={submit} noValidate sx={{ p: 2 }} aria-labelledby="centre-title">
      <Stack spacing={1.5}>
        <Typography id="centre-title" variant="h2">{centre ? centre.name : t.staff.newCentre}</Typography>
        <TextField label={t.door.centreName} error={!!errors.name} helperText={errors.name && t.staff.wrong.centreName} {...register('name')} slotProps={{ inputLabel: { shrink: true } }} />
        {!centre && <Controller name="state" control={control} render={({ field }) => (
          <TextField select label={t.door.state} error={!!errors.state} helperText={errors.state && t.staff.wrong.state} {...field}>{Object.entries(STATES).map(([code, name]) => <MenuItem key={code} value={code}>{name}</MenuItem>)}</TextField>
        )} />}
        <TextField label={`${contact.address} (${t.optional})`} {...register('address')} slotProps={{ htmlInput: { maxLength: 160 }, inputLabel: { shrink: true } }} />
        <TextField label={`${t.staff.centrePhone} (${t.optional})`} error={!!errors.phone} helperText={errors.phone && t.staff.wrong.phone} {...register('phone')} slotProps={{ htmlInput: { inputMode: 'tel' }, inputLabel: { shrink: true } }} />
        <TextField label={`${t.staff.centreHours} (${t.optional})`} error={!!errors.hours} helperText={errors.hours ? t.staff.wrong.hours : t.staff.centreHoursHint} {...register('hours')} slotProps={{ inputLabel: { shrink: true } }} />
        {problem !== undefined && <Alert severity="error">{problem}</Alert>}
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
          <Button type="submit" variant="contained" loading={isSubmitting}>{centre ? t.save : t.staff.addCentre}</Button>
          {cancel && <Button onClick={cancel}>{t.cancel}</Button>}
        </Stack>
      </Stack>
    </Paper>
  );
}
