/** What the person asked about their data: noted by whoever hears it, answered and carried out by who supervises, each with its last day. Works without a network. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { isGuarded, mayEver } from '#domain/access/access.ts';
import type { CaseState, RightRequest } from '#domain/case/state.ts';
import { openRights } from '#domain/privacy/open-rights.ts';
import { termOf } from '#domain/privacy/rights.ts';
import { useAct } from '../app/act.ts';
import { useSession, useShared, useTexts } from '../app/context.tsx';
import { Section } from '../parts/Section.tsx';
import { PRIVACY } from '../text/privacy.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { RequestDialog } from './RequestDialog.tsx';

export function RightsPart({ state }: { state: CaseState }) {
  const say = useTexts(PRIVACY).rights;
  const { worker } = useSession();
  const [asks, setAsks] = useState(false);
  return (
    <Section title={say.title}>
      <Typography>{say.about}</Typography>
      {isGuarded(state) && <Typography>{say.minor}</Typography>}
      {(state.rights ?? []).length === 0 && <Typography color="text.secondary">{say.none}</Typography>}
      <Stack spacing={1}>{(state.rights ?? []).toReversed().map((one) => <OneRight key={one.id} state={state} request={one} />)}</Stack>
      {mayEver(worker.role, 'rightAsked') && <Button variant="outlined" onClick={() => setAsks(true)} sx={{ alignSelf: 'flex-start' }}>{say.note}</Button>}
      {asks && <RequestDialog caseId={state.id} close={() => setAsks(false)} />}
    </Section>
  );
}

function OneRight({ state, request }: { state: CaseState; request: RightRequest }) {
  const say = useTexts(PRIVACY).rights;
  const { t, today, day } = useShared();
  const act = useAct();
  const { worker } = useSession();
  const [answers, setAnswers] = useState(false);
  const { right, on, purpose, note, answer, carriedOutOn } = request;
  const open = openRights(state.rights).find((one) => one.id === request.id);
  const term = open && termOf(open, today);
  const standing = open ? say.states[open.next] : answer?.outcome === 'denied' ? say.states.denied : say.states.done;
  const mayAnswer = mayEver(worker.role, 'rightAnswered');
  return (
    <Paper component="article" sx={{ p: 1.5, ...(term && term.left < 0 ? { borderLeft: 4, borderColor: 'error.main' } : {}) }}>
      <Stack spacing={0.5}>
        <Typography sx={{ fontWeight: 600 }}>{[say.names[right], purpose && t.consentFor[purpose]].filter(Boolean).join(': ')}</Typography>
        <Typography>{[standing, term && say.by(day(term.due), term.left), carriedOutOn && day(carriedOutOn)].filter(Boolean).join(', ')}</Typography>
        {note && <Typography sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{note}</Typography>}
        <Typography variant="body2" color="text.secondary">{say.asked(day(on))}</Typography>
        {answer && <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>{[say.answeredOn(say.outcomes[answer.outcome], day(answer.on)), answer.reason].filter(Boolean).join('. ')}</Typography>}
        {open && mayAnswer && (
          <Box>
            {open.next === 'answer' ? <Button variant="contained" onClick={() => setAnswers(true)}>{say.answer}</Button>
              : <Button variant="outlined" onClick={() => { void act(state.id, { type: 'carryOutRight', data: { requestId: request.id, on: today } }); }}>{say.carryOut}</Button>}
          </Box>
        )}
      </Stack>
      {answers && <AnswerDialog caseId={state.id} requestId={request.id} close={() => setAnswers(false)} />}
    </Paper>
  );
}
