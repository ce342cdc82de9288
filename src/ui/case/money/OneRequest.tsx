/** One request for money: where it is on its way, through whose hands it went, and what this worker may do about it. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import type { CashRequest } from '#domain/case/state.ts';
import { useSession, useShared } from '../../app/context.tsx';
import { useCatalogue } from '../../parts/catalogue.ts';
import { useWho } from '../../parts/who.ts';
import { ConsentLine } from '../consent/ConsentLine.tsx';
import { HandOver } from '../HandOver.tsx';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { ReceiptAgain } from '../ReceiptAgain.tsx';
import { stepName } from '../say.ts';
import { useThisCase } from '../this-case.tsx';

const COLOURS = { requested: 'info', approved: 'primary', paid: 'success', returned: 'warning', cancelled: 'default' } as const;

export function OneRequest({ request }: { request: CashRequest }) {
  const shared = useShared();
  const { t, money, moment } = shared;
  const { worker } = useSession();
  const { state, act, may, setFold } = useThisCase();
  const who = useWho();
  const [dialog, setDialog] = useState<'hand' | 'cancel' | 'return'>();
  const { id, status } = request;
  const amount = money(request.amount);
  const words = { requested: t.case.waiting, approved: t.case.approved, returned: t.case.returned, cancelled: t.case.cancelled, paid: t.case.paid };
  const decided = request.decidedBy && request.decidedAt && (status === 'returned' ? t.case.money.returnedBy : t.case.money.approvedBy)(who(request.decidedBy), moment(request.decidedAt));
  const isOpen = status === 'requested' || status === 'approved';
  const entry = useCatalogue().entries.get(request.programme);
  const isOwn = request.requestedBy === worker.id;
  return (
    <Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography sx={{ fontWeight: 600 }}>{stepName(request.programme, shared)} · {amount}</Typography>
        <Chip label={words[status]} color={COLOURS[status]} sx={{ height: 'auto', minHeight: 32, '& .MuiChip-label': { whiteSpace: 'normal' } }} />
      </Box>
      {request.note && <Typography sx={{ overflowWrap: 'anywhere' }}>{request.note}</Typography>}
      {request.reason && <Typography sx={{ overflowWrap: 'anywhere' }}>{t.case.money.reason(request.reason)}</Typography>}
      {status === 'paid' && <Typography sx={{ overflowWrap: 'anywhere' }}>{t.case.serial}: {request.cardSerial}</Typography>}
      <Typography variant="body2" color="text.secondary">{t.case.money.asked(who(request.requestedBy), moment(request.requestedAt))}</Typography>
      {decided && <Typography variant="body2" color="text.secondary">{decided}</Typography>}
      {request.paidBy && request.paidAt && <Typography variant="body2" color="text.secondary">{t.case.money.paidBy(who(request.paidBy), moment(request.paidAt))}</Typography>}
      {isOpen && entry?.consent && <ConsentLine need={{ purpose: entry.consent, agency: entry.agency }} />}
      {status === 'requested' && <Typography>{isOwn ? t.case.money.own : t.case.money.waits}</Typography>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {status === 'requested' && !isOwn && may('cashApproved') && <Button variant="contained" onClick={() => { void act({ type: 'approveCash', data: { requestId: id } }); }}>{t.desk.approve}</Button>}
        {isOpen && may('cashReturned') && <Button variant="outlined" onClick={() => setDialog('return')}>{t.desk.giveBack}</Button>}
        {status === 'approved' && may('cashHandedOver') && <Button variant="contained" onClick={() => { setFold('cash', true); setDialog('hand'); }}>{t.case.handOver}</Button>}
        {status === 'paid' && <ReceiptAgain state={state} request={request} />}
        {isOpen && may('cashCancelled') && <Button onClick={() => setDialog('cancel')}>{t.case.money.cancel}</Button>}
      </Box>
      {dialog === 'hand' && <HandOver state={state} request={request} amount={amount} close={() => setDialog(undefined)} />}
      {dialog === 'cancel' && <ReasonDialog title={t.case.money.cancel} close={() => setDialog(undefined)} send={(reason) => act({ type: 'cancelCash', data: { requestId: id, reason } })} />}
      {dialog === 'return' && <ReasonDialog title={t.desk.giveBack} close={() => setDialog(undefined)} send={(reason) => act({ type: 'returnCash', data: { requestId: id, reason } })} />}
    </Box>
  );
}
