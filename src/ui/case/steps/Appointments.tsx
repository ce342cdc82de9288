/** Appointments still to come or to be ended: kept, missed, cancelled, moved. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { Appointment } from '#domain/case/state.ts';
import { useShared } from '../../app/context.tsx';
import { Section } from '../../parts/Section.tsx';
import { stepName } from '../say.ts';
import { useThisCase } from '../this-case.tsx';
import { HearingTimes } from '../duties/HearingTimes.tsx';
import { useDuties } from '../duties/use-duties.ts';
import { appointmentAgain } from './appointment-again.ts';
import { AppointmentDialog } from './AppointmentDialog.tsx';

export function Appointments() {
  const { t } = useShared();
  const { state } = useThisCase();
  const set = state.appointments.filter((one) => one.status === 'set').toSorted((a, b) => (a.when < b.when ? -1 : 1));
  if (set.length === 0) return null;
  return <Section title={t.case.appointments.title}>{set.map((one) => <SetAppointment key={one.id} appointment={one} />)}</Section>;
}

function SetAppointment({ appointment }: { appointment: Appointment }) {
  const shared = useShared();
  const { t, moment, tablet } = shared;
  const { act, may } = useThisCase();
  const [isMoving, setIsMoving] = useState(false);
  const { id, when, place, about } = appointment;
  const duty = useDuties().find((one) => one.hearing?.id === id);
  const isOver = when < tablet.now();
  const end = (how: 'kept' | 'missed' | 'cancelled'): void => { void act({ type: 'endAppointment', data: { appointmentId: id, how } }, appointmentAgain(appointment)); };
  return (
    <Paper variant="outlined" component="article" aria-label={t.case.at(moment(when), place)} sx={{ p: 1.5 }}>
      {duty ? <HearingTimes duty={duty} /> : <Typography sx={{ fontWeight: 600 }}>{moment(when)}</Typography>}
      <Typography sx={{ overflowWrap: 'anywhere' }}>{place} · {stepName(about, shared)}</Typography>
      {isOver && <Typography color="warning.main">{t.case.appointments.past}</Typography>}
      {may('appointmentEnded') && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
          <Button variant={isOver ? 'contained' : 'outlined'} onClick={() => end('kept')}>{t.case.appointments.kept}</Button>
          {isOver && <Button variant="outlined" onClick={() => end('missed')}>{t.case.appointments.missed}</Button>}
          <Button onClick={() => setIsMoving(true)}>{t.case.appointments.move}</Button>
          <Button onClick={() => end('cancelled')}>{t.case.appointments.cancel}</Button>
        </Box>
      )}
      {isMoving && <AppointmentDialog about={about} moved={appointment} close={() => setIsMoving(false)} />}
    </Paper>
  );
}
