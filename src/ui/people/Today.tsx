/**
 * A caseworker opens the tablet between two people: one look says who comes today, who is forgotten,
 * what she left unfinished; one tap registers the next.
 */
import { useEffect, useState } from 'react';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { dayOf, daysBetween } from '#domain/foundation/plain-date.ts';
import type { CaseRow, Draft } from '#device/engine/api.ts';
import { localDay, useSession, useShared } from '../app/context.tsx';
import { useRows } from '../app/live.ts';
import { Section } from '../parts/Section.tsx';
import { PersonList } from '../parts/PersonList.tsx';

const LATE_AFTER_DAYS = 3;
const SHOWN = 100;

export function Today() {
  const { t, tablet, today, moment } = useShared();
  const { worker } = useSession();
  const rows = useRows();
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  useEffect(() => { void tablet.engine.drafts().then(setDrafts); }, [tablet]);

  const open = (rows ?? []).filter((row) => row.status === 'open');
  const mine = open.filter((row) => row.assignedTo === worker.id);
  const idle = (row: CaseRow): number => daysBetween(dayOf(row.changedAt), today);
  const late = mine.filter((row) => idle(row) >= LATE_AFTER_DAYS).sort((a, b) => idle(b) - idle(a));
  const appointments = open.filter((row) => row.nextAppointment !== undefined && localDay(row.nextAppointment) === today).sort((a, b) => ((a.nextAppointment ?? '') < (b.nextAppointment ?? '') ? -1 : 1));
  const fresh = mine.filter((row) => idle(row) < LATE_AFTER_DAYS).sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));

  return (
    <Stack spacing={2}>
      <Typography variant="h1">{t.today.title}</Typography>
      <Button component={Link} to="/register" variant="contained" size="large" sx={{ minHeight: 64, fontSize: '1.1rem' }}>{t.today.register}</Button>
      {rows === undefined && <LinearProgress aria-label={t.loading} />}
      {drafts.length > 0 && (
        <Section title={t.today.drafts}>
          {drafts.map((draft) => (
            <Paper key={draft.id} sx={{ p: 1, display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
              <Typography sx={{ flexGrow: 1 }}>{draftName(draft)} · {moment(draft.savedAt)}</Typography>
              <Button component={Link} to={`/register/${draft.id}`} variant="outlined">{t.today.resume}</Button>
              <Button color="error" onClick={() => { void tablet.engine.dropDraft(draft.id).then(() => setDrafts((some) => some.filter((one) => one.id !== draft.id))); }}>{t.today.discard}</Button>
            </Paper>
          ))}
        </Section>
      )}
      {appointments.length > 0 && <Section title={t.today.appointments}><PersonList rows={appointments} note={(row) => row.nextAppointment && moment(row.nextAppointment)} /></Section>}
      {late.length > 0 && <Section title={t.today.late}><PersonList rows={late.slice(0, SHOWN)} note={(row) => t.today.lateFor(idle(row))} /></Section>}
      {fresh.length > 0 && <Section title={t.today.mine}><PersonList rows={fresh.slice(0, SHOWN)} /></Section>}
      {rows !== undefined && mine.length === 0 && <Typography>{t.today.empty}</Typography>}
    </Stack>
  );
}

function draftName(draft: Draft): string {
  const values = draft.values as { given?: unknown; firstSurname?: unknown };
  return [values.given, values.firstSurname].filter((one) => typeof one === 'string' && one !== '').join(' ') || '—';
}
