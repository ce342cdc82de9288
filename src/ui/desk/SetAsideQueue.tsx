/** What the server did not take: whose, on which tablet, why, and what can be done. It is mended where it was made. */
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import type { CaseRow, Devices } from '#device/engine/api.ts';
import { useShared } from '../app/context.tsx';
import { useWho } from '../parts/who.ts';
import { ShowMore } from './ShowMore.tsx';
import type { Refusal } from './use-desk.ts';
import { useWords } from './use-words.ts';

type Props = { refusals: readonly Refusal[]; rows: readonly CaseRow[]; devices: Devices['devices'] };

export function SetAsideQueue({ refusals, rows, devices }: Props) {
  const { t, moment } = useShared();
  const who = useWho();
  const { eventName, setAside } = useWords();
  const tabletName = (id: string): string => { const one = devices.find((device) => device.id === id); return one ? t.desk.tabletName(one.label, one.code) : t.desk.someTablet; };
  return (
    <ShowMore items={refusals}>
      {(shown) => (
        <Stack spacing={1.5}>
          {shown.map((one) => {
            const row = rows.find((some) => some.id === one.caseId);
            const { why, mend } = setAside(one.reason);
            return (
              <Paper key={one.eventId} component="article" sx={{ p: 1.5 }}>
                <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
                  {eventName(one.type)} · {row ? <Box component={Link} to={`/case/${row.id}`} sx={{ color: 'text.primary' }}>{row.name} ({row.folio})</Box> : t.desk.caseUnknown}
                </Typography>
                <Typography variant="body2" color="text.secondary">{[who(one.workerId), tabletName(one.deviceId), moment(one.at)].join(' · ')}</Typography>
                <Typography sx={{ mt: 1 }}>{why}</Typography>
                <Typography>{mend}</Typography>
              </Paper>
            );
          })}
        </Stack>
      )}
    </ShowMore>
  );
}
