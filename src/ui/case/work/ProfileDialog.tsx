/** What a person can do and would take, in two minutes: only the occupations are asked for, the rest helps to rank. */
import { useState } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { OCCUPATIONS } from '#catalogue/occupations.ts';
import { WorkProfile } from '#domain/case/events.ts';
import { pesos } from '#domain/foundation/money.ts';
import { STATES } from '#domain/identifiers/states.ts';
import { useShared } from '../../app/context.tsx';
import { dayIn } from '../dates.ts';
import { FormDialog } from '../FormDialog.tsx';
import { useThisCase } from '../this-case.tsx';

const MOST_OCCUPATIONS = 8;
const MOST_YEARS = 60;
const SCHOOLING = WorkProfile.shape.schooling.unwrap().options;
const ENGLISH = WorkProfile.shape.english.unwrap().options;

export function ProfileDialog({ close }: { close: () => void }) {
  const { t, catalogueText } = useShared();
  const { state, act } = useThisCase();
  const { profile } = state;
  const [occupations, setOccupations] = useState<string[]>(profile?.occupations ?? []);
  const [states, setStates] = useState<string[]>(profile?.states ?? []);
  const [years, setYears] = useState(profile?.years === undefined ? '' : String(profile.years));
  const [schooling, setSchooling] = useState<string>(profile?.schooling ?? '');
  const [english, setEnglish] = useState<string>(profile?.english ?? '');
  const [minimum, setMinimum] = useState(profile?.minimumPay ? String(profile.minimumPay / 100) : '');
  const [from, setFrom] = useState<string>(profile?.availableFrom ?? '');
  const badYears = years.trim() !== '' && !(/^\d{1,2}$/.test(years.trim()) && Number(years) <= MOST_YEARS);
  const badMoney = minimum.trim() !== '' && !/^\d{1,6}$/.test(minimum.trim());
  const made = WorkProfile.safeParse({
    occupations, states,
    ...(years.trim() === '' ? {} : { years: Number(years) }), ...(schooling === '' ? {} : { schooling }), ...(english === '' ? {} : { english }),
    ...(minimum.trim() === '' || badMoney ? {} : { minimumPay: pesos(Number(minimum)) }), ...(dayIn(from) ? { availableFrom: from } : {}),
  });
  const save = async (): Promise<boolean> => made.success && act({ type: 'setWorkProfile', data: { profile: made.data } }, profile && { type: 'setWorkProfile', data: { profile } });
  const stateCodes = Object.keys(STATES);
  const two = { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(11rem, 1fr))', gap: 2 } as const;
  return (
    <FormDialog title={t.case.jobs.profile} close={close} save={save} canSave={occupations.length > 0 && made.success && !badYears && !badMoney}>
      <Autocomplete multiple options={OCCUPATIONS.map((one) => one.code as string)} value={occupations} getOptionLabel={(code) => catalogueText(`occupation.${code}`)}
        onChange={(_, value) => setOccupations(value.slice(0, MOST_OCCUPATIONS))} renderInput={(params) => <TextField {...params} label={t.case.jobs.occupations} />} />
      <Autocomplete multiple options={stateCodes} value={states} getOptionLabel={(code) => STATES[code as keyof typeof STATES] ?? code}
        onChange={(_, value) => setStates(value)} renderInput={(params) => <TextField {...params} label={`${t.case.jobs.states} (${t.optional})`} />} />
      <Box sx={two}>
        <TextField label={`${t.case.jobs.years} (${t.optional})`} value={years} error={badYears} helperText={badYears ? t.case.jobs.badYears : undefined} onChange={(event) => setYears(event.target.value)} slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 2 } }} />
        <TextField label={`${t.case.jobs.minimum} (${t.optional})`} value={minimum} error={badMoney} helperText={badMoney ? t.case.jobs.badMoney : undefined} onChange={(event) => setMinimum(event.target.value)} slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 6 } }} />
        <TextField select label={`${t.case.jobs.schooling} (${t.optional})`} value={schooling} onChange={(event) => setSchooling(event.target.value)}>
          <MenuItem value="">—</MenuItem>
          {SCHOOLING.map((one) => <MenuItem key={one} value={one}>{t.case.jobs.schoolings[one]}</MenuItem>)}
        </TextField>
        <TextField select label={`${t.case.jobs.english} (${t.optional})`} value={english} onChange={(event) => setEnglish(event.target.value)}>
          <MenuItem value="">—</MenuItem>
          {ENGLISH.map((one) => <MenuItem key={one} value={one}>{t.case.jobs.englishes[one]}</MenuItem>)}
        </TextField>
        <TextField type="date" label={`${t.case.jobs.available} (${t.optional})`} value={from} onChange={(event) => setFrom(event.target.value)} slotProps={{ inputLabel: { shrink: true } }} />
      </Box>
    </FormDialog>
  );
}
