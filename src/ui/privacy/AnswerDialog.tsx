/** The answer to a request, with why where not everything is granted. */
import { useId, useState } from 'react';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import type { CaseId, ItemId } from '#domain/foundation/ids.ts';
import { useAct } from '../app/act.ts';
import { useShared, useTexts } from '../app/context.tsx';
import { PRIVACY } from '../text/privacy.ts';
import { Confirm } from './Confirm.tsx';

const OUTCOMES = ['granted', 'partly', 'denied'] as const;
type Outcome = (typeof OUTCOMES)[number];
const LONGEST = 2000;

export function AnswerDialog({ caseId, requestId, close }: { caseId: CaseId; requestId: ItemId; close: () => void }) {
  const say = useTexts(PRIVACY).rights;
  const { today } = useShared();
  const act = useAct();
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome>();
  const [reason, setReason] = useState('');
  const needsReason = outcome === 'partly' || outcome === 'denied';
  const go = async (): Promise<void> => {
    if (outcome) await act(caseId, { type: 'answerRight', data: { requestId, outcome, on: today, ...(needsReason ? { reason: reason.trim() } : {}) } });
  };
  return (
    <Confirm title={say.answerTitle} yes={say.answer} close={close} canGo={outcome !== undefined && (!needsReason || reason.trim() !== '')} go={go}>
      <FormControl>
        <FormLabel id={id}>{say.outcome}</FormLabel>
        <RadioGroup aria-labelledby={id} value={outcome ?? ''} onChange={(_, value) => setOutcome(OUTCOMES.find((one) => one === value))}>
          {OUTCOMES.map((one) => <FormControlLabel key={one} value={one} control={<Radio />} label={say.outcomes[one]} sx={{ minHeight: 48 }} />)}
        </RadioGroup>
      </FormControl>
      {needsReason && <TextField label={say.reason} helperText={say.reasonNeeded} multiline minRows={2} maxRows={8} value={reason} onChange={(event) => setReason(event.target.value)} autoComplete="off" slotProps={{ htmlInput: { maxLength: LONGEST } }} />}
    </Confirm>
  );
}
