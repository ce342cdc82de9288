/** A case that another tablet handed over as a file: opened here, with no network. */
import { useRef, useState } from 'react';
import FileOpen from '@mui/icons-material/FileOpenOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import type { TakenOver, TakeProblem } from '#device/engine/api.ts';
import { useSession, useShared, useTexts } from '../app/context.tsx';
import { Section } from '../parts/Section.tsx';
import { HANDOVER } from '../text/handover.ts';

export function TakeOver() {
  const { tablet } = useShared();
  const { deviceCode } = useSession();
  const words = useTexts(HANDOVER).take;
  const [said, setSaid] = useState<TakenOver | TakeProblem | 'locked' | 'storage-full'>();
  const [isBusy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File): Promise<void> => {
    setSaid(undefined);
    setBusy(true);
    const taken = await tablet.engine.takeOver(await file.arrayBuffer());
    setSaid(taken.ok ? taken.value : taken.error);
    setBusy(false);
  };
  return (
    <Section title={words.title}>
      <Paper sx={{ p: 2 }}>
        <Typography>{words.about(deviceCode)}</Typography>
        <Button variant="outlined" startIcon={<FileOpen />} loading={isBusy} loadingPosition="start" sx={{ mt: 1 }} onClick={() => input.current?.click()}>{words.choose}</Button>
        <input ref={input} type="file" accept=".case,application/json" hidden aria-label={words.choose} onChange={(event) => { const file = event.target.files?.[0]; event.target.value = ''; if (file) void take(file); }} />
        <Box aria-live="polite" sx={{ mt: 1 }}>
          {typeof said === 'string' && <Alert severity="error">{words.problems[said]}</Alert>}
          {typeof said === 'object' && (
            <Alert severity="success" sx={{ overflowWrap: 'anywhere' }}>
              <Box component={Link} to={`/case/${said.caseId}`} sx={{ color: 'inherit', fontWeight: 700, display: 'inline-block', minHeight: 48 }}>{said.name} ({said.folio})</Box>
              <Typography>{words.taken(said.tablet, said.events)}</Typography>
            </Alert>
          )}
        </Box>
      </Paper>
    </Section>
  );
}
