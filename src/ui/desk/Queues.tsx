/** A supervisor looks up from the phone: what waits for her, most urgent first; approve or give back in two taps, without leaving the list. */
import { useEffect, useState } from 'react';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { dayOf, daysBetween } from '#domain/foundation/plain-date.ts';
import type { CaseRow, Engine } from '#device/engine/api.ts';
import { useAct } from '../app/act.ts';
import { useSession, useShared } from '../app/context.tsx';
import { useRows } from '../app/live.ts';
import { PersonList } from '../parts/PersonList.tsx';
import { Approval } from './Approval.tsx';

const LATE_AFTER_DAYS = 3;
const SHOWN = 50;
type Tablets = Extract<Awaited<ReturnType<Engine['devices']>>, { ok: true }>['value']['devices'];

export function Queues() {
  const { t, tablet, today, moment } = useShared();
  const { worker } = useSession();
  const act = useAct();
  const rows = useRows() ?? [];
  const [tablets, setTablets] = useState<Tablets | 'no-network'>([]);
  useEffect(() => { void tablet.engine.devices().then((answer) => setTablets(answer.ok ? answer.value.devices : 'no-network')); }, [tablet]);
  const open = rows.filter((row) => row.status === 'open');
  const idle = (row: CaseRow): number => daysBetween(dayOf(row.changedAt), today);
  const queue = (title: string, list: readonly CaseRow[], body: React.ReactNode): React.ReactNode => (
    <Stack component="section" spacing={1}><Typography variant="h2">{title} ({list.length})</Typography>{list.length === 0 ? <Typography>{t.desk.emptyQueue}</Typography> : body}</Stack>
  );
  const approvals = open.filter((row) => row.waiting.includes('cash'));
  const unassigned = open.filter((row) => row.assignedTo === null);
  const conflicts = open.filter((row) => row.waiting.includes('conflict'));
  const exceptions = open.filter((row) => row.waiting.includes('exception'));
  const late = open.filter((row) => idle(row) >= LATE_AFTER_DAYS).sort((a, b) => idle(b) - idle(a));

  return (
    <Stack spacing={3}>
      <Typography variant="h1">{t.desk.title}</Typography>
      {queue(t.desk.approvals, approvals, approvals.slice(0, SHOWN).map((row) => <Approval key={row.id} row={row} />))}
      {queue(t.desk.unassigned, unassigned, unassigned.slice(0, SHOWN).map((row) => (
        <Paper key={row.id} sx={{ p: 1, display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: 1 }}>
          <Typography sx={{ overflowWrap: 'anywhere' }}>{row.name} · {row.folio}</Typography>
          <Button variant="outlined" onClick={() => { void act(row.id, { type: 'assignCase', data: { workerId: worker.id } }, { type: 'assignCase', data: { workerId: null } }); }}>{t.desk.take}</Button>
        </Paper>
      )))}
      {queue(t.desk.conflicts, conflicts, <PersonList rows={conflicts.slice(0, SHOWN)} />)}
      {queue(t.desk.exceptions, exceptions, <PersonList rows={exceptions.slice(0, SHOWN)} />)}
      {queue(t.desk.late, late, <PersonList rows={late.slice(0, SHOWN)} note={(row) => t.today.lateFor(idle(row))} />)}
      <Stack component="section" spacing={1}>
        <Typography variant="h2">{t.desk.tablets}</Typography>
        {tablets === 'no-network' ? <Typography>{t.desk.offline}</Typography> : tablets.map((one) => (
          <Typography key={one.id}>{one.label || one.code}: {t.desk.tablet(one.unsent)} · {t.desk.seen(moment(one.seenAt))}</Typography>
        ))}
      </Stack>
    </Stack>
  );
}
