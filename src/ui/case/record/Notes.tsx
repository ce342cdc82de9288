/** Notes, newest first; one field, one button. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { Note } from '#domain/case/state.ts';
import type { ItemId } from '#domain/foundation/ids.ts';
import { useShared } from '../../app/context.tsx';
import { useWho } from '../../parts/who.ts';
import { useThisCase } from '../this-case.tsx';
import { useNoteText } from './note-text.ts';

const LONGEST = 2000;

export function Notes() {
  const { t, tablet } = useShared();
  const { state, act, may } = useThisCase();
  const { text, setText, add } = useNoteText((note) => act({ type: 'addNote', data: { noteId: tablet.newId() as ItemId, text: note } }));
  return (
    <Stack spacing={1}>
      {may('noteAdded') && (
        <>
          <TextField label={t.case.note} multiline minRows={2} maxRows={10} value={text} onChange={(event) => setText(event.target.value)} slotProps={{ htmlInput: { maxLength: LONGEST } }} />
          <Box><Button variant="outlined" disabled={text.trim() === ''} onClick={() => { void add(); }}>{t.case.addNote}</Button></Box>
        </>
      )}
      {state.notes.length === 0 && <Typography color="text.secondary">{t.case.record.noNotes}</Typography>}
      {state.notes.toReversed().map((note) => <OneNote key={note.id} note={note} />)}
    </Stack>
  );
}

export function OneNote({ note }: { note: Note }) {
  const { t, moment } = useShared();
  const who = useWho();
  return (
    <Paper variant="outlined" sx={{ p: 1.5 }}>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{note.text}</Typography>
      <Typography variant="body2" color="text.secondary">{t.case.at(moment(note.at), who(note.by))}</Typography>
    </Paper>
  );
}
