/** Hours, telephone, address, languages: what a service directory tells beside the rule. Nothing of it is needed. */
import Add from '@mui/icons-material/Add';
import Delete from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { Controller, useFieldArray, useFormContext } from 'react-hook-form';
import { Weekday } from '#domain/guide/directory.ts';
import { STATES } from '#domain/identifiers/states.ts';
import { LANGUAGES, languageName } from '../../../parts/countries.ts';
import type { EntryForm } from '../entry-form.ts';
import { useDeskCatalogue } from '../desk-catalogue.tsx';
import { COLUMNS, Group, SEPARATE, SelectIn, SeveralIn, TextIn } from './fields.tsx';

export function ContactFields() {
  const { say: { pages: { form: words }, language } } = useDeskCatalogue();
  return (
    <Group title={words.contact}>
      <HoursFields />
      <Box sx={COLUMNS}>
        <TextIn name="phone" label={words.phone} type="tel" />
        <TextIn name="phoneExtension" label={words.phoneExtension} numeric="numeric" />
        <TextIn name="phoneText" label={words.phoneText} />
      </Box>
      <Box sx={COLUMNS}>
        <TextIn name="line" label={words.line} />
        <TextIn name="town" label={words.town} />
        <SelectIn name="addressState" label={words.addressState} options={[['', '—'], ...Object.entries(STATES)]} />
        <TextIn name="postalCode" label={words.postalCode} numeric="numeric" />
      </Box>
      <SeveralIn name="languages" label={words.spoken} options={LANGUAGES.map((code) => [code, languageName(code, language)])} />
      <Box sx={COLUMNS}>
        <TextIn name="url" label={words.url} type="url" />
        <TextIn name="email" label={words.email} type="email" />
      </Box>
      <TextIn name="about" label={words.about} lines={2} />
    </Group>
  );
}

const MOST_HOURS = 14;

function HoursFields() {
  const { say: { pages: { form: words } } } = useDeskCatalogue();
  const { control } = useFormContext<EntryForm>();
  const { fields, append, remove } = useFieldArray({ control, name: 'hours' });
  return (
    <Stack spacing={2}>
      {fields.map((row, at) => <HoursFieldRow key={row.id} at={at} remove={() => remove(at)} />)}
      {fields.length < MOST_HOURS && <Button startIcon={<Add />} onClick={() => append({ days: ['MO', 'TU', 'WE', 'TH', 'FR'], opens: '09:00', closes: '15:00', text: '' })} sx={{ alignSelf: 'flex-start' }}>{words.addHours}</Button>}
    </Stack>
  );
}

function HoursFieldRow({ at, remove }: { at: number; remove: () => void }) {
  const { say: { pages: { form: words }, contact } } = useDeskCatalogue();
  const { control } = useFormContext<EntryForm>();
  return (
    <Stack component="fieldset" aria-label={`${words.hours} ${at + 1}`} spacing={1.5} sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Controller name={`hours.${at}.days`} control={control} render={({ field }) => (
        <ToggleButtonGroup value={field.value} aria-label={words.days} onChange={(_, next: Weekday[]) => field.onChange(next)} sx={SEPARATE}>
          {Weekday.options.map((day) => <ToggleButton key={day} value={day} sx={{ px: 1.25 }}>{contact.days[day]}</ToggleButton>)}
        </ToggleButtonGroup>
      )} />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <Box sx={{ ...COLUMNS, flexGrow: 1, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 8rem), 1fr))' }}>
          <TextIn name={`hours.${at}.opens`} label={words.opens} type="time" />
          <TextIn name={`hours.${at}.closes`} label={words.closes} type="time" />
          <TextIn name={`hours.${at}.text`} label={words.hoursText} />
        </Box>
        <IconButton aria-label={`${words.removeHours} (${at + 1})`} onClick={remove} sx={{ mt: 0.5 }}><Delete /></IconButton>
      </Box>
    </Stack>
  );
}
