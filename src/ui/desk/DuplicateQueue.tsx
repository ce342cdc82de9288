/** Two cases that may be one person: side by side, with what speaks for it in words; one tap judges. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import type { CaseRow, DuplicatePair } from '#device/engine/api.ts';
import { useAct } from '../app/act.ts';
import { useShared } from '../app/context.tsx';
import { useNationality } from '../parts/nationality.ts';
import { ShowMore } from './ShowMore.tsx';

export function DuplicateQueue({ pairs }: { pairs: readonly DuplicatePair[] }) {
  return (
    <ShowMore items={pairs}>
      {(shown) => <Stack spacing={1.5}>{shown.map((pair) => <Pair key={`${pair.one.id} ${pair.two.id}`} pair={pair} />)}</Stack>}
    </ShowMore>
  );
}

function Pair({ pair }: { pair: DuplicatePair }) {
  const { t, day } = useShared();
  const nationality = useNationality();
  const act = useAct();
  const [isAsking, setAsking] = useState(false);
  const { one, two } = pair;
  const judge = (same: boolean): Promise<boolean> => act(one.id, { type: 'judgeDuplicate', data: { otherCaseId: two.id, same } });
  const lines: readonly (readonly [string, (row: CaseRow) => string])[] = [
    [t.desk.born, (row) => (row.bornOn ? day(row.bornOn) : String(row.birthYear ?? '—'))],
    [t.register.nationality, (row) => row.nationalities.map(nationality).join(', ') || '—'],
    [t.desk.numbers, (row) => row.numbers.join(', ') || '—'],
    [t.desk.arrived, (row) => day(row.arrivedOn)],
    [t.desk.caseIs, (row) => `${row.folio} · ${t.desk.status[row.status]}`],
  ];
  return (
    <Paper component="article" aria-label={`${one.name}, ${two.name}`} sx={{ p: 1.5 }}>
      <Stack direction="row" useFlexGap spacing={0.5} sx={{ flexWrap: 'wrap', mb: 1 }}>{pair.reasons.map((reason) => <Chip key={reason} size="small" color={reason === 'same-number' || reason === 'same-name' ? 'secondary' : 'default'} label={t.desk.likeness[reason]} />)}</Stack>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 2, rowGap: 0.75 }}>
        {[one, two].map((row) => <Typography key={row.id} component={Link} to={`/case/${row.id}`} sx={{ fontWeight: 600, color: 'text.primary', overflowWrap: 'anywhere', py: 0.5 }}>{row.name}</Typography>)}
        {lines.map(([label, of]) => [one, two].map((row) => (
          <Box key={`${label} ${row.id}`} sx={{ minWidth: 0 }}>
            <Typography variant="caption" color="text.secondary" component="p">{label}</Typography>
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere', fontWeight: of(one) === of(two) && of(one) !== '—' ? 700 : 400 }}>{of(row)}</Typography>
          </Box>
        )))}
      </Box>
      <Stack direction="row" useFlexGap spacing={1} sx={{ mt: 1.5, flexWrap: 'wrap' }}>
        <Button variant="contained" onClick={() => setAsking(true)}>{t.desk.same}</Button>
        <Button variant="outlined" onClick={() => { void judge(false); }}>{t.desk.notSame}</Button>
      </Stack>
      {isAsking && <SamePerson pair={pair} judge={judge} close={() => setAsking(false)} />}
    </Paper>
  );
}

/** What follows from "the same" is money: said before, and the newer case can be closed in the same go. */
function SamePerson({ pair: { one, two }, judge, close }: { pair: DuplicatePair; judge: (same: boolean) => Promise<boolean>; close: () => void }) {
  const { t } = useShared();
  const act = useAct();
  const [isClosing, setClosing] = useState(false);
  const confirm = async (): Promise<void> => {
    const done = await judge(true);
    if (done && isClosing) await act(one.id, { type: 'closeCase', data: { reason: 'duplicate' } }, { type: 'reopenCase', data: { reason: t.desk.reopened } });
    if (done) close();
  };
  return (
    <Dialog open onClose={close} fullWidth maxWidth="xs" aria-labelledby="same-title">
      <DialogTitle id="same-title">{t.desk.same}</DialogTitle>
      <DialogContent>
        <Typography sx={{ overflowWrap: 'anywhere' }}>{one.name} ({one.folio}) · {two.name} ({two.folio})</Typography>
        <Typography sx={{ mt: 1 }}>{t.desk.sameAbout}</Typography>
        {one.status === 'open' && <FormControlLabel sx={{ mt: 1, minHeight: 48 }} control={<Checkbox checked={isClosing} onChange={(_, checked) => setClosing(checked)} />} label={t.desk.closeNewer(one.folio)} />}
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={close}>{t.cancel}</Button>
        <Button variant="contained" onClick={() => { void confirm(); }}>{t.desk.sameConfirm}</Button>
      </DialogActions>
    </Dialog>
  );
}
