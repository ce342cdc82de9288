/** The arrival and the pathway: what decides which services a person is offered. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { Pathway, ReturnFacts } from '#domain/case/events.ts';
import { useShared } from '../../app/context.tsx';
import { dayIn } from '../dates.ts';
import { FormDialog } from '../FormDialog.tsx';
import { useThisCase } from '../this-case.tsx';
import { Choice } from './Choice.tsx';

export function EditArrival({ close }: { close: () => void }) {
  const { t, today } = useShared();
  const { state, act, may } = useThisCase();
  const { arrival } = state;
  const [pathway, setPathway] = useState<string>(state.pathway ?? '');
  const [on, setOn] = useState<string>(arrival.arrivedOn);
  const [port, setPort] = useState(arrival.port ?? '');
  const [mode, setMode] = useState<string>(arrival.mode ?? '');
  const [years, setYears] = useState(arrival.yearsAbroad === undefined ? '' : String(arrival.yearsAbroad));
  const isFuture = on > today;
  const badYears = years.trim() !== '' && !/^\d{1,2}$/.test(years.trim());
  const typed = ReturnFacts.partial().safeParse({ arrivedOn: on, ...(port.trim() === '' ? {} : { port }), ...(mode === '' ? {} : { mode }), ...(years.trim() === '' || badYears ? {} : { yearsAbroad: Number(years) }) });
  const way = Pathway.safeParse(pathway).data;

  const save = async (): Promise<boolean> => {
    if (!typed.success) return false;
    const fields = (Object.keys(typed.data) as (keyof ReturnFacts)[]).filter((field) => typed.data[field] !== arrival[field]);
    if (fields.length > 0) {
      const pick = (facts: Partial<ReturnFacts>): Partial<ReturnFacts> => Object.fromEntries(fields.map((field) => [field, facts[field]]).filter(([, value]) => value !== undefined));
      const isNew = fields.some((field) => arrival[field] === undefined);
      if (!(await act({ type: 'editReturn', data: { changes: pick(typed.data) } }, isNew ? undefined : { type: 'editReturn', data: { changes: pick(arrival) } }))) return false;
    }
    if (way === undefined || way === state.pathway) return true;
    return act({ type: 'setPathway', data: { pathway: way } }, state.pathway && { type: 'setPathway', data: { pathway: state.pathway } });
  };

  return (
    <FormDialog title={t.case.person.groups.arrival} close={close} save={save} canSave={dayIn(on) !== undefined && !isFuture && !badYears && typed.success}>
      {may('pathwaySet') && <Choice label={t.case.person.pathwayNow} value={pathway} set={setPathway} options={Object.entries(t.pathways)} />}
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(11rem, 1fr))', gap: 2 }}>
        <TextField type="date" label={t.fields['arrival.arrivedOn']} value={on} error={isFuture} helperText={isFuture ? t.case.steps.future : undefined} onChange={(event) => setOn(event.target.value)} slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }} />
        <TextField label={`${t.fields['arrival.port']} (${t.optional})`} value={port} onChange={(event) => setPort(event.target.value)} slotProps={{ htmlInput: { maxLength: 160 } }} />
        <TextField label={`${t.fields['arrival.yearsAbroad']} (${t.optional})`} value={years} error={badYears} onChange={(event) => setYears(event.target.value)} slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 2 } }} />
      </Box>
      <Choice label={t.fields['arrival.mode'] ?? ''} value={mode} set={setMode} options={Object.entries(t.case.person.modes)} />
    </FormDialog>
  );
}
