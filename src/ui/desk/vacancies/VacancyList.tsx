/** The vacancies that are open: those of the own centre can be changed and taken off, the programme's are only read. */
import { useState } from 'react';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Paper from '@mui/material/Paper';
import { STATES } from '#domain/identifiers/states.ts';
import type { Vacancy } from '#domain/jobs/rank.ts';
import { useSession, useShared, useTexts } from '../../app/context.tsx';
import { VACANCIES } from '../../text/vacancies.ts';

const AT_A_TIME = 30;
type Props = { vacancies: readonly Vacancy[]; chosen: Vacancy['id'] | undefined; choose: (id: Vacancy['id']) => void; end: (vacancy: Vacancy) => Promise<void> };

export function VacancyList({ vacancies, ...row }: Props) {
  const { t } = useShared();
  const [shown, setShown] = useState(AT_A_TIME);
  if (vacancies.length === 0) return null;
  return (
    <>
      <Paper component={List} disablePadding>{vacancies.slice(0, shown).map((one) => <Row key={one.id} vacancy={one} {...row} />)}</Paper>
      {vacancies.length > shown && <Button sx={{ alignSelf: 'flex-start' }} onClick={() => setShown(shown + AT_A_TIME)}>{t.more(vacancies.length - shown)}</Button>}
    </>
  );
}

function Row({ vacancy, chosen, choose, end }: { vacancy: Vacancy } & Omit<Props, 'vacancies'>) {
  const { t, money, day } = useShared();
  const text = useTexts(VACANCIES);
  const { centre } = useSession();
  const [isEnding, setEnding] = useState(false);
  const isOwn = vacancy.centreId !== undefined && vacancy.centreId === centre?.id;
  const place = [vacancy.town, STATES[vacancy.state as keyof typeof STATES] ?? vacancy.state].filter(Boolean).join(', ');
  const said = [vacancy.employer, place, t.case.jobs.month(money(vacancy.pay)), text.places(vacancy.places), vacancy.openUntil && t.case.jobs.closes(day(vacancy.openUntil))].filter(Boolean).join(' · ');
  const words = <ListItemText primary={vacancy.title} secondary={said} slotProps={{ primary: { sx: { fontWeight: 600, overflowWrap: 'anywhere' } }, secondary: { sx: { overflowWrap: 'anywhere' } } }} />;
  const remove = async (): Promise<void> => { setEnding(true); await end(vacancy); setEnding(false); };
  if (!isOwn) return <ListItem divider sx={{ gap: 1 }}>{words}<Chip label={text.ofProgramme} size="small" /></ListItem>;
  return (
    <ListItem divider disablePadding sx={{ gap: 1, pr: 1 }}>
      <ListItemButton selected={vacancy.id === chosen} onClick={() => choose(vacancy.id)}>{words}</ListItemButton>
      <Button loading={isEnding} onClick={() => { void remove(); }} aria-label={`${text.gone}: ${vacancy.title}`} sx={{ flexShrink: 0 }}>{text.gone}</Button>
    </ListItem>
  );
}
