/** A place: a country, and in Mexico a state; then the town. */
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { STATES } from '#domain/identifiers/states.ts';
import { useShared } from '../../app/context.tsx';
import { COUNTRIES, countryName } from '../../parts/countries.ts';

export type TypedPlace = { country?: string; state?: string; town?: string };
const LONGEST = 120;

export function PlaceFields({ label, value, set }: { label: string; value: TypedPlace; set: (value: TypedPlace) => void }) {
  const { t, language } = useShared();
  const isMexico = value.country === undefined || value.country === '' || value.country === 'MEX';
  return (
    <Box component="fieldset" aria-label={label} sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Typography sx={{ mb: 1 }}>{label}</Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(11rem, 1fr))', gap: 2 }}>
        <Autocomplete options={COUNTRIES} value={value.country || null} getOptionLabel={(code) => countryName(code, language)} renderInput={(params) => <TextField {...params} label={t.case.person.country} />}
          onChange={(_, country) => set({ ...(value.town ? { town: value.town } : {}), ...(country ? { country } : {}), ...(country === 'MEX' && value.state ? { state: value.state } : {}) })} />
        {isMexico && (
          <Autocomplete options={Object.keys(STATES)} value={value.state || null} getOptionLabel={(code) => STATES[code as keyof typeof STATES] ?? code} renderInput={(params) => <TextField {...params} label={t.case.person.state} />}
            onChange={(_, state) => set({ ...value, country: 'MEX', state: state ?? '' })} />
        )}
        <TextField label={t.case.person.town} value={value.town ?? ''} onChange={(event) => set({ ...value, town: event.target.value })} slotProps={{ htmlInput: { maxLength: LONGEST } }} />
      </Box>
    </Box>
  );
}
