/**
 * A new version lies ready: said once, calmly, with one button. By itself it is taken only while the tablet
 * is locked and nobody types; a person at work decides when.
 */
import { useEffect, useState, useSyncExternalStore } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { useDoor } from '../app/context.tsx';

/** Whether something is typed into a field, or a dialog is open. */
const isBusy = (): boolean => document.querySelector('[role="dialog"]') !== null
  || [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input:not([aria-hidden="true"]):not([type="hidden"]), textarea')].some((field) => field.value !== '' && !['checkbox', 'radio'].includes(field.type));

export function UpdateNotice({ isInUse }: { isInUse: boolean }) {
  const { t, tablet } = useDoor();
  const { updates } = tablet;
  const state = useSyncExternalStore(updates.subscribe, updates.state);
  const [later, setLater] = useState(false);

  useEffect(() => (isInUse ? updates.hold() : undefined), [isInUse, updates]);
  useEffect(() => {
    if (isInUse || (state !== 'ready' && state !== 'replaced')) return;
    // A tablet that nobody has signed in on may be showing what is shown only once.
    tablet.engine.knownWorkers().then((known) => { if (known.length > 0 && !isBusy()) updates.takeIfAlone(); }).catch(() => {});
  }, [isInUse, state, tablet, updates]);

  const isOpen = state === 'outdated' || (state !== 'current' && !later);
  const words = state === 'outdated' ? t.update.outdated : state === 'replaced' ? t.update.replaced : t.update.ready;
  return (
    <Snackbar open={isOpen} anchorOrigin={{ vertical: 'top', horizontal: 'center' }} sx={{ maxWidth: 560, '@media print': { display: 'none' } }}>
      <Alert
        severity={state === 'outdated' ? 'warning' : 'info'} variant="standard" elevation={6} sx={{ alignItems: 'center', '& .MuiAlert-message': { minWidth: 0 } }}
      >
        {words}{' '}
        <Button variant="outlined" color="inherit" sx={{ mt: 1, mr: 1 }} onClick={() => updates.take()}>{state === 'ready' ? t.update.take : t.update.again}</Button>
        {state !== 'outdated' && <Button color="inherit" sx={{ mt: 1 }} onClick={() => setLater(true)}>{t.update.later}</Button>}
      </Alert>
    </Snackbar>
  );
}
