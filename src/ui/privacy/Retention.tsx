/** What is kept longer than it has to be, in numbers by centre and kind, with each rule; an administrator asks to erase a line, others decide. */
import { useCallback, useEffect, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { RETENTION } from '#catalogue/retention.ts';
import { askRetention, readRetention } from '#device/privacy-calls.ts';
import type { RetentionLine } from '#device/privacy-calls.ts';
import { useShared, useTexts } from '../app/context.tsx';
import { Section } from '../parts/Section.tsx';
import { PRIVACY } from '../text/privacy.ts';
import { Confirm } from './Confirm.tsx';

export function Retention() {
  const text = useTexts(PRIVACY);
  const say = text.retention;
  const shared = useShared();
  const [lines, setLines] = useState<readonly RetentionLine[]>();
  const [offline, setOffline] = useState(false);
  const [chosen, setChosen] = useState<RetentionLine>();
  const load = useCallback(() => { void readRetention().then((said) => { setOffline(!said.ok); if (said.ok) setLines(said.value.lines); }); }, []);
  useEffect(load, [load]);
  const ask = async (line: RetentionLine): Promise<void> => {
    const said = await askRetention(line.centreId, line.kind);
    shared.say(said.ok ? say.asked(said.value.asked) : (text.erasure.problems[said.why] ?? text.offline));
    load();
  };
  return (
    <Stack spacing={2.5} sx={{ maxWidth: 760, mx: 'auto', width: '100%' }}>
      <Stack spacing={0.5}>
        <Typography variant="h1">{say.title}</Typography>
        <Typography color="text.secondary">{say.about}</Typography>
      </Stack>
      {offline && <Alert severity="info" action={<Button color="inherit" onClick={load}>{text.again}</Button>}>{text.offline}</Alert>}
      {lines === undefined && !offline && <LinearProgress aria-label={shared.t.loading} />}
      {lines?.length === 0 && <Typography>{say.none}</Typography>}
      {lines?.map((line) => (
        <Paper key={`${line.centreId} ${line.kind}`} component="article" sx={{ p: 1.5 }}>
          <Stack spacing={0.5}>
            <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{line.centre} · {say.kinds[line.kind]}</Typography>
            <Typography>{say.cases(line.cases)}. {say.since(shared.day(line.since))}</Typography>
            {line.heldBack > 0 && <Typography>{say.heldBack(line.heldBack)}</Typography>}
            {line.cases > 0 && <Button variant="outlined" color="error" onClick={() => setChosen(line)} sx={{ alignSelf: 'flex-start' }}>{say.ask(line.cases)}</Button>}
          </Stack>
        </Paper>
      ))}
      <Section title={say.rules}>
        <Stack component="ul" spacing={0.5} sx={{ m: 0, pl: 2.5 }}>
          {RETENTION.map(({ kind, months, sure }) => <li key={kind}>{say.kinds[kind]}: <strong>{say.months(months)}</strong>{sure === 'unsure' && ` (${text.bases.unsure})`}</li>)}
        </Stack>
      </Section>
      {chosen && (
        <Confirm title={say.ask(chosen.cases)} yes={text.erasure.ask} danger close={() => setChosen(undefined)} go={() => ask(chosen)}>
          <Typography>{say.askAbout}</Typography>
        </Confirm>
      )}
    </Stack>
  );
}
