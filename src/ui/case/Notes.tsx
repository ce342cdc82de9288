/** Notes, newest first; one field, one button. */
import { useState } from 'react';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { CaseState } from '#domain/case/state.ts';
import type { ItemId } from '#domain/foundation/ids.ts';
import { useAct } from '../app/act.ts';
import { useShared } from '../app/context.tsx';
import { useWho } from '../parts/who.ts';

export function Notes({ state }: { state: CaseState }) {
  const { t, tablet, moment } = useShared();
  const who = useWho();
  const act = useAct();
  const [text, setText] = useState('');
  const add = async (): Promise<void> => {
    if (await act(state.id, { type: 'addNote', data: { noteId: tablet.newId() as ItemId, text: text.trim() } })) setText('');
  };
  return (
    <Stack spacing={1}>
      <TextField label={t.case.note} multiline minRows={2} value={text} onChange={(event) => setText(event.target.value)} slotProps={{ htmlInput: { maxLength: 2000 } }} />
      <Button variant="outlined" disabled={text.trim() === ''} onClick={() => { void add(); }}>{t.case.addNote}</Button>
      {state.notes.toReversed().map((note) => (
        <Paper key={note.id} sx={{ p: 1.5 }}>
          <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{note.text}</Typography>
          <Typography color="text.secondary">{t.case.at(moment(note.at), who(note.by))}</Typography>
        </Paper>
      ))}
    </Stack>
  );
}
