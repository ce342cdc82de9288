/** The tap that notes a duty as done: the appointment was kept, the paper was had anew, the step was taken. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Appointment } from '#domain/case/state.ts';
import type { Duty } from '#domain/guide/duties.ts';
import { useSession, useShared, useTexts } from '../../app/context.tsx';
import { useCatalogue } from '../../parts/catalogue.ts';
import { DUTIES_EN } from '../../text/en/duties.ts';
import { DUTIES_ES } from '../../text/es/duties.ts';
import { dayAndTimeOf } from '../dates.ts';
import { AppointmentDialog } from '../steps/AppointmentDialog.tsx';
import { appointmentAgain } from '../steps/appointment-again.ts';
import { StepDialog } from '../steps/StepDialog.tsx';
import { undoTo } from '../steps/step-undo.ts';
import { useThisCase } from '../this-case.tsx';

export function DutyActions({ duty }: { duty: Duty }) {
  const { t, today } = useShared();
  const { duties: words } = useTexts({ es: DUTIES_ES, en: DUTIES_EN });
  const { worker } = useSession();
  const { catalogue, entries } = useCatalogue();
  const { state, act, may } = useThisCase();
  const [dialog, setDialog] = useState<'paper' | 'appointment'>();
  const { step, why } = duty;
  const record = state.steps[step];
  const renews = record?.status === 'done';
  const isPaper = entries.get(step)?.kind === 'document';
  const appointment = appointmentOf(duty, state.appointments, today);
  const end = (one: Appointment, how: 'kept' | 'missed'): void => { void act({ type: 'endAppointment', data: { appointmentId: one.id, how } }, appointmentAgain(one)); };
  const did = (): void => {
    if (appointment) end(appointment, 'kept');
    else if (isPaper) setDialog('paper');
    else void act({ type: 'completeStep', data: { step, on: today, edition: catalogue.edition, ...(renews ? { renews } : {}) } }, undoTo(step, record, worker.id));
  };
  // A hearing has no other trace than its appointment.
  const canDo = appointment ? may('appointmentEnded') : why !== 'hearing' && may('stepCompleted');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {canDo && <Button variant={duty.state === 'ok' ? 'outlined' : 'contained'} onClick={did}>{words.did[why]}</Button>}
      {appointment && duty.left <= 0 && may('appointmentEnded') && <Button variant="outlined" onClick={() => end(appointment, 'missed')}>{words.missed}</Button>}
      {may('appointmentSet') && (appointment ?? why !== 'hearing') && <Button onClick={() => setDialog('appointment')}>{appointment ? t.case.appointments.move : t.case.appointments.add}</Button>}
      {dialog === 'paper' && <StepDialog step={step} renews={renews} close={() => setDialog(undefined)} />}
      {dialog === 'appointment' && <AppointmentDialog about={step} {...(appointment ? { moved: appointment } : {})} close={() => setDialog(undefined)} />}
    </Box>
  );
}

/** The appointment that a duty is kept by: the hearing itself, or one about its step whose day has come. */
function appointmentOf({ hearing, step }: Duty, appointments: readonly Appointment[], today: string): Appointment | undefined {
  const set = appointments.filter((one) => one.status === 'set');
  return hearing ? set.find((one) => one.id === hearing.id) : set.find((one) => one.about === step && dayAndTimeOf(one.when).day <= today);
}
