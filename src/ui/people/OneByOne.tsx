/** Name, surname, Enter, next: Enter goes to what is still needed, and notes the person when nothing is. */
import { useRef, useState } from 'react';
import type { SubmitEvent } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { PersonName } from '#domain/person/person.ts';
import { useShared } from '../app/context.tsx';
import type { ReadPerson } from './arrival-lines.ts';
import type { Bus } from './bus.ts';
import { OneCountryField } from './CountryField.tsx';

type Props = { bus: Bus; change: (part: Partial<Bus>) => void; note: (person: ReadPerson) => Promise<boolean> };

export function OneByOne({ bus, change, note }: Props) {
  const { t, today } = useShared();
  const given = useRef<HTMLInputElement>(null);
  const surname = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const yearFits = bus.year === '' || (/^(19|20)\d\d$/.test(bus.year) && bus.year <= today.slice(0, 4));

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const read = PersonName.safeParse({ given: bus.given, firstSurname: bus.firstSurname, ...(bus.secondSurname.trim() === '' ? {} : { secondSurname: bus.secondSurname }) });
    if (bus.given.trim() !== '' && bus.firstSurname.trim() === '') { surname.current?.focus(); return; }
    if (!read.success || !yearFits) {
      setWrong(read.success ? [] : read.error.issues.map((issue) => String(issue.path[0])));
      if (bus.given.trim() === '') given.current?.focus();
      return;
    }
    setWrong([]);
    void note({ name: read.data, ...(bus.year === '' ? {} : { birth: { known: 'year', year: Number(bus.year) } }) });
    change({ given: '', firstSurname: '', secondSurname: '', year: '' });
    given.current?.focus();
  };
  const line = (name: 'given' | 'firstSurname' | 'secondSurname', label: string, ref?: React.Ref<HTMLInputElement>) => (
    <TextField label={label} value={bus[name]} inputRef={ref} error={wrong.includes(name)} helperText={wrong.includes(name) ? t.register.nameMissing : undefined} onChange={(event) => change({ [name]: event.target.value })}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { ...(name === 'given' ? { 'data-first': '' } : {}), autoCapitalize: 'words', spellCheck: false, enterKeyHint: 'next' } }} />
  );
  return (
    <Stack component="form" noValidate spacing={1.5} onSubmit={submit}>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr 1fr', sm: '1fr 1fr 1fr' }, '& > :first-of-type': { gridColumn: { xs: '1 / -1', sm: 'auto' } } }}>
        {line('given', t.register.given, given)}
        {line('firstSurname', t.register.firstSurname, surname)}
        {line('secondSurname', `${t.register.secondSurname} (${t.optional})`)}
      </Box>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr 1fr', sm: '1fr 2fr 1fr' }, alignItems: 'start' }}>
        <TextField label={t.arrivals.year} value={bus.year} error={!yearFits} helperText={yearFits ? undefined : t.register.badYear} onChange={(event) => change({ year: event.target.value })} slotProps={{ inputLabel: { shrink: true }, htmlInput: { inputMode: 'numeric', maxLength: 4 } }} />
        <OneCountryField label={t.arrivals.nationality} value={bus.nationality} onChange={(nationality) => change({ nationality })} />
        <Button type="submit" variant="contained" size="large" sx={{ minHeight: 56, gridColumn: { xs: '1 / -1', sm: 'auto' } }}>{t.arrivals.add}</Button>
      </Box>
    </Stack>
  );
}
