/**
 * Stands before the screens of whoever wants a second factor. Where one is required and missing, it is set up before
 * anything else is read, for the server answers nothing before; where an administrator took it away, its owner is told.
 * Offline nothing stands here, and a line that does not answer holds nobody up for long.
 */
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { FactorState } from '#device/engine/api.ts';
import { useSession, useShared, useTexts } from '../../app/context.tsx';
import { lazyPart } from '../../app/until-loaded.ts';
import { Part } from '../../app/Waiting.tsx';
import { ACCOUNT } from '../../text/account.ts';
import { readFactor } from './account-calls.ts';

// Draws the picture: not loaded by everybody who only looks.
const FactorSetUp = lazyPart(() => import('./FactorSetUp.tsx'), 'FactorSetUp');

/** How long the screens wait for the answer, in milliseconds; one that comes later still shuts them. */
const PATIENCE = 3000;

export function FactorGate({ children }: { children: ReactNode }) {
  const { t, tablet, moment } = useShared();
  const { worker, demo } = useSession();
  const text = useTexts(ACCOUNT);
  const isPhone = useMediaQuery('(max-width:599.95px)');
  const [state, setState] = useState<FactorState>();
  const [isWaiting, setWaiting] = useState(!demo);
  const [isSettingUp, setSettingUp] = useState(false);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => setWaiting(false), PATIENCE);
    void readFactor(worker.id).then((found) => { if (current) { setState(found); setWaiting(false); } });
    return () => { current = false; clearTimeout(timer); };
  }, [worker.id]);
  const done = (): void => { setState(undefined); void tablet.engine.syncNow(); };
  return (
    <>
      {isWaiting ? <LinearProgress aria-label={t.loading} /> : state?.mustEnrol ? null : children}
      {state !== undefined && (state.mustEnrol || state.resetAt !== null) && (
        <Dialog open fullScreen={isPhone} maxWidth="sm" fullWidth aria-labelledby="factor-title">
          <DialogContent>
            <Stack spacing={2}>
              <Typography id="factor-title" variant="h1">{text.factorTitle}</Typography>
              {state.resetAt !== null && <Alert severity="warning">{text.factorWasReset(moment(state.resetAt))}</Alert>}
              {state.mustEnrol && <Typography>{text.factorMust}</Typography>}
              {(state.mustEnrol || isSettingUp) && <Part><FactorSetUp isSetUp={false} done={done} /></Part>}
            </Stack>
          </DialogContent>
          <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
            {state.mustEnrol && <Button onClick={() => tablet.lock()}>{t.lock}</Button>}
            {!state.mustEnrol && <Button onClick={() => setState(undefined)}>{text.factorLater}</Button>}
            {!state.mustEnrol && !isSettingUp && <Button variant="contained" onClick={() => setSettingUp(true)}>{text.factorNow}</Button>}
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
