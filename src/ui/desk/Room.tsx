/** How much room is left on the tablet, and whether the browser has promised to keep what lies here. */
import { useEffect, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { StorageHealth } from '#device/engine/api.ts';
import { useShared } from '../app/context.tsx';
import { Section } from '../parts/Section.tsx';

/** From here on a day's photos may not fit. */
const TIGHT_BYTES = 300e6;

export function Room() {
  const { t, tablet, size } = useShared();
  const [storage, setStorage] = useState<StorageHealth>();
  const [isRefused, setRefused] = useState(false);
  useEffect(() => { void tablet.engine.storage().then(setStorage, () => {}); }, [tablet]);
  const ask = async (): Promise<void> => {
    const isKept = await tablet.askToKeep();
    setRefused(!isKept);
    setStorage(await tablet.engine.storage());
  };
  if (storage === undefined) return null;
  const { usedBytes, freeBytes, persisted } = storage;
  const isTight = freeBytes !== undefined && freeBytes < TIGHT_BYTES;
  return (
    <Section title={t.outbox.room}>
      {usedBytes !== undefined && freeBytes !== undefined && (
        <>
          <LinearProgress variant="determinate" color={isTight ? 'error' : 'primary'} value={Math.min(100, (100 * usedBytes) / Math.max(1, usedBytes + freeBytes))} aria-label={t.outbox.room} sx={{ height: 10, borderRadius: 5 }} />
          <Typography>{t.outbox.roomIs(size(usedBytes), size(freeBytes))}</Typography>
          {isTight && <Alert severity="warning">{t.outbox.tight}</Alert>}
        </>
      )}
      {persisted ? <Typography color="text.secondary">{t.outbox.persisted}</Typography> : (
        <Alert severity="warning" sx={{ '& .MuiAlert-message': { minWidth: 0 } }}>
          {isRefused ? t.outbox.stillNotPersisted : t.outbox.notPersisted}
          <br /><Button color="inherit" variant="outlined" sx={{ mt: 1 }} onClick={() => { void ask(); }}>{t.outbox.persist}</Button>
        </Alert>
      )}
    </Section>
  );
}
