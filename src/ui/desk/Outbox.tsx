/**
 * What has not left this tablet: how much, since when, what failed and why, and what can be done about it.
 * Somebody opens it who is worried; the first line must calm or say what to do.
 */
import { useEffect, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { readsCases } from '#domain/access/access.ts';
import type { OutboxEntry, SyncState } from '#device/engine/api.ts';
import { useSession, useShared } from '../app/context.tsx';
import { useSync } from '../app/live.ts';
import { Section } from '../parts/Section.tsx';
import { useWho } from '../parts/who.ts';
import { CatalogueNote } from './CatalogueNote.tsx';
import { OutboxEntries } from './OutboxEntries.tsx';
import { Room } from './Room.tsx';
import { TakeOver } from './TakeOver.tsx';

export function Outbox() {
  const { t, tablet } = useShared();
  const { worker } = useSession();
  const who = useWho();
  const sync = useSync();
  const [entries, setEntries] = useState<readonly OutboxEntry[]>([]);
  useEffect(() => {
    let current = true;
    void tablet.engine.outbox().then((some) => { if (current) setEntries(some); }, () => {});
    return () => { current = false; };
  }, [tablet, sync]);
  const own = entries.filter((one) => one.author === worker.id);
  const others = [...Map.groupBy(entries.filter((one) => one.author !== worker.id), (one) => one.author)];
  // What this session may not even name: a colleague's protected notes, another centre's work.
  const unnamed = Math.max(0, (sync?.unsent ?? 0) + (sync?.setAside ?? 0) - entries.length);
  const photos = sync?.photosUnsent ?? 0;

  return (
    <Stack spacing={3} sx={{ maxWidth: 760 }}>
      <Typography variant="h1">{t.outbox.title}</Typography>
      {sync === undefined ? <LinearProgress aria-label={t.loading} /> : <State sync={sync} />}
      <OutboxEntries entries={own} />
      {(others.length > 0 || unnamed > 0) && (
        <Section title={t.outbox.others}>
          {others.map(([author, some]) => <Typography key={author}>{t.outbox.othersHave(who(author), some.length)}</Typography>)}
          {unnamed > 0 && <Typography>{t.outbox.unnamed(unnamed)}</Typography>}
          <Typography color="text.secondary">{t.outbox.othersAbout}</Typography>
        </Section>
      )}
      {photos > 0 && <Section title={t.outbox.photos}><Typography>{t.outbox.photosWait(photos)}</Typography></Section>}
      <SealedCopy isNeeded={entries.length + unnamed > 0} />
      {readsCases(worker.role) && <TakeOver />}
      <CatalogueNote />
      <Room />
    </Stack>
  );
}

/** How it stands, in one card: everything sent, or what waits and for what; and the one thing to do now. */
function State({ sync }: { sync: SyncState }) {
  const { t, tablet, moment, clock } = useShared();
  const waiting = sync.unsent + sync.photosUnsent;
  const problem = sync.problem === undefined ? undefined : t.outbox.problems[sync.problem as keyof typeof t.outbox.problems] ?? t.outbox.problems.other;
  const isAllSent = waiting + sync.setAside === 0;
  const severity = sync.setAside > 0 ? 'error' : sync.phase === 'signed-out' || sync.phase === 'too-old' ? 'warning' : isAllSent ? 'success' : 'info';
  const isBusy = ['pushing', 'pulling', 'first-copy', 'photos'].includes(sync.phase);
  return (
    <Alert severity={severity} icon={false} sx={{ '& .MuiAlert-message': { width: '100%' } }}>
      <Typography aria-live="polite" sx={{ fontSize: '1.15rem', fontWeight: 700 }}>{isAllSent ? t.outbox.all : waiting > 0 ? t.unsent(waiting) : t.outbox.onlySetAside}</Typography>
      {sync.oldestAt && !isAllSent && <Typography>{t.outbox.since(moment(sync.oldestAt))}</Typography>}
      {sync.setAside > 0 && <Typography>{t.outbox.setAsideCount(sync.setAside)}</Typography>}
      <Typography sx={{ minHeight: '1.5em' }}>{[t.outbox.phases[sync.phase], problem, sync.nextTryAt && t.outbox.nextTry(clock(sync.nextTryAt))].filter(Boolean).join(' · ')}</Typography>
      {sync.progress && (
        <>
          <LinearProgress variant="determinate" value={(100 * sync.progress.done) / Math.max(1, sync.progress.of)} aria-label={t.outbox.phases[sync.phase]} sx={{ my: 1 }} />
          <Typography>{t.outbox.progress(sync.progress.done, sync.progress.of)}</Typography>
        </>
      )}
      {sync.lastSyncAt && <Typography variant="body2">{t.outbox.last(moment(sync.lastSyncAt))}</Typography>}
      <Stack direction="row" useFlexGap spacing={1} sx={{ mt: 1.5, flexWrap: 'wrap' }}>
        {sync.phase === 'signed-out' ? <Button variant="contained" onClick={() => tablet.lock()}>{t.outbox.signIn}</Button>
          : sync.phase === 'too-old' ? <Button variant="contained" onClick={() => tablet.updates.take()}>{t.outbox.update}</Button>
          : <Button variant="contained" disabled={isBusy} onClick={() => { void tablet.engine.syncNow(); }}>{t.outbox.now}</Button>}
      </Stack>
      {sync.phase === 'signed-out' && <Typography variant="body2" sx={{ mt: 1 }}>{t.outbox.signInAbout}</Typography>}
    </Alert>
  );
}

/** The valve for a tablet that can't reach any network: works offline, and shows nothing to whoever finds the file. */
function SealedCopy({ isNeeded }: { isNeeded: boolean }) {
  const { t, tablet, say } = useShared();
  const save = async (): Promise<void> => {
    const url = URL.createObjectURL(await tablet.engine.exportSealed());
    const link = document.createElement('a');
    link.href = url;
    link.download = `ventanilla-${tablet.now().slice(0, 10)}.sealed`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    say(t.outbox.exported);
  };
  if (!isNeeded) return null;
  return (
    <Section title={t.outbox.exportTitle}>
      <Paper sx={{ p: 2 }}>
        <Typography>{t.outbox.exportAbout}</Typography>
        <Button variant="outlined" sx={{ mt: 1 }} onClick={() => { void save(); }}>{t.outbox.export}</Button>
      </Paper>
    </Section>
  );
}
