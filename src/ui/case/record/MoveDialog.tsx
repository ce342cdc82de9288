/** The person travels on: to which centre, what goes along and what happens here, said before it is done; one word for the other side. */
import { useId, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import LinearProgress from '@mui/material/LinearProgress';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { STATES } from '#domain/identifiers/states.ts';
import { useSession, useShared, useTexts } from '../../app/context.tsx';
import { useCentres } from '../../parts/centres.ts';
import { MOVES } from '../../text/moves.ts';
import { FormDialog } from '../FormDialog.tsx';
import { useFamily } from '../person/family.ts';
import { useThisCase } from '../this-case.tsx';

const LONGEST = 500;
const STATE_NAMES: Readonly<Record<string, string>> = STATES;

export function MoveDialog({ close }: { close: () => void }) {
  const { t } = useShared();
  const { worker } = useSession();
  const { state, act } = useThisCase();
  const words = useTexts(MOVES);
  const centres = useCentres();
  const family = useFamily();
  const id = useId();
  const [chosen, setChosen] = useState('');
  const [note, setNote] = useState('');
  const others = (centres ?? []).filter((one) => one.id !== state.centreId).toSorted((a, b) => a.name.localeCompare(b.name));
  const to = others.find((one) => one.id === chosen);
  const save = async (): Promise<boolean> => to !== undefined && act({ type: 'moveCase', data: { toCentreId: to.id, sender: worker.name.slice(0, 120), ...(note.trim() === '' ? {} : { note: note.trim() }) } });
  return (
    <FormDialog title={words.title} close={close} save={save} canSave={to !== undefined} saveLabel={to ? words.confirm(to.name) : words.confirmNone}>
      {centres === undefined ? <LinearProgress aria-label={t.loading} /> : others.length === 0 ? <Alert severity="info">{words.none}</Alert> : (
        <FormControl>
          <FormLabel id={id}>{words.which}</FormLabel>
          <RadioGroup aria-labelledby={id} value={chosen} onChange={(_, value) => setChosen(value)}>
            {others.map((one) => <FormControlLabel key={one.id} value={one.id} control={<Radio />} sx={{ minHeight: 48, overflowWrap: 'anywhere' }} label={<>{one.name} <Typography component="span" variant="body2" color="text.secondary">{STATE_NAMES[one.state]}</Typography></>} />)}
          </RadioGroup>
        </FormControl>
      )}
      {family.length > 0 && <Alert severity="warning">{words.family(family.map((one) => one.row.name).join(', '))}</Alert>}
      <Lines title={words.along} lines={words.alongLines} />
      <Lines title={words.here} lines={words.hereLines} />
      <TextField label={`${words.note} (${t.optional})`} helperText={words.noteAbout} multiline minRows={2} value={note} onChange={(event) => setNote(event.target.value)} slotProps={{ htmlInput: { maxLength: LONGEST } }} />
    </FormDialog>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <Box>
      <Typography component="h3" sx={{ fontWeight: 600 }}>{title}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>{lines.map((line) => <Typography component="li" key={line}>{line}</Typography>)}</Box>
    </Box>
  );
}
