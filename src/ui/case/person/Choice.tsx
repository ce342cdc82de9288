/** One of a few, as big buttons that wrap; tapping the chosen one again takes it back. */
import { useId } from 'react';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';

type Props = { label: string; value: string; options: readonly (readonly [value: string, text: string])[]; set: (value: string) => void };

export function Choice({ label, value, options, set }: Props) {
  const id = useId();
  return (
    <div>
      <Typography id={id} component="p" sx={{ mb: 0.5 }}>{label}</Typography>
      <ToggleButtonGroup exclusive color="primary" value={value} aria-labelledby={id} sx={{ flexWrap: 'wrap', gap: 1 }} onChange={(_, chosen: string | null) => set(chosen ?? '')}>
        {options.map(([one, text]) => <ToggleButton key={one} value={one} sx={{ border: '1px solid !important', borderRadius: '8px !important', m: '0 !important' }}>{text}</ToggleButton>)}
      </ToggleButtonGroup>
    </div>
  );
}
