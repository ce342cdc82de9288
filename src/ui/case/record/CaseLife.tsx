/** In whose hands the case is, and whether it goes on: assigned, passed to another centre, closed with a reason, reopened with a reason. */
import { useEffect, useRef, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useSession, useShared, useTexts } from '../../app/context.tsx';
import { HANDOVER } from '../../text/handover.ts';
import { MOVES } from '../../text/moves.ts';
import { useWho } from '../../parts/who.ts';
import { FoldRow } from '../FoldRow.tsx';
import { MOVED_NOTICE } from '../head/MovedNotice.tsx';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { useThisCase } from '../this-case.tsx';
import { AssignDialog } from './AssignDialog.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { HandOverCase } from './HandOverCase.tsx';
import { MoveDialog } from './MoveDialog.tsx';

export function CaseLife() {
  const { t, moment } = useShared();
  const { state, act, may } = useThisCase();
  const who = useWho();
  const words = useTexts(HANDOVER).pass;
  const moves = useTexts(MOVES);
  const isHere = useSession().worker.centreId === state.centreId;
  const [dialog, setDialog] = useState<'assign' | 'move' | 'close' | 'reopen' | 'pass'>();
  const wasHere = useRef(isHere);
  // What was confirmed far down is told at the top: once the dialog has given the focus back.
  useEffect(() => {
    if (!wasHere.current || isHere || dialog !== undefined) return;
    wasHere.current = false;
    document.getElementById(MOVED_NOTICE)?.focus();
  }, [isHere, dialog]);
  const inCharge = state.assignedTo === null ? t.case.head.unassigned : t.case.head.inCharge(who(state.assignedTo));
  return (
    <FoldRow id="life" name={t.case.life.hands} glance={[state.status === 'open' ? t.case.head.open : t.case.head.closed, inCharge].join(', ')}>
      <Stack spacing={1}>
        <Typography variant="body2" color="text.secondary">{t.case.life.opened(moment(state.openedAt), who(state.openedBy))}</Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {may('caseAssigned') && <Button variant="outlined" onClick={() => setDialog('assign')}>{t.case.life.assign}</Button>}
          {may('caseClosed') && <Button variant="outlined" color="error" onClick={() => setDialog('close')}>{t.case.life.close}</Button>}
          {isHere && <Button variant="outlined" onClick={() => setDialog('pass')}>{words.button}</Button>}
          {may('caseMoved') && <Button variant="outlined" onClick={() => setDialog('move')}>{moves.button}</Button>}
          {may('caseReopened') && <Button variant="contained" onClick={() => setDialog('reopen')}>{t.case.life.reopen}</Button>}
        </Box>
      </Stack>
      {dialog === 'assign' && <AssignDialog close={() => setDialog(undefined)} />}
      {dialog === 'move' && <MoveDialog close={() => setDialog(undefined)} />}
      {dialog === 'pass' && <HandOverCase close={() => setDialog(undefined)} />}
      {dialog === 'close' && <CloseDialog close={() => setDialog(undefined)} />}
      {dialog === 'reopen' && <ReasonDialog title={t.case.life.reopen} close={() => setDialog(undefined)} send={(reason) => act({ type: 'reopenCase', data: { reason } })} />}
    </FoldRow>
  );
}
