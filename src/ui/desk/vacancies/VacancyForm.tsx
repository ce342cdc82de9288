/** One vacancy, typed while an employer is on the phone: what is told first stands first. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import type { z } from 'zod';
import { OCCUPATIONS } from '#catalogue/occupations.ts';
import { VacancyId } from '#domain/foundation/ids.ts';
import { STATES } from '#domain/identifiers/states.ts';
import { ScamSign } from '#domain/jobs/rank.ts';
import type { Vacancy } from '#domain/jobs/rank.ts';
import { useSession, useShared, useTexts } from '../../app/context.tsx';
import { VACANCIES } from '../../text/vacancies.ts';
import { blankVacancy, TypedVacancy, vacancyAsTyped, vacancyOf } from './vacancy-form.ts';
import type { VacancyForm as Typed } from './vacancy-form.ts';

const TWO = { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(10rem, 1fr))', gap: 1.5 } as const;
const SHRUNK = { inputLabel: { shrink: true } } as const;

type Props = { vacancy: Vacancy | undefined; keep: (vacancy: ReturnType<typeof vacancyOf>) => Promise<boolean>; cancel: (() => void) | undefined; problem: string | undefined };

export function VacancyForm({ vacancy, keep, cancel, problem }: Props) {
  const { t, tablet, catalogueText } = useShared();
  const text = useTexts(VACANCIES);
  const { centre } = useSession();
  // The same id at every try: a save whose answer was lost must not become two vacancies.
  const [id, setId] = useState<VacancyId>(() => vacancy?.id ?? VacancyId.parse(tablet.newId()));
  const { control, register, handleSubmit, reset, formState: { errors, isSubmitting } } = useForm<Typed, unknown, z.output<typeof TypedVacancy>>({
    resolver: zodResolver(TypedVacancy), defaultValues: vacancy ? vacancyAsTyped(vacancy) : blankVacancy(centre?.state ?? ''),
  });
  const submit = handleSubmit(async (typed) => {
    if (!(await keep(vacancyOf(id, typed))) || vacancy) return;
    reset();
    setId(VacancyId.parse(tablet.newId()));
  });
  const wrong = (field: keyof typeof text.wrong, otherwise?: string): { error: boolean; helperText: string | undefined } => ({ error: !!errors[field], helperText: errors[field] ? text.wrong[field] : otherwise });
  const jobs = t.case.jobs;
  return (
    <Paper component="form" onSubmit={submit} noValidate sx={{ p: 2 }} aria-labelledby="vacancy-title">
      <Stack spacing={1.5}>
        <Typography id="vacancy-title" variant="h2">{vacancy ? text.change : text.add}</Typography>
        <TextField label={text.job} {...wrong('title')} {...register('title')} slotProps={SHRUNK} />
        <TextField label={text.employer} {...wrong('employer')} {...register('employer')} slotProps={SHRUNK} />
        <Controller name="occupation" control={control} render={({ field: { value, onChange, ...field } }) => (
          <Autocomplete options={OCCUPATIONS.map((one) => one.code as string)} value={value === '' ? null : value} getOptionLabel={(code) => catalogueText(`occupation.${code}`)} onChange={(_, code) => onChange(code ?? '')}
            renderInput={(params) => <TextField {...params} {...field} label={text.occupation} {...wrong('occupation')} />} />
        )} />
        <Box sx={TWO}>
          <TextField label={text.pay} {...wrong('pay')} {...register('pay')} slotProps={{ ...SHRUNK, htmlInput: { inputMode: 'numeric', maxLength: 6 } }} />
          <TextField label={text.howMany} {...wrong('places')} {...register('places')} slotProps={{ ...SHRUNK, htmlInput: { inputMode: 'numeric', maxLength: 5 } }} />
          <Controller name="state" control={control} render={({ field }) => (
            <TextField select label={t.door.state} {...wrong('state')} {...field}>{Object.entries(STATES).map(([code, name]) => <MenuItem key={code} value={code}>{name}</MenuItem>)}</TextField>
          )} />
          <TextField label={`${text.town} (${t.optional})`} {...register('town')} slotProps={SHRUNK} />
          <TextField type="date" label={`${text.until} (${t.optional})`} {...wrong('openUntil')} {...register('openUntil')} slotProps={SHRUNK} />
          <Controller name="schooling" control={control} render={({ field }) => (
            <TextField select label={`${jobs.schooling} (${t.optional})`} {...field}><MenuItem value="">—</MenuItem>{Object.entries(jobs.schoolings).map(([code, name]) => <MenuItem key={code} value={code}>{name}</MenuItem>)}</TextField>
          )} />
          <Controller name="english" control={control} render={({ field }) => (
            <TextField select label={`${jobs.english} (${t.optional})`} {...field}><MenuItem value="">—</MenuItem>{Object.entries(jobs.englishes).map(([code, name]) => <MenuItem key={code} value={code}>{name}</MenuItem>)}</TextField>
          )} />
        </Box>
        <TextField label={text.source} {...wrong('source', text.sourceHint)} {...register('source')} slotProps={SHRUNK} />
        <Controller name="scamSigns" control={control} render={({ field }) => (
          <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
            <Typography component="legend" sx={{ fontWeight: 600, p: 0 }}>{text.scams}</Typography>
            <FormHelperText>{text.scamsAbout}</FormHelperText>
            {ScamSign.options.map((sign) => (
              <FormControlLabel key={sign} sx={{ minHeight: 48 }} label={jobs.scams[sign]}
                control={<Checkbox checked={field.value.includes(sign)} onChange={(_, isOn) => field.onChange(isOn ? [...field.value, sign] : field.value.filter((one) => one !== sign))} />} />
            ))}
          </Box>
        )} />
        {problem !== undefined && <Alert severity="error">{problem}</Alert>}
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
          <Button type="submit" variant="contained" loading={isSubmitting}>{t.save}</Button>
          {cancel && <Button onClick={cancel}>{t.cancel}</Button>}
        </Stack>
      </Stack>
    </Paper>
  );
}
