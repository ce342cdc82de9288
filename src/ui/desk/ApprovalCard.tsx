/** One request that waits: who, what, asked by whom, what speaks against it. Approve in one tap, or give it back with a reason in two. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import type { Approval } from '#device/engine/api.ts';
import { useAct } from '../app/act.ts';
import { useSession, useShared } from '../app/context.tsx';
import { useWho } from '../parts/who.ts';
import { CaseHead } from './CaseHead.tsx';
import { useWords } from './use-words.ts';

type Props = { approval: Approval; isChosen: boolean; choose: (isChosen: boolean) => void };

export function ApprovalCard({ approval, isChosen, choose }: Props) {
  const { t, catalogueText, money, moment } = useShared();
  const { worker } = useSession();
  const who = useWho();
  const { since } = useWords();
  const act = useAct();
  const [isReturning, setReturning] = useState(false);
  const { row, requestId, programme, givenBefore, alike } = approval;
  const isOwn = approval.by === worker.id;
  const approve = (): void => {
    void act(row.id, { type: 'approveCash', data: { requestId } }, { type: 'returnCash', data: { requestId, reason: t.desk.undone } });
  };
  return (
    <Paper component="article" aria-label={row.name} sx={{ p: 1.5 }}>
      <Stack direction="row" spacing={0.5} sx={{ alignItems: 'flex-start' }}>
        {!isOwn && <Checkbox checked={isChosen} onChange={(_, checked) => choose(checked)} slotProps={{ input: { 'aria-label': t.desk.choose(row.name) } }} sx={{ width: 48, height: 48, mt: -0.5, ml: -1 }} />}
        <CaseHead row={row}>
          <Typography sx={{ mt: 0.5 }}><strong>{money(approval.amount)}</strong> · {catalogueText(`step.${programme}.name`)}</Typography>
          <Typography variant="body2">{t.desk.askedBy(who(approval.by), moment(approval.at))} · {t.desk.waitsFor(since(approval.at))}</Typography>
          {approval.note !== undefined && <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>{approval.note}</Typography>}
        </CaseHead>
      </Stack>
      {givenBefore.length > 0 && <Alert severity="warning" sx={{ mt: 1 }}>{t.desk.givenBefore(givenBefore.map((one) => catalogueText(`step.${one}.name`)).join(', '))}</Alert>}
      {alike.map((other) => (
        <Alert key={other.id} severity="warning" sx={{ mt: 1 }} action={<Button component={Link} to="/queues/duplicates" color="inherit">{t.desk.compare}</Button>}>{t.desk.looksLike(`${other.name} (${other.folio})`)}</Alert>
      ))}
      {isOwn ? <Alert severity="info" sx={{ mt: 1 }}>{t.breaches['own-request']}</Alert>
        : isReturning ? <GiveBack cancel={() => setReturning(false)} send={(reason) => { void act(row.id, { type: 'returnCash', data: { requestId, reason } }); }} />
        : (
          <Stack direction="row" useFlexGap spacing={1} sx={{ mt: 1, flexWrap: 'wrap' }}>
            <Button variant="contained" onClick={approve}>{t.desk.approve}</Button>
            <Button variant="outlined" onClick={() => setReturning(true)}>{t.desk.giveBack}</Button>
          </Stack>
        )}
    </Paper>
  );
}

function GiveBack({ send, cancel }: { send: (reason: string) => void; cancel: () => void }) {
  const { t } = useShared();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = (): void => {
    if (reason.trim() === '') setMissing(true);
    else send(reason.trim());
  };
  return (
    <Stack spacing={1} sx={{ mt: 1 }}>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
        {t.desk.reasons.map((one) => <Chip key={one} label={one} clickable color={reason === one ? 'primary' : 'default'} onClick={() => { setReason(one); setMissing(false); }} sx={{ height: 'auto', '& .MuiChip-label': { whiteSpace: 'normal', py: 0.5 } }} />)}
      </Stack>
      <TextField label={t.desk.reason} multiline value={reason} error={isMissing} helperText={isMissing ? t.desk.reasonMissing : t.desk.reasonAbout} onChange={(event) => { setReason(event.target.value); setMissing(false); }} />
      <Stack direction="row" spacing={1}>
        <Button variant="contained" onClick={submit}>{t.desk.giveBack}</Button>
        <Button onClick={cancel}>{t.cancel}</Button>
      </Stack>
    </Stack>
  );
}
