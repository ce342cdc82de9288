/** Who it is and how to reach them; the phone is changed in place, because it changes most. */
import { useState } from 'react';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Pathway } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import { PersonFields } from '#domain/person/person.ts';
import { useAct } from '../app/act.ts';
import { useShared } from '../app/context.tsx';

export function PersonCard({ state }: { state: CaseState }) {
  const { t, day } = useShared();
  const act = useAct();
  const { person } = state;
  const [phone, setPhone] = useState<string>();
  const fits = phone === undefined || phone.trim() === '' || PersonFields.shape.phone.safeParse(phone).success;
  const save = async (): Promise<void> => {
    const before = person.phone ?? null;
    const after = phone?.trim() ? phone.trim() : null;
    if (await act(state.id, { type: 'editPerson', data: { changes: { phone: after } } }, { type: 'editPerson', data: { changes: { phone: before } } })) setPhone(undefined);
  };
  const birth = person.birth?.known === 'day' ? day(person.birth.date) : person.birth?.known === 'year' ? String(person.birth.year) : t.register.birthUnknown;
  return (
    <Paper component="section" sx={{ p: 1.5 }}>
      <Stack spacing={1}>
        <Typography variant="h2">{t.case.reach}</Typography>
        <Typography>{t.register.birth}: {birth}{person.sex ? ` · ${t.sexes[person.sex]}` : ''}</Typography>
        {phone === undefined
          ? (
            <Stack direction="row" spacing={1} sx={{ alignItems: 'center', justifyContent: 'space-between' }}>
              <Typography>{t.register.phone}: {person.phone ?? '—'}</Typography>
              <Button variant="outlined" onClick={() => setPhone(person.phone ?? '')}>{t.case.edit}</Button>
            </Stack>
          ) : (
            <Stack component="form" spacing={1} noValidate onSubmit={(event) => { event.preventDefault(); if (fits) void save(); }}>
              <TextField label={t.register.phone} type="tel" value={phone} error={!fits} helperText={fits ? undefined : t.register.badPhone} onChange={(event) => setPhone(event.target.value)} />
              <Stack direction="row" spacing={1}>
                <Button type="submit" variant="contained" disabled={!fits}>{t.save}</Button>
                <Button onClick={() => setPhone(undefined)}>{t.cancel}</Button>
              </Stack>
            </Stack>
          )}
        <TextField select label={t.register.pathway} value={state.pathway ?? ''} onChange={(event) => { void act(state.id, { type: 'setPathway', data: { pathway: Pathway.parse(event.target.value) } }); }}>
          {Pathway.options.map((one) => <MenuItem key={one} value={one}>{t.pathways[one]}</MenuItem>)}
        </TextField>
      </Stack>
    </Paper>
  );
}
