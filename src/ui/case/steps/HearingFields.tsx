/** A hearing as its sheet says it: the crossing, the day, the hour and the time to report; below, the same by the clock here. */
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { PORTS } from '#catalogue/duties.ts';
import type { Instant } from '#domain/foundation/plain-date.ts';
import { timeIn } from '#domain/guide/duties.ts';
import { useShared, useTexts } from '../../app/context.tsx';
import { DUTIES_EN } from '../../text/en/duties.ts';
import { DUTIES_ES } from '../../text/es/duties.ts';
import { instantsOf, portNamed } from './hearing-draft.ts';
import type { HearingDraft } from './hearing-draft.ts';

export function HearingFields({ draft, set }: { draft: HearingDraft; set: (draft: HearingDraft) => void }) {
  const { t, today } = useShared();
  const { duties: words } = useTexts({ es: DUTIES_ES, en: DUTIES_EN });
  const { port, day, time, report } = draft;
  const crossing = portNamed(port);
  const { at, reportAt, isReportAfter } = instantsOf(draft);
  const clocks = (instant: Instant | undefined): string | undefined => (instant && crossing ? words.both(timeIn(instant, crossing.zoneThere).slice(11), crossing.name, timeIn(instant, crossing.zoneHere).slice(11)) : undefined);
  const isGone = day !== '' && time !== '' && at === undefined;
  return (
    <>
      <TextField select label={words.port} value={port} onChange={(event) => set({ ...draft, port: event.target.value })} slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}>
        {PORTS.map(({ name }) => <MenuItem key={name} value={name} sx={{ minHeight: 48 }}>{name}</MenuItem>)}
        <MenuItem value="" sx={{ minHeight: 48 }}>{words.otherPort}</MenuItem>
      </TextField>
      <TextField type="date" label={t.case.appointments.day} value={day} onChange={(event) => set({ ...draft, day: event.target.value })} slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: today } }} />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(13rem, 1fr))', gap: 2 }}>
        <TextField type="time" label={crossing ? words.paperTime(crossing.name) : t.case.appointments.time} value={time} error={isGone} helperText={isGone ? words.noSuchTime : undefined} onChange={(event) => set({ ...draft, time: event.target.value })} slotProps={{ inputLabel: { shrink: true } }} />
        <TextField type="time" label={words.reportTime} value={report} error={isReportAfter} helperText={isReportAfter ? words.reportAfter : undefined} onChange={(event) => set({ ...draft, report: event.target.value })} slotProps={{ inputLabel: { shrink: true } }} />
      </Box>
      <Box aria-live="polite">
        {clocks(reportAt) && <Typography sx={{ fontWeight: 700 }}>{words.report}: {clocks(reportAt)}</Typography>}
        {clocks(at) && <Typography>{words.hearing}: {clocks(at)}</Typography>}
      </Box>
    </>
  );
}
