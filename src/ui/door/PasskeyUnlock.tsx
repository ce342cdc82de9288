/** One tap in place of the password, where the worker has set that up on this tablet. */
import { useEffect, useRef, useState } from 'react';
import Fingerprint from '@mui/icons-material/Fingerprint';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Passkey } from '#device/engine/api.ts';
import type { WorkerId } from '#domain/foundation/ids.ts';
import { useDoor, useTexts } from '../app/context.tsx';
import type { Session } from '../app/context.tsx';
import { askPasskey } from '../parts/passkey-ceremony.ts';
import { PASSKEY } from '../text/passkey.ts';

export function PasskeyUnlock({ workerId, passkey, enter }: { workerId: WorkerId; passkey: Passkey; enter: (session: Session) => void }) {
  const { tablet } = useDoor();
  const text = useTexts(PASSKEY);
  const [problem, setProblem] = useState<string>();
  const [working, setWorking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // Her name was tapped: the next thing is this.
  useEffect(() => { button.current?.focus(); }, []);
  const open = async (): Promise<void> => {
    setWorking(true);
    setProblem(undefined);
    const asked = await askPasskey(passkey);
    const said = asked.ok ? await tablet.engine.unlockByPasskey(workerId, asked.value) : undefined;
    if (asked.ok) new Uint8Array(asked.value).fill(0);
    setWorking(false);
    if (said?.ok) enter(said.value);
    else setProblem(said === undefined ? text.cancelled : text.opensNothing);
  };
  return (
    <>
      <Button ref={button} variant="contained" size="large" startIcon={<Fingerprint />} sx={{ minHeight: 56 }} loading={working} loadingPosition="start" onClick={() => { void open(); }}>{text.open}</Button>
      {problem !== undefined && <Alert severity="warning">{problem}</Alert>}
      <Typography>{text.or}</Typography>
    </>
  );
}
