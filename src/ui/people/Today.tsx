/**
 * A worker opens the tablet between two people: one look says who has arrived and is not registered yet, who comes
 * today, who is forgotten and what comes next for each; one tap registers the next.
 */
import { useCallback } from 'react';
import GroupAdd from '@mui/icons-material/GroupAddOutlined';
import PersonAdd from '@mui/icons-material/PersonAddAlt1';
import FactCheck from '@mui/icons-material/FactCheckOutlined';
import Work from '@mui/icons-material/WorkOutlined';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { mayAct, mayEver } from '#domain/access/access.ts';
import { daysBetween } from '#domain/foundation/plain-date.ts';
import type { CaseRow, TodayGroup } from '#device/engine/api.ts';
import { localDay, useSession, useShared, useTexts } from '../app/context.tsx';
import { useKept } from '../app/kept.tsx';
import { useToday } from '../app/live.ts';
import { useCentreName } from '../parts/centres.ts';
import { useDutyNote } from '../parts/duty-note.ts';
import { DUTIES_EN } from '../text/en/duties.ts';
import { DUTIES_ES } from '../text/es/duties.ts';
import { MOVED_ROWS } from '../text/moved-rows.ts';
import { Section } from '../parts/Section.tsx';
import { PersonList } from '../parts/PersonList.tsx';
import { Drafts } from './Drafts.tsx';
import { ScreenTitle } from './ScreenTitle.tsx';

/** How many more a tap on "show more" brings. */
const MORE = 30;
const FIRST: Record<TodayGroup, number> = { arrivals: 5, appointments: 20, dueNow: 10, overdue: 5, dueSoon: 5, moved: 10, late: 5, mine: 20, cards: 20, jobs: 20 };

export function Today() {
  const { t, today, hour } = useShared();
  const { duties } = useTexts({ es: DUTIES_ES, en: DUTIES_EN });
  const moved = useTexts(MOVED_ROWS);
  const centreName = useCentreName();
  const due = useDutyNote();
  const { worker } = useSession();
  const [shown, setShown] = useKept('today shown', FIRST);
  const view = useToday(shown);
  const registers = mayEver(worker.role, 'caseOpened');

  const list = useCallback((group: TodayGroup, title: string, more: { note?: (row: CaseRow) => string | undefined; to?: (row: CaseRow) => string } = {}) => {
    const { rows, total } = view?.groups[group] ?? { rows: [], total: 0 };
    if (total === 0) return null;
    return <Section title={`${title} (${total})`}><PersonList rows={rows} total={total} onMore={() => setShown({ ...shown, [group]: shown[group] + MORE })} {...more} /></Section>;
  }, [view, shown, setShown]);

  const nothing = view !== undefined && Object.values(view.groups).every((group) => group.total === 0);
  return (
    <Stack spacing={2}>
      <ScreenTitle>{t.today.title}</ScreenTitle>
      {registers && (
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
          <Button component={Link} to="/register" variant="contained" size="large" startIcon={<PersonAdd />} sx={{ minHeight: 64, fontSize: '1.1rem', flex: '2 1 190px', lineHeight: 1.2 }}>{t.today.register}</Button>
          <Button component={Link} to="/arrivals" variant="outlined" size="large" startIcon={<GroupAdd />} sx={{ minHeight: 64, flex: '1 1 130px', lineHeight: 1.2 }}>{t.arrivals.title}</Button>
        </Stack>
      )}
      {worker.role === 'supervisor' && (view?.forSupervisor ?? 0) > 0 && (
        <Button component={Link} to="/queues" variant="outlined" startIcon={<FactCheck />} sx={{ justifyContent: 'flex-start' }}>{t.today.waitsForYou(view?.forSupervisor ?? 0)}</Button>
      )}
      {mayAct(worker.role, 'vacanciesKept') && <Button component={Link} to="/vacancies" variant="outlined" startIcon={<Work />} sx={{ justifyContent: 'flex-start' }}>{t.case.jobs.vacancies}</Button>}
      {view === undefined && <LinearProgress aria-label={t.loading} />}
      {worker.role === 'cash-officer' && list('cards', t.today.cards)}
      {worker.role === 'job-liaison' && list('jobs', t.today.jobs)}
      {registers && <Drafts />}
      {registers && list('arrivals', t.today.arrivals, { note: (row) => t.today.missing((row.missing ?? []).map((one) => t.today.facts[one]).join(', ')), to: (row) => `/complete/${row.id}` })}
      {registers && list('moved', moved.group, { note: (row) => moved.from(centreName(row.cameFrom)) })}
      {list('appointments', t.today.appointments, { note: (row) => row.nextAppointment && hour(row.nextAppointment) })}
      {list('dueNow', duties.now, { note: due })}
      {list('overdue', duties.overdue, { note: due })}
      {list('dueSoon', duties.soon, { note: due })}
      {list('late', t.today.late, { note: (row) => t.today.lateFor(daysBetween(localDay(row.changedAt), today)) })}
      {list('mine', t.today.mine)}
      {nothing && <Typography>{registers ? t.today.empty : t.today.emptyOther}</Typography>}
    </Stack>
  );
}
