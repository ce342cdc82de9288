/** The account was opened at the desk of the bank: level, bank, CLABE off the paper, read back while typing. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ItemId } from '#domain/foundation/ids.ts';
import { BANKS, readClabe } from '#domain/identifiers/clabe.ts';
import { useShared } from '../../app/context.tsx';
import { FormDialog } from '../FormDialog.tsx';
import { useThisCase } from '../this-case.tsx';

const LEVELS = ['1', '2', '3', '4'] as const;
/** Banco del Bienestar, where the programme's accounts are opened. */
const USUAL_BANK = '166';

export function AccountDialog({ level: asked, close }: { level: string; close: () => void }) {
  const { t, tablet } = useShared();
  const { act } = useThisCase();
  const [level, setLevel] = useState<(typeof LEVELS)[number]>(LEVELS.find((one) => one === asked) ?? '2');
  const [institution, setInstitution] = useState(USUAL_BANK);
  const [clabe, setClabe] = useState('');
  const reading = clabe.trim() === '' ? undefined : readClabe(clabe);
  const { facts } = reading ?? {};
  // The CLABE says which bank it is; one that the list lacks stands as its three digits.
  const bank = facts?.bankCode ?? institution;
  const banks = Object.entries(BANKS).toSorted(([, a], [, b]) => a.localeCompare(b));
  const save = async (): Promise<boolean> => {
    const accountId = tablet.newId() as ItemId;
    return act({ type: 'openAccount', data: { accountId, level, institution: bank, ...(reading ? { clabe: reading.value } : {}) } }, { type: 'withdrawAccount', data: { accountId, reason: t.case.money.undone } });
  };
  return (
    <FormDialog title={t.case.openAccount} close={close} save={save} canSave={reading?.verdict !== 'stop'}>
      <TextField select label={t.case.level} value={level} helperText={t.case.accounts.levels[level]} onChange={(event) => setLevel(LEVELS.find((one) => one === event.target.value) ?? level)}>
        {LEVELS.map((one) => <MenuItem key={one} value={one}>{one}</MenuItem>)}
      </TextField>
      <TextField label={`${t.case.clabe} (${t.optional})`} value={clabe} onChange={(event) => setClabe(event.target.value)} slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 24, style: { fontFamily: 'ui-monospace, monospace' } } }} />
      <div aria-live="polite" style={{ display: 'grid', gap: 8 }}>
        {facts && reading?.verdict !== 'stop' && <Alert severity="success">{t.case.accounts.reads(facts.bank ?? facts.bankCode, facts.plaza ?? t.case.accounts.noPlaza)}</Alert>}
        {reading && reading.reasons.length > 0 && <Alert severity={reading.verdict === 'stop' ? 'error' : 'warning'}>{reading.reasons.map((one) => t.reading[one.code]).join(' ')}</Alert>}
      </div>
      <TextField select label={t.case.institution} value={bank} disabled={facts !== undefined} onChange={(event) => setInstitution(event.target.value)}>
        {BANKS[bank] === undefined && <MenuItem value={bank}>{facts?.bank ?? bank}</MenuItem>}
        {banks.map(([code, name]) => <MenuItem key={code} value={code}>{name}</MenuItem>)}
      </TextField>
    </FormDialog>
  );
}
