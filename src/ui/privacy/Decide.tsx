/** Approve or not, for whoever did not ask for it; an approval is asked about once more. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { decideErasure } from '#device/privacy-calls.ts';
import type { Erasure } from '#device/privacy-calls.ts';
import { useSession, useShared, useTexts } from '../app/context.tsx';
import { PRIVACY } from '../text/privacy.ts';
import { Confirm } from './Confirm.tsx';

export function Decide({ erasure, again }: { erasure: Erasure; again: () => void }) {
  const say = useTexts(PRIVACY).erasure;
  const shared = useShared();
  const { worker } = useSession();
  const [asks, setAsks] = useState(false);
  const [problem, setProblem] = useState<string>();
  const decide = async (approve: boolean): Promise<void> => {
    const said = await decideErasure(erasure.id, approve);
    if (!said.ok) { setProblem(say.problems[said.why] ?? say.problems['offline']); if (said.why !== 'offline') again(); return; }
    shared.say(approve ? say.done : say.wasDeclined);
    again();
  };
  if (erasure.askedBy.id === worker.id) return <Typography color="text.secondary">{say.own}</Typography>;
  const isHindered = erasure.hindrances.length > 0;
  return (
    <>
      {isHindered && <Alert severity="warning">{say.hindered}: {erasure.hindrances.map((one) => say.hindrances[one]).join(' ')}</Alert>}
      {problem && <Alert severity="error">{problem}</Alert>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="contained" color="error" disabled={isHindered} onClick={() => setAsks(true)}>{say.approve}</Button>
        <Button variant="outlined" onClick={() => { void decide(false); }}>{say.decline}</Button>
      </Box>
      {asks && (
        <Confirm title={say.approveTitle} yes={say.approve} danger close={() => setAsks(false)} go={() => decide(true)}>
          <Typography>{say.approveAbout}</Typography>
          {erasure.counts && <Typography>{say.counts(erasure.counts.events, erasure.counts.photos, erasure.counts.links)}</Typography>}
        </Confirm>
      )}
    </>
  );
}
