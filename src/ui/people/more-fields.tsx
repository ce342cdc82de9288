/** The rest of a registration: other names, languages, how to reach them, where they go, how they came. None of it is needed to begin. */
import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { Controller, useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { CoreFlag } from '#domain/case/events.ts';
import { STATES } from '#domain/identifiers/states.ts';
import { useShared } from '../app/context.tsx';
import { LANGUAGES, hasVariants, languageName } from '../parts/countries.ts';
import { OneCountryField } from './CountryField.tsx';
import { Ask, Choice, Line, WRAPPED } from './register-fields.tsx';
import type { RegisterInput } from './register-form.ts';

const TWO = { display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } } as const;

function StateField({ name }: { name: 'birthState' | 'destinationState' }) {
  const { t } = useShared();
  const { control } = useFormContext<RegisterInput>();
  return (
    <Controller name={name} control={control} render={({ field: { ref, ...field } }) => (
      <TextField select label={t.register.state} inputRef={ref} {...field}>
        <MenuItem value="">—</MenuItem>
        {Object.entries(STATES).map(([code, state]) => <MenuItem key={code} value={code}>{state}</MenuItem>)}
      </TextField>
    )} />
  );
}

export function AliasFields() {
  const { t } = useShared();
  const { control, register, formState: { errors } } = useFormContext<RegisterInput>();
  const { fields, append, remove } = useFieldArray({ control, name: 'alsoKnownAs' });
  return (
    <Stack spacing={1.5}>
      {fields.length > 0 && <Typography component="h3" sx={{ fontWeight: 600 }}>{t.register.aka}</Typography>}
      {fields.map((field, at) => (
        <Box key={field.id} component="fieldset" aria-label={t.register.aka} sx={{ border: 0, m: 0, p: 0, minWidth: 0, display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr 48px', sm: '1fr 1fr 1fr 48px' }, alignItems: 'center' }}>
          {(['given', 'firstSurname', 'secondSurname'] as const).map((part) => (
            <TextField key={part} label={t.register[part]} error={errors.alsoKnownAs?.[at]?.[part] !== undefined} sx={{ gridColumn: { xs: 1, sm: 'auto' } }} {...register(`alsoKnownAs.${at}.${part}`)} slotProps={{ inputLabel: { shrink: true }, htmlInput: { autoCapitalize: 'words', spellCheck: false } }} />
          ))}
          <IconButton aria-label={t.register.remove} onClick={() => remove(at)} sx={{ gridColumn: { xs: 2, sm: 'auto' }, gridRow: { xs: 1, sm: 'auto' } }}><Close /></IconButton>
        </Box>
      ))}
      <Button startIcon={<Add />} onClick={() => append({ given: '', firstSurname: '', secondSurname: '' })} sx={{ alignSelf: 'flex-start' }}>{t.register.addAka}</Button>
    </Stack>
  );
}

export function BirthPlaceFields() {
  const { t } = useShared();
  const { control } = useFormContext<RegisterInput>();
  const country = useWatch({ control, name: 'birthCountry' });
  return (
    <Stack spacing={1.5}>
      <Typography component="h3" sx={{ fontWeight: 600 }}>{t.register.birthPlace}</Typography>
      <Box sx={TWO}>
        <Controller name="birthCountry" control={control} render={({ field }) => <OneCountryField label={t.register.country} value={field.value} onChange={field.onChange} />} />
        {country === 'MEX' && <StateField name="birthState" />}
        <Line name="birthTown" label={t.register.town} />
      </Box>
    </Stack>
  );
}

export function LanguageFields() {
  const { t, language } = useShared();
  const { control, setValue } = useFormContext<RegisterInput>();
  const [spoken, flags] = useWatch({ control, name: ['languages', 'flags'] });
  const asksInterpreter = spoken.length > 0 && !spoken.some((one) => one.code === 'es') && !flags.includes('interpreter');
  return (
    <Stack spacing={1.5}>
      <Autocomplete multiple autoHighlight filterSelectedOptions options={[...LANGUAGES]} value={spoken.map((one) => one.code)} getOptionLabel={(code) => languageName(code, language)}
        onChange={(_, codes) => setValue('languages', codes.map((code) => spoken.find((one) => one.code === code) ?? { code }), { shouldDirty: true })} renderInput={(params) => <TextField {...params} label={t.register.languages} />} />
      {spoken.map((one, at) => hasVariants(one.code) && (
        <TextField key={one.code} label={t.register.variant(languageName(one.code, language))} value={one.variant ?? ''}
          onChange={(event) => setValue(`languages.${at}.variant`, event.target.value, { shouldDirty: true })} slotProps={{ htmlInput: { maxLength: 80 } }} />
      ))}
      {asksInterpreter && <Ask question={t.register.noSpanish} answer={t.register.needsInterpreter} onAnswer={() => setValue('flags', [...flags, 'interpreter'], { shouldDirty: true })} />}
      <Choice name="reads" label={t.register.reads} options={Object.entries(t.register.readings)} />
    </Stack>
  );
}

export function ReachFields() {
  const { t } = useShared();
  const { control } = useFormContext<RegisterInput>();
  return (
    <Stack spacing={1.5}>
      <Box sx={TWO}>
        <Line name="phone" type="tel" label={`${t.register.phone} (${t.optional})`} wrong={t.register.badPhone} />
        <Controller name="whatsapp" control={control} render={({ field }) => <FormControlLabel control={<Checkbox checked={field.value} onChange={(_, checked) => field.onChange(checked)} />} label={t.register.whatsapp} sx={{ minHeight: 48 }} />} />
      </Box>
      <Typography component="h3" sx={{ fontWeight: 600 }}>{t.register.contact}</Typography>
      <Box sx={TWO}>
        <Line name="contactName" label={t.register.contactName} />
        <Line name="contactPhone" type="tel" label={t.register.contactPhone} wrong={t.register.badPhone} />
        <Line name="contactRelation" label={t.register.contactRelation} />
      </Box>
      <Typography component="h3" sx={{ fontWeight: 600 }}>{t.register.destination}</Typography>
      <Box sx={TWO}><StateField name="destinationState" /><Line name="destinationTown" label={t.register.town} /></Box>
    </Stack>
  );
}

export function ArrivalFields() {
  const { t, today } = useShared();
  const { register, formState: { errors } } = useFormContext<RegisterInput>();
  return (
    <Stack spacing={1.5}>
      <Choice name="mode" label={t.arrivals.mode} options={Object.entries(t.arrivals.modes)} />
      <Box sx={TWO}>
        <TextField label={t.register.arrivedOn} type="date" error={!!errors.arrivedOn} helperText={errors.arrivedOn && t.register.badDate} {...register('arrivedOn')} slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }} />
        <Line name="port" label={t.arrivals.port} />
        <Line name="yearsAbroad" label={t.register.yearsAbroad} numeric />
      </Box>
    </Stack>
  );
}

export function FlagField() {
  const { t } = useShared();
  const { control } = useFormContext<RegisterInput>();
  return (
    <div>
      <Typography id="flags-label" component="p" sx={{ mb: 0.5 }}>{t.register.flags}</Typography>
      <Controller name="flags" control={control} render={({ field }) => (
        <ToggleButtonGroup color="primary" value={field.value} aria-labelledby="flags-label" sx={WRAPPED} onChange={(_, value) => field.onChange(value)}>
          {CoreFlag.options.map((flag) => <ToggleButton key={flag} value={flag} sx={{ border: '1px solid !important', borderRadius: '8px !important', m: '0 !important' }}>{t.flags[flag]}</ToggleButton>)}
        </ToggleButtonGroup>
      )} />
    </div>
  );
}
