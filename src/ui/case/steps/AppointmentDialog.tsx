/** When and where: the person leaves with a day, an hour and a place. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { Appointment } from '#domain/case/state.ts';
import type { ItemId } from '#domain/foundation/ids.ts';
import { useShared } from '../../app/context.tsx';
import { useCatalogue } from '../../parts/catalogue.ts';
import { dayAndTimeOf, instantOf } from '../dates.ts';
import { FormDialog } from '../FormDialog.tsx';
import { stepName } from '../say.ts';
import { useThisCase } from '../this-case.tsx';

const LONGEST_PLACE = 160;

/** `moved`: the appointment that gets another time or place. */
export function AppointmentDialog({ about, moved, close }: { about: string; moved?: Appointment; close: () => void }) {
  const shared = useShared();
  const { t, today, tablet, catalogueText } = shared;
  const { act } = useThisCase();
  const entry = useCatalogue().entries.get(about);
  const before = moved && dayAndTimeOf(moved.when);
  const [day, setDay] = useState(before?.day ?? '');
  const [time, setTime] = useState(before?.time ?? '');
  const [place, setPlace] = useState(moved?.place ?? (entry ? catalogueText(`place.${entry.place}`) : ''));
  const at = instantOf(day, time);
  const save = (): Promise<boolean> => {
    if (at === undefined) return Promise.resolve(false);
    const appointmentId = moved?.id ?? (tablet.newId() as ItemId);
    return act({ type: 'setAppointment', data: { appointmentId, at, place: place.trim(), about } },
      moved ? { type: 'setAppointment', data: { appointmentId, at: moved.when, place: moved.place, about } } : { type: 'endAppointment', data: { appointmentId, how: 'cancelled' } });
  };
  return (
    <FormDialog title={`${t.case.appointments.add}: ${stepName(about, shared)}`} close={close} save={save} canSave={at !== undefined && place.trim() !== ''}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(9rem, 1fr))', gap: 2 }}>
        <TextField type="date" label={t.case.appointments.day} value={day} onChange={(event) => setDay(event.target.value)} slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: today } }} />
        <TextField type="time" label={t.case.appointments.time} value={time} onChange={(event) => setTime(event.target.value)} slotProps={{ inputLabel: { shrink: true } }} />
      </Box>
      <TextField label={t.case.appointments.place} value={place} onChange={(event) => setPlace(event.target.value)} slotProps={{ htmlInput: { maxLength: LONGEST_PLACE } }} />
    </FormDialog>
  );
}
