/**
 * What the person takes along: she sees the sheet as it will print, in the person's language, and prints
 * it with one more tap. Works offline. The link is made only then; printing again makes a new one, and
 * the earlier sheets can be cancelled, for one that did not come out may lie in the printer.
 */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { DUTY_RULES, portOf } from '#catalogue/duties.ts';
import { timeZoneOf } from '#catalogue/time-zones.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { ItemId } from '#domain/foundation/ids.ts';
import { slipOf, tellsUnder } from '#domain/status/slip.ts';
import { statusView } from '#domain/status/status-view.ts';
import { wallDay } from '#domain/status/wall-time.ts';
import { useAct } from '../app/act.ts';
import { useSession, useShared } from '../app/context.tsx';
import { useCatalogue } from '../parts/catalogue.ts';
import { PrintSheet } from '../parts/PrintSheet.tsx';
import { LANGUAGES, languageOf } from '../text/person/languages.ts';
import type { PersonLanguage } from '../text/person/languages.ts';
import { WORDS } from '../text/person/words.ts';
import { makeSlipKey } from './make-slip-key.ts';
import { mayDo } from './may.ts';
import { PaperPreview } from './PaperPreview.tsx';
import { SlipPaper } from './SlipPaper.tsx';
import type { SlipKey } from './SlipPaper.tsx';

export function Slip({ state }: { state: CaseState }) {
  const { t } = useShared();
  const { worker } = useSession();
  const [open, setOpen] = useState(false);
  if (!mayDo(state, { ...worker, workerId: worker.id }, 'statusLinkIssued')) return null;
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>{t.paper.slip}</Button>
      {open && <SlipDialog state={state} close={() => setOpen(false)} />}
    </>
  );
}

function SlipDialog({ state, close }: { state: CaseState; close: () => void }) {
  const { t, tablet } = useShared();
  const { centre } = useSession();
  const act = useAct();
  const narrow = useMediaQuery('(max-width:600px)');
  const [language, setLanguage] = useState<PersonLanguage>(() => languageOf(state.person.languages));
  const [roll, setRoll] = useState(false);
  const [all, setAll] = useState(false);
  const [revoke, setRevoke] = useState(true);
  const [printing, setPrinting] = useState<SlipKey>();
  const [busy, setBusy] = useState(false);
  const [printed, setPrinted] = useState(false);

  const timeZone = timeZoneOf(centre ?? { name: '', state: '' });
  const today = wallDay(tablet.now(), timeZone);
  const { catalogue, published } = useCatalogue(today);
  // As the phone will see it: what is under protection does not reach paper either.
  const { protection: _, ...core } = state;
  const view = statusView(core, { catalogue, texts: published?.texts, rules: DUTY_RULES, portOf, today, centre: { name: centre?.name ?? t.app, timeZone, address: centre?.address, phone: centre?.phone, hours: centre?.hours } });
  const tells = tellsUnder(catalogue, published);
  const large = state.person.reads === 'no' || state.person.reads === 'some';
  const paper = { slip: slipOf(view, state.folio, { all, tells }), names: view.names, language, today, large, hole: t.paper.codeLater };
  const earlier = state.links.filter((one) => !one.revoked);

  const print = async (): Promise<void> => {
    setBusy(true);
    const { key, tokenHash, slipCodeHash } = await makeSlipKey(location.origin);
    const issued = await act(state.id, { type: 'issueStatusLink', data: { linkId: tablet.newId() as ItemId, tokenHash, slipCodeHash } });
    if (issued && revoke) for (const { id } of earlier) await act(state.id, { type: 'revokeStatusLink', data: { linkId: id } });
    setBusy(false);
    if (issued) setPrinting(key);
  };

  return (
    <Dialog open onClose={close} fullWidth maxWidth="md" fullScreen={narrow}>
      <DialogTitle>{t.paper.slipTitle}</DialogTitle>
      <DialogContent dividers>
        <Stack spacing={1.5}>
          <Stack direction={narrow ? 'column' : 'row'} spacing={1.5}>
            <TextField select label={t.paper.language} value={language} onChange={(event) => setLanguage(event.target.value as PersonLanguage)}>
              {LANGUAGES.map((one) => <MenuItem key={one} value={one} lang={one} sx={{ minHeight: 48 }}>{WORDS[one].name}</MenuItem>)}
            </TextField>
            <TextField select label={t.paper.size} value={roll ? 'roll' : 'page'} onChange={(event) => setRoll(event.target.value === 'roll')}>
              <MenuItem value="page" sx={{ minHeight: 48 }}>{t.paper.page}</MenuItem>
              <MenuItem value="roll" sx={{ minHeight: 48 }}>{t.paper.roll}</MenuItem>
            </TextField>
          </Stack>
          {large && <Typography>{t.paper.large}</Typography>}
          {view.next.some((one) => tells(one)) && <Choice checked={all} set={setAll} label={t.paper.tellAll} about={t.paper.tellAllAbout} />}
          {earlier.length > 0 && <Choice checked={revoke} set={setRevoke} label={t.paper.revoke(earlier.length)} about={t.paper.revokeAbout} />}
          <Typography component="h3" sx={{ fontWeight: 700 }}>{t.paper.preview}</Typography>
          <PaperPreview roll={roll}><SlipPaper {...paper} /></PaperPreview>
        </Stack>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Typography component="output" aria-live="polite" sx={{ flex: printed ? '1 1 16rem' : '0 0 0', pl: 1 }}>{printed ? t.paper.printed : ''}</Typography>
        <Button onClick={close}>{printed ? t.close : t.cancel}</Button>
        <Button variant="contained" disabled={busy || printing !== undefined} onClick={() => { void print(); }}>{printed ? t.paper.printAgain : t.paper.print}</Button>
      </DialogActions>
      {printing && <PrintSheet roll={roll} done={() => { setPrinting(undefined); setPrinted(true); }}><SlipPaper {...paper} slipKey={printing} /></PrintSheet>}
    </Dialog>
  );
}

function Choice({ checked, set, label, about }: { checked: boolean; set: (checked: boolean) => void; label: string; about: string }) {
  return (
    <Alert severity="info" icon={false}>
      <FormControlLabel control={<Checkbox checked={checked} onChange={(event) => set(event.target.checked)} />} label={label} sx={{ minHeight: 48 }} />
      <Typography>{about}</Typography>
    </Alert>
  );
}
