/** All that need not be kept any more, approved with one question; each is still an erasure and a receipt of its own. Goes on where one can't be erased. */
import { useState } from 'react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { decideErasure } from '#device/privacy-calls.ts';
import type { Erasure } from '#device/privacy-calls.ts';
import { useShared, useTexts } from '../app/context.tsx';
import { PRIVACY } from '../text/privacy.ts';
import { Confirm } from './Confirm.tsx';

export function DecideMany({ erasures, again }: { erasures: readonly Erasure[]; again: () => void }) {
  const text = useTexts(PRIVACY);
  const say = text.retention;
  const shared = useShared();
  const [asks, setAsks] = useState(false);
  const [done, setDone] = useState(0);
  const decide = async (): Promise<void> => {
    let erased = 0;
    for (const [at, one] of erasures.entries()) {
      const said = await decideErasure(one.id, true);
      if (said.ok) erased += 1;
      else if (said.why === 'offline') break;
      setDone(at + 1);
    }
    setDone(0);
    shared.say(say.erased(erased, erasures.length));
    again();
  };
  return (
    <>
      <Button variant="contained" color="error" onClick={() => setAsks(true)} sx={{ alignSelf: 'flex-start' }}>{say.approveAll(erasures.length)}</Button>
      {asks && (
        <Confirm title={text.erasure.approveTitle} yes={say.approveAll(erasures.length)} danger close={() => setAsks(false)} go={decide}>
          <Typography>{text.erasure.approveAbout}</Typography>
          <Typography component="output">{done > 0 ? say.progress(done, erasures.length) : ''}</Typography>
        </Confirm>
      )}
    </>
  );
}
