/** What waits for somebody to decide, and the receipts. A supervisor reads folios of their centre, an administrator none at all. */
import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { mayAct, readsCases } from '#domain/access/access.ts';
import { readErasures } from '#device/privacy-calls.ts';
import type { Erasure } from '#device/privacy-calls.ts';
import { useSession, useShared, useTexts } from '../app/context.tsx';
import { PrintSheet } from '../parts/PrintSheet.tsx';
import { Section } from '../parts/Section.tsx';
import { PRIVACY } from '../text/privacy.ts';
import { Decide } from './Decide.tsx';
import { DecideMany } from './DecideMany.tsx';
import { ReceiptPaper } from './ReceiptPaper.tsx';

export function Erasures() {
  const text = useTexts(PRIVACY);
  const say = text.list;
  const { t } = useShared();
  const { worker } = useSession();
  const [list, setList] = useState<readonly Erasure[]>();
  const [offline, setOffline] = useState(false);
  const load = useCallback(() => { void readErasures().then((said) => { setOffline(!said.ok); if (said.ok) setList(said.value.erasures); }); }, []);
  useEffect(load, [load]);
  const waiting = list?.filter((one) => one.status === 'asked');
  const over = (waiting ?? []).filter((one) => one.basis === 'retention' && one.hindrances.length === 0 && one.askedBy.id !== worker.id);
  const decided = list?.filter((one) => one.status !== 'asked');
  return (
    <Stack spacing={2.5} sx={{ maxWidth: 760, mx: 'auto', width: '100%' }}>
      <Stack spacing={0.5}>
        <Typography variant="h1">{say.title}</Typography>
        <Typography color="text.secondary">{say.about} {!readsCases(worker.role) && say.noName}</Typography>
      </Stack>
      {mayAct(worker.role, 'retentionRead') && <Button component={Link} to="/retention" variant="outlined" sx={{ alignSelf: 'flex-start' }}>{text.retention.title}</Button>}
      {offline && <Alert severity="info" action={<Button color="inherit" onClick={load}>{text.again}</Button>}>{text.offline}</Alert>}
      {list === undefined && !offline && <LinearProgress aria-label={t.loading} />}
      {waiting && (
        <Section title={say.waiting}>
          {over.length > 1 && <DecideMany erasures={over} again={load} />}
          {waiting.length === 0 ? <Typography>{say.noneWaiting}</Typography> : waiting.map((one) => <Line key={one.id} erasure={one}><Decide erasure={one} again={load} /></Line>)}
        </Section>
      )}
      {decided && (
        <Section title={say.receipts}>
          {decided.length === 0 ? <Typography>{say.noReceipts}</Typography> : decided.map((one) => <Line key={one.id} erasure={one}>{one.status === 'done' && <PrintReceipt erasure={one} />}</Line>)}
        </Section>
      )}
    </Stack>
  );
}

function Line({ erasure, children }: { erasure: Erasure; children: ReactNode }) {
  const text = useTexts(PRIVACY);
  const say = text.list;
  const { moment } = useShared();
  const { folio, centre, basis, status, askedBy, askedAt, decidedBy, decidedAt, counts } = erasure;
  const state = status === 'asked' ? undefined : status === 'done' ? say.erased : say.declined;
  return (
    <Paper component="article" sx={{ p: 1.5 }}>
      <Stack spacing={0.75}>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{[state, folio ?? say.someCase, centre].filter(Boolean).join(' · ')}</Typography>
        <Typography>{text.erasure.bases[basis]}</Typography>
        <Typography variant="body2" color="text.secondary">{say.askedBy(askedBy.name, moment(askedAt))}</Typography>
        {decidedBy && decidedAt && <Typography variant="body2" color="text.secondary">{(status === 'done' ? say.decidedBy : say.declinedBy)(decidedBy.name, moment(decidedAt))}</Typography>}
        {counts && <Typography variant="body2">{text.erasure.counts(counts.events, counts.photos, counts.links)}</Typography>}
        {children}
      </Stack>
    </Paper>
  );
}

function PrintReceipt({ erasure }: { erasure: Erasure }) {
  const say = useTexts(PRIVACY).list;
  const [prints, setPrints] = useState(false);
  return (
    <>
      <Button variant="outlined" onClick={() => setPrints(true)} sx={{ alignSelf: 'flex-start' }}>{say.print}</Button>
      {prints && <PrintSheet done={() => setPrints(false)}><ReceiptPaper erasure={erasure} /></PrintSheet>}
    </>
  );
}
