/**
 * A step that waits for a yes: what the person must be told, and the one tap that notes the answer. Where the
 * yes leads straight on to an act (asking for money), that act follows by itself.
 */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ConsentPurpose } from '#domain/case/events.ts';
import { isRefused } from '#domain/case/consent.ts';
import type { CatalogueEntry } from '#domain/guide/catalogue.ts';
import { useTexts } from '../../app/context.tsx';
import { DUTIES_EN } from '../../text/en/duties.ts';
import { DUTIES_ES } from '../../text/es/duties.ts';
import { useThisCase } from '../this-case.tsx';

type Props = { entry: CatalogueEntry; consent: ConsentPurpose; then?: { label: string; act: () => Promise<void> } };

export function ConsentAsk({ entry, consent, then }: Props) {
  const { consents: words } = useTexts({ es: DUTIES_ES, en: DUTIES_EN });
  const { state, act, may } = useThisCase();
  const [isSigned, setIsSigned] = useState(false);
  const about = { purpose: consent, agency: entry.agency };
  const said = isRefused(state.consents, about);
  const language = state.person.languages?.[0]?.code;
  if (!may('consentGiven')) return <Typography>{words.somebodyElse}</Typography>;
  const agree = async (): Promise<void> => {
    if (await act({ type: 'giveConsent', data: { ...about, how: isSigned ? 'signed' : 'spoken', ...(language ? { language } : {}) } }, { type: 'withdrawConsent', data: about })) await then?.act();
  };
  return (
    <Paper variant="outlined" sx={{ p: 1.5 }}>
      <Typography component="h4" sx={{ fontWeight: 600 }}>{words.tell}</Typography>
      <Typography>{words.means[consent]}</Typography>
      {said && <Typography sx={{ mt: 0.5, fontWeight: 600 }}>{words.saidNo}</Typography>}
      <FormControlLabel control={<Checkbox checked={isSigned} onChange={(event) => setIsSigned(event.target.checked)} />} label={words.signed} sx={{ minHeight: 48 }} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="contained" onClick={() => { void agree(); }}>{then ? words.agreesAnd(then.label) : words.agrees}</Button>
        {!said && may('consentWithdrawn') && <Button onClick={() => { void act({ type: 'withdrawConsent', data: about }); }}>{words.disagrees}</Button>}
      </Box>
    </Paper>
  );
}
