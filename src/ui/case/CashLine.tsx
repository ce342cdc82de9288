/** Money: asked for here, approved by another person, handed over with the card's serial and a signature. The screen says which of it is next. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { CATALOGUE } from '#catalogue/edition.ts';
import { mayCause } from '#domain/access/access.ts';
import type { CaseState, CashRequest } from '#domain/case/state.ts';
import type { ItemId } from '#domain/foundation/ids.ts';
import type { Plan } from '#domain/guide/planner.ts';
import { useAct } from '../app/act.ts';
import { useSession, useShared } from '../app/context.tsx';
import { HandOver } from './HandOver.tsx';
import { ReceiptAgain } from './ReceiptAgain.tsx';

export function CashLine({ state, plan }: { state: CaseState; plan: Plan }) {
  const { t, tablet, catalogueText, money, moment } = useShared();
  const { worker } = useSession();
  const act = useAct();
  const [handing, setHanding] = useState<CashRequest>();
  const live = (programme: string): boolean => state.cash.some((one) => one.programme === programme && ['requested', 'approved', 'paid'].includes(one.status));
  const due = CATALOGUE.entries.filter((entry) => entry.entitlement && !live(entry.id) && plan.steps.some((one) => one.step === entry.id && one.state === 'ready'));
  const waiting = CATALOGUE.entries.filter((entry) => entry.entitlement && !live(entry.id) && plan.steps.some((one) => one.step === entry.id && one.state === 'blocked'));
  const status = { requested: t.case.waiting, approved: t.case.approved, returned: t.case.returned, cancelled: t.case.cancelled, paid: t.case.paid };
  const mayHand = mayCause({ ...worker, workerId: worker.id }, 'cashHandedOver', state.centreId);

  return (
    <Stack spacing={1}>
      {state.cash.map((one) => (
        <Paper key={one.id} sx={{ p: 1.5 }}>
          <Stack direction="row" useFlexGap spacing={1} sx={{ justifyContent: 'space-between', flexWrap: 'wrap', alignItems: 'center' }}>
            <Typography>{catalogueText(`step.${one.programme}.name`)} · {money(one.amount)}</Typography>
            <Chip label={status[one.status]} color={one.status === 'paid' ? 'success' : one.status === 'approved' ? 'primary' : 'default'} />
          </Stack>
          {one.reason && <Typography>{one.reason}</Typography>}
          {one.status === 'approved' && mayHand && <Button variant="contained" sx={{ mt: 1 }} onClick={() => setHanding(one)}>{t.case.handOver}</Button>}
          {one.status === 'paid' && <Typography>{t.case.serial}: {one.cardSerial} · {one.paidAt && moment(one.paidAt)}</Typography>}
          {one.status === 'paid' && <ReceiptAgain state={state} request={one} />}
        </Paper>
      ))}
      {due.map((entry) => entry.entitlement && (
        <Button key={entry.id} variant="outlined" onClick={() => {
          if (entry.entitlement) void act(state.id, { type: 'requestCash', data: { requestId: tablet.newId() as ItemId, programme: entry.id, amount: entry.entitlement.amount } });
        }}>{catalogueText(`step.${entry.id}.name`)}: {t.case.request(money(entry.entitlement.amount))}</Button>
      ))}
      {waiting.map((entry) => (
        <Alert key={entry.id} severity="info">{catalogueText(`step.${entry.id}.name`)}: {t.case.blocked}. {plan.steps.find((one) => one.step === entry.id)?.why.map((why) => t.why[why.code]).join(' · ')}</Alert>
      ))}
      {state.cash.length === 0 && due.length === 0 && waiting.length === 0 && <Typography>{t.case.notEntitled}</Typography>}
      {handing && <HandOver state={state} request={handing} amount={money(handing.amount)} close={() => setHanding(undefined)} />}
    </Stack>
  );
}
