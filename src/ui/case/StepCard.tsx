/** One step: what it is, why, where, what to bring, what blocks it; had, asked for or not to be had in two taps. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Collapse from '@mui/material/Collapse';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { CATALOGUE } from '#catalogue/edition.ts';
import { UnavailableReason } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { PlannedStep } from '#domain/guide/planner.ts';
import { useAct } from '../app/act.ts';
import { useShared } from '../app/context.tsx';
import { NumberDialog } from './NumberDialog.tsx';

/** Steps that give a number worth keeping. */
const NUMBERED: ReadonlySet<string> = new Set(['curp', 'nss', 'rfc', 'birth-certificate', 'carta', 'matricula', 'passport-mx', 'foreign-passport', 'ine', 'curp-temporary', 'comar-constancia', 'tvrh']);
const entries = new Map(CATALOGUE.entries.map((entry) => [entry.id, entry]));

type Props = { state: CaseState; planned: PlannedStep; open?: boolean };

export function StepCard({ state, planned, open = false }: Props) {
  const { t, catalogueText, day, today } = useShared();
  const act = useAct();
  const [shown, setShown] = useState(open);
  const [asking, setAsking] = useState(false);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const { step } = planned;
  const entry = entries.get(step);
  const record = state.steps[step];
  const label = record?.status === 'done' ? t.case.done : record?.status === 'unavailable' ? t.case.unavailable : record?.status === 'asked' ? t.case.asked : planned.state === 'blocked' ? t.case.blocked : undefined;
  const complete = (number?: string): Promise<boolean> =>
    act(state.id, { type: 'completeStep', data: { step, on: today, edition: CATALOGUE.edition, ...(number ? { number } : {}) } }, { type: 'reopenStep', data: { step } });

  return (
    <Paper sx={{ p: 1.5 }} component="article">
      <Button fullWidth color="inherit" sx={{ justifyContent: 'space-between', textAlign: 'left', gap: 1 }} aria-expanded={shown} onClick={() => setShown(!shown)}>
        <span>{catalogueText(`step.${step}.name`)}</span>
        {label && <Chip size="small" label={label} color={record?.status === 'done' ? 'success' : record?.status === 'unavailable' ? 'error' : 'default'} />}
      </Button>
      <Collapse in={shown} unmountOnExit>
        <Stack spacing={1} sx={{ px: 1, pt: 0.5 }}>
          {entry && <Typography>{catalogueText(`step.${step}.why`)}</Typography>}
          {record?.status === 'done' && <Typography>{t.case.doneOn(day(record.on ?? today))}{record.number ? ` · ${record.number}` : ''}</Typography>}
          {record?.status === 'unavailable' && record.reason && <Typography>{t.case.reasons[record.reason]}</Typography>}
          {entry && <Typography><b>{t.case.where}: </b>{catalogueText(`agency.${entry.agency}`)}, {catalogueText(`place.${entry.place}`)}</Typography>}
          {entry && entry.bring.length > 0 && <Typography><b>{t.case.bring}: </b>{entry.bring.map((one) => catalogueText(`bring.${one}`)).join(', ')}</Typography>}
          {planned.missing.length > 0 && (
            <Typography><b>{t.case.missing}: </b>{planned.missing.map((set) => set.map((one) => catalogueText(`step.${one.step ?? one.credential}.name`)).join(' + ')).join(` ${t.case.or} `)}</Typography>
          )}
          <Typography color="text.secondary">{planned.why.map((why) => t.why[why.code]).filter((text, at, all) => all.indexOf(text) === at).join(' · ')}</Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {record?.status !== 'done' && <Button variant="contained" onClick={() => { if (NUMBERED.has(step)) setAsking(true); else void complete(); }}>{t.case.markDone}</Button>}
            {record === undefined && <Button variant="outlined" onClick={() => { void act(state.id, { type: 'askStep', data: { step } }, { type: 'reopenStep', data: { step } }); }}>{t.case.markAsked}</Button>}
            {record?.status !== 'done' && record?.status !== 'unavailable' && <Button onClick={(event) => setAnchor(event.currentTarget)}>{t.case.markUnavailable}</Button>}
            {(record?.status === 'done' || record?.status === 'unavailable') && <Button onClick={() => { void act(state.id, { type: 'reopenStep', data: { step } }); }}>{t.case.reopen}</Button>}
          </Box>
        </Stack>
      </Collapse>
      <Menu anchorEl={anchor} open={anchor !== undefined} onClose={() => setAnchor(undefined)}>
        {UnavailableReason.options.map((reason) => (
          <MenuItem key={reason} sx={{ minHeight: 48 }} onClick={() => { setAnchor(undefined); void act(state.id, { type: 'markStepUnavailable', data: { step, reason } }, { type: 'reopenStep', data: { step } }); }}>{t.case.reasons[reason]}</MenuItem>
        ))}
      </Menu>
      {asking && <NumberDialog step={step} state={state} close={() => setAsking(false)} complete={complete} />}
    </Paper>
  );
}
