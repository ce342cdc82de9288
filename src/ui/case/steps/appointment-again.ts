/** The command that sets an appointment as it stands: what undoing its end or its move does. */
import type { Command } from '#domain/case/decide.ts';
import type { Appointment } from '#domain/case/state.ts';

export function appointmentAgain({ id: appointmentId, when: at, place, about, kind, reportAt, reportBefore, port, zone }: Appointment): Command {
  return { type: 'setAppointment', data: { appointmentId, at, place, about, kind, reportAt, reportBefore, port, zone } };
}
