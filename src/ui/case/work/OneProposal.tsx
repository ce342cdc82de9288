/** A vacancy that was proposed: the person's answer, then how it ended. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { Proposal } from '#domain/case/state.ts';
import { useShared } from '../../app/context.tsx';
import { useWho } from '../../parts/who.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { useThisCase } from '../this-case.tsx';

export function OneProposal({ proposal }: { proposal: Proposal }) {
  const { t, today, moment, day } = useShared();
  const { act, may } = useThisCase();
  const who = useWho();
  const [isDeclining, setIsDeclining] = useState(false);
  const { id, status } = proposal;
  const result = (outcome: 'hired' | 'not-hired' | 'no-show'): void => { void act({ type: 'recordWorkResult', data: { proposalId: id, outcome, on: today } }); };
  const isOpen = status === 'proposed' || status === 'accepted';
  return (
    <Paper variant="outlined" sx={{ p: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between', alignItems: 'flex-start', flexWrap: 'wrap' }}>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{proposal.title}</Typography>
        <Chip label={t.case.jobs.status[status]} color={status === 'hired' ? 'success' : isOpen ? 'info' : 'default'} />
      </Box>
      <Typography sx={{ overflowWrap: 'anywhere' }}>{proposal.employer} · {proposal.place}</Typography>
      {proposal.reason && <Typography sx={{ overflowWrap: 'anywhere' }}>{t.case.money.reason(proposal.reason)}</Typography>}
      <Typography variant="body2" color="text.secondary">{proposal.on ? day(proposal.on) : t.case.at(moment(proposal.at), who(proposal.by))}</Typography>
      {isOpen && may('vacancyAccepted') && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
          {status === 'proposed' && <Button variant="contained" onClick={() => { void act({ type: 'acceptVacancy', data: { proposalId: id } }); }}>{t.case.jobs.accept}</Button>}
          {status === 'accepted' && <Button variant="contained" onClick={() => result('hired')}>{t.case.jobs.hired}</Button>}
          {status === 'accepted' && <Button variant="outlined" onClick={() => result('not-hired')}>{t.case.jobs.notHired}</Button>}
          {status === 'accepted' && <Button variant="outlined" onClick={() => result('no-show')}>{t.case.jobs.noShow}</Button>}
          <Button onClick={() => setIsDeclining(true)}>{t.case.jobs.decline}</Button>
        </Box>
      )}
      {isDeclining && <ReasonDialog isOptional title={t.case.jobs.declineWhy} saveLabel={t.case.jobs.decline} close={() => setIsDeclining(false)} send={(reason) => act({ type: 'declineVacancy', data: { proposalId: id, ...(reason === '' ? {} : { reason }) } })} />}
    </Paper>
  );
}
