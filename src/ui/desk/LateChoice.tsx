/** After how many days without movement a case is late: a supervisor's own measure, kept until the tab is closed. */
import { useState } from 'react';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import Stack from '@mui/material/Stack';
import { useShared } from '../app/context.tsx';
import { LATE_AT_FIRST, LATE_CHOICES } from './queues.ts';

const KEPT = 'ventanilla.late-after';

export function useLateAfter(): readonly [number, (days: number) => void] {
  const [days, setDays] = useState(() => LATE_CHOICES.find((one) => String(one) === sessionStorage.getItem(KEPT)) ?? LATE_AT_FIRST);
  return [days, (next) => { setDays(LATE_CHOICES.find((one) => one === next) ?? LATE_AT_FIRST); sessionStorage.setItem(KEPT, String(next)); }];
}

export function LateChoice({ days, choose }: { days: number; choose: (days: number) => void }) {
  const { t } = useShared();
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap', mb: 1 }}>
      <Typography id="late-label">{t.desk.lateAfter}</Typography>
      <ToggleButtonGroup exclusive value={days} onChange={(_, value: number | null) => { if (value !== null) choose(value); }} aria-labelledby="late-label">
        {LATE_CHOICES.map((one) => <ToggleButton key={one} value={one} sx={{ minWidth: 48 }}>{one}</ToggleButton>)}
      </ToggleButtonGroup>
    </Stack>
  );
}
