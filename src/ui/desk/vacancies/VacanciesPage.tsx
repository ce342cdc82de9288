/**
 * Whoever places people has an employer on the phone: the list left, the form right; on a phone the form comes in
 * place of the list. A vacancy that is gone leaves the list with one tap, and comes back with another.
 */
import { useEffect, useState } from 'react';
import ArrowBack from '@mui/icons-material/ArrowBack';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { fold } from '#domain/foundation/fold.ts';
import type { Vacancy } from '#domain/jobs/rank.ts';
import { useShared, useTexts } from '../../app/context.tsx';
import { VACANCIES } from '../../text/vacancies.ts';
import { VacancyForm } from './VacancyForm.tsx';
import { VacancyList } from './VacancyList.tsx';
import type { Kept } from './vacancy-form.ts';

export function VacanciesPage() {
  const { t, say, tablet } = useShared();
  const text = useTexts(VACANCIES);
  const [all, setAll] = useState<readonly Vacancy[]>();
  const [chosen, setChosen] = useState<Vacancy['id'] | 'new'>();
  const [find, setFind] = useState('');
  const [problem, setProblem] = useState<string>();
  useEffect(() => { void tablet.engine.vacancies().then(setAll); }, [tablet]);
  const choose = (one: Vacancy['id'] | 'new' | undefined): void => { setProblem(undefined); setChosen(one); };

  const send = async (vacancy: Kept, open: boolean): Promise<boolean> => {
    const said = await tablet.engine.keepVacancy({ vacancy, open });
    setProblem(said.ok ? undefined : said.error === 'no-network' ? text.noNetwork : text.refused);
    if (said.ok) setAll(said.value);
    return said.ok;
  };
  const keep = async (vacancy: Kept): Promise<boolean> => {
    const isKept = await send(vacancy, true);
    if (isKept) { say(text.saved(vacancy.title)); setChosen(undefined); }
    return isKept;
  };
  const end = async (vacancy: Vacancy): Promise<void> => {
    if (await send(vacancy, false)) say(text.goneSaid(vacancy.title), () => { void send(vacancy, true); });
  };

  const asked = fold(find).trim();
  // The centre's own first: those are the ones that change.
  const found = (all?.filter((one) => fold(`${one.title} ${one.employer} ${one.town}`).includes(asked)) ?? []).toSorted((a, b) => Number(b.centreId !== undefined) - Number(a.centreId !== undefined) || a.title.localeCompare(b.title, 'es'));
  const one = all?.find((vacancy) => vacancy.id === chosen);
  const isList = chosen === undefined;
  return (
    <Stack spacing={2}>
      <Typography variant="h1">{text.title}</Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(340px, 2fr)' }, alignItems: 'start' }}>
        <Stack spacing={1.5} sx={{ display: { xs: isList ? 'flex' : 'none', md: 'flex' } }}>
          <Button variant="contained" sx={{ alignSelf: 'flex-start', display: { md: isList ? 'none' : 'inline-flex' } }} onClick={() => choose('new')}>{text.add}</Button>
          {isList && problem !== undefined && <Alert severity="error" sx={{ display: { md: 'none' } }}>{problem}</Alert>}
          {all === undefined && <LinearProgress aria-label={t.loading} />}
          {all?.length === 0 && <Typography>{text.none}</Typography>}
          {all !== undefined && all.length > 0 && <TextField label={text.find} value={find} onChange={(event) => setFind(event.target.value)} />}
          {asked !== '' && found.length === 0 && <Typography>{text.noneFound}</Typography>}
          <VacancyList vacancies={found} chosen={one?.id} choose={choose} end={end} />
        </Stack>
        <Box sx={{ display: { xs: isList ? 'none' : 'block', md: 'block' } }}>
          <Button startIcon={<ArrowBack />} sx={{ display: { md: 'none' }, ml: -1, mb: 1 }} onClick={() => choose(undefined)}>{t.back}</Button>
          <VacancyForm key={one?.id ?? 'new'} vacancy={one} keep={keep} cancel={isList ? undefined : () => choose(undefined)} problem={problem} />
        </Box>
      </Box>
    </Stack>
  );
}
