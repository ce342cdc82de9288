/** The fields of the register form that are more than a line of text: chosen with a thumb, not typed. */
import Autocomplete from '@mui/material/Autocomplete';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { Controller, useFormContext } from 'react-hook-form';
import { CoreFlag } from '#domain/case/events.ts';
import type { Nationality } from '#domain/person/person.ts';
import { useShared } from '../app/context.tsx';
import { NATIONALITIES, useNationality } from '../parts/nationality.ts';
import type { RegisterInput } from './register-form.ts';

/** One of a few, as big buttons that wrap; tapping the chosen one again takes it back. */
export function Choice({ name, label, options }: { name: 'sex' | 'pathway' | 'birthKnown'; label: string; options: readonly (readonly [string, string])[] }) {
  const { control } = useFormContext<RegisterInput>();
  return (
    <div>
      <Typography id={`${name}-label`} component="p" sx={{ mb: 0.5 }}>{label}</Typography>
      <Controller name={name} control={control} render={({ field }) => (
        <ToggleButtonGroup exclusive value={field.value} aria-labelledby={`${name}-label`} sx={{ flexWrap: 'wrap', gap: 1 }}
          onChange={(_, value: string | null) => field.onChange(value ?? (name === 'birthKnown' ? field.value : ''))}>
          {options.map(([value, text]) => <ToggleButton key={value} value={value} sx={{ border: '1px solid !important', borderRadius: '8px !important', m: '0 !important' }}>{text}</ToggleButton>)}
        </ToggleButtonGroup>
      )} />
    </div>
  );
}

export function BirthFields() {
  const { t } = useShared();
  const { register, watch, formState: { errors } } = useFormContext<RegisterInput>();
  const known = watch('birthKnown');
  return (
    <Stack spacing={1}>
      <Choice name="birthKnown" label={t.register.birth} options={[['day', t.register.birthDay], ['year', t.register.birthYear], ['nothing', t.register.birthUnknown]]} />
      {known === 'day' && <TextField label={t.register.birthDay} type="date" error={!!errors.birthDay} helperText={errors.birthDay && t.register.badDate} {...register('birthDay')} slotProps={{ inputLabel: { shrink: true } }} />}
      {known === 'year' && <TextField label={t.register.birthYear} error={!!errors.birthYear} {...register('birthYear')} slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 4 }, inputLabel: { shrink: true } }} />}
    </Stack>
  );
}

export function NationalityField() {
  const { t } = useShared();
  const { control } = useFormContext<RegisterInput>();
  const label = useNationality();
  return (
    <Controller name="nationalities" control={control} render={({ field }) => (
      <Autocomplete multiple options={[...Object.keys(NATIONALITIES), 'XXA']} value={[...field.value]} getOptionLabel={label} onChange={(_, value) => field.onChange(value as Nationality[])}
        renderInput={(params) => <TextField {...params} label={`${t.register.nationality} (${t.optional})`} />} />
    )} />
  );
}

export function FlagField() {
  const { t } = useShared();
  const { control } = useFormContext<RegisterInput>();
  return (
    <div>
      <Typography id="flags-label" component="p" sx={{ mb: 0.5 }}>{t.register.flags}</Typography>
      <Controller name="flags" control={control} render={({ field }) => (
        <ToggleButtonGroup value={field.value} aria-labelledby="flags-label" sx={{ flexWrap: 'wrap', gap: 1 }} onChange={(_, value) => field.onChange(value)}>
          {CoreFlag.options.map((flag) => <ToggleButton key={flag} value={flag} sx={{ border: '1px solid !important', borderRadius: '8px !important', m: '0 !important' }}>{t.flags[flag]}</ToggleButton>)}
        </ToggleButtonGroup>
      )} />
    </div>
  );
}
