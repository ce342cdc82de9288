/** The kinds of fields that the form of an entry is made of: what is wrong stands under each in words. */
import { useId } from 'react';
import type { ReactNode } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { Controller, get, useFormContext, useFormState } from 'react-hook-form';
import type { FieldPath } from 'react-hook-form';
import { foldText } from '#domain/person/likeness.ts';
import type { EntryForm, FormFault } from '../entry-form.ts';
import { useDeskCatalogue } from '../desk-catalogue.tsx';

type Path = FieldPath<EntryForm>;
/** Choices that may take two rows on a phone: each with its own border. */
export const SEPARATE = { flexWrap: 'wrap', gap: 1, '& .MuiToggleButtonGroup-grouped': { m: 0, border: 1, borderColor: 'divider', borderRadius: '10px' } } as const;
export const COLUMNS = { display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 13rem), 1fr))', alignItems: 'start' } as const;

/** What is wrong with a field, in words; undefined when nothing is. */
export function useFault(name: Path): string | undefined {
  const { control } = useFormContext<EntryForm>();
  const { errors } = useFormState({ control, name });
  const { say: { pages } } = useDeskCatalogue();
  const error = get(errors, name) as { message?: FormFault } | undefined;
  return error === undefined ? undefined : (pages.form.wrong[error.message ?? 'needed'] ?? pages.form.wrong.needed);
}

type TextProps = { name: Path; label: string; help?: string; type?: 'text' | 'date' | 'time' | 'url' | 'email' | 'tel'; numeric?: 'numeric' | 'decimal'; lines?: number; disabled?: boolean };

export function TextIn({ name, label, help, type = 'text', numeric, lines, disabled = false }: TextProps) {
  const { register } = useFormContext<EntryForm>();
  const fault = useFault(name);
  return (
    <TextField label={label} type={type} disabled={disabled} error={fault !== undefined} helperText={fault ?? help} {...(lines === undefined ? {} : { multiline: true, minRows: lines })} {...register(name)}
      slotProps={{ inputLabel: { shrink: true }, ...(numeric ? { htmlInput: { inputMode: numeric } } : {}) }} />
  );
}

type OptionsProps = { name: Path; label: string; options: readonly (readonly [code: string, words: string])[]; help?: string; disabled?: boolean };

/** One of a few. */
export function SelectIn({ name, label, options, help, disabled = false }: OptionsProps) {
  const { control } = useFormContext<EntryForm>();
  const fault = useFault(name);
  return (
    <Controller name={name} control={control} render={({ field }) => (
      <TextField select label={label} disabled={disabled} error={fault !== undefined} helperText={fault ?? help} {...field} value={field.value as string} slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}>
        {options.map(([code, words]) => <MenuItem key={code} value={code}>{words}</MenuItem>)}
      </TextField>
    )} />
  );
}

/** One of a few, all in sight. */
export function ChoiceIn({ name, label, options }: OptionsProps) {
  const { control } = useFormContext<EntryForm>();
  return (
    <Controller name={name} control={control} render={({ field }) => (
      <ToggleButtonGroup exclusive value={field.value as string} aria-label={label} onChange={(_, next: string | null) => { if (next !== null) field.onChange(next); }} sx={SEPARATE}>
        {options.map(([code, words]) => <ToggleButton key={code} value={code}>{words}</ToggleButton>)}
      </ToggleButtonGroup>
    )} />
  );
}

/** Some of many, found by any word. `fresh` makes a value of words that no option has. */
export function SeveralIn({ name, label, options, help, fresh, wordsOf }: OptionsProps & { fresh?: (words: string) => string; wordsOf?: (value: string) => string | undefined }) {
  const { control } = useFormContext<EntryForm>();
  const fault = useFault(name);
  const names = new Map(options);
  const said = (value: string): string => names.get(value) ?? wordsOf?.(value) ?? value;
  return (
    <Controller name={name} control={control} render={({ field }) => (
      <Autocomplete multiple freeSolo={fresh !== undefined} filterSelectedOptions options={options.map(([code]) => code)} value={field.value as string[]} getOptionLabel={said} onBlur={field.onBlur}
        filterOptions={(all, { inputValue }) => all.filter((code) => foldText(inputValue).split(' ').every((word) => foldText(said(code)).includes(word)))}
        onChange={(_, next) => field.onChange(next.map((one) => (names.has(one) || wordsOf?.(one) !== undefined ? one : (options.find(([, words]) => foldText(words) === foldText(one))?.[0] ?? fresh?.(one) ?? one))))}
        renderInput={(params) => <TextField {...params} label={label} error={fault !== undefined} helperText={fault ?? help} inputRef={field.ref} />} />
    )} />
  );
}

/** One of many, found by any word. */
export function OneIn({ name, label, options, help, disabled = false }: OptionsProps) {
  const { control } = useFormContext<EntryForm>();
  const fault = useFault(name);
  const names = new Map(options);
  return (
    <Controller name={name} control={control} render={({ field }) => (
      <Autocomplete disableClearable autoHighlight disabled={disabled} options={options.map(([code]) => code)} value={field.value as string} getOptionLabel={(code) => names.get(code) ?? code} onBlur={field.onBlur}
        filterOptions={(all, { inputValue }) => all.filter((code) => foldText(inputValue).split(' ').every((word) => foldText(names.get(code) ?? code).includes(word)))}
        onChange={(_, next) => field.onChange(next)} renderInput={(params) => <TextField {...params} label={label} error={fault !== undefined} helperText={fault ?? help} inputRef={field.ref} />} />
    )} />
  );
}

/** Fields that belong together, under their heading. */
export function Group({ title, help, children }: { title: string; help?: string; children: ReactNode }) {
  const id = useId();
  return (
    <Paper variant="outlined" component="fieldset" aria-labelledby={id} sx={{ p: 2, m: 0, minWidth: 0 }}>
      <Stack spacing={2}>
        <Box>
          <Typography id={id} variant="h2">{title}</Typography>
          {help !== undefined && <FormHelperText sx={{ m: 0 }}>{help}</FormHelperText>}
        </Box>
        {children}
      </Stack>
    </Paper>
  );
}
