/** The account was opened at the desk of the bank: level, bank, CLABE off the paper, checked while typing. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { CaseState } from '#domain/case/state.ts';
import type { ItemId } from '#domain/foundation/ids.ts';
import { BANKS, readClabe } from '#domain/identifiers/clabe.ts';
import { institutionOf } from '#domain/identifiers/institutions.ts';
import { useAct } from '../app/act.ts';
import { useShared } from '../app/context.tsx';

const LEVELS = ['1', '2', '3', '4'] as const;

export function AccountLine({ state }: { state: CaseState }) {
  const { t, tablet } = useShared();
  const act = useAct();
  const [open, setOpen] = useState(false);
  const [level, setLevel] = useState<(typeof LEVELS)[number]>('2');
  const [institution, setInstitution] = useState('166');
  const [clabe, setClabe] = useState('');
  const reading = clabe === '' ? undefined : readClabe(clabe);
  // A CLABE may name a bank that is not among the usual ones.
  const banks = reading?.facts?.bank ? { ...BANKS, [reading.facts.bankCode]: reading.facts.bank } : BANKS;
  const save = async (): Promise<void> => {
    const done = await act(state.id, { type: 'openAccount', data: { accountId: tablet.newId() as ItemId, level, institution: reading?.facts?.bankCode ?? institution, ...(reading ? { clabe: reading.value } : {}) } });
    if (done) { setOpen(false); setClabe(''); }
  };
  return (
    <Stack spacing={1}>
      {state.accounts.filter((one) => one.withdrawn === undefined).map((one) => (
        <Paper key={one.id} sx={{ p: 1.5 }}>
          <Typography>{t.case.accountOf(one.level, institutionOf(one.institution)?.name ?? one.institution)}</Typography>
          {one.clabe && <Typography sx={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}>{one.clabe}</Typography>}
        </Paper>
      ))}
      {!open && <Button variant="outlined" onClick={() => setOpen(true)}>{t.case.openAccount}</Button>}
      {open && (
        <Paper sx={{ p: 1.5 }}>
          <Stack spacing={1.5}>
            <TextField select label={t.case.level} value={level} onChange={(event) => setLevel(event.target.value as (typeof LEVELS)[number])}>
              {LEVELS.map((one) => <MenuItem key={one} value={one}>{one}</MenuItem>)}
            </TextField>
            <TextField select label={t.case.institution} value={reading?.facts?.bank ? reading.facts.bankCode : institution} onChange={(event) => setInstitution(event.target.value)}>
              {Object.entries(banks).map(([code, name]) => <MenuItem key={code} value={code}>{name}</MenuItem>)}
            </TextField>
            <TextField label={`${t.case.clabe} (${t.optional})`} value={clabe} onChange={(event) => setClabe(event.target.value)} slotProps={{ htmlInput: { inputMode: 'numeric' } }} />
            {reading && reading.reasons.length > 0 && <Alert severity={reading.verdict === 'stop' ? 'error' : 'warning'}>{reading.reasons.map((one) => t.reading[one.code]).join(' ')}</Alert>}
            <Stack direction="row" spacing={1}>
              <Button variant="contained" disabled={reading?.verdict === 'stop'} onClick={() => { void save(); }}>{t.save}</Button>
              <Button onClick={() => setOpen(false)}>{t.cancel}</Button>
            </Stack>
          </Stack>
        </Paper>
      )}
    </Stack>
  );
}
