/**
 * Health and protection concerns: a place of its own, only for those who are let into it. Others are not
 * even told that there is one; for a worker without the grant the state has no such part.
 */
import ShieldOutlined from '@mui/icons-material/ShieldOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { ProtectionFlag } from '#domain/case/events.ts';
import type { ItemId } from '#domain/foundation/ids.ts';
import { useSession, useShared } from '../../app/context.tsx';
import { useThisCase } from '../this-case.tsx';
import { useNoteText } from './note-text.ts';
import { OneNote } from './Notes.tsx';

const LONGEST = 2000;

export function Protection() {
  const { t, tablet } = useShared();
  const { worker } = useSession();
  const { state, act, may } = useThisCase();
  const { text, setText, add } = useNoteText((note) => act({ type: 'addProtectionNote', data: { noteId: tablet.newId() as ItemId, text: note } }));
  if (!worker.protection) return null;
  const { notes, flags } = state.protection ?? { notes: [], flags: [] };
  const mayWrite = may('protectionNoteAdded');
  const set = (flag: ProtectionFlag, raised: boolean): void => { void act({ type: 'setProtectionFlag', data: { flag, raised } }, { type: 'setProtectionFlag', data: { flag, raised: !raised } }); };
  return (
    <Paper component="section" aria-labelledby="protection-title" variant="outlined" sx={{ p: 1.5, borderColor: 'secondary.main', borderWidth: 2, borderStyle: 'dashed' }}>
      <Stack spacing={1.25}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}><ShieldOutlined color="secondary" aria-hidden /><Typography id="protection-title" variant="h2">{t.case.protection.title}</Typography></Box>
        <Typography variant="body2" color="text.secondary">{t.case.protection.about}</Typography>
        <Box component="fieldset" aria-label={t.case.person.flags} sx={{ border: 0, p: 0, m: 0, minWidth: 0, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {ProtectionFlag.options.filter((flag) => mayWrite || flags.includes(flag)).map((flag) => {
            const isRaised = flags.includes(flag);
            return <Chip key={flag} label={t.case.protection.flags[flag]} color={isRaised ? 'secondary' : 'default'} variant={isRaised ? 'filled' : 'outlined'} {...(mayWrite ? { onClick: () => set(flag, !isRaised), role: 'button', 'aria-pressed': isRaised } : {})} />;
          })}
        </Box>
        {mayWrite && (
          <>
            <TextField label={t.case.protection.note} multiline minRows={2} maxRows={10} value={text} onChange={(event) => setText(event.target.value)} slotProps={{ htmlInput: { maxLength: LONGEST } }} />
            <Box><Button variant="outlined" color="secondary" disabled={text.trim() === ''} onClick={() => { void add(); }}>{t.case.protection.add}</Button></Box>
          </>
        )}
        {notes.toReversed().map((note) => <OneNote key={note.id} note={note} />)}
        {notes.length === 0 && flags.length === 0 && !mayWrite && <Typography>{t.case.protection.none}</Typography>}
      </Stack>
    </Paper>
  );
}
