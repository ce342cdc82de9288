/** She reads a number off a paper and types it: while typing the tablet says what it says, or what is wrong with it. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { readCurp } from '#domain/identifiers/curp.ts';
import { STATES } from '#domain/identifiers/states.ts';
import { bare } from '#domain/identifiers/reading.ts';
import { readStepNumber } from '#domain/identifiers/step-number.ts';
import { birthYear } from '#domain/foundation/plain-date.ts';
import type { CaseState } from '#domain/case/state.ts';
import { useShared } from '../app/context.tsx';

type Props = { step: string; state: CaseState; close: () => void; complete: (number?: string) => Promise<boolean> };

export function NumberDialog({ step, state, close, complete }: Props) {
  const { t, catalogueText, today, day } = useShared();
  const [text, setText] = useState('');
  const reading = text === '' ? undefined : readStepNumber(step, text, { today, birthYear: birthYear(state.person.birth) });
  const facts = step === 'curp' && text !== '' ? readCurp(text, today).facts : undefined;
  const stopped = reading?.verdict === 'stop';
  const save = async (): Promise<void> => { if (await complete(text === '' ? undefined : (reading?.value ?? bare(text)))) close(); };
  return (
    <Dialog open onClose={close} fullWidth maxWidth="xs">
      <DialogTitle>{catalogueText(`step.${step}.name`)}</DialogTitle>
      <DialogContent>
        <TextField margin="dense" label={`${t.case.number} (${t.optional})`} value={text} onChange={(event) => setText(event.target.value)} slotProps={{ htmlInput: { autoCapitalize: 'characters', spellCheck: false } }} />
        <div aria-live="polite">
          {facts && <Alert severity="success">{t.bornOn(day(facts.birthDate), t.sexes[facts.sex], facts.entity in STATES ? STATES[facts.entity as keyof typeof STATES] : t.bornAbroad)}</Alert>}
          {reading && reading.reasons.length > 0 && (
            <Alert severity={stopped ? 'error' : 'warning'}>
              {reading.reasons.map((reason) => t.reading[reason.code]).join(' ')}
              {reading.suggestion !== undefined && <Button onClick={() => setText(reading.suggestion ?? '')}>{t.didYouMean(reading.suggestion)}</Button>}
            </Alert>
          )}
        </div>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{t.cancel}</Button>
        <Button variant="contained" disabled={stopped} onClick={() => { void save(); }}>{t.save}</Button>
      </DialogActions>
    </Dialog>
  );
}
