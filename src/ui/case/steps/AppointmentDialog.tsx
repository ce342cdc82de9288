/** When and where: the person leaves with a day, an hour and a place; for a hearing as the sheet says it, by the clock of the other side. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import type { Appointment } from '#domain/case/state.ts';
import type { ItemId } from '#domain/foundation/ids.ts';
import { useShared, useTexts } from '../../app/context.tsx';
import { useCatalogue } from '../../parts/catalogue.ts';
import { DUTIES_EN } from '../../text/en/duties.ts';
import { DUTIES_ES } from '../../text/es/duties.ts';
import { FormDialog } from '../FormDialog.tsx';
import { stepName } from '../say.ts';
import { useThisCase } from '../this-case.tsx';
import { appointmentAgain } from './appointment-again.ts';
import { HearingFields } from './HearingFields.tsx';
import { draftOf, instantsOf, portNamed } from './hearing-draft.ts';

const LONGEST_PLACE = 160;

/** `moved`: the appointment that gets another time or place. */
export function AppointmentDialog({ about, moved, close }: { about: string; moved?: Appointment; close: () => void }) {
  const shared = useShared();
  const { t, today, tablet, catalogueText } = shared;
  const { duties: words } = useTexts({ es: DUTIES_ES, en: DUTIES_EN });
  const { state, act } = useThisCase();
  const entry = useCatalogue().entries.get(about);
  const [draft, setDraft] = useState(() => draftOf(about, moved));
  const [place, setPlace] = useState(moved?.place ?? (entry ? catalogueText(`place.${entry.place}`) : ''));
  const { isHearing, port } = draft;
  const crossing = portNamed(port);
  const { at, reportAt, isReportAfter } = instantsOf(draft);
  const where = isHearing && crossing ? crossing.name : place.trim();
  const canSave = at !== undefined && where !== '' && !isReportAfter && (draft.report === '' || reportAt !== undefined);
  const save = (): Promise<boolean> => {
    if (at === undefined) return Promise.resolve(false);
    const appointmentId = moved?.id ?? (tablet.newId() as ItemId);
    const more = isHearing ? { kind: 'hearing' as const, reportAt, ...(crossing ? { port: crossing.name, zone: crossing.zoneThere } : {}) } : {};
    return act({ type: 'setAppointment', data: { appointmentId, at, place: where, about: moved?.about ?? about, ...more } },
      moved ? appointmentAgain(moved) : { type: 'endAppointment', data: { appointmentId, how: 'cancelled' } });
  };
  return (
    <FormDialog title={`${moved ? t.case.appointments.move : t.case.appointments.add}: ${stepName(about, shared)}`} close={close} save={save} canSave={canSave}>
      {(isHearing || state.pathway === 'mpp' || entry?.agency === 'us-court') && (
        <FormControlLabel control={<Checkbox checked={isHearing} onChange={(event) => setDraft({ ...draft, isHearing: event.target.checked })} />} label={words.isHearing} sx={{ minHeight: 48 }} />
      )}
      {isHearing ? <HearingFields draft={draft} set={setDraft} /> : (
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(9rem, 1fr))', gap: 2 }}>
          <TextField type="date" label={t.case.appointments.day} value={draft.day} onChange={(event) => setDraft({ ...draft, day: event.target.value })} slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: today } }} />
          <TextField type="time" label={t.case.appointments.time} value={draft.time} onChange={(event) => setDraft({ ...draft, time: event.target.value })} slotProps={{ inputLabel: { shrink: true } }} />
        </Box>
      )}
      {!(isHearing && crossing) && <TextField label={t.case.appointments.place} value={place} onChange={(event) => setPlace(event.target.value)} slotProps={{ htmlInput: { maxLength: LONGEST_PLACE } }} />}
    </FormDialog>
  );
}
