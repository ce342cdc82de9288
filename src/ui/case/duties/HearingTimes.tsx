/** A hearing by both clocks, the time to report first: that is when the person has to be there. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Clock, Duty } from '#domain/guide/duties.ts';
import { useShared, useTexts } from '../../app/context.tsx';
import { DUTIES_EN } from '../../text/en/duties.ts';
import { DUTIES_ES } from '../../text/es/duties.ts';

export function HearingTimes({ duty: { hearing, params } }: { duty: Duty }) {
  const { day } = useShared();
  const { duties: words } = useTexts({ es: DUTIES_ES, en: DUTIES_EN });
  if (hearing === undefined) return null;
  const { report, place } = hearing;
  const hour = (local: string): string => local.slice(11);
  const on = (clock: Clock): string => day(clock.here.slice(0, 10));
  const isBoth = (clock: Clock): clock is Clock & { there: string } => clock.there !== undefined && clock.there !== clock.here;
  const same = (clock: Clock): string => (clock.there === undefined ? '' : words.sameClock);
  return (
    <Box>
      <Typography sx={{ fontWeight: 700, fontSize: '1.1rem' }}>{on(report)}. {isBoth(report) ? words.reportAt(hour(report.there), place, hour(report.here)) : words.reportHere(hour(report.here), place) + same(report)}</Typography>
      <Typography>{isBoth(hearing.hearing) ? words.hearingAt(hour(hearing.hearing.there), place, hour(hearing.hearing.here)) : words.hearingHere(hour(hearing.hearing.here), place) + same(hearing.hearing)}</Typography>
      {params['hours'] !== undefined && <Typography color="warning.main">{words.assumed}</Typography>}
    </Box>
  );
}
