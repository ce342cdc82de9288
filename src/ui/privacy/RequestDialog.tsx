/** What the person asks, when they asked it, and in their words; an objection may name what it is about. */
import { useId, useState } from 'react';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { ConsentPurpose, Right } from '#domain/case/events.ts';
import type { CaseId, ItemId } from '#domain/foundation/ids.ts';
import { PlainDate } from '#domain/foundation/plain-date.ts';
import { useAct } from '../app/act.ts';
import { useShared, useTexts } from '../app/context.tsx';
import { PRIVACY } from '../text/privacy.ts';
import { Confirm } from './Confirm.tsx';

const LONGEST = 2000;

export function RequestDialog({ caseId, close }: { caseId: CaseId; close: () => void }) {
  const say = useTexts(PRIVACY).rights;
  const { t, tablet, today } = useShared();
  const act = useAct();
  const id = useId();
  const [right, setRight] = useState<Right>();
  const [on, setOn] = useState<string>(today);
  const [purpose, setPurpose] = useState('');
  const [note, setNote] = useState('');
  const asked = PlainDate.safeParse(on);
  const canGo = right !== undefined && asked.success && asked.data <= today;
  const go = async (): Promise<void> => {
    if (right === undefined || !asked.success) return;
    const about = right === 'opposition' ? ConsentPurpose.safeParse(purpose).data : undefined;
    await act(caseId, { type: 'askRight', data: { requestId: tablet.newId() as ItemId, right, on: asked.data, ...(about ? { purpose: about } : {}), ...(note.trim() === '' ? {} : { note: note.trim() }) } });
  };
  return (
    <Confirm title={say.note} yes={say.save} close={close} canGo={canGo} go={go}>
      <FormControl>
        <FormLabel id={id}>{say.noteTitle}</FormLabel>
        <RadioGroup aria-labelledby={id} value={right ?? ''} onChange={(_, value) => setRight(Right.parse(value))}>
          {Right.options.map((one) => <FormControlLabel key={one} value={one} control={<Radio />} label={say.names[one]} sx={{ minHeight: 48 }} />)}
        </RadioGroup>
      </FormControl>
      {right === 'opposition' && (
        <TextField select label={say.purpose} value={purpose} onChange={(event) => setPurpose(event.target.value)} helperText={purpose === '' ? undefined : say.opposed}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}>
          <MenuItem value="">{say.anyPurpose}</MenuItem>
          {ConsentPurpose.options.map((one) => <MenuItem key={one} value={one}>{t.consentFor[one]}</MenuItem>)}
        </TextField>
      )}
      <TextField type="date" label={say.on} value={on} onChange={(event) => setOn(event.target.value)} error={on !== '' && !(asked.success && asked.data <= today)} autoComplete="off" slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }} />
      <TextField label={`${say.words} (${t.optional})`} multiline minRows={2} maxRows={8} value={note} onChange={(event) => setNote(event.target.value)} autoComplete="off" slotProps={{ htmlInput: { maxLength: LONGEST } }} />
    </Confirm>
  );
}
