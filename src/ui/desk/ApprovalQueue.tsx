/** Requests for money: one by one in a tap; several at once only after their number and sum were shown and confirmed. */
import { useState } from 'react';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Approval } from '#device/engine/api.ts';
import { useSession, useShared } from '../app/context.tsx';
import { ApprovalCard } from './ApprovalCard.tsx';
import { ChosenBar } from './ChosenBar.tsx';
import { ManyDialog } from './ManyDialog.tsx';
import { ShowMore } from './ShowMore.tsx';

export function ApprovalQueue({ approvals }: { approvals: readonly Approval[] }) {
  const { t, tablet, money } = useShared();
  const { worker } = useSession();
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  const [many, setMany] = useState<readonly Approval[]>();
  const chosen = approvals.filter((one) => chosenIds.has(one.requestId) && one.by !== worker.id);
  // What carries a warning is looked at one by one.
  const clear = approvals.filter((one) => one.by !== worker.id && one.givenBefore.length === 0 && one.alike.length === 0);
  const choose = (id: string, isChosen: boolean): void => setChosenIds((before) => { const next = new Set(before); if (isChosen) next.add(id); else next.delete(id); return next; });
  const sum = (some: readonly Approval[]): string => money(some.reduce((total, one) => total + one.amount, 0));
  const end = (): void => { setMany(undefined); setChosenIds(new Set()); };
  return (
    <Stack spacing={1.5}>
      {clear.length > 1 && (
        <FormControlLabel sx={{ ml: 0, minHeight: 48 }} label={t.desk.chooseClear(clear.length)} control={(
          <Checkbox sx={{ width: 48, height: 48 }} checked={clear.every((one) => chosenIds.has(one.requestId))} indeterminate={chosen.length > 0 && !clear.every((one) => chosenIds.has(one.requestId))}
            onChange={(_, checked) => setChosenIds(new Set(checked ? clear.map((one) => one.requestId) : []))} />
        )} />
      )}
      <ShowMore items={approvals}>
        {(shown) => <Stack spacing={1.5}>{shown.map((one) => <ApprovalCard key={one.requestId} approval={one} isChosen={chosenIds.has(one.requestId)} choose={(isChosen) => choose(one.requestId, isChosen)} />)}</Stack>}
      </ShowMore>
      {chosen.length > 0 && (
        <ChosenBar text={t.desk.chosenSum(chosen.length, sum(chosen))} clear={() => setChosenIds(new Set())}>
          <Button variant="contained" onClick={() => setMany(chosen)}>{t.desk.approveMany}</Button>
        </ChosenBar>
      )}
      {many && (
        <ManyDialog
          title={t.desk.approveTitle(many.length)} confirm={t.desk.approveTotal(sum(many))} items={many} nameOf={(one) => one.row.name} close={end} doneText={t.desk.approvedMany}
          act={(one) => tablet.engine.act(one.row.id, { type: 'approveCash', data: { requestId: one.requestId } })}
        >
          <Typography>{t.desk.approveAbout(many.length, sum(many))}</Typography>
        </ManyDialog>
      )}
    </Stack>
  );
}
