/** One request that waits: who, what, asked by whom. Approve, or give it back with a reason. */
import { useState } from 'react';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import type { CaseRow } from '#device/engine/api.ts';
import { useAct } from '../app/act.ts';
import { useShared } from '../app/context.tsx';
import { useCase } from '../app/live.ts';
import { useWho } from '../parts/who.ts';

export function Approval({ row }: { row: CaseRow }) {
  const { t, catalogueText, moment } = useShared();
  const who = useWho();
  const act = useAct();
  const view = useCase(row.id);
  const [reason, setReason] = useState<string>();
  const requests = view?.state.cash.filter((one) => one.status === 'requested') ?? [];
  return requests.map((one) => (
    <Paper key={one.id} sx={{ p: 1.5 }}>
      <Typography component={Link} to={`/case/${row.id}`} sx={{ fontWeight: 600, overflowWrap: 'anywhere', color: 'inherit' }}>{row.name} · {row.folio}</Typography>
      <Typography>{catalogueText(`step.${one.programme}.name`)} · {t.case.at(moment(one.requestedAt), who(one.requestedBy))}</Typography>
      {reason === undefined
        ? (
          <Stack direction="row" spacing={1}>
            <Button variant="contained" onClick={() => { void act(row.id, { type: 'approveCash', data: { requestId: one.id } }); }}>{t.desk.approve}</Button>
            <Button onClick={() => setReason('')}>{t.desk.giveBack}</Button>
          </Stack>
        ) : (
          <Stack spacing={1}>
            <TextField label={t.desk.reason} value={reason} onChange={(event) => setReason(event.target.value)} />
            <Stack direction="row" spacing={1}>
              <Button variant="contained" disabled={reason.trim() === ''} onClick={() => { void act(row.id, { type: 'returnCash', data: { requestId: one.id, reason: reason.trim() } }); }}>{t.desk.giveBack}</Button>
              <Button onClick={() => setReason(undefined)}>{t.cancel}</Button>
            </Stack>
          </Stack>
        )}
    </Paper>
  ));
}
