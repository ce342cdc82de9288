/** Two questions (what can you do, where would you work), then vacancies with why and why not; proposed, answered, result, in a tap each. */
import { useEffect, useState } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { OCCUPATIONS, occupationFamily } from '#catalogue/occupations.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { ItemId } from '#domain/foundation/ids.ts';
import { STATES } from '#domain/identifiers/states.ts';
import { rankVacancies } from '#domain/jobs/rank.ts';
import type { Vacancy } from '#domain/jobs/rank.ts';
import { isMexican } from '#domain/person/person.ts';
import { useAct } from '../app/act.ts';
import { useShared } from '../app/context.tsx';

const SHOWN = 5;

export function WorkLine({ state }: { state: CaseState }) {
  const { t, tablet, today, catalogueText } = useShared();
  const act = useAct();
  const [occupations, setOccupations] = useState<string[]>(state.profile?.occupations ?? []);
  const [states, setStates] = useState<string[]>(state.profile?.states ?? []);
  const [vacancies, setVacancies] = useState<readonly Vacancy[]>([]);
  useEffect(() => { void tablet.engine.vacancies().then(setVacancies); }, [tablet]);
  const ranked = state.profile === undefined ? [] : rankVacancies(state.profile, vacancies, { today, familyOf: occupationFamily, mayWork: isMexican(state.person) || state.steps['tvrh']?.status === 'done' ? 'yes' : 'needs-permit' });
  const proposed = new Set<string>(state.proposals.map((one) => one.vacancyId));
  const byId = new Map(vacancies.map((one) => [one.id, one]));

  return (
    <Stack spacing={1}>
      {state.proposals.map((one) => (
        <Paper key={one.id} sx={{ p: 1.5 }}>
          <Stack direction="row" sx={{ justifyContent: 'space-between' }}><Typography sx={{ fontWeight: 600 }}>{one.title}</Typography><Chip label={t.case.work2[one.status]} color={one.status === 'hired' ? 'success' : 'default'} /></Stack>
          <Typography>{one.employer} · {one.place}</Typography>
          <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
            {one.status === 'proposed' && <Button variant="contained" onClick={() => { void act(state.id, { type: 'acceptVacancy', data: { proposalId: one.id } }); }}>{t.case.accept}</Button>}
            {one.status === 'proposed' && <Button onClick={() => { void act(state.id, { type: 'declineVacancy', data: { proposalId: one.id } }); }}>{t.case.decline}</Button>}
            {one.status === 'accepted' && <Button variant="contained" onClick={() => { void act(state.id, { type: 'recordWorkResult', data: { proposalId: one.id, outcome: 'hired', on: today } }); }}>{t.case.hired}</Button>}
            {one.status === 'accepted' && <Button onClick={() => { void act(state.id, { type: 'recordWorkResult', data: { proposalId: one.id, outcome: 'not-hired', on: today } }); }}>{t.case.notHired}</Button>}
          </Stack>
        </Paper>
      ))}
      <Autocomplete multiple options={OCCUPATIONS.map((one) => one.code as string)} value={occupations} getOptionLabel={(code) => catalogueText(`occupation.${code}`)} onChange={(_, value) => setOccupations(value.slice(0, 8))} renderInput={(params) => <TextField {...params} label={t.case.occupations} />} />
      <Autocomplete multiple options={Object.keys(STATES)} value={states} getOptionLabel={(code) => STATES[code as keyof typeof STATES]} onChange={(_, value) => setStates(value)} renderInput={(params) => <TextField {...params} label={t.case.states} />} />
      <Button variant="outlined" disabled={occupations.length === 0} onClick={() => { void act(state.id, { type: 'setWorkProfile', data: { profile: { ...state.profile, occupations, states } } }); }}>{t.save}</Button>
      {state.profile === undefined && <Typography>{t.case.noVacancies}</Typography>}
      {ranked.filter((one) => !proposed.has(one.vacancyId)).slice(0, SHOWN).map((one) => {
        const vacancy = byId.get(one.vacancyId);
        if (!vacancy) return null;
        const place = `${vacancy.town}, ${STATES[vacancy.state as keyof typeof STATES] ?? vacancy.state}`;
        return (
          <Paper key={one.vacancyId} sx={{ p: 1.5 }}>
            <Typography sx={{ fontWeight: 600 }}>{vacancy.title}</Typography>
            <Typography>{vacancy.employer} · {place}</Typography>
            <Typography color="success.main">{one.for.map((code) => t.jobs[code]).join(' · ')}</Typography>
            <Typography color="text.secondary">{one.against.map((code) => t.jobs[code]).join(' · ')}</Typography>
            <Button variant="outlined" onClick={() => {
              void act(state.id, { type: 'proposeVacancy', data: { proposalId: tablet.newId() as ItemId, vacancyId: vacancy.id, title: vacancy.title, employer: vacancy.employer, place, reasons: [...one.for] } });
            }}>{t.case.propose}</Button>
          </Paper>
        );
      })}
    </Stack>
  );
}
