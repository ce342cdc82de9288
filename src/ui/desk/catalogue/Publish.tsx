/** The act of publishing: from which day, why, what it does, one question, and what came of it. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { itemId } from '#domain/guide/next-edition.ts';
import { useShared } from '../../app/context.tsx';
import { Section } from '../../parts/Section.tsx';
import { publishEdition } from './catalogue-calls.ts';
import type { Published } from './catalogue-calls.ts';
import { useDeskCatalogue } from './desk-catalogue.tsx';
import { entryName } from './say-entry.ts';

export function Publish() {
  const { say: shout, day } = useShared();
  const { draft, setDraft, plan, say, kept, reload } = useDeskCatalogue();
  const { pages: { changes: words } } = say;
  const [isAsking, setAsking] = useState(false);
  const [isSending, setSending] = useState(false);
  const [said, setSaid] = useState<Published>();
  const { next, faults, validFrom, notBefore } = plan;
  const isNew = (id: string): boolean => !plan.before.some((entry) => entry.id === id);
  const added = draft.items.filter((item) => isNew(itemId(item))).length;
  const effects = words.effects(draft.items.length - added, added);
  const canPublish = next !== undefined && faults.length === 0 && typeof kept === 'object';

  const send = async (): Promise<void> => {
    if (!next || typeof kept !== 'object') return;
    setSending(true);
    const came = await publishEdition({ edition: next, after: kept.at(-1)?.number ?? 0 });
    setSending(false);
    setAsking(false);
    setSaid(came);
    if (came.said === 'done') {
      await reload();
      setDraft({ items: [] });
      shout(words.published(next.edition));
    } else if (came.said === 'meanwhile') await reload();
  };

  return (
    <Section title={words.publishTitle}>
      <Stack spacing={2} sx={{ maxWidth: 'sm', pt: 1 }}>
        <TextField type="date" label={words.validFrom} helperText={words.validFromAbout(day(notBefore))} value={draft.validFrom ?? validFrom} onChange={(event) => setDraft({ ...draft, validFrom: event.target.value })} slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: notBefore } }} />
        <TextField label={words.note} helperText={words.noteAbout} multiline minRows={2} value={draft.note ?? ''} onChange={(event) => setDraft({ ...draft, note: event.target.value.slice(0, 500) })} slotProps={{ inputLabel: { shrink: true } }} />
        {faults.length > 0 ? (
          <Alert severity="error">
            {words.refused}
            <ul style={{ margin: 0, paddingLeft: '1.2em' }}>{faults.map(({ code, at }) => <li key={`${code} ${at}`}>{[nameAt(at, say), words.faults[code]].filter(Boolean).join(': ')}</li>)}</ul>
          </Alert>
        ) : <Typography>{effects}. {words.willShow(day(validFrom))}</Typography>}
        <Outcome said={said} />
        <Box><Button variant="contained" size="large" disabled={!canPublish} onClick={() => setAsking(true)}>{words.publish}</Button></Box>
      </Stack>
      <Dialog open={isAsking} onClose={() => { if (!isSending) setAsking(false); }} fullWidth maxWidth="xs" aria-labelledby="publish-title">
        <DialogTitle id="publish-title">{words.publishTitle}</DialogTitle>
        <DialogContent><Typography>{words.confirm(effects, day(validFrom))}</Typography></DialogContent>
        <DialogActions sx={{ p: 2, gap: 1 }}>
          <Button disabled={isSending} onClick={() => setAsking(false)}>{say.t.cancel}</Button>
          <Button variant="contained" loading={isSending} onClick={() => { void send(); }}>{words.publish}</Button>
        </DialogActions>
      </Dialog>
    </Section>
  );
}

/** The entry's name that a fault is about: it is told by an id, an id and a need, or a text's key. */
function nameAt(at: string, say: Parameters<typeof entryName>[1]): string | undefined {
  const id = /^step\.([a-z0-9-]+)\./.exec(at)?.[1] ?? at.split(' ')[0] ?? '';
  const name = entryName(id, say);
  return name === `step.${id}.name` ? undefined : name;
}

function Outcome({ said }: { said: Published | undefined }) {
  const { say } = useDeskCatalogue();
  const { pages: { changes: words } } = say;
  if (said === undefined || said.said === 'done') return null;
  if (said.said === 'refused') return <Alert severity="error">{words.refused} {said.faults.map(({ code, at }) => [nameAt(at, say), words.faults[code]].filter(Boolean).join(': ')).join(' ')}</Alert>;
  const sentence = { meanwhile: words.meanwhile, 'too-large': words.tooLarge, 'signed-out': words.signedOut, 'out-of-step': words.outOfStep, failed: words.failed, 'no-network': words.noNetwork }[said.said];
  return <Alert severity={said.said === 'meanwhile' ? 'warning' : 'error'}>{sentence}</Alert>;
}
