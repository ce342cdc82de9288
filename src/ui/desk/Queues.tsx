/**
 * A supervisor looks up from the phone: what waits for her, most urgent first. On a phone the board, then one
 * queue; on a tablet both side by side. She decides from the list, without opening a case.
 */
import { useState } from 'react';
import ArrowBack from '@mui/icons-material/ArrowBack';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { Link, useParams } from 'react-router';
import { localDay, useShared, useTexts } from '../app/context.tsx';
import { ApprovalQueue } from './ApprovalQueue.tsx';
import { AssignQueue } from './AssignQueue.tsx';
import { Board } from './Board.tsx';
import type { BoardLine } from './Board.tsx';
import { CaseQueue } from './CaseQueue.tsx';
import { DuplicateQueue } from './DuplicateQueue.tsx';
import { LateChoice, useLateAfter } from './LateChoice.tsx';
import { QUEUES, hasUnsent, idleDays, isQueue, rowQueues } from './queues.ts';
import type { Queue } from './queues.ts';
import { AUDIT } from '../text/audit.ts';
import { MOVED_ROWS } from '../text/moved-rows.ts';
import { PRIVACY } from '../text/privacy.ts';
import { useCentreName } from '../parts/centres.ts';
import { useDutyNote } from '../parts/duty-note.ts';
import { useWho } from '../parts/who.ts';
import { SetAsideQueue } from './SetAsideQueue.tsx';
import { TabletList } from './TabletList.tsx';
import { useDesk } from './use-desk.ts';
import type { Desk } from './use-desk.ts';
import { useWords } from './use-words.ts';

export function Queues() {
  const { t, today } = useShared();
  const audit = useTexts(AUDIT);
  const privacy = useTexts(PRIVACY);
  const { since } = useWords();
  const params = useParams();
  const desk = useDesk();
  const [lateAfter, setLateAfter] = useLateAfter();
  const day = { today, dayOf: localDay };
  const queues = rowQueues(desk.rows ?? [], day, lateAfter);
  const told = (list: Desk['refusals'] | Desk['devices'], isBad: (count: number) => BoardLine): BoardLine => (list === undefined ? { count: undefined } : list === 'no-network' ? { count: undefined, note: t.desk.needsNetwork } : isBad(list.length));
  const count = (list: readonly unknown[] | undefined, note?: string): BoardLine => ({ count: desk.rows && list?.length, ...(list && list.length > 0 ? { note } : {}) });
  const waitsLongest = desk.approvals?.[0]?.at;
  const lines: Readonly<Record<Queue, BoardLine>> = {
    approvals: count(desk.approvals, waitsLongest && t.desk.longest(since(waitsLongest))),
    'set-aside': told(desk.refusals, (n) => ({ count: n })),
    conflicts: count(queues.conflicts), exceptions: count(queues.exceptions), overdue: count(queues.overdue), unassigned: count(queues.unassigned),
    duplicates: count(desk.pairs), late: count(queues.late, t.desk.lateFor(lateAfter)),
    tablets: told(desk.devices, () => ({ count: Array.isArray(desk.devices) ? desk.devices.filter(hasUnsent).length : undefined })),
  };
  // Chosen once, so that the right pane does not change under a thumb when a queue empties.
  const [first, setFirst] = useState<Queue>();
  if (first === undefined && desk.rows !== undefined && desk.approvals !== undefined) setFirst(QUEUES.find((one) => (lines[one].count ?? 0) > 0) ?? 'approvals');
  const asked = isQueue(params['queue']) ? params['queue'] : undefined;
  const shown = asked ?? first;

  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(240px, 1fr) minmax(0, 2fr)' }, alignItems: 'start' }}>
      <Box sx={{ display: { xs: asked ? 'none' : 'block', sm: 'block' }, position: { sm: 'sticky' }, top: { sm: 'calc(var(--bar) + 16px)' } }}>
        <Typography variant="h1" sx={{ mb: 1.5 }}>{t.desk.title}</Typography>
        {desk.rows === undefined && <LinearProgress aria-label={t.loading} />}
        <Board lines={lines} current={shown} />
        <Button component={Link} to="/audit" sx={{ mt: 1 }}>{audit.title}</Button>
        <Button component={Link} to="/erasures" sx={{ mt: 1 }}>{privacy.list.title}</Button>
      </Box>
      <Box component="section" aria-labelledby="queue-title" sx={{ display: { xs: asked ? 'block' : 'none', sm: 'block' }, minWidth: 0 }}>
        <Button component={Link} to="/queues" startIcon={<ArrowBack />} sx={{ display: { sm: 'none' }, ml: -1 }}>{t.desk.title}</Button>
        {shown && (
          <>
            <Typography id="queue-title" variant="h2" sx={{ mb: 1 }}>{t.desk.queues[shown]}</Typography>
            <Typography color="text.secondary" sx={{ mb: 1.5 }}>{t.desk.about[shown]}</Typography>
            {shown === 'late' && <LateChoice days={lateAfter} choose={setLateAfter} />}
            <Body queue={shown} desk={desk} lines={lines} lateAfter={lateAfter} key={shown} />
          </>
        )}
      </Box>
    </Box>
  );
}

type BodyProps = { queue: Queue; desk: Desk; lines: Readonly<Record<Queue, BoardLine>>; lateAfter: number };

function Body({ queue, desk, lines, lateAfter }: BodyProps) {
  const { t, day, today } = useShared();
  const { field, breach } = useWords();
  const moved = useTexts(MOVED_ROWS);
  const centreName = useCentreName();
  const due = useDutyNote();
  const { rows, approvals, pairs, refusals, devices } = desk;
  if (queue === 'tablets' || queue === 'set-aside') {
    const told = queue === 'tablets' ? devices : refusals;
    if (told === undefined) return <LinearProgress aria-label={t.loading} />;
    if (told === 'no-network') return <Typography>{t.desk.offline}</Typography>;
    if (told.length === 0) return <Typography>{t.desk.emptyQueue}</Typography>;
    const known = Array.isArray(devices) ? devices : [];
    return queue === 'tablets' ? <TabletList devices={known} /> : <SetAsideQueue refusals={Array.isArray(refusals) ? refusals : []} rows={rows ?? []} devices={[...known]} />;
  }
  if (rows === undefined || lines[queue].count === undefined) return <LinearProgress aria-label={t.loading} />;
  if (lines[queue].count === 0) return <Typography>{t.desk.emptyQueue}</Typography>;
  const measure = { today, dayOf: localDay };
  const { conflicts, exceptions, overdue, unassigned, late } = rowQueues(rows, measure, lateAfter);
  switch (queue) {
    case 'approvals': return <ApprovalQueue approvals={approvals ?? []} />;
    case 'duplicates': return <DuplicateQueue pairs={pairs ?? []} />;
    case 'conflicts': return <CaseQueue queue={conflicts} what={(row) => (row.conflictFields ?? []).map(field)} />;
    case 'exceptions': return <CaseQueue queue={exceptions} what={(row) => (row.exceptionCodes ?? []).map(breach)} />;
    case 'overdue': return <CaseQueue queue={overdue} what={(row) => [due(row) ?? '']} />;
    case 'unassigned': return <AssignQueue queue={unassigned} rows={rows} note={(row) => [t.desk.arrivedOn(day(row.arrivedOn)), row.cameFrom && moved.from(centreName(row.cameFrom))].filter(Boolean).join(' · ')} />;
    case 'late': return <LateQueue late={late} rows={rows} />;
  }
}

function LateQueue({ late, rows }: { late: Parameters<typeof AssignQueue>[0]['queue']; rows: Parameters<typeof AssignQueue>[0]['rows'] }) {
  const { t, today } = useShared();
  const names = useAssignee();
  return <AssignQueue queue={late} rows={rows} note={(row) => [t.today.lateFor(idleDays(row, { today, dayOf: localDay })), names(row.assignedTo)].join(' · ')} />;
}

function useAssignee(): (id: string | null) => string {
  const { t } = useShared();
  const who = useWho();
  return (id) => (id === null ? t.desk.nobody : who(id));
}
