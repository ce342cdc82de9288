/** What has not left this tablet: how much, since when, what failed and why, and what can be done about it. */
import { useEffect, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import type { OutboxEntry, StorageHealth } from '#device/engine/api.ts';
import { useShared } from '../app/context.tsx';
import { useSync } from '../app/live.ts';

export function Outbox() {
  const { t, tablet, moment } = useShared();
  const sync = useSync();
  const [entries, setEntries] = useState<readonly OutboxEntry[]>([]);
  const [storage, setStorage] = useState<StorageHealth>();
  useEffect(() => { void tablet.engine.outbox().then(setEntries); }, [tablet, sync]);
  useEffect(() => { void tablet.engine.storage().then(setStorage); }, [tablet]);
  const save = async (): Promise<void> => {
    const url = URL.createObjectURL(await tablet.engine.exportSealed());
    const link = document.createElement('a');
    link.href = url;
    link.download = `ventanilla-${tablet.now().slice(0, 10)}.sealed`;
    link.click();
    URL.revokeObjectURL(url);
  };
  const eventName = (type: string): string => (type in t.events ? t.events[type as keyof typeof t.events] : type);
  const because = (reason: string | undefined): string => (reason !== undefined && reason in t.breaches ? t.breaches[reason as keyof typeof t.breaches] : (reason ?? ''));
  return (
    <Stack spacing={2}>
      <Typography variant="h1">{t.outbox.title}</Typography>
      <Typography aria-live="polite">{sync && t.outbox.phases[sync.phase]}{sync?.lastSyncAt ? ` · ${t.outbox.last(moment(sync.lastSyncAt))}` : ''}</Typography>
      <Typography>{sync && sync.unsent + sync.setAside > 0 ? `${t.unsent(sync.unsent)}. ${sync.oldestAt ? t.outbox.since(moment(sync.oldestAt)) : ''}` : t.outbox.all}</Typography>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
        <Button variant="contained" onClick={() => { void tablet.engine.syncNow(); }}>{t.outbox.now}</Button>
        {entries.length > 0 && <Button variant="outlined" onClick={() => { void save(); }}>{t.outbox.export}</Button>}
      </Stack>
      {entries.map((one) => (
        <Paper key={one.eventId} sx={{ p: 1.5, display: 'flex', gap: 1, alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap' }}>
          <Typography component={Link} to={`/case/${one.caseId}`} sx={{ color: 'inherit' }}>{eventName(one.type)} · {moment(one.at)}</Typography>
          {one.status === 'set-aside'
            ? <Alert severity="error" action={<Button color="inherit" onClick={() => { void tablet.engine.retry(one.eventId); }}>{t.outbox.retry}</Button>}>{t.outbox.setAside}. {because(one.reason)}</Alert>
            : <Typography color="text.secondary">{t.outbox.waiting}</Typography>}
        </Paper>
      ))}
      {storage?.freeBytes !== undefined && <Typography color="text.secondary">{t.outbox.room((storage.freeBytes / 1e9).toFixed(1))}</Typography>}
      {storage?.persisted === false && <Alert severity="warning">{t.outbox.notPersisted}</Alert>}
    </Stack>
  );
}
