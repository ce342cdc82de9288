/** Erasing this case: what goes and what stays, what stands against it, and the asking; for another supervisor the decision. */
import { useCallback, useEffect, useId, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import type { CaseId } from '#domain/foundation/ids.ts';
import { ErasureBasis } from '#domain/privacy/erasure.ts';
import { askErasure, readErasurePreview } from '#device/privacy-calls.ts';
import type { ErasurePreview, Told } from '#device/privacy-calls.ts';
import { useShared, useTexts } from '../app/context.tsx';
import { Section } from '../parts/Section.tsx';
import { PRIVACY } from '../text/privacy.ts';
import { Confirm } from './Confirm.tsx';
import { Decide } from './Decide.tsx';

/** `version`: of the case, so that what was settled meanwhile is seen. */
export function ErasurePart({ caseId, version }: { caseId: CaseId; version: number }) {
  const text = useTexts(PRIVACY);
  const say = text.erasure;
  const { t, moment } = useShared();
  const [preview, setPreview] = useState<Told<ErasurePreview>>();
  const [asks, setAsks] = useState(false);
  const [problem, setProblem] = useState<string>();
  const load = useCallback(() => { void readErasurePreview(caseId).then(setPreview); }, [caseId]);
  useEffect(load, [load, version]);
  const ask = async (basis: ErasureBasis): Promise<void> => {
    const said = await askErasure(caseId, basis);
    setProblem(said.ok ? undefined : (say.problems[said.why] ?? say.problems['offline']));
    load();
  };
  return (
    <Section title={say.title}>
      <Typography>{say.about}</Typography>
      {preview === undefined ? <LinearProgress aria-label={t.loading} />
        : !preview.ok ? <Alert severity="info" action={<Button color="inherit" onClick={load}>{text.again}</Button>}>{preview.why === 'gone' ? text.gone : text.offline}</Alert>
        : <Known preview={preview.value} load={load} ask={() => setAsks(true)} moment={moment} />}
      {problem && <Alert severity="error">{problem}</Alert>}
      {asks && <AskDialog close={() => setAsks(false)} ask={ask} />}
    </Section>
  );
}

function Known({ preview, load, ask, moment }: { preview: ErasurePreview; load: () => void; ask: () => void; moment: (instant: string) => string }) {
  const say = useTexts(PRIVACY).erasure;
  const { counts, hindrances, tablets, absentSince, erasure } = preview;
  return (
    <>
      <Paper variant="outlined" sx={{ p: 1.5 }}>
        <Typography component="h3" sx={{ fontWeight: 700 }}>{say.goes}</Typography>
        <Typography>{say.counts(counts.events, counts.photos, counts.links)}. {counts.links > 0 && say.slipStops}</Typography>
        <Typography>{say.tablets(tablets, absentSince && moment(absentSince))}</Typography>
        <Typography component="h3" sx={{ fontWeight: 700, mt: 1.5 }}>{say.stays}</Typography>
        <Typography>{say.staysAre}</Typography>
        <Typography sx={{ mt: 1 }} color="text.secondary">{say.copies}</Typography>
      </Paper>
      {erasure?.status === 'asked' ? (
        <>
          <Alert severity="info">{say.asked(erasure.askedBy.name, moment(erasure.askedAt))}</Alert>
          <Decide erasure={erasure} again={load} />
        </>
      ) : (
        <>
          {erasure?.status === 'declined' && erasure.decidedBy && erasure.decidedAt && <Alert severity="info">{say.declined(erasure.decidedBy.name, moment(erasure.decidedAt))}</Alert>}
          {hindrances.length > 0 && <Alert severity="warning">{say.hindered}: {hindrances.map((one) => say.hindrances[one]).join(' ')}</Alert>}
          <Button variant="outlined" color="error" disabled={hindrances.length > 0} onClick={ask} sx={{ alignSelf: 'flex-start' }}>{say.ask}</Button>
        </>
      )}
    </>
  );
}

function AskDialog({ close, ask }: { close: () => void; ask: (basis: ErasureBasis) => Promise<void> }) {
  const say = useTexts(PRIVACY).erasure;
  const id = useId();
  const [basis, setBasis] = useState<ErasureBasis>();
  return (
    <Confirm title={say.askTitle} yes={say.ask} close={close} canGo={basis !== undefined} danger go={async () => { if (basis) await ask(basis); }}>
      <Typography>{say.askAbout}</Typography>
      <FormControl>
        <FormLabel id={id}>{say.basis}</FormLabel>
        <RadioGroup aria-labelledby={id} value={basis ?? ''} onChange={(_, value) => setBasis(ErasureBasis.parse(value))}>
          {ErasureBasis.options.map((one) => <FormControlLabel key={one} value={one} control={<Radio />} label={say.bases[one]} sx={{ minHeight: 48 }} />)}
        </RadioGroup>
      </FormControl>
    </Confirm>
  );
}
