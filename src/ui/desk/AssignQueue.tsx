/** Cases without anybody, or without movement: chosen by thumb, several at once, and given to whoever has room. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Paper from '@mui/material/Paper';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { mayEver } from '#domain/access/access.ts';
import type { CaseId, WorkerId } from '#domain/foundation/ids.ts';
import type { CaseRow } from '#device/engine/api.ts';
import { useSession, useShared } from '../app/context.tsx';
import { CaseHead } from './CaseHead.tsx';
import { ChosenBar } from './ChosenBar.tsx';
import { ManyDialog } from './ManyDialog.tsx';
import { loads } from './queues.ts';
import { ShowMore } from './ShowMore.tsx';

type Props = { queue: readonly CaseRow[]; rows: readonly CaseRow[]; note: (row: CaseRow) => string };

export function AssignQueue({ queue, rows, note }: Props) {
  const { t } = useShared();
  const [chosenIds, setChosenIds] = useState<ReadonlySet<CaseId>>(new Set());
  const [moving, setMoving] = useState<readonly CaseRow[]>();
  const chosen = queue.filter((row) => chosenIds.has(row.id));
  const end = (): void => { setMoving(undefined); setChosenIds(new Set()); };
  const choose = (id: CaseId, isChosen: boolean): void => setChosenIds((before) => { const next = new Set(before); if (isChosen) next.add(id); else next.delete(id); return next; });
  return (
    <>
      <ShowMore items={queue}>
        {(shown) => (
          <>
            <FormControlLabel sx={{ ml: 0, minHeight: 48 }} label={t.desk.chooseShown(shown.length)} control={(
              <Checkbox sx={{ width: 48, height: 48 }} checked={chosen.length > 0 && shown.every((row) => chosenIds.has(row.id))} indeterminate={chosen.length > 0 && !shown.every((row) => chosenIds.has(row.id))}
                onChange={(_, checked) => setChosenIds(new Set(checked ? shown.map((row) => row.id) : []))} />
            )} />
            <Paper component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
              {shown.map((row) => (
                <Box component="li" key={row.id} sx={{ display: 'flex', alignItems: 'flex-start', py: 0.5, pr: 1.5, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
                  <Checkbox sx={{ width: 48, height: 48 }} checked={chosenIds.has(row.id)} onChange={(_, checked) => choose(row.id, checked)} slotProps={{ input: { 'aria-label': t.desk.choose(row.name) } }} />
                  <CaseHead row={row}><Typography variant="body2">{note(row)}</Typography></CaseHead>
                </Box>
              ))}
            </Paper>
          </>
        )}
      </ShowMore>
      {chosen.length > 0 && (
        <ChosenBar text={t.desk.chosen(chosen.length)} clear={() => setChosenIds(new Set())}>
          <Button variant="contained" onClick={() => setMoving(chosen)}>{t.desk.reassign}</Button>
        </ChosenBar>
      )}
      {moving && <Reassign moving={moving} rows={rows} close={end} />}
    </>
  );
}

/** Everybody who takes cases here, with how many they have; caseworkers first, the one with most room on top. */
function Reassign({ moving, rows, close }: { moving: readonly CaseRow[]; rows: readonly CaseRow[]; close: () => void }) {
  const { t, tablet } = useShared();
  const { colleagues } = useSession();
  const [to, setTo] = useState<WorkerId>();
  const counts = loads(rows);
  const hasCases = (role: (typeof colleagues)[number]['role']): boolean => mayEver(role, 'caseOpened');
  const people = colleagues.filter((one) => one.active !== false && hasCases(one.role)).map((one) => ({ ...one, count: counts.get(one.id) ?? 0 })).toSorted((a, b) => Number(a.role !== 'caseworker') - Number(b.role !== 'caseworker') || a.count - b.count);
  const most = Math.max(1, ...people.map((one) => one.count));
  return (
    <ManyDialog
      title={t.desk.reassignTitle(moving.length)} confirm={t.desk.reassign} canConfirm={to !== undefined} items={moving} nameOf={(row) => row.name} close={close}
      doneText={(count) => t.desk.reassigned(count, people.find((one) => one.id === to)?.name ?? '')}
      act={(row) => tablet.engine.act(row.id, { type: 'assignCase', data: { workerId: to ?? null } })}
      undo={(row) => tablet.engine.act(row.id, { type: 'assignCase', data: { workerId: row.assignedTo } })}
    >
      <RadioGroup aria-label={t.desk.toWhom} value={to ?? ''} onChange={(_, value) => setTo(people.find((one) => one.id === value)?.id)}>
        {people.map((one) => (
          <Box key={one.id} sx={{ borderBottom: 1, borderColor: 'divider', py: 0.5 }}>
            <FormControlLabel value={one.id} control={<Radio />} sx={{ minHeight: 48, width: '100%', mr: 0, '& .MuiFormControlLabel-label': { flex: 1, minWidth: 0 } }} label={(
              <Stack direction="row" spacing={1} sx={{ justifyContent: 'space-between' }}>
                <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>{one.name} <Typography component="span" variant="body2" color="text.secondary">{t.roles[one.role]}</Typography></Box>
                <Typography component="span" variant="body2" sx={{ whiteSpace: 'nowrap' }}>{t.desk.hasOpen(one.count)}</Typography>
              </Stack>
            )} />
            <Box aria-hidden sx={{ ml: 4, height: 6, borderRadius: 3, bgcolor: 'action.hover' }}><Box sx={{ height: 1, borderRadius: 3, bgcolor: 'primary.main', width: `${(100 * one.count) / most}%` }} /></Box>
          </Box>
        ))}
      </RadioGroup>
    </ManyDialog>
  );
}
