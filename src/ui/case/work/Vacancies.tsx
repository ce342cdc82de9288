/** Vacancies, best first, with what speaks for and against each. Signs of fraud stand out before anything else. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ItemId } from '#domain/foundation/ids.ts';
import { STATES } from '#domain/identifiers/states.ts';
import type { RankedVacancy, Vacancy } from '#domain/jobs/rank.ts';
import { useShared } from '../../app/context.tsx';
import { useThisCase } from '../this-case.tsx';

const AT_A_TIME = 4;

export function Vacancies({ ranked, vacancies }: { ranked: readonly RankedVacancy[]; vacancies: readonly Vacancy[] }) {
  const { t } = useShared();
  const [shown, setShown] = useState(AT_A_TIME);
  const byId = new Map(vacancies.map((one) => [one.id, one]));
  return (
    <Stack spacing={1}>
      <Typography variant="h3" sx={{ fontSize: '1rem', fontWeight: 700 }}>{t.case.jobs.vacancies}</Typography>
      {ranked.length === 0 && <Typography>{t.case.jobs.none}</Typography>}
      {ranked.slice(0, shown).map((one) => {
        const vacancy = byId.get(one.vacancyId);
        return vacancy && <OneVacancy key={one.vacancyId} ranked={one} vacancy={vacancy} />;
      })}
      {ranked.length > shown && <Button onClick={() => setShown(shown + AT_A_TIME)}>{t.case.jobs.more}</Button>}
    </Stack>
  );
}

function OneVacancy({ ranked, vacancy }: { ranked: RankedVacancy; vacancy: Vacancy }) {
  const { t, money, day, tablet } = useShared();
  const { act, may } = useThisCase();
  const place = [vacancy.town, STATES[vacancy.state as keyof typeof STATES] ?? vacancy.state].filter(Boolean).join(', ');
  const scams = vacancy.scamSigns ?? [];
  const chip = { height: 'auto', '& .MuiChip-label': { whiteSpace: 'normal', py: 0.25 } } as const;
  const propose = (): void => {
    void act({ type: 'proposeVacancy', data: { proposalId: tablet.newId() as ItemId, vacancyId: vacancy.id, title: vacancy.title, employer: vacancy.employer, place, reasons: [...ranked.for] } });
  };
  return (
    <Paper variant="outlined" component="article" aria-label={vacancy.title} sx={{ p: 1.5, ...(scams.length > 0 ? { borderColor: 'error.main', borderWidth: 2 } : {}) }}>
      <Stack spacing={0.75}>
        {scams.length > 0 && <Alert severity="error">{t.case.jobs.scam} ({scams.map((one) => t.case.jobs.scams[one]).join(', ')})</Alert>}
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{vacancy.title}</Typography>
        <Typography sx={{ overflowWrap: 'anywhere' }}>{vacancy.employer} · {place}</Typography>
        <Typography sx={{ fontWeight: 600 }}>{t.case.jobs.month(money(vacancy.pay))}</Typography>
        {vacancy.openUntil && <Typography variant="body2" color="text.secondary">{t.case.jobs.closes(day(vacancy.openUntil))}</Typography>}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          {ranked.for.map((code) => <Chip key={code} size="small" sx={chip} color="success" variant="outlined" label={`+ ${t.jobs[code]}`} />)}
          {ranked.against.map((code) => <Chip key={code} size="small" sx={{ ...chip, borderColor: code === 'scam-signs' ? 'error.main' : 'warning.main' }} variant="outlined" label={`− ${t.jobs[code]}`} />)}
        </Box>
        {may('vacancyProposed') && <Box><Button variant="outlined" onClick={propose}>{t.case.jobs.propose}</Button></Box>}
      </Stack>
    </Paper>
  );
}
