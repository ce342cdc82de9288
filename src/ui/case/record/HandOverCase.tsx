/** The case for another tablet of the centre, as a closed file, while neither has a network: which tablet, then the file. */
import { useId, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { HandOverProblem } from '#device/engine/api.ts';
import { useSession, useShared, useTexts } from '../../app/context.tsx';
import { HANDOVER } from '../../text/handover.ts';
import { useThisCase } from '../this-case.tsx';

export function HandOverCase({ close }: { close: () => void }) {
  const { t, tablet, say } = useShared();
  const { tablets = [] } = useSession();
  const { state, view } = useThisCase();
  const words = useTexts(HANDOVER).pass;
  const ids = [useId(), useId()];
  const [chosen, setChosen] = useState('');
  const [problem, setProblem] = useState<HandOverProblem | 'locked'>();
  const others = tablets.filter((one) => one.id !== view.deviceId);
  const to = others.find((one) => one.id === chosen);
  const save = async (): Promise<void> => {
    if (!to) return;
    const made = await tablet.engine.handOver(state.id, to.id);
    if (!made.ok) { setProblem(made.error); return; }
    const url = URL.createObjectURL(made.value);
    const link = document.createElement('a');
    link.href = url;
    // The name of the file is the tablet's: whoever finds it learns nothing of a person.
    link.download = `ventanilla-${to.code}.case`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    say(words.saved(t.desk.tabletName(to.label, to.code)));
    close();
  };
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby={ids[0]}>
      <DialogTitle id={ids[0]}>{words.title}</DialogTitle>
      <DialogContent>
        <Stack spacing={1.5}>
          {words.about.map((line) => <Typography key={line}>{line}</Typography>)}
          {others.length === 0 ? <Alert severity="info">{words.noTablets}</Alert> : (
            <FormControl>
              <FormLabel id={ids[1]}>{words.which}</FormLabel>
              <RadioGroup aria-labelledby={ids[1]} value={chosen} onChange={(_, value) => { setChosen(value); setProblem(undefined); }}>
                {others.map((one) => <FormControlLabel key={one.id} value={one.id} control={<Radio />} label={t.desk.tabletName(one.label, one.code)} sx={{ minHeight: 48, overflowWrap: 'anywhere' }} />)}
              </RadioGroup>
            </FormControl>
          )}
          {problem !== undefined && <Alert severity="error">{words.problems[problem]}</Alert>}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1, p: 2 }}>
        <Button onClick={close}>{t.cancel}</Button>
        {others.length > 0 && <Button variant="contained" disabled={to === undefined} onClick={() => { void save(); }}>{words.save}</Button>}
      </DialogActions>
    </Dialog>
  );
}
