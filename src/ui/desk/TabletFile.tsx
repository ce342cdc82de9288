/** A tablet that reached no network saved its unsent work as a closed file: here it is taken in, and told in words what became of it. */
import { useRef, useState } from 'react';
import FileOpen from '@mui/icons-material/FileOpenOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { handInFile } from '#device/hand-in-file-call.ts';
import type { FileProblem, HandInFileAnswer } from '#device/hand-in-file-call.ts';
import { useShared, useTexts } from '../app/context.tsx';
import { Section } from '../parts/Section.tsx';
import { useWho } from '../parts/who.ts';
import { HANDOVER } from '../text/handover.ts';
import { ShowMore } from './ShowMore.tsx';
import { useWords } from './use-words.ts';

export function TabletFile() {
  const words = useTexts(HANDOVER).file;
  const [said, setSaid] = useState<HandInFileAnswer | FileProblem>();
  const [isBusy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File): Promise<void> => {
    setSaid(undefined);
    setBusy(true);
    setSaid(await handInFile(file));
    setBusy(false);
  };
  return (
    <Stack spacing={2} sx={{ maxWidth: 760 }}>
      <Typography variant="h1">{words.title}</Typography>
      {words.about.map((line) => <Typography key={line}>{line}</Typography>)}
      <Button variant="contained" startIcon={<FileOpen />} loading={isBusy} loadingPosition="start" sx={{ alignSelf: 'flex-start' }} onClick={() => input.current?.click()}>{words.choose}</Button>
      <input ref={input} type="file" accept=".sealed,application/json" hidden aria-label={words.choose} onChange={(event) => { const file = event.target.files?.[0]; event.target.value = ''; if (file) void take(file); }} />
      <Box aria-live="polite">
        {isBusy && <LinearProgress aria-label={words.reading} />}
        {typeof said === 'string' && <Alert severity={said === 'no-network' || said === 'signed-out' ? 'warning' : 'error'}>{words.problems[said]}</Alert>}
        {typeof said === 'object' && <Result said={said} />}
      </Box>
    </Stack>
  );
}

function Result({ said }: { said: HandInFileAnswer }) {
  const { t, moment } = useShared();
  const words = useTexts(HANDOVER).file;
  const who = useWho();
  const { setAside } = useWords();
  const { tablet, taken, known, refused, refusedCount } = said;
  return (
    <Stack spacing={2}>
      <Alert severity={refusedCount > 0 ? 'warning' : 'success'} sx={{ overflowWrap: 'anywhere' }}>
        <Typography sx={{ fontWeight: 700 }}>{t.desk.tabletName(tablet.label, tablet.code)}</Typography>
        {[words.taken(taken), ...(known > 0 ? [words.known(known)] : []), ...(refusedCount > 0 ? [words.refused(refusedCount)] : []), words.keep].map((line) => <Typography key={line}>{line}</Typography>)}
      </Alert>
      {refused.length > 0 && (
        <Section title={words.refusedTitle}>
          <ShowMore items={refused}>
            {(shown) => (
              <Stack spacing={1.5}>
                {shown.map((one) => {
                  const { why, mend } = setAside(one.reason);
                  return (
                    <Paper key={`${one.caseId} ${one.at} ${one.reason}`} component="article" sx={{ p: 1.5 }}>
                      <Typography variant="body2" color="text.secondary">{[who(one.author), moment(one.at)].join(' · ')}</Typography>
                      <Typography>{why}</Typography>
                      <Typography>{mend}</Typography>
                    </Paper>
                  );
                })}
              </Stack>
            )}
          </ShowMore>
        </Section>
      )}
    </Stack>
  );
}
