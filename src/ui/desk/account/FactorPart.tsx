/** One's own second factor: whether there is one, how many codes of the sheet are left, and setting it up or anew. */
import { useCallback, useEffect, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { FactorState } from '#device/engine/api.ts';
import { useSession, useShared, useTexts } from '../../app/context.tsx';
import { Section } from '../../parts/Section.tsx';
import { lazyPart } from '../../app/until-loaded.ts';
import { Part } from '../../app/Waiting.tsx';
import { ACCOUNT } from '../../text/account.ts';
import { readFactor } from './account-calls.ts';

// Draws the picture: not loaded by everybody who only looks.
const FactorSetUp = lazyPart(() => import('./FactorSetUp.tsx'), 'FactorSetUp');

export function FactorPart() {
  const { t, say } = useShared();
  const { worker } = useSession();
  const text = useTexts(ACCOUNT);
  const [state, setState] = useState<FactorState | 'offline'>();
  const [isSettingUp, setSettingUp] = useState(false);
  const load = useCallback((): Promise<void> => readFactor(worker.id).then((found) => { setState(found ?? 'offline'); }), [worker.id]);
  useEffect(() => { void load(); }, [load]);
  const done = (): void => { setSettingUp(false); say(text.factorDone); void load(); };
  return (
    <Section title={text.factorTitle}>
      <Typography>{text.factorAbout}</Typography>
      {state === undefined ? <LinearProgress aria-label={t.loading} />
        : state === 'offline' ? <Alert severity="info" action={<Button color="inherit" onClick={() => { void load(); }}>{t.staff.again}</Button>}>{text.factorProblem('offline')}</Alert>
        : isSettingUp ? <Part><FactorSetUp isSetUp={state.isSetUp} done={done} cancel={() => setSettingUp(false)} /></Part>
        : (
          <>
            {state.isSetUp && <Alert severity={state.codesLeft > 2 ? 'success' : 'warning'}>{text.factorIsOn(state.codesLeft)}</Alert>}
            <Button variant="outlined" sx={{ alignSelf: 'flex-start' }} onClick={() => setSettingUp(true)}>{state.isSetUp ? text.factorAgain : text.factorSetUp}</Button>
          </>
        )}
    </Section>
  );
}
