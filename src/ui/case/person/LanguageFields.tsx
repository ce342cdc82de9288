/** Languages spoken, best first; where variants don't understand each other, the community too. */
import Autocomplete from '@mui/material/Autocomplete';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useShared } from '../../app/context.tsx';
import { LANGUAGES, hasVariants, languageName } from '../../parts/countries.ts';

export type TypedLanguage = { code: string; variant?: string };
const MOST = 8;
const LONGEST = 80;

export function LanguageFields({ value, set }: { value: readonly TypedLanguage[]; set: (value: readonly TypedLanguage[]) => void }) {
  const { t, language } = useShared();
  const codes = value.map((one) => one.code);
  return (
    <Stack spacing={2}>
      <Autocomplete multiple options={[...new Set([...LANGUAGES, ...codes])]} value={codes} getOptionLabel={(code) => languageName(code, language)}
        onChange={(_, chosen) => set(chosen.slice(0, MOST).map((code) => value.find((one) => one.code === code) ?? { code }))} renderInput={(params) => <TextField {...params} label={t.fields['person.languages']} />} />
      {value.filter((one) => hasVariants(one.code) || one.variant !== undefined).map((one) => (
        <TextField key={one.code} label={t.case.person.variant(languageName(one.code, language))} value={one.variant ?? ''} slotProps={{ htmlInput: { maxLength: LONGEST } }}
          onChange={(event) => set(value.map((other) => (other.code === one.code ? { ...one, variant: event.target.value } : other)))} />
      ))}
    </Stack>
  );
}
